//! When the last of many has arrived: packets that leave one after the other, each of which gets lost with
//! the same probability, and is then sent again after a timeout.
//!
//! Packet i of n leaves whole at i·s and has to be sent G times, which is geometric; it is there τ later for
//! each time it was lost. So all are there by t with probability Π (1 − p^(⌊(t − i·s)/τ⌋ + 1)): for each
//! packet the probability that not all of its sendings up to t were lost. (The way itself, the same for all,
//! is left out.) That a whole is as late as the unluckiest of its parts is what J. Dean and L. A. Barroso
//! call the tail at scale (Communications of the ACM 56(2), 2013).

use core::ops::Range;

/// A delivery of several packets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Delivery {
    /// How many packets.
    pub packets: u32,
    /// From one to the next, in seconds.
    pub turn: f64,
    /// From a sending that is lost to the next one of the same packet, in seconds.
    pub again: f64,
    /// How likely each sending is to be lost.
    pub loss: f64,
}

/// What is less likely than this is left out.
const NEGLIGIBLE: f64 = 1e-13;
/// A packet is looked at for so many sendings: with the greatest loss, and as many packets as there may be,
/// more are negligible.
const MOST_SENDINGS: usize = 72;

impl Delivery {
    /// The greatest loss for which [`Delivery::mean`] is known.
    pub const MOST_LOSS: f64 = 0.5;

    /// How long it takes if nothing is lost.
    #[must_use]
    pub fn least(&self) -> f64 {
        f64::from(self.packets) * self.turn
    }

    /// How likely it is that all is there by `time`.
    #[must_use]
    pub fn by(&self, time: f64) -> f64 {
        if self.earlier(time, 0) < self.packets {
            return 0.0;
        }
        let (mut chance, mut lost, mut sendings) = (1.0, self.loss, 1);
        let mut left = self.packets;
        while left > 0 && lost * f64::from(left) > 0.01 * NEGLIGIBLE {
            // Those that were sent more often stand before those that were sent so often.
            let before = self.earlier(time, sendings);
            chance *= power(1.0 - lost, left - before);
            (left, lost, sendings) = (before, lost * self.loss, sendings + 1);
        }
        chance
    }

    /// How likely it is that at least one packet is lost at its first sending.
    #[must_use]
    pub fn any_lost(&self) -> f64 {
        1.0 - power(1.0 - self.loss, self.packets)
    }

    /// How likely it is that it takes longer than if nothing were lost. (What is lost early and is there
    /// again before the last one doesn't matter.)
    #[must_use]
    pub fn late(&self) -> f64 {
        1.0 - self.by(self.least())
    }

    /// How long it takes on average: what it takes at least, and from there on the area above its
    /// distribution, between the moments at which that jumps. Not a number beyond
    /// [`Delivery::MOST_LOSS`].
    #[must_use]
    pub fn mean(&self) -> f64 {
        if !(0.0..=Self::MOST_LOSS).contains(&self.loss) {
            return f64::NAN;
        }
        let (mut powers, mut most) = ([0.0; MOST_SENDINGS], 1);
        powers[0] = 1.0;
        while most < MOST_SENDINGS && powers[most - 1] * f64::from(self.packets) > NEGLIGIBLE {
            powers[most] = powers[most - 1] * self.loss;
            most += 1;
        }
        let least = self.least();
        let (mut mean, mut at) = (least, least);
        // Timeout by timeout from the least on, each packet has one more sending in each. Those that were
        // sent equally often come in their order.
        for round in 0..most as u32 {
            let from = least + f64::from(round) * self.again;
            // (Anew each time: a product that has come to nothing grows no more.)
            let mut chance = self.by(from);
            self.sendings(from, round as usize + 1..most, |time, sending| {
                mean += (time - at) * (1.0 - chance);
                at = time;
                let after = powers.get(sending + 1).copied().unwrap_or(0.0);
                chance *= (1.0 - after) / (1.0 - powers[sending]);
            });
        }
        mean
    }

    /// Tells of each packet's next sending after a moment, in the order of time: when it is, and which of the
    /// packet's `sendings` (the first is 0).
    fn sendings(&self, from: f64, sendings: Range<usize>, mut tell: impl FnMut(f64, usize)) {
        let due = |packet: u32, sending: usize| {
            f64::from(packet) * self.turn + sending as f64 * self.again
        };
        // Of each sending, the next packet and the one at which it ends. In the order of their times.
        let mut lists = [(0, 0, 0); MOST_SENDINGS];
        let (mut all, mut end) = (0, self.packets + 1);
        for sending in sendings {
            let next = self.earlier(from, sending as u32) + 1;
            if next < end {
                let is_later = |(packet, _, other): &(u32, u32, usize)| {
                    due(*packet, *other) > due(next, sending)
                };
                let at = lists[..all]
                    .iter()
                    .take_while(|list| !is_later(list))
                    .count();
                lists[all] = (next, end, sending);
                all += 1;
                lists[at..all].rotate_right(1);
            }
            end = next;
        }
        // Packets come a turn apart, so all take turns for ever; only the last may begin later.
        let (mut joined, mut at) = (all.saturating_sub(1), 0);
        while all > 0 {
            let (last, _, its) = lists[all - 1];
            if joined < all && (joined == 0 || due(last, its) <= due(lists[at].0, lists[at].2)) {
                lists[at..all].rotate_right(1);
                joined = all;
            }
            let (packet, end, sending) = lists[at];
            tell(due(packet, sending), sending);
            lists[at].0 += 1;
            if packet + 1 < end {
                at += 1;
            } else {
                lists.copy_within(at + 1..all, at);
                (all, joined) = (all - 1, joined - 1);
            }
            if at >= joined {
                at = 0;
            }
        }
    }

    /// How many packets have had more than so many sendings by `time`. They are the first ones: the i-th
    /// has its sending number k + 1 at i·s + k·τ.
    fn earlier(&self, time: f64, sendings: u32) -> u32 {
        let first = time - f64::from(sendings) * self.again;
        // What is due at this very time counts, however its sum was rounded.
        let packets = (first + 1e-9 * (self.turn + self.again)) / self.turn;
        (packets as u32).min(self.packets)
    }
}

fn power(mut base: f64, mut exponent: u32) -> f64 {
    let mut product = 1.0;
    while exponent > 0 {
        if exponent % 2 == 1 {
            product *= base;
        }
        base *= base;
        exponent /= 2;
    }
    product
}
