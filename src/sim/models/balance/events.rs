//! What happens, event by event.

use super::server::{PLACES, Request};
use super::servers::{
    ANSWERED, BUSY, FAILED, IN_TIME, LATENCY, Next, REJECTED, SENT, TAKEN, UNEVEN, WAIT, WAITING,
    World,
};
use super::settings::{self, CLIENTS, FAIL_TIME, FAILING, HEALTH, REPORTS, SIZES};
use super::watch::{Met, Told, Trip};
use crate::sim::kernel::units::Nanos;

impl World {
    pub(super) fn happen(&mut self, at: Nanos, next: Next) {
        self.now = at;
        self.events += 1;
        self.meter.advance(at);
        match next {
            Next::Slot(server) => self.slot_ends(server),
            Next::Error(number) => {
                let (_, server, request) = self.errors.remove(number);
                self.error_ends(server, &request);
            }
            Next::Report => {
                self.report = self.next_multiple(settings::every(&self.settings));
                self.post();
                self.watch.told = (Told::Reported, 0, 0);
            }
            Next::Check => {
                self.check_health();
                self.watch.told = (Told::Checked, 0, 0);
            }
            Next::Arrival => self.arrives(),
        }
        let (told, client, server) = self.watch.told;
        self.digest.mix(at.0, told as u8, client ^ server << 13);
    }

    fn check_health(&mut self) {
        let Some(checks) = settings::checks(&self.settings) else {
            return;
        };
        self.check = self.next_multiple(Some(checks.every));
        let count = self.count() as u32;
        for server in 0..count {
            let good = server > 0 || self.settings[HEALTH] < FAILING;
            self.balancer.checked(server, count, checks, good);
        }
        self.note();
    }

    fn arrives(&mut self) {
        self.draw_arrival();
        let client = self.choice.below(self.settings[CLIENTS] as u32);
        let size = if self.settings[SIZES] > 0.0 {
            1.0
        } else {
            self.ziggurat.exponential(&mut self.sizes)
        };
        let request = Request {
            client,
            born: self.now,
            size,
            left: false,
        };
        self.in_flight += 1;
        self.meter.count(SENT);
        let by_board = self.settings[REPORTS] > 0.0;
        let policy = settings::policy(&self.settings);
        let number = self.balancer.choose(policy, by_board);
        let server = number as usize;
        self.meter.count(TAKEN + server);
        let health = self.settings[HEALTH];
        let met = if server == 0 && health >= FAILING {
            if health == FAILING {
                self.servers[0].aside += 1;
                self.balancer.add(0);
                let after = Nanos::from_secs_f64(self.settings[FAIL_TIME]);
                self.errors
                    .push((self.now.saturating_add(after), 0, request));
                self.watch.told = (Told::Errs, client, 0);
            } else {
                self.fail(0, &request);
            }
            Met::Error
        } else if self.servers[server].present < PLACES {
            self.balancer.add(number);
            let at = &mut self.servers[server];
            at.requests[(at.first + at.present) % PLACES] = request;
            at.present += 1;
            if at.present == 1 {
                self.begins(server);
                self.watch.told = (Told::Served, client, number);
                Met::Worker
            } else {
                self.note();
                self.watch.told = (Told::Queued, client, number);
                Met::Queue
            }
        } else {
            self.meter.count(REJECTED);
            self.in_flight -= 1;
            self.watch.refused = self.now;
            self.watch.told = (Told::TurnedAway, client, number);
            self.goes_back(client, server);
            Met::Full
        };
        *self.watch.arrivals.another() = Trip {
            at: self.now,
            client,
            server: number,
            met,
        };
    }

    /// The first request at a server begins to be served.
    fn begins(&mut self, number: usize) {
        let mut slot = settings::SLOT.as_f64();
        if number == 0 {
            slot *= settings::slowness(&self.settings);
        }
        let server = &mut self.servers[number];
        let request = &server.requests[server.first];
        let length = Nanos::round(slot * request.size);
        let waited = self.now.saturating_sub(request.born);
        server.ends = self.now.saturating_add(length);
        self.meter.time(WAIT, waited);
        self.note();
    }

    /// Takes the first request out of a server.
    pub(super) fn take(&mut self, number: usize) -> Request {
        let server = &mut self.servers[number];
        let request = server.requests[server.first];
        // What stands there no longer leaves no more.
        server.requests[server.first].left = true;
        server.first = (server.first + 1) % PLACES;
        server.present -= 1;
        self.balancer.remove(number as u32);
        request
    }

    fn slot_ends(&mut self, number: usize) {
        let request = self.take(number);
        self.servers[number].ends = Nanos::NEVER;
        if request.left {
            self.watch.told = (Told::Wasted, request.client, number as u32);
        } else {
            let latency = self.now.saturating_sub(request.born);
            self.in_flight -= 1;
            self.meter.count(ANSWERED);
            if latency <= settings::OBJECTIVE {
                self.meter.count(IN_TIME);
            }
            self.meter.time(LATENCY, latency);
            self.watch.told = (Told::Answered, request.client, number as u32);
        }
        if self.servers[number].is_busy() {
            self.begins(number);
        } else {
            self.note();
        }
    }

    /// An error is home.
    pub(super) fn error_ends(&mut self, server: usize, request: &Request) {
        self.servers[server].aside -= 1;
        self.balancer.remove(server as u32);
        self.fail(server, request);
    }

    /// A request comes back with an error.
    pub(super) fn fail(&mut self, server: usize, request: &Request) {
        let told = if request.left {
            Told::Wasted
        } else {
            self.in_flight -= 1;
            self.meter.count(FAILED);
            self.goes_back(request.client, server);
            Told::Failed
        };
        self.watch.told = (told, request.client, server as u32);
    }

    fn goes_back(&mut self, client: u32, server: usize) {
        *self.watch.backs.another() = Trip {
            at: self.now,
            client,
            server: server as u32,
            met: Met::Error,
        };
    }

    /// How many wait and who works may have changed.
    pub(super) fn note(&mut self) {
        let count = self.count();
        let (mut waiting, mut idle) = (0, false);
        for (number, server) in self.servers.iter().enumerate() {
            waiting += server.waiting();
            idle |= number < count && !server.is_busy() && self.balancer.is_asked(number as u32);
            self.meter
                .level(self.now, BUSY + number, u32::from(server.is_busy()));
        }
        self.meter.level(self.now, WAITING, waiting);
        self.meter
            .level(self.now, UNEVEN, u32::from(waiting > 0 && idle));
    }
}
