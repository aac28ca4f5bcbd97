//! Little's law, L = λ W (J. D. C. Little, "A Proof for the Queuing Formula: L = λW", 1961), for the queue
//! and for the whole server, in every run of every test.
//!
//! On a finite run it is exact, where the stays of those who are there at its begin or end are cut off:
//! the area under the number of those present is the sum of their stays. The simulation adds up the
//! area as its levels change; the [`Ledger`] adds up the stays, from the events alone.

use switchboard::{
    Event, EventKind, Experiment, Measures, Nanos, Observer, Report, Scope, Simulation, Summary,
};

/// How long all who were somewhere have been there.
#[derive(Clone, Debug, Default)]
struct Stays {
    inside: i128,
    /// Times of leaving less times of entering, in nanoseconds.
    times: i128,
}

impl Stays {
    fn enter(&mut self, now: Nanos) {
        self.inside += 1;
        self.times -= i128::from(now.0);
    }

    fn leave(&mut self, now: Nanos) {
        self.inside -= 1;
        self.times += i128::from(now.0);
    }

    fn until(&self, now: Nanos) -> i128 {
        self.times + self.inside * i128::from(now.0)
    }
}

/// Times of one kind: how many, their sum, and how many were at most so long.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times {
    pub(crate) count: u64,
    sum: u128,
    limits: [Nanos; 3],
    pub(crate) within: [u64; 3],
}

impl Times {
    fn add(&mut self, time: Nanos) {
        self.count += 1;
        self.sum += u128::from(time.0);
        for (within, limit) in self.within.iter_mut().zip(self.limits) {
            *within += u64::from(time <= limit);
        }
    }

    fn agree(&self, summary: &Summary) {
        assert_eq!(self.count, summary.count);
        let sum = summary.mean * summary.count as f64;
        same(self.sum as f64 / 1e9, sum, "a sum of times");
    }
}

/// Adds up the stays.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    /// Until when nothing is measured.
    warm_up: Nanos,
    warm: bool,
    queue: Stays,
    server: Stays,
    /// What was added up when the warm-up ended.
    before: [i128; 2],
    /// When each attempt was sent, and when each request was first.
    sent: Vec<Nanos>,
    first_sent: Vec<Nanos>,
    pub(crate) waits: Times,
    pub(crate) latencies: Times,
}

impl Observer for Ledger {
    fn event(&mut self, event: &Event) {
        let now = event.time;
        if !self.warm && (now > self.warm_up || self.warm_up == Nanos::ZERO) {
            self.warm = true;
            self.before = self.stays(self.warm_up);
        }
        match event.kind {
            EventKind::Sent => {
                self.sent.push(now);
                if event.tries == 1 {
                    self.first_sent.push(now);
                }
            }
            EventKind::Admitted => {
                self.queue.enter(now);
                self.server.enter(now);
            }
            EventKind::SlotBegun { .. } => {
                self.queue.leave(now);
                if self.warm {
                    let sent = self.sent[event.attempt as usize];
                    self.waits.add(now.saturating_sub(sent));
                }
            }
            EventKind::SlotEnded { .. } => self.server.leave(now),
            EventKind::Dropped => {
                self.queue.leave(now);
                self.server.leave(now);
            }
            EventKind::Answered if self.warm => {
                let sent = self.first_sent[event.request as usize];
                self.latencies.add(now.saturating_sub(sent));
            }
            _ => {}
        }
    }
}

impl Ledger {
    /// One that measures nothing until then.
    pub(crate) fn warming_up(until: Nanos) -> Self {
        Self {
            warm_up: until,
            ..Self::default()
        }
    }

    /// One that also counts the waits and the latencies that are at most so long, in seconds.
    pub(crate) fn with_limits(waits: [f64; 3], latencies: [f64; 3]) -> Self {
        let times = |limits: [f64; 3]| Times {
            limits: limits.map(Nanos::from_secs_f64),
            ..Times::default()
        };
        Self {
            waits: times(waits),
            latencies: times(latencies),
            ..Self::default()
        }
    }

    fn stays(&self, now: Nanos) -> [i128; 2] {
        [self.queue.until(now), self.server.until(now)]
    }

    /// The law holds for these measures, taken at `now`. `workers`: how many there were all the time.
    pub(crate) fn agree(&self, measures: &Measures, now: Nanos, workers: Option<u32>) {
        let before = if self.warm {
            self.before
        } else {
            self.stays(self.warm_up)
        };
        let [queue, server] = [0, 1].map(|i| (self.stays(now)[i] - before[i]) as f64 / 1e9);
        let span = measures.span.as_secs_f64();
        let depth = measures.queue_depth_mean;
        same(depth * span, queue, "Little's law for the queue");
        if let Some(workers) = workers {
            let present = depth + measures.utilization * f64::from(workers);
            same(present * span, server, "Little's law for the server");
        }
        self.waits.agree(&measures.wait);
        self.latencies.agree(&measures.latency);
        let conserved = measures.requests.conserved() && measures.attempts.conserved();
        assert!(conserved, "{measures:?}");
    }

    /// The law holds for a simulation that was measured since its start.
    pub(crate) fn agree_with(simulation: &Simulation<Self>, workers: Option<u32>) {
        let measures = simulation.measures(Scope::Total);
        simulation
            .observer()
            .agree(&measures, simulation.now(), workers);
    }
}

/// Sums of millions of floats agree with sums of whole numbers.
fn same(found: f64, expected: f64, what: &str) {
    let off = (found - expected).abs();
    assert!(
        off <= 1e-7 + 1e-9 * expected.abs(),
        "{what}: {found} is not {expected}"
    );
}

/// Runs an experiment, holds it to the law, and gives what was seen.
pub(crate) fn watched(experiment: &Experiment, ledger: Ledger) -> (Report, Ledger) {
    let (report, ledger) = experiment.observed(Ledger {
        warm_up: experiment.warm_up,
        ..ledger
    });
    let end = experiment.warm_up.saturating_add(experiment.duration);
    ledger.agree(&report.measures, end, Some(report.config.workers));
    (report, ledger)
}

/// Runs an experiment, and holds it to the law.
pub(crate) fn run(experiment: &Experiment) -> Report {
    watched(experiment, Ledger::default()).0
}
