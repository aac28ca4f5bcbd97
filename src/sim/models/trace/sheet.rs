//! The sheet of a press of Enter.

use super::drawing::LABELS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Contradiction, Curve, Figure, Goal, Kind, Measure, Number, Place,
    Setting, Sheet, Situation, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "trace",
    settings: &[
        Setting::of("distance", Kind::count(0.0, 20_000.0), 6_000.0),
        Setting::of("bandwidth", Kind::count(1.0, 1_000.0), 20.0)
            .offered("line", &[2.0, 20.0, 200.0, 1_000.0]),
        Setting::of("size", Kind::count(1.0, 10_000.0), 100.0)
            .offered("page", &[14.0, 100.0, 500.0, 700.0, 5_000.0]),
        Setting::of("work", Kind::time(0.0, 2.0), 0.05).offered("page", &[0.0, 0.025, 0.05, 0.5]),
        Setting::of("name", Kind::time(0.0, 0.5), 0.02).offered("page", &[0.0, 0.02, 0.1]),
        Setting::of("loss", Kind::share(), 0.0).offered("line", &[0.0, 0.001, 0.01, 0.05]),
    ],
    actions: &[
        Action::of("enter").in_drawing(),
        Action::of("many").lasting(1.0, 0.2).in_drawing(),
    ],
    measures: &[
        Measure::of("pages", Unit::Count),
        Measure::of("pages.late", Unit::Count),
        resting("page_s.mean", Unit::Exact),
        resting("delivery_s.mean", Unit::Exact),
        resting("late_share", Unit::Share),
        resting("delivery_share", Unit::Share),
        Measure::of("packets.sent", Unit::Count),
        Measure::of("packets.lost", Unit::Count),
        shown("page_s"),
        shown("before_s"),
        shown("work_s"),
        shown("delivery_s"),
        Measure::of("packets.on_the_line", Unit::Count),
        Measure::of("packets.there", Unit::Count),
        Measure::of("packets", Unit::Count),
        Measure::of("distance", Unit::Number),
        Measure::of("shown", Unit::Count),
        Measure::of("time_s", Unit::Exact),
        Measure::of("events", Unit::Count),
    ],
    numbers: &[
        Number::of("page", "page_s", ""),
        Number::of("before", "before_s", ""),
        Number::of("delivery", "delivery_s", "dot"),
        Number::of("lost", "packets.lost", "cross"),
    ],
    verdicts: &[
        "all-journey",
        "mostly-journey",
        "mostly-delivery",
        "all-delivery",
        "machine",
        "held-up",
    ],
    future: &["delivery-share", "held-up", "page", "work-share"],
    clauses: &[
        Clause::of("nothing", &["least", "mean", "loss"]),
        Clause::of("took", &["page", "journeys", "work", "delivery"]),
        Clause::of("others", &["late", "of"]),
        Clause::of("others-so-far", &["of"]),
        Clause::of("missing", &[]),
        Clause::of("on-the-way", &[]),
        Clause::of("works", &[]),
        Clause::of("flows", &[]),
        Clause::of("late", &["lost", "later"]),
        Clause::of("in-time", &["lost"]),
        Clause::of("saves", &["line", "distance"]),
    ],
    signs: &[
        Clause::of("idle", &["n", "of"]),
        Clause::of("name", &["n", "of"]),
        Clause::of("connect", &["n", "of"]),
        Clause::of("secure", &["n", "of"]),
        Clause::of("ask", &["n", "of"]),
        Clause::of("deliver", &["n", "of"]),
        Clause::of("missing", &["n", "of"]),
        Clause::of("there", &["n", "of"]),
        Clause::of("others", &["n", "of"]),
        Clause::of("all-there", &["n", "of"]),
    ],
    events: &[
        event("nothing"),
        event("found"),
        event("called"),
        event("connected"),
        event("sealing"),
        event("secured"),
        event("asked"),
        event("made"),
        event("left"),
        event("lost"),
        event("left-again"),
        event("lost-again"),
        event("arrived"),
        event("done"),
        event("other"),
        event("other-done"),
    ],
    twin: &[
        step("name"),
        step("connect"),
        step("secure"),
        step("ask"),
        step("deliver"),
        Clause::of("packets", &["packets", "there", "lost"]),
        Clause::of("many", &["there", "of", "late"]),
    ],
    goals: &[
        Goal::seen("once", &["page", "none"]).by("enter"),
        Goal::seen("quick", &["page", "none"]),
        Goal::seen("not-the-line", &["bandwidth", "page"]),
        Goal::seen("the-line", &["slow", "quick"]),
        Goal::seen("edge", &["before", "delivery"]),
        Goal::seen("half", &["late", "of"]),
        Goal::seen("few", &["late", "size"]),
    ],
    situations: &[
        Situation::of("next-door", Place::At(50.0)),
        Situation::of("ocean", Place::Chapter),
        Situation::of("other-side", Place::At(17_000.0)),
    ],
    scenarios: &[],
    axis: Axis {
        setting: "distance",
        from: 0.0,
        to: 20_000.0,
        step: 10.0,
        curves: &[
            Curve::of("page", "page_s.mean", Unit::Exact),
            Curve::of("delivery", "delivery_share", Unit::Share),
        ],
        bet: Some(Bet {
            key: "nearer",
            stops: &[1.0],
            stay: 0.6,
            act: Some("enter"),
            waits: false,
        }),
        rows: &[50.0, 1_000.0, 3_000.0, 6_000.0, 12_000.0, 17_000.0],
    },
    labels: LABELS,
    legend: &[(Style::Dot, Glyph::Dot), (Style::Cross, Glyph::Cross)],
    needs: &[],
    changes: &[("bandwidth", 200.0), ("distance", 3_000.0), ("loss", 0.01)],
    spreads: &[],
    figures: &[
        Figure::of("page_s.mean", "page_s.mean", Unit::Exact).beside_theory(),
        Figure::of("delivery_s.mean", "delivery_s.mean", Unit::Exact).shown(),
        Figure::of("delivery_share", "delivery_share", Unit::Share).shown(),
        Figure::of("late_share", "late_share", Unit::Share).shown(),
    ],
    reported: &[
        "pages",
        "pages.late",
        "page_s.mean",
        "delivery_s.mean",
        "packets.sent",
        "packets.lost",
        "events",
    ],
    silences: &[],
    contradictions: &[Contradiction {
        key: "too-much-loss",
        settings: &["loss"],
        arguments: &["most"],
    }],
    sequence: Some("enter"),
    tempo: 0.05,
    lag: 0.0,
    speed: 20e6,
    lasting: 1.0,
};

/// A mean over pages: there must be one.
const fn resting(key: &'static str, unit: Unit) -> Measure {
    Measure::of(key, unit).resting_on("pages", 1.0)
}

/// Of what is shown: there must be a page, or all of many.
const fn shown(key: &'static str) -> Measure {
    Measure::of(key, Unit::Exact).resting_on("shown", 1.0)
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["n", "of", "there"])
}

const fn step(key: &'static str) -> Clause {
    Clause::of(key, &["begins", "ends", "takes", "share"])
}
