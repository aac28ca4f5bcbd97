//! The sheet of a press of Enter.

use super::drawing::LABELS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Contradiction, Curve, Does, Figure, Goal, Kind, Measure, Number,
    Place, Setting, Sheet, Situation, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "trace",
    settings: &[
        Setting {
            key: "distance",
            kind: Kind::Count {
                least: 0.0,
                most: 20_000.0,
            },
            default: 6_000.0,
            group: "",
            choices: &[],
        },
        offered(
            "bandwidth",
            Kind::Count {
                least: 1.0,
                most: 1_000.0,
            },
            20.0,
            "line",
            &[2.0, 20.0, 200.0, 1_000.0],
        ),
        offered(
            "size",
            Kind::Count {
                least: 1.0,
                most: 10_000.0,
            },
            100.0,
            "page",
            &[14.0, 100.0, 700.0, 5_000.0],
        ),
        offered(
            "work",
            Kind::Time {
                least: 0.0,
                most: 2.0,
                off: None,
            },
            0.05,
            "page",
            &[0.0, 0.025, 0.05, 0.5],
        ),
        offered(
            "name",
            Kind::Time {
                least: 0.0,
                most: 0.5,
                off: None,
            },
            0.02,
            "page",
            &[0.0, 0.02, 0.1],
        ),
        offered(
            "loss",
            Kind::Share { off: None },
            0.0,
            "line",
            &[0.0, 0.001, 0.01, 0.05],
        ),
    ],
    actions: &[
        Action {
            key: "enter",
            seconds: 0.0,
            pace: 1.0,
            in_drawing: true,
        },
        Action {
            key: "many",
            seconds: 0.0,
            pace: 1.0,
            in_drawing: true,
        },
    ],
    measures: &[
        measure("pages", Unit::Count),
        measure("pages.late", Unit::Count),
        resting("page_s.mean", Unit::Exact),
        resting("delivery_s.mean", Unit::Exact),
        resting("late_share", Unit::Share),
        resting("delivery_share", Unit::Share),
        measure("packets.sent", Unit::Count),
        measure("packets.lost", Unit::Count),
        measure("page_s", Unit::Exact),
        measure("journeys_s", Unit::Exact),
        measure("delivery_s", Unit::Exact),
        measure("packets.on_the_line", Unit::Count),
        measure("packets.there", Unit::Count),
        measure("packets", Unit::Count),
        measure("distance", Unit::Number),
        measure("time_s", Unit::Exact),
        measure("events", Unit::Count),
    ],
    numbers: &[
        number("page", "page_s", ""),
        number("journeys", "journeys_s", ""),
        number("delivery", "delivery_s", "dot"),
        number("lost", "packets.lost", "cross"),
    ],
    verdicts: &[
        "all-journey",
        "mostly-journey",
        "mostly-delivery",
        "all-delivery",
        "held-up",
    ],
    future: &["delivery-share", "held-up", "page"],
    clauses: &[
        clause("nothing", &["least"]),
        clause("took", &["page", "journeys", "delivery"]),
        clause("others", &["late", "of"]),
        clause("others-so-far", &["of"]),
        clause("missing", &[]),
        clause("on-the-way", &[]),
        clause("works", &[]),
        clause("flows", &[]),
        clause("late", &["lost", "later"]),
        clause("in-time", &["lost"]),
        clause("saves", &["line", "distance"]),
    ],
    signs: &[
        clause("idle", &["n", "of"]),
        clause("name", &["n", "of"]),
        clause("connect", &["n", "of"]),
        clause("secure", &["n", "of"]),
        clause("ask", &["n", "of"]),
        clause("deliver", &["n", "of"]),
        clause("missing", &["n", "of"]),
        clause("there", &["n", "of"]),
        clause("others", &["n", "of"]),
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
        clause("packets", &["packets", "there", "lost"]),
        clause("many", &["there", "of", "late"]),
    ],
    goals: &[
        goal("once", Does::Act("enter"), &["page", "none"]),
        goal("quick", Does::Nothing, &["page", "none"]),
        goal("not-the-line", Does::Nothing, &["bandwidth", "page"]),
        goal("the-line", Does::Nothing, &["slow", "quick"]),
        goal("edge", Does::Nothing, &["journeys", "delivery"]),
        goal("half", Does::Nothing, &["late", "of"]),
        goal("few", Does::Nothing, &["late", "size"]),
    ],
    situations: &[
        situation("next-door", Place::At(50.0)),
        situation("ocean", Place::Chapter),
        situation("other-side", Place::At(17_000.0)),
    ],
    scenarios: &[],
    axis: Axis {
        setting: "distance",
        from: 0.0,
        to: 20_000.0,
        step: 10.0,
        curves: &[
            Curve {
                key: "page",
                measure: "page_s.mean",
                of: None,
                unit: Unit::Exact,
            },
            Curve {
                key: "delivery",
                measure: "delivery_share",
                of: None,
                unit: Unit::Share,
            },
        ],
        bet: Some(Bet {
            key: "nearer",
            stops: &[1.0],
            stay: 0.6,
            act: Some("enter"),
        }),
        rows: &[50.0, 1_000.0, 3_000.0, 6_000.0, 12_000.0, 17_000.0],
    },
    labels: LABELS,
    legend: &[(Style::Dot, Glyph::Dot), (Style::Cross, Glyph::Cross)],
    needs: &[],
    changes: &[],
    spreads: &[],
    figures: &[
        figure("page_s.mean", Unit::Exact).beside_theory(),
        figure("delivery_s.mean", Unit::Exact).shown(),
        figure("delivery_share", Unit::Share).shown(),
        figure("late_share", Unit::Share).shown(),
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
};

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

const fn measure(key: &'static str, unit: Unit) -> Measure {
    Measure {
        key,
        unit,
        rests_on: None,
    }
}

/// A mean over pages: there must be one.
const fn resting(key: &'static str, unit: Unit) -> Measure {
    Measure {
        key,
        unit,
        rests_on: Some(("pages", 1.0)),
    }
}

/// A mean over all pages, of which theory knows the same.
const fn figure(key: &'static str, unit: Unit) -> Figure {
    Figure {
        key,
        measure: key,
        of: None,
        unit,
        theory: true,
        step: 0.0,
        column: None,
    }
}

const fn number(key: &'static str, measure: &'static str, mark: &'static str) -> Number {
    Number {
        key,
        measure,
        of: None,
        bound: None,
        mark,
    }
}

const fn clause(key: &'static str, arguments: &'static [&'static str]) -> Clause {
    Clause { key, arguments }
}

const fn event(key: &'static str) -> Clause {
    clause(key, &["n", "of", "there"])
}

const fn step(key: &'static str) -> Clause {
    clause(key, &["begins", "ends", "takes", "share"])
}

const fn goal(key: &'static str, does: Does, arguments: &'static [&'static str]) -> Goal {
    Goal {
        key,
        does,
        arguments,
    }
}

const fn situation(key: &'static str, at: Place) -> Situation {
    Situation { key, at }
}
