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
