//! Every number that Module 14 claims about its lab, its figures and its bytes, worked out again: by the
//! formulas that the model is held to, by the model, and the bytes by a library that speaks the protocol.

#[path = "open_door/wire.rs"]
mod wire;

use std::sync::LazyLock;

use switchboard::sim::models::listeners::{Lab, SHEET};
use switchboard::sim::models::{Model, Over, Said};
use switchboard::theory::{Beaten, Cycle, Held, Polled, Quiet};

use crate::chapter::{chapter, settings};
use crate::held::{Claim, held};

static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("14"));

const HOUR: f64 = 3_600.0;
const JOURNEY: f64 = 0.05;
const REQUEST: f64 = 700.0;
/// A hair over the box's minute.
const HAIR: f64 = 60.000_001;

const fn polled(every: f64) -> Polled {
    Polled {
        rate: 1.0 / 120.0,
        every,
    }
}

const HELD: Held = Held {
    rate: 1.0 / 120.0,
    at_most: 50.0,
    trip: 2.0 * JOURNEY,
};

const fn quiet(news: f64) -> Quiet {
    Quiet {
        rate: 1.0 / news,
        forgets: 60.0,
    }
}

/// With a heartbeat after so long, where lines die so often an hour.
fn cycle(every: f64, deaths: f64) -> Cycle {
    let beaten = Beaten {
        line: quiet(120.0),
        every,
        patience: 11.0,
        deaths: deaths / HOUR,
    };
    beaten.cycle().expect("a cycle")
}

fn percent(share: f64) -> f64 {
    100.0 * share
}

fn dead(every: f64) -> f64 {
    percent(cycle(every, 0.0).dead)
}

fn out_of_date(every: f64) -> f64 {
    percent(cycle(every, 0.0).out_of_date)
}

fn late(every: f64) -> f64 {
    cycle(every, 0.0).late + JOURNEY
}

fn dies(every: f64) -> f64 {
    percent(cycle(every, 6.0).dead)
}

fn frames(every: f64) -> f64 {
    cycle(every, 6.0).frames
}

/// The shares of lines that live, of news lost and of time out of date, after so long without a heartbeat.
fn alone(news: f64, time: f64) -> [f64; 3] {
    quiet(news).after(time).map(percent)
}

/// When something happened in the figure's own story: the time and the news' number.
fn story(every: f64, what: &str) -> [f64; 2] {
    let mut lab = Lab::new(&settings(&SHEET, &[("every", every)]), 1);
    lab.act(SHEET.action("line").expect("an action"), 0.0);
    let mut told = Said::default();
    lab.twin(&mut told);
    let (_, numbers) = told
        .iter()
        .find(|(place, _)| SHEET.twin[*place].key == what)
        .expect("it happened");
    [numbers[0], numbers[1]]
}

