//! What the benchmarks share: the systems that they run, the reference loops beside them, and a fair way
//! to compare two runs on a machine that does other things too.

extern crate alloc;

pub mod pairs;
mod random;
pub mod reference;
pub mod systems;
