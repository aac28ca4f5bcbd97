//! One resolver's cache: the copy that it holds, and what becomes of a question.

use crate::sim::kernel::random::Xoshiro256;
use crate::sim::kernel::units::Nanos;

/// A question's answer. In the order of the sheet's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Answer {
    /// From a copy that is alive, with the address as it is, or as it was.
    New = 1,
    Old,
    /// The server was asked.
    Taken,
    /// The server is silent: from a dead copy, or not at all.
    Stale,
    Failed,
}

/// What is the same for all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Server {
    /// Which address is the present one.
    pub(super) version: u32,
    pub(super) silent: bool,
    /// How long a copy is good, and how much longer where the server is silent.
    pub(super) lives: Nanos,
    pub(super) stale: Nanos,
}

/// The slips of root and `com` are good for two days.
const UPPER: Nanos = Nanos::from_secs(172_800);

/// A resolver.
#[derive(Clone, Debug)]
pub(super) struct Cache {
    pub(super) chance: Xoshiro256,
    /// Which address its copy tells, and when it dies: in nanoseconds, which may lie before the start.
    pub(super) version: Option<u32>,
    pub(super) dies: i64,
    /// How long it was good when it was taken.
    pub(super) lives: Nanos,
    /// When the slips of root and `com` die.
    pub(super) upper: Nanos,
    /// When it was last asked, and when it last asked the server.
    pub(super) asked: Nanos,
    pub(super) took: Nanos,
}

/// An instant on a clock that also knows what was before the start; the last one where there is none.
pub(super) fn signed(at: Nanos) -> i64 {
    at.0.min(i64::MAX as u64) as i64
}

impl Cache {
    /// It holds nothing, and knows whom to ask.
    pub(super) fn new(chance: Xoshiro256) -> Self {
        Self {
            chance,
            version: None,
            dies: 0,
            lives: Nanos::ZERO,
            upper: Nanos::NEVER,
            asked: Nanos::NEVER,
            took: Nanos::NEVER,
        }
    }

    /// How much longer its copy lives.
    pub(super) fn left(&self, now: Nanos) -> Nanos {
        match self.version {
            Some(_) => Nanos(self.dies.saturating_sub(signed(now)).max(0) as u64),
            None => Nanos::ZERO,
        }
    }

    /// The address that it would tell, from a copy that is alive.
    pub(super) fn holds(&self, now: Nanos) -> Option<u32> {
        self.version.filter(|_| self.left(now) > Nanos::ZERO)
    }

    /// The address that it would tell from a dead copy, for want of a better answer.
    pub(super) fn gives_out(&self, now: Nanos, server: &Server) -> Option<u32> {
        let may = server.silent && signed(now) < self.dies.saturating_add(signed(server.stale));
        self.version
            .filter(|_| may && self.left(now) == Nanos::ZERO)
    }

    /// It is asked. Says what it answers, whether that is out of date, and whether root and `com` had to be
    /// asked for it.
    pub(super) fn ask(&mut self, now: Nanos, server: &Server) -> (Answer, bool, bool) {
        self.asked = now;
        let is_old = self.version.is_some_and(|own| own != server.version);
        if self.left(now) > Nanos::ZERO {
            let answer = if is_old { Answer::Old } else { Answer::New };
            return (answer, is_old, false);
        }
        if !server.silent {
            self.took = now;
            (self.version, self.lives) = (Some(server.version), server.lives);
            self.dies = signed(now.saturating_add(server.lives));
            let is_far = self.upper <= now;
            if is_far {
                self.upper = now.saturating_add(UPPER);
            }
            return (Answer::Taken, false, is_far);
        }
        if self.gives_out(now, server).is_some() {
            return (Answer::Stale, is_old, false);
        }
        (Answer::Failed, false, false)
    }
}
