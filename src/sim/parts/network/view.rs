//! Looking at a network: its state, and whether its books balance.

use super::calls::{Call, Phase, Stands};
use super::plan::{Condition, Source, Station};
use super::{Network, Observer, Rules};
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::line::NONE;

/// A request or a call under way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CallView {
    /// Numbered in the order of sending.
    pub call: u64,
    /// The request that it is made for (itself, if it is one); `u64::MAX` for a server's own job.
    pub request: u64,
    /// The call that waits for it; `None` if none does, or if it is a request.
    pub parent: Option<u64>,
    /// Whether it is a request, whose place is a source.
    pub is_request: bool,
    /// Whose it is.
    pub client: u32,
    /// Of which kind.
    pub class: u32,
    /// At which station, or from which source.
    pub place: u32,
    /// At which server.
    pub server: u32,
    /// Which attempt for its parent it is.
    pub attempt: u32,
    /// The attempts made on its behalf.
    pub tries: u32,
    /// What is done for it.
    pub phase: Phase,
    /// The worker that it holds.
    pub worker: Option<u32>,
    /// When its request was sent.
    pub sent: Nanos,
    /// When it came here; of those that ask, when they asked last.
    pub since: Nanos,
    /// When its slot, its pause or its patience ends; [`Nanos::NEVER`] where that is not certain.
    pub until: Nanos,
}

impl<R: Rules, O: Observer> Network<R, O> {
    /// The time.
    #[must_use]
    pub const fn now(&self) -> Nanos {
        self.now
    }

    /// How many events there were.
    #[must_use]
    pub const fn events(&self) -> u64 {
        self.events
    }

    /// The fingerprint of the run: a hash over all that happened.
    #[must_use]
    pub const fn digest(&self) -> u64 {
        self.digest.value()
    }

    /// What watches the network.
    #[must_use]
    pub const fn observer(&self) -> &O {
        &self.observer
    }

    /// The rules at the stations' doors.
    #[must_use]
    pub const fn rules(&self) -> &R {
        &self.rules
    }

    /// The same, to be changed.
    pub const fn rules_mut(&mut self) -> &mut R {
        &mut self.rules
    }

    /// A source as it is now.
    #[must_use]
    pub fn source_plan(&self, source: usize) -> Option<&Source> {
        Some(&self.clients.get(source)?.plan)
    }

    /// A station as it is now.
    #[must_use]
    pub fn station_plan(&self, station: usize) -> Option<&Station> {
        Some(&self.nodes.get(station)?.plan)
    }

    /// How a server is.
    #[must_use]
    pub fn condition(&self, station: usize, server: usize) -> Option<Condition> {
        Some(self.nodes.get(station)?.servers.get(server)?.condition)
    }

    /// Whether the checks have taken a server out.
    #[must_use]
    pub fn is_out(&self, station: usize, server: usize) -> bool {
        let node = self.nodes.get(station);
        node.is_some_and(|node| server < node.servers.len() && node.balancer.is_out(server as u32))
    }

    /// What the board says of a server's load: zero where nothing is reported.
    #[must_use]
    pub fn reported(&self, station: usize, server: usize) -> u32 {
        match self.nodes.get(station) {
            Some(node) if server < node.servers.len() => node.balancer.reported(server as u32),
            _ => 0,
        }
    }

    /// A server's load: those who wait, those who are served, and errors on their way.
    #[must_use]
    pub fn load(&self, station: usize, server: usize) -> u32 {
        let found = self.nodes.get(station).and_then(|n| n.servers.get(server));
        found.map_or(0, |server| {
            server.waiting.len() + server.held.len() + server.aside.len()
        })
    }

    /// All requests and calls under way, in no order.
    pub fn calls(&self) -> impl Iterator<Item = CallView> {
        let calls = self.calls.iter();
        calls
            .filter(|(_, call)| call.phase != Phase::Thinking)
            .map(|(index, call)| self.view(index, call))
    }

    /// Those who wait at a server, in the order in which they came.
    pub fn waiting(&self, station: usize, server: usize) -> impl Iterator<Item = CallView> {
        self.line(station, server, Stands::Queue)
    }

    /// Those who hold a worker of a server.
    pub fn held(&self, station: usize, server: usize) -> impl Iterator<Item = CallView> {
        self.line(station, server, Stands::Worker)
    }

    /// Those whom a server has, but no worker: errors on their way, calls that are lost.
    pub fn aside(&self, station: usize, server: usize) -> impl Iterator<Item = CallView> {
        self.line(station, server, Stands::Aside)
    }

    fn line(
        &self,
        station: usize,
        server: usize,
        stands: Stands,
    ) -> impl Iterator<Item = CallView> {
        let found = self.nodes.get(station).and_then(|n| n.servers.get(server));
        let mut next = found.map_or(NONE, |server| match stands {
            Stands::Queue => server.waiting.first(),
            Stands::Worker => server.held.first(),
            Stands::Aside | Stands::Nowhere => server.aside.first(),
        });
        core::iter::from_fn(move || {
            let index = next;
            let call = (index != NONE).then(|| self.calls.get(index))?;
            next = call.later();
            Some(self.view(index, call))
        })
    }

    fn view(&self, index: u32, call: &Call) -> CallView {
        let parent = call.is_awaited().then(|| self.calls.get(call.parent).id);
        CallView {
            call: call.id,
            request: call.root_id,
            parent,
            is_request: call.is_root,
            client: call.client,
            class: call.kind,
            place: call.place,
            server: call.server,
            attempt: call.attempt,
            tries: call.tries,
            phase: call.phase,
            worker: (call.worker != NONE).then_some(call.worker),
            sent: call.born,
            since: call.since,
            until: self.calendar.when(self.first_call + index),
        }
    }
}
