//! Everything may change while a network runs.

use super::calls::{NOBODY, Phase};
use super::plan::{Condition, Flow, Plan, Problem, Source, Station};
use super::{Network, Observer, Outcome, Rules, Step, Todo};
use crate::sim::parts::line::NONE;

impl<R: Rules, O: Observer> Network<R, O> {
    /// The plan as it is now, without room and window. (This allocates.)
    fn plan(&self) -> Plan {
        Plan {
            sources: self.clients.iter().map(|client| client.plan).collect(),
            stations: self.nodes.iter().map(|node| node.plan).collect(),
            ..Plan::default()
        }
    }

    /// A source is another from now on. Clients that are removed give up on their requests, whose servers
    /// don't know; new ones begin by sending or by thinking.
    ///
    /// # Errors
    /// Where there is no such source, or the plan couldn't be run; then nothing has changed.
    pub fn set_source(&mut self, number: usize, source: Source) -> Result<(), Problem> {
        let client = self
            .clients
            .get_mut(number)
            .ok_or(Problem::Nowhere(number as u32))?;
        source.check(number as u32, self.nodes.len())?;
        let before = client.plan;
        client.plan = source;
        let number = number as u32;
        let clients = source.flow.clients();
        let (closed_before, closed) = (is_closed(&before.flow), is_closed(&source.flow));
        if clients < before.flow.clients() || closed_before && !closed {
            self.remove_clients(number, clients, closed_before && !closed);
        }
        let there = if closed_before && closed {
            before.flow.clients()
        } else {
            0
        };
        self.start_source(number, there.min(clients));
        self.changed();
        Ok(())
    }

    /// A station is another from now on. Slots that run keep their length; those who wait stay, even where
    /// there are fewer places; servers beyond the number that there are now go on with what they have.
    ///
    /// # Errors
    /// Where there is no such station, the plan couldn't be run, or the station would have more servers
    /// than when the network was set up; then nothing has changed.
    pub fn set_station(&mut self, number: usize, station: Station) -> Result<(), Problem> {
        let node = self
            .nodes
            .get(number)
            .ok_or(Problem::Nowhere(number as u32))?;
        if station.servers as usize > node.servers.len() {
            return Err(Problem::Size(number as u32));
        }
        station.check(number as u32, self.nodes.len())?;
        let before = node.plan;
        if before.kinds != station.kinds {
            let mut plan = self.plan();
            plan.stations[number] = station;
            plan.check()?;
        }
        let node = &mut self.nodes[number];
        node.plan = station;
        if station.checks.is_none() {
            node.balancer.forget_checks(station.servers);
        }
        let calls = &self.calls;
        node.adapt(|server, worker| {
            let mut next = server.held.first();
            while next != NONE {
                let call = calls.get(next);
                if call.worker == worker {
                    return false;
                }
                next = call.later();
            }
            true
        });
        let number = number as u32;
        let timers = |station: &Station| (station.reports, station.checks, station.background);
        if timers(&before) != timers(&station) {
            self.set_station_timers(number);
        }
        self.wake(number);
        self.changed();
        Ok(())
    }

    /// A server's condition is another from now on.
    ///
    /// # Errors
    /// Where there is no such server, or a factor is not a positive number; then nothing has changed.
    pub fn set_condition(
        &mut self,
        station: usize,
        server: usize,
        condition: Condition,
    ) -> Result<(), Problem> {
        let nowhere = Problem::Nowhere(station as u32);
        let node = self.nodes.get_mut(station).ok_or(nowhere)?;
        let held = node.servers.get_mut(server).ok_or(nowhere)?;
        if let Condition::Slow(factor) = condition
            && !(factor > 0.0 && factor <= 1e6)
        {
            return Err(Problem::Number(station as u32));
        }
        let before = held.condition;
        held.condition = condition;
        let (station, server) = (station as u32, server as u32);
        match (before, condition) {
            (Condition::Frozen, Condition::Frozen) => {}
            (_, Condition::Frozen) => self.interrupt(station, server),
            (Condition::Frozen, _) => self.resume(station, server),
            _ => {}
        }
        if condition == Condition::Dead {
            self.lose_all(station, server);
        }
        self.wake(station);
        self.changed();
        Ok(())
    }