const CLAIMS: &[Claim] = &[
    (
        "News {} arrives at {} s. At {} the box forgets. News {} vanishes at {}. At {} the listener has heard nothing for too long, calls, and is through at {}: “The last I saw was {}.”",
        &[
            || story(90.0, "news")[1],
            || story(90.0, "news")[0],
            || story(90.0, "forgot")[0],
            || story(90.0, "vanished")[1],
            || story(90.0, "vanished")[0],
            || story(90.0, "calls")[0],
            || story(90.0, "back")[0],
            || story(90.0, "back")[1],
        ],
    ),
    (
        "A heartbeat at {}, and news {} gets through at 120.",
        &[|| story(50.0, "beat")[0], || 18.0],
    ),
    (
        "and news is {} s late. Each listener is out of date for {} % of the time, and {} % of the answers say nothing.",
        &[
            || polled(30.0).late() + JOURNEY,
            || percent(polled(30.0).out_of_date()),
            || percent(polled(30.0).empty()),
        ],
    ),
    (
        "**Hold the request.** {} s late, which is the journey itself, for {} requests an hour.",
        &[|| HELD.late() + JOURNEY, || HELD.an_hour()],
    ),
    (
        "A line lives for {} s on average; after a minute {} % are left, after three minutes {} %.",
        &[
            || quiet(120.0).life(),
            || alone(120.0, 60.0)[0],
            || alone(120.0, 180.0)[0],
        ],
    ),
    (
        "(News every five minutes: {} s. A box that forgets after 350: {} minutes.)",
        &[
            || quiet(300.0).life(),
            || {
                let patient = Quiet {
                    forgets: 350.0,
                    ..quiet(120.0)
                };
                patient.life() / 60.0
            },
        ],
    ),
    (
        "It costs {} messages an hour and listener",
        &[|| cycle(50.0, 0.0).frames],
    ),
    (
        "One second over the box's memory: {} % of the time is dead",
        &[|| dead(61.0)],
    ),
    (
        "at 50 s lines are dead for {} % of the time, at 25 s for {} %.",
        &[|| dies(50.0), || dies(25.0)],
    ),
    (
        "a line lives for {} minutes on average. It worked all day in the office. It has lost {} % of the first hour's messages, and {} % of those of its last ten minutes",
        &[
            || quiet(10.0).life() / 60.0,
            || alone(10.0, HOUR)[1],
            || 6.0_f64.mul_add(alone(10.0, HOUR)[1], -5.0 * alone(10.0, HOUR - 600.0)[1]),
        ],
    ),
    (
        "Your bet? It is {} seconds: the box",
        &[|| {
            let lab = Lab::new(&settings(&SHEET, &[]), 1);
            lab.answer().expect("an answer")
        }],
    ),
    ("already costs {} % of the time", &[|| dead(HAIR)]),
    (
        "| poll every 30 s | {} s | {} % | {} | {} KB |",
        &[
            || polled(30.0).late() + JOURNEY,
            || percent(polled(30.0).out_of_date()),
            || HOUR / 30.0,
            || REQUEST * HOUR / 30.0 / 1e3,
        ],
    ),
    (
        "| poll every 10 s | {} s | {} % | {} | {} KB |",
        &[
            || polled(10.0).late() + JOURNEY,
            || percent(polled(10.0).out_of_date()),
            || HOUR / 10.0,
            || REQUEST * HOUR / 10.0 / 1e3,
        ],
    ),
    (
        "| long poll, held 50 s | {} s | {} % | {} | {} KB |",
        &[
            || HELD.late() + JOURNEY,
            || percent(HELD.out_of_date()),
            || HELD.an_hour(),
            || REQUEST * HELD.an_hour() / 1e3,
        ],
    ),
    (
        "| WebSocket, heartbeat after 50 s | {} s | {} % | {} | {} KB |",
        &[
            || late(50.0),
            || out_of_date(50.0),
            || cycle(50.0, 0.0).frames,
            // A ping of two bytes, and its masked pong.
            || 8.0 * (cycle(50.0, 0.0).frames - HOUR / 120.0) / 1e3,
        ],
    ),
    (
        "| WebSocket, no heartbeat | {} % never come | {} % |",
        &[|| alone(120.0, HOUR)[1], || alone(120.0, HOUR)[2]],
    ),
    (
        "are out of date for {} % of the hour, and the pollers for {} %.",
        &[
            || alone(120.0, HOUR)[2],
            || percent(polled(30.0).out_of_date()),
        ],
    ),
    (
        "| 50 s | {} % | {} % | {} s | {} % | | 60 s",
        &[
            || dead(50.0),
            || out_of_date(50.0),
            || late(50.0),
            || dead(50.0),
        ],
    ),
    (
        "| 60 s and a hair | {} % | {} % | {} s | {} % |",
        &[
            || dead(HAIR),
            || out_of_date(HAIR),
            || late(HAIR),
            || dead(HAIR),
        ],
    ),
    (
        "| 90 s | {} % | {} % | {} s | {} % |",
        &[
            || dead(90.0),
            || out_of_date(90.0),
            || late(90.0),
            || dead(90.0),
        ],
    ),
    (
        "| 120 s | {} % | {} % | {} s | {} % |",
        &[
            || dead(120.0),
            || out_of_date(120.0),
            || late(120.0),
            || dead(120.0),
        ],
    ),
    (
        "| 300 s | {} % | {} % | {} s | {} % |",
        &[
            || dead(300.0),
            || out_of_date(300.0),
            || late(300.0),
            || dead(300.0),
        ],
    ),
    ("| 5 s | {} % | {} |", &[|| dies(5.0), || frames(5.0)]),
    ("| 15 s | {} % | {} |", &[|| dies(15.0), || frames(15.0)]),
    ("| 25 s | {} % | {} |", &[|| dies(25.0), || frames(25.0)]),
    (
        "| 50 s | {} % | {} | The first row",
        &[|| dies(50.0), || frames(50.0)],
    ),
    ("Answer: `{} s` ± `1`", &[|| 45.0 + 10.0]),
    (
        "{} bytes down and {} up.",
        &[
            || wire::hello(false).len() as f64,
            || wire::hello(true).len() as f64,
        ],
    ),
];

