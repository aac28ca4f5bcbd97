//! Where requests come from.

use super::calls::{Call, Phase};
use super::check::SHORTEST_GAP;
use super::measures::SENT;
use super::plan::{Flow, Source};
use super::station::{Calling, draw};
use super::{EventKind, Network, Observer, Outcome, Rules, Step};
use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat};
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::line::NONE;

/// The state of a source: all of its clients together. N Poisson streams are one Poisson stream of N times
/// the rate whose every arrival belongs to a client picked uniformly: exact, and as fast for a million
/// clients as for one. Clients that wait for their answers have a record each.
#[derive(Clone, Debug)]
pub(super) struct Client {
    pub(super) plan: Source,
    pub(super) calling: Calling,
    /// Requests under way.
    pub(super) in_flight: u64,
    /// Mean time between two arrivals in nanoseconds, infinite where there are none.
    mean_gap: f64,
    gaps: Xoshiro256,
    choice: Xoshiro256,
    sizes: Xoshiro256,
}

impl Client {
    pub(super) fn new(plan: &Source, number: u32, seed: u64) -> Self {
        let stream = |r#use| Xoshiro256::for_instance(seed, r#use, number);
        Self {
            plan: *plan,
            calling: Calling::new(seed, number),
            in_flight: 0,
            mean_gap: f64::INFINITY,
            gaps: stream(Use::Arrivals),
            choice: stream(Use::Choice),
            sizes: stream(Use::Sizes),
        }
    }

    /// From here on with other luck.
    pub(super) fn reseed(&mut self, number: u32, seed: u64) {
        let other = Self::new(&self.plan, number, seed);
        self.gaps = other.gaps;
        self.choice = other.choice;
        self.sizes = other.sizes;
        self.calling.jitter = other.calling.jitter;
    }

    /// When the next one sends if the one before sent at `last`.
    #[inline]
    fn next(&mut self, last: Nanos, ziggurat: &Ziggurat) -> Nanos {
        let gap = ziggurat.exponential(&mut self.gaps) * self.mean_gap;
        last.saturating_add(Nanos::round(gap))
    }

    fn wanted_gap(&self) -> f64 {
        match self.plan.flow {
            Flow::Open { clients, interval } if clients > 0 => {
                (interval.0 as f64 / f64::from(clients)).max(SHORTEST_GAP)
            }
            _ => f64::INFINITY,
        }
    }
}

impl Source {
    /// Clients that send on schedule, each every `interval` on average.
    #[must_use]
    pub const fn open(clients: u32, interval: Nanos, caller: super::Caller) -> Self {
        Self {
            flow: Flow::Open { clients, interval },
            kind: 0,
            size: super::Law::Exponential,
            caller,
            objective: Nanos::from_secs(1),
        }
    }

    /// Clients that think for so long on average, send, and wait.
    #[must_use]
    pub const fn closed(clients: u32, thinks: Nanos, caller: super::Caller) -> Self {
        Self {
            flow: Flow::Closed { clients, thinks },
            ..Self::open(0, Nanos::ZERO, caller)
        }
    }
}

impl<R: Rules, O: Observer> Network<R, O> {
    /// The clients of a source send as its plan says from now on; those that wait for their answers, from
    /// this number on, begin by thinking.
    ///
    /// The time to the next arrival is stretched or shortened as the rate demands, which is exact, because
    /// what remains of an exponential time is exponential.
    pub(super) fn start_source(&mut self, source: u32, from: u32) {
        let client = &mut self.clients[source as usize];
        let (gap, before) = (client.wanted_gap(), client.mean_gap);
        client.mean_gap = gap;
        if gap == f64::INFINITY {
            self.calendar.cancel(source);
        } else if before == f64::INFINITY {
            let at = client.next(self.now, &self.ziggurat);
            self.calendar.set(source, at, Step::Sent as u8);
        } else if gap != before {
            let remaining = self.calendar.when(source).saturating_sub(self.now).0 as f64;
            let at = self
                .now
                .saturating_add(Nanos::round(remaining * (gap / before)));
            self.calendar.set(source, at, Step::Sent as u8);
        }
        if let Flow::Closed { clients, .. } = client_flow(&self.clients[source as usize]) {
            for number in from..clients {
                let index = self.insert(Call {
                    is_root: true,
                    place: source,
                    client: number,
                    parent: NONE,
                    id: u64::MAX,
                    ..Call::NEW
                });
                if index != NONE {
                    self.think(index);
                }
            }
        }
    }

