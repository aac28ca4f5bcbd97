//! Whether work grows as the input does. Work is counted in bytes that are allocated, which is the same in
//! every run; what a machine's time says, `benches/books grow` measures.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// A text is repeated to about this size, and to twice as much.
const BYTES: usize = 16_384;
/// A doubling may cost twice, and a little more.
const MOST: f64 = 2.5;

/// Checks one input of sixteen: each costs as much as a hundred others.
pub(super) fn is_linear(text: &str, run: impl Fn(&str)) {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    if text.is_empty() || text.len() > BYTES / 2 || hasher.finish() % 16 != 0 {
        return;
    }
    let cost = |bytes: usize| {
        let longer = text.repeat(bytes / text.len());
        allocation_counter::measure(|| run(&longer)).bytes_total as f64
    };
    let (once, twice) = (cost(BYTES), cost(2 * BYTES));
    assert!(
        twice <= MOST * once.max(1e6),
        "{once} bytes, and {twice} for twice as much of {text:?}"
    );
}
