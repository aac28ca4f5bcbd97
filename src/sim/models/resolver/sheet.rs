//! The sheet of resolvers and their copies.

use super::drawing::LABELS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Curve, Figure, Goal, Kind, Measure, Number, Place, Setting, Sheet,
    Situation, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "resolver",
    settings: &[
        Setting::of("ttl", Kind::time(1.0, 86_400.0), 3_600.0),
        Setting::of("every", Kind::time(0.1, 86_400.0), 60.0)
            .offered("questions", &[0.1, 6.0, 60.0, 600.0, 86_400.0]),
        Setting::of("resolvers", Kind::count(1.0, 200.0), 24.0)
            .offered("questions", &[24.0, 200.0]),
        Setting::of("stale", Kind::time(0.0, 604_800.0), 0.0)
            .offered("server", &[0.0, 3_600.0, 86_400.0]),
        Setting::of("silence", Kind::time(60.0, 86_400.0), 600.0)
            .offered("server", &[600.0, 3_600.0]),
        Setting::of("start", Kind::Word(&["everyday", "expired", "empty"]), 0.0)
            .offered("questions", &[0.0, 2.0]),
    ],
    actions: &[
        Action::of("change").in_drawing(),
        Action::of("silence").in_drawing(),
        Action::of("empty").in_drawing(),
        Action::of("look-up").in_drawing(),
    ],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("questions", Unit::Count),
        Measure::of("copies", Unit::Count),
        Measure::of("taken", Unit::Count),
        Measure::of("old", Unit::Count),
        Measure::of("stale", Unit::Count),
        Measure::of("failed", Unit::Count),
        share("copies_share"),
        Measure::of("to_server", Unit::Number).resting_on("questions", 20.0),
        share("old_share"),
        share("failed_share"),
        Measure::of("lookup_s.mean", Unit::Exact).resting_on("questions", 20.0),
        Measure::of("move.old", Unit::Count),
        Measure::of("move.last_s", Unit::Seconds).resting_on("move.old", 1.0),
        Measure::of("silence.questions", Unit::Count),
        Measure::of("silence.failed_share", Unit::Share).resting_on("silence.questions", 1.0),
        Measure::of("holding.new", Unit::Count),
        Measure::of("holding.old", Unit::Count),
    ],
    numbers: &[
        Number::of("copies", "copies_share", ""),
        Number::of("server", "to_server", ""),
        Number::of("old", "move.old", "square"),
        Number::of("failed", "failed_share", "heap"),
    ],
    verdicts: &["calm", "chatty", "two-truths", "patchy", "dark"],
    future: &["right", "copies", "old", "failed"],
    clauses: &[
        Clause::of("failed", &["failed", "asked"]),
        Clause::of("silent", &["alive", "of"]),
        Clause::of("stale", &["stale"]),
        Clause::of("old", &["old", "asked"]),
        Clause::of("over", &["old", "last"]),
        Clause::of("copies", &["share"]),
        Clause::of("begins", &["asked"]),
        Clause::of("quiet", &["asked"]),
    ],
    signs: &[sign("calm"), sign("moving"), sign("silent")],
    events: &[
        event("nothing"),
        event("new"),
        event("old"),
        event("taken"),
        event("stale"),
        event("failed"),
        event("back"),
    ],
    twin: &[
        says("asks"),
        says("answer"),
        says("root-asked"),
        says("root"),
        says("com-asked"),
        says("com"),
        says("own-asked"),
        says("own"),
        Clause::of("holds", &["n", "holds", "left", "ago"]),
        Clause::of("answers", &["asked", "right", "old", "failed"]),
    ],
    goals: &[
        Goal::seen("anew", &["n"]),
        Goal::seen("hour", &["minutes"]).by("change"),
        Goal::seen("prepared", &["left"]),
        Goal::seen("too-late", &["minutes"]),
        Goal::seen("silence", &["share"]).by("silence"),
        Goal::seen("both", &["old"]),
        Goal::seen("enough", &["share"]),
    ],
    situations: &[
        Situation::of("nervous", Place::At(60.0)),
        Situation::of("everyday", Place::At(3_600.0)),
        Situation::of("long", Place::End),
    ],
    axis: Axis {
        setting: "ttl",
        from: 1.0,
        to: 86_400.0,
        step: 1.0,
        curves: &[
            Curve::of("copies", "copies_share", Unit::Share),
            Curve::of("server", "to_server", Unit::Number),
        ],
        bet: Some(Bet {
            key: "half",
            stops: &[1.0],
            stay: 1_800.0,
            act: Some("change"),
            waits: false,
        }),
        rows: &[30.0, 60.0, 300.0, 3_600.0, 10_800.0, 86_400.0],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Square, Glyph::Square),
        (Style::Heap, Glyph::Square),
        (Style::Ghost, Glyph::Dot),
        (Style::Line, Glyph::Dash),
    ],
    changes: &[("ttl", 60.0), ("stale", 86_400.0)],
    figures: &[
        Figure::of("copies_share", "copies_share", Unit::Share).beside_theory(),
        Figure::of("to_server", "to_server", Unit::Number).beside_theory(),
        Figure::of("lookup_s.mean", "lookup_s.mean", Unit::Exact).shown(),
    ],
    sequence: Some("look-up"),
    tempo: 60.0,
    speed: 8e6,
    ..Sheet::EMPTY
};

/// A share of questions: there must be some.
const fn share(key: &'static str) -> Measure {
    Measure::of(key, Unit::Share).resting_on("questions", 20.0)
}

const fn sign(key: &'static str) -> Clause {
    Clause::of(key, &["new", "old", "of"])
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["n"])
}

/// A message of a look-up.
const fn says(key: &'static str) -> Clause {
    Clause::of(key, &["at", "there"])
}
