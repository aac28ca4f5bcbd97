//! The settings as plain numbers, in the sheet's order, and what follows from them.

use crate::sim::kernel::units::Nanos;
use crate::sim::parts::conversation::PACKET_BITS;
use crate::theory::Delivery;

/// How many there are.
pub(super) const COUNT: usize = 6;

/// The distance, in km: the first setting, and the axis.
pub(super) const DISTANCE: usize = 0;
/// Of the line, in Mbit/s.
pub(super) const BANDWIDTH: usize = 1;
/// Of the page, in KB of 1,000 bytes.
pub(super) const SIZE: usize = 2;
/// How likely each packet of the page is to be lost.
pub(super) const LOSS: usize = 5;

/// Least and most of each, and what stands for what is not a number.
const RANGES: [[f64; 3]; COUNT] = [
    [0.0, 20_000.0, 6_000.0],
    [1.0, 1_000.0, 20.0],
    [1.0, 10_000.0, 100.0],
    [0.0, 2.0, 0.05],
    [0.0, 0.5, 0.02],
    [0.0, MOST_LOSS, 0.0],
];
/// The greatest loss: in a lab where every packet may be lost for ever nothing would come to an end.
pub(super) const MOST_LOSS: f64 = Delivery::MOST_LOSS;

/// What a packet holds of the page: 1,500 bytes less 20 of IPv4 and 20 of TCP (RFC 791, RFC 9293).
const PAYLOAD: u32 = 1_460;
/// Wherever the server is, a round trip takes so long: routers, and what the line is at both ends.
const AT_LEAST: Nanos = Nanos::from_millis(10);
/// Light in glass does 200 km in a millisecond: so much for a kilometre there and back.
const KILOMETRE: u64 = 10_000;

/// The nearest value that a setting may have.
pub(super) fn nearest(setting: usize, value: f64) -> f64 {
    let [least, most, usual] = RANGES[setting];
    let value = if value.is_nan() { usual } else { value };
    let value = value.max(least).min(most);
    // The first three are whole numbers.
    if setting <= SIZE {
        f64::from((value + 0.5) as u32)
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
    /// How long a name's look-up takes.
    pub name: Nanos,
    /// How long a message is on its way: half a round trip.
    pub half: Nanos,
    /// How long the server works.
    pub work: Nanos,
    /// Bits a second.
    pub bandwidth: u64,
    /// How many packets the page has.
    pub packets: u32,
    /// How likely each sending of one is to be lost.
    pub loss: f64,
}

impl Plan {
    /// What these settings come to.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let [distance, bandwidth, size, work, name, loss] = of(values);
        Self {
            name: Nanos::from_secs_f64(name),
            half: Nanos((AT_LEAST.0 + distance as u64 * KILOMETRE) / 2),
            work: Nanos::from_secs_f64(work),
            bandwidth: bandwidth as u64 * 1_000_000,
            packets: (size as u32 * 1_000).div_ceil(PAYLOAD),
            loss,
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

    /// From a sending that was lost, once it had left whole, to the next one of the same packet.
    #[must_use]
    pub const fn again(&self) -> Nanos {
        Nanos(4 * self.half.0)
    }

    /// When the five steps end if nothing is lost, counted from the press: name, connect, secure, ask,
    /// deliver.
    #[must_use]
    pub const fn ends(&self) -> [Nanos; 5] {
        let trip = self.round_trip().0;
        let name = self.name.0;
        let asked = name + 3 * trip + self.work.0;
        [
            self.name,
            Nanos(name + trip),
            Nanos(name + 2 * trip),
            Nanos(asked),
            Nanos(asked + self.least().0),
        ]
    }

    /// How long it takes until the delivery begins: the journeys, and the server's work.
    #[must_use]
    pub const fn before(&self) -> Nanos {
        self.ends()[3]
    }

    /// How long the delivery takes if nothing is lost.
    #[must_use]
    pub const fn least(&self) -> Nanos {
        Nanos(self.packets as u64 * self.turn().0)
    }

    /// When the first packet begins to leave, counted from the press.
    #[must_use]
    pub const fn ready(&self) -> Nanos {
        Nanos(self.ends()[3].0 - self.half.0)
    }

    /// The delivery, as theory has it.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        Delivery {
            packets: self.packets,
            turn: self.turn().as_secs_f64(),
            again: self.again().as_secs_f64(),
            loss: self.loss,
        }
    }
}
