//! Every number that Module 03 claims about its lab, its figures and its messages, worked out again by the
//! core.

use std::sync::LazyLock;

use switchboard::sim::models::handshake::{Lab, Plan, SHEET};
use switchboard::sim::models::{Model, Over};
use switchboard::{Nanos, Scope};

use crate::pattern::{capture, normalised, numbers};

static CHAPTER: LazyLock<String> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../book/module-03.md");
    std::fs::read_to_string(path).expect("the chapter can be read")
});

/// Worked out for a hole of a sentence.
type Compute = fn() -> f64;
type Sets<'s> = &'s [(&'s str, f64)];

const ENTER: usize = 0;
const MANY: usize = 1;
const LOSE: usize = 2;

/// The ways, by their place in the sheet's list.
fn way(key: &str) -> f64 {
    use switchboard::sim::models::sheet::Kind;
    let setting = SHEET.setting("way").expect("a setting");
    let Kind::Word(ways) = SHEET.settings[setting].kind else {
        panic!("ways are words");
    };
    ways.iter().position(|each| *each == key).expect("a way") as f64
}

/// The chapter's lab, but for these settings.
fn settings(sets: Sets) -> Vec<f64> {
    let mut settings: Vec<f64> = SHEET.defaults().collect();
    for (key, value) in sets {
        settings[SHEET.setting(key).expect("a setting")] = *value;
    }
    settings
}

fn measure(lab: &Lab, key: &str) -> f64 {
    let mut values = [0.0; Lab::MEASURES];
    lab.measure(Over::Scope(Scope::Total), &mut values);
    values[SHEET.measure(key).expect("a measure")]
}

fn run(lab: &mut Lab, action: usize) {
    lab.act(action, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
}

/// What comes of one press, or of twenty: run, not reckoned.
fn pressed(sets: Sets, action: usize) -> Lab {
    let mut lab = Lab::new(&settings(sets), 1);
    run(&mut lab, action);
    lab
}

fn ms(sets: Sets, key: &str) -> f64 {
    1_000.0 * measure(&pressed(sets, ENTER), key)
}

fn page(sets: Sets) -> f64 {
    ms(sets, "page_s")
}

fn first(sets: Sets) -> f64 {
    ms(sets, "first_s")
}

fn by(key: &str) -> [(&'static str, f64); 1] {
    [("way", way(key))]
}

/// How much less a page takes than the chapter's, in percent.
fn saves(sets: Sets) -> f64 {
    100.0 * (1.0 - page(sets) / page(&[]))
}

fn lost(key: &str) -> [(&'static str, f64); 2] {
    [("way", way(key)), ("lose", 100.0)]
}

/// What twenty people wait on average, in seconds.
fn twenty(key: &str) -> f64 {
    measure(
        &pressed(&[("way", way(key)), ("loss", 0.01)], MANY),
        "page_s",
    )
}

/// What two thousand pages come to, in seconds: mean, median, and what the slowest twentieth takes at least.
fn thousands(key: &str, loss: f64) -> [f64; 3] {
    let mut lab = Lab::new(&settings(&[("way", way(key)), ("loss", loss)]), 3);
    let mut all: Vec<f64> = (0..2_000)
        .map(|_| {
            run(&mut lab, ENTER);
            measure(&lab, "page_s")
        })
        .collect();
    all.sort_unstable_by(f64::total_cmp);
    [all.iter().sum::<f64>() / 2_000.0, all[1_000], all[1_900]]
}

/// Over all packets of the page's objects, each lost in turn: how many objects are late by half a journey or
/// more, and how many packets wait at the worst; means.
fn positions(key: &str, sets: Sets) -> [f64; 2] {
    let mut all = sets.to_vec();
    all.push(("way", way(key)));
    let plan = Plan::of(&settings(&all));
    let times = |lab: &Lab| lab.objects().skip(1).collect::<Vec<_>>();
    let without = times(&pressed(&all, ENTER));
    let (mut late, mut waits) = (0.0, 0.0);
    let count = plan.all() - plan.html;
    for lose in plan.html + 1..=plan.all() {
        let mut with = all.clone();
        with.push(("lose", f64::from(lose)));
        let lab = pressed(&with, ENTER);
        let later = times(&lab)
            .iter()
            .zip(&without)
            .filter(|(time, before)| **time >= before.saturating_add(plan.half))
            .count();
        late += later as f64 / f64::from(count);
        waits += measure(&lab, "shelf.most") / f64::from(count);
    }
    [late, waits]
}

/// The most packets that come in so many journeys.
fn window(journeys: i32) -> f64 {
    10.0 * (2.0_f64.powi(journeys) - 1.0)
}

const TEN_ONES: Sets<'static> = &[("html", 1.0), ("objects", 10.0), ("packets", 1.0)];
/// Of the four figures: on a line so wide that a packet takes no time worth drawing.
fn figure(key: &str) -> f64 {
    first(&[
        ("way", way(key)),
        ("bandwidth", 1_000.0),
        ("objects", 0.0),
        ("html", 1.0),
    ])
}

const CLAIMS: &[(&str, &[Compute])] = &[
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
        "Watch the shelf: {} packets that have arrived wait for the one that hasn't",
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
        &[|| Lab::new(&settings(&[]), 1).answer().expect("an answer")],
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

/// The lab's section as plain prose, without what is set as code.
fn section(label: &str) -> String {
    let from = CHAPTER
        .find(&format!("<<#section label=\"{label}"))
        .expect("the section's line");
    let rest = &CHAPTER[from..];
    let end = rest[1..]
        .find("<<#section ")
        .map_or(rest.len(), |end| end + 1);
    let mut prose = String::new();
    for line in rest[..end].lines().filter(|line| !line.starts_with("<<")) {
        // The number of a list's item is no claim, and a step's settings are no prose.
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let line = line.strip_prefix(". ").unwrap_or(line);
        let code: Vec<&str> = line.split('`').step_by(2).collect();
        prose.extend(code.join(" ").chars().chain(['\n']));
    }
    normalised(&prose)
}

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
    "1988",
    "1 and 2 %",
    "1 or 2 %",
    "2 %",
    "0.1 %",
    "10 packets,",
    "04",
    "(300 ms)",
    "300 ms",
    "/1",
    "/2",
    "/3",
    "2 ",
    "1 ",
];

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    let text = normalised(&CHAPTER.replace("<sup>*r*</sup>", ""));
    let mut wrong = Vec::new();
    let mut claimed = Vec::new();
    for (pattern, computed) in CLAIMS {
        match capture(&text, pattern) {
            Err(problem) => wrong.push(problem),
            Ok(captured) => {
                assert_eq!(captured.len(), computed.len(), "holes of: {pattern}");
                for (number, compute) in captured.iter().zip(*computed) {
                    let exact = compute();
                    if (exact - number.value).abs() > number.tolerance + 1e-9 {
                        wrong.push(format!(
                            "{} where the core gives {exact:.4}: {pattern}",
                            number.value
                        ));
                    }
                    claimed.push(number.value);
                }
            }
        }
    }
    // No figure in digits stands in the lab's section that nobody worked out or set.
    let prose = section("The handshake lab");
    let sources = ["RFC ", "section "];
    for number in numbers(&prose) {
        let rest = &prose[number.at.start..];
        let before = &prose[..number.at.start];
        // (Three digits after a comma belong to the number before it.)
        let inside = before.ends_with(',') || sources.iter().any(|source| before.ends_with(source));
        let in_section = before.ends_with("section 8.") || before.ends_with('.');
        let is_word = !rest.starts_with(|c: char| c.is_ascii_digit());
        let is_set = SET.iter().any(|set| rest.starts_with(set));
        if !(inside || in_section || is_word || is_set || claimed.contains(&number.value)) {
            wrong.push(format!(
                "nobody worked out: {}",
                rest.chars().take(40).collect::<String>()
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Numbers with a comma in them, which patterns don't read.
#[test]
fn numbers_beyond_a_thousand_are_what_the_core_gives() {
    let text = normalised(&CHAPTER);
    let written = |n: f64| {
        format!(
            "{},{:03}",
            (n.round() as u32) / 1_000,
            (n.round() as u32) % 1_000
        )
    };
    let mut lost_first = Lab::new(&settings(&[]), 1);
    lost_first.act(LOSE, 0.0);
    run(&mut lost_first, ENTER);
    for (before, number, after) in [
        (
            "and the page takes ",
            page(&by("http11-tls12")),
            " ms, because",
        ),
        ("for one page, and ", page(&by("http10")), " ms."),
        (
            "the first byte comes after ",
            1_000.0 * measure(&lost_first, "first_s"),
            " ms.",
        ),
        ("that is about ", 10.0 * 1_460.0, " bytes"),
    ] {
        let sentence = format!("{before}{}{after}", written(number));
        assert!(text.contains(&sentence), "{sentence}");
    }
}

/// The table of journeys: for its ends and what is right beyond them.
#[test]
fn the_table_of_the_gentle_start_is_what_the_lab_does() {
    let wide = |packets: f64| page(&[("html", packets), ("objects", 0.0), ("bandwidth", 1_000.0)]);
    let row = |name: &str| -> Vec<String> {
        let line = CHAPTER
            .lines()
            .find(|line| line.starts_with(name))
            .expect("a row");
        line.trim_matches('|')
            .split('|')
            .skip(1)
            .map(|cell| cell.trim().replace(',', ""))
            .collect()
    };
    let (packets, journeys, times) = (
        row("| packets |"),
        row("| journeys |"),
        row("| there after"),
    );
    assert_eq!(packets.len(), 6);
    for ((packets, journeys), time) in packets.iter().zip(&journeys).zip(&times) {
        let time: f64 = time.trim_end_matches(" ms").parse().expect("a time");
        assert_eq!(
            time,
            100.0 * (2.0 + journeys.parse::<f64>().expect("journeys"))
        );
        for count in packets.split(" to ") {
            let found = wide(count.parse().expect("packets"));
            assert!(
                (0.0..5.0).contains(&(found - time)),
                "{count}: {found}, not {time}"
            );
        }
    }
}

/// The two messages, byte by byte.
#[test]
fn a_message_has_the_bytes_that_are_counted() {
    for (label, whole) in [("ANATOMY_003B", 61), ("ANATOMY_003C", 77)] {
        let figure = CHAPTER.split(label).nth(1).expect("the figure");
        let text = figure.split("```").nth(1).expect("its bytes");
        let mut bytes = 0;
        for line in text.lines().skip(1).filter(|line| !line.is_empty()) {
            let (offset, said) = line.trim_start().split_once("  ").expect("an offset");
            assert_eq!(offset, bytes.to_string(), "{line}");
            bytes += said.replace("␍␊", "\r\n").len();
        }
        assert_eq!(bytes, whole);
        assert!(figure.contains(&format!("{whole} bytes:")));
    }
    assert_eq!("Tomato, 4.50".len(), 12);
}

#[test]
fn a_figure_s_numbers_are_the_lab_s() {
    let line = CHAPTER
        .lines()
        .find(|line| line.starts_with("<<#lab model=handshake"))
        .expect("its line");
    for part in [
        "trip=100 ",
        "bandwidth=20 ",
        "way=http2-tls13 ",
        "loss=0% ",
        "objects=30 ",
        "packets=10 ",
        "html=10 ",
        "work=0s ",
    ] {
        assert!(line.contains(part), "{line}");
    }
    assert_eq!(
        settings(&[]),
        [
            100.0,
            20.0,
            way("http2-tls13"),
            0.0,
            30.0,
            10.0,
            10.0,
            0.0,
            0.0
        ]
    );
}
