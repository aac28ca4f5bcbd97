//! Where new requests come from: asynchronous clients, as one stream.

use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::switchboard::config::{self, Config, limits};

/// All asynchronous clients together. N Poisson streams are one Poisson stream of N times the rate
/// whose every arrival belongs to a client picked uniformly: exact, and as fast for a million clients
/// as for one.
///
/// Synchronous clients draw their thinking times from the same stream of random numbers.
#[derive(Clone, Debug)]
pub(super) struct Arrivals {
    next: Nanos,
    /// Mean time between two arrivals in nanoseconds, infinite where there are none.
    mean_gap: f64,
    gaps: Xoshiro256,
    choice: Xoshiro256,
}

impl Arrivals {
    pub(super) fn new(config: &Config, ziggurat: &Ziggurat) -> Self {
        let mut arrivals = Self {
            next: Nanos::NEVER,
            mean_gap: f64::INFINITY,
            gaps: Xoshiro256::for_use(config.seed, Use::Arrivals),
            choice: Xoshiro256::for_use(config.seed, Use::Choice),
        };
        arrivals.adapt(config, Nanos::ZERO, ziggurat);
        arrivals
    }

    /// What comes after the next request is drawn from these.
    pub(super) fn reseed(&mut self, gaps: Xoshiro256, choice: Xoshiro256) {
        (self.gaps, self.choice) = (gaps, choice);
    }

    /// When the next request comes.
    #[inline]
    pub(super) const fn next(&self) -> Nanos {
        self.next
    }

    /// The arrival is there: whose it is. Draws the next one.
    #[inline]
    pub(super) fn arrive(&mut self, clients: u32, ziggurat: &Ziggurat) -> u32 {
        let gap = ziggurat.exponential(&mut self.gaps) * self.mean_gap;
        self.next = self.next.saturating_add(Nanos::round(gap));
        self.choice.below(clients)
    }

    /// A synchronous client's thinking time.
    #[inline]
    pub(super) fn thinking(&mut self, interval: Nanos, ziggurat: &Ziggurat) -> Nanos {
        Nanos::round(ziggurat.exponential(&mut self.gaps) * interval.0 as f64)
    }

    /// The clients are others from `now` on. The time to the next arrival is stretched or shortened
    /// as the rate demands, which is exact, because what remains of an exponential time is
    /// exponential.
    pub(super) fn adapt(&mut self, config: &Config, now: Nanos, ziggurat: &Ziggurat) {
        let mean_gap = mean_gap(config);
        if mean_gap == self.mean_gap {
            return;
        }
        let remaining = if mean_gap == f64::INFINITY {
            Nanos::NEVER
        } else if self.mean_gap == f64::INFINITY {
            Nanos::round(ziggurat.exponential(&mut self.gaps) * mean_gap)
        } else {
            let remaining = self.next.saturating_sub(now).0 as f64;
            Nanos::round(remaining * (mean_gap / self.mean_gap))
        };
        self.next = now.saturating_add(remaining);
        self.mean_gap = mean_gap;
    }
}

fn mean_gap(config: &Config) -> f64 {
    if config.clients == 0 || config.arrivals == config::Arrivals::Synchronous {
        return f64::INFINITY;
    }
    (config.interval.0 as f64 / f64::from(config.clients)).max(limits::MIN_TIME.0 as f64)
}
