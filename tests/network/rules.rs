//! What stands at a station's door: a limiter, a cache, a breaker, each a few lines of a model's own.

use switchboard::Nanos;
use switchboard::network::{
    Caller, Gate, Handling, Network, Outcome, Passing, Plan, Rules, Source, Span, Station,
};
use switchboard::theory::Deterministic;

use crate::ledger::{Ledger, agree};
use crate::runs::estimate;

fn plan(clients: u32) -> Plan {
    let station = Station::one(1, 100_000, Handling::exponential(Nanos::from_millis(150)));
    Plan {
        sources: vec![Source::open(clients, Nanos::from_secs(5), Caller::once(0))],
        stations: vec![station],
        ..Plan::default()
    }
}

/// A token bucket, as the moment at which it would be full but for what was taken (the generic cell rate
/// algorithm, ITU-T I.371).
#[derive(Clone, Debug)]
struct Bucket {
    token: u64,
    size: u64,
    full_at: u64,
}

impl Rules for Bucket {
    fn at_door(&mut self, call: &Passing<'_>) -> Gate {
        let now = call.time.0;
        if self.full_at.saturating_sub(now) > (self.size - 1) * self.token {
            return Gate::Refuse { marked: false };
        }
        self.full_at = self.full_at.max(now) + self.token;
        Gate::Pass
    }

    fn ended(&mut self, _: &Passing<'_>, _: Outcome) {}
}

/// A token taken is a place taken: the bucket refuses what M/D/1/K would reject.
#[test]
fn a_token_bucket_is_a_queue_with_nobody_in_it() {
    for (clients, size) in [(25, 16), (30, 5), (80, 16)] {
        let exact = Deterministic::new(f64::from(clients) / 5.0, 0.2, size - 1)
            .steady()
            .rejected;
        let refused: Vec<f64> = (1..=8)
            .map(|seed| {
                let bucket = Bucket {
                    token: 200_000_000,
                    size: u64::from(size),
                    full_at: 0,
                };
                let mut network =
                    Network::with(&plan(clients), seed, bucket, Ledger::default()).unwrap();
                network.run_until(Nanos::from_secs(5_000));
                agree(&network);
                let counts = network.requests(0, Span::Start).counts;
                assert_eq!(counts.rejected, 0);
                counts.refused as f64 / counts.ended() as f64
            })
            .collect();
        let found = estimate(&refused);
        assert!(
            (found.mean - exact).abs() < 4.0 * found.error,
            "{exact}: {found:?}"
        );
    }
}

/// A cache that has the even requests.
#[derive(Clone, Debug, Default)]
struct Cache {
    hits: u64,
    answers: u64,
}

impl Rules for Cache {
    fn at_door(&mut self, call: &Passing<'_>) -> Gate {
        if call.request % 2 == 1 {
            return Gate::Pass;
        }
        self.hits += 1;
        Gate::Answer(Nanos::from_millis(2))
    }

    fn ended(&mut self, call: &Passing<'_>, outcome: Outcome) {
        assert!(call.awaited && outcome == Outcome::Answered);
        self.answers += 1;
    }
}

#[test]
fn a_cache_answers_at_the_door() {
    let mut network = Network::with(&plan(10), 1, Cache::default(), Ledger::default()).unwrap();
    network.run_until(Nanos::from_secs(2_000));
    agree(&network);
    let requests = network.requests(0, Span::Start);
    let Cache { hits, answers } = *network.rules();
    // Requests and calls are numbered in one order: each request's number is even here, but for those
    // that came while it stood.
    assert!(hits > 100 && answers == requests.counts.answered);
    let slots = network.station(0, Span::Start).unwrap().slots;
    assert_eq!(slots + hits, answers);
    assert!(requests.latency.p50 < 0.0021);
}

/// Lets nothing through for five seconds after five failures in a row.
#[derive(Clone, Debug, Default)]
struct Breaker {
    failures: u32,
    open_until: Nanos,
    trips: u64,
}

impl Rules for Breaker {
    fn at_door(&mut self, call: &Passing<'_>) -> Gate {
        if call.time < self.open_until {
            return Gate::Refuse { marked: false };
        }
        Gate::Pass
    }

    fn ended(&mut self, call: &Passing<'_>, outcome: Outcome) {
        match outcome {
            Outcome::Answered => self.failures = 0,
            Outcome::Failed => self.failures += 1,
            _ => {}
        }
        if self.failures == 5 {
            self.failures = 0;
            self.trips += 1;
            self.open_until = call.time.saturating_add(Nanos::from_secs(5));
        }
    }
}

/// Calls until five fail in a row: (p^−5 − 1)/(1 − p) on average (W. Feller I, ch. XIII).
#[test]
fn a_breaker_trips_as_often_as_runs_of_failures_come() {
    let mut plan = plan(100);
    plan.stations[0].kinds[0].errors = 0.5;
    plan.stations[0].kinds[0].work.mean = Nanos::from_millis(1);
    let mut network = Network::with(&plan, 1, Breaker::default(), Ledger::default()).unwrap();
    network.run_until(Nanos::from_secs(20_000));
    agree(&network);
    let counts = network.requests(0, Span::Start).counts;
    let calls = (counts.answered + counts.failed) as f64 / network.rules().trips as f64;
    assert!((calls / 62.0 - 1.0).abs() < 0.1, "{calls}");
    assert!(counts.refused > 0);
}
