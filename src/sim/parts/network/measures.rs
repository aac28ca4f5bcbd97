//! What is measured of a network.

use alloc::vec::Vec;

use super::plan::Plan;
use super::{Network, Observer, Outcome, Rules};
use crate::sim::kernel::measures::{Meter, Span, Summary};
use crate::sim::kernel::units::{Nanos, PerSecond};

/// Counts of a source, and the first of a station: sent and what became of it, in the order of
/// [`Outcome`].
pub(super) const SENT: usize = 0;
const OUTCOMES: usize = 1;
/// Further counts of a source.
const IN_TIME: usize = 6;
pub(super) const ATTEMPTS: usize = 7;
const OF_SOURCE: usize = 8;
/// Further counts of a station.
pub(super) const WASTED: usize = 6;
pub(super) const LATE: usize = 7;
pub(super) const DROPPED: usize = 8;
pub(super) const JOBS: usize = 9;
pub(super) const JOBS_ENDED: usize = 10;
const OF_STATION: usize = 11;
/// Counts of a server.
pub(super) const TAKEN: usize = 0;
pub(super) const BEGUN: usize = 1;
pub(super) const FREED: usize = 2;
const OF_SERVER: usize = 3;
/// Levels of a server, behind the one of its station.
pub(super) const WAITING: usize = 0;
pub(super) const HELD: usize = 1;
const LEVELS: usize = 2;

pub(super) const fn outcome(outcome: Outcome) -> usize {
    OUTCOMES + outcome as usize
}

/// Where each count and level stands in the meter.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    sources: usize,
    /// Of each station: its first count, its first level, and how many servers there are.
    stations: Vec<(usize, usize, usize)>,
    counts: usize,
    levels: usize,
}

impl Columns {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut columns = Self {
            sources: plan.sources.len(),
            stations: Vec::new(),
            counts: OF_SOURCE * plan.sources.len(),
            levels: 0,
        };
        for station in &plan.stations {
            let servers = station.servers as usize;
            columns
                .stations
                .push((columns.counts, columns.levels, servers));
            columns.counts += OF_STATION + OF_SERVER * servers;
            columns.levels += 1 + LEVELS * servers;
        }
        columns
    }

    pub(super) fn meter(&self, window: Nanos) -> Meter {
        let times = self.sources + self.stations.len();
        let window = match window {
            Nanos::ZERO => Nanos::from_secs(10),
            window => window,
        };
        Meter::new(self.counts, self.levels, times, window)
    }

    #[inline]
    pub(super) const fn source(source: u32, count: usize) -> usize {
        OF_SOURCE * source as usize + count
    }

    #[inline]
    pub(super) fn station(&self, station: u32, count: usize) -> usize {
        self.stations[station as usize].0 + count
    }

    #[inline]
    pub(super) fn server(&self, station: u32, server: u32, count: usize) -> usize {
        self.station(station, OF_STATION) + OF_SERVER * server as usize + count
    }

    /// The level of a station: 1 while a server idles beside another's queue.
    #[inline]
    pub(super) fn uneven(&self, station: u32) -> usize {
        self.stations[station as usize].1
    }

    #[inline]
    pub(super) fn level(&self, station: u32, server: u32, level: usize) -> usize {
        self.stations[station as usize].1 + 1 + LEVELS * server as usize + level
    }

    /// The time of a source's requests; a station's waits stand behind them.
    pub(super) const fn wait(&self, station: u32) -> usize {
        self.sources + station as usize
    }
}

/// How many were sent, and what became of them.
///
/// Since the start, at every instant: sent = answered + rejected + refused + failed + given up + in flight.
/// (When the measures are reset, what is in flight then counts as sent.) In other spans, what ended may
/// have been sent before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Sent; of calls to a station: arrived there.
    pub sent: u64,
    /// Answered.
    pub answered: u64,
    /// Found no place (of requests: on their last attempt, as with the others).
    pub rejected: u64,
    /// Were not let through.
    pub refused: u64,
    /// Ended in an error.
    pub failed: u64,
    /// Were given up by whoever waited for them.
    pub given_up: u64,
    /// Neither yet.
    pub in_flight: u64,
}

