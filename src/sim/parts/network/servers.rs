//! What stations do: take in, serve, pass on, answer.

use super::calls::{Call, Calls, Phase, Stands};
use super::measures::{
    BEGUN, DROPPED, FREED, HELD, JOBS_ENDED, LATE, SENT, TAKEN, WAITING, WASTED,
    outcome as outcome_count,
};
use super::plan::{Condition, ENDLESS};
use super::station::Node;
use super::{Discipline, EventKind, Gate, Network, Observer, Outcome, Passing, Rules, Step, Todo};
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::line::NONE;

impl<R: Rules, O: Observer> Network<R, O> {
    #[inline]
    pub(super) fn next_id(&mut self) -> u64 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    /// A place for a record, [`NONE`] if there are too many.
    #[inline]
    pub(super) fn insert(&mut self, call: Call) -> u32 {
        let before = self.calls.capacity();
        let index = self.calls.insert(call);
        if self.calls.capacity() != before {
            let owners = self.first_call as usize + self.calls.capacity();
            self.calendar.make_room(owners);
        }
        index
    }

    /// A call has come to its station.
    pub(super) fn comes(&mut self, index: u32) {
        let call = self.calls.get(index);
        let (station, awaited) = (call.place, call.is_awaited());
        let late = !self.calls.root_is_there(call);
        self.count_station(station, SENT);
        if late {
            self.count_station(station, LATE);
        }
        if awaited {
            self.nodes[station as usize].awaited += 1;
        } else {
            // Whoever waited has gone while it was at another station.
            self.count_station(station, outcome_count(Outcome::GivenUp));
        }
        self.event(EventKind::Arrived { late }, index);
    }

    /// A call arrives at a station: at its door, and at the server that the balancer chooses.
    pub(super) fn arrive(&mut self, index: u32) {
        self.comes(index);
        let call = self.calls.get_mut(index);
        let station = call.place;
        // Drawn for whoever comes, so that all policies see the same work.
        call.work = self.nodes[station as usize].draw_work(call, &self.ziggurat);
        let passing = passing(&self.calls, &self.nodes, self.now, index);
        match self.rules.at_door(&passing) {
            Gate::Pass => {}
            Gate::Answer(after) => return self.ends_after(index, after, Outcome::Answered),
            Gate::Refuse { marked } => {
                self.todo.push(Todo::End(index, Outcome::Refused, marked));
                return;
            }
        }
        let node = &mut self.nodes[station as usize];
        let server = node
            .balancer
            .choose(node.plan.policy, node.plan.reports.is_some());
        self.calls.get_mut(index).server = server;
        self.count_server(station, server, TAKEN);
        self.admit(index, false);
    }

    /// A call is at its server.
    pub(super) fn admit(&mut self, index: u32, job: bool) {
        let call = self.calls.get_mut(index);
        let (station, number) = (call.place, call.server);
        let node = &mut self.nodes[station as usize];
        let server = &mut node.servers[number as usize];
        match server.condition {
            Condition::Dead => {
                self.todo.push(Todo::End(index, Outcome::Failed, false));
                return;
            }
            Condition::Failing(after) if !job => {
                call.stands = Stands::Aside;
                server.aside.join(&mut self.calls.records, index, self.now);
                node.balancer.add(number);
                return self.ends_after(index, after, Outcome::Failed);
            }
            Condition::Silent if !job => {
                call.phase = Phase::Lost;
                call.stands = Stands::Aside;
                server.aside.join(&mut self.calls.records, index, self.now);
                node.balancer.add(number);
                self.event(EventKind::Lost, index);
                if !self.calls.get(index).is_awaited() {
                    self.todo.push(Todo::End(index, Outcome::Failed, false));
                }
                return;
            }
            _ => {}
        }
        if server.waiting.len() == 0 && server.begins(node.plan.workers) {
            if !job {
                node.balancer.add(number);
            }
            self.begin(index);
            self.note(station, number);
        } else if server.waiting.len() < node.plan.queue || job {
            call.phase = Phase::Waiting;
            call.stands = Stands::Queue;
            server
                .waiting
                .join(&mut self.calls.records, index, self.now);
            if !job {
                node.balancer.add(number);
            }
            self.note(station, number);
            self.event(EventKind::Queued, index);
        } else {
            let marked = node.plan.marks_rejected;
            self.todo.push(Todo::End(index, Outcome::Rejected, marked));
        }
    }

