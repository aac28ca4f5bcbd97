//! The sheet of listeners and their lines.

use super::drawing::LABELS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Curve, Figure, Goal, Kind, Measure, Need, Number, Place, Setting,
    Sheet, Situation, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "listeners",
    settings: &[
        Setting::of("every", Kind::time(1.0, 600.0), 50.0),
        Setting::of(
            "way",
            Kind::Word(&["poll", "long-poll", "events", "websocket"]),
            3.0,
        )
        .offered("line", &[0.0, 1.0, 2.0, 3.0]),
        Setting::of("heartbeats", Kind::Switch, 1.0).offered("line", &[0.0, 1.0]),
        Setting::of("news", Kind::time(5.0, 3_600.0), 120.0)
            .offered("news", &[10.0, 30.0, 120.0, 300.0]),
        Setting::of("forgets", Kind::time(10.0, 3_600.0).or_off("never"), 60.0)
            .offered("way", &[30.0, 60.0, 350.0, -1.0]),
        Setting::of("watchdog", Kind::time(1.0, 60.0), 10.0).offered("line", &[1.0, 10.0, 60.0]),
        Setting::of("deaths", Kind::time(60.0, 86_400.0).or_off("never"), -1.0)
            .offered("way", &[-1.0, 600.0]),
        Setting::of("replay", Kind::Switch, 1.0).offered("news", &[0.0, 1.0]),
        Setting::of("listeners", Kind::count(1.0, 1_000.0), 400.0),
        Setting::of("journey", Kind::time(0.001, 1.0), 0.05),
        Setting::of("request", Kind::count(50.0, 5_000.0), 700.0),
    ],
    actions: &[Action::of("cut").in_drawing(), Action::of("line")],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("news", Unit::Count),
        Measure::of("arrived", Unit::Count),
        Measure::of("messages", Unit::Count),
        Measure::of("heartbeats", Unit::Count),
        Measure::of("out_of_date", Unit::Share),
        Measure::of("late_s.mean", Unit::Exact).resting_on("arrived", 1.0),
        Measure::of("lost_share", Unit::Share).resting_on("news", 1.0),
        Measure::of("dead_share", Unit::Share),
        Measure::of("messages_per_h", Unit::Number).resting_on("messages", 1.0),
        Measure::of("idle_bytes_per_h", Unit::Number).resting_on("messages", 1.0),
        Measure::of("empty_share", Unit::Share).resting_on("messages", 1.0),
        Measure::of("lost", Unit::Count),
        Measure::of("deaths", Unit::Count),
        Measure::of("calls", Unit::Count),
        Measure::of("replayed", Unit::Count),
        Measure::of("ghosts", Unit::Count),
        Measure::of("behind", Unit::Count),
    ],
    numbers: &[
        Number::of("out-of-date", "out_of_date", "square"),
        Number::of("dead", "dead_share", "ghost"),
        Number::of("lost", "lost_share", "cross"),
        Number::of("late", "late_s.mean", ""),
        Number::of("messages", "messages_per_h", "dot"),
        Number::of("bytes", "idle_bytes_per_h", ""),
    ],
    verdicts: &["live", "busy", "late", "deaf"],
    future: &["connected", "dead", "lost", "messages", "in-time"],
    clauses: &[
        Clause::of("unnoticed", &[]),
        Clause::of("ghosts", &["share"]),
        Clause::of("lost", &["lost", "made"]),
        Clause::of("calls", &["calls", "replayed"]),
        Clause::of("behind", &["behind", "of"]),
        Clause::of("empty", &["empty", "answers"]),
        Clause::of("beats", &["beats", "sent"]),
        Clause::of("draining", &["quiet", "of"]),
        Clause::of("quiet", &[]),
    ],
    signs: &[sign("open"), sign("ghosts"), sign("asks")],
    events: &[
        event("nothing"),
        event("news"),
        event("vanished"),
        event("beat"),
        event("unheard"),
        event("forgot"),
        event("died"),
        event("calls"),
        event("back"),
        event("waits"),
        event("asks"),
        event("fetched"),
        event("empty"),
    ],
    twin: &[
        Clause::of("state", &["of", "behind", "dead", "calling"]),
        row("news"),
        row("vanished"),
        row("beat"),
        row("unheard"),
        row("forgot"),
        row("died"),
        row("calls"),
        row("back"),
        row("waits"),
        row("asks"),
        row("fetched"),
        row("empty"),
        row("first"),
        row("opened"),
        row("says"),
    ],
    goals: &[
        Goal::seen("halved", &["late"]),
        Goal::seen("unnoticed", &["share"]).setting("heartbeats", 0.0),
        Goal::seen("alive", &["beats"]),
        Goal::seen("over", &["calls"]),
        Goal::seen("replayed", &["news"]).by("cut"),
        Goal::seen("on-the-move", &["share"]).setting("deaths", 600.0),
        Goal::seen("chat", &["share"]),
    ],
    situations: &[
        Situation::of("anxious", Place::At(5.0)),
        Situation::of("under", Place::At(50.0)),
        Situation::of("quarter", Place::Answer),
        Situation::of("two-minutes", Place::At(120.0)),
    ],
    axis: Axis {
        setting: "every",
        from: 5.0,
        to: 150.0,
        step: 1.0,
        curves: &[
            Curve::of("dead", "dead_share", Unit::Share),
            Curve::of("out-of-date", "out_of_date", Unit::Share),
            Curve::of("messages", "messages_per_h", Unit::Number),
        ],
        bet: Some(Bet {
            key: "quarter",
            stops: &[0.7, 1.0],
            stay: 600.0,
            act: None,
            waits: false,
        }),
        rows: &[5.0, 15.0, 30.0, 50.0, 60.0, 61.0, 75.0, 90.0, 120.0],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Square, Glyph::Square),
        (Style::Ghost, Glyph::Dot),
        (Style::Cross, Glyph::Cross),
    ],
    needs: &[Need::of("heartbeats", "way", 1.0)],
    changes: &[("heartbeats", 0.0), ("way", 0.0), ("replay", 0.0)],
    figures: &[
        Figure::of("dead_share", "dead_share", Unit::Share).beside_theory(),
        Figure::of("out_of_date", "out_of_date", Unit::Share).beside_theory(),
        Figure::of("messages_per_h", "messages_per_h", Unit::Number).beside_theory(),
        Figure::of("late_s.mean", "late_s.mean", Unit::Exact),
    ],
    sequence: Some("line"),
    tempo: 20.0,
    speed: 3e6,
    ..Sheet::EMPTY
};

const fn sign(key: &'static str) -> Clause {
    Clause::of(key, &["ghosts", "behind", "of"])
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["n"])
}

/// Something that the first listener lived through.
const fn row(key: &'static str) -> Clause {
    Clause::of(key, &["at", "number", "reached"])
}
