//! Numbers as a table's cells show them: with the digits that another seed wouldn't change.

use crate::labs::command;
use crate::labs::table::figures::Latency;
use switchboard::Nanos;

/// A share in whole percent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A time with two digits, or three from 10 s: `56 ms`, `440 ms`, `1.5 s`, `12.3 s`.
pub(super) fn time(seconds: f64) -> String {
    if seconds < 0.0995 {
        format!("{:.0} ms", seconds * 1000.0)
    } else if seconds < 0.995 {
        format!("{:.0}0 ms", seconds * 100.0)
    } else {
        format!("{seconds:.1} s")
    }
}

/// The mean latency; a dash where nothing was answered.
pub(super) fn mean(latency: Option<Latency>) -> String {
    latency.map_or("–".to_owned(), |latency| time(latency.mean))
}

/// The 95th percentile of the latency; a dash where nothing was answered.
pub(super) fn p95(latency: Option<Latency>) -> String {
    latency.map_or("–".to_owned(), |latency| time(latency.p95))
}

/// A length of time for a sentence: `5 s`, `1 min`.
pub(super) fn spaced(time: Nanos) -> String {
    let length = command::time(time);
    let at = length
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(length.len());
    let unit = match &length[at..] {
        "m" => "min",
        unit => unit,
    };
    format!("{} {unit}", &length[..at])
}
