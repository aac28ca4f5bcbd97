//! Numbers as a table's cells show them: with the digits that another seed wouldn't change.

use crate::labs::command;
use switchboard::{Counts, Nanos, Summary};

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

/// The mean of times; a dash where there were none.
pub(super) fn mean(times: &Summary) -> String {
    if times.count == 0 {
        "–".to_owned()
    } else {
        time(times.mean)
    }
}

/// The 95th percentile of times; a dash where there were none.
pub(super) fn p95(times: &Summary) -> String {
    if times.count == 0 {
        "–".to_owned()
    } else {
        time(times.p95)
    }
}

/// What part of the requests that ended are `count` of them.
pub(super) fn share(count: u64, requests: &Counts) -> f64 {
    if requests.ended() == 0 {
        0.0
    } else {
        number(count) / number(requests.ended())
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a day's requests are far below 2^53"
)]
pub(super) fn number(count: u64) -> f64 {
    count as f64
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
