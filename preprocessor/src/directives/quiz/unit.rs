//! Units of a number that is asked for: how each may be typed, and what it is worth.
//!
//! The reader may leave the unit out, write it in another way (`sec`), or take another one of the same
//! kind (`3000 ms` for `3 s`), by its English name or the book's language's. A word that is no unit known here
//! (`clients`) is only ever itself.

mod tongues;

use super::plain::plain;
use std::collections::BTreeMap;

/// Ways to type one unit, and how many of its kind's first unit it is.
type Spelled = (&'static [&'static str], f64);

const TIME: &[Spelled] = &[
    (&["s", "sec", "secs", "second", "seconds"], 1.0),
    (
        &["ms", "msec", "msecs", "millisecond", "milliseconds"],
        1e-3,
    ),
    (&["us", "μs", "microsecond", "microseconds"], 1e-6),
    (&["ns", "nanosecond", "nanoseconds"], 1e-9),
    (&["min", "mins", "m", "minute", "minutes"], 60.0),
    (&["h", "hr", "hrs", "hour", "hours"], 3600.0),
    (&["d", "day", "days"], 86_400.0),
];

/// In bytes. A small b is a bit, a capital B a byte; K and k are the same.
const DATA: &[Spelled] = &[
    (&["B", "byte", "bytes"], 1.0),
    (&["kB", "KB", "kilobyte", "kilobytes"], 1e3),
    (&["MB", "megabyte", "megabytes"], 1e6),
    (&["GB", "gigabyte", "gigabytes"], 1e9),
    (&["TB", "terabyte", "terabytes"], 1e12),
    (&["KiB", "kib", "kibibyte", "kibibytes"], 1024.0),
    (&["MiB", "mib", "mebibyte", "mebibytes"], 1_048_576.0),
    (&["GiB", "gib", "gibibyte", "gibibytes"], 1_073_741_824.0),
    (&["bit", "bits"], 0.125),
    (&["kbit", "kb", "Kb", "kilobit", "kilobits"], 125.0),
    (&["Mbit", "Mb", "megabit", "megabits"], 125e3),
    (&["Gbit", "Gb", "gigabit", "gigabits"], 125e6),
];

/// In bytes a second, beside what is made of [`DATA`] and a time.
const DATA_RATE: &[Spelled] = &[
    (&["bps"], 0.125),
    (&["kbps"], 125.0),
    (&["Mbps"], 125e3),
    (&["Gbps"], 125e6),
];

const FREQUENCY: &[Spelled] = &[
    (&["Hz"], 1.0),
    (&["kHz"], 1e3),
    (&["MHz"], 1e6),
    (&["GHz"], 1e9),
];

const LENGTH: &[Spelled] = &[
    (&["m", "metre", "metres", "meter", "meters"], 1.0),
    (&["mm"], 1e-3),
    (&["cm"], 1e-2),
    (
        &["km", "kilometre", "kilometres", "kilometer", "kilometers"],
        1e3,
    ),
];

// Words lose the spaces around "per" on their way here, so "per cent" arrives as "/cent".
const SHARE: &[Spelled] = &[(&["%", "percent", "pct", "/cent"], 1.0), (&["‰"], 0.1)];

/// The units that a language knows.
struct Units {
    times: Vec<Spelled>,
    shares: Vec<Spelled>,
}

impl Units {
    fn of(language: &str) -> Self {
        let (times, shares) = tongues::of(language);
        Self {
            times: [TIME, times].concat(),
            shares: [SHARE, shares].concat(),
        }
    }

    /// In the order in which a unit is looked for: `m` is a minute, as it is in every other duration.
    fn kinds(&self) -> [&[Spelled]; 5] {
        [&self.times, DATA, FREQUENCY, LENGTH, &self.shares]
    }

    /// The units of the kind that `unit` belongs to, and what it is worth itself.
    fn known(&self, unit: &str) -> Option<(Names, f64)> {
        if let Some(own) = find(unit, DATA_RATE) {
            return Some((rates("B", "s", &names(&self.times)).0, own));
        }
        self.kinds()
            .into_iter()
            .find_map(|kind| Some((names(kind), find(unit, kind)?)))
    }
}

