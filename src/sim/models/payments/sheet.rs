//! The sheet of payments.

use super::drawing::LABELS;
use super::settings::MOST_LOSS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Contradiction, Curve, Figure, Goal, Kind, Measure, Need, Number,
    Place, Setting, Sheet, Situation, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "payments",
    settings: &[
        Setting::of("loss", Kind::count(0.0, MOST_LOSS), 20.0),
        Setting::of("key", Kind::Word(&["none", "attempt", "payment"]), 0.0)
            .offered("contract", &[0.0, 1.0, 2.0]),
        Setting::of("store", Kind::Word(&["look", "reserve"]), 0.0)
            .offered("contract", &[0.0, 1.0]),
        Setting::of("written", Kind::Word(&["with", "after", "before"]), 0.0)
            .offered("contract", &[0.0, 1.0, 2.0]),
        Setting::of("retries", Kind::count(0.0, 10.0), 3.0).offered("app", &[0.0, 1.0, 3.0, 10.0]),
        Setting::of("timeout", Kind::time(0.1, 10.0), 1.0).offered("app", &[0.1, 1.0, 10.0]),
        Setting::of("pause", Kind::time(0.0, 10.0), 0.5).offered("app", &[0.0, 0.5, 5.0]),
        Setting::of("work", Kind::time(0.001, 5.0), 0.05).offered("server", &[0.05, 0.3, 1.0, 1.4]),
        Setting::of("work-kind", Kind::Word(&["fixed", "exponential"]), 1.0)
            .offered("server", &[0.0, 1.0]),
        Setting::of("crash", Kind::share(), 0.0).offered("server", &[0.0, 0.02, 0.1]),
        Setting::of("journey", Kind::time(0.0, 0.05), 0.02),
        Setting::of("lose", Kind::Word(&["none", "question", "answer"]), 0.0)
            .offered("app", &[0.0, 1.0, 2.0]),
    ],
    actions: &[
        Action::of("pay").in_drawing(),
        Action::of("many").lasting(12.0, 2.4).in_drawing(),
        Action::of("lose").in_drawing(),
    ],
    measures: &[
        Measure::of("payments", Unit::Count),
        shown("twice", Unit::Count),
        shown("in_doubt", Unit::Count),
        shown("phantom", Unit::Count),
        shown("nothing", Unit::Count),
        shown("once", Unit::Count),
        shown("failed", Unit::Count),
        shown("failed.charged", Unit::Count),
        shown("twice_share", Unit::Share),
        shown("in_doubt_share", Unit::Share),
        shown("phantom_share", Unit::Share),
        shown("failed_share", Unit::Share),
        shown("charges.mean", Unit::Number),
        shown("attempts.mean", Unit::Number),
        shown("silent_share", Unit::Share),
        Measure::of("charges", Unit::Count),
        shown("attempts", Unit::Count),
        Measure::of("silent", Unit::Count),
        Measure::of("made", Unit::Count),
        Measure::of("charged", Unit::Count),
        Measure::of("shown", Unit::Count),
        thousand("thousand.twice"),
        thousand("thousand.failed"),
        Measure::of("thousands", Unit::Count),
        Measure::of("time_s", Unit::Exact),
        Measure::of("events", Unit::Count),
    ],
    numbers: &[
        Number::of("twice", "twice", "heap"),
        Number::of("in-doubt", "in_doubt", "square"),
        Number::of("phantom", "phantom", "ghost"),
        Number::of("attempts", "attempts", ""),
    ],
    verdicts: &["once", "in-doubt", "leaky", "double-trouble", "phantom"],
    future: &["well", "twice", "phantom", "failed"],
    clauses: &[
        Clause::of("nothing", &[]),
        Clause::of("lose", &[]),
        Clause::of("question-lost", &[]),
        Clause::of("answer-lost", &[]),
        Clause::of("died", &[]),
        Clause::of("works", &[]),
        Clause::of("works-on", &[]),
        Clause::of("race", &[]),
        Clause::of("on-the-way", &[]),
        Clause::of("again", &[]),
        Clause::of("once", &["took", "why"]),
        Clause::of("twice", &["n", "why"]),
        Clause::of("not-charged", &["why"]),
        Clause::of("in-doubt", &["why"]),
        Clause::of("phantom", &[]),
        Clause::of("others-so-far", &["of"]),
        Clause::of("others", &["once", "of", "twice"]),
        Clause::of("others-failed", &["failed", "charged"]),
        Clause::of("others-phantom", &["n"]),
        Clause::of("others-silent", &["share"]),
    ],
    signs: &[
        sign("idle"),
        sign("waits"),
        sign("pauses"),
        sign("settles"),
        sign("paid"),
        sign("failed"),
        sign("others"),
        sign("all-there"),
    ],
    events: &[
        event("nothing"),
        event("asked"),
        event("works"),
        event("known"),
        event("busy"),
        event("charged"),
        event("died-clean"),
        event("died-charged"),
        event("died-noted"),
        event("paid"),
        event("refused"),
        event("unheard"),
        event("silent"),
        event("failed"),
        event("done"),
        event("other"),
        event("other-done"),
    ],
    twin: &[
        row("question"),
        row("works"),
        row("charged"),
        row("died-clean"),
        row("died-charged"),
        row("died-noted"),
        row("known"),
        row("busy"),
        row("paid"),
        row("refused"),
        row("silent"),
        Clause::of("board", &["key", "state"]),
        Clause::of("ledger", &["charges", "told"]),
        Clause::of(
            "many",
            &[
                "there", "of", "once", "twice", "nothing", "doubt", "phantom",
            ],
        ),
    ],
    goals: &[
        Goal::seen("silences", &["charges", "attempts"]).by("pay"),
        Goal::seen("half", &["charged", "failed"]),
        Goal::seen("nobody-twice", &["silent", "failed"]),
        Goal::seen("fresh", &["twice", "loss"]),
        Goal::seen("race", &["twice", "more"]),
        Goal::seen("reserved", &["doubt", "more"]),
        Goal::seen("orders", &["after", "before"]),
    ],
    situations: &[
        Situation::of("good", Place::At(5.0)),
        Situation::of("fifty", Place::Answer),
        Situation::of("train", Place::At(100.0)),
    ],
    axis: Axis {
        setting: "loss",
        from: 0.0,
        to: MOST_LOSS,
        step: 5.0,
        curves: &[
            Curve::of("twice", "thousand.twice", Unit::Count),
            Curve::of("failed", "thousand.failed", Unit::Count),
        ],
        bet: Some(Bet {
            key: "fifty",
            stops: &[1.0],
            stay: 12.0,
            act: Some("many"),
            waits: false,
        }),
        rows: &[5.0, 20.0, 50.0, 100.0, 200.0],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Cross, Glyph::Cross),
        (Style::Heap, Glyph::Square),
        (Style::Square, Glyph::Square),
        (Style::Ghost, Glyph::Square),
    ],
    needs: &[
        Need::of("store", "key", 1.0),
        Need::of("written", "key", 0.0),
    ],
    changes: &[("key", 2.0), ("store", 1.0), ("retries", 0.0)],
    figures: &[
        Figure::of("twice_share", "twice_share", Unit::OfThousand).beside_theory(),
        Figure::of("in_doubt_share", "in_doubt_share", Unit::OfThousand),
        Figure::of("phantom_share", "phantom_share", Unit::OfThousand),
        Figure::of("failed_share", "failed_share", Unit::OfThousand).beside_theory(),
        Figure::of("charges.mean", "charges.mean", Unit::OfThousand).shown(),
        Figure::of("attempts.mean", "attempts.mean", Unit::Number),
    ],
    reported: &[
        "payments", "once", "twice", "in_doubt", "phantom", "nothing", "charges", "attempts",
        "silent", "events",
    ],
    contradictions: &[Contradiction {
        key: "too-much-loss",
        settings: &["loss"],
        arguments: &["most"],
    }],
    sequence: Some("pay"),
    tempo: 0.25,
    speed: 8e6,
    ..Sheet::EMPTY
};

/// Of what is shown: there must be a payment, or all of many.
const fn shown(key: &'static str, unit: Unit) -> Measure {
    Measure::of(key, unit).resting_on("shown", 1.0)
}

/// Of a thousand, once all of them are settled.
const fn thousand(key: &'static str) -> Measure {
    Measure::of(key, Unit::Count).resting_on("thousands", 1.0)
}

const fn sign(key: &'static str) -> Clause {
    Clause::of(key, &["n", "of"])
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["n", "of", "lost", "charges"])
}

/// Something that was sent, done or heard: when, at which attempt, and whether it got lost.
const fn row(key: &'static str) -> Clause {
    Clause::of(key, &["at", "n", "lost"])
}
