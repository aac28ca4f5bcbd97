//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;

/// Below so many labels' sizes of width (letters at 200 %) the servers' words have a row of their own.
const TIGHT: f32 = 24.0;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) form: Form,
    pub(super) em: f32,
    /// Discs: the first one's middle, from one to the next, how many in a row, and how large they are.
    first: [f32; 2],
    pitch: [f32; 2],
    columns: usize,
    pub(super) radius: f32,
    /// The servers' row, where each begins and how wide it is; from where the last one is asked.
    pub(super) row: f32,
    pub(super) servers: [[f32; 2]; 3],
    pub(super) server: [f32; 2],
    /// Where what is said of the last one stands.
    pub(super) lives: [f32; 2],
    /// The chart: left, top, right, bottom.
    pub(super) chart: [f32; 4],
    /// The keys' middles, and their size.
    pub(super) keys: [[f32; 2]; 3],
    pub(super) key: [f32; 2],
    pub(super) height: f32,
}

impl Layout {
    pub(super) fn new(width: f32, em: f32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, TIGHT);
        let lying = form == Form::Lying;
        let left = if lying { 1.0 } else { 0.6 } * em;
        let right = width - left;
        // (Never smaller than what a finger can press.)
        let high = (2.2 * em).max(36.0);
        let apart = (high + 0.4 * em).max(47.0);
        let columns = if lying { 8 } else { 12 };
        let discs = if lying { 0.54 * width } else { right };
        let across = (discs - left) / columns as f32;
        let down = if lying {
            2.75 * em
        } else {
            across.min(2.4 * em)
        };
        let radius = (0.42 * across.min(down)).min(1.15 * em);
        // The servers stand beside the discs, in the order of the name, so that its own is the nearest; or
        // above them.
        let [from, row] = if lying {
            [discs + 1.6 * em, 0.5 * em]
        } else {
            [left, 0.4 * em]
        };
        let gap = 0.7 * em;
        let each = (right - from - 2.0 * gap) / 3.0;
        let widths = [0.8 * each, 0.8 * each, 1.4 * each];
        let starts = if lying {
            let com = from + widths[2] + gap;
            [com + widths[1] + gap, com, from]
        } else {
            let com = from + widths[0] + gap;
            [from, com, com + widths[1] + gap]
        };
        let servers = core::array::from_fn(|n| [starts[n], widths[n]]);
        let below = row + 1.9 * em;
        let said = below + 1.3 * em;
        let discs_top = if lying { 0.8 * em } else { below + 1.9 * em };
        let first = [left + 0.5 * across, discs_top + radius];
        let rows = 24_usize.div_ceil(columns) as f32;
        let discs_end = discs_top + (rows - 1.0) * down + 2.0 * radius;
        let wide = if lying {
            (right - from - 0.8 * em) / 3.0
        } else {
            (right - left - 0.8 * em) / 3.0
        };
        let keys_left = if lying { from } else { left };
        let keys_y = if lying {
            said + 0.7 * em + 0.5 * apart
        } else {
            discs_end + 0.5 * em + 0.5 * apart
        };
        let key = |n: f32| [keys_left + 0.5 * wide + n * (wide + 0.4 * em), keys_y];
        let top = match form {
            Form::Lane => discs_end + 0.6 * em,
            Form::Lying => discs_end.max(keys_y + 0.5 * apart) + 1.9 * em,
            _ => keys_y + 0.5 * apart + 1.7 * em,
        };
        // The chart takes what is left.
        let (least, all) = if lane { (1.6, 0.0) } else { (2.4, 16.6) };
        let bottom = (top + least * em).max(all * em);
        Self {
            form,
            em,
            first,
            pitch: [across, down],
            columns,
            radius,
            row,
            servers,
            server: if lying {
                [from, below - 0.95 * em]
            } else {
                [starts[2] + 0.5 * widths[2], below]
            },
            // (At the left no question's line crosses it.)
            lives: [from, said],
            chart: [left, top, right, bottom],
            keys: [key(0.0), key(1.0), key(2.0)],
            key: [wide, high],
            height: bottom + if lane { 0.4 } else { 1.5 } * em,
        }
    }

    /// The middle of a disc.
    pub(super) fn disc(&self, n: usize) -> [f32; 2] {
        let (column, row) = ((n % self.columns) as f32, (n / self.columns) as f32);
        [
            self.first[0] + column * self.pitch[0],
            self.first[1] + row * self.pitch[1],
        ]
    }
}
