//! xoshiro256++ 1.0 (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators",
//! 2021), seeded through `SplitMix64` as its authors advise.

#[derive(Clone, Debug)]
pub(crate) struct Xoshiro256([u64; 4]);

impl Xoshiro256 {
    pub(crate) fn new(mut seed: u64) -> Self {
        let state = core::array::from_fn(|_| split_mix(&mut seed));
        Self(state)
    }

    #[cfg(test)]
    pub(crate) const fn from_state(state: [u64; 4]) -> Self {
        Self(state)
    }

    #[inline]
    pub(crate) fn next(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }
}

/// `SplitMix64` (G. Steele, D. Lea, C. Flood, 2014): the next value of a counter, hashed.
pub(crate) fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
