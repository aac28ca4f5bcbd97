//! What is to be said to an author: problems, each with its place in their own file, as messages.

pub(crate) mod diagnostic;
mod excerpt;
pub(crate) mod harmless;
pub(crate) mod message;
pub(crate) mod origin;
pub(crate) mod path;
pub(crate) mod span;
