//! The verdict: a forecast, as of the switchboard, and two words for what only several servers can come to.

use crate::sim::models::forecast::word;

/// What sums up a future: the shares of what ended that was answered within a second, rejected, and failed;
/// the share of the workers' time that was taken; and how many times one server's fair share failed. Below 0
/// where nothing ended.
pub(super) const NUMBERS: usize = 5;

/// From which share in time on the first three words hold, and how far beyond the share must be for the word
/// to change. The course's own lab comes to 0.971: well within the first word, whichever there was before.
const BORDERS: [(f64, f64); 3] = [(0.96, 0.005), (0.60, 0.03), (0.15, 0.03)];
/// From which share lost or failed on the others hold, and how far beyond.
const COLLAPSED: (f64, f64) = (0.45, 0.02);
const BLACK_HOLE: (f64, f64) = (0.15, 0.01);
const LOPSIDED: (f64, f64) = (0.03, 0.005);
/// What fails is drawn to the server that fails it from so many times its share on.
const DRAWN: (f64, f64) = (1.5, 0.05);
/// There is room where the workers are busy less than this share of the time.
const ROOM: f64 = 0.85;

/// The places of the words that come before others.
const OVERLOADED_IS: usize = 4;
const LOPSIDED_IS: usize = 3;
const BLACK_HOLE_IS: usize = 5;
const COLLAPSED_IS: usize = 6;

/// Which word holds, from what the futures come to on average; `before` is the word so far, which stays at a
/// border.
pub(super) fn judge(
    [in_time, rejected, failed, busy, drawn]: [f64; NUMBERS],
    before: Option<usize>,
) -> Option<usize> {
    if in_time.is_nan() || in_time < 0.0 {
        return None;
    }
    let beyond = |share: f64, (border, slack): (f64, f64), is: usize| {
        share
            >= match before {
                None => border,
                Some(before) if before == is => border - slack,
                Some(_) => border + slack,
            }
    };
    if beyond(failed, BLACK_HOLE, BLACK_HOLE_IS) && beyond(drawn, DRAWN, BLACK_HOLE_IS) {
        return Some(BLACK_HOLE_IS);
    }
    if beyond(rejected + failed, COLLAPSED, COLLAPSED_IS) {
        return Some(COLLAPSED_IS);
    }
    if beyond(rejected, LOPSIDED, LOPSIDED_IS) && busy < ROOM {
        return Some(LOPSIDED_IS);
    }
    let last = BORDERS.len();
    let before = before.map(|before| before.min(last));
    word(in_time, &BORDERS, before).map(|word| if word == last { OVERLOADED_IS } else { word })
}
