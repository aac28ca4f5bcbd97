//! The verdict on a page: how many round trips came before its first byte, or that something held it up.

/// What sums up a page: the share of its time in which was waited, whether something held it up (0 or 1),
/// and the round trips before its first byte. Below 0 where there is none.
pub(super) const NUMBERS: usize = 3;

/// The place of the word that comes before all others.
const HELD_UP: usize = 4;

/// Which word holds, by the mean of several pages: the trips count to the nearest whole one.
pub(super) fn judge(held_up: f64, trips: f64) -> Option<usize> {
    if trips.is_nan() || trips < 0.0 {
        return None;
    }
    if held_up >= 0.5 {
        return Some(HELD_UP);
    }
    Some(
        [1.5, 2.5, 3.5]
            .iter()
            .filter(|most| trips >= **most)
            .count(),
    )
}
