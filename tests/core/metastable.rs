//! A metastable failure (N. Bronson et al., "Metastable Failures in Distributed Systems", 2021): a short
//! rush leaves a system that is far below its capacity collapsed, because retries keep the server busy
//! with requests whose clients have gone.
//!
//! 10 clients offer 2 requests/s to a server that carries 5/s; with the 60 clients of the rush it is
//! 12/s for 20 s. What is measured begins one minute after the rush, when the queue that it left has
//! been served.

use switchboard::{Backoff, Config, Discipline, Experiment, Nanos};

use crate::{littles_law, textbook};

const CALM: u32 = 10;
const REPLICATIONS: u64 = 200;

fn retrying() -> Config {
    Config {
        queue: 60,
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        ..textbook(CALM)
    }
}

/// What share of the requests sent is answered, and how many attempts were sent for each.
#[derive(Clone, Copy, Debug)]
struct Outcome {
    goodput: f64,
    attempts: f64,
}

#[derive(Debug)]
struct Outcomes(Vec<Outcome>);

impl Outcomes {
    /// All replications of so many seconds from a time on, while the number of clients changes.
    fn of(config: Config, clients_at: &[(u64, u32)], from: u64, seconds: u64) -> Self {
        let clients_at: Vec<_> = clients_at
            .iter()
            .map(|(at, clients)| (Nanos::from_secs(*at), *clients))
            .collect();
        let outcome = |seed| {
            let experiment = Experiment {
                config: Config { seed, ..config },
                warm_up: Nanos::from_secs(from),
                duration: Nanos::from_secs(seconds),
                clients_at: clients_at.clone(),
            };
            let measures = littles_law::run(&experiment).measures;
            let sent = measures.requests.sent as f64;
            Outcome {
                goodput: measures.requests.answered as f64 / sent,
                attempts: measures.attempts.sent as f64 / sent,
            }
        };
        Self((1..=REPLICATIONS).map(outcome).collect())
    }

    /// Ten minutes, from one minute after the rush.
    fn after_the_rush(config: Config) -> Self {
        Self::of(config, &[(100, 60), (120, CALM)], 180, 600)
    }

    fn share(&self, which: impl Fn(f64) -> bool) -> f64 {
        let count = self.0.iter().filter(|outcome| which(outcome.goodput));
        count.count() as f64 / self.0.len() as f64
    }

    fn collapsed(&self) -> f64 {
        self.share(|goodput| goodput < 0.02)
    }

    fn served(&self) -> f64 {
        self.share(|goodput| goodput > 0.97)
    }

    fn mean(&self, of: impl Fn(&Outcome) -> f64) -> f64 {
        self.0.iter().map(of).sum::<f64>() / self.0.len() as f64
    }

    /// Says it, for whoever runs the tests with `--nocapture`.
    fn tell(self, name: &str) -> Self {
        println!(
            "{name}: {:.2} % answered, {:.3} attempts a request; collapsed in {:.1} %, served in {:.1} %",
            100.0 * self.mean(|outcome| outcome.goodput),
            self.mean(|outcome| outcome.attempts),
            100.0 * self.collapsed(),
            100.0 * self.served(),
        );
        self
    }
}

#[test]
fn a_rush_leaves_it_collapsed() {
    // Now and then chance alone makes a rush: in a few runs it collapses by itself.
    let before = Outcomes::of(retrying(), &[], 20, 80).tell("before the rush");
    assert!(before.served() >= 0.9, "{before:?}");
    // For an hour: it doesn't come back by waiting.
    let after = Outcomes::of(retrying(), &[(100, 60), (120, CALM)], 120, 3600).tell("after it");
    assert!(after.collapsed() >= 0.95, "{after:?}");
    let attempts = after.mean(|outcome| outcome.attempts);
    assert!((3.95..=4.0).contains(&attempts), "{attempts}");
}

#[test]
fn a_budget_newest_first_or_dropping_the_departed_brings_it_back() {
    let remedies = [
        (
            "a budget of 10 %",
            Config {
                retry_budget: Some(0.1),
                ..retrying()
            },
        ),
        (
            "newest first",
            Config {
                discipline: Discipline::Lifo,
                ..retrying()
            },
        ),
        (
            "dropping the departed",
            Config {
                drop_departed: true,
                ..retrying()
            },
        ),
    ];
    for (name, config) in remedies {
        let outcomes = Outcomes::after_the_rush(config).tell(name);
        assert!(outcomes.mean(|outcome| outcome.goodput) > 0.97, "{name}");
        assert!(outcomes.served() >= 0.95, "{name}: {outcomes:?}");
    }
}

#[test]
fn backoff_alone_does_not_bring_it_back() {
    for (base, cap) in [(100, 10), (1_000, 10), (1_000, 60)] {
        let backoff = Backoff::Exponential {
            base: Nanos::from_millis(base),
            cap: Nanos::from_secs(cap),
        };
        let config = Config {
            backoff,
            ..retrying()
        };
        let outcomes = Outcomes::after_the_rush(config).tell(&format!("{backoff:?}"));
        assert!(outcomes.collapsed() >= 0.95, "{outcomes:?}");
    }
}

/// It comes back only near capacity / (1 + retries), which is 1.25/s, or 6 clients.
#[test]
fn fewer_clients_bring_it_back() {
    let back_at = |clients| {
        Outcomes::of(
            retrying(),
            &[(100, 60), (120, CALM), (300, clients)],
            480,
            300,
        )
        .tell(&format!("{clients} clients after the collapse"))
    };
    let few = back_at(4);
    assert!(few.served() >= 0.95, "{few:?}");
    let many = back_at(9);
    assert!(many.collapsed() >= 0.9, "{many:?}");
}

/// Where it is depends on where it comes from.
#[test]
fn the_way_up_serves_where_the_way_down_does_not() {
    let ramp = [5, CALM, 15, 20, 30, 60, 30, 20, 15, CALM, 5];
    let schedule: Vec<(u64, u32)> = (0..).step_by(200).zip(ramp).collect();
    let level = |step: usize| {
        let from = 200 * step as u64 + 100;
        Outcomes::of(retrying(), &schedule, from, 100).tell(&format!(
            "{} clients on the {}",
            ramp[step],
            if step < 6 { "way up" } else { "way down" }
        ))
    };
    let up = level(1);
    let down = level(9);
    assert!(up.served() >= 0.9, "{up:?}");
    assert!(down.collapsed() >= 0.95, "{down:?}");
    // At the bottom it is as if nothing had been.
    for step in [0, 10] {
        assert!(
            level(step).mean(|outcome| outcome.goodput) > 0.97,
            "{}",
            ramp[step]
        );
    }
}
