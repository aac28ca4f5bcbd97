//! The display list: what a model draws, as plain numbers, and the same as SVG.
//!
//! A model draws one instant of itself on a [`Paper`], in CSS pixels: marks, lines, boxes, levels, labels.
//! It is told how wide the paper is and how large its labels are, and tells how high it came out; so
//! nothing is ever scaled, least of all a label. The list crosses to the page as it is, where one painter
//! draws it without knowing any model; [`svg()`] draws it natively, for pages without scripts, for paper,
//! books and files.
//!
//! Words are no part of it: a label is a key's index with the numbers that fill it ([`Label`]). Colours
//! are none either: everything has a [`Style`], which is a class of the page.
//!
//! A list begins with eight numbers:
//!
#![doc = include_str!("drawing/header.md")]
//!
//! Then comes what **stands** (`still_length` numbers), and then what **moves**. What stands is the same
//! as long as `still_version` is, so that it is painted once; what moves is painted at every frame. Both
//! are rows of items, and each item begins with what it is:
//!
#![doc = include_str!("drawing/items.md")]

mod fit;
mod form;
mod glyph;
mod items;
mod label;
mod paper;
mod style;
mod svg;
#[cfg(test)]
mod tests;
mod way;

pub use fit::fit;
pub use form::Form;
pub use glyph::Glyph;
pub use items::{Anchor, Header, Item, Items, items};
pub use label::Label;
pub use paper::Paper;
pub use style::Style;
pub use svg::svg;
pub use way::{Way, smooth};
