//! Takes in what happens, and adds it up by slices of one second.

use alloc::vec::Vec;

use super::{
    Counts, Measures, Scope,
    histogram::{self, Histogram},
};
use crate::units::{Nanos, PerSecond};
use crate::verdict::Verdict;

/// Slices in the window.
const SLICES: usize = 10;
/// Length of a slice.
const SLICE: u64 = 1_000_000_000;

/// What is added up: over a slice, or over all complete slices.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) requests: Counts,
    pub(crate) attempts: Counts,
    pub(crate) wasted: u64,
    pub(crate) slots: u64,
    /// Integrals over time, in nanoseconds: of the queue's depth, of the busy workers, of all workers.
    /// Floats, as whole numbers could overflow; exact up to 2^53.
    queue_area: f64,
    busy_area: f64,
    worker_area: f64,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.requests.add(&other.requests);
        self.attempts.add(&other.attempts);
        self.wasted += other.wasted;
        self.slots += other.slots;
        self.queue_area += other.queue_area;
        self.busy_area += other.busy_area;
        self.worker_area += other.worker_area;
    }

    #[inline]
    fn add_levels(&mut self, levels: &Levels, time: u64) {
        let time = time as f64;
        self.queue_area += f64::from(levels.queue) * time;
        self.busy_area += f64::from(levels.busy) * time;
        self.worker_area += f64::from(levels.workers) * time;
    }
}

/// What is averaged over time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Levels {
    pub(crate) queue: u32,
    pub(crate) busy: u32,
    pub(crate) workers: u32,
}

#[derive(Clone, Debug)]
struct Slice {
    tally: Tally,
    latency: Histogram,
    wait: Histogram,
}

impl Slice {
    fn new() -> Self {
        Self {
            tally: Tally::default(),
            latency: Histogram::new(),
            wait: Histogram::new(),
        }
    }

    fn clear(&mut self) {
        self.tally = Tally::default();
        self.latency.clear();
        self.wait.clear();
    }
}

/// All that is recorded of a run.
#[derive(Clone, Debug)]
pub(crate) struct Recorder {
    started: u64,
    /// When the slice under way ends.
    slice_end: u64,
    /// The slice under way.
    current: Slice,
    /// The slices of the window before it, in a ring.
    earlier: Vec<Slice>,
    oldest: usize,
    /// All slices before the current one.
    before: Tally,
    latency: Histogram,
    wait: Histogram,
    levels: Levels,
    /// When the levels were last added up.
    levels_since: u64,
    requests_in_flight: u64,
    attempts_in_flight: u64,
}

impl Recorder {
    pub(crate) fn new(workers: u32) -> Self {
        Self {
            started: 0,
            slice_end: SLICE,
            current: Slice::new(),
            earlier: (1..SLICES).map(|_| Slice::new()).collect(),
            oldest: 0,
            before: Tally::default(),
            latency: Histogram::new(),
            wait: Histogram::new(),
            levels: Levels {
                workers,
                ..Levels::default()
            },
            levels_since: 0,
            requests_in_flight: 0,
            attempts_in_flight: 0,
        }
    }

    /// Forgets what was measured, not what is: the end of a warm-up. What is in flight counts as sent.
    pub(crate) fn restart(&mut self, now: Nanos) {
        self.current.clear();
        self.earlier.iter_mut().for_each(Slice::clear);
        self.before = Tally::default();
        self.before.requests.sent = self.requests_in_flight;
        self.before.attempts.sent = self.attempts_in_flight;
        self.latency.clear();
        self.wait.clear();
        self.started = now.0;
        self.slice_end = now.0.saturating_add(SLICE);
        self.levels_since = now.0;
    }

    /// Time has come to `now`; begins a new slice where one has ended. Call it before recording
    /// anything at `now`.
    #[inline]
    pub(crate) fn advance(&mut self, now: Nanos) {
        if now.0 >= self.slice_end {
            self.next_slice(now.0);
        }
    }

    #[cold]
    fn next_slice(&mut self, now: u64) {
        while now >= self.slice_end {
            self.add_levels(self.slice_end);
            // After a long time without events, only the last slices matter to the window.
            let slices = (now - self.slice_end) / SLICE;
            if slices > SLICES as u64 {
                let skipped = (slices - SLICES as u64) * SLICE;
                self.before.add_levels(&self.levels, skipped);
                self.slice_end += skipped;
                self.levels_since = self.slice_end;
            }
            self.before.add(&self.current.tally);
            // The slice that leaves the window is the next one's place.
            core::mem::swap(&mut self.current, &mut self.earlier[self.oldest]);
            self.oldest = (self.oldest + 1) % self.earlier.len();
            self.current.clear();
            self.slice_end = self.slice_end.saturating_add(SLICE);
        }
    }

    #[inline]
    fn add_levels(&mut self, now: u64) {
        self.current
            .tally
            .add_levels(&self.levels, now - self.levels_since);
        self.levels_since = now;
    }