    /// The outcome is certain, and arrives after this time.
    fn ends_after(&mut self, index: u32, after: Nanos, outcome: Outcome) {
        let call = self.calls.get_mut(index);
        call.phase = Phase::Ending;
        call.outcome = outcome;
        if after == Nanos::ZERO {
            self.todo.push(Todo::End(index, outcome, false));
        } else {
            self.set_timer(index, self.now.saturating_add(after), Step::Outcome);
        }
    }

    pub(super) fn outcome_arrives(&mut self, index: u32) {
        let outcome = self.calls.get(index).outcome;
        self.todo.push(Todo::End(index, outcome, false));
    }

    /// A free worker begins with this call.
    fn begin(&mut self, index: u32) {
        let call = self.calls.get_mut(index);
        let (station, number) = (call.place, call.server);
        let node = &mut self.nodes[station as usize];
        let server = &mut node.servers[number as usize];
        call.phase = Phase::Served;
        call.stands = Stands::Worker;
        call.worker = server.idle.pop().unwrap_or(NONE);
        let worker = call.worker;
        let mean = match &node.plan.background {
            Some(background) if call.is_job() => background.work.mean,
            _ => node.plan.kinds[call.kind as usize].work.mean,
        };
        let mut slot = mean.as_f64() * call.work;
        if let Condition::Slow(factor) = server.condition {
            slot *= factor;
        }
        let (waited, is_job) = (self.now.saturating_sub(call.since), call.is_job());
        server.held.join(&mut self.calls.records, index, self.now);
        if !is_job {
            self.meter.time(self.columns.wait(station), waited);
        }
        self.count_server(station, number, BEGUN);
        self.event(EventKind::Begun { worker }, index);
        if slot > 0.0 {
            let ends = self.now.saturating_add(Nanos::round(slot));
            self.set_timer(index, ends, Step::SlotEnded);
        } else {
            self.work_ends(index);
        }
    }

    /// The station's own work on a call is done.
    pub(super) fn work_ends(&mut self, index: u32) {
        let call = self.calls.get(index);
        if call.is_job() {
            self.todo.push(Todo::End(index, Outcome::Answered, false));
            return;
        }
        let kind = call.kind as usize;
        let node = &mut self.nodes[call.place as usize];
        let calls = node.plan.kinds[kind].calls.is_some();
        if node.draw_error(kind) {
            self.todo.push(Todo::End(index, Outcome::Failed, false));
        } else if calls {
            self.ask(index);
        } else {
            self.done(index);
        }
    }

    /// All is done for a call at this station: it goes on to another, or is answered.
    pub(super) fn done(&mut self, index: u32) {
        let call = self.calls.get(index);
        let way = self.nodes[call.place as usize].draw_way(call.kind as usize);
        if way == NONE {
            self.todo.push(Todo::End(index, Outcome::Answered, false));
            return;
        }
        self.leave(index);
        self.ends_here(index, Outcome::Answered, true);
        self.event(EventKind::Moved, index);
        let call = self.calls.get_mut(index);
        call.place = way;
        call.server = 0;
        call.since = self.now;
        call.tries = 0;
        call.phase = Phase::Moving;
        self.todo.push(Todo::Arrive(index));
    }

    /// Counts a call that has ended at its station, where it was `served` or not.
    fn ends_here(&mut self, index: u32, outcome: Outcome, served: bool) {
        let passing = passing(&self.calls, &self.nodes, self.now, index);
        let (station, awaited) = (passing.station, passing.awaited);
        self.rules.ended(&passing, outcome);
        if awaited {
            self.nodes[station as usize].awaited -= 1;
            self.count_station(station, outcome_count(outcome));
        } else if served {
            self.count_station(station, WASTED);
        }
    }

    /// A call has ended.
    pub(super) fn end(&mut self, index: u32, outcome: Outcome, marked: bool) {
        let served = self.calls.get(index).stands == Stands::Worker;
        self.leave(index);
        self.cancel_timer(index);
        let call = self.calls.get(index);
        let (station, parent, awaited) = (call.place, call.parent, call.is_awaited());
        if call.is_job() {
            self.count_station(station, JOBS_ENDED);
            self.event(EventKind::Wasted, index);
            self.calls.release(index);
            return;
        }
        if call.child != NONE {
            self.give_up_all(index);
        }
        self.ends_here(index, outcome, served);
        if awaited {
            self.event(EventKind::Ended(outcome), index);
            self.disown(index);
            self.calls.release(index);
            self.decide(parent, outcome, marked);
        } else {
            self.event(EventKind::Wasted, index);
            self.calls.release(index);
        }
    }

