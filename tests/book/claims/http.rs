//! Every number that Module 03 claims about its lab, its figures and its messages, worked out again by the
//! core.

#[path = "http/lab.rs"]
mod lab;
#[path = "http/tables.rs"]
mod tables;

use switchboard::sim::models::Model;
use switchboard::sim::models::handshake::{Lab, Plan, SHEET};

use crate::chapter::settings;
use crate::held::{Claim, held};
use lab::{
    CHAPTER, ENTER, TEN_ONES, by, by_then, far, figure, first, lost, measure, ms, page, positions,
    pressed, saves, thousands, twenty, way, window,
};

const CLAIMS: &[Claim] = &[
    // The figures.
    (
        "<<#sequence model=handshake way=http11 trip=100 bandwidth=1000 objects=0 html=1 label=\"TCP, then plain HTTP · SEQUENCE_003D\">> {} ms.",
        &[|| figure("http11")],
    ),
    (
        "SEQUENCE_003E\">> {} ms. Two more",
        &[|| figure("http11-tls12")],
    ),
    (
        "SEQUENCE_003F\">> {} ms. The client guesses",
        &[|| figure("http11-tls13")],
    ),
    ("SEQUENCE_003G\">> {} ms. QUIC is", &[|| figure("http3")]),
    (
        "lie whole journeys: {}, {}, {}, {}.",
        &[|| 2.0, || 4.0, || 3.0, || 2.0],
    ),
    (
        "is then there after one journey, {} ms",
        &[|| figure("http3-resumed")],
    ),
    (
        "HTTPS begin: {} and {} ms,",
        &[|| figure("http11"), || figure("http2-tls13")],
    ),
    // The lab.
    (
        "the page itself, {} packets of it, and once it is whole the {} pictures and scripts that it names, {} packets each. All of it is {} packets, {} KB.",
        &[
            || f64::from(Plan::of(&[]).html),
            || f64::from(Plan::of(&[]).objects),
            || f64::from(Plan::of(&[]).packets),
            || f64::from(Plan::of(&[]).all()),
            || f64::from(Plan::of(&[]).all()) * 1.46,
        ],
    ),
    (
        "Over plain HTTP the first byte would need two journeys, {} ms.",
        &[|| first(&by("http11")).floor()],
    ),
    (
        "the first byte is there after {} ms: {} for the journeys and {} for its packet to get onto the line. The whole page takes {} ms.",
        &[|| first(&[]), || 300.0, || first(&[]) - 300.0, || page(&[])],
    ),
    (
        "HTTP/1.1 without TLS: the first byte after {} ms. But the page takes {} ms,",
        &[|| first(&by("http11")), || page(&by("http11"))],
    ),
    (
        "there are {}, {} of them had to",
        &[
            || measure(&pressed(&by("http11"), ENTER), "connections"),
            || measure(&pressed(&by("http11"), ENTER), "connections") - 1.0,
        ],
    ),
    (
        "The same over TLS 1.2: {} ms to the first byte",
        &[|| first(&by("http11-tls12"))],
    ),
    (
        "with 200 Mbit/s: {} ms instead of {}. That is {} % less for",
        &[
            || page(&[("bandwidth", 200.0)]),
            || page(&[]),
            || saves(&[("bandwidth", 200.0)]),
        ],
    ),
    (
        "The old line and 50 ms: {} ms. That is {} % less.",
        &[|| page(&[("trip", 50.0)]), || saves(&[("trip", 50.0)])],
    ),
    (
        "HTTP/3, second visit: the first byte after {} ms, the page after {}.",
        &[
            || first(&by("http3-resumed")),
            || page(&by("http3-resumed")),
        ],
    ),
    (
        "the *shelf*: {} packets that have arrived wait there for the one that hasn't",
        &[|| ms(&lost("http2-tls13"), "shelf.most") / 1_000.0],
    ),
    (
        "other pictures. The page takes {} ms.",
        &[|| page(&lost("http2-tls13"))],
    ),
    (
        "Now {} wait, all of the same picture as the lost one. But look at the page: {} ms,",
        &[
            || ms(&lost("http3"), "shelf.most") / 1_000.0,
            || page(&lost("http3")),
        ],
    ),
    (
        "Their pages take {} s on average.",
        &[|| twenty("http11-tls13")],
    ),
    ("20 people over HTTP/2: {} s.", &[|| twenty("http2-tls13")]),
    (
        "Your bet? It is {} ms, two thirds",
        &[|| {
            Lab::new(&settings(&SHEET, &[]), 1)
                .answer()
                .expect("an answer")
        }],
    ),
    (
        "the server sends {} packets and then stops, though the line is idle, until receipts come back; then {}, then {}.",
        &[|| 10.0, || 20.0, || 40.0],
    ),
    (
        "comes, {} of {} ms have gone by",
        &[|| first(&[]), || page(&[])],
    ),
    (
        "(300 ms), and the page takes {} s, over a line that could have carried it in under {}.",
        &[
            || page(&[("trip", 300.0)]) / 1_000.0,
            // To a tenth above what the packets take.
            || {
                (f64::from(Plan::of(&[]).all()) * Plan::of(&[]).turn().as_secs_f64() * 10.0).ceil()
                    / 10.0
            },
        ],
    ),
    // Nine ways.
    (
        "| 1.0 | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http10", 20.0)) / 1_000.0,
            || page(&far("http10", 20.0)) / 1_000.0,
            || first(&far("http10", 100.0)) / 1_000.0,
            || page(&far("http10", 100.0)) / 1_000.0,
            || first(&far("http10", 300.0)) / 1_000.0,
            || page(&far("http10", 300.0)) / 1_000.0,
        ],
    ),
    (
        "| 1.1 | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http11", 20.0)) / 1_000.0,
            || page(&far("http11", 20.0)) / 1_000.0,
            || first(&far("http11", 100.0)) / 1_000.0,
            || page(&far("http11", 100.0)) / 1_000.0,
            || first(&far("http11", 300.0)) / 1_000.0,
            || page(&far("http11", 300.0)) / 1_000.0,
        ],
    ),
    (
        "| 1.1 + TLS 1.2 | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http11-tls12", 20.0)) / 1_000.0,
            || page(&far("http11-tls12", 20.0)) / 1_000.0,
            || first(&far("http11-tls12", 100.0)) / 1_000.0,
            || page(&far("http11-tls12", 100.0)) / 1_000.0,
            || first(&far("http11-tls12", 300.0)) / 1_000.0,
            || page(&far("http11-tls12", 300.0)) / 1_000.0,
        ],
    ),
    (
        "| 1.1 + TLS 1.3 | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http11-tls13", 20.0)) / 1_000.0,
            || page(&far("http11-tls13", 20.0)) / 1_000.0,
            || first(&far("http11-tls13", 100.0)) / 1_000.0,
            || page(&far("http11-tls13", 100.0)) / 1_000.0,
            || first(&far("http11-tls13", 300.0)) / 1_000.0,
            || page(&far("http11-tls13", 300.0)) / 1_000.0,
        ],
    ),
    (
        "| 2 + TLS 1.2 | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http2-tls12", 20.0)) / 1_000.0,
            || page(&far("http2-tls12", 20.0)) / 1_000.0,
            || first(&far("http2-tls12", 100.0)) / 1_000.0,
            || page(&far("http2-tls12", 100.0)) / 1_000.0,
            || first(&far("http2-tls12", 300.0)) / 1_000.0,
            || page(&far("http2-tls12", 300.0)) / 1_000.0,
        ],
    ),
    (
        "| 2 + TLS 1.3 | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http2-tls13", 20.0)) / 1_000.0,
            || page(&far("http2-tls13", 20.0)) / 1_000.0,
            || first(&far("http2-tls13", 100.0)) / 1_000.0,
            || page(&far("http2-tls13", 100.0)) / 1_000.0,
            || first(&far("http2-tls13", 300.0)) / 1_000.0,
            || page(&far("http2-tls13", 300.0)) / 1_000.0,
        ],
    ),
    (
        "| 2 + TLS 1.3, second visit | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http2-resumed", 20.0)) / 1_000.0,
            || page(&far("http2-resumed", 20.0)) / 1_000.0,
            || first(&far("http2-resumed", 100.0)) / 1_000.0,
            || page(&far("http2-resumed", 100.0)) / 1_000.0,
            || first(&far("http2-resumed", 300.0)) / 1_000.0,
            || page(&far("http2-resumed", 300.0)) / 1_000.0,
        ],
    ),
    (
        "| 3 | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http3", 20.0)) / 1_000.0,
            || page(&far("http3", 20.0)) / 1_000.0,
            || first(&far("http3", 100.0)) / 1_000.0,
            || page(&far("http3", 100.0)) / 1_000.0,
            || first(&far("http3", 300.0)) / 1_000.0,
            || page(&far("http3", 300.0)) / 1_000.0,
        ],
    ),
    (
        "| 3, second visit | {} · {} | {} · {} | {} · {} |",
        &[
            || first(&far("http3-resumed", 20.0)) / 1_000.0,
            || page(&far("http3-resumed", 20.0)) / 1_000.0,
            || first(&far("http3-resumed", 100.0)) / 1_000.0,
            || page(&far("http3-resumed", 100.0)) / 1_000.0,
            || first(&far("http3-resumed", 300.0)) / 1_000.0,
            || page(&far("http3-resumed", 300.0)) / 1_000.0,
        ],
    ),
    // One connection.
    (
        "In the lab that makes {} connections for one page",
        &[|| measure(&pressed(&by("http10"), ENTER), "connections")],
    ),
    (
        "1) packets: {}, {}, {}, {}, {}.",
        &[
            || window(1),
            || window(2),
            || window(3),
            || window(4),
            || window(5),
        ],
    ),
    (
        "takes two: {} ms and {} ms in the lab",
        &[
            || page(&[("html", 10.0), ("objects", 0.0)]),
            || page(&[("html", 11.0), ("objects", 0.0)]),
        ],
    ),
    (
        "are late, {} of 10 on average. Over HTTP/3 exactly one is.",
        &[|| positions("http2-tls13", TEN_ONES)[0]],
    ),
    (
        "Over HTTP/2 on average {} packets have to wait on the shelf at the worst, and over HTTP/3 only {}. But of the {} pictures {} are late all the same, against {}:",
        &[
            || positions("http2-tls13", &[])[1],
            || positions("http3", &[])[1],
            || 30.0,
            || positions("http3", &[])[0],
            || positions("http2-tls13", &[])[0],
        ],
    ),
    (
        "| 1.1 + TLS 1.3, six connections | {} s | {} s | {} s |",
        &[
            || thousands("http11-tls13", 0.01)[0],
            || thousands("http11-tls13", 0.01)[1],
            || thousands("http11-tls13", 0.01)[2],
        ],
    ),
    (
        "| 2 + TLS 1.3 | {} s | {} s | {} s |",
        &[
            || thousands("http2-tls13", 0.01)[0],
            || thousands("http2-tls13", 0.01)[1],
            || thousands("http2-tls13", 0.01)[2],
        ],
    ),
    (
        "| HTTP/3 | {} s | {} s | {} s |",
        &[
            || thousands("http3", 0.01)[0],
            || thousands("http3", 0.01)[1],
            || thousands("http3", 0.01)[2],
        ],
    ),
    (
        "After {} s {} % of the pages over HTTP/2 are there, and {} % of those over six",
        &[
            || 1.06,
            || by_then("http2-tls13", 1.06),
            || by_then("http11-tls13", 1.06),
        ],
    ),
    (
        "At 2 % it is {} s against {} s.",
        &[
            || thousands("http11-tls13", 0.02)[0],
            || thousands("http2-tls13", 0.02)[0],
        ],
    ),
    (
        "the new way wins clearly, {} s against {}.",
        &[
            || page(&[]) / 1_000.0,
            || page(&by("http11-tls13")) / 1_000.0,
        ],
    ),
    // The questions.
    (
        "In the lab ten times the line saves {} %, half the way {} %.",
        &[
            || saves(&[("bandwidth", 200.0)]),
            || saves(&[("trip", 50.0)]),
        ],
    ),
    (
        "Answer: `{} ms` ± `5`",
        &[|| {
            first(&[
                ("way", way("http11-tls12")),
                ("trip", 80.0),
                ("bandwidth", 1_000.0),
            ])
        }],
    ),
];

/// Numbers of the lab's section that are no results: what the reader sets, or is told of the world.
const SET: &[&str] = &[
    "100 ms away",
    "20 people",
    "200 Mbit/s",
    "50 ms",
    "1.0",
    "1.1",
    "1.2",
    "1.3",
    "2 over",
    "2 and ",
    "2,",
    "2:",
    "3 ",
    "3,",
    "3.",
    "1,248",
    "1,301",
    "100 gets lost",
    "100 believes",
    "50 believes",
    "1990",
    "1 and 2 %",
    "1 or 2 %",
    "2 %",
    "0.1 %",
    "10 packets,",
    "04",
    "(300 ms)",
    "300 ms",
    "20 Mbit/s",
    "8 that the lab",
    "20 ms",
    "100 ms",
    "/1",
    "/2",
    "/3",
    "2 ",
    "1 ",
];

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    held(&CHAPTER, CLAIMS, &["The handshake lab"], SET);
}
