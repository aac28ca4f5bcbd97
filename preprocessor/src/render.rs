//! From what the directives say to what stands in their place.
//!
//! Everything that could be wrong was reported before; nothing here fails. [`html`] makes the page's
//! widgets, [`plain`] what every other renderer shows, [`edits`] puts both into the chapter's text.

pub(crate) mod book;
pub(crate) mod edits;
pub(crate) mod html;
mod linked;
mod own;
pub(crate) mod pages;
pub(crate) mod plain;
pub(crate) mod templates;
mod values;
