//! Paths as a book writes them: with `/`, from one file to another.

use std::path::{Component, Path, PathBuf};

/// The address of one file of the book from another.
pub(crate) fn relative(from: &Path, to: &Path) -> String {
    let here: Vec<Component<'_>> = from
        .parent()
        .unwrap_or(Path::new(""))
        .components()
        .collect();
    let there: Vec<Component<'_>> = to.components().collect();
    let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..".to_owned(), here.len() - shared);
    let down = there[shared..]
        .iter()
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// What begins something else in an address, or stands for another sign.
const MEANT_OTHERWISE: &str = "%#?";
/// What ends an address in Markdown, beside that.
const ENDS_IN_MARKDOWN: &str = " ()<>\\";

/// A path as an address: a name may hold signs that mean something else there. All others stay as they are, by which
/// mdBook knows its chapters.
#[must_use]
pub fn in_address(path: &str) -> String {
    by_number(path, MEANT_OTHERWISE)
}

/// The same for Markdown, where a space or a bracket may end an address.
pub(crate) fn in_markdown(path: &str) -> String {
    by_number(&in_address(path), ENDS_IN_MARKDOWN)
}

/// A text in which some signs of ASCII are written by their numbers.
fn by_number(text: &str, signs: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for sign in text.chars() {
        match signs.contains(sign) {
            true => written.push_str(&format!("%{:02X}", u32::from(sign))),
            false => written.push(sign),
        }
    }
    written
}

/// A path without `.`, and with `..` at its beginning only.
pub(crate) fn normal(path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir if parts.file_name().is_some() => {
                parts.pop();
            }
            Component::CurDir => {}
            part => parts.push(part),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_else_in_an_address_is_written_by_its_number() {
        let path = "wör ter/C# (100%)?.md";
        assert_eq!(in_address(path), "wör ter/C%23 (100%25)%3F.md");
        assert_eq!(in_markdown(path), "wör%20ter/C%23%20%28100%25%29%3F.md");
        assert_eq!(in_markdown("../a-b_c.md"), "../a-b_c.md");
    }
}
