use super::*;

#[test]
fn the_default_is_within_its_ranges() {
    assert_eq!(Config::default().clamped(), Config::default());
}

#[test]
fn every_number_is_brought_into_its_range() {
    let wild = Config {
        clients: u32::MAX,
        interval: Nanos::ZERO,
        patience: Some(Nanos::NEVER),
        retries: u32::MAX,
        backoff: Backoff::Exponential {
            base: Nanos::from_secs(3),
            cap: Nanos::ZERO,
        },
        retry_budget: Some(f64::NAN),
        workers: 0,
        capacity: PerSecond(f64::INFINITY),
        queue: u32::MAX,
        latency: Latency::After(Nanos::NEVER),
        ..Config::default()
    }
    .clamped();
    assert_eq!(wild.clients, limits::MAX_CLIENTS);
    assert_eq!(wild.interval, limits::MIN_TIME);
    assert_eq!(wild.patience, Some(limits::MAX_TIME));
    assert_eq!(wild.retries, limits::MAX_RETRIES);
    assert_eq!(
        wild.backoff,
        Backoff::Exponential {
            base: Nanos::from_secs(3),
            cap: Nanos::from_secs(3)
        }
    );
    assert_eq!(wild.retry_budget, Some(0.0));
    assert_eq!(wild.workers, 1);
    assert_eq!(wild.capacity, PerSecond(limits::MAX_CAPACITY));
    assert_eq!(wild.queue, limits::MAX_QUEUE);
    assert_eq!(wild.latency, Latency::After(limits::MAX_TIME));
    let slow = Config {
        capacity: PerSecond(f64::NAN),
        ..Config::default()
    }
    .clamped();
    assert_eq!(slow.capacity, PerSecond(limits::MIN_CAPACITY));
}

#[test]
fn the_slot_is_workers_over_capacity() {
    assert_eq!(Config::default().slot(), Nanos::from_millis(200));
    assert_eq!(
        Config {
            workers: 2,
            ..Config::default()
        }
        .slot(),
        Nanos::from_millis(400)
    );
}
