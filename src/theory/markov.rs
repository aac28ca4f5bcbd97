//! Queues whose clients and slots are exponential: M/M/c/K, and with synchronous clients M/M/c//N.

use super::{
    birth_death,
    solved::{Arriving, Solved, Within},
    steady::Steady,
};

/// A solved queue with exponential slots.
///
/// With asynchronous clients, M/M/c/K: arrivals at one rate, whatever the state. With synchronous ones,
/// the finite-source queue M/M/c//N: each client that is not at the server sends at the rate
/// 1/interval; one that is rejected thinks again (D. Gross et al., "Fundamentals of Queueing Theory",
/// 4th ed. 2008, ch. 2; the wait by the states that arrivals see, J. W. Cohen, "Certain delay problems
/// for a full availability trunk group loaded by two traffic sources", 1957).
#[derive(Clone, Debug)]
pub struct Markov {
    pub(crate) solved: Solved,
}

impl Markov {
    /// M/M/c/K: arrivals at `rate`, `workers` that each end slots at the rate `service`, and `queue`
    /// places to wait (K = workers + queue).
    #[must_use]
    pub fn open(rate: f64, service: f64, workers: u32, queue: u32) -> Self {
        Self::solve(rate, 0.0, u32::MAX, service, workers, queue)
    }

    /// M/M/c//N with a waiting room of `queue` places: `clients` that each send at `rate` while they
    /// think.
    #[must_use]
    pub fn closed(clients: u32, rate: f64, service: f64, workers: u32, queue: u32) -> Self {
        let all = f64::from(clients) * rate;
        Self::solve(all, rate, clients, service, workers, queue)
    }

    /// While nobody is at the server, requests come at the rate `all`; each one there lowers it by
    /// `each` (0 for asynchronous clients, whose number then doesn't matter).
    fn solve(all: f64, each: f64, clients: u32, service: f64, workers: u32, queue: u32) -> Self {
        let workers = workers as usize;
        let places = workers + queue as usize;
        let last = if each > 0.0 {
            places.min(clients as usize)
        } else {
            places
        };
        let arriving = Arriving { all, each, places };
        let up = |n: usize| arriving.rate(n);
        let down = |n: usize| n.min(workers) as f64 * service;
        let chances = birth_death::probabilities(last, up, down);
        let offered = (0..).zip(&chances).map(|(n, chance)| up(n) * chance).sum();
        let rejected = chances.get(places).map_or(0.0, |full| up(places) * full) / offered;
        Self {
            solved: Solved {
                offered,
                rejected,
                slot: 1.0 / service,
                workers: workers as u32,
                chances,
                arrivals: Some(arriving),
                after: None,
                patience: None,
            },
        }
    }

    /// The chances of 0, 1, 2, … requests at the server.
    #[must_use]
    pub fn chances(&self) -> &[f64] {
        &self.solved.chances
    }

    /// Chance that a request that is let in waits at most so long.
    #[must_use]
    pub fn wait_at_most(&self, time: f64) -> f64 {
        self.solved.within(time).begun
    }

    /// Chance that a request that is let in has its answer at most so long after its arrival, where
    /// the answer comes when the slot ends.
    #[must_use]
    pub fn latency_at_most(&self, time: f64) -> f64 {
        self.solved.within(time).ended
    }

    /// What the measures of an endless run are.
    #[must_use]
    pub fn steady(&self) -> Steady {
        Steady::of(&self.solved)
    }
}

/// By uniformization (A. Jensen, "Markoff chains as an aid in the study of Markoff processes",
/// 1953): events come as if all workers were busy, at the rate cμ. Who found n ≥ c others begins
/// after n − c + 1 of them, and each event from then on is the end of its slot with the chance 1/c.
/// All terms are positive, so that nothing cancels.
pub(super) fn within(solved: &Solved, arriving: &Arriving, time: f64) -> Within {
    if time < 0.0 {
        return Within::default();
    }
    let workers = f64::from(solved.workers);
    let events = workers * time / solved.slot;
    // After so many, all have left to the last digit; and of twice as many, so many do come.
    let most = arriving.places as f64 + 50.0 * workers;
    if events > 2.0 * most + 60.0 {
        return Within {
            begun: 1.0,
            ended: 1.0,
        };
    }
    // Arrivals see the states as often as they come in them.
    let admitted = solved.throughput();
    let mut found = (0..arriving.places)
        .zip(&solved.chances)
        .map(|(n, chance)| arriving.rate(n) * chance / admitted);
    let mut sums = Within::default();
    let (mut chance, mut total) = (1.0, 0.0);
    // After n events: who is in its slot, and who has left.
    let mut serving: f64 = found.by_ref().take(solved.workers as usize).sum();
    let mut served = 0.0;
    let mut n = 0.0;
    // Beyond what is expected, until what is left is below the last digit.
    while n <= events || chance > total * 1e-18 {
        total += chance;
        sums.begun += chance * (served + serving);
        sums.ended += chance * served;
        let end = serving / workers;
        served += end;
        serving += found.next().unwrap_or(0.0) - end;
        n += 1.0;
        chance *= events / n;
        if total > 1e200 {
            chance *= 1e-200;
            total *= 1e-200;
            sums.begun *= 1e-200;
            sums.ended *= 1e-200;
        }
    }
    Within {
        begun: (sums.begun / total).min(1.0),
        ended: (sums.ended / total).min(1.0),
    }
}
