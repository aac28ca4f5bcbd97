//! A log-linear histogram: each doubling of the value is divided into 64 equal buckets, so that every
//! bucket is at most 1/64 of its value wide (the idea of G. Tene's `HdrHistogram`).

use alloc::{vec, vec::Vec};

use super::Summary;

/// 2^6 buckets for each doubling.
const BITS: u32 = 6;
const SPLIT: u64 = 1 << BITS;
/// Values from 2^51 ns (26 days) on share the last bucket.
const BUCKETS: usize = (51 - BITS as usize + 1) << BITS;

/// How many values fell into each bucket, and their sum.
#[derive(Clone, Debug)]
pub(super) struct Histogram {
    counts: Vec<u64>,
    /// The buckets that may be other than 0, as `low..high`.
    low: usize,
    high: usize,
    /// A float, as whole nanoseconds could overflow; exact up to 2^53 ns (104 days) in all.
    sum: f64,
    count: u64,
}

/// The bucket of a value.
#[inline]
pub(super) fn bucket(value: u64) -> usize {
    if value < SPLIT {
        return value as usize;
    }
    let exponent = 63 - value.leading_zeros();
    let shift = exponent - BITS;
    let index = (u64::from(shift) << BITS) + (value >> shift);
    (index as usize).min(BUCKETS - 1)
}

/// The middle of a bucket.
fn middle(bucket: usize) -> f64 {
    let bucket = bucket as u64;
    if bucket < 2 * SPLIT {
        return bucket as f64;
    }
    let shift = (bucket >> BITS) - 1;
    let low = (SPLIT + (bucket & (SPLIT - 1))) << shift;
    low as f64 + ((1_u64 << shift) - 1) as f64 / 2.0
}

impl Histogram {
    pub(super) fn new() -> Self {
        Self {
            counts: vec![0; BUCKETS],
            low: BUCKETS,
            high: 0,
            sum: 0.0,
            count: 0,
        }
    }

    #[inline]
    pub(super) fn record(&mut self, bucket: usize, value: u64) {
        self.counts[bucket] += 1;
        self.low = self.low.min(bucket);
        self.high = self.high.max(bucket + 1);
        self.sum += value as f64;
        self.count += 1;
    }

    pub(super) fn clear(&mut self) {
        if self.count > 0 {
            self.counts[self.low..self.high].fill(0);
            (self.low, self.high, self.sum, self.count) = (BUCKETS, 0, 0.0, 0);
        }
    }
}

/// Mean and percentiles of all values in some histograms together.
pub(super) fn summarize(parts: &[&Histogram]) -> Summary {
    let (mut low, mut high, mut sum, mut count) = (BUCKETS, 0, 0.0, 0);
    for part in parts {
        low = low.min(part.low);
        high = high.max(part.high);
        sum += part.sum;
        count += part.count;
    }
    if count == 0 {
        return Summary::default();
    }
    let percentile = |percent: u64| {
        // The rank of percentile p among n values is ⌈p·n⌉.
        let rank = (count * percent).div_ceil(100);
        let mut seen = 0;
        let found = (low..high).find(|&bucket| {
            seen += parts.iter().map(|part| part.counts[bucket]).sum::<u64>();
            seen >= rank
        });
        middle(found.unwrap_or(low)) / 1e9
    };
    let [p50, p95, p99] = [50, 95, 99].map(percentile);
    Summary {
        count,
        mean: sum / count as f64 / 1e9,
        p50,
        p95,
        p99,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_in_a_bucket_of_its_size() {
        let mut value = 1_u64;
        let mut last = 0;
        while value < 1 << 50 {
            let bucket = bucket(value);
            assert!(bucket >= last && bucket < BUCKETS);
            last = bucket;
            let off = (middle(bucket) - value as f64).abs() / value as f64;
            assert!(off <= 1.0 / 128.0, "{value} is {off} off");
            value += value / 100 + 1;
        }
        assert_eq!(bucket(u64::MAX), BUCKETS - 1);
        assert_eq!(bucket((1 << 51) - 1), BUCKETS - 1);
    }

    #[test]
    fn percentiles_are_of_all_parts_together() {
        let mut parts = [Histogram::new(), Histogram::new()];
        for value in 1..=100_u64 {
            parts[(value % 2) as usize].record(bucket(value * 1000), value * 1000);
        }
        let all = summarize(&[&parts[0], &parts[1]]);
        assert_eq!(all.count, 100);
        assert_eq!(all.mean, 50_500.0 / 1e9);
        for (found, exact) in [(all.p50, 50e-6), (all.p95, 95e-6), (all.p99, 99e-6)] {
            assert!((found / exact - 1.0).abs() < 0.008, "{found} for {exact}");
        }
        parts[0].clear();
        parts[1].clear();
        assert_eq!(summarize(&[&parts[0], &parts[1]]), Summary::default());
    }
}
