//! What must hold of any input: no panic, nothing lost, balanced output, every message within its file, and
//! no work that grows faster than the input.

mod balance;
mod growth;
mod model;
#[doc(hidden)]
pub mod steps;
mod text;
mod words;

/// What is done with an input.
pub type Check = fn(&[u8]);

/// The targets, by the names of their corpora.
pub const ALL: &[(&str, Check)] = &[
    ("reading", text::reading),
    ("quiz", text::quiz),
    ("vocabulary", text::vocabulary),
    ("book", text::book),
    ("words", words::words),
    ("model", model::calls),
];
