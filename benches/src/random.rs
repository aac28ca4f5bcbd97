//! Random numbers for the reference loops: the engine's own generators, from the same files, so that no
//! difference in time is theirs. (The engine shows them to nobody.)

#[allow(dead_code)]
#[path = "../../src/sim/kernel/random/xoshiro.rs"]
mod xoshiro;
#[path = "../../src/sim/kernel/random/ziggurat.rs"]
mod ziggurat;

use xoshiro::Xoshiro256;
use ziggurat::Ziggurat;

impl Xoshiro256 {
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }
}

/// A stream of random numbers, and the ziggurat's tables.
pub(crate) struct Random {
    generator: Xoshiro256,
    ziggurat: Ziggurat,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            generator: Xoshiro256::new(seed),
            ziggurat: Ziggurat::new(),
        }
    }

    /// An exponential time, in whole nanoseconds.
    #[inline]
    pub(crate) fn exponential(&mut self, mean: f64) -> u64 {
        (self.ziggurat.exponential(&mut self.generator) * mean + 0.5) as u64
    }

    /// A uniform time between nothing and `longest`, in whole nanoseconds.
    #[inline]
    pub(crate) fn uniform(&mut self, longest: f64) -> u64 {
        (self.generator.unit() * longest + 0.5) as u64
    }
}
