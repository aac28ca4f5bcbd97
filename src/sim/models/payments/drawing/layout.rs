//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::Model;
use crate::sim::models::payments::lab::Lab;
use crate::sim::models::presses::{Keys, Page as _};

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
    /// How high the app and the server are, and the key's row and the ledger's.
    pub(super) lanes: [f32; 2],
    pub(super) rows: [f32; 2],
    pub(super) keys: Keys,
    pub(super) height: f32,
}

impl Layout {
    pub(super) fn new(lab: &Lab, width: f32, em: f32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, TIGHT);
        let keys = Keys::of(form, width, em);
        let from = if form == Form::Lying {
            6.0 * em
        } else {
            keys.left
        };
        let (lanes, rows, height) = match form {
            Form::Lane => ([2.6, 5.4], [6.7, 8.0], 8.8),
            Form::Tight => ([4.6, 9.0], [12.4, 15.2], 17.0),
            _ => ([4.4, 9.8], [13.6, 16.4], 18.0),
        };
        let height = if form == Form::Tight {
            17.0 * em + keys.apart
        } else {
            height * em
        };
        Self {
            form,
            em,
            began: lab.page.began,
            span: span(lab),
            time: [from, keys.right.max(from + 2.0 * em)],
            lanes: lanes.map(|y| y * em),
            rows: rows.map(|y| y * em),
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

/// How much time there is room for: an attempt that is answered at once, or as many whole ones as have begun.
fn span(lab: &Lab) -> Nanos {
    let plan = lab.plan();
    let room = |time: Nanos| Nanos(time.0.saturating_add(time.0 / 20 + 1_000_000));
    let mut span = room(plan.least());
    let gone = if !lab.asked {
        Nanos::ZERO
    } else if lab.page.is_under_way() {
        lab.now().saturating_sub(lab.page.began)
    } else {
        lab.page.result().all
    };
    let one = room(plan.timeout);
    while span < gone {
        span = if span < one {
            one
        } else {
            span.saturating_add(Nanos(plan.timeout.0 + plan.pause.0))
        };
    }
    span
}