/// Every way to type `unit` in a book of a language, or another unit of its kind, with what one of it is worth
/// in `unit`. Empty where `unit` is.
pub(super) fn worth(unit: &str, language: &str) -> BTreeMap<String, f64> {
    let unit = spelling(unit);
    if unit.is_empty() {
        return BTreeMap::new();
    }
    let units = Units::of(language);
    let (names, own) = match unit.split_once('/') {
        Some((what, time)) if !what.is_empty() => match ways(time, &units.times) {
            Some(times) => rates(what, time, &times),
            None => (word(&unit), 1.0),
        },
        _ => units.known(&unit).unwrap_or_else(|| (word(&unit), 1.0)),
    };
    let mut worth: BTreeMap<String, f64> = names
        .iter()
        .map(|(name, factor)| (name.clone(), factor / own))
        .collect();
    // Case is forgiven where it tells nothing apart.
    for (name, factor) in &names {
        let small = name.to_lowercase();
        let meant = |(other, _): &&(String, f64)| other.to_lowercase() == small;
        if names.iter().filter(meant).all(|(_, other)| other == factor) {
            worth.insert(small, factor / own);
        }
    }
    worth
}

/// Every way to write percent, worth `one` each.
pub(super) fn shares(one: f64, language: &str) -> BTreeMap<String, f64> {
    let small = |(name, share): (String, f64)| (name, share * one);
    names(&Units::of(language).shares)
        .into_iter()
        .map(small)
        .collect()
}

/// Whether `unit` is a unit known here, and no word of the author's own.
pub(super) fn is_known(unit: &str, language: &str) -> bool {
    let (unit, units) = (spelling(unit), Units::of(language));
    units.known(&unit).is_some()
        || unit.split_once('/').is_some_and(|(what, time)| {
            ways(what, DATA).is_some() && ways(time, &units.times).is_some()
        })
}

/// Whether `unit` is one word, or one word per another.
pub(super) fn is_one_word(unit: &str) -> bool {
    !spelling(unit).contains(' ')
}

/// What stands between what is counted and a time, in the usual languages.
pub(super) const PER: [&str; 5] = ["per", "pro", "je", "par", "por"];

/// What the page's script makes of a unit before it looks it up, but for the case of its letters.
fn spelling(unit: &str) -> String {
    let unit = PER.iter().fold(plain(unit), |unit, per| {
        unit.replace(&format!(" {per} "), "/")
    });
    unit.replace(" /", "/").replace("/ ", "/")
}

type Names = Vec<(String, f64)>;

fn names(kind: &[Spelled]) -> Names {
    kind.iter()
        .flat_map(|(names, factor)| names.iter().map(|name| ((*name).to_owned(), *factor)))
        .collect()
}

fn find(unit: &str, kind: &[Spelled]) -> Option<f64> {
    kind.iter()
        .find(|(names, _)| names.contains(&unit))
        .map(|(_, factor)| *factor)
}

/// The units of `kind`, the one that is meant first, if `unit` is one of them.
fn ways(unit: &str, kind: &[Spelled]) -> Option<Names> {
    let own = find(unit, kind)?;
    let mut all = names(kind);
    all.sort_by_key(|(_, factor)| *factor != own);
    Some(all)
}

/// The times that a rate is usually told in, beside those of the book's own language.
const USUAL: [&str; 8] = ["s", "sec", "second", "min", "minute", "h", "hour", "ms"];

/// So many of `what` in a `time`, which is one of `times`; those worth the same come first. Data may be
/// told in other units of data, and what is counted may be left out.
fn rates(what: &str, time: &str, times: &[(String, f64)]) -> (Names, f64) {
    let seconds = times.first().map_or(1.0, |(_, factor)| *factor);
    let data = find(what, DATA);
    let whats = if data.is_some() {
        names(DATA)
    } else {
        let mut whats = word(what);
        whats.push((String::new(), 1.0));
        whats
    };
    let mut rates = Names::new();
    for (per, length) in times {
        let usual = USUAL.contains(&per.as_str()) || find(per, TIME).is_none();
        if per == time || usual && (data.is_none() || *length == 1.0) {
            for (what, much) in &whats {
                rates.push((format!("{what}/{per}"), much / length));
            }
        }
    }
    if data.is_some() {
        rates.extend(names(DATA_RATE));
    }
    (rates, data.unwrap_or(1.0) / seconds)
}

/// A word of the author's own, in the singular and the plural.
fn word(unit: &str) -> Names {
    let other = match unit.strip_suffix('s') {
        Some(one) if !one.is_empty() => one.to_owned(),
        _ => format!("{unit}s"),
    };
    vec![(unit.to_owned(), 1.0), (other, 1.0)]
}

#[cfg(test)]
mod tests;
