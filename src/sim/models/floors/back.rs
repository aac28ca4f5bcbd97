//! BACK: one worker, slots of one length, a queue that refuses whoever finds it full.

use super::calls::{Root, Todo, Waits};
use super::model::{BUSY, DROPPED, Floors, Outcome, REFUSED, WAITING, WASTED};
use super::settings::FLOORS;
use super::tree::Came;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// A call that is at BACK.
#[derive(Clone, Copy, Debug)]
pub(super) struct Job {
    pub(super) waits: Waits,
    pub(super) root: Root,
    deadline: Nanos,
}

impl Floors {
    /// A call comes to BACK.
    pub(super) fn arrives(
        &mut self,
        world: &mut World,
        waits: Waits,
        root: Root,
        deadline: Nanos,
    ) -> Option<Todo> {
        let job = Job {
            waits,
            root,
            deadline,
        };
        if self.plan.silent {
            // It is taken, and that was that.
        } else if self.queue.is_empty() && self.served.is_none() {
            self.begins(world, job);
        } else if self.queue.len() < self.plan.queue {
            self.queue.push(job);
            self.note(world);
        } else {
            world.count(REFUSED);
            let now = world.now();
            self.refused = now;
            let late = !self.is_there(root);
            self.trip(now, FLOORS as u8 - 1, late, true);
            return Some(Todo::Decide(waits.place, Came::Failed, self.plan.marks));
        }
        None
    }

    fn begins(&mut self, world: &mut World, job: Job) {
        let now = world.now();
        self.served = Some(job);
        self.began = now;
        self.slot_ends = now.saturating_add(self.plan.slot);
        self.note(world);
    }

    /// The slot ends. Gives what it was, and for which click.
    pub(super) fn slot_ends(&mut self, world: &mut World) -> (Outcome, u32) {
        self.slot_ends = Nanos::NEVER;
        let Some(job) = self.served.take() else {
            return (Outcome::Nothing, 0);
        };
        // Drawn whatever may come of it, so that all that is compared meets the same errors.
        let fails = self.errors.unit() < self.plan.fails;
        let awaited = self.awaits(job.waits);
        self.outcome = if !awaited {
            world.count(WASTED);
            Outcome::Wasted
        } else if fails {
            Outcome::Error
        } else {
            Outcome::Passed
        };
        if awaited {
            let came = if fails { Came::Failed } else { Came::Answered };
            if fails {
                let late = !self.is_there(job.root);
                self.trip(world.now(), FLOORS as u8 - 1, late, true);
            }
            self.carry(world, Todo::Decide(job.waits.place, came, false));
        }
        let outcome = self.outcome;
        self.takes(world);
        (outcome, job.root.number)
    }

    /// The worker takes whose turn it is; what is too late is dropped at no cost.
    fn takes(&mut self, world: &mut World) {
        while self.served.is_none() && !self.queue.is_empty() {
            let job = self.queue.remove(0);
            if job.deadline > world.now() {
                self.begins(world, job);
            } else {
                world.count(DROPPED);
                if self.awaits(job.waits) {
                    self.carry(world, Todo::Decide(job.waits.place, Came::Failed, false));
                }
            }
        }
        self.note(world);
    }

    /// How many wait, and whether somebody is served, may have changed.
    fn note(&self, world: &mut World) {
        world.level(WAITING, self.queue.len() as u32);
        world.level(BUSY, u32::from(self.served.is_some()));
    }
}
