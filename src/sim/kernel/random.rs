//! Randomness: one generator a use, all derived from one seed.
//!
//! Separate streams give common random numbers: a change of the service distribution leaves every
//! arrival where it was.

mod xoshiro;
mod ziggurat;
mod zipf;

#[cfg(test)]
mod tests;

pub(crate) use xoshiro::Xoshiro256;
pub(crate) use ziggurat::Ziggurat;
pub(crate) use zipf::Zipf;

/// What a stream is used for.
#[derive(Clone, Copy)]
pub(crate) enum Use {
    Arrivals = 1,
    Service = 2,
    Backoff = 3,
    Choice = 4,
    /// The sizes of requests, drawn as they are sent.
    Sizes = 5,
    /// Which server of several takes a request.
    Balancing = 6,
    /// Which slots end in an error.
    Errors = 7,
    /// Where a request goes next.
    Ways = 8,
    /// The work that a system makes for itself.
    Background = 9,
    /// Which messages get lost.
    Loss = 10,
}

impl Xoshiro256 {
    /// The stream of this seed for one use.
    #[inline]
    pub(crate) fn for_use(seed: u64, r#use: Use) -> Self {
        Self::for_instance(seed, r#use, 0)
    }

    /// The stream of this seed for one use in one of several places: the sizes of the third source's
    /// requests are no other source's. Instance 0 is the stream of a use that has no others.
    #[inline(always)]
    pub(crate) fn for_instance(seed: u64, r#use: Use, instance: u32) -> Self {
        // The uses lie far apart in SplitMix64's sequence, and seeds are hashed first, so that seed
        // 1's arrivals are no other seed's service.
        let mut hash = seed;
        let start = xoshiro::split_mix(&mut hash);
        let r#use = (r#use as u64).wrapping_mul(0xA076_1D64_78BD_642F);
        Self::new(start ^ r#use ^ u64::from(instance).wrapping_mul(0xE703_7ED1_A0B4_28DB))
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
