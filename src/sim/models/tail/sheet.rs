//! The sheet of the letters.

use super::drawing::LABELS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Axis, Bet, Clause, Curve, Figure, Goal, Kind, Measure, Need, Number, Place, Setting, Sheet,
    Situation, Spread, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "tail",
    settings: &[
        Setting::of("load", Kind::share(), 0.3),
        Setting::of("again", Kind::Word(&["none", "hedge", "timeout"]), 0.0)
            .offered("letters", &[0.0, 1.0, 2.0]),
        Setting::of("after", Kind::time(0.05, 5.0), 0.12)
            .offered("letters", &[0.05, 0.1, 0.12, 0.2, 0.5, 1.0, 2.0]),
        Setting::of("cancel", Kind::Switch, 0.0).offered("letters", &[0.0, 1.0]),
        Setting::of("slowness", Kind::Word(&["server", "request"]), 0.0)
            .offered("service", &[0.0, 1.0]),
        Setting::of("workers", Kind::count(1.0, 200.0), 10.0)
            .offered("service", &[1.0, 10.0, 50.0, 200.0]),
    ],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("requests.sent", Unit::Count),
        Measure::of("requests.answered", Unit::Count),
        Measure::of("requests.failed", Unit::Count),
        Measure::of("requests.ended", Unit::Count),
        Measure::of("requests.in_flight", Unit::Count),
        Measure::of("requests.in_time", Unit::Count),
        Measure::of("letters.sent", Unit::Count),
        Measure::of("letters.cancelled", Unit::Count),
        Measure::of("letters.wasted", Unit::Count),
        Measure::of("letters_per_request", Unit::Number).resting_on("requests.sent", 1.0),
        Measure::of("more_share", Unit::Excess).resting_on("requests.sent", 1.0),
        Measure::of("failed_share", Unit::Share).resting_on("requests.ended", 1.0),
        answered("latency_s.mean", 1.0),
        answered("latency_s.p50", 5.0),
        answered("latency_s.p95", 20.0),
        answered("latency_s.p99", 100.0),
        answered("latency_s.p999", 1_000.0),
        Measure::of("utilization", Unit::Share),
        Measure::of("queue_depth_mean", Unit::Number),
        Measure::of("waiting", Unit::Count),
    ],
    numbers: &[
        Number::of("median", "latency_s.p50", ""),
        Number::of("slowest", "latency_s.p99", ""),
        Number::of("more", "more_share", "dot"),
        Number::of("busy", "utilization", ""),
    ],
    verdicts: &["sharp", "tailed", "late", "collapsed"],
    future: &["in-time"],
    clauses: &[
        Clause::of("nobody-asks", &[]),
        Clause::of("collapsed", &["more"]),
        Clause::of("useless", &["more", "p99"]),
        Clause::of("more", &["more", "after"]),
        Clause::of("failed", &["failed", "ended"]),
        Clause::of("wasted", &["wasted"]),
        Clause::of("cancelled", &["cancelled"]),
        Clause::of("late", &["p50", "p99"]),
        Clause::of("load", &["load", "workers"]),
    ],
    signs: &[
        sign("quiet"),
        sign("busy"),
        sign("waiting"),
        sign("flooded"),
    ],
    events: &[
        event("nothing"),
        event("sent"),
        event("answered"),
        event("wasted"),
        event("second"),
        event("again"),
        event("failed"),
    ],
    twin: &[
        Clause::of("workers", &["workers", "busy", "waiting"]),
        Clause::of("letters", &["again", "after", "slowness"]),
        Clause::of("answers", &["p50", "p95", "p99", "p999", "answers"]),
        Clause::of("all", &["sent", "answered", "failed", "letters"]),
    ],
    goals: &[
        Goal::seen("cut", &["more"]),
        Goal::seen("patience", &["p99"]),
        Goal::seen("cliff", &["p99"]),
        Goal::seen("saved", &["p99"]),
        Goal::seen("useless", &["p99"]),
    ],
    situations: &[
        Situation::of("quiet-day", Place::At(0.3)),
        Situation::of("half", Place::At(0.5)),
        Situation::of("rush", Place::End),
    ],
    axis: Axis {
        setting: "load",
        from: 0.05,
        to: 0.9,
        step: 0.01,
        curves: &[
            Curve::of("slowest", "latency_s.p99", Unit::Seconds),
            Curve::of("busy", "utilization", Unit::Share),
        ],
        bet: Some(Bet {
            key: "cliff",
            stops: &[0.6, 1.2, 1.0],
            stay: 120.0,
            act: None,
            waits: false,
        }),
        rows: &[0.1, 0.3, 0.4, 0.55],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Ghost, Glyph::Dot),
        (Style::Square, Glyph::Square),
    ],
    needs: &[
        Need::of("after", "again", 0.0),
        Need::of("cancel", "again", 0.0),
    ],
    changes: &[
        ("again", 0.0),
        ("again", 1.0),
        ("again", 2.0),
        ("cancel", 1.0),
        ("slowness", 1.0),
        ("after", 0.05),
        ("after", 0.5),
    ],
    spreads: &[Spread {
        number: "slowest",
        shares: &[(0.999, "latency_s.p999")],
    }],
    figures: &[
        percentile("latency_s.p99").beside_theory(),
        Figure::of("utilization", "utilization", Unit::Share).shown(),
        Figure::of("more_share", "more_share", Unit::Excess).shown(),
        percentile("latency_s.p50").shown(),
        percentile("latency_s.p999").shown(),
    ],
    speed: 4e6,
    ..Sheet::EMPTY
};

/// A time of answers, of which there must be so many.
const fn answered(key: &'static str, enough: f64) -> Measure {
    Measure::of(key, Unit::Seconds).resting_on("requests.answered", enough)
}

/// A percentile, which is read from a histogram of such steps.
const fn percentile(key: &'static str) -> Figure {
    let mut figure = Figure::of(key, key, Unit::Seconds);
    figure.step = 0.016;
    figure
}

const fn sign(key: &'static str) -> Clause {
    Clause::of(key, &["waiting", "busy"])
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["n"])
}
