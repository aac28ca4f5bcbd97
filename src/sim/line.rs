//! A line of attempts, each with the time when it joined.

use alloc::collections::VecDeque;

use crate::units::Nanos;

/// Attempts (their records) in the order in which they joined. The waiting room and the answers under
/// way hold the same kind of line, so that the wasm file carries one.
pub(super) type Line = VecDeque<(Nanos, u32)>;
