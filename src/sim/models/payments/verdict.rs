//! The verdict on a thousand payments, by what became of them.

/// Of a thousand, so many that were charged twice are trouble, and so many that were told "failed" are doubt.
const FIVE: f64 = 0.005;

/// Which word holds, by shares of all payments: charged twice or more, told "paid" and not charged, told
/// "failed".
pub(super) fn judge(twice: f64, phantom: f64, failed: f64) -> Option<usize> {
    if twice.is_nan() || twice < 0.0 {
        return None;
    }
    Some(if phantom > 0.0 {
        4
    } else if twice >= FIVE {
        3
    } else if twice > 0.0 {
        2
    } else {
        usize::from(failed >= FIVE)
    })
}
