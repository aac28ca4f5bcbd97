//! Whoever sends packets over a connection: what is out, what was lost, and when to send it again.

use alloc::vec::Vec;

use super::window::Window;
use crate::sim::kernel::units::Nanos;

/// A sending.
#[derive(Clone, Copy, Debug)]
struct Out {
    /// [`NOTHING`] once it is out no more.
    what: u32,
    /// When it has left whole.
    whole: Nanos,
}

/// One end of a connection. Each sending has a number of its own, also of what is sent again, so that a
/// confirmation says which one it is of (RFC 9000, section 13.2.3; TCP has timestamps for that).
///
/// Something is lost when a sending whose number is higher by three or more is confirmed (RFC 9002, section
/// 6.1.1), or when nothing is confirmed for too long.
#[derive(Clone, Debug, Default)]
pub struct Sender {
    window: Window,
    /// All sendings by their numbers. (Those that are out no more stay in their places: to close the gaps would
    /// take a large window most of its time.)
    sendings: Vec<Out>,
    /// How many are out, and the number of the oldest.
    out: usize,
    oldest: u32,
    /// What was lost, and goes before what is new.
    again: Vec<u32>,
    /// The highest number that was confirmed.
    highest: u32,
    timeouts: u8,
}

const NOTHING: u32 = u32::MAX;
/// So many later ones say that one is lost.
const REORDERED: u32 = 3;
/// A timeout doubles no more often.
const MOST_DOUBLINGS: u8 = 16;

impl Sender {
    /// A new connection, in the room of this one.
    pub fn restart(&mut self) {
        self.sendings.clear();
        self.again.clear();
        self.window = Window::default();
        (self.out, self.oldest) = (0, 0);
        (self.highest, self.timeouts) = (0, 0);
    }

    /// Whether the window has room for another one.
    #[must_use]
    pub const fn may_send(&self) -> bool {
        self.out < self.window.packets()
    }

    /// Takes what is to be sent again next.
    pub fn take_again(&mut self) -> Option<u32> {
        (!self.again.is_empty()).then(|| self.again.remove(0))
    }

    /// It was sent, and will have left whole at that time; gives the sending's number.
    pub fn sent(&mut self, what: u32, whole: Nanos) -> u32 {
        self.out += 1;
        self.sendings.push(Out { what, whole });
        self.sendings.len() as u32 - 1
    }

    /// A sending was confirmed: the window grows, and what is lost shows. Nothing happens where it was taken
    /// for lost before.
    pub fn confirmed(&mut self, number: u32) {
        if self.leaves(number) == NOTHING {
            return;
        }
        self.timeouts = 0;
        self.window.grow();
        self.highest = self.highest.max(number);
        while self.out > 0 && self.oldest + REORDERED <= self.highest {
            let what = self.lose_oldest();
            self.again.push(what);
        }
    }

    /// The time is up: takes the oldest one out for lost, which is to be sent again at once.
    pub fn timed_out(&mut self) -> Option<u32> {
        if self.out == 0 {
            return None;
        }
        self.timeouts = (self.timeouts + 1).min(MOST_DOUBLINGS);
        Some(self.lose_oldest())
    }

    fn lose_oldest(&mut self) -> u32 {
        self.window.lost(self.oldest, self.sendings.len() as u32);
        self.leaves(self.oldest)
    }

    /// It is out no more, if it was; gives what it was of.
    fn leaves(&mut self, number: u32) -> u32 {
        let Some(out) = self.sendings.get_mut(number as usize) else {
            return NOTHING;
        };
        let what = core::mem::replace(&mut out.what, NOTHING);
        if what != NOTHING {
            self.out -= 1;
            while let Some(Out { what: NOTHING, .. }) = self.sendings.get(self.oldest as usize) {
                self.oldest += 1;
            }
        }
        what
    }

    /// When the time is up: so long after the last of those out has left whole, twice as long with each time
    /// in a row.
    #[must_use]
    pub fn due(&self, first: Nanos) -> Nanos {
        let mut last = self.sendings.iter().rev();
        let last = last.find(|out| out.what != NOTHING);
        last.map_or(Nanos::NEVER, |last| {
            last.whole
                .saturating_add(first.doubled(self.timeouts.into()))
        })
    }
}
