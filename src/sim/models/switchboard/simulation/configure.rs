//! Changing everything while it runs.

use super::Simulation;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::PerSecond;
use crate::sim::models::switchboard::config::{Arrivals, Config};
use crate::sim::models::switchboard::observer::Observer;

impl<O: Observer> Simulation<O> {
    /// Takes on a new configuration (clamped) from now on, without a reset:
    ///
    /// - Clients that are removed leave their requests at the server; these count as given up.
    /// - Slots that run keep their length, and workers that are taken away finish theirs.
    /// - Who waits stays, also where the waiting room has fewer places than that.
    /// - Patience holds from an attempt's sending, for those under way too; so does the latency for
    ///   answers under way.
    /// - Clients that become synchronous begin by thinking, whatever they have under way.
    /// - A new seed takes effect at the next [`Simulation::reset`].
    pub fn configure(&mut self, config: Config) {
        let old = self.config;
        self.config = config;
        self.config.clamp();
        let config = self.config;
        // Whatever has happened up to now belongs to the slices up to now.
        self.recorder.advance(self.now);
        if config.clients < old.clients {
            self.remove_clients(config.clients);
        }
        self.arrivals.adapt(&config, self.now, &self.ziggurat);
        match (old.arrivals, config.arrivals) {
            (Arrivals::Synchronous, Arrivals::Asynchronous) => {
                self.drop_timers(0, u32::MAX);
                self.attempts.forget_synchronous();
            }
            (Arrivals::Asynchronous, Arrivals::Synchronous) => self.start_clients(0),
            _ => self.start_clients(old.clients),
        }
        self.attempts.set_patience(config.patience);
        self.answers.adapt(&config);
        self.workers
            .adapt(config.workers, config.service, config.mean_slot());
        self.begin_slots();
        self.due = self.find_due();
    }

    /// Goes on from this very state with the randomness of another seed: what is under way stays as it
    /// is, and what comes is drawn anew. A moment drawn already stays too, which changes nothing where the
    /// time to it is exponential.
    pub fn reseed(&mut self, seed: u64) {
        self.config.seed = seed;
        let stream = |use_| Xoshiro256::for_use(seed, use_);
        self.arrivals
            .reseed(stream(Use::Arrivals), stream(Use::Choice));
        self.workers.reseed(stream(Use::Service));
        self.jitter = stream(Use::Backoff);
    }

    /// There are so many clients from now on.
    pub fn set_clients(&mut self, clients: u32) {
        self.configure(Config {
            clients,
            ..self.config
        });
    }

    /// The server carries so many requests a second from now on.
    pub fn set_capacity(&mut self, capacity: PerSecond) {
        self.configure(Config {
            capacity,
            ..self.config
        });
    }
}
