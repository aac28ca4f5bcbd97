//! Lists with room from the start.

use alloc::vec::Vec;

/// An empty list with room for so many. (`Vec::with_capacity` is another way through the allocator than
/// growth, and the wasm file would carry both.)
#[expect(
    clippy::reserve_after_initialization,
    reason = "that is what it is for"
)]
pub(crate) fn with_room<T>(items: usize) -> Vec<T> {
    let mut list = Vec::new();
    list.reserve(items);
    list
}

/// A list of so many times the same. (As [`with_room`], and not as `vec!`.)
pub(crate) fn filled<T: Clone>(items: usize, with: T) -> Vec<T> {
    let mut list = with_room(items);
    list.resize(items, with);
    list
}
