//! What theory says over the axis, and where on it the bet's answer lies.

use super::terms::{BEATS, DEATHS, EVERY, FORGETS, JOURNEY, NEWS, REPLAY, WATCHDOG, WAY, Way};
use crate::sim::models::rules::write;
use crate::theory::{Beaten, Held, Polled, Quiet};

const HOUR: f64 = 3_600.0;
/// The bet is about a line that is dead for a quarter of the time.
const QUARTER: f64 = 0.25;
/// The longest from one heartbeat to the next.
const MOST: f64 = 600.0;

/// What theory says of these settings in the long run: the shares of time dead and out of date, messages an
/// hour, and how late news are. Without a heartbeat lines die one after the other and never come back: what
/// there is then is no long run's, it depends on how long one has waited.
pub(super) fn theory(settings: &[f64], values: &mut [f64]) {
    values.fill(f64::NAN);
    let (rate, every, journey) = (1.0 / settings[NEWS], settings[EVERY], settings[JOURNEY]);
    match Way::of(settings[WAY]) {
        Way::Poll => {
            let polled = Polled { rate, every };
            let late = polled.late() + journey;
            write(values, &[0.0, polled.out_of_date(), HOUR / every, late]);
        }
        Way::LongPoll => {
            let at_most = if settings[FORGETS] > 0.0 {
                every.min(settings[FORGETS])
            } else {
                every
            };
            let held = Held {
                rate,
                at_most,
                trip: 2.0 * journey,
            };
            let late = held.late() + journey;
            write(values, &[0.0, held.out_of_date(), held.an_hour(), late]);
        }
        _ if settings[BEATS] > 0.0 => {
            if let Some(cycle) = beaten(settings).cycle() {
                let late = cycle.late + journey;
                let late = if settings[REPLAY] > 0.0 {
                    late
                } else {
                    journey
                };
                let all = [cycle.dead, cycle.out_of_date, cycle.frames, late];
                write(values, &all);
            }
        }
        _ if settings[FORGETS] < 0.0 && settings[DEATHS] < 0.0 => {
            write(values, &[0.0, 0.0, HOUR * rate, journey]);
        }
        _ => values.fill(f64::INFINITY),
    }
}

/// At which heartbeat a line is dead for a quarter of the time.
pub(super) fn answer(settings: &[f64]) -> Option<f64> {
    if !Way::of(settings[WAY]).is_open() || settings[BEATS] == 0.0 || settings[FORGETS] < 0.0 {
        return None;
    }
    let every = beaten(settings).dead_for_a_share(QUARTER)?;
    (every <= MOST).then_some(every)
}

/// The line of these settings, as theory knows it.
fn beaten(settings: &[f64]) -> Beaten {
    let forgets = if settings[FORGETS] < 0.0 {
        f64::INFINITY
    } else {
        settings[FORGETS]
    };
    Beaten {
        line: Quiet {
            rate: 1.0 / settings[NEWS],
            forgets,
        },
        every: settings[EVERY],
        patience: settings[WATCHDOG] + 1.0,
        deaths: if settings[DEATHS] > 0.0 {
            1.0 / settings[DEATHS]
        } else {
            0.0
        },
    }
}
