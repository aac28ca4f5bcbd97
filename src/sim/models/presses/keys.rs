//! The keys in a drawing: what somebody begins by pressing one.

use crate::drawing::{Anchor, Form, Paper, Style};

/// Where the three of them are, in the order of the sheet's actions: beside the drawing, or in a row of their
/// own below it, where it is tight. In px.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim::models) struct Keys {
    middles: [[f32; 2]; 3],
    size: [f32; 2],
    em: f32,
    /// From where to where there is room beside them.
    pub(in crate::sim::models) left: f32,
    pub(in crate::sim::models) right: f32,
    /// From one to the next below it; and how high a row of them is.
    pub(in crate::sim::models) apart: f32,
}

impl Keys {
    pub(in crate::sim::models) fn of(form: Form, width: f32, em: f32) -> Self {
        let left = if form == Form::Lying { 1.0 } else { 0.6 } * em;
        // (Never smaller than what a finger can press.)
        let high = (2.6 * em).max(36.0);
        let apart = (high + 0.5 * em).max(46.0);
        let (wide, middles, right) = if form == Form::Tight {
            let wide = ((width - 2.0 * left) / 3.0 - 0.3 * em)
                .min(4.6 * em)
                .max(40.0);
            let y = 16.8 * em + 0.5 * apart;
            let far = (wide + 0.4 * em).max(47.0);
            let x = |key: f32| left + 0.5 * wide + key * far;
            (wide, [0.0, 1.0, 2.0].map(|key| [x(key), y]), width - left)
        } else {
            let wide = (4.6 * em).max(48.0);
            let x = width - left - 0.5 * wide;
            let middles = [0.0, 1.0, 2.0].map(|key| [x, 4.2 * em + key * apart]);
            (wide, middles, width - left - wide - 1.2 * em)
        };
        Self {
            middles,
            size: [wide, high],
            em,
            left,
            right: if form == Form::Lane {
                width - left
            } else {
                right
            },
            apart,
        }
    }

    /// Draws them, with a label each; the second says how many press at once.
    pub(in crate::sim::models) fn draw(&self, paper: &mut Paper, labels: [usize; 3], many: u32) {
        let [wide, high] = self.size;
        for ((key, [x, y]), label) in (0..).zip(self.middles).zip(labels) {
            let (left, top) = (x - 0.5 * wide, y - 0.5 * high);
            paper.rect(Style::Ring, left, top, wide, high, 0.35 * self.em);
            let number = [many as f32];
            let numbers = &number[..usize::from(key == 1)];
            let y_of_label = y + 0.35 * self.em;
            paper.label(Style::Name, Anchor::Middle, x, y_of_label, label, numbers);
            paper.target(x, y, 23.0, key, 0);
        }
    }
}
