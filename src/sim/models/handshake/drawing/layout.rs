//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::lab::Lab;
use crate::sim::models::model::Model;
use crate::sim::models::presses::Keys;

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
    pub(super) keys: Keys,
    pub(super) height: f32,
}

impl Layout {
    pub(super) fn new(lab: &Lab, width: f32, em: f32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, TIGHT);
        let keys = Keys::of(form, width, em);
        let from = if form == Form::Lying {
            7.0 * em
        } else {
            keys.left
        };
        let (lanes, open, bar, height) = match form {
            Form::Lane => ([2.8, 6.2], [6.6, 0.0], [7.8, 0.7], 8.8),
            Form::Tight => ([6.2, 11.0], [12.9, 0.4], [15.5, 1.0], 17.0),
            _ => ([5.2, 11.8], [13.8, 0.4], [16.1, 0.9], 18.5),
        };
        let height = if form == Form::Tight {
            17.0 * em + keys.apart
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
            time: [from, keys.right.max(from + 2.0 * em)],
            lanes: lanes.map(|y| y * em),
            shelf: [1.5 * em, 2.0 * em],
            open: open.map(|y| y * em),
            bar: bar.map(|y| y * em),
            keys,
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
