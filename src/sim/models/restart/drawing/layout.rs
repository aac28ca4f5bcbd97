//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) form: Form,
    pub(super) em: f32,
    /// The crowd and the queue, as bars: left, top, width, height.
    pub(super) crowd: [f32; 4],
    pub(super) queue: [f32; 4],
    /// The chart: left, top, right, bottom.
    pub(super) chart: [f32; 4],
    /// What each of them is; how many are back, and how many who have gone stand in the queue.
    pub(super) names: [[f32; 2]; 3],
    pub(super) counts: [[f32; 2]; 2],
    pub(super) height: f32,
}

impl Layout {
    pub(super) fn new(width: f32, em: f32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, 0.0);
        let left = if form == Form::Lying { 1.0 } else { 0.6 } * em;
        let right = width - left;
        let wide = right - left;
        let bar = 1.5 * em;
        let words = if lane { 0.4 } else { 1.7 } * em;
        let crowd = words;
        let queue = crowd + bar + words;
        let top = queue + bar + words;
        let bottom = top + if lane { 4.6 } else { 5.6 } * em;
        let above = |y: f32| [left, y - 0.5 * em];
        Self {
            form,
            em,
            crowd: [left, crowd, wide, bar],
            queue: [left, queue, wide, bar],
            chart: [left, top, right, bottom],
            names: [above(crowd), above(queue), above(top)],
            counts: [crowd, queue].map(|y| [right, y - 0.5 * em]),
            height: bottom + if lane { 0.4 } else { 1.8 } * em,
        }
    }
}
