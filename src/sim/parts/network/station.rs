//! The state of a station, and of its servers.

use alloc::vec::Vec;

use super::calls::Call;
use super::plan::{Condition, ENDLESS, KINDS, Law, Station};
use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat};
use crate::sim::parts::balancer::Balancer;
use crate::sim::parts::budget::Budget;
use crate::sim::parts::line::{Kind, Line, NONE};

/// What a caller keeps in mind over its calls.
#[derive(Clone, Debug)]
pub(super) struct Calling {
    pub(super) budget: Budget,
    pub(super) jitter: Xoshiro256,
    /// Calls under way that are waited for.
    pub(super) out: u32,
}

impl Calling {
    pub(super) fn new(seed: u64, instance: u32) -> Self {
        Self {
            budget: Budget::default(),
            jitter: Xoshiro256::for_instance(seed, Use::Backoff, instance),
            out: 0,
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Server {
    pub(super) condition: Condition,
    pub(super) waiting: Line,
    /// Those that hold a worker.
    pub(super) held: Line,
    /// Those that need none: errors on their way, calls that are lost.
    pub(super) aside: Line,
    /// Free workers by number, the next one to begin at the end. (None where there are endless ones.)
    pub(super) idle: Vec<u32>,
    /// It stands in the list of those whose workers may take something.
    pub(super) is_freed: bool,
    /// As counted in the station: it has a free worker and nobody waits; somebody waits.
    pub(super) is_idle: bool,
    pub(super) is_queued: bool,
}

impl Server {
    fn new() -> Self {
        Self {
            condition: Condition::Well,
            waiting: Line::new(Kind::Server),
            held: Line::new(Kind::Server),
            aside: Line::new(Kind::Server),
            idle: Vec::new(),
            is_freed: false,
            is_idle: false,
            is_queued: false,
        }
    }

    /// Whether a slot may begin.
    #[inline]
    pub(super) fn begins(&self, workers: u32) -> bool {
        let stands = matches!(
            self.condition,
            Condition::Frozen | Condition::Resting | Condition::Dead
        );
        self.held.len() < workers && !stands
    }
}

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) plan: Station,
    pub(super) servers: Vec<Server>,
    pub(super) balancer: Balancer,
    pub(super) calling: [Calling; KINDS],
    work: Xoshiro256,
    errors: Xoshiro256,
    ways: Xoshiro256,
    background: Xoshiro256,
    /// Calls here that somebody waits for.
    pub(super) awaited: u64,
    /// Servers with a free worker and nobody who waits, and servers where somebody does.
    pub(super) idle: u32,
    pub(super) queued: u32,
}

impl Node {
    /// The first of its callers has this number among all.
    pub(super) fn new(plan: &Station, number: u32, first_caller: u32, seed: u64) -> Self {
        let stream = |r#use| Xoshiro256::for_instance(seed, r#use, number);
        let mut node = Self {
            plan: *plan,
            servers: (0..plan.servers).map(|_| Server::new()).collect(),
            balancer: Balancer::new(plan.servers, stream(Use::Balancing)),
            calling: core::array::from_fn(|kind| Calling::new(seed, first_caller + kind as u32)),
            work: stream(Use::Service),
            errors: stream(Use::Errors),
            ways: stream(Use::Ways),
            background: stream(Use::Background),
            awaited: 0,
            idle: 0,
            queued: 0,
        };
        node.adapt(|_, _| true);
        node
    }

    /// The plan is another. `is_free` tells which worker of which server holds nobody.
    pub(super) fn adapt(&mut self, is_free: impl Fn(&Server, u32) -> bool) {
        self.balancer.adapt(self.plan.servers);
        for server in &mut self.servers {
            server.idle.clear();
            if self.plan.workers != ENDLESS {
                server.idle.reserve(self.plan.workers as usize);
                for worker in (0..self.plan.workers).rev() {
                    if is_free(server, worker) {
                        server.idle.push(worker);
                    }
                }
            }
        }
    }

    /// From here on with other luck.
    pub(super) fn reseed(&mut self, number: u32, first_caller: u32, seed: u64) {
        let other = Self::new(&self.plan, number, first_caller, seed);
        self.work = other.work;
        self.errors = other.errors;
        self.ways = other.ways;
        self.background = other.background;
        self.balancer.random = other.balancer.random;
        for (calling, other) in self.calling.iter_mut().zip(other.calling) {
            calling.jitter = other.jitter;
        }
    }

    /// The size of the work that a call brings.
    #[inline]
    pub(super) fn draw_work(&mut self, call: &Call, ziggurat: &Ziggurat) -> f64 {
        match self.plan.kinds[call.kind as usize].work.law {
            Some(law) => draw(law, &mut self.work, ziggurat),
            None => call.size,
        }
    }

    /// The size of a job that a server gives itself.
    pub(super) fn draw_job(&mut self, law: Option<Law>, ziggurat: &Ziggurat) -> f64 {
        draw(law.unwrap_or_default(), &mut self.background, ziggurat)
    }

    /// Whether the slot that ends ends in an error.
    #[inline]
    pub(super) fn draw_error(&mut self, kind: usize) -> bool {
        let errors = self.plan.kinds[kind].errors;
        errors > 0.0 && self.errors.unit() < errors
    }

    /// Where a request goes now, [`NONE`] if it is answered.
    #[inline]
    pub(super) fn draw_way(&mut self, kind: usize) -> u32 {
        let ways = &self.plan.kinds[kind].then;
        if ways.iter().all(|way| way.0 <= 0.0) {
            return NONE;
        }
        let mut chance = self.ways.unit();
        for (share, to) in *ways {
            chance -= share;
            if chance < 0.0 {
                return to;
            }
        }
        NONE
    }
}

/// A quantity of mean 1 that varies so.
#[inline]
pub(super) fn draw(law: Law, random: &mut Xoshiro256, ziggurat: &Ziggurat) -> f64 {
    match law {
        Law::Fixed => 1.0,
        Law::Exponential => ziggurat.exponential(random),
        Law::Mixed {
            large,
            times,
            exponential,
        } => {
            let usual = 1.0 / (1.0 + large * (times - 1.0));
            let mean = match random.unit() < large {
                true => usual * times,
                false => usual,
            };
            match exponential {
                true => mean * ziggurat.exponential(random),
                false => mean,
            }
        }
    }
}
