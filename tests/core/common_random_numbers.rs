//! Common random numbers: each use of randomness has a stream of its own, so that two systems can be
//! compared under the very same load.

use switchboard::{
    Backoff, Config, Discipline, Event, EventKind, Experiment, Latency, Nanos, Observer, PerSecond,
    Service, Simulation,
};

use crate::littles_law::{Ledger, watched};

/// Who asked when, and how long each slot was.
#[derive(Clone, Debug, Default, PartialEq)]
struct Seen {
    first_attempts: Vec<(Nanos, u32)>,
    slots: Vec<u64>,
}

impl Observer for Seen {
    fn event(&mut self, event: &Event) {
        match event.kind {
            EventKind::Sent if event.tries == 1 => {
                self.first_attempts.push((event.time, event.client));
            }
            EventKind::SlotBegun { ends, .. } => self.slots.push(ends.0 - event.time.0),
            _ => {}
        }
    }
}

fn busy() -> Config {
    Config {
        clients: 40,
        service: Service::Exponential,
        patience: Some(Nanos::from_secs(2)),
        retries: 2,
        backoff: Backoff::Exponential {
            base: Nanos::from_millis(100),
            cap: Nanos::from_secs(5),
        },
        ..Config::default()
    }
}

/// What is seen of half an hour, in which a third of the clients goes and comes back.
fn seen(config: Config) -> Seen {
    let experiment = Experiment {
        config,
        warm_up: Nanos::ZERO,
        duration: Nanos::from_secs(1_800),
        clients_at: vec![
            (Nanos::from_secs(600), config.clients * 2 / 3),
            (Nanos::from_secs(900), config.clients),
        ],
    };
    watched(&experiment, Ledger::default());
    experiment.observed(Seen::default()).1
}

/// What the server does to requests changes nothing of who asks when.
#[test]
fn first_attempts_stay_as_they_were() {
    let base = busy();
    let first_attempts = seen(base).first_attempts;
    assert!(first_attempts.len() > 12_000);
    let others = [
        Config {
            service: Service::Fixed,
            ..base
        },
        Config { workers: 4, ..base },
        Config { queue: 0, ..base },
        Config { queue: 200, ..base },
        Config {
            capacity: PerSecond(50.0),
            ..base
        },
        Config {
            latency: Latency::Slot,
            ..base
        },
        Config {
            discipline: Discipline::Lifo,
            ..base
        },
        Config {
            drop_departed: true,
            ..base
        },
        Config {
            patience: None,
            ..base
        },
        Config { retries: 0, ..base },
        Config {
            backoff: Backoff::None,
            ..base
        },
        Config {
            retry_budget: Some(0.1),
            ..base
        },
    ];
    for other in others {
        assert_ne!(other, base);
        assert!(seen(other).first_attempts == first_attempts, "{other:?}");
    }
    let other_seed = Config { seed: 2, ..base };
    assert!(seen(other_seed).first_attempts != first_attempts);
}

/// And the other way round: the first slot to begin is as long as ever, and the second, and so on.
#[test]
fn slots_stay_as_long_as_they_were() {
    let base = busy();
    let slots = seen(base).slots;
    let others = [
        Config {
            clients: 25,
            ..base
        },
        Config {
            interval: Nanos::from_secs(9),
            ..base
        },
        Config {
            patience: None,
            ..base
        },
        Config { retries: 0, ..base },
        Config { queue: 3, ..base },
        Config {
            discipline: Discipline::Lifo,
            ..base
        },
        Config {
            arrivals: switchboard::Arrivals::Synchronous,
            ..base
        },
    ];
    for other in others {
        let same = seen(other).slots;
        let both = same.len().min(slots.len());
        assert!(both > 5_000, "{other:?}");
        assert!(same[..both] == slots[..both], "{other:?}");
    }
}

/// A change of the server on the way doesn't touch them either.
#[test]
fn changes_on_the_way_leave_first_attempts_as_they_were() {
    let run = |change: &dyn Fn(&mut Simulation<Seen>)| {
        let mut simulation = Simulation::with_observer(busy(), Seen::default());
        simulation.run_until(Nanos::from_secs(300));
        change(&mut simulation);
        simulation.run_until(Nanos::from_secs(600));
        simulation.into_observer().first_attempts
    };
    let untouched = run(&|_| {});
    let changed = |change: fn(&mut Config)| {
        run(&|simulation| {
            let mut config = *simulation.config();
            change(&mut config);
            simulation.configure(config);
        })
    };
    for other in [
        changed(|config| config.service = Service::Fixed),
        changed(|config| config.workers = 3),
        changed(|config| config.queue = 2),
        changed(|config| config.capacity = PerSecond(20.0)),
    ] {
        assert!(other == untouched);
    }
}
