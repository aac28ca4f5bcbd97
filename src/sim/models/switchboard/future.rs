//! The verdict: a forecast. Several futures are run from this very state, with randomness of their own,
//! and the word comes from what is asked in them and answered within the objective.

use crate::sim::kernel::units::Nanos;

/// What sums up a future: the share of what ended that was answered within the objective, the share
/// that was lost (turned away or given up), and the first once more, over the last minute alone. Where
/// nothing ended, below 0.
pub(super) const NUMBERS: usize = 3;
/// Where the share in time at the end stands.
pub(super) const AT_THE_END: usize = 2;

/// How long a future lasts.
pub const LASTS: Nanos = Nanos::from_secs(300);
/// When its last minute begins.
pub(super) const END_BEGINS: Nanos = Nanos::from_secs(240);

/// From which share in time on the first three words hold; below the last one, the fourth.
const BORDERS: [f64; 3] = [0.97, 0.60, 0.15];
/// How far beyond a border the share must be for the word to change.
const SLACK: [f64; 3] = [0.005, 0.03, 0.03];
/// From which share lost on the last word holds, and how far beyond.
const COLLAPSED: (f64, f64) = (0.45, 0.02);
/// Its place among the words.
const LAST: usize = 4;

/// At the end of a future the system is down if fewer than this share are answered in time.
pub(super) const DOWN: f64 = BORDERS[2];
/// It is well again if at least this share are.
pub(super) const WELL: f64 = BORDERS[1];

/// Which word holds, from what the futures come to on average; `before` is the word so far, which stays
/// at a border.
pub(super) fn judge(share: f64, lost: f64, before: Option<usize>) -> Option<usize> {
    if share.is_nan() || share < 0.0 {
        return None;
    }
    // What held before holds a little beyond its border, and what didn't must come a little further.
    let least = |border: f64, slack: f64, held: Option<bool>| match held {
        None => border,
        Some(true) => border - slack,
        Some(false) => border + slack,
    };
    let (border, slack) = COLLAPSED;
    if lost >= least(border, slack, before.map(|word| word == LAST)) {
        return Some(LAST);
    }
    let better = BORDERS
        .iter()
        .zip(SLACK)
        .zip(0..)
        .find(|((border, slack), word)| {
            share >= least(**border, *slack, before.map(|before| before <= *word))
        });
    Some(better.map_or(3, |(_, word)| word))
}
