//! Whether a plan can be run.

use super::plan::{Caller, Flow, Handling, KINDS, Law, Plan, Problem, Source, Station};
use crate::sim::kernel::units::Nanos;

/// Most sources, and most stations.
const MOST: usize = 32;
/// Most servers of a station, and most workers of a server that are numbered.
const MOST_SERVERS: u32 = 64;
const MOST_WORKERS: u32 = 10_000;
/// Most clients that wait for their answers.
const MOST_CLOSED: u32 = 1_000_000;
/// Most attempts that a caller makes: they may all fail in one instant, and so may those below each.
const MOST_ATTEMPTS: u32 = 100;
/// As the rates of [`Config`](crate::Config): a million a second.
pub(super) const SHORTEST_GAP: f64 = 1_000.0;

impl Plan {
    /// Whether it can be run.
    ///
    /// # Errors
    /// The first problem that is found.
    pub fn check(&self) -> Result<(), Problem> {
        if self.sources.len() > MOST || self.stations.len() > MOST {
            return Err(Problem::TooMany);
        }
        for (number, source) in (0..).zip(&self.sources) {
            source.check(number, self.stations.len())?;
        }
        for (number, station) in (0..).zip(&self.stations) {
            station.check(number, self.stations.len())?;
            for kind in 0..KINDS {
                self.takes_time(number, kind)?;
            }
        }
        Ok(())
    }

    /// No request comes back to a station in the instant in which it was there: each circle has a station
    /// that works. (A request that went round such a circle would never let time pass.)
    fn takes_time(&self, start: u32, kind: usize) -> Result<(), Problem> {
        // Those that can be reached without time, as a set of bits.
        let mut reached = self.stations[start as usize].at_once(kind);
        for _ in 0..self.stations.len() {
            for (number, station) in self.stations.iter().enumerate() {
                if reached & 1 << number != 0 {
                    reached |= station.at_once(kind);
                }
            }
        }
        if reached & 1 << start != 0 {
            return Err(Problem::Circle(start));
        }
        Ok(())
    }
}

fn share(value: f64) -> bool {
    (0.0..=1.0).contains(&value)
}

impl Law {
    fn is_fine(self) -> bool {
        match self {
            Self::Fixed | Self::Exponential => true,
            Self::Mixed { large, times, .. } => share(large) && (0.0..=1e6).contains(&times),
        }
    }
}

impl Caller {
    fn check(&self, of: u32, stations: usize) -> Result<(), Problem> {
        if self.to as usize >= stations {
            return Err(Problem::Nowhere(self.to));
        }
        if !(1..=MOST_ATTEMPTS).contains(&self.attempts) {
            return Err(Problem::Attempts(of));
        }
        match self.budget {
            Some(budget) if !share(budget) => Err(Problem::Number(of)),
            _ => Ok(()),
        }
    }
}

impl Source {
    pub(super) fn check(&self, number: u32, stations: usize) -> Result<(), Problem> {
        if self.kind as usize >= KINDS {
            return Err(Problem::Kind(number));
        }
        if !self.size.is_fine() {
            return Err(Problem::Number(number));
        }
        match self.flow {
            Flow::Closed { clients, .. } if clients > MOST_CLOSED => Err(Problem::TooMany),
            _ => self.caller.check(number, stations),
        }
    }
}

impl Handling {
    fn check(&self, number: u32, stations: usize) -> Result<(), Problem> {
        let ways: f64 = self.then.iter().map(|way| way.0).sum();
        let law = self.work.law.unwrap_or_default();
        // Chances that add up to one in decimals may not in binary.
        let fine = self.then.iter().all(|way| share(way.0)) && ways <= 1.0 + 1e-9;
        if !fine || !share(self.errors) || !law.is_fine() {
            return Err(Problem::Number(number));
        }
        for (chance, to) in self.then {
            if chance > 0.0 && to as usize >= stations {
                return Err(Problem::Nowhere(to));
            }
        }
        self.calls
            .map_or(Ok(()), |caller| caller.check(number, stations))
    }
}

impl Station {
    pub(super) fn check(&self, number: u32, stations: usize) -> Result<(), Problem> {
        let workers = 1..=MOST_WORKERS;
        let endless = self.workers == super::plan::ENDLESS;
        if !(1..=MOST_SERVERS).contains(&self.servers)
            || !(endless || workers.contains(&self.workers))
        {
            return Err(Problem::Size(number));
        }
        let law = self.background.and_then(|jobs| jobs.work.law);
        if !law.unwrap_or_default().is_fine() {
            return Err(Problem::Number(number));
        }
        self.kinds
            .iter()
            .try_for_each(|handling| handling.check(number, stations))
    }

    /// The stations that a request of this kind can come to from here in the same instant, as a set of
    /// bits.
    fn at_once(&self, kind: usize) -> u64 {
        let handling = &self.kinds[kind];
        if handling.work.mean > Nanos::ZERO {
            return 0;
        }
        let ways = handling.then.iter().filter(|way| way.0 > 0.0);
        let calls = handling.calls.iter().map(|caller| caller.to);
        let next = ways.map(|way| way.1).chain(calls);
        next.fold(0, |set, to| set | 1 << to)
    }
}
