//! A balancer: which of several servers takes a request.

use alloc::vec::Vec;

use crate::sim::kernel::random::Xoshiro256;
use crate::sim::kernel::units::Nanos;

/// How a balancer chooses a server of its pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// Any, with equal chances.
    #[default]
    Random,
    /// One after the other.
    InTurn,
    /// The less loaded of two different ones that are drawn; of two alike the first drawn.
    TwoChoices,
    /// The least loaded; of several alike any, with equal chances.
    Least,
}

/// Health checks: all servers are asked at the multiples of `every`. If all are out, all are asked to work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checks {
    /// How often.
    pub every: Nanos,
    /// After so many failed checks in a row a server is out.
    pub down: u32,
    /// After so many good ones in a row it is back.
    pub up: u32,
}

/// What the balancer of a station knows.
#[derive(Clone, Debug)]
pub(crate) struct Balancer {
    /// The servers that are asked, in order of their numbers.
    pool: Vec<u32>,
    /// The loads by server: the balancer's own count, kept up as it sends and as they end.
    loads: Vec<u32>,
    /// The loads as they were last reported.
    board: Vec<u32>,
    health: Vec<Health>,
    sent: u64,
    pub(crate) random: Xoshiro256,
}

/// What the checks of a server have found.
#[derive(Clone, Copy, Debug, Default)]
struct Health {
    out: bool,
    /// Checks in a row that speak against the present state.
    against: u32,
}

impl Balancer {
    pub(crate) fn new(servers: u32, random: Xoshiro256) -> Self {
        let mut balancer = Self {
            pool: Vec::new(),
            loads: Vec::new(),
            board: Vec::new(),
            health: Vec::new(),
            sent: 0,
            random,
        };
        balancer.adapt(servers);
        balancer
    }

    /// So many servers from now on; those beyond are not asked any more.
    pub(crate) fn adapt(&mut self, servers: u32) {
        let known = self.loads.len().max(servers as usize);
        self.loads.resize(known, 0);
        self.board.resize(known, 0);
        self.health.resize(known, Health::default());
        self.fill(servers);
    }

    /// All that are not out, or all if all are.
    fn fill(&mut self, servers: u32) {
        let health = &self.health;
        self.pool.clear();
        self.pool
            .extend((0..servers).filter(|server| !health[*server as usize].out));
        if self.pool.is_empty() {
            self.pool.extend(0..servers);
        }
    }

    pub(crate) fn pool(&self) -> &[u32] {
        &self.pool
    }

    pub(crate) fn load(&self, server: u32) -> u32 {
        self.loads[server as usize]
    }

    /// What the board says.
    pub(crate) fn reported(&self, server: u32) -> u32 {
        self.board[server as usize]
    }

    #[inline]
    pub(crate) fn add(&mut self, server: u32) {
        self.loads[server as usize] += 1;
    }

    #[inline]
    pub(crate) fn remove(&mut self, server: u32) {
        self.loads[server as usize] -= 1;
    }

    /// A server's load is written on the board.
    pub(crate) fn report(&mut self, server: u32, load: u32) {
        self.board[server as usize] = load;
    }

    /// A server was asked how it is.
    pub(crate) fn checked(&mut self, server: u32, servers: u32, checks: Checks, good: bool) {
        let health = &mut self.health[server as usize];
        if good != health.out {
            health.against = 0;
            return;
        }
        health.against += 1;
        if health.against >= if health.out { checks.up } else { checks.down } {
            *health = Health {
                out: !health.out,
                against: 0,
            };
            self.fill(servers);
        }
    }

    /// Without checks nobody is out.
    pub(crate) fn forget_checks(&mut self, servers: u32) {
        self.health.fill(Health::default());
        self.fill(servers);
    }

    pub(crate) fn is_out(&self, server: u32) -> bool {
        self.health[server as usize].out
    }

    /// Whether requests are sent to it: it isn't out, or all are.
    #[inline]
    pub(crate) fn is_asked(&self, server: u32) -> bool {
        // (All in their places: nobody is left out.)
        !self.is_out(server) || self.pool.get(server as usize) == Some(&server)
    }

    /// The server for the next request.
    #[inline]
    pub(crate) fn choose(&mut self, policy: Policy, by_board: bool) -> u32 {
        let turn = self.sent;
        self.sent += 1;
        if let [only] = self.pool[..] {
            return only;
        }
        let n = self.pool.len() as u32;
        let loads = if by_board { &self.board } else { &self.loads };
        let load = |server: u32| loads[server as usize];
        match policy {
            Policy::Random => self.pool[self.random.below(n) as usize],
            Policy::InTurn => self.pool[(turn % u64::from(n)) as usize],
            Policy::TwoChoices => {
                let first = self.random.below(n);
                let second = self.random.below(n - 1);
                let second = second + u32::from(second >= first);
                let [first, second] = [first, second].map(|place| self.pool[place as usize]);
                if load(second) < load(first) {
                    second
                } else {
                    first
                }
            }
            Policy::Least => {
                let (mut least, mut alike) = (u32::MAX, 0);
                for server in &self.pool {
                    let load = load(*server);
                    if load < least {
                        (least, alike) = (load, 0);
                    }
                    alike += u32::from(load == least);
                }
                let mut chosen = match alike {
                    1 => 0,
                    _ => self.random.below(alike),
                };
                for server in &self.pool {
                    if load(*server) == least {
                        if chosen == 0 {
                            return *server;
                        }
                        chosen -= 1;
                    }
                }
                self.pool[0]
            }
        }
    }
}
