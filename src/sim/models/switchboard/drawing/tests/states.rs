//! States of a lab drawn by lot: settings, and what happens while it runs.

use crate::Arrivals;
use crate::Backoff;
use crate::Config;
use crate::Discipline;
use crate::Latency;
use crate::Nanos;
use crate::PerSecond;
use crate::Service;
use crate::sim::models::switchboard::scene::Stage;

/// A seeded source of lots (a linear congruential generator: Knuth's MMIX).
pub(super) struct Lots(u64);

impl Lots {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }

    pub(super) fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

fn settings(lots: &mut Lots) -> Config {
    let seconds = |s: f64| Some(Nanos::from_secs_f64(s));
    let workers = lots.one_of(&[1, 1, 1, 2, 3, 4, 7, 16, 40, 1_000]);
    Config {
        clients: lots.one_of(&[
            0, 1, 2, 3, 4, 5, 6, 7, 12, 25, 30, 60, 80, 81, 400, 1_000_000,
        ]),
        interval: Nanos::from_secs_f64(lots.one_of(&[1.0, 5.0, 5.0, 20.0])),
        arrivals: lots.one_of(&[Arrivals::Asynchronous, Arrivals::Synchronous]),
        patience: lots.one_of(&[None, None, seconds(0.5), seconds(2.0)]),
        retries: lots.one_of(&[0, 0, 1, 3]),
        backoff: lots.one_of(&[
            Backoff::None,
            Backoff::Exponential {
                base: Nanos::from_millis(300),
                cap: Nanos::from_secs(10),
            },
        ]),
        workers,
        capacity: PerSecond(lots.one_of(&[0.5, 5.0, 5.0, 33.3, 1_000.0])),
        service: lots.one_of(&[Service::Fixed, Service::Exponential]),
        queue: lots.one_of(&[0, 1, 5, 15, 15, 21, 45, 60, 61, 200, 1_500]),
        discipline: lots.one_of(&[Discipline::Fifo, Discipline::Lifo]),
        drop_departed: lots.one_of(&[false, true]),
        latency: lots.one_of(&[Latency::Slot, Latency::After(Nanos::from_millis(42))]),
        seed: lots.below(1_000) as u64,
        ..Config::default()
    }
}

/// The stage after a history drawn by lot.
pub(super) fn stage(lots: &mut Lots) -> Stage {
    let mut config = settings(lots);
    // A million clients are there to be said, not to be waited for.
    if config.clients > 1_000 {
        config.interval = Nanos::from_secs(100_000);
    }
    let mut stage = Stage::new(config);
    for _ in 0..lots.below(4) {
        stage.run(Nanos::from_millis(lots.below(9_000) as u64), 3_000);
        let other = settings(lots);
        match lots.below(4) {
            0 => config.clients = other.clients.min(400),
            1 => config.queue = other.queue,
            2 => config.workers = other.workers,
            _ => config.discipline = other.discipline,
        }
        stage.configure(config);
    }
    stage.run(Nanos::from_millis(lots.below(30_000) as u64), 6_000);
    stage
}
