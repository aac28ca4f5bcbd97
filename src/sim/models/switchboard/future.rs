//! The verdict: a forecast. Several futures are run from this very state, with randomness of their own,
//! and the word comes from what is asked in them and answered within the objective.

use crate::sim::kernel::units::Nanos;
use crate::sim::models::forecast::word;

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

/// From which share in time on the first three words hold (below the last one, the fourth), and how far
/// beyond the share must be for the word to change.
const BORDERS: [(f64, f64); 3] = [(0.97, 0.005), (0.60, 0.03), (0.15, 0.03)];
/// From which share lost on the last word holds, and how far beyond.
const COLLAPSED: (f64, f64) = (0.45, 0.02);
/// Its place among the words.
const LAST: usize = 4;

/// At the end of a future the system is down if fewer than this share are answered in time.
pub(super) const DOWN: f64 = BORDERS[2].0;
/// It is well again if at least this share are.
pub(super) const WELL: f64 = BORDERS[1].0;

/// Which word holds, from what the futures come to on average; `before` is the word so far, which stays
/// at a border.
pub(super) fn judge(share: f64, lost: f64, before: Option<usize>) -> Option<usize> {
    let (border, slack) = COLLAPSED;
    let least = match before {
        None => border,
        Some(LAST) => border - slack,
        Some(_) => border + slack,
    };
    if share >= 0.0 && lost >= least {
        return Some(LAST);
    }
    word(share, &BORDERS, before)
}
