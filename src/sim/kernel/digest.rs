//! The fingerprint of a run: a hash over all of its events.

/// A running 64-bit hash. Not cryptographic: it tells two runs apart, it doesn't hide them.
#[derive(Clone, Debug)]
pub(crate) struct Digest(u64);

impl Digest {
    pub(crate) const fn new() -> Self {
        Self(0x5357_4954_4348_4244)
    }

    /// Takes in one event: what happened, to which attempt's client, and when. Each input word passes
    /// an xor, a multiplication by an odd constant and a rotation, all of which are invertible: runs
    /// that differ in one event have equal digests only if later events undo the difference.
    #[inline]
    pub(crate) fn mix(&mut self, time: u64, kind: u8, client: u32) {
        let what = u64::from(client) << 8 | u64::from(kind);
        let first = (self.0 ^ time)
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(29);
        self.0 = (first ^ what)
            .wrapping_mul(0xD6E8_FEB8_6659_FD93)
            .rotate_left(31);
    }

    pub(crate) const fn value(&self) -> u64 {
        self.0
    }
}
