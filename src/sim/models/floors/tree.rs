//! All that was done for one click, attempt by attempt: what the drawing shows of it as it grows.

use alloc::vec::Vec;

use crate::sim::kernel::room::with_room;
use crate::sim::kernel::units::Nanos;

/// The most attempts that one click can cause: five of five of five, with those above.
const MOST: usize = 5 + 25 + 125;
/// No attempt of the tree.
pub(super) const NOT_SEEN: u16 = u16::MAX;
/// A tree that has ended is looked at for so long before the next one is.
const LOOKED_AT: Nanos = Nanos::from_secs(2);

/// What became of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// It is waited for.
    Nothing,
    Answered,
    Failed,
    /// Nobody waits for it any more.
    GivenUp,
}

/// One attempt, from a floor to the one below.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub(super) floor: u8,
    /// It was made after the click had ended.
    pub(super) late: bool,
    pub(super) came: Came,
    pub(super) begins: Nanos,
}

/// The tree of one click.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    /// The click's call, 0 before there was one; and which click it is.
    pub(super) root: u32,
    pub(super) number: u32,
    pub(super) born: Nanos,
    /// When the click ended, and whether it was answered.
    pub(super) ended: Nanos,
    pub(super) answered: bool,
    pub(super) strokes: Vec<Stroke>,
    /// Calls of it that are under way.
    pub(super) alive: u32,
    /// Attempts at BACK; those of them that came late; and when the last of all was made.
    pub(super) calls: u32,
    pub(super) late: u32,
    pub(super) last: Nanos,
    /// Nobody watches.
    pub(super) unseen: bool,
}

impl Tree {
    pub(super) fn new() -> Self {
        Self {
            root: 0,
            number: 0,
            born: Nanos::ZERO,
            ended: Nanos::NEVER,
            answered: false,
            strokes: with_room(MOST),
            alive: 0,
            calls: 0,
            late: 0,
            last: Nanos::ZERO,
            unseen: false,
        }
    }

    /// Whether the next click is looked at: this one's tree grows no more, and was seen.
    pub(super) fn is_over(&self, now: Nanos) -> bool {
        let since = self.last.max(self.born).saturating_add(LOOKED_AT);
        self.root == 0 || self.alive == 0 && now >= since
    }

    /// This click is looked at from now on.
    pub(super) fn begin(&mut self, root: u32, number: u32, now: Nanos) {
        if self.unseen {
            return;
        }
        self.strokes.clear();
        (self.root, self.number, self.born) = (root, number, now);
        (self.ended, self.answered) = (Nanos::NEVER, false);
        (self.alive, self.calls, self.late) = (0, 0, 0);
        self.last = now;
    }

    /// An attempt is made; gives its place.
    pub(super) fn attempt(&mut self, floor: u8, late: bool, now: Nanos) -> u16 {
        self.last = now;
        if usize::from(floor) + 1 == super::settings::FLOORS {
            self.calls += 1;
            self.late += u32::from(late);
        }
        if self.strokes.len() >= MOST {
            return NOT_SEEN;
        }
        self.strokes.push(Stroke {
            floor,
            late,
            came: Came::Nothing,
            begins: now,
        });
        self.strokes.len() as u16 - 1
    }

    /// That became of an attempt.
    pub(super) fn came(&mut self, place: u16, came: Came) {
        if let Some(stroke) = self.strokes.get_mut(usize::from(place)) {
            stroke.came = came;
        }
    }
}
