//! The sheet of a crowd that comes back.

use super::drawing::LABELS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Curve, Figure, Goal, Kind, Measure, Need, Number, Place, Setting,
    Sheet, Situation, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "restart",
    settings: &[
        Setting::of("spread", Kind::time(1.0, 60.0), 5.0),
        Setting::of(
            "pause",
            Kind::Word(&["none", "second", "spread", "exponential"]),
            2.0,
        )
        .offered("clients", &[0.0, 1.0, 2.0, 3.0]),
        Setting::of("clients", Kind::count(100.0, 20_000.0), 10_000.0)
            .offered("clients", &[2_500.0, 5_000.0, 10_000.0, 20_000.0]),
        Setting::of("rate", Kind::rate(50.0, 2_000.0), 500.0)
            .offered("server", &[250.0, 500.0, 1_000.0]),
        Setting::of("patience", Kind::time(1.0, 30.0), 5.0).offered("clients", &[1.0, 5.0, 20.0]),
        Setting::of("base", Kind::time(0.1, 30.0), 1.0).offered("clients", &[1.0, 5.0]),
        Setting::of("notice", Kind::Switch, 0.0).offered("server", &[0.0, 1.0]),
    ],
    actions: &[Action::of("restart")],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("back", Unit::Count),
        Measure::of("wasted", Unit::Count),
        Measure::of("calls", Unit::Count),
        Measure::of("hung_up", Unit::Count),
        Measure::of("first", Unit::Count),
        Measure::of("clients", Unit::Count),
        Measure::of("back_share", Unit::Share),
        Measure::of("wasted_share", Unit::Share),
        Measure::of("waiting", Unit::Count),
        Measure::of("gone", Unit::Count),
        Measure::of("nearly_all", Unit::Count),
        Measure::of("nearly_all_s", Unit::Seconds).resting_on("nearly_all", 1.0),
        Measure::of("all", Unit::Count),
        Measure::of("all_s", Unit::Seconds).resting_on("all", 1.0),
    ],
    numbers: &[
        Number::of("back", "back_share", "dot"),
        Number::of("waiting", "waiting", "square"),
        Number::of("wasted", "wasted", "heap"),
        Number::of("all", "all_s", ""),
    ],
    verdicts: &["smooth", "wasteful", "straggling", "storm"],
    future: &["back", "wasted"],
    clauses: &[
        Clause::of("all-back", &["at", "wasted"]),
        Clause::of("storm", &["wasted"]),
        Clause::of("wasted", &["wasted", "back"]),
        Clause::of("gone", &["gone", "waiting"]),
        Clause::of("waiting", &["waiting"]),
        Clause::of("away", &["away"]),
    ],
    signs: &[sign("done"), sign("wasting"), sign("serving"), sign("idle")],
    events: &[
        event("nothing"),
        event("back"),
        event("wasted"),
        event("hung-up"),
        event("called"),
    ],
    twin: &[
        Clause::of("crowd", &["back", "waiting", "home"]),
        Clause::of("slots", &["gone", "wasted"]),
    ],
    goals: &[
        Goal::seen("felled", &["share"]),
        Goal::seen("soon", &["at"]),
        Goal::seen("spread", &["at"]),
        Goal::seen("notice", &["at"]),
    ],
    situations: &[
        Situation::of("suggested", Place::At(5.0)),
        Situation::of("least", Place::Answer),
        Situation::of("half-a-minute", Place::At(30.0)),
    ],
    axis: Axis {
        setting: "spread",
        from: 1.0,
        to: 40.0,
        step: 0.5,
        curves: &[
            Curve::of("back", "back", Unit::Share).part_of("clients"),
            Curve::of("first", "first", Unit::Share).part_of("clients"),
        ],
        bet: Some(Bet {
            key: "least",
            stops: &[0.5, 1.0],
            stay: 30.0,
            act: Some("restart"),
            waits: true,
        }),
        // (Storms that never end take more than a table may cost; the chapter tells of them.)
        rows: &[11.0, 15.0, 20.0, 30.0],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Square),
        (Style::Square, Glyph::Square),
        (Style::Ghost, Glyph::Square),
        (Style::Heap, Glyph::Square),
    ],
    needs: &[Need::of("base", "pause", 2.0)],
    changes: &[("notice", 1.0), ("pause", 0.0), ("spread", 16.0)],
    figures: &[
        Figure::of("back_share", "back_share", Unit::Share).beside_theory(),
        Figure::of("all_s", "all_s", Unit::Seconds).beside_theory(),
        Figure::of("wasted_share", "wasted_share", Unit::Share).shown(),
    ],
    tempo: 2.0,
    speed: 4e6,
    ..Sheet::EMPTY
};

const fn sign(key: &'static str) -> Clause {
    Clause::of(key, &["back", "of"])
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["n"])
}
