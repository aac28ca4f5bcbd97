//! Every number that Module 14 claims about the restart, worked out again: by the core, and where all call at
//! once by an independent count, slot by slot.

#[path = "restart/at_once.rs"]
mod at_once;

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use switchboard::Nanos;
use switchboard::sim::models::restart::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};
use switchboard::theory::Return;

use crate::chapter::{chapter, settings};
use crate::held::{Claim, held};
use at_once::at_once;

/// So many runs: that other seeds would change no digit.
const SEEDS: u64 = 40;
const MINUTES: u64 = 120;
/// Long enough for all who come back at all.
const LONG: u64 = 400;

type Sets = [(&'static str, f64); 2];

const fn spread(over: f64) -> Sets {
    [("spread", over), ("notice", 0.0)]
}

const NONE: Sets = [("pause", 0.0), ("notice", 0.0)];
const SECOND: Sets = [("pause", 1.0), ("notice", 0.0)];
const LOOKS_AT_SPREAD: Sets = [("spread", 5.0), ("notice", 1.0)];
const LOOKS: Sets = [("pause", 0.0), ("notice", 1.0)];

const fn doubled(base: f64) -> Sets {
    [("pause", 3.0), ("base", base)]
}

/// What a run has come to: those back, those with their first call, the slots for nobody, and when all were back.
fn come_to(lab: &Lab) -> [f64; 4] {
    let mut values = vec![0.0; Lab::MEASURES];
    lab.measure(Over::from_code(0), &mut values);
    ["back", "first", "wasted", "all_s"].map(|key| values[SHEET.measure(key).expect("a measure")])
}

/// A run of one seed, after so long.
fn run(sets: Sets, seed: u64, seconds: u64) -> Lab {
    let mut lab = Lab::new(&settings(&SHEET, &sets), seed);
    lab.run(Nanos::from_secs(seconds), u64::MAX);
    lab
}

/// What runs come to after so long, on average.
fn ran(sets: Sets, seconds: u64) -> [f64; 4] {
    static MADE: LazyLock<Mutex<HashMap<String, [f64; 4]>>> = LazyLock::new(Mutex::default);
    let key = format!("{sets:?} {seconds}");
    let mut made = MADE.lock().expect("nobody panicked");
    *made.entry(key).or_insert_with(|| {
        let mut sums = [0.0; 4];
        for seed in 1..=SEEDS {
            for (sum, value) in sums.iter_mut().zip(come_to(&run(sets, seed, seconds))) {
                *sum += value / SEEDS as f64;
            }
        }
        sums
    })
}

fn back(sets: Sets) -> f64 {
    ran(sets, MINUTES)[0] / 100.0
}

fn all_back(sets: Sets) -> f64 {
    let [back, _, _, after] = ran(sets, LONG);
    assert!(back == 10_000.0, "{sets:?}: {back}");
    after
}

/// Rounded to so much; of those who never come all back, within two minutes.
fn wasted(sets: Sets, to: f64) -> f64 {
    (ran(sets, MINUTES)[2] / to).round() * to
}

/// How long it is on average from one call to the next of somebody who hangs up each time, in seconds.
fn around(spread: f64) -> f64 {
    CROWD.patience + spread / 2.0
}

const CROWD: Return = Return {
    clients: 10_000.0,
    rate: 500.0,
    patience: 5.0,
};

const CLAIMS: &[Claim] = &[
    (
        "{} a second, so there are {} seconds of work. Each caller",
        &[|| CROWD.rate, || CROWD.work()],
    ),
    (
        "{} are through within those 5 seconds. And then nobody is, ever. The other {} hang up together, and call again behind the {} calls",
        &[
            || ran(NONE, 5)[0],
            || 10_000.0 - ran(NONE, LONG)[0],
            || 10_000.0 - ran(NONE, 5)[0],
        ],
    ),
    (
        "all of them for callers who have gone; that takes {} s",
        &[|| (10_000.0 - ran(NONE, 5)[0]) / CROWD.rate],
    ),
    (
        "**At once.** {} are back after {} s, and after two minutes they are still alone. In that time the server made {} handshakes",
        &[
            || ran(NONE, MINUTES)[0],
            || CROWD.patience,
            || ran(NONE, MINUTES)[2],
        ],
    ),
    (
        "of them comes back, {} %, and then nobody.",
        &[|| back(spread(5.0))],
    ),
    (
        "The other {} call once in {} s each, which is just what the server can do",
        &[
            || CROWD.clients - CROWD.rate * around(10.0),
            || around(10.0),
        ],
    ),
    (
        "Over 11 s all are back after {} s",
        &[|| all_back(spread(11.0))],
    ),
    (
        "Over {} s, {} % get through with their first call, and hardly a slot is wasted. A dozen stragglers are there after {} s.",
        &[
            || CROWD.least_spread(),
            || ran(spread(15.0), MINUTES)[1] / 100.0,
            || all_back(spread(15.0)),
        ],
    ),
    (
        "{} % are back after two minutes, and all after {} s. Begin with 5 s, and it is {}.",
        &[
            || back(doubled(1.0)),
            || all_back(doubled(1.0)),
            || all_back(doubled(5.0)),
        ],
    ),
    (
        "before it does the work. All are back after {} s.",
        &[|| all_back(LOOKS)],
    ),
    (
        "It is {} seconds. The last callers may wait for {} of the {} seconds of work, so the calls may come over the other {}.",
        &[
            || {
                Lab::new(&settings(&SHEET, &[]), 1)
                    .answer()
                    .expect("an answer")
            },
            || CROWD.patience,
            || CROWD.work(),
            || CROWD.least_spread(),
        ],
    ),
    (
        "{} would need {} s.",
        &[
            || 2.0 * CROWD.clients,
            || {
                Return {
                    clients: 20_000.0,
                    ..CROWD
                }
                .least_spread()
            },
        ],
    ),
    (
        "| not at all | {} % | never | {} |",
        &[|| back(NONE), || wasted(NONE, 1.0)],
    ),
    (
        "| for a second, all of them | {} % | never | {} |",
        &[|| back(SECOND), || wasted(SECOND, 1.0)],
    ),
    (
        "| up to 5 s | {} % | never | {} |",
        &[|| back(spread(5.0)), || wasted(spread(5.0), 100.0)],
    ),
    (
        "| up to 10 s | half | minutes, or never | {} |",
        &[|| wasted(spread(10.0), 1_000.0)],
    ),
    (
        "| up to 11 s | {} % | {} s | {} |",
        &[
            || back(spread(11.0)),
            || all_back(spread(11.0)),
            || wasted(spread(11.0), 1_000.0),
        ],
    ),
    (
        "| up to 15 s | {} % | {} s | {} |",
        &[
            || back(spread(15.0)),
            || all_back(spread(15.0)),
            || wasted(spread(15.0), 10.0),
        ],
    ),
    (
        "| up to 20 s | {} % | {} s | {} |",
        &[
            || back(spread(20.0)),
            || all_back(spread(20.0)),
            || wasted(spread(20.0), 1.0),
        ],
    ),
    (
        "| up to 30 s | {} % | {} s | {} |",
        &[
            || back(spread(30.0)),
            || all_back(spread(30.0)),
            || wasted(spread(30.0), 1.0),
        ],
    ),
    (
        "| up to 1 s, doubled up to 60 s | {} % | {} s | {} |",
        &[
            || back(doubled(1.0)),
            || all_back(doubled(1.0)),
            || wasted(doubled(1.0), 1_000.0),
        ],
    ),
    (
        "| up to 5 s, doubled up to 60 s | {} % | {} s | {} |",
        &[
            || back(doubled(5.0)),
            || all_back(doubled(5.0)),
            || wasted(doubled(5.0), 1_000.0),
        ],
    ),
    (
        "| not at all, and the server looks | {} % | {} s | {} |",
        &[|| back(LOOKS), || all_back(LOOKS), || wasted(LOOKS, 1.0)],
    ),
    (
        "| up to 5 s, and the server looks | {} % | {} s | {} |",
        &[
            || back(LOOKS_AT_SPREAD),
            || all_back(LOOKS_AT_SPREAD),
            || wasted(LOOKS_AT_SPREAD, 500.0),
        ],
    ),
    (
        "in the row of 15 s all but a dozen are back after {};",
        &[|| CROWD.work()],
    ),
];

/// Numbers of the section that are no results: what is set, or told of the world.
const SET: &[&str] = &[
    "10000",
    "02, with doors",
    "5 s",
    "5 seconds",
    "10 s",
    "11 s",
    "1 s",
    "2, 4",
    "4 and so on",
    "60, are",
    "60 s |",
    "15 s",
    "20 s |",
    "30 s |",
    "0 to 5 s",
    "2 % of",
    "1001",
    "1012",
];

/// Without the commas in numbers, which patterns don't read.
fn plain(text: &str) -> String {
    let is_in_number = |at: usize| {
        let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
        text[..at].ends_with(|c: char| c.is_ascii_digit()) && digits(&text[at + 1..]) == 3
    };
    text.char_indices()
        .filter(|(at, c)| *c != ',' || !is_in_number(*at))
        .map(|(_, c)| c)
        .collect()
}

#[test]
fn every_number_about_the_restart_is_what_the_core_gives() {
    held(&plain(&chapter("14")), CLAIMS, &["The restart"], SET);
}

/// The morning when all doors fall shut, slot by slot: the core counts the same.
#[test]
fn a_crowd_that_calls_at_once_fells_its_server() {
    for (seconds, looks, counted) in [
        (5, false, (2_500, 0)),
        (120, false, (2_500, 57_500)),
        (20, true, (10_000, 0)),
    ] {
        assert_eq!(at_once(10_000, 500, 5, seconds, looks), counted);
        let [back, _, wasted, _] = ran(if looks { LOOKS } else { NONE }, seconds);
        assert_eq!((back as u64, wasted as u64), counted);
    }
}

/// What is said in words.
#[test]
fn what_is_told_is_so() {
    // Every second slot, where 11 s are enough.
    let [back, _, wasted, _] = ran(spread(11.0), LONG);
    assert!((wasted / (back + wasted) - 0.5).abs() < 0.02);
    // Half, where 10 s aren't.
    let [back, ..] = ran(spread(10.0), MINUTES);
    assert!((back - 5_000.0).abs() < 25.0, "{back}");
    // All but a dozen, when the work is done.
    let [back, ..] = ran(spread(15.0), 20);
    assert!((9_970.0..9_995.0).contains(&back), "{back}");
    // 2 % of the slots, and who is smooth.
    let [back, _, wasted, _] = ran(spread(15.0), LONG);
    assert!(wasted / (back + wasted) < 0.02);
}

/// Over 10 s as many are left as call 500 a second, give or take chance: who are more stay out, who are fewer
/// come back in the end, and it is one in about as many runs as the other.
#[test]
fn a_coin_decides_over_ten_seconds() {
    let mut ended = 0;
    for seed in 1..=SEEDS {
        let mut lab = run(spread(10.0), seed, MINUTES);
        let [early, ..] = come_to(&lab);
        lab.run(Nanos::from_secs(2_400), u64::MAX);
        let [back, _, _, all] = come_to(&lab);
        let has_ended = back == CROWD.clients;
        assert!(has_ended || back == early, "seed {seed}: {early}, {back}");
        assert!(has_ended || early < 5_010.0, "seed {seed}: {early}");
        assert!(!has_ended || early > 5_000.0, "seed {seed}: {early}");
        assert!(!has_ended || all > MINUTES as f64, "seed {seed}: {all}");
        ended += u64::from(has_ended);
    }
    assert!((SEEDS / 3..=2 * SEEDS / 3).contains(&ended), "{ended}");
}

/// The run that the chapter's own lab shows is one like the average.
#[test]
fn the_lab_s_own_run_is_typical() {
    let text = chapter("14");
    let line = text
        .lines()
        .find(|line| line.starts_with("<<#lab model=restart "));
    let (_, seed) = line
        .and_then(|line| line.split_once(" seed="))
        .expect("a seed");
    let seed = seed
        .split(' ')
        .next()
        .and_then(|seed| seed.parse().ok())
        .expect("a number");
    for (sets, seconds, within) in [
        (spread(5.0), MINUTES, [20.0, 20.0, 20.0, f64::NAN]),
        (spread(11.0), LONG, [0.0, 50.0, 200.0, 0.1]),
        (spread(15.0), LONG, [0.0, 3.0, 5.0, 0.5]),
        (doubled(1.0), MINUTES, [80.0, 20.0, 200.0, f64::NAN]),
        (doubled(1.0), LONG, [0.0, 20.0, 500.0, 0.5]),
        (doubled(5.0), LONG, [0.0, 50.0, 200.0, 0.5]),
        (LOOKS_AT_SPREAD, LONG, [0.0, 50.0, 100.0, 0.1]),
    ] {
        let own = come_to(&run(sets, seed, seconds));
        for ((own, mean), within) in own.into_iter().zip(ran(sets, seconds)).zip(within) {
            assert!(
                within.is_nan() || (own - mean).abs() <= within,
                "{sets:?}: {own}, {mean}"
            );
        }
    }
}

/// A spread that would have been enough isn't, once there is a storm; a longer one is.
#[test]
fn a_storm_that_rages_needs_a_longer_spread() {
    for (longer, is_over) in [(15.0, false), (20.0, true)] {
        let mut lab = run(spread(5.0), 1, 10);
        lab.set(SHEET.setting("spread").expect("a setting"), longer);
        lab.run(Nanos::from_secs(LONG), u64::MAX);
        assert_eq!(come_to(&lab)[0] == CROWD.clients, is_over, "{longer}");
    }
}
