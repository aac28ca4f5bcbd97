//! A book that was refused by a command that builds nothing anyway.

use mdbook_switchboard::{Rejected, harmless};
use std::fmt;

/// Everything that is wrong with the book, and a last line that suits the command.
#[derive(Debug)]
pub(crate) struct Refused {
    rejected: Rejected,
    last: String,
}

impl Refused {
    /// `error` as it is, unless it is a book's: then with the last line that `last` makes of how much is
    /// wrong.
    pub(crate) fn with(error: anyhow::Error, last: impl FnOnce(&str) -> String) -> anyhow::Error {
        match error.downcast::<Rejected>() {
            Ok(rejected) => {
                let last = last(&rejected.counts());
                Self { rejected, last }.into()
            }
            Err(error) => error,
        }
    }

    /// All of it, with terminal colours if so wished.
    pub(crate) fn told(&self, colour: bool) -> String {
        let mut text = String::new();
        for diagnostic in &self.rejected.diagnostics {
            if colour {
                text.push_str(diagnostic.styled());
            } else {
                text.push_str(&diagnostic.to_string());
            }
            text.push_str("\n\n");
        }
        text + "error: " + &harmless(&self.last)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(false))
    }
}

impl std::error::Error for Refused {}