impl Tally {
    /// How many ended.
    #[must_use]
    pub const fn ended(&self) -> u64 {
        self.answered + self.rejected + self.refused + self.failed + self.given_up
    }

    /// Whether what was sent is what ended and what is in flight: true at every instant since the start.
    #[must_use]
    pub const fn conserved(&self) -> bool {
        self.sent == self.ended() + self.in_flight
    }

    /// The share of those that ended which was answered; 1 where none ended.
    #[must_use]
    pub fn answered_share(&self) -> f64 {
        match self.ended() {
            0 => 1.0,
            ended => self.answered as f64 / ended as f64,
        }
    }
}

/// The requests of a source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Requests {
    /// The time that was measured.
    pub span: Nanos,
    /// What became of them.
    pub counts: Tally,
    /// Attempts made for them, the first ones included.
    pub attempts: u64,
    /// Answered within the source's objective.
    pub in_time: u64,
    /// Answered a second.
    pub goodput: PerSecond,
    /// From the sending of those that were answered to their answers.
    pub latency: Summary,
}

/// The calls to a station.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StationMeasures {
    /// The time that was measured.
    pub span: Nanos,
    /// What became of them, for those who waited.
    pub counts: Tally,
    /// Ended when nobody waited for them any more.
    pub wasted: u64,
    /// Arrived when their request had ended.
    pub late: u64,
    /// Left the queue unserved.
    pub dropped: u64,
    /// Slots that began, with those of jobs.
    pub begun: u64,
    /// Slots that ended, with those of jobs.
    pub slots: u64,
    /// Jobs that servers gave themselves.
    pub jobs: u64,
    /// Those of them that have ended.
    pub jobs_ended: u64,
    /// Slots that ended, a second.
    pub throughput: PerSecond,
    /// From arrival to the begin of the slot, of those whose slot began.
    pub wait: Summary,
    /// How many waited, averaged over time.
    pub queue_depth_mean: f64,
    /// How many workers were held, averaged over time.
    pub busy_mean: f64,
    /// The share of time in which some server had a free worker and an empty queue while another had
    /// someone waiting.
    pub idle_beside_queue: f64,
}

/// One server of a station.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ServerMeasures {
    /// Calls that it took, rejected ones included.
    pub taken: u64,
    /// Slots that ended.
    pub slots: u64,
    /// How many waited, averaged over time.
    pub queue_depth_mean: f64,
    /// How many workers were held, averaged over time.
    pub busy_mean: f64,
}

impl<R: Rules, O: Observer> Network<R, O> {
    #[inline]
    pub(super) fn count_source(&mut self, source: u32, count: usize) {
        self.meter.count(Columns::source(source, count));
    }

    #[inline]
    pub(super) fn count_station(&mut self, station: u32, count: usize) {
        self.meter.count(self.columns.station(station, count));
    }

    #[inline]
    pub(super) fn count_server(&mut self, station: u32, server: u32, count: usize) {
        self.meter
            .count(self.columns.server(station, server, count));
    }

    /// A request of this source is over.
    pub(super) fn count_over(&mut self, source: u32, how: Outcome, latency: Nanos, in_time: bool) {
        self.count_source(source, outcome(how));
        if how == Outcome::Answered {
            if in_time {
                self.count_source(source, IN_TIME);
            }
            self.meter.time(source as usize, latency);
        }
    }

    fn tally(&self, span: Span, first: usize, in_flight: u64) -> Tally {
        let counted = |count: usize| self.meter.counted(span, first + count);
        Tally {
            sent: counted(SENT),
            answered: counted(outcome(Outcome::Answered)),
            rejected: counted(outcome(Outcome::Rejected)),
            refused: counted(outcome(Outcome::Refused)),
            failed: counted(outcome(Outcome::Failed)),
            given_up: counted(outcome(Outcome::GivenUp)),
            in_flight,
        }
    }

