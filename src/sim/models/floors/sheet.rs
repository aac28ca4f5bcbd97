//! The sheet of the floors.

use super::drawing::LABELS;
use super::settings::COUNT;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Curve, Figure, Goal, Kind, Measure, Number, Place, Setting, Sheet,
    Situation, Spread, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "floors",
    settings: &SETTINGS,
    actions: &[Action::of("click").lasting(14.0, 2.0).in_drawing()],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("clicks.sent", Unit::Count),
        Measure::of("clicks.answered", Unit::Count),
        Measure::of("clicks.failed", Unit::Count),
        Measure::of("clicks.ended", Unit::Count),
        Measure::of("clicks.in_flight", Unit::Count),
        Measure::of("answered_share", Unit::Share).resting_on("clicks.ended", 1.0),
        Measure::of("calls.front", Unit::Count),
        Measure::of("calls.middle", Unit::Count),
        Measure::of("calls.back", Unit::Count),
        Measure::of("calls.late", Unit::Count),
        Measure::of("calls.refused", Unit::Count),
        Measure::of("calls.dropped", Unit::Count),
        Measure::of("calls.wasted", Unit::Count),
        Measure::of("retries.denied", Unit::Count),
        Measure::of("calls_per_click", Unit::Number).resting_on("clicks.sent", 1.0),
        of_calls("late_share"),
        of_calls("refused_share"),
        Measure::of("utilization", Unit::Share),
        Measure::of("queue_depth_mean", Unit::Number),
        Measure::of("latency_s.p50", Unit::Seconds).resting_on("clicks.answered", 5.0),
        Measure::of("latency_s.p99", Unit::Seconds).resting_on("clicks.answered", 100.0),
        Measure::of("tree.calls", Unit::Count),
        Measure::of("tree.late", Unit::Count),
        Measure::of("waiting", Unit::Count),
    ],
    numbers: &[
        Number::of("answered", "answered_share", ""),
        Number::of("calls", "calls_per_click", "dot"),
        Number::of("busy", "utilization", ""),
        Number::of("late", "late_share", "ghost"),
    ],
    verdicts: &[
        "quiet",
        "healing",
        "straining",
        "failing",
        "multiplying",
        "drowning",
    ],
    future: &["answered", "calls", "refused"],
    clauses: &[
        Clause::of("nobody-clicks", &[]),
        Clause::of("silent", &["asking"]),
        Clause::of("multiplied", &["calls"]),
        Clause::of("overload", &["alone", "calls"]),
        Clause::of("late", &["late", "calls"]),
        Clause::of("refused", &["refused", "calls"]),
        Clause::of("failed", &["failed", "ended"]),
        Clause::of("denied", &["denied"]),
        Clause::of("dropped", &["dropped"]),
        Clause::of("heals", &["fails", "answered"]),
        Clause::of("asked", &["clicks", "capacity"]),
        Clause::of("waits", &["waiting", "queue"]),
    ],
    signs: &[
        sign("quiet"),
        sign("asking"),
        sign("waiting"),
        sign("full"),
        sign("silent"),
    ],
    events: &[
        event("nothing"),
        event("clicked"),
        event("answered"),
        event("passed"),
        event("wasted"),
        event("error"),
        event("client"),
        event("front"),
        event("middle"),
        event("paused"),
    ],
    twin: &[
        Clause::of("clicks", &["waiting", "clicks"]),
        Clause::of("calls", &["front", "middle"]),
        Clause::of("back", &["busy", "waiting", "queue", "silent"]),
        Clause::of("tree", &["n", "calls", "late", "last", "ended", "answered"]),
        Clause::of("instant", &["at", "calls"]),
        Clause::of("all", &["clicks", "answered", "failed", "calls"]),
    ],
    goals: &[
        Goal::seen("heal", &["calls"]),
        Goal::seen("multiply", &["calls"]),
        Goal::seen("fewer", &["more"]),
        Goal::seen("twenty-seven", &["late"]).by("click"),
        Goal::seen("three", &["late"]).by("click"),
        Goal::seen("one-layer", &["calls"]),
        Goal::seen("budget", &["calls"]),
    ],
    situations: &[
        Situation::of("good-day", Place::At(0.1)),
        Situation::of("turn", Place::Answer),
        Situation::of("bad-day", Place::At(0.8)),
        Situation::of("worst-day", Place::End),
    ],
    axis: Axis {
        setting: "fails",
        from: 0.0,
        to: 1.0,
        step: 0.01,
        curves: &[
            Curve::of("answered", "answered_share", Unit::Share),
            Curve::of("calls", "calls_per_click", Unit::Number),
        ],
        bet: Some(Bet {
            key: "crossing",
            stops: &[0.7, 1.2, 1.0],
            stay: 60.0,
            act: None,
            waits: false,
        }),
        rows: &[0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.0],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Ghost, Glyph::Dot),
        (Style::Square, Glyph::Square),
        (Style::Cross, Glyph::Cross),
    ],
    changes: &[
        ("front", 1.0),
        ("client", 1.0),
        ("budget", 0.1),
        ("deadline", 2.0),
        ("marks", 1.0),
        ("backoff", 0.5),
    ],
    spreads: &[Spread {
        number: "answered",
        shares: &[(0.5, "latency_s.p50"), (0.99, "latency_s.p99")],
    }],
    figures: &[
        Figure::of("answered_share", "answered_share", Unit::Share).beside_theory(),
        Figure::of("calls_per_click", "calls_per_click", Unit::Number).beside_theory(),
        Figure::of("refused_share", "refused_share", Unit::Share).shown(),
        Figure::of("late_share", "late_share", Unit::Share).shown(),
        Figure::of("utilization", "utilization", Unit::Share).shown(),
    ],
    sequence: Some("click"),
    speed: 2e6,
    lasting: 20.0,
    ..Sheet::EMPTY
};

