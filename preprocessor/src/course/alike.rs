//! What is alike on many pages, made once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Texts by what they are made of.
#[derive(Debug, Default)]
pub(crate) struct Alike(RefCell<HashMap<String, Rc<str>>>);

impl Alike {
    /// The text that `make` makes of what `key` names, and of what is the same in the whole course.
    pub(crate) fn once(&self, key: &str, make: impl FnOnce() -> String) -> Rc<str> {
        if let Some(made) = self.0.borrow().get(key) {
            return Rc::clone(made);
        }
        let made: Rc<str> = make().into();
        self.0.borrow_mut().insert(key.to_owned(), Rc::clone(&made));
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
