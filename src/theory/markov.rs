//! Queues whose clients and slots are exponential: M/M/c/K, and with synchronous clients M/M/c//N.

use alloc::vec::Vec;

use super::{
    birth_death, poisson,
    steady::{Steady, Times},
};
use crate::config::{Arrivals, Config};

/// A solved queue with exponential slots.
///
/// With asynchronous clients, M/M/c/K: arrivals at one rate, whatever the state. With synchronous ones,
/// the finite-source queue M/M/c//N: each client that is not at the server sends at the rate
/// 1/interval; one that is rejected thinks again (D. Gross et al., "Fundamentals of Queueing Theory",
/// 4th ed. 2008, ch. 2; the wait by the states that arrivals see, J. W. Cohen, "Certain delay problems
/// for a full availability trunk group loaded by two traffic sources", 1957).
#[derive(Clone, Debug)]
pub struct Markov {
    /// Rate of slots that end at one busy worker.
    service: f64,
    workers: usize,
    /// Chance of n requests at the server, at a random time.
    chances: Vec<f64>,
    /// Chance that an arrival that is let in finds n others.
    found: Vec<f64>,
    offered: f64,
    rejected: f64,
}

impl Markov {
    /// The queue of a configuration, as if its slots were exponential.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        let config = config.clamped();
        let per_client = 1.0 / config.interval.as_secs_f64();
        let service = 1e9 / config.mean_slot();
        match config.arrivals {
            Arrivals::Asynchronous => {
                let rate = config.offered().0;
                Self::open(rate, service, config.workers, config.queue)
            }
            Arrivals::Synchronous => Self::closed(
                config.clients,
                per_client,
                service,
                config.workers,
                config.queue,
            ),
        }
    }

    /// M/M/c/K: arrivals at `rate`, `workers` that each end slots at the rate `service`, and `queue`
    /// places to wait (K = workers + queue).
    #[must_use]
    pub fn open(rate: f64, service: f64, workers: u32, queue: u32) -> Self {
        let last = workers as usize + queue as usize;
        Self::solve(|_| rate, service, workers, last, last)
    }

    /// M/M/c//N with a waiting room of `queue` places: `clients` that each send at `rate` while they
    /// think.
    #[must_use]
    pub fn closed(clients: u32, rate: f64, service: f64, workers: u32, queue: u32) -> Self {
        let places = workers as usize + queue as usize;
        let last = places.min(clients as usize);
        let sending = move |n: usize| (clients as usize - n) as f64 * rate;
        Self::solve(sending, service, workers, last, places)
    }

    fn solve(
        up: impl Fn(usize) -> f64,
        service: f64,
        workers: u32,
        last: usize,
        places: usize,
    ) -> Self {
        let workers = workers as usize;
        let down = |n: usize| n.min(workers) as f64 * service;
        let chances = birth_death::probabilities(last, &up, down);
        // Arrivals see the states as often as they come in them.
        let mut found: Vec<f64> = (0..)
            .zip(&chances)
            .map(|(n, chance)| up(n) * chance)
            .collect();
        let offered: f64 = found.iter().sum();
        let lost = if last == places {
            found.pop().unwrap_or(0.0)
        } else {
            0.0
        };
        let admitted: f64 = found.iter().sum();
        for chance in &mut found {
            *chance /= admitted;
        }
        Self {
            service,
            workers,
            chances,
            found,
            offered,
            rejected: lost / offered,
        }
    }

    /// The chances of 0, 1, 2, … requests at the server.
    #[must_use]
    pub fn chances(&self) -> &[f64] {
        &self.chances
    }

    /// Chance that a request that is let in waits at most so long: who finds n ≥ c others waits for
    /// n − c + 1 ends of slots, an Erlang time.
    #[must_use]
    pub fn wait_at_most(&self, time: f64) -> f64 {
        if time < 0.0 {
            return 0.0;
        }
        f64::max(1.0 - self.waits_longer(time), 0.0)
    }

    fn waits_longer(&self, time: f64) -> f64 {
        let waiting = self.found.get(self.workers..).unwrap_or_default();
        let ends = self.workers as f64 * self.service * time;
        // P(Erlang of n stages > t) = P(fewer than n events until t).
        let mut fewer = 0.0;
        let mut longer = 0.0;
        for (found, event) in waiting.iter().zip(poisson::chances(ends, waiting.len())) {
            fewer += event;
            longer += found * fewer;
        }
        longer
    }

    /// Chance that a request that is let in has its answer at most so long after its arrival, where
    /// the answer comes when the slot ends.
    #[must_use]
    pub fn latency_at_most(&self, time: f64) -> f64 {
        if time <= 0.0 {
            return 0.0;
        }
        let slot_longer = libm::exp(-self.service * time);
        let served_at_once: f64 = self.found.iter().take(self.workers).sum();
        let waiting = self.found.get(self.workers..).unwrap_or_default();
        if self.workers == 1 {
            // Wait and slot are one Erlang time of n + 1 stages.
            let mut fewer = slot_longer;
            let mut longer = served_at_once * slot_longer;
            let events = poisson::chances(self.service * time, waiting.len());
            for (found, event) in waiting.iter().zip(events.iter().skip(1)) {
                fewer += event;
                longer += found * fewer;
            }
            return f64::max(1.0 - longer, 0.0);
        }
        // A slot after an Erlang wait of k stages at the rate a = cμ:
        // P(> t) = P(wait > t) + e^(−μt) (a / (a − μ))^k P(Erlang of k stages at a − μ ≤ t).
        let workers = self.workers as f64;
        let stretch = libm::log(workers / (workers - 1.0));
        let tails = poisson::more_than((workers - 1.0) * self.service * time, waiting.len().max(1));
        let mut longer = served_at_once * slot_longer + self.waits_longer(time);
        for ((stages, found), tail) in (1..).zip(waiting).zip(tails) {
            if *found > 0.0 && tail > 0.0 {
                let log = f64::from(stages) * stretch - self.service * time + libm::log(tail);
                longer += found * libm::exp(log);
            }
        }
        f64::max(1.0 - longer, 0.0)
    }

    /// What the measures of an endless run are.
    #[must_use]
    pub fn steady(&self) -> Steady {
        let depth = |n: usize| n.saturating_sub(self.workers) as f64;
        let queue_depth: f64 = (0..)
            .zip(&self.chances)
            .map(|(n, chance)| depth(n) * chance)
            .sum();
        let busy: f64 = (0..)
            .zip(&self.chances)
            .map(|(n, chance)| self.workers.min(n) as f64 * chance)
            .sum();
        let throughput = busy * self.service;
        let wait = Times::new(queue_depth / throughput, |t| self.wait_at_most(t));
        let latency = Times::new(wait.mean + 1.0 / self.service, |t| self.latency_at_most(t));
        Steady {
            offered: self.offered,
            rejected: self.rejected,
            throughput,
            goodput: throughput,
            queue_depth,
            utilization: busy / self.workers as f64,
            wait,
            latency: Some(latency),
        }
    }
}