/// Numbers of the lab's section that are no results: what the reader sets, or is told of the world.
const SET: &[&str] = &[
    "400 people",
    "30 seconds",
    "15 s: half",
    "5 % of the time is out of date",
    "600 messages",
    "50 seconds",
    "50 s ",
    "25 s ",
    "60 s and a hair",
    "700 bytes",
    "60 of the 400",
    "400, on the right",
    "350: ",
    "90 s |",
    "120 s |",
    "300 s |",
    "5 s |",
    "15 minutes",
    "10 s |",
    "30 s |",
];

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    held(&CHAPTER, CLAIMS, &["The lab of open doors"], SET);
}

/// What is said in words, and what the lab itself shows of it.
#[test]
fn what_is_told_is_seen_in_the_lab() {
    let ran = |sets: &[(&str, f64)]| {
        let mut lab = Lab::new(&settings(&SHEET, sets), 1);
        lab.run(switchboard::Nanos::from_secs(3_600), u64::MAX);
        let mut values = vec![0.0; Lab::MEASURES];
        lab.measure(Over::from_code(0), &mut values);
        move |key: &str| values[SHEET.measure(key).expect("a measure")]
    };
    let near = |found: f64, said: f64, by: f64| {
        assert!((found - said).abs() < by, "{found}, not {said}");
    };
    // An hour of half the listeners each.
    let poll = ran(&[("way", 0.0), ("every", 30.0), ("listeners", 200.0)]);
    near(poll("out_of_date"), 0.115, 0.005);
    near(poll("idle_bytes_per_h"), 84_000.0, 1_000.0);
    let socket = ran(&[("heartbeats", 0.0), ("listeners", 200.0)]);
    near(socket("out_of_date"), 0.945, 0.005);
    near(socket("lost_share"), 0.978, 0.005);
    let held = ran(&[("way", 1.0), ("every", 50.0)]);
    near(held("late_s.mean"), 0.05, 0.001);
    near(held("messages_per_h"), 87.9, 1.0);
    let beaten = ran(&[("every", 50.0)]);
    near(beaten("lost"), 0.0, 0.5);
    near(beaten("messages_per_h"), 88.1, 1.0);
    near(beaten("idle_bytes_per_h"), 465.0, 10.0);
    let chat = ran(&[("heartbeats", 0.0), ("news", 10.0)]);
    near(chat("lost_share"), 0.33, 0.05);
    let lossy = ran(&[("every", 90.0), ("replay", 0.0)]);
    // (The first lines all begin alive.)
    near(lossy("lost_share"), 0.345, 0.02);
    // "Long polling is ... at three quarters of its cost": of what a poll every 30 s costs.
    near(
        held("idle_bytes_per_h") / poll("idle_bytes_per_h"),
        0.75,
        0.03,
    );
}

/// The quiz's sums, and those of the section about fan-out.
#[test]
fn the_sums_are_right() {
    for (sum, said) in [
        (60_999 - 32_768 + 1, 28_232),
        (20 * 20 / 10, 40),
        (200 * 200 / 10, 4_000),
        (60_000 / 1_000 - 10, 50),
        (60_000 / 5, 12_000),
        (60_000 / 10, 6_000),
    ] {
        assert_eq!(sum, said);
    }
    let text = &*CHAPTER;
    for said in [
        "28,232 ports",
        "32768 to 60999",
        "forty out",
        "four thousand out",
        "12,000 a second",
        "6,000 a second",
    ] {
        assert!(text.contains(said), "{said}");
    }
}
