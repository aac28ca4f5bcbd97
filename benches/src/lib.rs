//! What the benchmarks share: the systems that they run, the reference loops beside them, and a fair way
//! to compare two runs on a machine that does other things too.

extern crate alloc;

// The engine's own, for the generators of `random`, which call it by this name.
#[path = "../../src/sim/kernel/ln.rs"]
mod ln;
pub mod pairs;
mod random;
pub mod reference;
pub mod systems;
