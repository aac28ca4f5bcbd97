//! What mdBook's own renderer makes of Markdown (mdbook-html 0.5.4, which offers no door to it). A piece of a
//! chapter that is shown a second time must look like what mdBook renders around it; a test holds both side by
//! side on a page with everything.
//!
//! [`written`] is what mdBook writes for each event; [`finished`] what it does with the whole afterwards, and
//! that only where it doesn't look itself: what stands in a chapter as HTML it finishes like everything there.

mod balanced;
mod code;
mod finished;
mod written;

pub(crate) use code::{Coding, without_hidden_lines};
pub(crate) use finished::finished;
pub(super) use written::written;
