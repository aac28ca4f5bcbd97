//! Takes in what happens, and adds it up by slices of one second.

use super::{
    Measures, Scope, histogram,
    list::{self, List},
    slice::{Slice, Sum, Sums, add},
};
use crate::sim::kernel::units::Nanos;
use core::mem;

/// Slices in the window.
const SLICES: usize = 10;
/// Length of a slice.
const SLICE: u64 = 1_000_000_000;
/// Where all time is added up, behind the window's slices.
const TOTAL: usize = SLICES;
/// Which of a slice's times.
const LATENCY: usize = 0;
const WAIT: usize = 1;

/// What is averaged over time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Levels {
    pub(crate) queue: u32,
    pub(crate) busy: u32,
    pub(crate) workers: u32,
}

/// What was counted up to a moment, to tell later what was counted since.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mark {
    at: Nanos,
    sums: Sums,
}

impl Mark {
    /// When it was made.
    pub(crate) const fn at(&self) -> Nanos {
        self.at
    }

    /// What was counted until then.
    pub(crate) const fn count(&self, sum: Sum) -> f64 {
        self.sums[sum as usize]
    }
}

/// All that is recorded of a run.
// In this order: what each event counts in first, and what is large last (see `Simulation`).
#[derive(Clone, Debug)]
#[repr(C)]
pub(crate) struct Recorder {
    /// What the slice under way adds up to: apart from the others, as each event counts in it.
    sums: Sums,
    started: u64,
    /// When the slice under way ends.
    slice_end: u64,
    /// When the levels were last added up.
    levels_since: u64,
    /// Which slice is under way.
    current: usize,
    levels: Levels,
    /// The window's slices in a ring, and all time: their histograms as of now, their sums up to the
    /// slice under way.
    slices: [Slice; SLICES + 1],
}

impl Recorder {
    pub(crate) fn new(workers: u32) -> Self {
        Self {
            started: 0,
            slice_end: SLICE,
            sums: Sums::default(),
            current: 0,
            slices: core::array::from_fn(|_| Slice::new()),
            levels: Levels {
                workers,
                ..Levels::default()
            },
            levels_since: 0,
        }
    }

    /// Forgets what was measured, not what is: the end of a warm-up. What is in flight counts as sent.
    pub(crate) fn restart(&mut self, now: Nanos) {
        let total = self.sums(Scope::Total, now.0);
        self.sums = Sums::default();
        self.slices.iter_mut().for_each(Slice::clear);
        let sums = &mut self.slices[TOTAL].sums;
        for sent in [Sum::RequestsSent, Sum::AttemptsSent] {
            sums[sent as usize] = list::in_flight(&total, sent);
        }
        self.started = now.0;
        self.slice_end = now.0.saturating_add(SLICE);
        self.levels_since = now.0;
    }

    /// Time has come to `now`; begins a new slice where one has ended. Call it before recording
    /// anything at `now`.
    #[inline(always)]
    pub(crate) fn advance(&mut self, now: Nanos) {
        if now.0 >= self.slice_end {
            self.next_slice(now.0);
        }
    }

    #[cold]
    #[inline(never)]
    fn next_slice(&mut self, now: u64) {
        while now >= self.slice_end {
            // After a long time without events, only the last slices matter to the window: this one
            // takes in all that was before them.
            let slices = (now - self.slice_end) / SLICE;
            self.slice_end += slices.saturating_sub(SLICES as u64) * SLICE;
            self.add_levels(self.slice_end);
            let sums = mem::take(&mut self.sums);
            self.slices[self.current].sums = sums;
            add(&mut self.slices[TOTAL].sums, &sums);
            // The slice that leaves the window is the next one's place.
            self.current = (self.current + 1) % SLICES;
            self.slices[self.current].clear();
            self.slice_end = self.slice_end.saturating_add(SLICE);
        }
    }

    #[inline]
    fn add_levels(&mut self, now: u64) {
        let time = Nanos(now - self.levels_since).as_f64();
        add_levels(&mut self.sums, &self.levels, time);
        self.levels_since = now;
    }

    /// The levels change from `now` on.
    #[inline]
    pub(crate) fn levels(&mut self, now: Nanos, levels: Levels) {
        self.add_levels(now.0);
        self.levels = levels;
    }

    #[inline]
    pub(crate) fn count(&mut self, sum: Sum) {
        self.sums[sum as usize] += 1.0;
    }

    /// A request is answered, within the objective or not.
    #[inline]
    pub(crate) fn answered(&mut self, latency: Nanos, objective: Nanos) {
        self.count(Sum::RequestsAnswered);
        self.sums[Sum::InTime as usize] += f64::from(u8::from(latency <= objective));
        self.time(LATENCY, latency);
    }

