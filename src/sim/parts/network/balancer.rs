//! Which server takes a request.

use alloc::vec::Vec;

use super::plan::{Checks, Policy};
use crate::sim::kernel::random::Xoshiro256;

/// What the balancer of a station knows.
#[derive(Clone, Debug)]
pub(super) struct Balancer {
    /// The servers that are asked, in order of their numbers.
    pool: Vec<u32>,
    /// The loads by server: the balancer's own count, kept up as it sends and as they end.
    loads: Vec<u32>,
    /// The loads as they were last reported.
    board: Vec<u32>,
    health: Vec<Health>,
    sent: u64,
    pub(super) random: Xoshiro256,
}

/// What the checks of a server have found.
#[derive(Clone, Copy, Debug, Default)]
struct Health {
    out: bool,
    /// Checks in a row that speak against the present state.
    against: u32,
}

impl Balancer {
    pub(super) fn new(servers: u32, random: Xoshiro256) -> Self {
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
    pub(super) fn adapt(&mut self, servers: u32) {
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

    pub(super) fn pool(&self) -> &[u32] {
        &self.pool
    }

    pub(super) fn load(&self, server: u32) -> u32 {
        self.loads[server as usize]
    }

    /// What the board says.
    pub(super) fn reported(&self, server: u32) -> u32 {
        self.board[server as usize]
    }

    #[inline]
    pub(super) fn add(&mut self, server: u32) {
        self.loads[server as usize] += 1;
    }

    #[inline]
    pub(super) fn remove(&mut self, server: u32) {
        self.loads[server as usize] -= 1;
    }

    /// A server's load is written on the board.
    pub(super) fn report(&mut self, server: u32, load: u32) {
        self.board[server as usize] = load;
    }

    /// A server was asked how it is.
    pub(super) fn checked(&mut self, server: u32, servers: u32, checks: Checks, good: bool) {
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
    pub(super) fn forget_checks(&mut self, servers: u32) {
        self.health.fill(Health::default());
        self.fill(servers);
    }

    pub(super) fn is_out(&self, server: u32) -> bool {
        self.health[server as usize].out
    }

    /// The server for the next request.
    #[inline]
    pub(super) fn choose(&mut self, policy: Policy, by_board: bool) -> u32 {
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
