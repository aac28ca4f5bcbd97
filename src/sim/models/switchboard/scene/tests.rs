//! The picture is held to the state, and the stage to a plain simulation that is given the same inputs
//! at the same simulated times.

mod held_to_state;
mod motion;
mod stage_and_plain;

use super::Stage;
use crate::Arrivals;
use crate::Backoff;
use crate::Config;
use crate::Discipline;
use crate::Event;
use crate::Latency;
use crate::Nanos;
use crate::Observer;
use crate::PerSecond;
use crate::Service;
use crate::Simulation;
use std::vec::Vec;

/// Remembers every event.
#[derive(Clone, Debug, Default)]
struct Log(Vec<Event>);

impl Observer for Log {
    fn event(&mut self, event: &Event) {
        self.0.push(*event);
    }
}

/// What a reader does: at so many milliseconds of the shown time, so many clients, and so much capacity.
type Inputs = [(u64, u32, f64)];

/// From a quiet lunch to a stampede and back, with a slower and a faster server on the way.
const DAY: &Inputs = &[
    (4_130, 30, 5.0),
    (9_000, 80, 5.0),
    (9_010, 79, 5.0),
    (20_555, 80, 9.0),
    (31_000, 3, 2.5),
    (44_444, 0, 5.0),
    (47_000, 25, 5.0),
];

/// A full house whose clients give up after 2 s and try three times more.
fn impatient(backoff: Backoff) -> Config {
    Config {
        clients: 60,
        queue: 60,
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        backoff,
        seed: 4,
        ..Config::default()
    }
}

fn kitchens() -> [Config; 9] {
    let base = Config::default();
    [
        base,
        Config {
            service: Service::Exponential,
            latency: Latency::Slot,
            seed: 7,
            ..base
        },
        Config {
            workers: 3,
            queue: 4,
            seed: 11,
            ..base
        },
        Config {
            queue: 0,
            service: Service::Exponential,
            seed: 5,
            ..base
        },
        Config {
            patience: Some(Nanos::from_secs(2)),
            retries: 2,
            queue: 60,
            latency: Latency::After(Nanos::from_millis(700)),
            seed: 3,
            ..base
        },
        impatient(Backoff::None),
        Config {
            queue: 10,
            discipline: Discipline::Lifo,
            ..impatient(Backoff::Exponential {
                base: Nanos::from_millis(100),
                cap: Nanos::from_secs(10),
            })
        },
        Config {
            drop_departed: true,
            workers: 2,
            retry_budget: Some(0.1),
            ..impatient(Backoff::None)
        },
        Config {
            arrivals: Arrivals::Synchronous,
            service: Service::Exponential,
            seed: 9,
            ..base
        },
    ]
}

fn with(config: &Config, (_, clients, capacity): (u64, u32, f64)) -> Config {
    Config {
        clients,
        capacity: PerSecond(capacity),
        ..*config
    }
}

/// The stage at `until`, run in pieces of `piece`.
fn stage_at(config: Config, inputs: &Inputs, until: Nanos, piece: Nanos) -> Stage {
    let mut stage = Stage::new(config);
    let run_to = |stage: &mut Stage, at: Nanos| {
        while stage.now() < at {
            let mut left = piece.min(at.saturating_sub(stage.now()));
            while left > Nanos::ZERO {
                left = stage.run(left, 50);
            }
        }
    };
    for input in inputs {
        let at = Nanos::from_millis(input.0);
        if at > until {
            break;
        }
        run_to(&mut stage, at);
        stage.configure(with(&config, *input));
    }
    run_to(&mut stage, until);
    stage
}

/// A plain simulation at `until`, its inputs a travel time later than the stage's.
fn plain_at(config: Config, inputs: &Inputs, until: Nanos) -> Simulation<Log> {
    let mut plain = Simulation::with_observer(config, Log::default());
    for input in inputs {
        let at = Nanos::from_millis(input.0).saturating_add(Stage::TRAVEL);
        if at > until {
            break;
        }
        plain.run_until(at);
        plain.configure(with(&config, *input));
    }
    plain.run_until(until);
    plain
}
