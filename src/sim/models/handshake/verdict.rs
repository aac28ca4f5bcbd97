//! The verdict on a page: how many round trips came before its first byte, or that something held it up.

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
