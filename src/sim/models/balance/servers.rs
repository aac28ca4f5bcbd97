//! The clients, the balancer and its servers: what happens.
//!
//! Events go by time; in one instant slots end first, then errors come back, loads are reported, health is
//! checked, and requests arrive. Arrivals, whose they are, their sizes and the balancer's choice have a stream
//! of randomness each, those of a [network](crate::sim::parts::network) of one station: with the same settings
//! the same requests meet the same, which the tests hold both to.

use alloc::vec::Vec;

use super::server::{Request, Server};
use super::settings::{
    self, CHECKS, CLIENTS, COUNT, FAILING, HEALTH, MOST_SERVERS, REPORTS, SERVERS,
};
use super::watch::{Told, Watch};
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::measures::Meter;
use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat};
use crate::sim::kernel::room::{filled, with_room};
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::balancer::Balancer;

/// Counts of the meter; behind them how many each server was sent.
pub(super) const SENT: usize = 0;
pub(super) const ANSWERED: usize = 1;
pub(super) const REJECTED: usize = 2;
pub(super) const FAILED: usize = 3;
pub(super) const LEFT: usize = 4;
pub(super) const IN_TIME: usize = 5;
pub(super) const TAKEN: usize = 6;
const COUNTS: usize = TAKEN + MOST_SERVERS as usize;
/// Its levels: how many wait, whether a server idles beside another's queue, and who works.
pub(super) const WAITING: usize = 0;
pub(super) const UNEVEN: usize = 1;
pub(super) const BUSY: usize = 2;
const LEVELS: usize = BUSY + MOST_SERVERS as usize;
/// Its times.
pub(super) const LATENCY: usize = 0;
pub(super) const WAIT: usize = 1;

/// As many servers as there may ever be.
fn idle() -> Vec<Server> {
    filled(MOST_SERVERS as usize, Server::IDLE)
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
pub(super) enum Next {
    Slot(usize),
    Error(usize),
    Report,
    Check,
    Arrival,
}

/// One copy of all of it.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) now: Nanos,
    pub(super) events: u64,
    pub(super) digest: Digest,
    pub(super) settings: [f64; COUNT],
    /// Mean time between two arrivals in nanoseconds, infinite where nobody asks.
    gap: f64,
    pub(super) arrival: Nanos,
    pub(super) report: Nanos,
    pub(super) check: Nanos,
    /// Since when the board is renewed as often as it is.
    renewed: Nanos,
    gaps: Xoshiro256,
    pub(super) choice: Xoshiro256,
    pub(super) sizes: Xoshiro256,
    pub(super) ziggurat: Ziggurat,
    /// (Not in place: a page's stack is small.)
    pub(super) servers: Vec<Server>,
    /// Errors on their way: when they are home, from where.
    pub(super) errors: Vec<(Nanos, usize, Request)>,
    pub(super) balancer: Balancer,
    pub(super) in_flight: u32,
    pub(super) meter: Meter,
    pub(super) watch: Watch,
}

impl World {
    #[inline(never)]
    pub(super) fn new(settings: &[f64; COUNT], seed: u64) -> Self {
        let stream = |what| Xoshiro256::for_use(seed, what);
        let mut world = Self {
            now: Nanos::ZERO,
            events: 0,
            digest: Digest::new(),
            settings: *settings,
            gap: f64::INFINITY,
            arrival: Nanos::NEVER,
            report: Nanos::NEVER,
            check: Nanos::NEVER,
            renewed: Nanos::ZERO,
            gaps: stream(Use::Arrivals),
            choice: stream(Use::Choice),
            sizes: stream(Use::Sizes),
            ziggurat: Ziggurat::new(),
            servers: idle(),
            errors: with_room(64),
            balancer: Balancer::new(MOST_SERVERS, stream(Use::Balancing)),
            in_flight: 0,
            meter: Meter::new(COUNTS, LEVELS, 2, Nanos::from_secs(10)),
            watch: Watch::new(),
        };
        world.set(settings);
        world
    }

    /// From here on with other luck.
    pub(super) fn reseed(&mut self, seed: u64) {
        let stream = |what| Xoshiro256::for_use(seed, what);
        self.gaps = stream(Use::Arrivals);
        self.choice = stream(Use::Choice);
        self.sizes = stream(Use::Sizes);
        self.balancer.random = stream(Use::Balancing);
    }

    pub(super) fn restart_measures(&mut self) {
        self.meter.restart(self.now);
        self.meter.found(SENT, self.in_flight.into());
    }

    /// Servers that are asked.
    pub(super) fn count(&self) -> usize {
        self.settings[SERVERS] as usize
    }