    /// The counters of the slice under way.
    #[inline]
    fn tally(&mut self) -> &mut Tally {
        &mut self.current.tally
    }

    /// The levels change from `now` on.
    #[inline]
    pub(crate) fn levels(&mut self, now: Nanos, levels: Levels) {
        self.add_levels(now.0);
        self.levels = levels;
    }

    #[inline]
    pub(crate) fn request_sent(&mut self) {
        self.tally().requests.sent += 1;
        self.requests_in_flight += 1;
    }

    #[inline]
    pub(crate) fn request_rejected(&mut self) {
        self.tally().requests.rejected += 1;
        self.requests_in_flight -= 1;
    }

    #[inline]
    pub(crate) fn request_given_up(&mut self) {
        self.tally().requests.given_up += 1;
        self.requests_in_flight -= 1;
    }

    #[inline]
    pub(crate) fn attempt_sent(&mut self) {
        self.tally().attempts.sent += 1;
        self.attempts_in_flight += 1;
    }

    #[inline]
    pub(crate) fn attempt_rejected(&mut self) {
        self.tally().attempts.rejected += 1;
        self.attempts_in_flight -= 1;
    }

    #[inline]
    pub(crate) fn attempt_given_up(&mut self) {
        self.tally().attempts.given_up += 1;
        self.attempts_in_flight -= 1;
    }

    /// A request, and its last attempt, are answered.
    #[inline]
    pub(crate) fn answered(&mut self, latency: Nanos) {
        let tally = self.tally();
        tally.requests.answered += 1;
        tally.attempts.answered += 1;
        self.requests_in_flight -= 1;
        self.attempts_in_flight -= 1;
        let bucket = histogram::bucket(latency.0);
        self.latency.record(bucket, latency.0);
        self.current.latency.record(bucket, latency.0);
    }

    #[inline]
    pub(crate) fn wasted(&mut self) {
        self.tally().wasted += 1;
    }

    #[inline]
    pub(crate) fn slot_begun(&mut self, wait: Nanos) {
        let bucket = histogram::bucket(wait.0);
        self.wait.record(bucket, wait.0);
        self.current.wait.record(bucket, wait.0);
    }

    #[inline]
    pub(crate) fn slot_ended(&mut self) {
        self.tally().slots += 1;
    }

    /// What a scope adds up to as of `now`, and when it began.
    fn scope(&self, scope: Scope, now: u64) -> (Tally, u64) {
        let mut tally = Tally::default();
        tally.add_levels(&self.levels, now - self.levels_since);
        tally.requests.in_flight = self.requests_in_flight;
        tally.attempts.in_flight = self.attempts_in_flight;
        tally.add(&self.current.tally);
        match scope {
            Scope::Total => {
                tally.add(&self.before);
                (tally, self.started)
            }
            Scope::Window => {
                for slice in &self.earlier {
                    tally.add(&slice.tally);
                }
                let start = self.slice_end.saturating_sub(SLICES as u64 * SLICE);
                (tally, self.started.max(start))
            }
        }
    }

    /// The measures of a scope, as of `now`.
    pub(crate) fn measures(&self, scope: Scope, now: Nanos) -> Measures {
        let (tally, start) = self.scope(scope, now.0);
        let summarize = |total: &Histogram, of: fn(&Slice) -> &Histogram| match scope {
            Scope::Total => histogram::summarize(&[total]),
            Scope::Window => {
                let mut slices = [of(&self.current); SLICES];
                for (place, slice) in slices[1..].iter_mut().zip(&self.earlier) {
                    *place = of(slice);
                }
                histogram::summarize(&slices)
            }
        };
        let span = now.0 - start;
        let rate = |count: u64| match span {
            0 => PerSecond(0.0),
            span => PerSecond(count as f64 * 1e9 / span as f64),
        };
        Measures {
            span: Nanos(span),
            requests: tally.requests,
            attempts: tally.attempts,
            wasted: tally.wasted,
            slots: tally.slots,
            throughput: rate(tally.slots),
            goodput: rate(tally.requests.answered),
            latency: summarize(&self.latency, |slice| &slice.latency),
            wait: summarize(&self.wait, |slice| &slice.wait),
            queue_depth_mean: share(tally.queue_area, span as f64),
            // Where workers were taken away, the last slots run on: more busy ones than there are.
            utilization: share(tally.busy_area, tally.worker_area).min(1.0),
        }
    }

    /// The verdict on a scope, in a waiting room of `queue` places. (It needs no percentiles, which
    /// are what costs time in [`Recorder::measures`].)
    pub(crate) fn verdict(&self, scope: Scope, now: Nanos, queue: u32) -> Verdict {
        let (tally, start) = self.scope(scope, now.0);
        let depth = share(tally.queue_area, (now.0 - start) as f64);
        Verdict::of(
            tally.requests.answered,
            tally.requests.ended(),
            depth,
            queue,
        )
    }
}

/// `part / whole`; nothing of nothing is 0.
fn share(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 0.0 } else { part / whole }
}
