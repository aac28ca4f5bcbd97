//! What theory says over the axis, and where the bet's answer lies.

use super::settings::{
    ATTEMPTS, BACKOFF, BUDGET, CAPACITY, CLICKS, COUNT, DEADLINE, FAILS, FLOORS, MARKS, OF_EACH,
    OF_THE_CLICK, QUEUE, SILENT, TIMEOUT,
};
use crate::sim::models::model;
use crate::theory::{Layers, Passed, Silence};

/// There is room for everybody where all calls of all clicks, if each attempt were made, would keep BACK busy
/// for less than this share of its time, and where so many can wait: nobody is refused, and no time is up.
const ROOM: f64 = 0.15;
const PLACES: f64 = 10.0;
/// So many slots each attempt takes at most, with those before it.
const SLOTS: f64 = 20.0;

/// The attempts of each floor.
fn attempts(settings: &[f64]) -> [u32; FLOORS] {
    core::array::from_fn(|floor| settings[ATTEMPTS + floor] as u32)
}

/// Whether retries are all made, and at once.
fn is_plain(settings: &[f64]) -> bool {
    settings[BUDGET] < 0.0 && settings[BACKOFF] < 0.0
}

/// The share of clicks that is answered, and the calls at BACK for each: where BACK is silent, and where there
/// is room for everybody.
fn exact(settings: &[f64]) -> Option<[f64; 2]> {
    let attempts = attempts(settings);
    if settings[SILENT] > 0.0 {
        let passed = match settings[DEADLINE] {
            OF_THE_CLICK => Passed::OfTheRequest,
            OF_EACH => Passed::OfEach,
            _ => Passed::Nothing,
        };
        let silence = Silence::new(&attempts, passed);
        let is_exact = is_plain(settings) && settings[MARKS] == 0.0;
        return is_exact.then_some([0.0, silence.calls.into()]);
    }
    let most = f64::from(attempts.iter().product::<u32>());
    let has_room = settings[CLICKS] * most <= ROOM * settings[CAPACITY]
        && settings[QUEUE] >= PLACES
        // (A call waits for some slots, and all that comes of a click is within anybody's patience.)
        && settings[TIMEOUT] * settings[CAPACITY] >= SLOTS * most;
    let layers = with_room(settings)?;
    has_room.then_some([1.0 - layers.failing, layers.calls])
}

/// What the layers make of each other where nobody is in another one's way.
pub(super) fn with_room(settings: &[f64]) -> Option<Layers> {
    let mut attempts = attempts(settings);
    if settings[MARKS] > 0.0 {
        // MIDDLE's last failure is the last of all.
        (attempts[0], attempts[1]) = (1, 1);
    }
    is_plain(settings).then(|| Layers::new(&attempts, settings[FAILS]))
}

/// The curves' values at these settings, which are the first figures, too.
pub(super) fn write(settings: &[f64], values: &mut [f64]) {
    values.fill(f64::NAN);
    if let Some(both) = exact(settings) {
        model::write(values, &both);
    }
}

/// Settings whose bet has an answer, and the answer. There is no closed form: it is what long runs come to,
/// which `tests/labs/floors/bet.rs` makes again.
const BET: ([(usize, f64); COUNT - 4], f64) = (
    [
        (CLICKS, 2.0),
        (TIMEOUT, 2.0),
        (DEADLINE, 0.0),
        (BUDGET, -1.0),
        (MARKS, 0.0),
        (QUEUE, 15.0),
        (CAPACITY, 10.0),
        (BACKOFF, -1.0),
        (SILENT, 0.0),
    ],
    0.71,
);

/// From which share of failures on three layers that try three times answer fewer clicks than one does.
pub(super) fn answer(settings: &[f64]) -> Option<f64> {
    let (of, answer) = BET;
    of.iter()
        .all(|(setting, value)| settings[*setting] == *value)
        .then_some(answer)
}
