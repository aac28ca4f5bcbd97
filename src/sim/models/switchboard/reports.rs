//! What reports and tables tell of the switchboard: a part of its sheet.

use crate::sim::models::sheet::{Clause, Contradiction, Figure, Story, Unit};

/// What a run comes to.
pub(super) const FIGURES: &[Figure] = &[
    rate("sent_per_s", "requests.sent", Some("span_s")).shown(),
    rate("throughput_per_s", "throughput_per_s", None),
    rate("goodput_per_s", "goodput_per_s", None),
    rate("wasted_per_s", "wasted", Some("span_s")),
    share("answered_share", "requests.answered").beside_theory(),
    share("rejected_share", "requests.rejected").shown(),
    share("given_up_share", "requests.given_up").with("patience"),
    // (What the word and the bet are about.)
    share("in_time_share", "requests.in_time").beside_theory(),
    figure(
        "attempts_per_request",
        "attempts.sent",
        Some("requests.sent"),
        Unit::Number,
    ),
    time("latency_s.mean").beside_theory(),
    percentile("latency_s.p50"),
    percentile("latency_s.p95").shown(),
    percentile("latency_s.p99"),
    time("wait_s.mean"),
    percentile("wait_s.p50"),
    percentile("wait_s.p95"),
    percentile("wait_s.p99"),
    figure("queue_depth_mean", "queue_depth_mean", None, Unit::Number).shown(),
    figure("utilization", "utilization", None, Unit::Share).shown(),
];

/// What a report for people shows.
pub(super) const REPORTED: &[&str] = &[
    "requests.sent",
    "requests.answered",
    "requests.rejected",
    "requests.given_up",
    "requests.in_flight",
    "attempts.sent",
    "attempts.answered",
    "attempts.rejected",
    "attempts.given_up",
    "attempts.in_flight",
    "latency_s.mean",
    "latency_s.p50",
    "latency_s.p95",
    "latency_s.p99",
    "wait_s.mean",
    "wait_s.p50",
    "wait_s.p95",
    "wait_s.p99",
    "throughput_per_s",
    "goodput_per_s",
    "wasted",
    "queue_depth_mean",
    "utilization",
    "events",
];

/// Why theory says nothing, or not all.
pub(super) const SILENCES: &[Clause] = &[
    silence("nobody-asks"),
    silence("too-much"),
    silence("retries"),
    silence("drop-departed"),
    silence("newest-first"),
    silence("synchronous-patience"),
    silence("synchronous-fixed"),
    silence("fixed-workers"),
    silence("synchronous-latency"),
    silence("latency"),
];

/// The indices of [`SILENCES`].
pub(super) mod silence {
    pub(in super::super) const NOBODY_ASKS: usize = 0;
    pub(in super::super) const TOO_MUCH: usize = 1;
    pub(in super::super) const RETRIES: usize = 2;
    pub(in super::super) const DROP_DEPARTED: usize = 3;
    pub(in super::super) const NEWEST_FIRST: usize = 4;
    pub(in super::super) const SYNCHRONOUS_PATIENCE: usize = 5;
    pub(in super::super) const SYNCHRONOUS_FIXED: usize = 6;
    pub(in super::super) const FIXED_WORKERS: usize = 7;
    pub(in super::super) const SYNCHRONOUS_LATENCY: usize = 8;
    pub(in super::super) const LATENCY: usize = 9;
}

/// What makes no sense beside what.
pub(super) const CONTRADICTIONS: &[Contradiction] = &[
    contradiction("without-backoff", &["backoff-base", "backoff-cap"]),
    contradiction("backoff-without-retries", &["backoff"]),
    contradiction("backoff-backwards", &["backoff-base", "backoff-cap"]),
    contradiction("budget-without-retries", &["retry-budget"]),
    Contradiction {
        key: "nothing-fails",
        settings: &["retries"],
        arguments: &["most"],
    },
    contradiction("nobody-departs", &["drop-departed"]),
    contradiction("nobody-waits", &["discipline"]),
];

/// The indices of [`CONTRADICTIONS`].
pub(super) mod contradiction {
    pub(in super::super) const WITHOUT_BACKOFF: usize = 0;
    pub(in super::super) const BACKOFF_WITHOUT_RETRIES: usize = 1;
    pub(in super::super) const BACKOFF_BACKWARDS: usize = 2;
    pub(in super::super) const BUDGET_WITHOUT_RETRIES: usize = 3;
    pub(in super::super) const NOTHING_FAILS: usize = 4;
    pub(in super::super) const NOBODY_DEPARTS: usize = 5;
    pub(in super::super) const NOBODY_WAITS: usize = 6;
}

/// The rush that never ends: a metastable failure (N. Bronson et al., "Metastable Failures in Distributed
/// Systems", `HotOS` 2021). Ten clients ask for two fifths of what the server carries; after the rush
/// their retries keep it at work for nobody.
pub(super) const RUSH: Story = Story {
    to: super::lab::RUSH_CLIENTS,
    begins: 100.0,
    lasts: super::lab::RUSH_LASTS.0 as f64 / 1e9,
    settles: 60.0,
    cures: &[
        ("backoff", &[("backoff", 1.0)]),
        ("budget", &[("retry-budget", 0.1)]),
        ("newest-first", &[("discipline", 1.0)]),
        ("dropped", &[("drop-departed", 1.0)]),
    ],
    figures: &[
        "answered_share",
        "goodput_per_s",
        "attempts_per_request",
        "latency_s.mean",
        "queue_depth_mean",
        "utilization",
    ],
};

const fn figure(
    key: &'static str,
    measure: &'static str,
    of: Option<&'static str>,
    unit: Unit,
) -> Figure {
    Figure {
        key,
        measure,
        of,
        unit,
        theory: true,
        step: 0.0,
        column: None,
    }
}

const fn rate(key: &'static str, measure: &'static str, of: Option<&'static str>) -> Figure {
    figure(key, measure, of, Unit::PerSecond)
}

/// Of the requests that ended.
const fn share(key: &'static str, measure: &'static str) -> Figure {
    figure(key, measure, Some("requests.ended"), Unit::Share)
}

const fn time(key: &'static str) -> Figure {
    figure(key, key, None, Unit::Seconds)
}

/// Read from a histogram, and no finer than that is.
const fn percentile(key: &'static str) -> Figure {
    let mut figure = time(key);
    figure.step = 0.008;
    figure
}

const fn silence(key: &'static str) -> Clause {
    Clause {
        key,
        arguments: &[],
    }
}

const fn contradiction(key: &'static str, settings: &'static [&'static str]) -> Contradiction {
    Contradiction {
        key,
        settings,
        arguments: &[],
    }
}
