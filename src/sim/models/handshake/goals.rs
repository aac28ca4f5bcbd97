//! What can be reached, and when it is. Each is looked at when a page, or the last of many, is there.

use super::events::Took;
use super::lab::Handshake;
use super::measures::Counts;
use super::settings::{BANDWIDTH, COUNT, LOSS, Plan, TRIP, WAY};
use super::way::Way;
use crate::sim::models::goals::Reached;
use crate::sim::models::presses::{self, MOST_GOALS};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Goal {
    Count,
    OneTrip,
    Line,
    Half,
    Shelf,
    Streams,
    Six,
}

/// Ten times the line makes a page quicker by less than this, half the distance by more than that.
const LITTLE: f64 = 0.2;
const MUCH: f64 = 0.4;
/// So many wait for one packet over one connection; fewer where each object has a shelf of its own.
const MANY_WAIT: u32 = 10;
/// The loss at which six connections have to be better.
const ONE_IN_A_HUNDRED: f64 = 0.01;
/// So many pages, and as many times many, are remembered.
const KEPT: usize = 12;

/// The last of something, each with its settings: the latest one is at `next - 1`.
#[derive(Clone, Copy, Debug)]
struct Kept {
    all: [([f64; COUNT], f64); KEPT],
    next: usize,
}

impl Kept {
    const NONE: Self = Self {
        all: [([-1.0; COUNT], 0.0); KEPT],
        next: 0,
    };

    fn keep(&mut self, settings: &[f64; COUNT], seconds: f64) {
        self.all[self.next % KEPT] = (*settings, seconds);
        self.next += 1;
    }

    /// Those that differ from these settings in this one alone: its value, and how long they took.
    fn but(&self, setting: usize, settings: [f64; COUNT]) -> impl Iterator<Item = (f64, f64)> {
        self.all.iter().filter_map(move |(other, seconds)| {
            let mut alike = settings;
            alike[setting] = other[setting];
            (alike == *other).then_some((other[setting], *seconds))
        })
    }
}

/// How far the reader has come.
#[derive(Clone, Copy, Debug)]
pub struct Goals {
    pages: Kept,
    crowds: Kept,
    reached: Reached<MOST_GOALS, 2>,
}

impl presses::Goals<Handshake> for Goals {
    fn new(_: &[f64; COUNT]) -> Self {
        Self {
            pages: Kept::NONE,
            crowds: Kept::NONE,
            reached: Reached::NONE,
        }
    }

    fn page(&mut self, settings: &[f64; COUNT], plan: &Plan, took: &Took) {
        let (all, first) = (took.all.as_secs_f64(), took.first.as_secs_f64());
        let counted = took.lost + took.unheard == 0 && settings[LOSS] == 0.0;
        if counted && matches!(plan.way, Way::Http11Tls13 | Way::Http2Tls13) {
            self.reach(Goal::Count, [first, f64::from(took.trips)]);
        }
        if took.trips == 1 {
            self.reach(Goal::OneTrip, [first, 1.0]);
        }
        let (lost, most) = (f64::from(took.lost), f64::from(took.waited));
        if took.lost > 0
            && !plan.way.shelves()
            && plan.way.connections() == 1
            && took.waited >= MANY_WAIT
        {
            self.reach(Goal::Shelf, [most, lost]);
        }
        if took.lost == 1
            && plan.way.shelves()
            && plan.all() > 10 * MANY_WAIT
            && took.waited < MANY_WAIT
        {
            self.reach(Goal::Streams, [most, lost]);
        }
        let pages = self.pages;
        for (bandwidth, other) in pages.but(BANDWIDTH, *settings) {
            let here = settings[BANDWIDTH];
            let (slow, quick) = if bandwidth < here {
                (other, all)
            } else {
                (all, other)
            };
            let tenfold = here.max(bandwidth) >= 10.0 * here.min(bandwidth);
            if tenfold && quick > (1.0 - LITTLE) * slow {
                self.reach(Goal::Line, [slow, quick]);
            }
        }
        for (trip, other) in pages.but(TRIP, *settings) {
            let here = settings[TRIP];
            let (slow, quick) = if trip > here {
                (other, all)
            } else {
                (all, other)
            };
            if here.max(trip) >= 2.0 * here.min(trip) && quick < (1.0 - MUCH) * slow {
                self.reach(Goal::Half, [slow, quick]);
            }
        }
        if counted {
            self.pages.keep(settings, all);
        }
    }

    fn crowd(&mut self, settings: &[f64; COUNT], counts: &Counts) {
        let mean = counts.mean(counts.all);
        let of = |way: Way| f64::from(way as u8);
        let (six, one) = (of(Way::Http11Tls13), of(Way::Http2Tls13));
        if settings[LOSS] >= ONE_IN_A_HUNDRED {
            let crowds = self.crowds;
            for (way, other) in crowds.but(WAY, *settings) {
                let by_six = [(six, one, mean, other), (one, six, other, mean)];
                for (here, there, six, one) in by_six {
                    if settings[WAY] == here && way == there && six < one {
                        self.reach(Goal::Six, [six, one]);
                    }
                }
            }
        }
        self.crowds.keep(settings, mean);
    }

    fn reached(&self) -> &Reached<MOST_GOALS, 2> {
        &self.reached
    }
}

impl Goals {
    fn reach(&mut self, goal: Goal, told: [f64; 2]) {
        self.reached.reach(goal as usize, told);
    }
}
