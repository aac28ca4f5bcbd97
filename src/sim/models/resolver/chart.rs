//! What was answered, minute by minute, and what was done when.

use crate::sim::kernel::units::Nanos;

/// So many minutes are kept.
pub(super) const MINUTES: usize = 96;

/// What somebody did: they changed the address, or something else.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mark {
    Change,
    Other,
}

/// Of one minute: answers that were right, out of date, and missing; and when something was done in it,
/// the last of each kind of mark, in minutes since the start.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Minute {
    pub(super) answers: [u32; 3],
    pub(super) marks: [Option<f32>; 2],
}

/// The last minutes.
#[derive(Clone, Debug)]
pub(super) struct Chart {
    minutes: [Minute; MINUTES],
    last: u64,
}

impl Default for Chart {
    fn default() -> Self {
        Self {
            minutes: [Minute::default(); MINUTES],
            last: 0,
        }
    }
}

/// Which minute it is.
pub(super) const fn minute(now: Nanos) -> u64 {
    now.0 / 60_000_000_000
}

impl Chart {
    /// The present minute.
    fn here(&mut self, now: Nanos) -> &mut Minute {
        let here = minute(now);
        let skipped = (here - self.last).min(MINUTES as u64);
        for n in 0..skipped {
            self.minutes[((here - n) % MINUTES as u64) as usize] = Minute::default();
        }
        self.last = here;
        &mut self.minutes[(here % MINUTES as u64) as usize]
    }

    pub(super) fn answer(&mut self, now: Nanos, which: usize) {
        self.here(now).answers[which] += 1;
    }

    pub(super) fn mark(&mut self, now: Nanos, mark: Mark) {
        self.here(now).marks[mark as usize] = Some((now.as_secs_f64() / 60.0) as f32);
    }

    /// What was in a minute that is kept.
    pub(super) fn at(&self, minute: u64) -> Minute {
        if minute <= self.last && minute + MINUTES as u64 > self.last {
            self.minutes[(minute % MINUTES as u64) as usize]
        } else {
            Minute::default()
        }
    }
}
