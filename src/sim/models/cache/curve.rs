//! What theory says: over the axis, of a long run, and where the bet's answer lies.

use super::settings::{
    EVICT, INVALIDATE, ITEMS, KEEP, PATIENCE, RATE, RETRIES, SKEW, SLOTS, TIME, TTL, WRITES,
    capacity,
};
use crate::sim::models::model::{self, Said};
use crate::theory::{Caching, Goes, expiring, zipf};
use alloc::vec::Vec;

/// A fetch that takes no longer than this takes none, for theory.
const NO_TIME: f64 = 0.001;

fn shares(settings: &[f64]) -> Vec<f64> {
    zipf(settings[ITEMS] as u32, settings[SKEW])
}

fn caching<'s>(settings: &[f64], shares: &'s [f64]) -> Caching<'s> {
    let goes = if settings[EVICT] == 0.0 {
        Goes::Unused
    } else {
        Goes::Oldest
    };
    Caching { shares, goes }
}

/// Whether copies go for want of room alone.
fn only_for_room(settings: &[f64]) -> bool {
    settings[TTL] < 0.0 && (settings[WRITES] == 0.0 || settings[INVALIDATE] == 0.0)
}

/// The share of hits, where fetches take no time: by Che's approximation, or of copies that expire where there
/// is room for all.
fn hit(settings: &[f64]) -> Option<f64> {
    let (shares, slots) = (shares(settings), settings[SLOTS]);
    if only_for_room(settings) {
        return Some(caching(settings, &shares).hit(slots));
    }
    let is_all = slots >= settings[ITEMS] && settings[INVALIDATE] == 0.0;
    is_all.then(|| expiring(&shares, settings[RATE], settings[TTL], 0.0)[0])
}

/// How often a second a database that keeps up is asked, where so many are hits.
fn asked(settings: &[f64], hit: f64) -> f64 {
    (1.0 - hit) * settings[RATE]
}

/// The curves' values at these settings.
pub(super) fn write(settings: &[f64], values: &mut [f64]) {
    values.fill(f64::NAN);
    if let Some(hit) = hit(settings) {
        model::write(values, &[hit, asked(settings, hit)]);
    }
}

/// With how many slots the database is asked for just what it carries.
pub(super) fn answer(settings: &[f64]) -> Option<f64> {
    let hit = 1.0 - capacity(settings) / settings[RATE];
    if hit <= 0.0 || !only_for_room(settings) {
        return None;
    }
    let slots = caching(settings, &shares(settings)).slots(hit);
    // The least whole number that is enough.
    Some((slots + 1.0 - 1e-9) as u64 as f64)
}

/// In the order of the sheet's silences.
#[derive(Clone, Copy)]
enum Silence {
    Fetches,
    Both,
    Overload,
}

/// What theory says of the sheet's figures, or why it says nothing.
pub(super) fn steady(settings: &[f64], values: &mut [f64], silence: &mut Said) {
    values.fill(f64::NAN);
    let why = match hit(settings) {
        None => Silence::Both,
        Some(_) if settings[TIME] > NO_TIME => Silence::Fetches,
        Some(hit) => {
            // (Where it can't keep up, what is given up isn't stored.)
            let load = asked(settings, hit) / capacity(settings);
            let all_stored = settings[PATIENCE] < 0.0 || settings[KEEP] > 0.0;
            let most = if all_stored && settings[RETRIES] == 0.0 {
                0.9
            } else {
                0.5
            };
            if load < most {
                return model::write(values, &[hit, asked(settings, hit)]);
            }
            Silence::Overload
        }
    };
    silence.say(why as usize, &[]);
}
