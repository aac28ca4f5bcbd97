//! How far a long run is, told on standard error: nobody should wonder whether it ever ends.

use std::io::Write as _;
use std::time::{Duration, Instant};
use switchboard::Nanos;

/// Events between two looks at the clock: a small part of a second.
pub(super) const EACH: u64 = 1 << 20;
/// After so long it is told for the first time, and then ever more rarely.
const FIRST: Duration = Duration::from_secs(2);
const AT_LEAST: Duration = Duration::from_secs(60);

/// How far a run is.
pub(super) struct Progress {
    began: Instant,
    next: Duration,
    looks: u64,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self {
            began: Instant::now(),
            next: FIRST,
            looks: 0,
        }
    }

    /// Tells that the run is at `now` and ends at `end`, where it is time to tell.
    pub(super) fn at(&mut self, now: Nanos, end: Nanos) {
        self.looks += 1;
        let took = self.began.elapsed();
        if took >= self.next {
            self.next = (took * 2).min(took + AT_LEAST);
            let share = now.as_secs_f64() / end.as_secs_f64();
            // Where standard error is closed there is nobody to tell.
            let _ = writeln!(
                std::io::stderr(),
                "{}",
                told(share, took, self.looks.saturating_mul(EACH))
            );
        }
    }
}

/// The sentence: how much of the run's time has been simulated, in how many events, and what is still to
/// come at that pace.
pub(super) fn told(share: f64, took: Duration, events: u64) -> String {
    let events = super::text::count(events);
    let still = took.as_secs_f64() * (1.0 - share) / share;
    let still = if share <= 0.0 || still > 366.0 * 86_400.0 {
        "more than a year".to_owned()
    } else if still < 120.0 {
        format!("{still:.0} s")
    } else if still < 7200.0 {
        format!("{:.0} min", still / 60.0)
    } else if still < 2.0 * 86_400.0 {
        format!("{:.0} hours", still / 3600.0)
    } else {
        format!("{:.0} days", still / 86_400.0)
    };
    format!(
        "{:.1} % of the run's time is simulated, with {events} events; about {still} to go (Ctrl-C stops \
         it, --duration shortens it)",
        share * 100.0
    )
}
