//! Answers with a tail: most are quick, a few take very long; and what a second try, or a second letter, buys
//! where nobody waits for anybody.

use crate::sim::kernel::exp::exp;

/// How long an answer takes: with a chance it is one of the slow kind, and each kind varies exponentially
/// around its mean. Times are in seconds.
///
/// What is sent a second time meets a fresh time: slowness belongs to the server, and not to the request. (J.
/// Dean and L. A. Barroso, "The Tail at Scale", Communications of the ACM 56(2), 2013.)
///
/// ```
/// use switchboard::theory::Tail;
///
/// // One in a hundred takes longer than 1.6 s. After 120 ms send a second letter, and it is 0.19 s.
/// let tail = Tail::COURSE;
/// assert!((tail.percentile(0.99) - 1.6094).abs() < 5e-5);
/// assert!((tail.hedged_percentile(0.99, 0.12) - 0.1920).abs() < 5e-5);
/// // It costs as many letters more as are late by then.
/// assert!((tail.longer(0.12) - 0.0916).abs() < 5e-5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tail {
    /// The share of the slow kind.
    pub slow: f64,
    /// The means of both kinds, the usual one first.
    pub means: [f64; 2],
}

/// No percentile is beyond this, in seconds.
const LONGEST: f64 = 1e4;

impl Tail {
    /// That of the course: 95 in 100 take 40 ms on average, the others 1 s.
    pub const COURSE: Self = Self {
        slow: 0.05,
        means: [0.04, 1.0],
    };

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        (1.0 - self.slow) * self.means[0] + self.slow * self.means[1]
    }

    /// The share that takes longer than this.
    #[must_use]
    pub fn longer(&self, time: f64) -> f64 {
        let [usual, slow] = self.means;
        (1.0 - self.slow) * exp(-time / usual) + self.slow * exp(-time / slow)
    }

    /// The share that takes longer where the same is sent once more after `hedge`, and the first answer counts.
    #[must_use]
    pub fn hedged(&self, time: f64, hedge: f64) -> f64 {
        let once = self.longer(time);
        if time > hedge {
            once * self.longer(time - hedge)
        } else {
            once
        }
    }

    /// The time within which this share is answered.
    #[must_use]
    pub fn percentile(&self, share: f64) -> f64 {
        least(|time| self.longer(time) <= 1.0 - share)
    }

    /// The same with a second letter after `hedge`.
    #[must_use]
    pub fn hedged_percentile(&self, share: f64, hedge: f64) -> f64 {
        least(|time| self.hedged(time, hedge) <= 1.0 - share)
    }

    /// The work, in seconds a request, in those that take longer than this.
    #[must_use]
    pub fn work_beyond(&self, time: f64) -> f64 {
        let of = |share: f64, mean: f64| share * exp(-time / mean) * (time + mean);
        of(1.0 - self.slow, self.means[0]) + of(self.slow, self.means[1])
    }

    /// The share of what is answered that takes longer than this, where each attempt is given up after
    /// `timeout` and the next made at once, so many in all.
    ///
    /// Whoever is answered after `time` has given up so many attempts as have room in it, and the last one is
    /// within its own time.
    #[must_use]
    pub fn tried_longer(&self, time: f64, timeout: f64, tries: u32) -> f64 {
        let late = self.longer(timeout);
        let all_late = (0..tries).fold(1.0, |all, _| all * late);
        let (mut left, mut given_up) = (time, 1.0);
        for _ in 0..tries {
            if left < timeout {
                return (given_up * self.longer(left) - all_late) / (1.0 - all_late);
            }
            left -= timeout;
            given_up *= late;
        }
        0.0
    }

    /// The time within which this share of what is answered is there.
    #[must_use]
    pub fn tried_percentile(&self, share: f64, timeout: f64, tries: u32) -> f64 {
        least(|time| self.tried_longer(time, timeout, tries) <= 1.0 - share)
    }

    /// How many attempts a request takes where each is given up after `timeout` and the next made at once, so
    /// many in all; and the share of requests that fails.
    #[must_use]
    pub fn tried(&self, timeout: f64, tries: u32) -> (f64, f64) {
        let late = self.longer(timeout);
        (0..tries).fold((0.0, 1.0), |(made, all), _| (made + all, all * late))
    }
}

/// The least time at which something holds that holds from there on.
fn least(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut below, mut above) = (0.0, LONGEST);
    for _ in 0..200 {
        let middle = 0.5 * (below + above);
        if holds(middle) {
            above = middle;
        } else {
            below = middle;
        }
    }
    above
}
