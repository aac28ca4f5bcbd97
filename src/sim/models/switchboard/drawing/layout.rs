//! Where everything stands, for a width and a size of labels.
//!
//! Three forms: *lying* where there is room for 50 labels' sizes across, *narrow* where there isn't (a phone,
//! or letters at 200 %), and a *lane* that has no seats. In all of them requests go to the right: seats,
//! door, queue, server. What is across follows the width; what is on top of each other follows the rows
//! of labels, so that these never meet.

use super::MOST_PLACES;
use crate::drawing::Anchor;
use crate::sim::models::switchboard::scene::{Picture, Stage};

/// How many seats there are in a form with seats at most.
const SEATS: u32 = Picture::MAX_CLIENTS as u32;

/// What the layout follows from, and where everything is then. Places are in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) width: f32,
    pub(super) em: f32,
    /// A line of labels.
    pub(super) line: f32,
    pub(super) lane: bool,
    pub(super) lying: bool,
    /// What the queue does and how many wait have a line each.
    pub(super) tight: bool,
    pub(super) height: f32,

    pub(super) clients: u32,
    pub(super) seats: u32,
    pub(super) columns: u32,
    /// The seats' panel: left, top, and from one seat to the next.
    panel: [f32; 2],
    pub(super) pitch: [f32; 2],
    /// Where the seats end.
    pub(super) panel_right: f32,
    pub(super) seat_r: f32,
    pub(super) few: bool,

    /// Everything goes through the middle: the door, the queue, the server.
    pub(super) mid: f32,
    pub(super) door: f32,
    /// Half the door.
    pub(super) gap: f32,
    /// Where answers go.
    pub(super) way: f32,

    pub(super) places: u32,
    /// Places that are drawn, and requests beyond a shorter queue.
    pub(super) room: u32,
    pub(super) rows: u32,
    pub(super) place: f32,
    /// Half of what the rows take.
    pub(super) deep: f32,
    pub(super) queue_left: f32,
    pub(super) queue_right: f32,

    pub(super) workers: u32,
    pub(super) dials: u32,
    pub(super) server: f32,
    pub(super) server_r: f32,
    pub(super) rate: f32,
    pub(super) newest_first: bool,

    /// The heap's ground, from one cross to the next, and how many stand on top of each other.
    pub(super) ground: f32,
    pub(super) cross: f32,
    pub(super) storeys: u32,
    layers: u32,

    /// Base lines of what the queue does, and of how many wait.
    pub(super) sign: f32,
    pub(super) count: f32,
    /// Where the server's words begin.
    pub(super) server_label: [f32; 2],
    pub(super) server_anchor: Anchor,
}

impl Layout {
    pub(super) fn new(stage: &Stage, width: f32, em: f32, lane: bool) -> Self {
        let picture = stage.seen();
        let clients = stage.config().clients;
        let config = stage.shown_config();
        let places = config.queue;
        let room = places.max(picture.waiting()).min(MOST_PLACES);
        let workers = config.workers;
        let dials = workers.min(Picture::MAX_WORKERS as u32);
        let lying = !lane && width >= 49.6 * em;
        // From the narrowest lying drawing to the widest, 0 to 1.
        let wide = ((width - 620.0) / 340.0).clamp(0.0, 1.0);
        let beside = lying && width >= 64.0 * em;
        let words = if beside { 9.0 * em } else { 0.0 };
        let line = 1.25 * em;

        let (server_r, server, door, queue_left, queue_right, per_row);
        if lying {
            server_r = 30.0 + 10.0 * wide;
            server = width - 18.0 - words - server_r;
            door = 0.4 * width;
            queue_left = door + 20.0;
            queue_right = server - server_r - 26.0 - 26.0 * wide;
            per_row = 20;
        } else {
            server_r = 24.0;
            server = width - 34.0;
            door = if lane { 44.0 } else { 0.34 * width };
            queue_left = door + 12.0;
            queue_right = server - server_r - 11.0;
            per_row = if lane { 30 } else { 15 };
        }
        let rows = room.div_ceil(per_row).max(1);
        let across = room.div_ceil(rows).max(1);
        let place = ((queue_right - queue_left) / across as f32).min(19.6);
        let deep = rows as f32 * place / 2.0;
        let tight = !lying && queue_right - queue_left < 11.4 * em;

        let way = if lane { 8.0 } else { 1.12 * em + 9.0 };
        let (sign, count, mid, ground, height, gap, cross, storeys, layers);
        if lying {
            sign = way + 14.0 + 3.3 * em;
            count = sign;
            mid = sign + 9.0 + (deep + 5.0).max(25.0);
            ground = mid + (server_r + 5.0 * em).max(94.0);
            height = ground + 10.0;
            gap = 15.0;
            (cross, storeys, layers) = (9.8, 5, 9);
        } else if lane {
            mid = way + 6.0 + (deep + 2.0).max(26.0);
            sign = mid + (deep + 2.0).max(24.0) + 1.1 * em;
            count = sign;
            ground = sign + line + 4.0;
            height = ground + 8.0;
            gap = 9.0;
            (cross, storeys, layers) = (7.2, 4, 7);
        } else {
            sign = way + (1.35 * em).max(36.0);
            count = if tight { sign + line } else { sign };
            mid = count + 6.0 + (deep + 8.0).max(26.0);
            // The rate, how the queue is served, and the heap's number and word.
            ground = (mid + server_r + 5.0 * em + 12.0).max(mid + 104.0);
            height = ground + line + 8.0;
            gap = 10.0;
            (cross, storeys, layers) = (7.2, 5, 8);
        }

        let (server_label, server_anchor) = if beside {
            ([width - words, mid - 14.0], Anchor::Start)
        } else if lying {
            ([width - 14.0, mid + server_r + 1.5 * em], Anchor::End)
        } else {
            ([width - 8.0, mid + server_r + 1.25 * em], Anchor::End)
        };
        let few = clients <= super::FEW;
        let seats = if lane { 0 } else { clients.min(SEATS) };
        let (left, right) = if lying {
            (20.0, 0.25 * width)
        } else {
            (8.0, 0.27 * width)
        };
        let (top, bottom) = (way + 8.0, ground - if lying { 16.0 } else { 34.0 });
        let (w, h) = (right - left, bottom - top);
        let (columns, mut panel, pitch, seat_r);
        if few {
            let r = if lying { 24.0 } else { 17.0 };
            let step = (w - 2.0 * r - 11.0).clamp(38.0, 100.0);
            columns = 2;
            // They stand in two columns, and one as high as the next would be between two of them.
            let down = (h - 2.0 * r) / (seats.max(2) - 1) as f32;
            pitch = [step, down];
            seat_r = r.min(down - 0.7);
            panel = [left + r + if lying { 26.0 * wide } else { 5.0 }, top + r];
            if seats == 1 {
                panel[1] = 0.5 * (top + bottom);
            }
        } else {
            // As many columns as make seats stand as far apart across as down.
            let mut c = 1;
            while (c * c) as f32 * h < seats as f32 * w {
                c += 1;
            }
            columns = c;
            panel = [left, top];
            pitch = [w / c as f32, h / seats.div_ceil(c) as f32];
            seat_r = (0.36 * pitch[0].min(pitch[1])).min(if lying { 10.0 } else { 7.0 });
        }
        Self {
            width,
            em,
            line,
            lane,
            lying,
            tight,
            height,
            clients,
            seats,
            columns,
            panel,
            pitch,
            panel_right: right,
            seat_r,
            few,
            mid,
            door,
            gap,
            way,
            places,
            room,
            rows,
            place,
            deep,
            queue_left,
            queue_right,
            workers,
            dials,
            server,
            server_r,
            rate: config.capacity.0 as f32,
            newest_first: picture.newest_first(),
            ground,
            cross,
            storeys,
            layers,
            sign,
            count,
            server_label,
            server_anchor,
        }
    }

