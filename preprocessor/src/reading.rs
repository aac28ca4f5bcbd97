//! From a chapter's text to its directives: where they are, what belongs to each, and what an author
//! wrote that Markdown would swallow in silence. What a directive says is not read here.

pub(crate) mod attributes;
pub(crate) mod document;
pub(crate) mod escaped;
pub(crate) mod find;
pub(crate) mod ids;
pub(crate) mod markdown;
pub(crate) mod mdbook;
pub(crate) mod overlooked;
pub(crate) mod pairing;
pub(crate) mod summary;
pub(crate) mod syntax;
pub(crate) mod tags;
pub(crate) mod unreadable;
pub mod value;

/// Whether there is anything to do: one search, before anything is parsed.
#[must_use]
pub fn may_hold_directives(text: &[u8]) -> bool {
    memchr::memmem::find_iter(text, "<<").any(|at| matches!(text.get(at + 2), Some(b'#' | b'/')))
        // Escaped on the way here, as text or in JSON.
        || [r"\<\<\#", r"\\<\\<\\#"].iter().any(|escaped| memchr::memmem::find(text, escaped.as_bytes()).is_some())
}
