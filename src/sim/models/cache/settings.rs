//! The settings by their place in the sheet, and what they mean.

use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;
use crate::sim::parts::store::Evict;
use crate::sim::parts::workers::Service;

pub(super) const SLOTS: usize = 0;
pub(super) const RATE: usize = 1;
pub(super) const ITEMS: usize = 2;
pub(super) const SKEW: usize = 3;
pub(super) const EVICT: usize = 4;
pub(super) const TTL: usize = 5;
pub(super) const WORKERS: usize = 6;
pub(super) const TIME: usize = 7;
pub(super) const SERVICE: usize = 8;
pub(super) const QUEUE: usize = 9;
pub(super) const PATIENCE: usize = 10;
pub(super) const RETRIES: usize = 11;
pub(super) const SINGLE: usize = 12;
pub(super) const KEEP: usize = 13;
pub(super) const WRITES: usize = 14;
pub(super) const INVALIDATE: usize = 15;
/// How many there are.
pub(super) const COUNT: usize = 16;

/// What a copy answers in.
pub(super) const HIT: Nanos = Nanos::from_millis(2);

/// How many fetches a second the database carries.
pub(super) fn capacity(settings: &[f64]) -> f64 {
    settings[WORKERS] / settings[TIME]
}

/// Who goes to make room.
pub(super) fn evict(world: &World) -> Evict {
    match world.setting(EVICT) as u8 {
        0 => Evict::Lru,
        1 => Evict::Fifo,
        _ => Evict::Random,
    }
}

/// How long a copy is good, in nanoseconds.
pub(super) fn lives(world: &World) -> i64 {
    match world.setting(TTL) {
        ttl if ttl < 0.0 => i64::MAX,
        ttl => Nanos::from_secs_f64(ttl).0 as i64,
    }
}

/// How long somebody waits for a fetch.
pub(super) fn patience(world: &World) -> Nanos {
    match world.setting(PATIENCE) {
        patience if patience < 0.0 => Nanos::NEVER,
        patience => Nanos::from_secs_f64(patience),
    }
}

/// How long fetches take: how they vary, and the mean in nanoseconds.
pub(super) fn service(world: &World) -> (Service, f64) {
    let service = if world.setting(SERVICE) > 0.0 {
        Service::Fixed
    } else {
        Service::Exponential
    };
    (service, world.setting(TIME) * 1e9)
}
