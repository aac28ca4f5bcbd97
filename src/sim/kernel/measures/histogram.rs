//! A log-linear histogram: each doubling of the value is divided into 64 equal buckets, so that every
//! bucket is at most 1/64 of its value wide (the idea of G. Tene's `HdrHistogram`).

use crate::sim::kernel::room::filled;
use crate::sim::kernel::units::Nanos;
use alloc::vec::Vec;

/// 2^6 buckets for each doubling.
const BITS: u32 = 6;
const SPLIT: u64 = 1 << BITS;
/// Values from 2^51 ns (26 days) on share the last bucket.
const BUCKETS: usize = (51 - BITS as usize + 1) << BITS;

/// How many values fell into each bucket.
#[derive(Clone, Debug)]
pub(super) struct Histogram {
    counts: Vec<u64>,
    /// The buckets that may be other than 0, as `low..high`.
    low: usize,
    high: usize,
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
            counts: filled(BUCKETS, 0),
            low: BUCKETS,
            high: 0,
        }
    }

    #[inline]
    pub(super) fn record(&mut self, bucket: usize) {
        self.counts[bucket] += 1;
        self.low = self.low.min(bucket);
        self.high = self.high.max(bucket + 1);
    }

    /// The middle of each bucket that holds any, and how many it holds.
    pub(super) fn each(&self, tell: &mut impl FnMut(Nanos, u64)) {
        for bucket in self.low..self.high {
            if self.counts[bucket] > 0 {
                tell(Nanos::round(middle(bucket)), self.counts[bucket]);
            }
        }
    }

    pub(super) fn clear(&mut self) {
        if self.low < self.high {
            self.counts[self.low..self.high].fill(0);
            (self.low, self.high) = (BUCKETS, 0);
        }
    }
}

/// A histogram that is cleared often, and mostly with little in it: it knows which buckets those were.
#[derive(Clone, Debug)]
pub(super) struct Sparse {
    pub(super) histogram: Histogram,
    buckets: [u16; Self::KNOWN],
    recorded: usize,
}

impl Sparse {
    const KNOWN: usize = 32;

    pub(super) fn new() -> Self {
        Self {
            histogram: Histogram::new(),
            buckets: [0; Self::KNOWN],
            recorded: 0,
        }
    }

    #[inline]
    pub(super) fn record(&mut self, bucket: usize) {
        self.histogram.record(bucket);
        if let Some(known) = self.buckets.get_mut(self.recorded) {
            *known = bucket as u16;
        }
        self.recorded += 1;
    }

    pub(super) fn clear(&mut self) {
        match self.buckets.get(..self.recorded) {
            Some(known) => {
                for bucket in known {
                    self.histogram.counts[usize::from(*bucket)] = 0;
                }
                (self.histogram.low, self.histogram.high) = (BUCKETS, 0);
            }
            None => self.histogram.clear(),
        }
        self.recorded = 0;
    }
}

/// The 50th, 95th and 99th percentile in seconds of all values in some histograms together, `count` in
/// all, whose buckets are within those of `all`; 0 where there are none.
pub(super) fn percentiles<'a>(
    all: &Histogram,
    parts: &(impl Iterator<Item = &'a Histogram> + Clone),
    count: f64,
) -> [f64; 3] {
    let mut found = [0.0; 3];
    let mut seen = 0;
    let mut next = 0;
    for bucket in all.low..all.high {
        for part in parts.clone() {
            seen += part.counts[bucket];
        }
        // The rank of percentile p among n values is ⌈p·n⌉, and at least 1.
        while seen > 0 && next < 3 && seen as f64 * 100.0 >= count * [50.0, 95.0, 99.0][next] {
            found[next] = middle(bucket) / 1e9;
            next += 1;
        }
    }
    found
}

/// The value of this rank, from the least on, in seconds; as [`percentiles`] finds three at once. 0 where there
/// are none.
pub(super) fn ranked<'a>(
    all: &Histogram,
    parts: &(impl Iterator<Item = &'a Histogram> + Clone),
    rank: f64,
) -> f64 {
    let mut seen = 0;
    for bucket in all.low..all.high {
        for part in parts.clone() {
            seen += part.counts[bucket];
        }
        if seen > 0 && seen as f64 >= rank {
            return middle(bucket) / 1e9;
        }
    }
    0.0
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
    fn a_sparse_one_is_empty_when_it_is_cleared() {
        let mut sparse = Sparse::new();
        for n in [3, Sparse::KNOWN, Sparse::KNOWN + 1, 1_000, 0, 1] {
            for value in 0..n as u64 {
                sparse.record(bucket(value * value * 1_000));
            }
            assert_eq!(sparse.histogram.counts.iter().sum::<u64>(), n as u64);
            sparse.clear();
            assert!(sparse.histogram.counts.iter().all(|count| *count == 0));
            assert!(sparse.histogram.low > sparse.histogram.high);
        }
    }

    #[test]
    fn percentiles_are_of_all_parts_together() {
        let mut parts = [Histogram::new(), Histogram::new(), Histogram::new()];
        for value in 1..=100_u64 {
            parts[(value % 2) as usize].record(bucket(value * 1000));
            parts[2].record(bucket(value * 1000));
        }
        let all = percentiles(&parts[2], &parts[..2].iter(), 100.0);
        assert_eq!(all, percentiles(&parts[2], &parts[2..].iter(), 100.0));
        for (found, exact) in all.into_iter().zip([50e-6, 95e-6, 99e-6]) {
            assert!((found / exact - 1.0).abs() < 0.008, "{found} for {exact}");
        }
        let ranks = [50.0, 94.5, 99.0].map(|rank| ranked(&parts[2], &parts[..2].iter(), rank));
        assert_eq!(ranks, all);
        let none = [Histogram::new()];
        assert_eq!(percentiles(&parts[2], &none.iter(), 0.0), [0.0; 3]);
        assert_eq!(ranked(&parts[2], &none.iter(), 0.0), 0.0);
        parts.iter_mut().for_each(Histogram::clear);
        assert_eq!(percentiles(&parts[2], &parts[..2].iter(), 0.0), [0.0; 3]);
    }
}
