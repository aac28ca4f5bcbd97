//! The sheet of a cache and the database behind it.

use super::drawing::LABELS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Curve, Figure, Goal, Kind, Measure, Need, Number, Place, Setting,
    Sheet, Situation, Spread, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "cache",
    settings: &[
        Setting::of("slots", Kind::count(0.0, 1_000.0), 500.0),
        Setting::of("rate", Kind::rate(1.0, 400.0), 100.0)
            .offered("requests", &[20.0, 50.0, 100.0, 200.0, 400.0]),
        Setting::of("items", Kind::count(10.0, 10_000.0), 1_000.0),
        Setting::of("skew", Kind::number(0.0, 2.0), 1.0).offered("requests", &[0.0, 0.8, 1.0, 1.2]),
        Setting::of("evict", Kind::Word(&["lru", "fifo", "random"]), 0.0)
            .offered("cache", &[0.0, 1.0, 2.0]),
        Setting::of("ttl", Kind::time(1.0, 600.0).or_off("none"), -1.0)
            .offered("cache", &[-1.0, 10.0, 60.0, 300.0]),
        Setting::of("db-workers", Kind::count(1.0, 50.0), 4.0)
            .offered("database", &[4.0, 8.0, 20.0, 50.0]),
        Setting::of("db-time", Kind::time(0.001, 2.0), 0.2).offered("database", &[0.001, 0.1, 0.2]),
        Setting::of("db-service", Kind::Word(&["exponential", "fixed"]), 0.0)
            .offered("database", &[0.0, 1.0]),
        Setting::of("db-queue", Kind::count(0.0, 500.0), 200.0)
            .offered("database", &[30.0, 50.0, 200.0]),
        Setting::of("patience", Kind::time(0.1, 60.0).or_off("none"), 2.0)
            .offered("requests", &[1.0, 2.0, 20.0, -1.0]),
        Setting::of("retries", Kind::count(0.0, 3.0), 0.0).offered("requests", &[0.0, 1.0, 3.0]),
        Setting::of("single-flight", Kind::Switch, 0.0).offered("cache", &[0.0, 1.0]),
        Setting::of("keep-abandoned", Kind::Switch, 0.0).offered("cache", &[0.0, 1.0]),
        Setting::of("writes", Kind::rate(0.0, 50.0), 0.0).offered("writes", &[0.0, 10.0]),
        Setting::of("invalidate", Kind::Switch, 0.0).offered("writes", &[0.0, 1.0]),
    ],
    actions: &[Action::of("restart").lasting(30.0, 2.0).in_drawing()],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("requests.sent", Unit::Count),
        Measure::of("requests.answered", Unit::Count),
        Measure::of("requests.rejected", Unit::Count),
        Measure::of("requests.given_up", Unit::Count),
        Measure::of("requests.ended", Unit::Count),
        Measure::of("requests.in_flight", Unit::Count),
        Measure::of("look_ups", Unit::Count),
        Measure::of("hits", Unit::Count),
        Measure::of("joined", Unit::Count),
        Measure::of("fetches.begun", Unit::Count),
        Measure::of("fetches.ended", Unit::Count),
        Measure::of("fetches.wasted", Unit::Count),
        Measure::of("outdated", Unit::Count),
        Measure::of("asked_per_s", Unit::PerSecond).resting_on("look_ups", 20.0),
        Measure::of("utilization", Unit::Share),
        Measure::of("queue_depth_mean", Unit::Number),
        answered("latency_s.mean", 1.0),
        answered("latency_s.p50", 5.0),
        answered("latency_s.p95", 20.0),
        answered("latency_s.p99", 100.0),
        Measure::of("waiting", Unit::Count),
        Measure::of("workers_busy", Unit::Count),
        Measure::of("copies", Unit::Count),
        Measure::of("slots", Unit::Count),
    ],
    numbers: &[
        Number::of("hits", "hits", "").part_of("look_ups"),
        Number::of("load", "asked_per_s", ""),
        Number::of("latency", "latency_s.mean", ""),
        Number::of("wasted", "fetches.wasted", "ghost").part_of("fetches.ended"),
    ],
    verdicts: &[
        "comfortable",
        "leaning",
        "straining",
        "overloaded",
        "collapsed",
    ],
    future: &["answered", "hits", "queue", "wasted"],
    clauses: &[
        Clause::of("for-nobody", &["wasted", "stored"]),
        Clause::of("cold", &["copies", "slots"]),
        Clause::of("lost", &["given-up", "refused", "ended"]),
        Clause::of("longer-than-patience", &["queued", "takes", "patience"]),
        Clause::of("outdated", &["percent"]),
        Clause::of("hits", &["hits", "asked", "carries"]),
        Clause::of("spread", &["median", "slowest"]),
        Clause::of("no-cache", &[]),
    ],
    signs: &[sign("idle"), sign("busy"), sign("queue"), sign("full")],
    events: &[
        event("nothing"),
        event("hit"),
        event("fetched"),
        event("queued"),
        event("joined"),
        event("refused"),
        event("answered"),
        event("wasted"),
        event("given-up"),
        event("written"),
    ],
    twin: &[
        Clause::of("requests", &["rate", "items"]),
        Clause::of("cache", &["copies", "slots", "first", "outdated"]),
        Clause::of("database", &["busy", "workers", "queued", "queue"]),
        Clause::of("waiting", &["waiting"]),
        Clause::of("ended", &["sent", "answered", "refused", "given-up"]),
    ],
    goals: &[
        Goal::seen("tenth", &["share"]),
        Goal::seen("twice", &["share"]),
        Goal::seen("knee", &["share"]),
        Goal::seen("broken", &["share"]).by("restart"),
        Goal::seen("saved", &["seconds"]),
        Goal::seen("saved-again", &["seconds"]),
        Goal::seen("fresh", &["share"]),
    ],
    situations: &[
        Situation::of("no-cache", Place::At(0.0)),
        Situation::of("tenth", Place::At(100.0)),
        Situation::of("just-enough", Place::At(370.0)),
        Situation::of("good-day", Place::At(500.0)),
    ],
    axis: Axis {
        setting: "slots",
        from: 0.0,
        to: 1_000.0,
        step: 1.0,
        curves: &[
            Curve::of("hits", "hits", Unit::Share).part_of("look_ups"),
            Curve::of("load", "asked_per_s", Unit::PerSecond),
        ],
        bet: Some(Bet {
            key: "enough",
            // (From well to the edge: a database that was asked for too much is ill for a while.)
            stops: &[1.4, 1.2, 1.0],
            stay: 60.0,
            act: None,
            waits: false,
        }),
        rows: &[0.0, 50.0, 100.0, 200.0, 350.0, 370.0, 400.0, 500.0, 700.0],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Answer, Glyph::Answer),
        (Style::Level, Glyph::Square),
        (Style::Square, Glyph::Square),
        (Style::Ghost, Glyph::Dot),
        (Style::Cross, Glyph::Cross),
    ],
    needs: &[Need::of("invalidate", "writes", 0.0)],
    changes: &[
        ("db-queue", 30.0),
        ("single-flight", 1.0),
        ("keep-abandoned", 1.0),
        ("db-workers", 20.0),
        ("retries", 1.0),
        ("evict", 1.0),
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
        Figure::of("hit_share", "hits", Unit::Share)
            .out_of("look_ups")
            .shown(),
        Figure::of("asked_per_s", "asked_per_s", Unit::PerSecond).shown(),
        share("answered_share", "requests.answered", "requests.ended").shown(),
        share("wasted_share", "fetches.wasted", "fetches.ended").shown(),
        share("outdated_share", "outdated", "requests.answered"),
        Figure::of("latency_s.p50", "latency_s.p50", Unit::Seconds).shown(),
        Figure::of("latency_s.p99", "latency_s.p99", Unit::Seconds).shown(),
        Figure::of("utilization", "utilization", Unit::Share),
    ],
    reported: &[
        "requests.sent",
        "requests.answered",
        "requests.rejected",
        "requests.given_up",
        "requests.in_flight",
        "look_ups",
        "hits",
        "joined",
        "fetches.ended",
        "fetches.wasted",
        "outdated",
        "asked_per_s",
        "utilization",
        "queue_depth_mean",
        "latency_s.mean",
        "latency_s.p50",
        "latency_s.p95",
        "latency_s.p99",
    ],
    silences: &[
        Clause::of("fetches", &[]),
        Clause::of("both", &[]),
        Clause::of("overload", &[]),
    ],
    speed: 3e6,
    ..Sheet::EMPTY
};

/// A time of answers, of which there must be so many.
const fn answered(key: &'static str, enough: f64) -> Measure {
    Measure::of(key, Unit::Seconds).resting_on("requests.answered", enough)
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["item"])
}

const fn sign(key: &'static str) -> Clause {
    Clause::of(key, &["queued"])
}

const fn share(key: &'static str, measure: &'static str, of: &'static str) -> Figure {
    Figure::of(key, measure, Unit::Share).out_of(of)
}
