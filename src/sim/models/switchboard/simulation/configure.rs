//! Changing everything while it runs.

use super::Simulation;
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
        self.answers.set_latency(config.latency);
        self.workers
            .adapt(config.workers, config.service, config.mean_slot());
        self.begin_slots();
        self.due = self.find_due();
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