    /// These settings hold from now on.
    #[inline(never)]
    pub(super) fn set(&mut self, settings: &[f64; COUNT]) {
        let before = core::mem::replace(&mut self.settings, *settings);
        let now = self.now;
        let is = |setting: usize| before[setting] == settings[setting] && self.events > 0;
        let (same_reports, same_checks) = (is(REPORTS), is(CHECKS));
        self.balancer.adapt(self.count() as u32);
        self.set_gap();
        if !same_reports {
            self.renewed = now;
            self.report = self.next_multiple(settings::every(settings));
            self.post();
        }
        if !same_checks {
            let every = settings::checks(settings).map(|checks| checks.every);
            self.check = self.next_multiple(every);
            if every.is_none() {
                self.balancer.forget_checks(self.count() as u32);
            }
        }
        if settings[CLIENTS] < before[CLIENTS] {
            self.leave(settings[CLIENTS] as u32);
        }
        if settings[HEALTH] > FAILING {
            while self.servers[0].is_busy() {
                self.servers[0].ends = Nanos::NEVER;
                let gone = self.take(0);
                self.fail(0, &gone);
            }
            while let Some((_, server, request)) = self.errors.pop() {
                self.error_ends(server, &request);
            }
        }
        self.note();
        self.meter.change(now);
    }

    /// What remains of an exponential time is exponential: it is stretched or shortened as the rate demands.
    fn set_gap(&mut self) {
        let before = self.gap;
        self.gap = settings::gap(&self.settings);
        if self.gap == f64::INFINITY {
            self.arrival = Nanos::NEVER;
        } else if before == f64::INFINITY {
            self.draw_arrival();
        } else if self.gap != before {
            let left = self.arrival.saturating_sub(self.now).as_f64();
            self.arrival = (self.now).saturating_add(Nanos::round(left * (self.gap / before)));
        }
    }

    pub(super) fn draw_arrival(&mut self) {
        let gap = self.ziggurat.exponential(&mut self.gaps) * self.gap;
        self.arrival = self.now.saturating_add(Nanos::round(gap));
    }

    pub(super) fn next_multiple(&self, every: Option<Nanos>) -> Nanos {
        every.map_or(Nanos::NEVER, |every| {
            Nanos(self.now.0 - self.now.0 % every.0).saturating_add(every)
        })
    }

    /// Clients from this number on are gone: their requests count as left, and cost what they cost.
    fn leave(&mut self, clients: u32) {
        let mut left = 0;
        let servers = self
            .servers
            .iter_mut()
            .flat_map(|server| &mut server.requests);
        let errors = self.errors.iter_mut().map(|(_, _, request)| request);
        for request in servers.chain(errors) {
            if request.client >= clients && !request.left {
                request.left = true;
                left += 1;
            }
        }
        for _ in 0..left {
            self.meter.count(LEFT);
        }
        self.in_flight -= left;
    }

    /// How old the board is; `None` where the balancer goes by its own count.
    pub(super) fn board_age(&self) -> Option<Nanos> {
        let every = settings::every(&self.settings)?;
        Some(Nanos(self.now.0 % every.0).min(self.now.saturating_sub(self.renewed)))
    }

    /// All loads are copied to the board.
    pub(super) fn post(&mut self) {
        for (number, server) in (0..).zip(&self.servers) {
            self.balancer.report(number, server.load());
        }
    }

    fn next(&self) -> (Nanos, Next) {
        let mut next = (Nanos::NEVER, Next::Arrival);
        let mut sooner = |at: Nanos, what: Next| {
            if at < next.0 {
                next = (at, what);
            }
        };
        for (number, server) in self.servers.iter().enumerate() {
            sooner(server.ends, Next::Slot(number));
        }
        for (number, (at, ..)) in self.errors.iter().enumerate() {
            sooner(*at, Next::Error(number));
        }
        sooner(self.report, Next::Report);
        sooner(self.check, Next::Check);
        sooner(self.arrival, Next::Arrival);
        next
    }

    pub(super) fn next_event(&self) -> Nanos {
        self.next().0.or_never()
    }

    /// Runs all events up to and including `until`, or so many of them; true when `until` is reached.
    pub(super) fn run_until_or(&mut self, until: Nanos, max_events: u64) -> bool {
        let mut left = max_events;
        loop {
            let (at, next) = self.next();
            if at > until {
                self.now = self.now.max(until);
                self.meter.advance(self.now);
                return true;
            }
            if left == 0 {
                return false;
            }
            left -= 1;
            self.happen(at, next);
        }
    }

    /// Runs to the next event, if there is one.
    pub(super) fn step(&mut self) {
        self.watch.told.0 = Told::Nothing;
        let (at, next) = self.next();
        if at <= Nanos::LAST {
            self.happen(at, next);
        }
    }
}
