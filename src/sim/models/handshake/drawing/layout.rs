//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::lab::Lab;
use crate::sim::models::model::Model;

/// Below so many labels' sizes of width (letters at 200 %) the keys have a row of their own.
const TIGHT: f32 = 24.0;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) form: Form,
    pub(super) em: f32,
    /// When the time at the left was, how much of it there is, and where it begins and ends.
    pub(super) began: Nanos,
    pub(super) span: Nanos,
    pub(super) time: [f32; 2],
    /// How high the client and the server are.
    pub(super) lanes: [f32; 2],
    /// The shelf's top, and how high it is.
    pub(super) shelf: [f32; 2],
    /// Of the connections: the first one's middle, and from one to the next.
    pub(super) open: [f32; 2],
    /// Of the bar of where the time went: its top, and how high it is.
    pub(super) bar: [f32; 2],
    /// The keys' middles, and their size.
    pub(super) keys: [[f32; 2]; 3],
    pub(super) key: [f32; 2],
    pub(super) height: f32,
}

impl Layout {
    pub(super) fn new(lab: &Lab, width: f32, em: f32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, TIGHT);
        let left = if form == Form::Lying { 1.0 } else { 0.6 } * em;
        // (Never smaller than what a finger can press.)
        let high = (2.6 * em).max(36.0);
        let apart = (high + 0.5 * em).max(46.0);
        let (key, keys, right) = if form == Form::Tight {
            let wide = ((width - 2.0 * left) / 3.0 - 0.3 * em)
                .min(4.6 * em)
                .max(40.0);
            let y = 16.8 * em + 0.5 * apart;
            let far = (wide + 0.4 * em).max(47.0);
            let x = |key: f32| left + 0.5 * wide + key * far;
            let keys = [0.0, 1.0, 2.0].map(|key| [x(key), y]);
            ([wide, high], keys, width - left)
        } else {
            let wide = (4.6 * em).max(48.0);
            let x = width - left - 0.5 * wide;
            let keys = [0.0, 1.0, 2.0].map(|key| [x, 4.2 * em + key * apart]);
            ([wide, high], keys, width - left - wide - 1.2 * em)
        };
        let right = if lane { width - left } else { right };
        let from = if form == Form::Lying { 7.0 * em } else { left };
        let (lanes, open, bar, height) = match form {
            Form::Lane => ([2.8, 6.2], [6.6, 0.0], [7.8, 0.7], 8.8),
            Form::Tight => ([6.2, 11.0], [12.9, 0.4], [15.5, 1.0], 17.0),
            _ => ([5.2, 11.8], [13.8, 0.4], [16.1, 0.9], 18.5),
        };
        let height = if form == Form::Tight {
            17.0 * em + apart
        } else {
            height * em
        };
        let gone = lab.now().saturating_sub(lab.page.began());
        Self {
            form,
            em,
            began: lab.page.began(),
            span: span(
                if lab.asked {
                    lab.least
                } else {
                    lab.plan().about()
                },
                if lab.asked {
                    lab.took().all.min(gone)
                } else {
                    Nanos::ZERO
                },
            ),
            time: [from, right.max(from + 2.0 * em)],
            lanes: lanes.map(|y| y * em),
            shelf: [1.5 * em, 2.0 * em],
            open: open.map(|y| y * em),
            bar: bar.map(|y| y * em),
            keys,
            key,
            height,
        }
    }

    /// Where a moment is.
    pub(super) fn x(&self, time: Nanos) -> f32 {
        let gone = time.saturating_sub(self.began);
        let share = gone.0 as f32 / self.span.0.max(1) as f32;
        self.time[0] + (self.time[1] - self.time[0]) * share.min(1.0)
    }
}

/// How much time there is room for: what the page takes without loss, and half as much again whenever that is
/// used up.
pub(super) fn span(least: Nanos, gone: Nanos) -> Nanos {
    let mut span = Nanos(least.0 + least.0 / 24 + 1);
    while span < gone {
        span = Nanos(span.0.saturating_add(span.0 / 2 + 1));
    }
    span
}