    /// A client of a source sends a request at once, whatever its flow says.
    ///
    /// # Errors
    /// Where there is no such source.
    pub fn send_one(&mut self, source: usize, client: u32) -> Result<(), Problem> {
        if source >= self.clients.len() {
            return Err(Problem::Nowhere(source as u32));
        }
        self.send(source as u32, client);
        self.settle();
        Ok(())
    }

    /// A server gives itself a job of the work that the station has in the background.
    ///
    /// # Errors
    /// Where there is no such server, or the station has no such work.
    pub fn give_one_job(&mut self, station: usize, server: usize) -> Result<(), Problem> {
        let nowhere = Problem::Nowhere(station as u32);
        let node = self.nodes.get(station).ok_or(nowhere)?;
        node.plan.background.ok_or(nowhere)?;
        node.servers.get(server).ok_or(nowhere)?;
        self.give_job(station as u32, server as u32);
        self.settle();
        Ok(())
    }

    /// This very state, going on with other luck: what is under way goes on as it was drawn, what is drawn
    /// from now on is of this seed. Measures since the last change begin anew.
    #[must_use]
    pub fn fork(&self, seed: u64) -> Self
    where
        R: Clone,
        O: Clone,
    {
        let mut fork = self.clone();
        let sources = fork.clients.len() as u32;
        for (number, client) in (0..).zip(&mut fork.clients) {
            client.reseed(number, seed);
        }
        for (number, node) in (0..).zip(&mut fork.nodes) {
            node.reseed(number, sources + number * super::KINDS as u32, seed);
        }
        fork.changed();
        fork
    }

    /// What is measured since the last change begins anew.
    fn changed(&mut self) {
        self.meter.change(self.now);
    }

    /// Workers of a station that may take something do.
    fn wake(&mut self, station: u32) {
        for server in 0..self.nodes[station as usize].servers.len() as u32 {
            self.note(station, server);
            self.free(station, server);
        }
        self.settle();
    }

    /// The slots of a server are interrupted.
    fn interrupt(&mut self, station: u32, server: u32) {
        let mut next = self.first_held(station, server);
        while next != NONE {
            let index = next;
            let ends = self.calendar.when(self.first_call + index);
            let call = self.calls.get_mut(index);
            next = call.later();
            if call.phase == Phase::Served {
                call.phase = Phase::Interrupted;
                call.left = ends.saturating_sub(self.now);
                self.cancel_timer(index);
            }
        }
    }

    /// Interrupted slots go on.
    fn resume(&mut self, station: u32, server: u32) {
        let mut next = self.first_held(station, server);
        while next != NONE {
            let index = next;
            let call = self.calls.get_mut(index);
            next = call.later();
            if call.phase == Phase::Interrupted {
                call.phase = Phase::Served;
                let ends = self.now.saturating_add(call.left);
                self.set_timer(index, ends, Step::SlotEnded);
            }
        }
    }

    fn first_held(&self, station: u32, server: u32) -> u32 {
        self.nodes[station as usize].servers[server as usize]
            .held
            .first()
    }

    /// All that a server has fails, one after the other: what follows from each comes first.
    fn lose_all(&mut self, station: u32, server: u32) {
        loop {
            let server = &self.nodes[station as usize].servers[server as usize];
            let lines = [&server.held, &server.waiting, &server.aside];
            let first = lines.map(crate::sim::parts::line::Line::first);
            let Some(index) = first.into_iter().find(|index| *index != NONE) else {
                return;
            };
            self.todo.push(Todo::End(index, Outcome::Failed, false));
            self.settle();
        }
    }
}

const fn is_closed(flow: &Flow) -> bool {
    matches!(flow, Flow::Closed { .. })
}

/// Jobs have a parent that is no record.
const _: () = assert!(NOBODY != NONE);
