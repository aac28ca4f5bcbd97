//! The sheet of a page over HTTP.

use super::drawing::LABELS;
use super::settings::MOST_LOSS;
use crate::drawing::{Glyph, Style};
use crate::sim::models::sheet::{
    Action, Axis, Bet, Clause, Contradiction, Curve, Figure, Goal, Kind, Measure, Number, Place,
    Setting, Sheet, Situation, Unit,
};

/// What a lab of this model says of itself.
pub static SHEET: Sheet = Sheet {
    name: "handshake",
    settings: &[
        Setting::of("trip", Kind::count(2.0, 400.0), 100.0),
        Setting::of("bandwidth", Kind::count(1.0, 1_000.0), 20.0)
            .offered("line", &[2.0, 20.0, 200.0, 1_000.0]),
        Setting::of(
            "way",
            Kind::Word(&[
                "http10",
                "http11",
                "http11-tls12",
                "http11-tls13",
                "http2-tls12",
                "http2-tls13",
                "http2-resumed",
                "http3",
                "http3-resumed",
            ]),
            5.0,
        )
        .offered("way", &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]),
        Setting::of("loss", Kind::share(), 0.0).offered("line", &[0.0, 0.001, 0.01, 0.02, 0.05]),
        Setting::of("objects", Kind::count(0.0, 100.0), 30.0)
            .offered("page", &[0.0, 10.0, 30.0, 100.0]),
        Setting::of("packets", Kind::count(1.0, 100.0), 10.0).offered("page", &[1.0, 10.0, 100.0]),
        Setting::of("html", Kind::count(1.0, 1_000.0), 10.0)
            .offered("page", &[1.0, 10.0, 11.0, 31.0, 310.0]),
        Setting::of("work", Kind::time(0.0, 2.0), 0.0).offered("page", &[0.0, 0.05, 0.5]),
        Setting::of("lose", Kind::count(0.0, 1_000.0), 0.0).offered("line", &[0.0, 12.0, 100.0]),
    ],
    actions: &[
        Action::of("enter").in_drawing(),
        Action::of("many").lasting(6.0, 1.2).in_drawing(),
        Action::of("lose").in_drawing(),
    ],
    measures: &[
        Measure::of("pages", Unit::Count),
        resting("first_s.mean"),
        resting("page_s.mean"),
        shown("page_s.median"),
        Measure::of("pages.held_up", Unit::Count),
        Measure::of("packets.sent", Unit::Count),
        Measure::of("packets.lost", Unit::Count),
        shown("first_s"),
        shown("page_s"),
        Measure::of("trips", Unit::Number).resting_on("page.handed", 1.0),
        Measure::of("connections", Unit::Count),
        Measure::of("shelf", Unit::Count),
        Measure::of("shelf.most", Unit::Count),
        Measure::of("handshake_s", Unit::Exact),
        Measure::of("waiting_s", Unit::Exact),
        Measure::of("stalled_s", Unit::Exact),
        Measure::of("page.sent", Unit::Count),
        Measure::of("page.lost", Unit::Count),
        Measure::of("page.unheard", Unit::Count),
        Measure::of("page.arrived", Unit::Count),
        Measure::of("page.twice", Unit::Count),
        Measure::of("page.in_flight", Unit::Count),
        Measure::of("page.there", Unit::Count),
        Measure::of("page.handed", Unit::Count),
        Measure::of("objects.there", Unit::Count),
        Measure::of("packets", Unit::Count),
        Measure::of("shown", Unit::Count),
        Measure::of("time_s", Unit::Exact),
        Measure::of("events", Unit::Count),
    ],
    numbers: &[
        Number::of("first", "first_s", ""),
        Number::of("page", "page_s", ""),
        Number::of("trips", "trips", ""),
        Number::of("shelf", "shelf", "square"),
    ],
    verdicts: &["one-breath", "polite", "formal", "ceremonious", "held-up"],
    future: &["waiting", "held-up", "trips"],
    clauses: &[
        Clause::of("nothing", &[]),
        Clause::of("took", &["page", "first"]),
        Clause::of("others", &["mean", "median", "of"]),
        Clause::of("others-so-far", &["of"]),
        Clause::of("lose", &[]),
        Clause::of("again", &["wait"]),
        Clause::of("shelf", &[]),
        Clause::of("missing", &[]),
        Clause::of("greeting", &[]),
        Clause::of("works", &[]),
        Clause::of("on-the-way", &[]),
        Clause::of("flows", &[]),
        Clause::of("late", &["lost", "later"]),
        Clause::of("journeys", &["share"]),
    ],
    signs: &[
        sign("idle"),
        sign("handshake"),
        sign("asking"),
        sign("data"),
        sign("stalled"),
        sign("there"),
        sign("others"),
        sign("all-there"),
    ],
    events: &[
        event("nothing"),
        event("heard"),
        event("answered"),
        event("open"),
        event("said"),
        event("asked"),
        event("made"),
        event("asked-again"),
        event("arrived"),
        event("waits"),
        event("receipt"),
        event("late"),
        event("object"),
        event("done"),
        event("other"),
        event("other-done"),
    ],
    twin: &[
        row("syn"),
        row("syn-ack"),
        row("hello-12"),
        row("certificate-12"),
        row("keys-12"),
        row("finished-12"),
        row("hello-13"),
        row("certificate-13"),
        row("hello-quic"),
        row("certificate-quic"),
        Clause::of("request", &["at", "there", "lost", "open"]),
        Clause::of("burst", &["n", "at", "there", "lost", "last"]),
        Clause::of("packets", &["packets", "there", "handed", "lost"]),
        Clause::of("first", &["first", "trips", "handshakes", "connections"]),
        Clause::of("where", &["handshake", "waiting", "data", "stalled"]),
        Clause::of("done", &["page"]),
        Clause::of("many", &["there", "of", "mean", "median"]),
    ],
    goals: &[
        Goal::seen("count", &["first", "trips"]).by("enter"),
        Goal::seen("one-trip", &["first", "trips"]),
        Goal::seen("line", &["slow", "quick"]),
        Goal::seen("half", &["slow", "quick"]),
        Goal::seen("shelf", &["most", "lost"]),
        Goal::seen("streams", &["most", "lost"]),
        Goal::seen("six", &["six", "one"]),
    ],
    situations: &[
        Situation::of("next-door", Place::At(10.0)),
        Situation::of("ocean", Place::Chapter),
        Situation::of("other-side", Place::At(300.0)),
    ],
    axis: Axis {
        setting: "trip",
        from: 2.0,
        to: 400.0,
        step: 1.0,
        curves: &[
            Curve::of("first", "first_s.mean", Unit::Exact),
            Curve::of("page", "page_s.mean", Unit::Exact),
        ],
        bet: Some(Bet {
            key: "plain",
            stops: &[1.0],
            stay: 1.2,
            act: Some("enter"),
            waits: false,
        }),
        rows: &[10.0, 20.0, 50.0, 100.0, 200.0, 300.0],
    },
    labels: LABELS,
    legend: &[
        (Style::Dot, Glyph::Dot),
        (Style::Square, Glyph::Square),
        (Style::Cross, Glyph::Cross),
    ],
    changes: &[("bandwidth", 200.0), ("way", 3.0), ("way", 7.0)],
    figures: &[
        Figure::of("first_s.mean", "first_s.mean", Unit::Exact).beside_theory(),
        Figure::of("page_s.mean", "page_s.mean", Unit::Exact).shown(),
    ],
    reported: &[
        "pages",
        "pages.held_up",
        "first_s.mean",
        "page_s.mean",
        "packets.sent",
        "packets.lost",
        "events",
    ],
    contradictions: &[Contradiction {
        key: "too-much-loss",
        settings: &["loss"],
        arguments: &["most"],
    }],
    sequence: Some("enter"),
    tempo: 0.1,
    speed: 10e6,
    ..Sheet::EMPTY
};

const _: () = assert!(MOST_LOSS < 1.0);

/// A mean over pages: there must be one.
const fn resting(key: &'static str) -> Measure {
    Measure::of(key, Unit::Exact).resting_on("pages", 1.0)
}

/// Of what is shown: there must be a page, or all of many.
const fn shown(key: &'static str) -> Measure {
    Measure::of(key, Unit::Exact).resting_on("shown", 1.0)
}

const fn sign(key: &'static str) -> Clause {
    Clause::of(key, &["n", "of"])
}

const fn event(key: &'static str) -> Clause {
    Clause::of(key, &["n", "of", "there"])
}

/// A message of a handshake.
const fn row(key: &'static str) -> Clause {
    Clause::of(key, &["at", "there", "lost"])
}
