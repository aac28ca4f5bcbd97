//! A page drawn.
use super::lab::Lab;
use crate::drawing::{Label, Paper};
pub(super) const LABELS: &[Label] = &[];
pub(super) fn draw(_: &Lab, paper: &mut Paper, width: f32, em: f32, _: u32) {
    paper.begin(width, em, &[]);
    paper.moving();
    paper.end(10.0);
}
