//! Where everything stands, for a width and a size of labels.
//!
//! Requests go to the right: seats, door, queue, server. What is across follows the width; what is on top of
//! each other follows the rows of labels, so that these never meet. All of it is one table of sums.

use crate::drawing::Form;
use crate::sim::models::switchboard::scene::{Picture, Stage};

/// Places and lengths, by their row in [`SUMS`].
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub(super) enum At {
    /// The panel of the seats.
    Left,
    Right,
    Top,
    Bottom,
    /// The door's middle, and half of its opening.
    Door,
    Gap,
    /// The queue's ends, and how many stand in a row at most.
    QueueLeft,
    QueueRight,
    Row,
    /// The server's middle and size.
    Server,
    Radius,
    /// The height at which everything goes through, and that at which answers go home.
    Mid,
    Way,
    /// Labels, on their base lines: what the queue does, how many wait, the server's, how it is served.
    SignX,
    SignY,
    CountY,
    WordsX,
    WordsY,
    OrderX,
    OrderY,
    /// What the heap lies on, from one cross to the next, and how many lie on top of each other.
    Ground,
    Cross,
    Storeys,
    /// A large seat's size.
    Seat,
    Height,
}

const ROWS: usize = At::Height as usize + 1;

/// Each a sum of px, parts of the width (128 are all of it) and parts of the labels' size (16 are one);
/// in the order of [`Form`].
static SUMS: [[[i16; 3]; 4]; ROWS] = [
    [[20, 0, 0], [8, 0, 0], [8, 0, 0], [6, 0, 0]],
    [[0, 32, 0], [0, 35, 0], [0, 35, 0], [6, 0, 0]],
    [[17, 0, 18], [17, 0, 18], [17, 0, 18], [42, 0, 0]],
    [[79, 0, 151], [95, 0, 85], [81, 0, 105], [42, 0, 0]],
    [[0, 51, 0], [0, 44, 0], [0, 44, 0], [44, 0, 0]],
    [[15, 0, 0], [10, 0, 0], [10, 0, 0], [9, 0, 0]],
    [[20, 51, 0], [12, 44, 0], [12, 44, 0], [56, 0, 0]],
    [[-42, 124, -96], [-69, 128, 0], [-69, 128, 0], [-69, 128, 0]],
    [[20, 0, 0], [15, 0, 0], [15, 0, 0], [30, 0, 0]],
    [[-4, 128, -96], [-34, 128, 0], [-34, 128, 0], [-34, 128, 0]],
    [[12, 4, 0], [24, 0, 0], [24, 0, 0], [24, 0, 0]],
    [[60, 0, 71], [78, 0, 18], [78, 0, 38], [42, 0, 0]],
    [[9, 0, 18], [9, 0, 18], [9, 0, 18], [8, 0, 0]],
    [[22, 51, 0], [14, 44, 0], [14, 44, 0], [83, 0, 0]],
    [[23, 0, 71], [45, 0, 18], [45, 0, 18], [68, 0, 17]],
    [[23, 0, 71], [45, 0, 18], [45, 0, 38], [68, 0, 17]],
    [[-4, 128, -96], [-8, 128, 0], [-8, 128, 0], [0, 0, 0]],
    [[76, 4, 94], [103, 0, 38], [103, 0, 58], [0, 0, 0]],
    [[-42, 124, -96], [-8, 128, 0], [-8, 128, 0], [0, 0, 0]],
    [[92, 0, 91], [103, 0, 58], [103, 0, 78], [0, 0, 0]],
    [[95, 0, 151], [129, 0, 85], [115, 0, 105], [72, 0, 37]],
    [[10, 0, 0], [7, 0, 0], [7, 0, 0], [7, 0, 0]],
    [[5, 0, 0], [5, 0, 0], [5, 0, 0], [4, 0, 0]],
    [[24, 0, 0], [17, 0, 0], [17, 0, 0], [17, 0, 0]],
    [[105, 0, 151], [137, 0, 105], [123, 0, 125], [80, 0, 37]],
];

/// Most places of the queue that are drawn; more are said.
const MOST_PLACES: u32 = 60;
/// Up to so many clients sit on large seats, that can be pressed.
pub(super) const FEW: u32 = 6;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    sums: [f32; ROWS],
    pub(super) form: Form,
    pub(super) em: f32,
    /// Whether the clients are few enough for large seats.
    pub(super) few: bool,
    pub(super) seats: u32,
    pub(super) columns: u32,
    /// The first seat's middle, and from one seat to the next.
    first: [f32; 2],
    pub(super) pitch: [f32; 2],
    pub(super) seat_r: f32,
    pub(super) dot: f32,

    /// Places that are drawn, and requests beyond a shorter queue; in so many rows, so far from each other.
    pub(super) room: u32,
    pub(super) rows: u32,
    pub(super) place: f32,

    /// Workers that are drawn, how many in a row, from one to the next, and how large they are.
    pub(super) dials: u32,
    dials_across: u32,
    dials_pitch: f32,
    pub(super) dial: f32,
}

