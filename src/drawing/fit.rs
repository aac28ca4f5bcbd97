//! How many stand in a row.

/// So many in a box so wide and so high: how far apart they stand, at most so far, and how many in a row.
///
/// ```
/// use switchboard::drawing::fit;
///
/// assert_eq!(fit(4, 40.0, 10.0, 10.0), (10.0, 4));
/// let (pitch, columns) = fit(100, 40.0, 10.0, 10.0);
/// assert!(pitch < 3.0 && columns > 13);
/// ```
#[must_use]
pub fn fit(count: usize, wide: f32, high: f32, most: f32) -> (f32, usize) {
    let mut pitch = most.min(wide).min(high);
    loop {
        let columns = (wide / pitch + 0.001) as usize;
        let rows = (high / pitch + 0.001) as usize;
        if columns * rows >= count || pitch < 1.0 {
            return (pitch, columns.max(1));
        }
        pitch *= 0.95;
    }
}
