//! The settings as plain numbers, in the sheet's order, and the configuration that they make.

use super::config::{Arrivals, Backoff, Config, Discipline, Latency, Service};
use crate::sim::kernel::units::{Nanos, PerSecond};

/// How many there are.
pub(super) const COUNT: usize = 17;

/// The number of clients: the first setting, and the axis.
pub(super) const CLIENTS: usize = 0;

/// The configuration that these numbers make, clamped. What is missing stays as in the course's first lab.
#[must_use]
pub fn config(values: &[f64], seed: u64) -> Config {
    let mut config = Config {
        seed,
        ..Config::default()
    };
    for (setting, value) in values.iter().enumerate() {
        set(&mut config, setting, *value);
    }
    // The backoff's own three numbers make one setting.
    if let [_, _, _, _, _, kind, base, cap, ..] = *values {
        config.backoff = backoff(kind, base, cap);
    }
    config.clamped()
}

/// How clients wait before a retry: not at all, or at most so many seconds.
pub(super) fn backoff(kind: f64, base: f64, cap: f64) -> Backoff {
    if kind >= 0.5 {
        Backoff::Exponential {
            base: Nanos::from_secs_f64(base),
            cap: Nanos::from_secs_f64(cap),
        }
    } else {
        Backoff::None
    }
}

/// Changes one of them, but for the backoff's.
fn set(config: &mut Config, setting: usize, value: f64) {
    // Casts saturate; what is not a number is 0.
    let count = value as u32;
    let (time, is_off, is_on) = (Nanos::from_secs_f64(value), value < 0.0, value >= 0.5);
    match setting {
        CLIENTS => config.clients = count,
        1 => config.interval = time,
        2 if is_on => config.arrivals = Arrivals::Synchronous,
        2 => config.arrivals = Arrivals::Asynchronous,
        3 => config.patience = (!is_off).then_some(time),
        4 => config.retries = count,
        8 => config.retry_budget = (!is_off).then_some(value),
        9 => config.capacity = PerSecond(value),
        10 => config.workers = count,
        11 if is_on => config.service = Service::Exponential,
        11 => config.service = Service::Fixed,
        12 => config.queue = count,
        13 if is_on => config.discipline = Discipline::Lifo,
        13 => config.discipline = Discipline::Fifo,
        14 => config.drop_departed = is_on,
        15 if is_off => config.latency = Latency::Slot,
        15 => config.latency = Latency::After(time),
        16 => config.objective = time,
        _ => {}
    }
}

/// The numbers of a configuration.
#[must_use]
pub fn values(config: &Config) -> [f64; COUNT] {
    let (kind, base, cap) = match config.backoff {
        Backoff::None => (0.0, 0.1, 10.0),
        Backoff::Exponential { base, cap } => (1.0, base.as_secs_f64(), cap.as_secs_f64()),
    };
    let flag = |on: bool| f64::from(u8::from(on));
    [
        f64::from(config.clients),
        config.interval.as_secs_f64(),
        flag(config.arrivals == Arrivals::Synchronous),
        config.patience.map_or(-1.0, Nanos::as_secs_f64),
        f64::from(config.retries),
        kind,
        base,
        cap,
        config.retry_budget.unwrap_or(-1.0),
        config.capacity.0,
        f64::from(config.workers),
        flag(config.service == Service::Exponential),
        f64::from(config.queue),
        flag(config.discipline == Discipline::Lifo),
        flag(config.drop_departed),
        match config.latency {
            Latency::Slot => -1.0,
            Latency::After(latency) => latency.as_secs_f64(),
        },
        config.objective.as_secs_f64(),
    ]
}
