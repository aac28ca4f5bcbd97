//! The chapter's lab: its configuration, read from the directive, and what the core says about it.

use std::sync::{Mutex, PoisonError};

use mdbook_switchboard::value;
use switchboard::sim::models::{Model, switchboard::Lab as Instrument};
use switchboard::{
    Config, Experiment, Latency, Nanos, PerSecond, Report, Scope, Service, Simulation,
};

/// Requests that a run sends: enough that chance moves no figure of the text across a rounding boundary.
const REQUESTS: f64 = 2.5e6;

/// How often it is looked whether a queue is empty.
const STEP: Nanos = Nanos::from_millis(10);

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

    /// How long it takes until the queue is empty after the slider went from `many` to `few`, in seconds:
    /// of two hundred times a tenth is shorter than the first number, and a tenth longer than the second.
    pub(crate) fn times_to_empty(&self, many: u32, few: u32) -> [f64; 2] {
        let mut times: Vec<f64> = (1..=200)
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
                    lab.run_until(lab.now().saturating_add(STEP));
                }
                lab.now().saturating_sub(start).as_secs_f64()
            })
            .collect();
        times.sort_by(f64::total_cmp);
        [times[20], times[179]]
    }

    /// Mean time until the queue is drawn empty, in seconds: what was on its way arrives first.
    pub(crate) fn time_to_empty_in_the_drawing(&self, many: u32, few: u32) -> f64 {
        let times = (1..=20).map(|seed| {
            let mut lab = Instrument::of(Config {
                clients: many,
                seed,
                ..self.config
            });
            lab.run(Nanos::from_secs(60), u64::MAX);
            lab.set(0, f64::from(few));
            let start = lab.now();
            while lab.stage().queue_depth() > 0 {
                lab.run(STEP, u64::MAX);
            }
            lab.now().saturating_sub(start).as_secs_f64()
        });
        times.sum::<f64>() / 20.0
    }
}

/// Share of requests that were turned away, in percent of those that ended.
pub(crate) fn rejected(report: &Report) -> f64 {
    let requests = &report.measures.requests;
    100.0 * requests.rejected as f64 / requests.ended() as f64
}

/// Share of requests that were answered within the objective, in percent of those that ended.
pub(crate) fn in_time(report: &Report) -> f64 {
    let measures = &report.measures;
    100.0 * measures.in_time as f64 / measures.requests.ended() as f64
}
