//! Settings that make no sense beside each other.

use super::config::{Arrivals, Backoff, Config, Discipline, Latency};
use super::reports::contradiction as key;
use super::settings;
use crate::sim::models::model::{Asked, Said};

/// The backoff's times, among the settings.
const BASE: usize = 6;
const CAP: usize = 7;

/// Says everything that contradicts something else.
pub(super) fn find(asked: &Asked<'_>, said: &mut Said) {
    // Clamped as it is, a configuration keeps all that matters here but the order of the backoff's times.
    let config = settings::config(asked.settings, 0);
    let given = |setting: usize| asked.given.get(setting) == Some(&true);
    let value = |setting: usize| asked.settings.get(setting).copied().unwrap_or(f64::NAN);
    if config.backoff == Backoff::None && (given(BASE) || given(CAP)) {
        said.say(key::WITHOUT_BACKOFF, &[]);
    }
    if config.backoff != Backoff::None {
        if config.retries == 0 {
            said.say(key::BACKOFF_WITHOUT_RETRIES, &[]);
        }
        // A first wait that is longer than the usual longest one just moves that.
        if given(CAP) && value(BASE) > value(CAP) {
            said.say(key::BACKOFF_BACKWARDS, &[]);
        }
    }
    if config.retries == 0 && config.retry_budget.is_some() {
        said.say(key::BUDGET_WITHOUT_RETRIES, &[]);
    }
    if config.retries > 0 && nothing_fails(&config, asked) {
        said.say(key::NOTHING_FAILS, &[asked.most]);
    }
    if config.drop_departed && config.patience.is_none() && !asked.changes {
        said.say(key::NOBODY_DEPARTS, &[]);
    }
    if config.discipline == Discipline::Lifo && config.queue == 0 {
        said.say(key::NOBODY_WAITS, &[]);
    }
}

/// Whether every request finds a place and is waited for: a client that waits until its slot ends has one
/// request at the server at most.
fn nothing_fails(config: &Config, asked: &Asked<'_>) -> bool {
    config.arrivals == Arrivals::Synchronous
        && config.latency == Latency::Slot
        && config.patience.is_none()
        && !asked.changes
        && asked.most <= f64::from(config.queue.saturating_add(config.workers))
}