    #[inline]
    pub(crate) fn slot_begun(&mut self, wait: Nanos) {
        self.count(Sum::SlotsBegun);
        self.time(WAIT, wait);
    }

    #[inline(never)]
    fn time(&mut self, which: usize, time: Nanos) {
        let bucket = histogram::bucket(time.0);
        self.sums[Sum::Latency as usize + which] += time.as_f64();
        self.slices[self.current].times[which].record(bucket);
        self.slices[TOTAL].times[which].record(bucket);
    }

    /// What a scope adds up to as of `now`.
    fn sums(&self, scope: Scope, now: u64) -> Sums {
        let mut sums = self.sums;
        add_levels(
            &mut sums,
            &self.levels,
            Nanos(now - self.levels_since).as_f64(),
        );
        for slice in self.slices(scope) {
            add(&mut sums, &slice.sums);
        }
        // Each request that is answered is so by one attempt.
        sums[Sum::AttemptsAnswered as usize] = sums[Sum::RequestsAnswered as usize];
        sums
    }

    fn slices(&self, scope: Scope) -> &[Slice] {
        match scope {
            Scope::Total => &self.slices[TOTAL..],
            Scope::Window => &self.slices[..TOTAL],
        }
    }

    fn span(&self, scope: Scope, now: u64) -> f64 {
        let start = match scope {
            Scope::Total => 0,
            Scope::Window => self.slice_end.saturating_sub(SLICES as u64 * SLICE),
        };
        Nanos(now - self.started.max(start)).as_f64()
    }

    /// The measures of a scope, as of `now`, as a list.
    pub(crate) fn list(&self, scope: Scope, now: Nanos) -> List {
        let sums = self.sums(scope, now.0);
        let percentiles = |which: usize, count: Sum| {
            let parts = self.slices(scope).iter().map(|slice| &slice.times[which]);
            let all = &self.slices[TOTAL].times[which];
            histogram::percentiles(all, &parts, sums[count as usize])
        };
        list::list(
            self.span(scope, now.0),
            &sums,
            &self.sums(Scope::Total, now.0),
            percentiles(LATENCY, Sum::RequestsAnswered),
            percentiles(WAIT, Sum::SlotsBegun),
        )
    }

    /// Remembers what was counted up to now.
    pub(crate) fn mark(&self, now: Nanos) -> Mark {
        Mark {
            at: now,
            sums: self.sums(Scope::Total, now.0),
        }
    }

    /// The measures since a mark, as of `now`, as a list. (Percentiles are not kept by marks: they are 0.)
    pub(crate) fn list_since(&self, mark: &Mark, now: Nanos) -> List {
        let total = self.sums(Scope::Total, now.0);
        let mut sums = total;
        for (sum, before) in sums.iter_mut().zip(&mark.sums) {
            *sum -= before;
        }
        let span = now.saturating_sub(mark.at).as_f64();
        list::list(span, &sums, &total, [0.0; 3], [0.0; 3])
    }

    /// The measures of a scope, as of `now`.
    pub(crate) fn measures(&self, scope: Scope, now: Nanos) -> Measures {
        Measures::from(&self.list(scope, now))
    }

    /// How many requests were answered, how many ended, and how many waited on average: what a verdict
    /// needs. (No percentiles, which are what costs time in [`Recorder::measures`].)
    pub(crate) fn outcomes(&self, scope: Scope, now: Nanos) -> (f64, f64, f64) {
        let sum = |sum: Sum| -> f64 {
            let sum = sum as usize;
            self.slices(scope)
                .iter()
                .fold(self.sums[sum], |all, slice| all + slice.sums[sum])
        };
        let answered = sum(Sum::RequestsAnswered);
        let ended = answered + sum(Sum::RequestsRejected) + sum(Sum::RequestsGivenUp);
        let since = Nanos(now.0 - self.levels_since).as_f64();
        let queue_area = sum(Sum::QueueArea) + f64::from(self.levels.queue) * since;
        (
            answered,
            ended,
            list::share(queue_area, self.span(scope, now.0)),
        )
    }
}

#[inline]
fn add_levels(sums: &mut Sums, levels: &Levels, time: f64) {
    sums[Sum::QueueArea as usize] += f64::from(levels.queue) * time;
    sums[Sum::BusyArea as usize] += f64::from(levels.busy) * time;
    sums[Sum::WorkerArea as usize] += f64::from(levels.workers) * time;
}
