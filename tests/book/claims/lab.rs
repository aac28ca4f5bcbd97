//! The chapter's lab: its configuration, read from the directive, and what the core says about it.

use std::sync::{Mutex, PoisonError};

use mdbook_switchboard::value;
use switchboard::{
    Config, Experiment, Latency, Nanos, PerSecond, Report, Scope, Service, Simulation,
};

/// Requests that a run sends: enough that chance moves no figure of the text across a rounding boundary.
const REQUESTS: f64 = 2.5e6;

/// The lab of one chapter. Runs are kept, since many sentences speak of the same one.
pub(crate) struct Lab {
    pub(crate) config: Config,
    /// The most clients that the slider gives.
    pub(crate) max: u32,
    runs: Mutex<Vec<(Config, Report)>>,
}

impl Lab {
    /// Reads `<<#switchboard …>>`; what it leaves out has its default.
    pub(crate) fn of(chapter: &str) -> Self {
        let line = chapter
            .lines()
            .find_map(|line| line.strip_prefix("<<#switchboard ")?.strip_suffix(">>"))
            .expect("the chapter holds a lab on a line of its own");
        let mut lab = Self {
            config: Config::default(),
            max: 80,
            runs: Mutex::default(),
        };
        for attribute in line.split(' ').filter(|part| part.contains('=')) {
            let (name, text) = attribute.split_once('=').expect("name=value");
            lab.set(name, text);
        }
        lab
    }

    fn set(&mut self, name: &str, text: &str) {
        let count = || u32::try_from(value::count(text).unwrap()).unwrap();
        let nanos = || Nanos(u64::try_from(value::duration(text).unwrap().as_nanos()).unwrap());
        match name {
            "clients" => self.config.clients = count(),
            "max" => self.max = count(),
            "interval" => self.config.interval = nanos(),
            "capacity" => self.config.capacity = PerSecond(value::rate(text).unwrap()),
            "workers" => self.config.workers = count(),
            "service" if text == "fixed" => self.config.service = Service::Fixed,
            "service" if text == "exponential" => self.config.service = Service::Exponential,
            "queue" => self.config.queue = count(),
            "latency" if text == "slot" => self.config.latency = Latency::Slot,
            "latency" => self.config.latency = Latency::After(nanos()),
            "seed" => self.config.seed = value::count(text).unwrap(),
            "label" | "id" => {}
            _ => panic!("the claims don't know what {name}={text} means for them"),
        }
    }

    /// The lab with so many clients, over hours.
    pub(crate) fn with(&self, clients: u32) -> Report {
        self.run(Config {
            clients,
            ..self.config
        })
    }

    /// A long run of any configuration.
    pub(crate) fn run(&self, config: Config) -> Report {
        // A failed assertion elsewhere doesn't spoil what was computed.
        let mut runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, report)) = runs.iter().find(|(kept, _)| *kept == config) {
            return report.clone();
        }
        let report = Experiment {
            config,
            duration: Nanos::from_secs_f64(REQUESTS / config.offered().0),
            ..Experiment::default()
        }
        .run();
        runs.push((config, report.clone()));
        report
    }

    /// How long the sliding window remembers, in seconds: until nothing is left in it of what was sent
    /// before the last client went, early in one of the window's slices.
    pub(crate) fn window(&self) -> f64 {
        let mut lab = Simulation::new(Config {
            clients: self.max,
            ..self.config
        });
        let gone = Nanos::from_millis(99_200);
        lab.run_until(gone);
        lab.set_clients(0);
        while lab.measures(Scope::Window).requests.sent > 0 && lab.now() < Nanos::from_secs(200) {
            lab.run_until(lab.now().saturating_add(Nanos::from_millis(100)));
        }
        lab.now().saturating_sub(gone).as_secs_f64()
    }

    /// Mean time until the queue is empty after the slider went from `many` to `few`, in seconds.
    pub(crate) fn time_to_empty(&self, many: u32, few: u32) -> f64 {
        let step = Nanos::from_millis(10);
        let rushes = 200;
        let total: u64 = (1..=rushes)
            .map(|seed| {
                let mut lab = Simulation::new(Config {
                    clients: many,
                    seed,
                    ..self.config
                });
                lab.run_until(Nanos::from_secs(60));
                lab.set_clients(few);
                let start = lab.now();
                while lab.queue_depth() > 0 {
                    lab.run_until(lab.now().saturating_add(step));
                }
                lab.now().0 - start.0
            })
            .sum();
        total as f64 / rushes as f64 / 1e9
    }
}

/// Share of requests that were turned away, in percent of those that ended.
pub(crate) fn rejected(report: &Report) -> f64 {
    let requests = &report.measures.requests;
    100.0 * requests.rejected as f64 / requests.ended() as f64
}
