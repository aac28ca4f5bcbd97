//! What templates are filled with, where HTML and Markdown say the same.

pub(super) mod desk;
pub(super) mod glossary;
pub(super) mod map;
pub(super) mod next;
pub(super) mod quiz;
pub(super) mod review;

use crate::report::path::{in_address, in_markdown, relative};
use std::path::Path;

/// The address of a page, from the one that shows it; of its chapter, which may end otherwise, where `extension` is
/// Markdown's.
pub(super) fn to(page: &Path, shown_in: &Path, extension: &str) -> String {
    match extension {
        "md" => in_markdown(&relative(shown_in, page)),
        _ => in_address(&relative(shown_in, &page.with_extension(extension))),
    }
}