static SETTINGS: [Setting; COUNT] = [
    Setting::of("fails", Kind::share(), 0.0),
    Setting::of("clicks", Kind::rate(0.0, 10.0), 2.0)
        .offered("clicks", &[0.0, 0.5, 2.0, 5.0, 10.0]),
    attempts("client"),
    attempts("front"),
    attempts("middle"),
    Setting::of("timeout", Kind::time(0.1, 10.0), 2.0).offered("attempts", &[0.5, 1.0, 2.0, 5.0]),
    Setting::of("deadline", Kind::Word(&["none", "click", "attempt"]), 0.0)
        .offered("cures", &[0.0, 1.0, 2.0]),
    Setting::of("budget", Kind::share().or_off("none"), -1.0)
        .offered("cures", &[-1.0, 0.05, 0.1, 0.2, 0.5]),
    Setting::of("marks", Kind::Switch, 0.0).offered("cures", &[0.0, 1.0]),
    Setting::of("queue", Kind::count(0.0, 100.0), 15.0).offered("back", &[0.0, 5.0, 15.0, 100.0]),
    Setting::of("capacity", Kind::rate(1.0, 1_000.0), 10.0)
        .offered("back", &[5.0, 10.0, 50.0, 1_000.0]),
    Setting::of("backoff", Kind::time(0.1, 2.0).or_off("none"), -1.0)
        .offered("cures", &[-1.0, 0.1, 0.5, 2.0]),
    Setting::of("silent", Kind::Switch, 0.0).offered("back", &[0.0, 1.0]),
];

/// How often a floor tries in all.
const fn attempts(floor: &'static str) -> Setting {
    Setting::of(floor, Kind::count(1.0, 5.0), 3.0).offered("attempts", &[1.0, 2.0, 3.0, 4.0, 5.0])
}

/// A share of the calls at BACK.
const fn of_calls(key: &'static str) -> Measure {
    Measure::of(key, Unit::Share).resting_on("calls.back", 1.0)
}

const fn sign(key: &'static str) -> Clause {
    Clause::of(key, &["waiting"])
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["n"])
}
