//! What theory says over the axis, and where the bet's answer lies.

use super::model::{
    AFTER, AGAIN, CANCEL, HEDGE, LAST, LOAD, SLOWNESS, TAIL, TIMEOUT, TRIES, WORKERS,
};
use crate::sim::models::model;
use crate::theory::erlang_c;

/// Nobody waits for anybody where fewer letters than these would find all workers busy.
const FEW: f64 = 0.001;
/// From this load on a second letter for everybody is more than the workers carry.
const HALF: f64 = 0.5;

/// The curves' values at these settings, which are the first figures, too: 99 in 100 within, workers busy; and
/// how many letters more, half within, and 999 in 1,000 within.
pub(super) fn write(settings: &[f64], values: &mut [f64]) {
    values.fill(f64::NAN);
    let (again, after) = (settings[AGAIN], settings[AFTER]);
    let own = settings[SLOWNESS] > 0.0;
    let late = TAIL.longer(after);
    // A request that is large is as large each time; what is drawn again is as large as any, on average.
    let more = match again {
        HEDGE => late,
        TIMEOUT if own => f64::from(TRIES - 1) * late,
        TIMEOUT => TAIL.tried(after, TRIES).0 - 1.0,
        _ => 0.0,
    };
    let each = if own {
        TAIL.work_beyond(after) / (late * TAIL.mean())
    } else {
        1.0
    };
    let busy = settings[LOAD] * (1.0 + more * each);
    let workers = settings[WORKERS];
    if settings[LOAD] > 0.0 && busy < 1.0 && erlang_c(busy * workers, workers as u32) < FEW {
        let within = |share: f64| match again {
            HEDGE if !own => TAIL.hedged_percentile(share, after),
            TIMEOUT => TAIL.tried_percentile(share, after, if own { 1 } else { TRIES }),
            _ => TAIL.percentile(share),
        };
        model::write(
            values,
            &[within(0.99), busy, more, within(0.5), within(LAST)],
        );
    } else if more == 0.0 && busy < 1.0 {
        // However long the queue gets, each request is served once.
        model::write(values, &[f64::NAN, busy, 0.0]);
    }
}

/// Where the second letters of all requests are more than the workers carry.
pub(super) fn answer(settings: &[f64]) -> Option<f64> {
    (settings[AGAIN] == HEDGE && settings[CANCEL] == 0.0).then_some(HALF)
}
