//! Mean and percentiles of one quantity.

/// Mean and percentiles of times, in seconds; all 0 where `count` is 0.
///
/// The mean is exact. Percentiles come from a log-linear histogram: the middle of the bucket that
/// holds them, at most 0.8 % off.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// How many were measured.
    pub count: u64,
    /// Mean, in seconds.
    pub mean: f64,
    /// Median, in seconds.
    pub p50: f64,
    /// 95th percentile, in seconds.
    pub p95: f64,
    /// 99th percentile, in seconds.
    pub p99: f64,
}
