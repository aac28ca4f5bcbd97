//! Settings that contradict each other: one sentence for each, in the shell's spelling or the directive's.

use std::fmt;
use switchboard::{Arrivals, Backoff, Config, Discipline, Latency, Nanos};

/// The longest wait before the first retry, where none is given.
const BACKOFF_BASE: Nanos = Nanos::from_millis(100);
/// The longest wait before any retry, where none is given.
const BACKOFF_CAP: Nanos = Nanos::from_secs(10);

/// How a setting is written where the sentence is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As an option of `simulate`: `--retries`.
    Option,
    /// As an attribute of a directive: `retries=`.
    Attribute,
}

impl Spelling {
    /// The setting's name.
    #[must_use]
    pub fn name(self, setting: &str) -> String {
        match self {
            Self::Option => format!("--{setting}"),
            Self::Attribute => format!("{setting}="),
        }
    }

    /// The setting with a value.
    #[must_use]
    pub fn with(self, setting: &str, value: &str) -> String {
        match self {
            Self::Option => format!("--{setting} {value}"),
            Self::Attribute => format!("{setting}={value}"),
        }
    }
}

/// A setting that makes no sense beside the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The setting, by its name without any dashes.
    pub setting: &'static str,
    /// What doesn't go together.
    pub problem: String,
    /// What to do, as an imperative.
    pub advice: String,
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.problem, self.advice)
    }
}

/// What was asked for, beyond what a configuration holds.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'c> {
    /// The configuration that the settings give, not clamped.
    pub config: &'c Config,
    /// `backoff-base` or `backoff-cap`, where one was given.
    pub backoff_time: Option<&'static str>,
    /// The most clients that there will ever be.
    pub most_clients: u32,
    /// Whether a schedule takes clients away on the way, with their requests left at the server.
    pub clients_leave: bool,
}

/// The backoff that the settings give: waits that aren't given have their defaults.
#[must_use]
pub fn backoff(exponential: bool, base: Option<Nanos>, cap: Option<Nanos>) -> Backoff {
    if exponential {
        let base = base.unwrap_or(BACKOFF_BASE);
        let cap = cap.unwrap_or(BACKOFF_CAP.max(base));
        Backoff::Exponential { base, cap }
    } else {
        Backoff::None
    }
}

impl Asked<'_> {
    /// Everything that contradicts something else, in the given spelling.
    #[must_use]
    pub fn contradictions(&self, spelling: Spelling) -> Vec<Contradiction> {
        let config = self.config;
        let name = |setting| spelling.name(setting);
        let mut found = Vec::new();
        let mut find = |setting, problem, advice| {
            found.push(Contradiction {
                setting,
                problem,
                advice,
            });
        };
        if let (Backoff::None, Some(setting)) = (config.backoff, self.backoff_time) {
            find(
                setting,
                format!(
                    "{} and {} are for {}",
                    name("backoff-base"),
                    name("backoff-cap"),
                    spelling.with("backoff", "exponential")
                ),
                "add it, or leave them out".to_owned(),
            );
        }
        if let Backoff::Exponential { base, cap } = config.backoff {
            if config.retries == 0 {
                find(
                    "backoff",
                    format!("{} is for retries, and there are none", name("backoff")),
                    format!("add {}, or leave it out", name("retries")),
                );
            }
            if base > cap {
                find(
                    self.backoff_time.unwrap_or("backoff"),
                    format!(
                        "{} is longer than {}",
                        name("backoff-base"),
                        name("backoff-cap")
                    ),
                    "the first wait is the shortest: lower the one, or raise the other".to_owned(),
                );
            }
        }
        if config.retries == 0 && config.retry_budget.is_some() {
            find(
                "retry-budget",
                format!(
                    "{} bounds retries, and there are none",
                    name("retry-budget")
                ),
                format!("add {}, or leave it out", name("retries")),
            );
        }
        if config.retries > 0 && self.nothing_fails() {
            find(
                "retries",
                format!(
                    "{} is for requests that fail, and none can: {} clients that wait for their answers \
                     find room for all their requests, and none gives up",
                    name("retries"),
                    self.most_clients
                ),
                format!(
                    "add {}, or make {} shorter",
                    name("patience"),
                    name("queue")
                ),
            );
        }
        if config.drop_departed && config.patience.is_none() && !self.clients_leave {
            find(
                "drop-departed",
                format!(
                    "{} is about clients that have gone, and none ever goes",
                    name("drop-departed")
                ),
                format!("add {}, or leave it out", name("patience")),
            );
        }
        if config.discipline == Discipline::Lifo && config.queue == 0 {
            find(
                "discipline",
                format!(
                    "{} says who of those who wait is next, and with {} nobody waits",
                    name("discipline"),
                    spelling.with("queue", "0")
                ),
                format!("raise {}, or leave it out", name("queue")),
            );
        }
        found
    }

    /// Whether every request finds a place and is waited for: a client that waits until its slot ends has
    /// one request at the server at most.
    fn nothing_fails(&self) -> bool {
        let config = self.config;
        config.arrivals == Arrivals::Synchronous
            && config.latency == Latency::Slot
            && config.patience.is_none()
            && !self.clients_leave
            && self.most_clients <= config.queue.saturating_add(config.workers)
    }
}
