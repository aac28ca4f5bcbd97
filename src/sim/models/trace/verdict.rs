//! The verdict on a page: what one waited for.

/// From which share of delivery on the words after the first hold.
const BORDERS: [f64; 3] = [0.2, 0.5, 0.8];
/// The words that come before all of these: something was held up, or the server worked for so great a share.
const HELD_UP: usize = 5;
const MACHINE: usize = 4;
const HALF: f64 = 0.5;

/// Which word holds, by the mean of several pages.
pub(super) fn judge(share: f64, held_up: f64, work: f64) -> Option<usize> {
    if share.is_nan() || share < 0.0 {
        return None;
    }
    if held_up >= 0.5 {
        return Some(HELD_UP);
    }
    if work >= HALF {
        return Some(MACHINE);
    }
    Some(BORDERS.iter().filter(|border| share >= **border).count())
}
