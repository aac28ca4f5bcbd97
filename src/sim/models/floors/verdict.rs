//! The verdict: a forecast of what becomes of clicks, and of what each of them costs BACK.

use super::model::{ANSWERED, BACK, FAILED, FLOOR, REFUSED};
use crate::sim::models::rules::Seen;

/// What sums up a future: the share of clicks that was answered, the calls at BACK for each click, and the
/// share of these that was refused. Below 0 where there were none.
pub(super) const NUMBERS: usize = 3;

/// What a word is said for, in the order of the words but the first, which is said for nothing of this; the
/// border, and how far beyond it there must be something else for the word to change.
const BORDERS: [(f64, f64); 5] = [
    (1.2, 0.02),
    (0.01, 0.002),
    (0.1, 0.01),
    (5.0, 0.2),
    (0.5, 0.02),
];
/// Drowning is a kind of multiplying.
const MULTIPLYING: usize = 4;

pub(super) fn future(seen: &Seen<'_>) -> [f64; NUMBERS] {
    let of = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { -1.0 };
    let answered = seen.count(ANSWERED);
    let (clicks, calls) = (seen.count(FLOOR), seen.count(BACK));
    [
        of(answered, answered + seen.count(FAILED)),
        of(calls, clicks),
        of(seen.count(REFUSED), calls),
    ]
}

/// Which word holds: the last of those that something is said for.
pub(super) fn judge(
    [answered, calls, refused]: [f64; NUMBERS],
    before: Option<usize>,
) -> Option<usize> {
    if answered.is_nan() || answered < 0.0 {
        return None;
    }
    let numbers = [calls, 1.0 - answered, 1.0 - answered, calls, refused];
    let mut word = 0;
    for (each, (number, (border, slack))) in (1..).zip(numbers.into_iter().zip(BORDERS)) {
        let from = match before {
            None => border,
            Some(before) if before >= each => border - slack,
            Some(_) => border + slack,
        };
        if number > from && (each <= MULTIPLYING || word == MULTIPLYING) {
            word = each;
        }
    }
    Some(word)
}
