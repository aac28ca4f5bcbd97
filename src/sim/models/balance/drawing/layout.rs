//! Where everything stands, for a width and a size of labels.

use crate::drawing::{Anchor, Form, Way};
use crate::sim::models::balance::settings::QUEUE;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) form: Form,
    pub(super) em: f32,
    pub(super) height: f32,
    pub(super) servers: u32,
    /// The clients' grid: left, top, from one to the next, and how many stand in a row.
    pub(super) seats: [f32; 4],
    /// The balancer's middle, and how far it reaches.
    pub(super) balancer: [f32; 3],
    /// The lanes' beginnings, and where their first row is; from row to row.
    pub(super) tail: [f32; 2],
    pub(super) row: f32,
    /// From one place of a queue to the next, and how large each is.
    pub(super) place: [f32; 2],
    /// The workers' middles, and how far they reach.
    pub(super) worker: [f32; 2],
    /// Where the two numbers end, and whether there is room for them.
    pub(super) board: f32,
    pub(super) there: f32,
    pub(super) numbers: bool,
    /// How busy a server was: left, width.
    pub(super) bar: [f32; 2],
    /// The base lines of the words above and below.
    pub(super) header: f32,
    pub(super) footer: f32,
    /// Where the counts of what was lost begin, and where and how the rule's name stands.
    pub(super) losses: [f32; 2],
    pub(super) policy: (f32, Anchor),
}

/// Below so many labels' sizes of width there is room for the lanes alone.
const TIGHT: f32 = 24.0;
/// The lanes' part of the height, and the greatest distance between two of them, in labels' sizes.
const LANES: f32 = 14.2;
const ROW: f32 = 1.75;
/// Rows that are nearer to each other have no room for numbers.
const LEAST_ROW: f32 = 1.0;

impl Layout {
    pub(super) fn new(width: f32, em: f32, servers: u32, clients: u32, lane: bool) -> Self {
        let form = Form::of(width, em, lane, TIGHT);
        let w = width / em;
        let places = QUEUE as f32;
        // In labels' sizes: the seats' left and width, the balancer, where lanes may begin at the earliest and
        // how far apart places are at most; then the worker's middle and reach, the ends of the two numbers,
        // and the bar.
        let (seats, balancer, tail, most, worker, numbers, bar) = match form {
            Form::Lying => {
                let bar = if w < 60.0 { 4.5 } else { 7.0 };
                let there = w - 1.2 - bar - 1.4;
                let board = there - 4.2;
                let seats = if w < 60.0 { 12.0 } else { 15.0 };
                (
                    [1.2, seats],
                    seats + 5.4,
                    seats + 9.0,
                    1.5,
                    [board - 3.4, 0.6],
                    [board, there],
                    [w - 1.2 - bar, bar],
                )
            }
            Form::Narrow => (
                [0.4, 5.4],
                7.6,
                10.2,
                1.2,
                [w - 7.4, 0.52],
                [w - 5.0, w - 2.6],
                [w - 2.0, 1.6],
            ),
            Form::Tight => (
                [0.0, 0.0],
                1.1,
                2.3,
                1.0,
                [w - 4.5, 0.45],
                [w - 2.2, w - 0.3],
                [w, 0.0],
            ),
            Form::Lane => ([0.0, 0.0], 1.6, 4.0, 1.2, [w - 1.6, 0.36], [w, w], [w, 0.0]),
        };
        let (top, lanes) = if lane { (0.5, 7.6) } else { (1.9, LANES) };
        let row = (lanes / servers as f32).min(ROW);
        let first = top + 0.5 * (lanes - row * (servers as f32 - 1.0));
        let end = worker[0] - worker[1] - 0.5;
        let place = ((end - tail) / places).min(most).min(1.05 * row);
        let grid = grid(clients, seats[1], LANES - 0.4);
        let px = |of: [f32; 2]| of.map(|of| of * em);
        Self {
            form,
            em,
            servers,
            height: (if lane { 8.6 } else { 18.3 }) * em,
            seats: [seats[0] * em, (top + 0.2) * em, grid[0] * em, grid[1]],
            balancer: [balancer * em, (top + 0.5 * lanes) * em, 0.85 * em],
            tail: px([end - places * place, first]),
            row: row * em,
            place: px([place, 0.74 * place.min(row)]),
            worker: px([worker[0], worker[1].min(0.42 * row)]),
            board: numbers[0] * em,
            there: numbers[1] * em,
            numbers: !lane && row >= LEAST_ROW,
            bar: px(bar),
            header: 1.15 * em,
            footer: 17.7 * em,
            losses: if form == Form::Lying {
                px([1.2, 15.6])
            } else {
                px([0.4, 8.8])
            },
            policy: if form == Form::Lying {
                (balancer * em, Anchor::Middle)
            } else {
                (8.0 * em, Anchor::Start)
            },
        }
    }

    /// A client's seat, its middle.
    pub(super) fn seat(&self, client: u32) -> [f32; 2] {
        let [x, y, pitch, columns] = self.seats;
        let columns = columns as u32;
        let (column, row) = (client % columns, client / columns);
        [
            x + (column as f32 + 0.4) * pitch,
            y + (row as f32 + 0.4) * pitch,
        ]
    }

    /// How high a server's lane is.
    pub(super) fn lane(&self, server: u32) -> f32 {
        self.tail[1] + server as f32 * self.row
    }

    /// The middle of a place in a server's queue; the first is next.
    pub(super) fn queue(&self, server: u32, place: u32) -> [f32; 2] {
        let end = self.tail[0] + QUEUE as f32 * self.place[0];
        let back = (place.min(QUEUE - 1) as f32 + 0.5) * self.place[0];
        [end - back, self.lane(server)]
    }

    /// Where a lane begins.
    pub(super) fn begins(&self, server: u32) -> [f32; 2] {
        [self.tail[0] - 0.3 * self.em, self.lane(server)]
    }

    /// The way from the balancer to where a lane begins.
    pub(super) fn fan(&self, way: &mut Way, server: u32) {
        let [x, y, reach] = self.balancer;
        way.restart([x + reach, y]);
        way.bend(self.begins(server));
    }

    /// The way from a client to the balancer; where no seats are drawn, out of nothing.
    pub(super) fn out(&self, way: &mut Way, client: u32) {
        let [x, y, reach] = self.balancer;
        if self.form.is_whole() {
            way.restart(self.seat(client));
            way.to([x - reach, y]);
        } else {
            way.restart([x - reach, y]);
        }
        way.to([x + reach, y]);
    }
}

/// Clients in a box so wide and so high: how far apart they stand, and how many in a row.
fn grid(clients: u32, wide: f32, high: f32) -> [f32; 2] {
    let mut pitch = 1.6_f32.min(wide.max(0.1));
    loop {
        let columns = (wide / pitch) as u32;
        let rows = (high / pitch) as u32;
        if columns.max(1) * rows.max(1) >= clients || pitch < 0.1 {
            return [pitch, columns.max(1) as f32];
        }
        pitch *= 0.98;
    }
}
