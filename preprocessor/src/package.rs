//! A course as one file, to be handed on and read without a network: an archive of its site, one of its pages
//! with all that it needs inside, an e-book; and its modules and quizzes for platforms for learning.
//!
//! The same sources give the same bytes: nothing in a file says when or where it was made.

mod archive;
mod epub;
mod found;
mod joined;
mod packing;
mod parts;
mod policy;
pub mod qti;
pub mod scorm;
mod script;
mod shared;
mod single;
mod xhtml;

pub use archive::{archive, is_archive};
pub use epub::{Edition, epub};
pub use single::single;

use sha2::{Digest, Sha256};

/// So long may a file's name be made of words, with room for what is put after it: file systems take 255 bytes.
const MOST_BYTES: usize = 120;

/// Words as a name of a file: `client-server-demystified`.
#[must_use]
pub fn file_name(words: &str) -> String {
    let words = words.to_lowercase();
    let parts = words.split(|c: char| !c.is_alphanumeric());
    let mut name = parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    while name.len() > MOST_BYTES {
        name.pop();
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() {
        "course".to_owned()
    } else {
        name.to_owned()
    }
}

/// The same for one of several names: no two become one, which are told apart by other signs, or far behind.
#[must_use]
pub fn own_file_name(name: &str) -> String {
    let made = file_name(name);
    if made == name {
        return made;
    }
    format!("{made}-{}", &digest(name.as_bytes())[..8])
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

#[cfg(test)]
mod tests {
    use super::{MOST_BYTES, file_name, own_file_name};

    #[test]
    fn a_title_of_any_length_makes_a_name_that_a_file_can_have() {
        assert_eq!(
            file_name("Client/Server, Demystified!"),
            "client-server-demystified"
        );
        assert_eq!(file_name("…"), "course");
        let long = file_name(&"ü und ".repeat(100_000));
        assert!(
            long.len() <= 120 && long.ends_with(char::is_alphabetic),
            "{long}"
        );
    }

    #[test]
    fn no_two_names_become_one_file() {
        let long = "a".repeat(MOST_BYTES);
        let names = [
            "in-tro",
            "in--tro",
            "in-tro-",
            &format!("{long}b"),
            &format!("{long}c"),
        ];
        let files: std::collections::HashSet<String> = names.map(own_file_name).into();
        assert_eq!(files.len(), names.len());
        assert!(files.contains("in-tro") && files.iter().all(|file| file.len() < 200));
    }
}