    /// A call leaves its server, if it is at one: its place in line, its worker, its part of the load.
    pub(super) fn leave(&mut self, index: u32) {
        let call = self.calls.get_mut(index);
        let (station, number) = (call.place, call.server);
        let (stands, worker) = (call.stands, call.worker);
        call.stands = Stands::Nowhere;
        call.worker = NONE;
        let is_job = call.is_job();
        let node = &mut self.nodes[station as usize];
        let server = &mut node.servers[number as usize];
        let records = &mut self.calls.records;
        match stands {
            Stands::Nowhere => return,
            Stands::Queue => server.waiting.leave(records, index),
            Stands::Aside => server.aside.leave(records, index),
            Stands::Worker => {
                server.held.leave(records, index);
                if worker < node.plan.workers {
                    server.idle.push(worker);
                }
            }
        }
        if !is_job {
            node.balancer.remove(number);
        }
        if stands == Stands::Worker {
            self.count_server(station, number, FREED);
            self.event(EventKind::Freed { worker }, index);
            self.free(station, number);
        }
        self.note(station, number);
    }

    /// Workers of this server may take something, when all else is done.
    #[inline]
    pub(super) fn free(&mut self, station: u32, number: u32) {
        let server = &mut self.nodes[station as usize].servers[number as usize];
        if !server.is_freed && server.waiting.len() > 0 {
            server.is_freed = true;
            self.freed.push((station, number));
        }
    }

    /// Free workers take whose turn it is.
    pub(super) fn take_next(&mut self, station: u32, number: u32) {
        let node = &mut self.nodes[station as usize];
        let server = &mut node.servers[number as usize];
        server.is_freed = false;
        if !server.begins(node.plan.workers) {
            return;
        }
        let index = match node.plan.discipline {
            Discipline::Fifo => server.waiting.first(),
            Discipline::Lifo => server.waiting.last(),
        };
        if index == NONE {
            return;
        }
        let call = self.calls.get(index);
        let departed = node.plan.drops_departed && !call.is_awaited() && !call.is_job();
        if departed || call.deadline <= self.now {
            self.count_station(station, DROPPED);
            self.event(EventKind::Dropped, index);
            self.todo.push(Todo::End(index, Outcome::Failed, false));
        } else {
            server.waiting.leave(&mut self.calls.records, index);
            self.begin(index);
            self.note(station, number);
        }
        // Another worker may be free, or this one again; what follows from this one comes first.
        self.free(station, number);
    }

    /// How many wait and are served at a server may have changed.
    #[inline]
    pub(super) fn note(&mut self, station: u32, number: u32) {
        let node = &mut self.nodes[station as usize];
        let server = &mut node.servers[number as usize];
        let (waiting, held) = (server.waiting.len(), server.held.len());
        let level = self.columns.level(station, number, 0);
        self.meter.level(self.now, level + WAITING, waiting);
        self.meter.level(self.now, level + HELD, held);
        if node.plan.servers > 1 {
            let idle = waiting == 0
                && held < node.plan.workers
                && number < node.plan.servers
                && node.balancer.is_asked(number);
            let queued = waiting > 0;
            if idle != server.is_idle || queued != server.is_queued {
                node.idle = node.idle + u32::from(idle) - u32::from(server.is_idle);
                node.queued = node.queued + u32::from(queued) - u32::from(server.is_queued);
                (server.is_idle, server.is_queued) = (idle, queued);
                self.idle_changed(station);
            }
        }
    }

    /// Whether a server idles beside another's queue may have changed.
    pub(super) fn idle_changed(&mut self, station: u32) {
        let node = &self.nodes[station as usize];
        let uneven = node.idle > 0 && node.queued > 0;
        let level = self.columns.uneven(station);
        self.meter.level(self.now, level, u32::from(uneven));
    }
}

fn passing<'a>(calls: &Calls, nodes: &'a [Node], now: Nanos, index: u32) -> Passing<'a> {
    let call = calls.get(index);
    Passing {
        time: now,
        sent: call.born,
        call: call.id,
        request: call.root_id,
        client: call.client,
        class: call.kind,
        station: call.place,
        attempt: call.attempt,
        awaited: call.is_awaited(),
        handling: &nodes[call.place as usize].plan.kinds[call.kind as usize],
    }
}

/// Endless workers have no numbers, and any number is below theirs.
const _: () = assert!(ENDLESS == NONE);
