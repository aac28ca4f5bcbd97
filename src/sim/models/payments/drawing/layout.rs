//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::Model;
use crate::sim::models::payments::lab::Lab;
use crate::sim::models::presses::Page as _;

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
        let from = if form == Form::Lying { 6.0 * em } else { left };
        let (lanes, rows, height) = match form {
            Form::Lane => ([2.6, 5.4], [6.7, 8.0], 8.8),
            Form::Tight => ([4.6, 9.0], [12.4, 15.2], 17.0),
            _ => ([4.4, 9.8], [13.6, 16.4], 18.0),
        };
        let height = if form == Form::Tight {
            17.0 * em + apart
        } else {
            height * em
        };
        Self {
            form,
            em,
            began: lab.page.began,
            span: span(lab),
            time: [from, right.max(from + 2.0 * em)],
            lanes: lanes.map(|y| y * em),
            rows: rows.map(|y| y * em),
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
