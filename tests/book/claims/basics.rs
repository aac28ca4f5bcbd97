//! Every number that Module 01 claims about its lab and its figure, worked out again by the core.

use std::sync::LazyLock;

use switchboard::sim::models::trace::{Lab, Plan, SHEET};
use switchboard::sim::models::{Model, Over};
use switchboard::theory::Delivery;
use switchboard::{Nanos, Scope};

use crate::chapter::{chapter, settings};
use crate::held::{Claim, Compute, held};
use crate::pattern::normalised;

static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("01"));

fn plan(sets: &[(&str, f64)]) -> Plan {
    Plan::of(&settings(&SHEET, sets))
}

/// How long a page takes without loss, in ms: run, not reckoned.
fn page(sets: &[(&str, f64)]) -> f64 {
    let mut lab = Lab::new(&settings(&SHEET, sets), 1);
    lab.act(0, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    let mut values = [0.0; Lab::MEASURES];
    lab.measure(Over::Scope(Scope::Total), &mut values);
    1_000.0 * values[SHEET.measure("page_s").expect("a measure")]
}

/// How much less that is than the chapter's page, or than another one, in percent.
fn saves(sets: &[(&str, f64)], than: &[(&str, f64)]) -> f64 {
    100.0 * (1.0 - page(sets) / page(than))
}

fn ms(time: Nanos) -> f64 {
    1_000.0 * time.as_secs_f64()
}

/// When step k ends, in ms.
fn ends(step: usize) -> f64 {
    ms(plan(&[]).ends()[step])
}

fn lossy(size: f64, loss: f64) -> Delivery {
    plan(&[("size", size), ("loss", loss)]).delivery()
}

const MBIT: Compute = || plan(&[]).bandwidth as f64 / 1e6;
const PACKETS: Compute = || f64::from(plan(&[]).packets);
const PAGE: Compute = || page(&[]);
const DELIVERY: Compute = || ms(plan(&[]).least());
const HALF_MS: Compute = || ms(plan(&[]).half);
const WORK: Compute = || ms(plan(&[]).work);
const NAME: Compute = || ms(plan(&[]).name);
const JOURNEYS: Compute = || 3.0 * ms(plan(&[]).round_trip());
const FASTER: &[(&str, f64)] = &[("bandwidth", 200.0)];
const FILM: &[(&str, f64)] = &[("size", 5_000.0)];
const SAVED: Compute = || 0.9 * DELIVERY();
/// The same packets from a sender who begins with ten and doubles: Module 03's, over TLS 1.3.
fn gentle() -> f64 {
    use switchboard::sim::models::handshake;
    let mut settings: Vec<f64> = handshake::SHEET.defaults().collect();
    let sets = [
        ("trip", JOURNEYS() / 3.0),
        ("html", PACKETS()),
        ("objects", 0.0),
    ];
    for (key, value) in sets {
        settings[handshake::SHEET.setting(key).expect("a setting")] = value;
    }
    let mut lab = handshake::Lab::new(&settings, 1);
    lab.act(0, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    let mut values = [0.0; handshake::Lab::MEASURES];
    lab.measure(Over::Scope(Scope::Total), &mut values);
    1_000.0 * values[handshake::SHEET.measure("page_s").expect("a measure")]
}

/// Of each kilometre light has to do three times there and back, in ms.
const A_KILOMETRE: f64 = 0.03;

/// What the sections on the five steps, the lab and loss claim.
const CLAIMS: &[Claim] = &[
    (
        "the line carries {} Mbit/s, and the page has {} KB",
        &[MBIT, || 100.0],
    ),
    ("**Name**, {} to {} ms", &[|| 0.0, || ends(0)]),
    ("**Connect**, {} to {} ms", &[|| ends(0), || ends(1)]),
    ("**Secure**, {} to {} ms", &[|| ends(1), || ends(2)]),
    (
        "**Ask**, {} to {} ms. The question takes {} ms, the server works for {} ms, and the beginning of the answer takes {} ms.",
        &[|| ends(2), || ends(3), HALF_MS, WORK, HALF_MS],
    ),
    (
        "**Deliver**, {} to {} ms. The page comes in {} packets, one every {} ms.",
        &[|| ends(3), PAGE, PACKETS, || ms(plan(&[]).turn())],
    ),
    (
        "For {} ms something was being delivered, and for {} ms the server was at work. Of what is left, {} ms went to the name, and {} ms to",
        &[DELIVERY, WORK, NAME, JOURNEYS],
    ),
    // The steps.
    (
        "The page is there after {} ms: {} for the name, {} to connect, {} to make it secure, {} to ask, {} to deliver. So {} % of the time went by before the delivery, on journeys but for the server's {} ms",
        &[
            PAGE,
            NAME,
            || ends(1) - ends(0),
            || ends(2) - ends(1),
            || ends(3) - ends(2),
            DELIVERY,
            || 100.0 * ends(3) / PAGE(),
            WORK,
        ],
    ),
    (
        "With {} Mbit/s it takes {} ms. That is {} % less. Twice the line would have saved {} %; a server that works twice as fast, {} %.",
        &[
            || 200.0,
            || page(FASTER),
            || saves(FASTER, &[]),
            || saves(&[("bandwidth", 40.0)], &[]),
            || saves(&[("work", 0.025)], &[]),
        ],
    ),
    (
        "and the old line: {} ms, {} % less. In the same room it would be {} ms, {} % less.",
        &[
            || page(&[("distance", 3_000.0)]),
            || saves(&[("distance", 3_000.0)], &[]),
            || page(&[("distance", 0.0)]),
            || saves(&[("distance", 0.0)], &[]),
        ],
    ),
    (
        "a modest film: {} s. Now ten times the line saves {} %, and half the way saves {} %.",
        &[
            || page(FILM) / 1_000.0,
            || saves(&[("size", 5_000.0), ("bandwidth", 200.0)], FILM),
            || saves(&[("size", 5_000.0), ("distance", 3_000.0)], FILM),
        ],
    ),
    (
        "With {} KB you wait for the delivery a little longer than for everything before it, {} ms against {}.",
        &[
            || {
                // The edge on the wire, to the nearest hundred KB: journeys times bandwidth.
                (ends(3) * MBIT() / 8.0 / 100.0).round() * 100.0
            },
            || ms(plan(&[("size", 700.0)]).least()),
            || ends(3),
        ],
    ),
    (
        "km: {} ms. With 1,000 Mbit/s it is still {} ms.",
        &[
            || page(&[("distance", 17_000.0)]),
            || page(&[("distance", 17_000.0), ("bandwidth", 1_000.0)]),
        ],
    ),
    // The bet.
    (
        "nine tenths of the delivery, which are {} ms, and nothing",
        &[SAVED],
    ),
    (
        "A tenth of the way would have saved {} ms.",
        &[|| page(&[]) - page(&[("distance", 600.0)])],
    ),
    // What to watch.
    (
        "For the first {} ms not one byte",
        &[|| ms(plan(&[]).ready())],
    ),
    (
        "is full: {} packets are on it at once",
        &[|| (HALF_MS() / ms(plan(&[]).turn())).ceil().min(PACKETS())],
    ),
    (
        "and the page takes {} ms, of which {} are the server's own. Whatever you do to the line now, you do to the {} ms at the end.",
        &[|| page(&[("distance", 50.0)]), WORK, DELIVERY],
    ),
    (
        "Half the work saves {} ms, and halving the look-up of the name saves {}.",
        &[|| WORK() / 2.0, || NAME() / 2.0],
    ),
    (
        "two more journeys, and {} ms here",
        &[|| gentle() - (JOURNEYS() + DELIVERY())],
    ),
    (
        "The lab charges {} ms a round trip",
        &[|| ms(plan(&[("distance", 0.0)]).round_trip())],
    ),
    // Loss.
    ("Your page has {} packets, and of", &[PACKETS]),
    (
        "so on through all {}: 0.99 × 0.99 × …, {} times over. That is {}.",
        &[PACKETS, PACKETS, || 1.0 - lossy(100.0, 0.01).any_lost()],
    ),
    (
        "{} ms on average over all pages",
        &[|| 1_000.0 * (lossy(100.0, 0.01).mean() - lossy(100.0, 0.01).least())],
    ),
    (
        "mostly between {} and {} ms",
        &[
            || ms(plan(&[]).again()) - DELIVERY(),
            || ms(plan(&[]).again()),
        ],
    ),
    (
        "With one lost in a thousand {} % are late. With a page of {} KB, which is {} packets, and {} % lost, it is {} %",
        &[
            || 100.0 * lossy(100.0, 0.001).late(),
            || 14.0,
            || f64::from(plan(&[("size", 14.0)]).packets),
            || 1.0,
            || 100.0 * lossy(14.0, 0.01).late(),
        ],
    ),
    (
        "With 500 KB and {} % lost, {} % of the pages lose at least one packet, but only {} % are late.",
        &[
            || 1.0,
            || 100.0 * lossy(500.0, 0.01).any_lost(),
            || 100.0 * lossy(500.0, 0.01).late(),
        ],
    ),
    (
        "is slow in {} % of cases",
        &[|| 100.0 * (1.0 - 0.99_f64.powi(100))],
    ),
];

/// Numbers that are no results: what the reader sets, or is told of the world.
const SET: &[&str] = &[
    "6,000",
    "3,000",
    "5,000",
    "17,000",
    "1,000",
    "1,242",
    "4,758",
    "600 km",
    "50 km",
    "99 of 100",
    "100 KB",
    "10 ms",
    "0.99",
    "200 times",
    "100 packets",
    "100 pages",
    "100 servers",
    "100 times",
    "16 and 19",
    "19 the packets",
    "2012",
    "2013",
    "20 %",
    "50 %",
    "80 %",
    "1 %",
    "500 KB",
    "03 lets",
    "2 you see",
];

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    held(
        &CHAPTER,
        CLAIMS,
        &["The keypress lab", "Loss, briefly"],
        SET,
    );
}

/// Numbers with a comma in them, which patterns don't read.
#[test]
fn the_bet_is_settled_where_the_core_says() {
    let text = normalised(&CHAPTER);
    let answer = Lab::new(&settings(&SHEET, &[]), 1)
        .answer()
        .expect("an answer");
    assert!((answer - 4_758.0).abs() < 0.5);
    assert!(text.contains("It is 4,758 km."));
    assert!(
        (6_000.0 - answer - 1_242.0).abs() < 0.5
            && text.contains("1,242 km less save just as much")
    );
    assert!((A_KILOMETRE * 1_242.0 - SAVED()).abs() < 0.05);
    assert!(text.contains("each kilometre is travelled six times"));
}

#[test]
fn a_figure_s_numbers_are_the_lab_s() {
    // The sequence and the lab of the chapter run the same page.
    for line in ["<<#sequence model=trace", "<<#lab model=trace distance"] {
        let line = CHAPTER
            .lines()
            .find(|each| each.starts_with(line))
            .expect("its line");
        for part in [
            "distance=6000",
            "bandwidth=20",
            "size=100",
            "work=50ms",
            "name=20ms",
        ] {
            assert!(line.contains(part), "{line}");
        }
    }
    assert_eq!(
        settings(&SHEET, &[]),
        [6_000.0, 20.0, 100.0, 0.05, 0.02, 0.0]
    );
}
