//! Keeps books of its own, from the events alone: what the network counts must be what it sees, and Little's
//! law, L = λ W (J. D. C. Little 1961), must hold in every run. On a finite run it is exact, where the stays
//! of those who are there at its end are cut off: the area under the number of those present is the sum of
//! their stays.

use std::collections::HashMap;

use switchboard::Nanos;
use switchboard::network::{Event, EventKind, Network, Observer, Outcome, Rules, Span};

/// How long all who were somewhere have been there.
#[derive(Clone, Debug, Default)]
struct Stays {
    inside: i128,
    times: i128,
}

impl Stays {
    fn change(&mut self, by: i128, now: Nanos) {
        self.inside += by;
        self.times -= by * i128::from(now.0);
    }

    fn until(&self, now: Nanos) -> f64 {
        (self.times + self.inside * i128::from(now.0)) as f64 / 1e9
    }
}

/// What was seen of a station.
#[derive(Clone, Debug, Default)]
struct Seen {
    waiting: Stays,
    served: Stays,
    sent: u64,
    outcomes: [u64; 5],
    slots: u64,
    dropped: u64,
    late: u64,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    stations: HashMap<u32, Seen>,
    /// Requests by source: sent, and how they ended.
    requests: HashMap<u32, (u64, [u64; 5])>,
    last: Nanos,
    /// Who waits, and who is served.
    waiting: HashMap<u64, u32>,
    served: HashMap<u64, u32>,
}

impl Observer for Ledger {
    fn event(&mut self, event: &Event) {
        let now = event.time;
        assert!(now >= self.last, "time goes back: {event:?}");
        self.last = now;
        if let EventKind::Sent | EventKind::Over(_) = event.kind {
            let (sent, ended) = self.requests.entry(event.place).or_default();
            match event.kind {
                EventKind::Over(outcome) => ended[outcome as usize] += 1,
                _ => *sent += 1,
            }
            return;
        }
        let seen = self.stations.entry(event.place).or_default();
        match event.kind {
            EventKind::Arrived { late } => {
                seen.sent += 1;
                seen.late += u64::from(late);
                if event.parent == u64::MAX {
                    seen.outcomes[Outcome::GivenUp as usize] += 1;
                }
            }
            EventKind::Queued => {
                assert_eq!(self.waiting.insert(event.call, event.place), None);
                seen.waiting.change(1, now);
            }
            EventKind::Begun { .. } => {
                if self.waiting.remove(&event.call).is_some() {
                    seen.waiting.change(-1, now);
                }
                assert_eq!(self.served.insert(event.call, event.place), None);
                seen.served.change(1, now);
            }
            EventKind::Freed { .. } => {
                assert_eq!(self.served.remove(&event.call), Some(event.place));
                seen.served.change(-1, now);
                seen.slots += 1;
            }
            EventKind::Dropped => {
                seen.dropped += 1;
                assert_eq!(self.waiting.remove(&event.call), Some(event.place));
                seen.waiting.change(-1, now);
            }
            EventKind::GaveUp => seen.outcomes[Outcome::GivenUp as usize] += 1,
            EventKind::Ended(outcome) => {
                seen.outcomes[outcome as usize] += 1;
                self.ends_waiting(event);
            }
            EventKind::Wasted => self.ends_waiting(event),
            EventKind::Moved => {
                if event.parent != u64::MAX {
                    seen.outcomes[Outcome::Answered as usize] += 1;
                }
            }
            EventKind::Paused { until } => assert!(until >= now),
            EventKind::Lost | EventKind::Sent | EventKind::Over(_) => {}
        }
    }
}

impl Ledger {
    /// What has ended waits no more: those whom a dead server had.
    fn ends_waiting(&mut self, event: &Event) {
        if let Some(station) = self.waiting.remove(&event.call) {
            let seen = self.stations.entry(station).or_default();
            seen.waiting.change(-1, event.time);
        }
        assert!(!self.served.contains_key(&event.call), "{event:?}");
    }
}

/// The network's measures since the start are what was seen, Little's law holds, and the books balance.
pub(crate) fn agree<R: Rules>(network: &Network<R, Ledger>) {
    network.audit().unwrap();
    let ledger = network.observer();
    for (source, (sent, ended)) in &ledger.requests {
        let counts = network.requests(*source as usize, Span::Start).counts;
        let found = [
            counts.answered,
            counts.rejected,
            counts.refused,
            counts.failed,
            counts.given_up,
        ];
        assert_eq!((counts.sent, found), (*sent, *ended));
    }
    for (station, seen) in &ledger.stations {
        let Some(measures) = network.station(*station as usize, Span::Start) else {
            // A request that pauses stands at its source.
            assert_eq!(seen.sent, 0);
            continue;
        };
        let counts = measures.counts;
        let found = [
            counts.answered,
            counts.rejected,
            counts.refused,
            counts.failed,
            counts.given_up,
        ];
        assert_eq!(
            (counts.sent, found),
            (seen.sent, seen.outcomes),
            "{station}"
        );
        assert_eq!(
            (measures.slots, measures.dropped, measures.late),
            (seen.slots, seen.dropped, seen.late)
        );
        let span = measures.span.as_secs_f64();
        for (level, stays) in [
            (measures.queue_depth_mean, &seen.waiting),
            (measures.busy_mean, &seen.served),
        ] {
            let (area, times) = (level * span, stays.until(network.now()));
            let off = (area - times).abs();
            assert!(off <= 1e-6 + 1e-9 * times, "Little's law: {area} {times}");
        }
    }
}
