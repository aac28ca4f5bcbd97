//! The verdict on a page: what one waited for.

/// What sums up a page: the share of its time that was delivery, whether one packet held it up (0 or 1), and
/// its seconds. Below 0 where there is none.
pub(super) const NUMBERS: usize = 3;

/// From which share of delivery on the words after the first hold.
const BORDERS: [f64; 3] = [0.2, 0.5, 0.8];
/// The place of the word that comes before all of these.
const HELD_UP: usize = 4;

/// Which word holds, by the mean of several pages.
pub(super) fn judge(share: f64, held_up: f64) -> Option<usize> {
    if share.is_nan() || share < 0.0 {
        return None;
    }
    if held_up >= 0.5 {
        return Some(HELD_UP);
    }
    Some(BORDERS.iter().filter(|border| share >= **border).count())
}
