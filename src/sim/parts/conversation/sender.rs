//! Whoever sends packets over a connection: what is out, what was lost, and when to send it again.

use alloc::vec::Vec;

use super::window::Window;
use crate::sim::kernel::units::Nanos;

/// A packet that is out.
#[derive(Clone, Copy, Debug)]
struct Out {
    number: u32,
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
    /// By number.
    out: Vec<Out>,
    /// What was lost, and goes before what is new.
    again: Vec<u32>,
    next: u32,
    /// The highest number that was confirmed.
    highest: u32,
    timeouts: u8,
}

/// So many later ones say that one is lost.
const REORDERED: u32 = 3;
/// A timeout doubles no more often.
const MOST_DOUBLINGS: u8 = 16;

impl Sender {
    /// A new connection, in the room of this one.
    pub fn restart(&mut self) {
        self.out.clear();
        self.again.clear();
        self.window = Window::default();
        (self.next, self.highest, self.timeouts) = (0, 0, 0);
    }

    /// Whether the window has room for another one.
    #[must_use]
    pub const fn may_send(&self) -> bool {
        self.out.len() < self.window.packets()
    }

    /// Takes what is to be sent again next.
    pub fn take_again(&mut self) -> Option<u32> {
        (!self.again.is_empty()).then(|| self.again.remove(0))
    }

    /// It was sent, and will have left whole at that time; gives the sending's number.
    pub fn sent(&mut self, what: u32, whole: Nanos) -> u32 {
        let number = self.next;
        self.next += 1;
        self.out.push(Out {
            number,
            what,
            whole,
        });
        number
    }

    /// A sending was confirmed: the window grows, and what is lost shows. Nothing happens where it was taken
    /// for lost before.
    pub fn confirmed(&mut self, number: u32) {
        let Ok(place) = self.out.binary_search_by_key(&number, |out| out.number) else {
            return;
        };
        self.out.remove(place);
        self.timeouts = 0;
        self.window.grow();
        self.highest = self.highest.max(number);
        while let Some(first) = self.out.first().copied() {
            if first.number + REORDERED > self.highest {
                break;
            }
            let what = self.lose_oldest(first);
            self.again.push(what);
        }
    }

    /// The time is up: takes the oldest one out for lost, which is to be sent again at once.
    pub fn timed_out(&mut self) -> Option<u32> {
        let first = *self.out.first()?;
        self.timeouts = (self.timeouts + 1).min(MOST_DOUBLINGS);
        Some(self.lose_oldest(first))
    }

    fn lose_oldest(&mut self, oldest: Out) -> u32 {
        self.out.remove(0);
        self.window.lost(oldest.number, self.next);
        oldest.what
    }

    /// When the time is up: so long after the last of those out has left whole, twice as long with each time
    /// in a row.
    #[must_use]
    pub fn due(&self, first: Nanos) -> Nanos {
        self.out.last().map_or(Nanos::NEVER, |last| {
            last.whole
                .saturating_add(first.doubled(self.timeouts.into()))
        })
    }
}
