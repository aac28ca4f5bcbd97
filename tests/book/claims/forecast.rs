//! The forecast: what § 04 says of its words, and of what it foresees.

use switchboard::sim::models::Model;
use switchboard::sim::models::forecast::{FUTURES, Forecast};
use switchboard::sim::models::switchboard::{Lab as Instrument, SHEET, future::LASTS};
use switchboard::{Config, Nanos};

use crate::lab::Lab;
use crate::rush::{CALM, CROWD, MINUTE, RUSH};
use crate::table::Computation;

/// The word for futures in which these shares of what is asked are answered in time, and lost.
fn word(in_time: f64, lost: f64) -> &'static str {
    let verdict = Instrument::judge(&[in_time, lost, in_time], None);
    verdict.map_or("none", |verdict| SHEET.verdicts[verdict])
}

/// The first percent of `0..=100` from which on the word is this one.
fn border(is: &str, word_at: impl Fn(f64) -> &'static str) -> f64 {
    (0..=100_u32)
        .find(|&percent| word_at(f64::from(percent) / 100.0) == is)
        .map_or(f64::NAN, f64::from)
}

/// The lab as its page has it at this moment: the word, and how many of its futures end below the share
/// that is called overloaded.
pub(crate) fn foreseen(instrument: &Instrument) -> (&'static str, usize) {
    let forecast = Forecast::of(instrument, LASTS, 1);
    let down = forecast.futures.chunks_exact(Instrument::FUTURE);
    let down = down.filter(|future| word(future[2], 0.0) == "overloaded");
    let verdict = Instrument::judge(&forecast.mean, None);
    (
        verdict.map_or("none", |it| SHEET.verdicts[it]),
        down.count(),
    )
}

/// The chapter's lab, at its start, with so many clients.
pub(crate) fn instrument(lab: &Lab, clients: u32) -> Instrument {
    Instrument::of(Config {
        clients,
        ..lab.config
    })
}

/// A minute after the rush.
fn rushed(seed: u64) -> Instrument {
    let mut instrument = Instrument::of(Config { seed, ..CALM });
    for (clients, lasts) in [
        (CALM.clients, Nanos::from_secs(80)),
        (CROWD, RUSH),
        (CALM.clients, MINUTE),
    ] {
        instrument.set(0, f64::from(clients));
        instrument.run(lasts, u64::MAX);
    }
    instrument
}

/// The claims.
pub(crate) const FORECAST_CLAIMS: &[(&str, &[Computation])] = &[
    (
        "The lab lets {} copies of this very moment run on for {} minutes",
        &[|_| FUTURES as f64, |_| LASTS.as_secs_f64() / 60.0],
    ),
    (
        "*Comfortable* if at least {} % of what is asked is answered within a second, *Busy* from {} % on, \
         *Straining* from {} % on, *Overloaded* below that, and *Collapsed* where {} % or more are lost.",
        &[
            |_| border("comfortable", |share| word(share, 0.0)),
            |_| border("busy", |share| word(share, 0.0)),
            |_| border("straining", |share| word(share, 0.0)),
            |_| border("collapsed", |lost| word(0.0, lost)),
        ],
    ),
    (
        "The {} numbers are your own run",
        &[|_| SHEET.numbers.len() as f64],
    ),
    (
        "{} of {} runs from here stay down.",
        &[
            |_| foreseen(&rushed(CALM.seed)).1 as f64,
            |_| FUTURES as f64,
        ],
    ),
];

#[test]
fn after_any_rush_no_future_comes_back() {
    for seed in 1..=20 {
        let (word, down) = foreseen(&rushed(seed));
        assert_eq!((word, down), ("collapsed", FUTURES), "seed {seed}");
    }
}
