//! What is alike on many pages, made once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::rc::Rc;
use std::sync::Arc;

/// The classes of the elements that hold what all widgets of a page share: its scripts look for the first of each.
pub const SHARED: [&str; 4] = ["lab-core", "lab-instrument", "lab-sheet", "words"];

/// What makes less of data that many pages hold for their scripts, on behalf of somebody who makes it whole again.
#[derive(Clone)]
pub struct Shorten(Arc<dyn Fn(&mut String) + Send + Sync>);

impl Shorten {
    /// By a function that changes HTML.
    pub fn by(shorten: impl Fn(&mut String) + Send + Sync + 'static) -> Self {
        Self(Arc::new(shorten))
    }
}

impl Debug for Shorten {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Shorten")
    }
}

/// Texts by what they are made of.
#[derive(Debug, Default)]
pub(crate) struct Alike {
    texts: RefCell<HashMap<String, Rc<str>>>,
    shorten: Option<Shorten>,
}

impl Alike {
    pub(super) fn new(shorten: Option<Shorten>) -> Self {
        Self {
            shorten,
            ..Self::default()
        }
    }

    /// The same as [`Alike::once`], for scripts.
    pub(crate) fn once_for_scripts(&self, key: &str, make: impl FnOnce() -> String) -> Rc<str> {
        self.once(key, || {
            let mut made = make();
            if let Some(Shorten(shorten)) = &self.shorten {
                shorten(&mut made);
            }
            made
        })
    }

    /// The text that `make` makes of what `key` names, and of what is the same in the whole course.
    pub(crate) fn once(&self, key: &str, make: impl FnOnce() -> String) -> Rc<str> {
        if let Some(made) = self.texts.borrow().get(key) {
            return Rc::clone(made);
        }
        let made: Rc<str> = make().into();
        self.texts
            .borrow_mut()
            .insert(key.to_owned(), Rc::clone(&made));
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_made_once_for_each_key() {
        let alike = Alike::default();
        let made = RefCell::new(0);
        let text = |key: &str| {
            alike.once(key, || {
                *made.borrow_mut() += 1;
                format!("<{key}>")
            })
        };
        assert_eq!(
            ["a", "b", "a"].map(text),
            ["<a>", "<b>", "<a>"].map(Rc::from)
        );
        assert_eq!(*made.borrow(), 2);
    }
}