    /// An arrival is there: whose it is. Draws the next one.
    #[inline]
    pub(super) fn arrival(&mut self, source: u32) {
        let client = &mut self.clients[source as usize];
        let next = client.next(self.now, &self.ziggurat);
        let number = client.choice.below(client.plan.flow.clients());
        self.calendar.set(source, next, Step::Sent as u8);
        self.send(source, number);
    }

    /// A client sends a request.
    pub(super) fn send(&mut self, source: u32, client: u32) {
        let index = self.insert(Call {
            is_root: true,
            place: source,
            client,
            ..Call::NEW
        });
        if index == NONE {
            // More than can be kept in mind: there is no place for it anywhere.
            self.count_source(source, SENT);
            self.count_over(source, Outcome::Rejected, Nanos::ZERO, false);
            return;
        }
        self.request(index);
    }

    /// A client that waits for its answers has thought of a request.
    pub(super) fn has_thought(&mut self, index: u32) {
        self.request(index);
    }

    /// The record becomes a request, sent now.
    #[inline]
    fn request(&mut self, index: u32) {
        let id = self.next_id();
        let source = self.calls.get(index).place;
        let client = &mut self.clients[source as usize];
        let size = draw(client.plan.size, &mut client.sizes, &self.ziggurat);
        client.in_flight += 1;
        let call = self.calls.get_mut(index);
        call.id = id;
        (call.root, call.root_id) = (index, id);
        call.kind = client.plan.kind;
        (call.size, call.work) = (size, size);
        (call.born, call.since) = (self.now, self.now);
        call.deadline = Nanos::NEVER;
        self.count_source(source, SENT);
        self.event(EventKind::Sent, index);
        self.ask(index);
    }

    /// A request is over.
    pub(super) fn over(&mut self, index: u32, outcome: Outcome) {
        let call = self.calls.get(index);
        let (source, number) = (call.place, call.client);
        let latency = self.now.saturating_sub(call.born);
        let client = &mut self.clients[source as usize];
        client.in_flight -= 1;
        let in_time = latency <= client.plan.objective;
        let thinks = match client.plan.flow {
            Flow::Closed { clients, .. } => number < clients,
            Flow::Open { .. } => false,
        };
        self.count_over(source, outcome, latency, in_time);
        self.event(EventKind::Over(outcome), index);
        if thinks && self.calls.get(index).is_closed {
            self.think(index);
        } else {
            self.calls.release(index);
        }
    }

    /// A client that waits for its answers thinks of the next request.
    fn think(&mut self, index: u32) {
        let call = self.calls.get_mut(index);
        call.phase = Phase::Thinking;
        call.is_closed = true;
        // Whoever still works for the last request finds that it has ended.
        call.id = u64::MAX;
        call.tries = 0;
        let client = &mut self.clients[call.place as usize];
        let mean = match client.plan.flow {
            Flow::Closed { thinks, .. } => (thinks.0 as f64).max(SHORTEST_GAP),
            Flow::Open { .. } => f64::INFINITY,
        };
        let time = self.ziggurat.exponential(&mut client.gaps) * mean;
        let at = self.now.saturating_add(Nanos::round(time));
        self.set_timer(index, at, Step::Thought);
    }

    /// Clients of a source from this number on are gone, and those that wait for their answers with all
    /// that they still ask if `closed`: their requests are given up, and what servers hold of them costs
    /// what it costs.
    pub(super) fn remove_clients(&mut self, source: u32, from: u32, closed: bool) {
        for index in 0..self.calls.records.len() as u32 {
            let call = self.calls.get(index);
            let goes = call.client >= from || closed && call.is_closed;
            if call.is_free || !call.is_root || call.place != source || !goes {
                continue;
            }
            self.cancel_timer(index);
            if self.calls.get(index).phase == Phase::Thinking {
                self.calls.release(index);
            } else {
                self.give_up_all(index);
                self.calls.get_mut(index).is_closed = false;
                self.over(index, Outcome::GivenUp);
            }
        }
    }
}

const fn client_flow(client: &Client) -> Flow {
    client.plan.flow
}
