//! What any model measures: counts, levels that are averaged over time, and times, each over three spans.

use alloc::vec::Vec;
use core::array;

use super::histogram::{self, Histogram, Sparse};
use super::summary::Summary;
use crate::sim::kernel::room::{filled, with_room};
use crate::sim::kernel::units::Nanos;

/// The time that measures are taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// Since the start, or since the measures were last reset (the end of the warm-up).
    #[default]
    Start,
    /// The last ten slices of the window; the slice under way counts as far as it has gone.
    Window,
    /// Since something was last changed.
    Change,
}

/// Slices in the window.
const SLICES: usize = 10;

/// How long something took.
#[derive(Clone, Debug)]
struct Times {
    slices: [Sparse; SLICES],
    since_change: Histogram,
    since_start: Histogram,
}

impl Times {
    fn new() -> Self {
        Self {
            slices: array::from_fn(|_| Sparse::new()),
            since_change: Histogram::new(),
            since_start: Histogram::new(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Level {
    value: u32,
    /// Until when its area is added up.
    since: u64,
}

/// Takes in what happens, at O(1) an event and without allocating; what is measured is named by numbers
/// that the model gives out. Floats, as whole nanoseconds could overflow; exact up to 2^53.
#[derive(Clone, Debug)]
pub(crate) struct Meter {
    /// When the slice under way ends, and how long slices are.
    slice_end: u64,
    slice: u64,
    /// Which slice is under way.
    current: usize,
    counts: usize,
    started: u64,
    changed: u64,
    levels: Vec<Level>,
    /// What the slice under way adds up to: counts, areas of levels, then for each time how many and
    /// their sum.
    sums: Vec<f64>,
    /// The same up to the slice under way, since the last change and since the start.
    since_change: Vec<f64>,
    since_start: Vec<f64>,
    /// The same of each of the window's slices, one behind the other.
    slices: Vec<f64>,
    times: Vec<Times>,
}

impl Meter {
    /// For so many counts, levels and times; a window is so long (at least ten nanoseconds).
    pub(crate) fn new(counts: usize, levels: usize, times: usize, window: Nanos) -> Self {
        let sums = counts + levels + 2 * times;
        let slice = (window.0 / SLICES as u64).max(1);
        let zeros = |n| filled(n, 0.0);
        let mut all_times = with_room(times);
        all_times.resize_with(times, Times::new);
        Self {
            slice_end: slice,
            slice,
            current: 0,
            counts,
            started: 0,
            changed: 0,
            levels: filled(levels, Level::default()),
            sums: zeros(sums),
            since_change: zeros(sums),
            since_start: zeros(sums),
            slices: zeros(SLICES * sums),
            times: all_times,
        }
    }

    /// Time has come to `now`. Call it before recording anything at `now`.
    #[inline(always)]
    pub(crate) fn advance(&mut self, now: Nanos) {
        if now.0 >= self.slice_end {
            self.next_slice(now.0);
        }
    }

    #[cold]
    #[inline(never)]
    fn next_slice(&mut self, now: u64) {
        let n = self.sums.len();
        while now >= self.slice_end {
            // After a long time without events, only the last slices matter to the window: this one
            // takes in all that was before them.
            let slices = (now - self.slice_end) / self.slice;
            self.slice_end += slices.saturating_sub(SLICES as u64) * self.slice;
            self.settle(self.slice_end);
            let slice = &mut self.slices[self.current * n..][..n];
            for (i, sum) in self.sums.iter_mut().enumerate() {
                slice[i] = *sum;
                self.since_change[i] += *sum;
                self.since_start[i] += *sum;
                *sum = 0.0;
            }
            // The slice that leaves the window is the next one's place.
            self.current = (self.current + 1) % SLICES;
            self.slices[self.current * n..][..n].fill(0.0);
            for time in &mut self.times {
                time.slices[self.current].clear();
            }
            self.slice_end = self.slice_end.saturating_add(self.slice);
        }
    }

    /// Adds up the areas of all levels.
    fn settle(&mut self, now: u64) {
        for (level, area) in self.levels.iter_mut().zip(&mut self.sums[self.counts..]) {
            *area += f64::from(level.value) * Nanos(now - level.since).as_f64();
            level.since = now;
        }
    }

    /// Something is changed at `now`: what is measured since then begins anew.
    pub(crate) fn change(&mut self, now: Nanos) {
        self.advance(now);
        self.settle(now.0);
        self.changed = now.0;
        // What the slice under way has added up to belongs to the time before.
        for (change, sum) in self.since_change.iter_mut().zip(&self.sums) {
            *change = -sum;
        }
        for time in &mut self.times {
            time.since_change.clear();
        }
    }

    /// Forgets what was measured, not what is: the end of a warm-up.
    pub(crate) fn restart(&mut self, now: Nanos) {
        self.advance(now);
        self.settle(now.0);
        for sums in [
            &mut self.sums,
            &mut self.since_change,
            &mut self.since_start,
            &mut self.slices,
        ] {
            sums.fill(0.0);
        }
        for time in &mut self.times {
            time.slices.iter_mut().for_each(Sparse::clear);
            time.since_change.clear();
            time.since_start.clear();
        }
        (self.started, self.changed) = (now.0, now.0);
        self.slice_end = now.0.saturating_add(self.slice);
    }

    /// So many more since the start: those that were there when the measures began.
    pub(crate) fn found(&mut self, count: usize, n: u64) {
        self.since_start[count] += n as f64;
    }

    #[inline]
    pub(crate) fn count(&mut self, count: usize) {
        self.sums[count] += 1.0;
    }

    /// So many more of something.
    #[inline]
    pub(crate) fn add(&mut self, count: usize, n: u64) {
        self.sums[count] += n as f64;
    }

    /// The level is another from `now` on.
    #[inline]
    pub(crate) fn level(&mut self, now: Nanos, level: usize, value: u32) {
        let held = &mut self.levels[level];
        if held.value == value {
            return;
        }
        let time = Nanos(now.0 - held.since).as_f64();
        self.sums[self.counts + level] += f64::from(held.value) * time;
        *held = Level {
            value,
            since: now.0,
        };
    }

    #[inline]
    pub(crate) fn time(&mut self, which: usize, time: Nanos) {
        let sums = self.counts + self.levels.len() + 2 * which;
        self.sums[sums] += 1.0;
        self.sums[sums + 1] += time.as_f64();
        let bucket = histogram::bucket(time.0);
        let times = &mut self.times[which];
        times.slices[self.current].record(bucket);
        times.since_change.record(bucket);
        times.since_start.record(bucket);
    }

    /// How long has been measured.
    pub(crate) fn span(&self, span: Span, now: Nanos) -> Nanos {
        let since = match span {
            Span::Start => self.started,
            Span::Change => self.changed,
            Span::Window => self
                .slice_end
                .saturating_sub(SLICES as u64 * self.slice)
                .max(self.started),
        };
        Nanos(now.0 - since)
    }

    fn sum(&self, span: Span, i: usize) -> f64 {
        let n = self.sums.len();
        let before = match span {
            Span::Start => self.since_start[i],
            Span::Change => self.since_change[i],
            Span::Window => (0..SLICES).map(|slice| self.slices[slice * n + i]).sum(),
        };
        before + self.sums[i]
    }

    /// How often it happened.
    pub(crate) fn counted(&self, span: Span, count: usize) -> u64 {
        self.sum(span, count) as u64
    }

    /// What the level was, averaged over time; 0 where no time was measured.
    pub(crate) fn mean_level(&self, span: Span, level: usize, now: Nanos) -> f64 {
        let time = self.span(span, now);
        if time == Nanos::ZERO {
            return 0.0;
        }
        let held = self.levels[level];
        let last = f64::from(held.value) * Nanos(now.0 - held.since).as_f64();
        (self.sum(span, self.counts + level) + last) / time.as_f64()
    }

    /// Tells of the window, for each step of a time's histogram that holds any, its middle and how many it holds.
    pub(crate) fn times(&self, which: usize, mut tell: impl FnMut(Nanos, u64)) {
        for slice in &self.times[which].slices {
            slice.histogram.each(&mut tell);
        }
    }

    /// Mean and percentiles of a time.
    pub(crate) fn summary(&self, span: Span, which: usize) -> Summary {
        let sums = self.counts + self.levels.len() + 2 * which;
        let count = self.sum(span, sums);
        if count == 0.0 {
            return Summary::default();
        }
        let times = &self.times[which];
        let all = &times.since_start;
        let [p50, p95, p99] = match span {
            Span::Start => histogram::percentiles(all, &[all].into_iter(), count),
            Span::Change => histogram::percentiles(all, &[&times.since_change].into_iter(), count),
            Span::Window => {
                let slices = times.slices.iter().map(|slice| &slice.histogram);
                histogram::percentiles(all, &slices, count)
            }
        };
        Summary {
            count: count as u64,
            mean: self.sum(span, sums + 1) / count / 1e9,
            p50,
            p95,
            p99,
        }
    }

    /// Below which time so large a share of all stay, in seconds; 0 where there are none.
    pub(crate) fn within(&self, span: Span, which: usize, share: f64) -> f64 {
        let sums = self.counts + self.levels.len() + 2 * which;
        let rank = share * self.sum(span, sums);
        let times = &self.times[which];
        let all = &times.since_start;
        match span {
            Span::Start => histogram::ranked(all, &[all].into_iter(), rank),
            Span::Change => histogram::ranked(all, &[&times.since_change].into_iter(), rank),
            Span::Window => {
                let slices = times.slices.iter().map(|slice| &slice.histogram);
                histogram::ranked(all, &slices, rank)
            }
        }
    }
}

#[cfg(test)]
mod tests;
