//! Where everything stands, for a width and a size of labels.

use crate::drawing::{Anchor, Form, Way};

/// How many cells stand in a row, and how many rows there are.
pub(super) const COLUMNS: u32 = 40;
const ROWS: u32 = 25;

/// Below so many labels' sizes of width there is room for the cells and the database alone.
const TIGHT: f32 = 24.0;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) form: Form,
    pub(super) em: f32,
    pub(super) height: f32,
    /// Where requests come from: the middle, and how far it reaches.
    pub(super) mouth: [f32; 3],
    /// The cells: left, top, from one to the next.
    pub(super) grid: [f32; 3],
    /// The queue: left, width, top, height.
    pub(super) queue: [f32; 4],
    pub(super) workers: u32,
    /// The first worker's middle, from one to the next, how many stand in a row, and how far each reaches.
    first: [f32; 2],
    pitch: f32,
    columns: u32,
    pub(super) reach: f32,
    /// Where words stand.
    pub(super) rate: ([f32; 2], Anchor),
    pub(super) drawn: [f32; 2],
    pub(super) copies: [f32; 2],
    pub(super) queued: [f32; 2],
    pub(super) awaited: [f32; 2],
    pub(super) losses: [f32; 2],
    pub(super) footer: f32,
    /// The key: its middle, width and height; none in a lane.
    pub(super) key: [f32; 4],
}

impl Layout {
    /// So many items have a cell.
    pub(super) const CELLS: u32 = COLUMNS * ROWS;

    pub(super) fn new(width: f32, em: f32, workers: u32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, TIGHT);
        let w = width / em;
        let columns = COLUMNS as f32;
        // In labels' sizes: the cells' left, top and pitch, and the database's left, right and top.
        let (left, top, pitch) = match form {
            Form::Lying => (9.4, 1.9, 14.6 / ROWS as f32),
            Form::Narrow => (3.0, 1.9, (0.44 * w / columns).min(0.44)),
            Form::Tight => (0.4, 1.9, (w - 0.8) / columns),
            Form::Lane => (0.4, 0.4, (0.55 * w / columns).min(0.3)),
        };
        let (right, bottom) = (left + columns * pitch, top + ROWS as f32 * pitch);
        let (from, to, head) = match form {
            Form::Lying => (right + 2.6, w - 1.2, 1.15),
            Form::Narrow => (right + 1.0, w - 0.4, 1.15),
            Form::Tight => (0.4, w - 0.4, bottom + 1.2),
            Form::Lane => (right + 0.8, w - 0.4, -0.3),
        };
        let queue = head + 0.75;
        // (Words stand above and below the queue, but in a lane.)
        let below = if lane { 1.8 } else { 3.6 };
        let staff = queue + below;
        // (Never smaller than what a finger can press.)
        let key = (36.0 / em).max(2.2);
        let half = (23.0 / em).max(0.5 * key);
        let room = match form {
            Form::Lying => bottom - staff - key - 0.8,
            Form::Narrow => bottom - staff,
            Form::Tight => 3.0,
            Form::Lane => 5.0,
        };
        let [apart, in_row] = crowd(workers, to - from, room.max(1.0));
        let ends = match form {
            Form::Tight => staff + 3.4 + 2.0 * half,
            Form::Lane => bottom.max(staff + 5.2),
            _ => bottom,
        };
        let (footer, height) = match form {
            Form::Lying => (ends + 1.2, ends + 1.8),
            Form::Narrow => (ends + 1.2, ends + 3.1 + 2.0 * half),
            _ => (ends, ends + 0.4),
        };
        let px = |of: [f32; 2]| of.map(|of| of * em);
        Self {
            form,
            em,
            height: height * em,
            mouth: [
                if form == Form::Lying { 2.4 } else { 1.2 } * em,
                0.5 * (top + bottom) * em,
                0.7 * em,
            ],
            grid: [left * em, top * em, pitch * em],
            queue: [from * em, (to - from) * em, queue * em, 0.8 * em],
            workers,
            first: px([from + 0.5 * apart, staff + 0.5 * apart]),
            pitch: apart * em,
            columns: in_row as u32,
            reach: 0.4 * apart * em,
            rate: if form == Form::Lying {
                (px([1.2, 1.15]), Anchor::Start)
            } else {
                (px([0.4, ends + 2.6]), Anchor::Start)
            },
            drawn: px([
                w - 0.4,
                if form == Form::Lying {
                    footer
                } else {
                    ends + 2.6
                },
            ]),
            copies: px([left, 1.15]),
            queued: px([from, head]),
            awaited: px([from, queue + 2.6]),
            losses: if form == Form::Lying {
                px([1.2, 14.0])
            } else {
                px([0.4, 11.2])
            },
            footer: footer * em,
            key: match form {
                Form::Lying => [0.5 * (from + to), ends - half, 13.0, key],
                Form::Narrow => [0.5 * w, ends + 3.1 + half, 13.0, key],
                _ => [0.5 * w, ends - half, 11.8, key],
            }
            .map(|of| of * em),
        }
    }

    /// A worker's middle.
    pub(super) fn worker(&self, worker: u32) -> [f32; 2] {
        let (column, row) = (worker % self.columns, worker / self.columns);
        let [x, y] = self.first;
        [x + column as f32 * self.pitch, y + row as f32 * self.pitch]
    }

    /// How high an item's cells stand; those of items without a cell are the lowest.
    fn row(&self, item: u32) -> f32 {
        let row = item.min(Self::CELLS - 1) / COLUMNS;
        self.grid[1] + (row as f32 + 0.4) * self.grid[2]
    }

    /// Where the cells of an item's row begin.
    fn begins(&self, item: u32) -> [f32; 2] {
        [self.grid[0] - 0.35 * self.em, self.row(item)]
    }

    /// And where they end.
    fn ends(&self, item: u32) -> [f32; 2] {
        let right = self.grid[0] + COLUMNS as f32 * self.grid[2];
        [right + 0.1 * self.em, self.row(item)]
    }

    /// From where requests come to an item's row.
    pub(super) fn comes(&self, way: &mut Way, item: u32) {
        let [x, y, reach] = self.mouth;
        way.restart([x + reach, y]);
        way.bend(self.begins(item));
    }

    /// From there through to the end of the row.
    pub(super) fn passes(&self, way: &mut Way, item: u32) {
        way.restart(self.begins(item));
        way.to(self.ends(item));
    }

    /// From the end of the row back to where requests come from.
    pub(super) fn goes_back(&self, way: &mut Way, item: u32) {
        let [x, y, reach] = self.mouth;
        way.restart(self.ends(item));
        way.to(self.begins(item));
        way.bend([x + reach, y]);
    }

    /// From an item's row back to where requests come from.
    pub(super) fn turns(&self, way: &mut Way, item: u32) {
        let [x, y, reach] = self.mouth;
        way.restart(self.begins(item));
        way.bend([x + reach, y]);
    }
}

/// So many in a box so wide and so high: how far apart they stand, and how many in a row.
fn crowd(count: u32, wide: f32, high: f32) -> [f32; 2] {
    let mut pitch = 2.4_f32.min(wide.max(0.1));
    loop {
        let columns = ((wide / pitch) as u32).max(1);
        let rows = ((high / pitch) as u32).max(1);
        if columns * rows >= count || pitch < 0.1 {
            return [pitch, columns as f32];
        }
        pitch *= 0.97;
    }
}
