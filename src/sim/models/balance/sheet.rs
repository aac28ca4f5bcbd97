//! The sheet of eight servers and their balancer.

use super::drawing::LABELS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Axis, Bet, Clause, Curve, Figure, Goal, Kind, Measure, Need, Number, Place, Setting, Sheet,
    Situation, Spread, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "balance",
    settings: &[
        Setting::of("reports", Kind::time(0.0, 10.0), 0.0),
        Setting::of("clients", Kind::count(0.0, 400.0), 160.0)
            .offered("clients", &[20.0, 100.0, 140.0, 160.0, 180.0]),
        Setting::of(
            "policy",
            Kind::Word(&["random", "round-robin", "two", "least"]),
            3.0,
        )
        .offered("balancer", &[0.0, 1.0, 2.0, 3.0]),
        Setting::of("servers", Kind::count(1.0, 16.0), 8.0)
            .offered("servers", &[1.0, 2.0, 3.0, 8.0, 16.0]),
        Setting::of(
            "health",
            Kind::Word(&["well", "half-speed", "fifth-speed", "failing", "gone"]),
            0.0,
        )
        .offered("servers", &[0.0, 1.0, 2.0, 3.0, 4.0]),
        Setting::of("fail-time", Kind::time(0.001, 0.2), 0.005)
            .offered("servers", &[0.005, 0.05, 0.2]),
        Setting::of("checks", Kind::Switch, 0.0).offered("balancer", &[0.0, 1.0]),
        Setting::of("sizes", Kind::Word(&["exponential", "fixed"]), 0.0)
            .offered("clients", &[0.0, 1.0]),
    ],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("requests.sent", Unit::Count),
        Measure::of("requests.answered", Unit::Count),
        Measure::of("requests.rejected", Unit::Count),
        Measure::of("requests.failed", Unit::Count),
        Measure::of("requests.left", Unit::Count),
        Measure::of("requests.in_time", Unit::Count),
        Measure::of("requests.in_flight", Unit::Count),
        Measure::of("requests.ended", Unit::Count),
        Measure::of("answered_per_s", Unit::PerSecond),
        answered("latency_s.mean", 1.0),
        answered("latency_s.p50", 5.0),
        answered("latency_s.p95", 20.0),
        answered("latency_s.p99", 100.0),
        answered("wait_s.mean", 1.0),
        Measure::of("queue_depth_mean", Unit::Number),
        Measure::of("utilization", Unit::Share),
        Measure::of("busiest", Unit::Share),
        Measure::of("idlest", Unit::Share),
        Measure::of("first_share", Unit::Share).resting_on("requests.sent", 1.0),
        Measure::of("idle_beside_queue", Unit::Share),
        Measure::of("waiting", Unit::Count),
        Measure::of("workers_busy", Unit::Count),
        Measure::of("reports", Unit::Seconds),
        Measure::of("clients", Unit::Count),
        Measure::of("offered_per_s", Unit::PerSecond),
        Measure::of("time_s", Unit::Seconds),
        Measure::of("events", Unit::Count),
    ],
    numbers: &[
        Number::of("latency", "latency_s.mean", ""),
        Number::of("turned-away", "requests.rejected", "cross").part_of("requests.ended"),
        Number::of("failed", "requests.failed", "cross").part_of("requests.ended"),
        Number::of("beside", "idle_beside_queue", ""),
    ],
    verdicts: &[
        "comfortable",
        "busy",
        "straining",
        "lopsided",
        "overloaded",
        "black-hole",
        "collapsed",
    ],
    future: &["in-time", "rejected", "failed", "utilization", "drawn"],
    clauses: &[
        Clause::of("nobody-asks", &[]),
        Clause::of("news", &["board", "server", "age", "there"]),
        Clause::of("black-hole", &["share", "fair", "health"]),
        Clause::of("found-out", &[]),
        Clause::of("slow", &["times", "share"]),
        Clause::of("turned-away", &["rejected", "ended"]),
        Clause::of("failed", &["failed", "ended"]),
        Clause::of("beside", &["idle", "waiting", "server"]),
        Clause::of("asked", &["load", "capacity", "servers"]),
        Clause::of("waits", &["waiting"]),
        Clause::of("nobody-waits", &[]),
    ],
    signs: &[
        Clause::of("quiet", &["waiting"]),
        Clause::of("even", &["waiting"]),
        Clause::of("uneven", &["waiting"]),
        Clause::of("full", &["waiting"]),
    ],
    events: &[
        event("nothing"),
        event("served"),
        event("queued"),
        event("turned-away"),
        event("answered"),
        event("errs"),
        event("failed"),
        event("wasted"),
        event("reported"),
        event("checked"),
    ],
    twin: &[
        Clause::of("clients", &["clients", "load"]),
        Clause::of("balancer", &["policy", "every", "age"]),
        Clause::of(
            "servers",
            &["servers", "busy", "waiting", "longest", "server"],
        ),
        Clause::of("first", &["health", "share", "out"]),
        Clause::of(
            "ended",
            &["sent", "answered", "rejected", "failed", "left", "flight"],
        ),
    ],
    goals: &[
        Goal::seen("die", &["mean", "rejected"]),
        Goal::seen("glance", &["mean", "rejected"]),
        Goal::seen("fresh", &["mean", "rejected"]),
        Goal::seen("old-news", &["rejected", "age"]),
        Goal::seen("bears", &["rejected", "age"]),
        Goal::seen("quarter", &["failed", "none"]),
        Goal::seen("checked", &["failed", "none"]),
    ],
    situations: &[
        Situation::of("own-count", Place::At(0.0)),
        Situation::of("the-board", Place::At(2.0)),
        Situation::of("yesterday", Place::End),
    ],
    axis: Axis {
        setting: "reports",
        from: 0.0,
        to: 5.0,
        step: 0.1,
        curves: &[
            Curve::of("latency", "latency_s.mean", Unit::Seconds),
            Curve::of("in-time", "requests.in_time", Unit::Share).part_of("requests.ended"),
        ],
        bet: Some(Bet {
            key: "worse-than-a-die",
            stops: &[0.0, 0.5, 2.0, 3.5, 1.0],
            stay: 40.0,
            act: None,
            waits: false,
        }),
        rows: &[0.0, 0.3, 0.6, 1.0, 2.0, 5.0],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Square, Glyph::Square),
        (Style::Cross, Glyph::Cross),
    ],
    needs: &[Need::of("fail-time", "health", 2.0)],
    changes: &[
        ("policy", 0.0),
        ("policy", 1.0),
        ("policy", 2.0),
        ("policy", 3.0),
        ("reports", 0.0),
        ("reports", 2.0),
        ("checks", 1.0),
        ("health", 3.0),
    ],
    spreads: &[Spread {
        number: "latency",
        shares: &[
            (0.5, "latency_s.p50"),
            (0.95, "latency_s.p95"),
            (0.99, "latency_s.p99"),
        ],
    }],
    figures: &[
        Figure::of("latency_s.mean", "latency_s.mean", Unit::Seconds).beside_theory(),
        share("in_time_share", "requests.in_time").beside_theory(),
        share("rejected_share", "requests.rejected").shown(),
        share("failed_share", "requests.failed"),
        Figure::of("latency_s.p99", "latency_s.p99", Unit::Seconds),
        Figure::of("utilization", "utilization", Unit::Share).shown(),
        Figure::of("idle_beside_queue", "idle_beside_queue", Unit::Share).shown(),
    ],
    reported: &[
        "requests.sent",
        "requests.answered",
        "requests.rejected",
        "requests.failed",
        "requests.in_flight",
        "latency_s.mean",
        "latency_s.p50",
        "latency_s.p95",
        "latency_s.p99",
        "wait_s.mean",
        "queue_depth_mean",
        "utilization",
        "busiest",
        "idlest",
        "first_share",
        "idle_beside_queue",
        "events",
    ],
    silences: &[
        Clause::of("nobody-asks", &[]),
        Clause::of("fixed", &[]),
        Clause::of("old-news", &[]),
        Clause::of("ill", &[]),
        Clause::of("many", &[]),
        Clause::of("checks", &[]),
    ],
    lag: super::stage::Stage::TRAVEL.0 as f64 / 1e9,
    speed: 10e6,
    ..Sheet::EMPTY
};

/// A time of answers, of which there must be so many.
const fn answered(key: &'static str, enough: f64) -> Measure {
    Measure::of(key, Unit::Seconds).resting_on("requests.answered", enough)
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["client", "server", "number"])
}

/// Of the requests that ended.
const fn share(key: &'static str, measure: &'static str) -> Figure {
    let mut figure = Figure::of(key, measure, Unit::Share);
    figure.of = Some("requests.ended");
    figure
}
