//! Randomness: one generator a use, all derived from one seed.
//!
//! Separate streams give common random numbers: a change of the service distribution leaves every
//! arrival where it was.

mod xoshiro;
mod ziggurat;

#[cfg(test)]
mod tests;

pub(crate) use xoshiro::Xoshiro256;
pub(crate) use ziggurat::Ziggurat;

/// What a stream is used for.
#[derive(Clone, Copy)]
pub(crate) enum Use {
    Arrivals = 1,
    Service = 2,
    Backoff = 3,
    Choice = 4,
}

impl Xoshiro256 {
    /// The stream of this seed for one use.
    pub(crate) fn for_use(seed: u64, r#use: Use) -> Self {
        // The uses lie far apart in SplitMix64's sequence, and seeds are hashed first, so that seed
        // 1's arrivals are no other seed's service.
        let mut hash = seed;
        let start = xoshiro::split_mix(&mut hash);
        Self::new(start ^ (r#use as u64).wrapping_mul(0xA076_1D64_78BD_642F))
    }

    /// A uniform whole number below `n` (`n` ≥ 1): the upper half of a 96-bit product, off by less
    /// than one part in 2^32 · 2^32 / n (D. Lemire, 2019, without the rejection step).
    #[inline]
    pub(crate) fn below(&mut self, n: u32) -> u32 {
        let (random, n) = (self.next(), u64::from(n));
        (((((random & 0xFFFF_FFFF) * n) >> 32) + (random >> 32) * n) >> 32) as u32
    }

    /// A uniform float in [0, 1), a multiple of 2^-53.
    #[inline]
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }
}