impl Layout {
    pub(super) fn new(stage: &Stage, width: f32, em: f32, lane: bool) -> Self {
        let picture = stage.seen();
        let clients = stage.config().clients;
        let seats = clients.min(Picture::MAX_CLIENTS as u32);
        let room = picture.places().max(picture.waiting()).min(MOST_PLACES);
        let dials = picture.workers().len() as u32;
        let mut l = Self {
            sums: [0.0; ROWS],
            form: Form::Lying,
            em,
            few: lane || clients <= FEW,
            seats: if lane { 0 } else { seats },
            columns: 2,
            first: [0.0; 2],
            pitch: [0.0; 2],
            seat_r: 0.0,
            dot: 0.0,
            room,
            rows: 1,
            place: 0.0,
            dials,
            dials_across: sides(dials as f32),
            dials_pitch: 0.0,
            dial: 0.0,
        };
        if lane {
            l.form = Form::Lane;
        } else if width < Form::LYING * em || em > 16.0 {
            l.form = Form::Narrow;
            // What the queue does, and how many wait, side by side.
            if width * 0.656 - 81.0 < 11.4 * em {
                l.form = Form::Tight;
            }
        }
        for (sum, forms) in l.sums.iter_mut().zip(&SUMS) {
            let [px, across, down] = forms[l.form as usize].map(f32::from);
            *sum = px + across * width / 128.0 + down * em / 16.0;
        }
        let long = l.at(At::QueueRight) - l.at(At::QueueLeft);
        l.rows = room.div_ceil(l.at(At::Row) as u32).max(1);
        let across = room.div_ceil(l.rows).max(1);
        l.place = (long / across as f32).min(24.0).min(40.0 / l.rows as f32);

        l.dials_pitch = 2.1 * l.at(At::Radius) / l.dials_across as f32;
        l.dial = (0.5 * l.dials_pitch - 1.5).min(l.at(At::Radius));

        let (left, top) = (l.at(At::Left), l.at(At::Top));
        let (w, h) = (l.at(At::Right) - left, l.at(At::Bottom) - top);
        let most = l.at(At::Seat);
        if lane {
            l.first = [left, top];
        } else if l.few {
            // In two columns, and one as high as the next would be between two of them.
            let down = (h - 2.0 * most) / (seats.max(2) - 1) as f32;
            l.seat_r = most.min(down - 0.7);
            l.pitch = [(0.9 * w - 2.0 * most).clamp(38.0, 100.0), down];
            let y = if seats == 1 { 0.5 * h } else { most };
            l.first = [left + most + 0.1 * w, top + y];
        } else {
            // As many columns as make seats stand as far apart across as down.
            l.columns = sides(seats as f32 * w / h);
            l.pitch = [w / l.columns as f32, h / seats.div_ceil(l.columns) as f32];
            l.seat_r = (0.36 * l.pitch[0].min(l.pitch[1])).min(0.42 * most);
            l.first = [left + 0.5 * l.pitch[0], top + 0.5 * l.pitch[1]];
        }
        l.dot = most * if l.few { 0.25 } else { 0.2 };
        l
    }

    /// A place or a length of this form.
    pub(super) fn at(&self, at: At) -> f32 {
        self.sums[at as usize]
    }

    /// The middle of the door.
    pub(super) fn door(&self) -> [f32; 2] {
        [self.at(At::Door), self.at(At::Mid)]
    }

    /// The middle of a client's seat. Where there are more clients than seats, they share them; in a lane
    /// they come from beside it.
    #[inline(never)]
    pub(super) fn seat(&self, client: u32) -> [f32; 2] {
        let [x, y] = self.first;
        if self.seats == 0 {
            return [x, y + 5.0 * (client % 5) as f32 - 10.0];
        }
        let client = client % self.seats;
        let row = if self.few {
            client
        } else {
            client / self.columns
        };
        [
            x + (client % self.columns) as f32 * self.pitch[0],
            y + row as f32 * self.pitch[1],
        ]
    }

    /// A place of the queue; 0 is next to the server. Places stand in columns, up and down in turn, so that
    /// the last ones are those near the door.
    #[inline(never)]
    pub(super) fn queue(&self, place: u32) -> [f32; 2] {
        let (column, mut row) = (place / self.rows, place % self.rows);
        if column % 2 == 1 {
            row = self.rows - 1 - row;
        }
        [
            self.at(At::QueueRight) - (column as f32 + 0.5) * self.place,
            self.at(At::Mid) + from_middle(row, self.rows) * self.place,
        ]
    }

    /// A worker, of those that are drawn.
    #[inline(never)]
    pub(super) fn worker(&self, worker: u32) -> [f32; 2] {
        let across = self.dials_across;
        let worker = worker.min(self.dials.saturating_sub(1));
        let down = self.dials.div_ceil(across);
        [
            self.at(At::Server) + from_middle(worker % across, across) * self.dials_pitch,
            self.at(At::Mid) + from_middle(worker / across, down) * self.dials_pitch,
        ]
    }
}

/// How many stand on a side of a square that so many fill.
#[inline(never)]
fn sides(count: f32) -> u32 {
    let mut side = 1;
    while ((side * side) as f32) < count {
        side += 1;
    }
    side
}

/// How far one of so many is from their middle.
fn from_middle(i: u32, of: u32) -> f32 {
    i as f32 - 0.5 * (of - 1) as f32
}
