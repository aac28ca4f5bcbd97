//! The settings as plain numbers, in the sheet's order, and what follows from them.

use super::sheet::SHEET;
use super::way::Way;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::sheet::Range;
use crate::sim::parts::conversation::PACKET_BITS;

/// How many there are.
pub(super) const COUNT: usize = 9;

/// There and back, in ms: the first setting, and the axis.
pub(super) const TRIP: usize = 0;
/// Of the line, in Mbit/s.
pub(super) const BANDWIDTH: usize = 1;
/// Which way is gone, by its place.
pub(super) const WAY: usize = 2;
/// How likely each message and each packet is to be lost.
pub(super) const LOSS: usize = 3;
/// Which packet is lost in any case; 0: none.
pub(super) const LOSE: usize = 8;

/// The values that each may have; nothing else of the sheet gets into a wasm file.
static RANGES: [Range; COUNT] = {
    let mut ranges = [Range::NONE; COUNT];
    let mut setting = 0;
    while setting < COUNT {
        ranges[setting] = Range::of(&SHEET.settings[setting]);
        setting += 1;
    }
    ranges
};
/// The greatest loss: with much more a page takes for ever.
pub(super) const MOST_LOSS: f64 = 0.1;

/// The nearest value that a setting may have.
pub(super) fn nearest(setting: usize, value: f64) -> f64 {
    let range = &RANGES[setting];
    let value = range.nearest(if value.is_nan() { range.default } else { value });
    if setting == LOSS {
        value.min(MOST_LOSS)
    } else {
        value
    }
}

/// Settings from some of their numbers; the others are as in the course's lab.
pub(super) fn of(values: &[f64]) -> [f64; COUNT] {
    core::array::from_fn(|setting| {
        nearest(setting, values.get(setting).copied().unwrap_or(f64::NAN))
    })
}

/// What a press comes to by its settings, without chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// How it is called.
    pub way: Way,
    /// How long a message is on its way: half a round trip.
    pub half: Nanos,
    /// How long the server works on each thing that it is asked for.
    pub work: Nanos,
    /// Bits a second.
    pub bandwidth: u64,
    /// How many objects the page has.
    pub objects: u32,
    /// How many packets each of them has.
    pub packets: u32,
    /// How many packets the page itself has.
    pub html: u32,
    /// How likely each message and each packet is to be lost.
    pub loss: f64,
    /// Which sending of a packet is lost in any case, counted from 1; 0: none.
    pub lose: u32,
}

impl Plan {
    /// What these settings come to.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let [
            trip,
            bandwidth,
            way,
            loss,
            objects,
            packets,
            html,
            work,
            lose,
        ] = of(values);
        Self {
            way: Way::ALL[way as usize],
            half: Nanos(trip as u64 * 500_000),
            work: Nanos::from_secs_f64(work),
            bandwidth: bandwidth as u64 * 1_000_000,
            objects: objects as u32,
            packets: packets as u32,
            html: html as u32,
            loss,
            lose: lose as u32,
        }
    }

    /// There and back.
    #[must_use]
    pub const fn round_trip(&self) -> Nanos {
        Nanos(2 * self.half.0)
    }

    /// From one packet to the next.
    #[must_use]
    pub const fn turn(&self) -> Nanos {
        Nanos((PACKET_BITS as u64 * 1_000_000_000 + self.bandwidth / 2) / self.bandwidth)
    }

    /// How many packets there are in all.
    #[must_use]
    pub const fn all(&self) -> u32 {
        self.html + self.objects * self.packets
    }

    /// When the first byte is there if nothing is lost: so many round trips, the work, and one packet's turn.
    #[must_use]
    pub const fn first_byte(&self) -> Nanos {
        Nanos(self.way.trips() as u64 * 2 * self.half.0 + self.work.0 + self.turn().0)
    }

    /// Whether it is run in no time worth speaking of.
    pub(super) const fn is_small(&self) -> bool {
        self.all() <= 1_000
    }

    /// How long the page takes if nothing is lost, about: five rounds of slow start, and the line.
    pub(super) const fn about(&self) -> Nanos {
        Nanos(self.first_byte().0 + 10 * self.half.0 + self.all() as u64 * self.turn().0)
    }

    /// How long is waited for a receipt, once there has been one (RFC 6298 has a second in place of the 200
    /// ms, which all systems of today have).
    pub(super) fn timeout(&self) -> Nanos {
        Nanos((4 * self.half.0).max(200_000_000))
    }

    /// The same with nothing lost.
    pub(super) const fn without_loss(mut self) -> Self {
        (self.loss, self.lose) = (0.0, 0);
        self
    }
}

/// How long is waited before anything has ever come back (RFC 6298, section 2.1).
pub(super) const AT_FIRST: Nanos = Nanos::from_secs(1);