    /// How many crosses the heap is made of at most.
    pub(super) fn most_crosses(&self) -> u32 {
        // As many layers, of which each is one higher than the one before, up to the storeys.
        let (layers, storeys) = (self.layers, self.storeys);
        storeys * layers - storeys * (storeys - 1) / 2
    }

    /// From one cross to the one above it.
    pub(super) fn rise(&self) -> f32 {
        0.9 * self.cross
    }

    /// Half of the heap's foot.
    pub(super) fn heap_half(&self) -> f32 {
        0.5 * self.cross * (self.layers + 1) as f32
    }

    /// The middle of a client's seat. Where there are more clients than seats, they share them.
    #[inline(never)]
    pub(super) fn seat(&self, client: u32) -> [f32; 2] {
        if self.seats == 0 {
            // From beside the drawing.
            let spread = (client % 5) as f32 - 2.0;
            return [6.0, self.mid + 5.0 * spread];
        }
        let client = client % self.seats;
        let [left, top] = self.panel;
        let [across, down] = self.pitch;
        let (column, row) = (client % self.columns, client / self.columns);
        if self.few {
            let y = top + client as f32 * down;
            return [left + column as f32 * across, y];
        }
        [
            left + (column as f32 + 0.5) * across,
            top + (row as f32 + 0.5) * down,
        ]
    }

    /// A place of the queue; 0 is next to the server. Places stand in columns, up and down in turn, so that the
    /// last ones are those near the door.
    #[inline(never)]
    pub(super) fn queue(&self, place: u32) -> [f32; 2] {
        let (column, mut row) = (place / self.rows, place % self.rows);
        if column % 2 == 1 {
            row = self.rows - 1 - row;
        }
        [
            self.queue_right - (column as f32 + 0.5) * self.place,
            self.mid + (row as f32 - (self.rows - 1) as f32 / 2.0) * self.place,
        ]
    }

    /// A worker, of those that are drawn.
    #[inline(never)]
    pub(super) fn worker(&self, worker: u32) -> [f32; 2] {
        let (across, step) = self.dials();
        let down = self.dials.div_ceil(across);
        let worker = worker.min(self.dials.saturating_sub(1));
        let from_middle = |i: u32, of: u32| (i as f32 - (of - 1) as f32 / 2.0) * step;
        [
            self.server + from_middle(worker % across, across),
            self.mid + from_middle(worker / across, down),
        ]
    }

    /// How large a worker is.
    pub(super) fn dial(&self) -> f32 {
        let (across, step) = self.dials();
        if across == 1 {
            self.server_r
        } else {
            0.5 * step - 1.5
        }
    }

    /// Workers in a row, and from one to the next.
    fn dials(&self) -> (u32, f32) {
        let mut across = 1;
        while across * across < self.dials {
            across += 1;
        }
        (across, 2.1 * self.server_r / across as f32)
    }

    /// How large a dot on its way is.
    pub(super) fn dot(&self) -> f32 {
        match (self.lying, self.few) {
            (true, true) => 6.0,
            (true, false) | (false, true) => 4.5,
            (false, false) => 3.6,
        }
    }
}
