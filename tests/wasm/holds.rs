//! What holds of the numbers of any model, whatever was done to it: the tests of the wasm file and the fuzzers'
//! checks (fuzz/checks) take this file in.

use switchboard::sim::models::sheet::{Sheet, Unit};

/// Measures are numbers from nothing on, a share is at most the whole, and no request and no attempt is lost: all
/// that was sent has ended or is on its way. `from_the_start` says that all of the run was counted; else what is
/// under way may have been sent before.
pub(super) fn measures(sheet: &Sheet, measures: &[f64], from_the_start: bool) {
    for (measure, value) in sheet.measures.iter().zip(measures) {
        assert!(
            value.is_finite() && *value >= 0.0,
            "{} is {value}",
            measure.key
        );
        assert!(
            measure.unit != Unit::Share || *value <= 1.0,
            "{} is {value}",
            measure.key
        );
    }
    let value = |name: &str| sheet.measure(name).map(|place| measures[place]);
    for of in ["requests", "attempts"]
        .into_iter()
        .filter(|_| from_the_start)
    {
        let count = |what: &str| value(&format!("{of}.{what}"));
        if let (Some(sent), Some(in_flight)) = (count("sent"), count("in_flight")) {
            // (Whoever left with their client is told apart, or is one of those who gave up.)
            let gave_up = count("given_up").or(count("left"));
            let ended = ["answered", "rejected", "failed"];
            let ended = ended.iter().filter_map(|what| count(what));
            let ended: f64 = ended.chain(gave_up).sum();
            assert_eq!(sent, ended + in_flight, "{of}: {measures:?}");
        }
    }
}

/// Of each curve theory says a number, or nothing; or of all of them that there is no long run
/// (`switchboard::sim::models::Model::theory`).
pub(super) fn theory(sheet: &Sheet, values: &[f64]) {
    if values.iter().all(|value| *value == f64::INFINITY) {
        return;
    }
    for (curve, value) in sheet.axis.curves.iter().zip(values) {
        let most = if curve.unit == Unit::Share {
            1.000_001
        } else {
            f64::MAX
        };
        assert!(
            value.is_nan() || (0.0..=most).contains(value),
            "{} is {value}",
            curve.key
        );
    }
}
