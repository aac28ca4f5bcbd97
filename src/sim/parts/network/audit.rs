//! Whether a network's books balance.

use super::calls::{Call, Phase, Stands};
use super::{Network, Observer, Rules};
use crate::sim::parts::line::{Line, NONE};

impl<R: Rules, O: Observer> Network<R, O> {
    /// Whether the books balance at this very moment: what was sent is what ended and what is under way, at
    /// every source and station, as counted and as found; each server's lines are those of the calls that
    /// say so, no more than it has room for; each child is waited for by the parent that it names; each
    /// load is what the balancer knows of.
    ///
    /// # Errors
    /// What doesn't balance.
    pub fn audit(&self) -> Result<(), &'static str> {
        for (number, client) in self.clients.iter().enumerate() {
            let counts = self.requests(number, super::Span::Start).counts;
            let found = self.calls().filter(|call| call.is_request);
            let found = found.filter(|call| call.place as usize == number).count();
            hold(counts.conserved(), "requests are not conserved")?;
            hold(
                client.in_flight == found as u64,
                "requests under way are not those counted",
            )?;
            let out: u32 = self
                .calls
                .iter()
                .filter(|(_, call)| call.is_root && call.place as usize == number)
                .map(|(_, call)| self.children(call))
                .sum();
            hold(
                client.calling.out == out,
                "calls of a source are not those counted",
            )?;
        }
        for (number, node) in self.nodes.iter().enumerate() {
            let here = || {
                let calls = self.calls.iter().map(|(_, call)| call);
                calls.filter(move |call| !call.is_root && call.place as usize == number)
            };
            let awaited = here().filter(|call| call.is_awaited()).count() as u64;
            let Some(measures) = self.station(number, super::Span::Start) else {
                return Err("a station is not there");
            };
            hold(measures.counts.conserved(), "calls are not conserved")?;
            hold(
                node.awaited == awaited,
                "calls under way are not those counted",
            )?;
            for (of, server) in (0..).zip(&node.servers) {
                for (line, stands) in [
                    (&server.waiting, Stands::Queue),
                    (&server.held, Stands::Worker),
                    (&server.aside, Stands::Aside),
                ] {
                    let found = here().filter(|call| call.server == of && call.stands == stands);
                    hold(
                        line.len() as usize == found.count(),
                        "a line is not who stands in it",
                    )?;
                    hold(self.links(line), "a line is broken")?;
                }
                let load = here().filter(|call| {
                    call.server == of && call.stands != Stands::Nowhere && !call.is_job()
                });
                hold(
                    node.balancer.load(of) as usize == load.count(),
                    "a load is not what the balancer knows",
                )?;
                hold(
                    server.waiting.len() == 0 || !server.begins(node.plan.workers),
                    "a worker is free although somebody waits",
                )?;
                hold(
                    !node.balancer.pool().is_empty(),
                    "the balancer knows no server",
                )?;
            }
        }
        for (index, call) in self.calls.iter() {
            let mut child = call.child;
            while child != NONE {
                let record = self.calls.get(child);
                hold(
                    record.parent == index && !record.is_free,
                    "a child has another parent",
                )?;
                child = record.sibling;
            }
            let parent_waits = !call.is_awaited() || {
                let parent = self.calls.get(call.parent);
                !parent.is_free && parent.phase == Phase::Asking
            };
            hold(parent_waits, "a parent does not wait for its child")?;
            hold(call.phase != Phase::Moving, "a call is nowhere")?;
        }
        Ok(())
    }

    fn children(&self, call: &Call) -> u32 {
        let mut children = 0;
        let mut child = call.child;
        while child != NONE {
            children += 1;
            child = self.calls.get(child).sibling;
        }
        children
    }

    fn links(&self, line: &Line) -> bool {
        let mut last = NONE;
        let mut next = line.first();
        for _ in 0..line.len() {
            if next == NONE {
                return false;
            }
            (last, next) = (next, self.calls.get(next).later());
        }
        next == NONE && last == line.last()
    }
}

fn hold(holds: bool, what: &'static str) -> Result<(), &'static str> {
    if holds { Ok(()) } else { Err(what) }
}
