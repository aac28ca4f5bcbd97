//! Quantities that carry their unit: times in nanoseconds, rates per second.

use core::fmt;

/// A length of simulated time, or a moment as the time since the start of the run, in whole
/// nanoseconds.
///
/// Arithmetic saturates: [`Nanos::NEVER`] is later than everything, and stays so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nanos(pub u64);

impl Nanos {
    /// No time at all, and the start of a run.
    pub const ZERO: Self = Self(0);
    /// Later than anything that happens.
    pub const NEVER: Self = Self(u64::MAX);
    /// Where the clock stops, some 292 years after the start. What would happen later never does.
    ///
    /// So every time that passes fits a signed word, which processors convert to floats and back in one
    /// instruction; for an unsigned one they take ten.
    pub const LAST: Self = Self(i64::MAX as u64 - 1);

    /// Whole seconds.
    #[must_use]
    pub const fn from_secs(seconds: u64) -> Self {
        Self(seconds.saturating_mul(1_000_000_000))
    }

    /// Whole milliseconds.
    #[must_use]
    pub const fn from_millis(milliseconds: u64) -> Self {
        Self(milliseconds.saturating_mul(1_000_000))
    }

    /// Whole microseconds.
    #[must_use]
    pub const fn from_micros(microseconds: u64) -> Self {
        Self(microseconds.saturating_mul(1_000))
    }

    /// Seconds, rounded to the nearest nanosecond. Not-a-number and negative values give
    /// [`Nanos::ZERO`], values beyond the range [`Nanos::NEVER`].
    #[must_use]
    pub fn from_secs_f64(seconds: f64) -> Self {
        Self((seconds * 1e9 + 0.5) as u64)
    }

    /// The time in seconds.
    #[must_use]
    pub fn as_secs_f64(self) -> f64 {
        self.0 as f64 / 1e9
    }

    /// This much later.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// This much earlier, at the least [`Nanos::ZERO`].
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Twice as long, so many times over; [`Nanos::NEVER`] where that is beyond the range. (A product that
    /// saturates takes the processor, and a wasm file, the long way through 128 bits.)
    #[must_use]
    pub(crate) const fn doubled(self, times: u32) -> Self {
        if times <= self.0.leading_zeros() && times < u64::BITS {
            Self(self.0 << times)
        } else {
            Self::NEVER
        }
    }

    /// This moment, or never where the clock has stopped before.
    #[must_use]
    pub const fn or_never(self) -> Self {
        if self.0 > Self::LAST.0 {
            Self::NEVER
        } else {
            self
        }
    }

    /// A float count of nanoseconds that is not negative, rounded; what is beyond [`Nanos::LAST`] gives
    /// the moment after it.
    #[inline]
    pub(crate) fn round(nanoseconds: f64) -> Self {
        Self((nanoseconds + 0.5) as i64 as u64)
    }

    /// As a float; the time is at most [`Nanos::LAST`].
    #[inline]
    pub(crate) fn as_f64(self) -> f64 {
        self.0 as i64 as f64
    }
}

impl fmt::Display for Nanos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} s", self.as_secs_f64())
    }
}

/// A rate: how many a second.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct PerSecond(pub f64);

impl fmt::Display for PerSecond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/s", self.0)
    }
}
