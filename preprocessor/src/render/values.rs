//! What templates are filled with, where HTML and Markdown say the same.

pub(super) mod desk;
pub(super) mod glossary;
pub(super) mod map;
pub(super) mod next;
pub(super) mod quiz;
pub(super) mod review;