    fn rate(&self, n: u64, span: Span) -> PerSecond {
        let seconds = self.meter.span(span, self.now).as_secs_f64();
        PerSecond(if seconds > 0.0 {
            n as f64 / seconds
        } else {
            0.0
        })
    }

    /// What became of a source's requests. (All zero where there is no such source.)
    #[must_use]
    pub fn requests(&self, source: usize, span: Span) -> Requests {
        let Some(client) = self.clients.get(source) else {
            return Requests {
                span: Nanos::ZERO,
                counts: Tally::default(),
                attempts: 0,
                in_time: 0,
                goodput: PerSecond(0.0),
                latency: Summary::default(),
            };
        };
        let first = Columns::source(source as u32, 0);
        let counts = self.tally(span, first, client.in_flight);
        Requests {
            span: self.meter.span(span, self.now),
            counts,
            attempts: self.meter.counted(span, first + ATTEMPTS),
            in_time: self.meter.counted(span, first + IN_TIME),
            goodput: self.rate(counts.answered, span),
            latency: self.meter.summary(span, source),
        }
    }

    /// What became of the calls to a station; `None` where there is no such station.
    #[must_use]
    pub fn station(&self, station: usize, span: Span) -> Option<StationMeasures> {
        let node = self.nodes.get(station)?;
        let number = station as u32;
        let first = self.columns.station(number, 0);
        let counted = |count: usize| self.meter.counted(span, first + count);
        let of_servers = |count: usize| -> u64 {
            (0..node.servers.len() as u32)
                .map(|server| {
                    self.meter
                        .counted(span, self.columns.server(number, server, count))
                })
                .sum()
        };
        let level = |level: usize| -> f64 {
            (0..node.servers.len() as u32)
                .map(|server| self.columns.level(number, server, level))
                .map(|level| self.meter.mean_level(span, level, self.now))
                .sum()
        };
        let slots = of_servers(FREED);
        Some(StationMeasures {
            span: self.meter.span(span, self.now),
            counts: self.tally(span, first, node.awaited),
            wasted: counted(WASTED),
            late: counted(LATE),
            dropped: counted(DROPPED),
            begun: of_servers(BEGUN),
            slots,
            jobs: counted(JOBS),
            jobs_ended: counted(JOBS_ENDED),
            throughput: self.rate(slots, span),
            wait: self.meter.summary(span, self.columns.wait(number)),
            queue_depth_mean: level(WAITING),
            busy_mean: level(HELD),
            idle_beside_queue: self
                .meter
                .mean_level(span, self.columns.uneven(number), self.now),
        })
    }

    /// One server of a station; `None` where there is no such one.
    #[must_use]
    pub fn server(&self, station: usize, server: usize, span: Span) -> Option<ServerMeasures> {
        self.nodes.get(station)?.servers.get(server)?;
        let (station, server) = (station as u32, server as u32);
        let counted = |count: usize| {
            self.meter
                .counted(span, self.columns.server(station, server, count))
        };
        let level = |level: usize| {
            let level = self.columns.level(station, server, level);
            self.meter.mean_level(span, level, self.now)
        };
        Some(ServerMeasures {
            taken: counted(TAKEN),
            slots: counted(FREED),
            queue_depth_mean: level(WAITING),
            busy_mean: level(HELD),
        })
    }

    /// Forgets what was measured, not what is: the end of a warm-up. What is in flight counts as sent.
    pub fn restart_measures(&mut self) {
        self.meter.restart(self.now);
        for (source, client) in (0..).zip(&self.clients) {
            self.meter
                .found(Columns::source(source, SENT), client.in_flight);
        }
        for (station, node) in (0..).zip(&self.nodes) {
            self.meter
                .found(self.columns.station(station, SENT), node.awaited);
        }
    }
}
