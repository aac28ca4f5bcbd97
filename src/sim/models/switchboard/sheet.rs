//! The switchboard's sheet.

use super::reports;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Curve, Does, Goal, Kind, Measure, Need, Number, Place, Scenario,
    Setting, Sheet, Situation, Spread, Unit,
};

/// The longest time, some eleven days, and the shortest.
const MOST: f64 = 1_000_000.0;
const LEAST: f64 = 1e-6;
const TIME: Kind = Kind::Time {
    least: LEAST,
    most: MOST,
    off: None,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "switchboard",
    settings: &[
        setting("clients", count(0.0, 1e6), 3.0),
        setting("interval", TIME, 5.0),
        offered(
            "arrivals",
            Kind::Word(&["asynchronous", "synchronous"]),
            0.0,
            "clients",
            &[0.0, 1.0],
        ),
        offered(
            "patience",
            Kind::Time {
                least: LEAST,
                most: MOST,
                off: Some("never"),
            },
            -1.0,
            "clients",
            &[-1.0, 1.0, 2.0, 5.0, 10.0],
        ),
        offered(
            "retries",
            count(0.0, 100.0),
            0.0,
            "clients",
            &[0.0, 1.0, 3.0, 10.0],
        ),
        offered(
            "backoff",
            Kind::Word(&["none", "exponential"]),
            0.0,
            "clients",
            &[0.0, 1.0],
        ),
        setting("backoff-base", TIME, 0.1),
        setting("backoff-cap", TIME, 10.0),
        offered(
            "retry-budget",
            Kind::Share { off: Some("none") },
            -1.0,
            "clients",
            &[-1.0, 0.1, 0.5],
        ),
        setting(
            "capacity",
            Kind::Rate {
                least: 1e-3,
                most: 1e6,
            },
            5.0,
        ),
        offered(
            "workers",
            count(1.0, 1e3),
            1.0,
            "server",
            &[1.0, 2.0, 4.0, 8.0],
        ),
        offered(
            "service",
            Kind::Word(&["fixed", "exponential"]),
            0.0,
            "server",
            &[0.0, 1.0],
        ),
        offered(
            "queue",
            count(0.0, 1e5),
            15.0,
            "server",
            &[0.0, 5.0, 15.0, 60.0, 200.0],
        ),
        offered(
            "discipline",
            Kind::Word(&["fifo", "lifo"]),
            0.0,
            "server",
            &[0.0, 1.0],
        ),
        offered("drop-departed", Kind::Switch, 0.0, "server", &[0.0, 1.0]),
        offered(
            "latency",
            Kind::Time {
                least: 0.0,
                most: MOST,
                off: Some("slot"),
            },
            0.042,
            "server",
            &[0.042, -1.0],
        ),
        offered("objective", TIME, 1.0, "judged", &[0.5, 1.0, 2.0, 5.0]),
    ],
    actions: &[
        Action {
            key: "ask",
            seconds: 0.0,
            pace: 1.0,
            in_drawing: true,
        },
        Action {
            key: "rush",
            seconds: 21.0,
            pace: 3.0,
            in_drawing: false,
        },
        Action {
            key: "run-on",
            seconds: 600.0,
            pace: 100.0,
            in_drawing: false,
        },
        Action {
            key: "shed",
            seconds: 125.0,
            pace: 20.0,
            in_drawing: false,
        },
    ],
    measures: &[
        measure("span_s", Unit::Seconds),
        measure("requests.sent", Unit::Count),
        measure("requests.answered", Unit::Count),
        measure("requests.rejected", Unit::Count),
        measure("requests.given_up", Unit::Count),
        measure("attempts.sent", Unit::Count),
        measure("attempts.answered", Unit::Count),
        measure("attempts.rejected", Unit::Count),
        measure("attempts.given_up", Unit::Count),
        measure("wasted", Unit::Count),
        measure("slots", Unit::Count),
        measure("slots_begun", Unit::Count),
        measure("requests.in_time", Unit::Count),
        measure("requests.left", Unit::Count),
        measure("requests.in_flight", Unit::Count),
        measure("attempts.in_flight", Unit::Count),
        measure("throughput_per_s", Unit::PerSecond),
        measure("goodput_per_s", Unit::PerSecond),
        measure("queue_depth_mean", Unit::Number),
        measure("utilization", Unit::Share),
        resting("latency_s.mean", Unit::Seconds, "requests.answered", 1.0),
        resting("latency_s.p50", Unit::Seconds, "requests.answered", 5.0),
        resting("latency_s.p95", Unit::Seconds, "requests.answered", 20.0),
        resting("latency_s.p99", Unit::Seconds, "requests.answered", 100.0),
        resting("wait_s.mean", Unit::Seconds, "slots_begun", 1.0),
        resting("wait_s.p50", Unit::Seconds, "slots_begun", 5.0),
        resting("wait_s.p95", Unit::Seconds, "slots_begun", 20.0),
        resting("wait_s.p99", Unit::Seconds, "slots_begun", 100.0),
        measure("time_s", Unit::Seconds),
        measure("clients", Unit::Count),
        measure("offered_per_s", Unit::PerSecond),
        measure("events", Unit::Count),
        measure("queue_depth", Unit::Count),
        measure("workers_busy", Unit::Count),
        measure("requests.ended", Unit::Count),
    ],
    numbers: &[
        Number {
            key: "latency",
            measure: "latency_s.mean",
            of: None,
            bound: None,
            mark: "",
        },
        Number {
            key: "queue",
            measure: "queue_depth",
            of: None,
            bound: Some("queue"),
            mark: "square",
        },
        Number {
            key: "turned-away",
            measure: "requests.rejected",
            of: Some("requests.ended"),
            bound: None,
            mark: "cross",
        },
        Number {
            key: "busy",
            measure: "utilization",
            of: None,
            bound: None,
            mark: "",
        },
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
        clause("nobody-asks", &[]),
        clause("asked", &["clients", "load", "capacity"]),
        clause("asked-closed", &["clients", "load", "capacity"]),
        clause("rush-ends", &["seconds", "clients"]),
        clause("stays-down", &["futures", "of", "load"]),
        clause("comes-back", &["futures", "of"]),
        clause("drains", &["seconds"]),
        clause("turned-away", &["rejected", "ended"]),
        clause("gave-up", &["given_up", "ended"]),
        clause("left", &["left"]),
        clause("tries", &["tries", "attempts"]),
        clause("in-vain", &["share"]),
        clause("waits", &["waiting"]),
        clause("nobody-waits", &[]),
    ],
    signs: &[
        clause("idle", &["waiting"]),
        clause("at-work", &["waiting"]),
        clause("waiting", &["waiting"]),
        clause("growing", &["waiting"]),
        clause("draining", &["waiting"]),
        clause("full", &["waiting"]),
    ],
    events: &[
        clause("nothing", &[]),
        clause("served", &["client"]),
        clause("queued", &["client", "place"]),
        clause("turned-away", &["client"]),
        clause("answered", &["client"]),
        clause("slot-ended", &["client", "next"]),
        clause("gave-up", &["client"]),
        clause("wasted", &["client"]),
    ],
    twin: &[
        clause("clients", &["clients", "load"]),
        clause("queue", &["waiting", "places", "shut"]),
        clause("server", &["busy", "workers", "capacity", "utilization"]),
        clause(
            "ended",
            &["sent", "answered", "rejected", "given_up", "left"],
        ),
        clause("recent", &["answered", "latency"]),
    ],
    goals: &[
        goal("easily", Does::Nothing, &["share", "busy"]),
        goal("rush-sent", Does::Act("rush"), &["clients", "load"]),
        goal("rush-over", Does::Nothing, &["clients", "load"]),
        goal(
            "for-ever",
            Does::Act("run-on"),
            &["share", "tries", "attempts", "capacity"],
        ),
        goal("backoff", Does::Set("backoff", 1.0), &["share", "tries"]),
        goal(
            "budget",
            Does::Set("retry-budget", 0.1),
            &["share", "tries"],
        ),
        goal(
            "newest-first",
            Does::Set("discipline", 1.0),
            &["share", "tries"],
        ),
        goal(
            "dropped",
            Does::Set("drop-departed", 1.0),
            &["share", "tries"],
        ),
        goal("shed", Does::Act("shed"), &["share", "tries"]),
    ],
    situations: &[
        Situation {
            key: "quiet",
            at: Place::Chapter,
        },
        Situation {
            key: "full-house",
            at: Place::Answer,
        },
        Situation {
            key: "stampede",
            at: Place::End,
        },
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
            Curve {
                key: "latency",
                measure: "latency_s.mean",
                of: None,
                unit: Unit::Seconds,
            },
            Curve {
                key: "in-time",
                measure: "requests.in_time",
                of: Some("requests.ended"),
                unit: Unit::Share,
            },
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
        need("backoff", "retries", 0.0),
        need("retry-budget", "retries", 0.0),
        need("discipline", "queue", 0.0),
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

const fn need(setting: &'static str, other: &'static str, above: f64) -> Need {
    Need {
        setting,
        other,
        above,
    }
}

const fn setting(key: &'static str, kind: Kind, default: f64) -> Setting {
    offered(key, kind, default, "", &[])
}

const fn offered(
    key: &'static str,
    kind: Kind,
    default: f64,
    group: &'static str,
    choices: &'static [f64],
) -> Setting {
    Setting {
        key,
        kind,
        default,
        group,
        choices,
    }
}

const fn count(least: f64, most: f64) -> Kind {
    Kind::Count { least, most }
}

const fn measure(key: &'static str, unit: Unit) -> Measure {
    Measure {
        key,
        unit,
        rests_on: None,
    }
}

const fn resting(key: &'static str, unit: Unit, on: &'static str, enough: f64) -> Measure {
    Measure {
        key,
        unit,
        rests_on: Some((on, enough)),
    }
}

const fn clause(key: &'static str, arguments: &'static [&'static str]) -> Clause {
    Clause { key, arguments }
}

const fn goal(key: &'static str, does: Does, arguments: &'static [&'static str]) -> Goal {
    Goal {
        key,
        does,
        arguments,
    }
}
