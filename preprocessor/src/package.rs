//! A course as one file, to be handed on and read without a network: an archive of its site, one of its pages
//! with all that it needs inside, an e-book; and its modules and quizzes for platforms for learning.
//!
//! The same sources give the same bytes: nothing in a file says when or where it was made.

mod archive;
mod epub;
mod found;
mod joined;
mod packing;
mod policy;
pub mod qti;
pub mod scorm;
mod shared;
mod single;
mod xhtml;

pub use archive::archive;
pub use epub::{Edition, epub};
pub use single::single;

use sha2::{Digest, Sha256};

/// Words as a name of a file: `client-server-demystified`.
#[must_use]
pub fn file_name(words: &str) -> String {
    let words = words.to_lowercase();
    let parts = words.split(|c: char| !c.is_alphanumeric());
    let name = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    if name.is_empty() {
        "course".to_owned()
    } else {
        name
    }
}

/// A name as XML's identifiers may be, but for their beginning.
fn identifier(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect()
}

/// A digest in hexadecimal digits.
fn digest(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
