//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) form: Form,
    pub(super) em: f32,
    pub(super) height: f32,
    /// The floors' middles, and how wide each is.
    pub(super) floors: [f32; 4],
    pub(super) wide: f32,
    /// The floors' top and how high they are.
    pub(super) top: f32,
    pub(super) high: f32,
    /// Base lines: of what is counted below the floors, and of the large number, which ends at `right`.
    pub(super) counts: f32,
    pub(super) counter: f32,
    pub(super) right: f32,
    /// The middle of the key, and where words beside it begin.
    pub(super) key: [f32; 2],
    pub(super) beside: f32,
    /// The tree's top, and how high it may be.
    pub(super) tree: [f32; 2],
}

/// Below so many labels' sizes of width there is room for initials alone.
const TIGHT: f32 = 22.0;
/// Left of CLIENT's line stand times, right of BACK's how many calls there were at once.
const LEFT: f32 = 4.9;
const RIGHT: f32 = 4.0;
const RIGHT_LYING: f32 = 5.2;
/// How wide and how high the key is, in labels' sizes.
pub(super) const KEY: [f32; 2] = [5.2, 1.9];
/// The widest floor.
const WIDEST: f32 = 9.0;

impl Layout {
    pub(super) fn new(width: f32, em: f32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, TIGHT);
        let w = width / em;
        let (left, right) = if w < 14.0 {
            (0.2 * w, 0.8 * w)
        } else {
            (
                LEFT,
                w - if form == Form::Lying {
                    RIGHT_LYING
                } else {
                    RIGHT
                },
            )
        };
        let pitch = (right - left) / 3.0;
        // A call needs some way to go.
        let wide = (pitch - 1.4)
            .max(0.6 * pitch)
            .min(WIDEST)
            .min(2.0 * left.min(w - right) - 0.8);
        let (high, height) = if lane { (3.0, 8.6) } else { (3.4, 18.3) };
        Self {
            form,
            em,
            height: height * em,
            floors: core::array::from_fn(|floor| (left + pitch * floor as f32) * em),
            wide: wide * em,
            top: 1.7 * em,
            high: high * em,
            counts: (2.85 + high) * em,
            counter: (if lane { 7.9 } else { 8.2 }) * em,
            right: (w - 0.5) * em,
            key: [(0.5 + 0.5 * KEY[0]) * em, 7.9 * em],
            beside: (1.3 + KEY[0]) * em,
            tree: [9.75 * em, 8.15 * em],
        }
    }

    /// Where a floor begins and ends.
    pub(super) fn sides(&self, floor: usize) -> [f32; 2] {
        let (x, half) = (self.floors[floor], 0.5 * self.wide);
        [x - half, x + half]
    }
}
