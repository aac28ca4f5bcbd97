//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;

/// So many listeners are drawn.
pub(in super::super) const DRAWN: usize = 60;
/// Below so many labels' sizes of width (letters at 200 %) the names have a row each.
const TIGHT: f32 = 24.0;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) form: Form,
    pub(super) em: f32,
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// The first cell's middle and the first entry's; from one to the next.
    first: [f32; 2],
    entries: f32,
    pitch: [f32; 2],
    across: f32,
    pub(super) radius: f32,
    bar: [f32; 2],
    /// Where the lines leave the listeners; the box, and the server: left, top, width, height.
    pub(super) leaves: f32,
    pub(super) frame: [f32; 4],
    pub(super) server: [f32; 4],
    /// Listeners, box, server; what is said below: of the listeners, of the box, and of the server.
    pub(super) names: [[f32; 2]; 3],
    pub(super) state: [f32; 2],
    pub(super) forgets: [f32; 2],
    pub(super) holds: [f32; 2],
    /// The key's middle, and its size.
    pub(super) key: [f32; 2],
    pub(super) key_size: [f32; 2],
    pub(super) height: f32,
}

impl Layout {
    pub(super) fn new(width: f32, em: f32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, TIGHT);
        let [lying, tight] = [Form::Lying, Form::Tight].map(|other| form == other);
        let rows = if lying || lane { 6 } else { 10 };
        let columns = DRAWN / rows;
        let left = if lying { 1.0 } else { 0.6 } * em;
        let right = width - left;
        let all = right - left;
        // Listeners, a gap, the box, a gap, the server.
        let parts = if lying {
            [0.3, 0.08, 0.32, 0.12]
        } else {
            [0.36, 0.04, 0.36, 0.06]
        };
        let [listeners, gap, between, gap_after] = parts.map(|part| part * all);
        let box_left = left + listeners + gap;
        let server_left = box_left + between + gap_after;
        let server_wide = right - server_left;
        let top = match form {
            Form::Lane => 0.5 * em,
            Form::Tight => 3.4 * em,
            _ => 2.0 * em,
        };
        let down = if lying {
            1.95 * em
        } else if lane {
            1.7 * em
        } else {
            1.2 * em
        };
        let pad = 0.5 * em;
        let across = listeners / columns as f32;
        let inner = (between - pad) / columns as f32;
        let bottom = top + rows as f32 * down;
        let first_y = top + 0.5 * down;
        // (Never smaller than what a finger can press.)
        let high = (2.2 * em).max(36.0);
        let apart = (high + 0.4 * em).max(47.0);
        let server_high = bottom - top - if lane { 0.0 } else { apart };
        let below = bottom + 1.4 * em;
        let middle = box_left + 0.5 * between;
        let second = 2.4 * em;
        // Whether three labels below the box would lie over one another.
        let crowded = tight || (form == Form::Narrow && all < 27.5 * em);
        Self {
            form,
            em,
            rows,
            columns,
            first: [left + 0.5 * across, first_y],
            entries: box_left + 0.5 * pad + 0.5 * inner,
            pitch: [across, down],
            across: inner,
            radius: (0.36 * across.min(down)).min(0.8 * em),
            bar: [0.8 * inner, 0.4 * down],
            leaves: left + listeners,
            frame: [box_left, top, between, bottom - top],
            server: [server_left, top, server_wide, server_high],
            names: [
                [left, 1.1 * em],
                [middle, if tight { second } else { 1.1 * em }],
                [right, 1.1 * em],
            ],
            state: [left, below],
            forgets: if crowded {
                [0.5 * width, below + 1.4 * em]
            } else {
                [middle, below]
            },
            holds: [right, below],
            key: [server_left + 0.5 * server_wide, bottom - 0.5 * high],
            key_size: [server_wide, high],
            height: match form {
                Form::Lane => bottom + 0.5 * em,
                _ if crowded => below + 2.0 * em,
                _ => below + 0.6 * em,
            },
        }
    }

    /// A place in rows.
    fn place(&self, n: usize, first: f32, across: f32) -> [f32; 2] {
        let (column, row) = ((n % self.columns) as f32, (n / self.columns) as f32);
        [first + column * across, self.first[1] + row * self.pitch[1]]
    }

    /// Where a line ends at the server, which is less high than the rows are together.
    pub(super) fn ends(&self, row: usize) -> f32 {
        let [_, top, _, high] = self.server;
        top + (row as f32 + 0.5) * high / self.rows as f32
    }

    /// What the server holds for a listener: left, top, width, height.
    pub(super) fn held(&self, n: usize) -> [f32; 4] {
        let [left, _, wide, high] = self.server;
        let (column, row) = ((n % self.columns) as f32, n / self.columns);
        let [across, down] = [wide / (self.columns as f32 + 0.5), high / self.rows as f32];
        let x = left + (column + 0.35) * across;
        [x, self.ends(row) - 0.3 * down, 0.8 * across, 0.6 * down]
    }

    /// The middle of a cell.
    pub(super) fn cell(&self, n: usize) -> [f32; 2] {
        self.place(n, self.first[0], self.pitch[0])
    }

    /// The box's entry for it: left, top, width, height.
    pub(super) fn entry(&self, n: usize) -> [f32; 4] {
        let ([x, y], [wide, high]) = (self.place(n, self.entries, self.across), self.bar);
        [x - 0.5 * wide, y - 0.5 * high, wide, high]
    }
}
