//! The lab's attributes, and what its scenario sets.

use crate::reading::attributes::spec::{Attribute, Kind, defaulted, optional, worded};

/// A scenario: a story that the lab tells, with the settings that it needs.
#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    /// Attributes that have other defaults here. What the author gives overrides them.
    pub(crate) sets: &'static [(&'static str, &'static str)],
    /// How many clients there are during the rush.
    pub(crate) clients: u32,
    /// How long the rush lasts, in seconds.
    pub(crate) seconds: u32,
}

/// The rush that never ends: a metastable failure (N. Bronson et al., "Metastable Failures in Distributed
/// Systems", `HotOS` 2021). Ten clients ask for two fifths of what the server carries; after the rush
/// their retries keep it at work for nobody.
pub(crate) const RUSH: Scenario = Scenario {
    name: "rush",
    sets: &[
        ("clients", "10"),
        ("patience", "2s"),
        ("retries", "3"),
        ("service", "exponential"),
        ("queue", "60"),
        ("latency", "slot"),
    ],
    clients: 60,
    seconds: 20,
};

/// The lab's attributes have the names, defaults and units of the options of `simulate`.
pub(crate) const LAB: &[Attribute] = &[
    defaulted(
        "clients",
        Kind::Count {
            least: 0,
            most: 1_000_000,
        },
        "3",
        "Clients at the start.",
    ),
    defaulted(
        "max",
        Kind::Count {
            least: 1,
            most: 1_000_000,
        },
        "80",
        "The most clients that the slider gives.",
    ),
    defaulted(
        "interval",
        TIME,
        "5s",
        "How often one client asks, on average; for synchronous clients, how long it thinks.",
    ),
    defaulted(
        "arrivals",
        Kind::Word(&["asynchronous", "synchronous"]),
        "asynchronous",
        "Asynchronous clients send on schedule, whatever happens; synchronous ones think, send, and wait \
         for their answer.",
    ),
    optional(
        "patience",
        TIME,
        "2s",
        "for ever",
        "How long a client waits for an attempt before it gives up. The server doesn't know.",
    ),
    defaulted(
        "retries",
        Kind::Count {
            least: 0,
            most: 100,
        },
        "0",
        "How often a client tries again after a rejection, or after giving up.",
    ),
    defaulted(
        "backoff",
        Kind::Word(&["none", "exponential"]),
        "none",
        "Whether a client waits before it tries again: a random time up to a bound that doubles.",
    ),
    defaulted(
        "backoff-base",
        TIME,
        "100ms",
        "The longest wait before the first retry.",
    ),
    defaulted(
        "backoff-cap",
        TIME,
        "10s",
        "The longest wait before any retry.",
    ),
    optional(
        "retry-budget",
        Kind::Share,
        "10%",
        "no bound",
        "Retries of all clients together, as a share of first attempts.",
    ),
    defaulted(
        "capacity",
        Kind::Rate {
            least: 0.001,
            most: 1_000_000.0,
        },
        "5",
        "Requests a second that the server can carry.",
    ),
    defaulted(
        "workers",
        Kind::Count {
            least: 1,
            most: 1_000,
        },
        "1",
        "Requests that the server works on at once.",
    ),
    defaulted(
        "service",
        Kind::Word(&["fixed", "exponential"]),
        "fixed",
        "Whether every request holds its worker for the same time.",
    ),
    defaulted(
        "queue",
        Kind::Count {
            least: 0,
            most: 100_000,
        },
        "15",
        "Places in the waiting room; a request that finds it full is rejected.",
    ),
    defaulted(
        "discipline",
        Kind::Word(&["fifo", "lifo"]),
        "fifo",
        "Who is served next: `fifo`, first come, first served; `lifo`, the newest first.",
    ),
    defaulted(
        "drop-departed",
        YES_OR_NO,
        "no",
        "Whether a request whose client has given up is dropped when its turn comes, instead of served.",
    ),
    defaulted(
        "latency",
        Kind::DurationOr {
            word: "slot",
            least: "0s",
            most: "277h",
        },
        "42ms",
        "How long an answer takes once a worker has begun; `slot`: until the worker is free again.",
    ),
    defaulted(
        "seed",
        Kind::Count {
            least: 0,
            most: u64::MAX,
        },
        "1",
        "Chooses the random numbers: the same seed, the same run.",
    ),
    optional(
        "scenario",
        Kind::Word(&[RUSH.name]),
        RUSH.name,
        "none",
        "A story that the lab tells, with goals that tick themselves: `rush`, the rush that never ends, \
         and how to save it.",
    ),
    optional(
        "predict",
        YES_OR_NO,
        "yes",
        "`yes` for a chapter’s first lab, unless it has a scenario; `no` for the others",
        "Whether the reader is asked for a bet before the slider moves. It can be skipped.",
    ),
    optional(
        "show",
        Kind::Words(&[
            "situations",
            "settings",
            "percentiles",
            "history",
            "curve",
            "words",
            "shell",
        ]),
        "\"curve,percentiles\"",
        "everything",
        "Which parts stand beside the drawing and its controls: named situations, settings to change, \
         percentiles and the other measures, the last 60 s as a chart, the load curve, the drawing in \
         words, the command for a shell.",
    ),
    optional(
        "id",
        Kind::Id,
        "\"overload\"",
        "made from the chapter’s name",
        "The lab's address in the page.",
    ),
    worded(
        "label",
        "lab-label",
        "The lab's name, for the frame and for screen readers.",
    ),
];

const TIME: Kind = Kind::Duration {
    least: "1us",
    most: "277h",
};

const YES_OR_NO: Kind = Kind::Word(&["yes", "no"]);
