//! The switchboard's sheet.

use super::reports;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Curve, Goal, Kind, Measure, Need, Number, Place, Scenario, Setting,
    Sheet, Situation, Spread, Unit,
};

/// The longest time, some eleven days, and the shortest.
const MOST: f64 = 1_000_000.0;
const LEAST: f64 = 1e-6;
const TIME: Kind = Kind::time(LEAST, MOST);

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "switchboard",
    settings: &[
        Setting::of("clients", Kind::count(0.0, 1e6), 3.0),
        Setting::of("interval", TIME, 5.0),
        Setting::of(
            "arrivals",
            Kind::Word(&["asynchronous", "synchronous"]),
            0.0,
        )
        .offered("clients", &[0.0, 1.0]),
        Setting::of("patience", TIME.or_off("never"), -1.0)
            .offered("clients", &[-1.0, 1.0, 2.0, 5.0, 10.0]),
        Setting::of("retries", Kind::count(0.0, 100.0), 0.0)
            .offered("clients", &[0.0, 1.0, 3.0, 10.0]),
        Setting::of("backoff", Kind::Word(&["none", "exponential"]), 0.0)
            .offered("clients", &[0.0, 1.0]),
        Setting::of("backoff-base", TIME, 0.1),
        Setting::of("backoff-cap", TIME, 10.0),
        Setting::of("retry-budget", Kind::share().or_off("none"), -1.0)
            .offered("clients", &[-1.0, 0.1, 0.5]),
        Setting::of("capacity", Kind::rate(1e-3, 1e6), 5.0),
        Setting::of("workers", Kind::count(1.0, 1e3), 1.0).offered("server", &[1.0, 2.0, 4.0, 8.0]),
        Setting::of("service", Kind::Word(&["fixed", "exponential"]), 0.0)
            .offered("server", &[0.0, 1.0]),
        Setting::of("queue", Kind::count(0.0, 1e5), 15.0)
            .offered("server", &[0.0, 5.0, 15.0, 60.0, 200.0]),
        Setting::of("discipline", Kind::Word(&["fifo", "lifo"]), 0.0)
            .offered("server", &[0.0, 1.0]),
        Setting::of("drop-departed", Kind::Switch, 0.0).offered("server", &[0.0, 1.0]),
        Setting::of("latency", Kind::time(0.0, MOST).or_off("slot"), 0.042)
            .offered("server", &[0.042, -1.0]),
        Setting::of("objective", TIME, 1.0).offered("judged", &[0.5, 1.0, 2.0, 5.0]),
    ],
    actions: &[
        Action::of("ask").in_drawing(),
        Action::of("rush").lasting(21.0, 3.0),
        Action::of("run-on").lasting(600.0, 100.0),
        Action::of("shed").lasting(125.0, 20.0),
    ],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("requests.sent", Unit::Count),
        Measure::of("requests.answered", Unit::Count),
        Measure::of("requests.rejected", Unit::Count),
        Measure::of("requests.given_up", Unit::Count),
        Measure::of("attempts.sent", Unit::Count),
        Measure::of("attempts.answered", Unit::Count),
        Measure::of("attempts.rejected", Unit::Count),
        Measure::of("attempts.given_up", Unit::Count),
        Measure::of("wasted", Unit::Count),
        Measure::of("slots", Unit::Count),
        Measure::of("slots_begun", Unit::Count),
        Measure::of("requests.in_time", Unit::Count),
        Measure::of("requests.left", Unit::Count),
        Measure::of("requests.in_flight", Unit::Count),
        Measure::of("attempts.in_flight", Unit::Count),
        Measure::of("throughput_per_s", Unit::PerSecond),
        Measure::of("goodput_per_s", Unit::PerSecond),
        Measure::of("queue_depth_mean", Unit::Number),
        Measure::of("utilization", Unit::Share),
        Measure::of("latency_s.mean", Unit::Seconds).resting_on("requests.answered", 1.0),
        Measure::of("latency_s.p50", Unit::Seconds).resting_on("requests.answered", 5.0),
        Measure::of("latency_s.p95", Unit::Seconds).resting_on("requests.answered", 20.0),
        Measure::of("latency_s.p99", Unit::Seconds).resting_on("requests.answered", 100.0),
        Measure::of("wait_s.mean", Unit::Seconds).resting_on("slots_begun", 1.0),
        Measure::of("wait_s.p50", Unit::Seconds).resting_on("slots_begun", 5.0),
        Measure::of("wait_s.p95", Unit::Seconds).resting_on("slots_begun", 20.0),
        Measure::of("wait_s.p99", Unit::Seconds).resting_on("slots_begun", 100.0),
        Measure::of("time_s", Unit::Seconds),
        Measure::of("clients", Unit::Count),
        Measure::of("offered_per_s", Unit::PerSecond),
        Measure::of("events", Unit::Count),
        Measure::of("queue_depth", Unit::Count),
        Measure::of("workers_busy", Unit::Count),
        Measure::of("requests.ended", Unit::Count),
    ],
    numbers: &[
        Number::of("latency", "latency_s.mean", ""),
        Number::of("queue", "queue_depth", "square").within("queue"),
        Number::of("turned-away", "requests.rejected", "cross").part_of("requests.ended"),
        Number::of("busy", "utilization", ""),
    ],
    verdicts: &[
        "comfortable",
        "busy",
        "straining",
        "overloaded",
        "collapsed",
    ],
    future: &["in-time", "lost", "in-time-at-the-end"],
    clauses: &[
        Clause::of("nobody-asks", &[]),
        Clause::of("asked", &["clients", "load", "capacity"]),
        Clause::of("asked-closed", &["clients", "load", "capacity"]),
        Clause::of("rush-ends", &["seconds", "clients", "fewer"]),
        Clause::of("stays-down", &["futures", "of", "load"]),
        Clause::of("comes-back", &["futures", "of"]),
        Clause::of("drains", &["seconds"]),
        Clause::of("turned-away", &["rejected", "ended"]),
        Clause::of("gave-up", &["given_up", "ended"]),
        Clause::of("left", &["left"]),
        Clause::of("tries", &["tries", "attempts"]),
        Clause::of("in-vain", &["share"]),
        Clause::of("waits", &["waiting"]),
        Clause::of("nobody-waits", &[]),
    ],
    signs: &[
        Clause::of("idle", &["waiting"]),
        Clause::of("at-work", &["waiting"]),
        Clause::of("waiting", &["waiting"]),
        Clause::of("growing", &["waiting"]),
        Clause::of("draining", &["waiting"]),
        Clause::of("full", &["waiting"]),
    ],
    events: &[
        Clause::of("nothing", &[]),
        Clause::of("served", &["client"]),
        Clause::of("queued", &["client", "place"]),
        Clause::of("turned-away", &["client"]),
        Clause::of("answered", &["client"]),
        Clause::of("slot-ended", &["client", "next"]),
        Clause::of("gave-up", &["client"]),
        Clause::of("wasted", &["client"]),
    ],
    twin: &[
        Clause::of("clients", &["clients", "load"]),
        Clause::of("queue", &["waiting", "places", "shut"]),
        Clause::of("server", &["busy", "workers", "capacity", "utilization"]),
        Clause::of(
            "ended",
            &["sent", "answered", "rejected", "given_up", "left"],
        ),
        Clause::of("recent", &["answered", "latency"]),
    ],
    goals: &[
        Goal::seen("easily", &["share", "busy"]),
        Goal::seen("rush-sent", &["clients", "load"]).by("rush"),
        Goal::seen("rush-over", &["clients", "load"]),
        Goal::seen("for-ever", &["share", "tries", "attempts", "capacity"]).by("run-on"),
        Goal::seen("backoff", &["share", "tries"]).setting("backoff", 1.0),
        Goal::seen("budget", &["share", "tries"]).setting("retry-budget", 0.1),
        Goal::seen("newest-first", &["share", "tries"]).setting("discipline", 1.0),
        Goal::seen("dropped", &["share", "tries"]).setting("drop-departed", 1.0),
        Goal::seen("shed", &["share", "tries"]).by("shed"),
    ],
    situations: &[
        Situation::of("quiet", Place::Chapter),
        Situation::of("full-house", Place::Answer),
        Situation::of("stampede", Place::End),
    ],
    scenarios: &[Scenario {
        key: "rush",
        sets: &[
            ("clients", 10.0),
            ("patience", 2.0),
            ("retries", 3.0),
            ("service", 1.0),
            ("queue", 60.0),
            ("latency", -1.0),
            // Whoever waits longer is gone.
            ("objective", 2.0),
        ],
        goals: &[
            "easily",
            "rush-sent",
            "rush-over",
            "for-ever",
            "backoff",
            "budget",
            "newest-first",
            "dropped",
            "shed",
        ],
        actions: &["rush", "run-on", "shed"],
        story: Some(reports::RUSH),
    }],
    axis: Axis {
        setting: "clients",
        from: 1.0,
        to: 80.0,
        step: 1.0,
        curves: &[
            Curve::of("latency", "latency_s.mean", Unit::Seconds),
            Curve::of("in-time", "requests.in_time", Unit::Share).part_of("requests.ended"),
        ],
        bet: Some(Bet {
            key: "saturation",
            stops: &[0.6, 0.8, 1.0, 1.2, 1.6],
            stay: 40.0,
            act: None,
        }),
        rows: &[3.0, 10.0, 20.0, 25.0, 30.0, 40.0, 60.0, 80.0],
    },
    labels: super::drawing::LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Square, Glyph::Square),
        (Style::Next, Glyph::Next),
        (Style::Answer, Glyph::Answer),
        (Style::Ghost, Glyph::Square),
        (Style::Cross, Glyph::Cross),
    ],
    needs: &[
        Need::of("backoff", "retries", 0.0),
        Need::of("retry-budget", "retries", 0.0),
        Need::of("discipline", "queue", 0.0),
    ],
    changes: &[
        ("retry-budget", 0.1),
        ("drop-departed", 1.0),
        ("discipline", 1.0),
        ("backoff", 1.0),
        ("queue", 60.0),
        ("patience", 2.0),
        ("service", 1.0),
    ],
    spreads: &[Spread {
        number: "latency",
        shares: &[
            (0.5, "latency_s.p50"),
            (0.95, "latency_s.p95"),
            (0.99, "latency_s.p99"),
        ],
    }],
    figures: reports::FIGURES,
    reported: reports::REPORTED,
    silences: reports::SILENCES,
    contradictions: reports::CONTRADICTIONS,
    sequence: None,
    tempo: 1.0,
    lag: super::scene::Stage::TRAVEL.0 as f64 / 1e9,
    speed: 27e6,
};
