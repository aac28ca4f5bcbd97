//! Every number that Module 14 claims about the restart, worked out again: by the core, and where all call at
//! once by an independent count, slot by slot.

use std::collections::{HashMap, VecDeque};
use std::sync::{LazyLock, Mutex};

use switchboard::Nanos;
use switchboard::sim::models::restart::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};
use switchboard::theory::Return;

use crate::held::{Claim, held};

static CHAPTER: LazyLock<String> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../book/module-14.md");
    std::fs::read_to_string(path).expect("the chapter can be read")
});

/// So many runs: that other seeds would change no digit.
const SEEDS: u64 = 4;
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

/// What runs come to after so long, on average: those back, those with their first call, the slots for nobody,
/// and when all were back.
fn ran(sets: Sets, seconds: u64) -> [f64; 4] {
    static MADE: LazyLock<Mutex<HashMap<String, [f64; 4]>>> = LazyLock::new(Mutex::default);
    let key = format!("{sets:?} {seconds}");
    let mut made = MADE.lock().expect("nobody panicked");
    *made.entry(key).or_insert_with(|| {
        let mut settings: Vec<f64> = SHEET.defaults().collect();
        for (key, value) in sets {
            settings[SHEET.setting(key).expect("a setting")] = value;
        }
        let mut sums = [0.0; 4];
        for seed in 1..=SEEDS {
            let mut lab = Lab::new(&settings, seed);
            lab.run(Nanos::from_secs(seconds), u64::MAX);
            let mut values = vec![0.0; Lab::MEASURES];
            lab.measure(Over::from_code(0), &mut values);
            let of = ["back", "first", "wasted", "all_s"];
            for (sum, key) in sums.iter_mut().zip(of) {
                *sum += values[SHEET.measure(key).expect("a measure")] / SEEDS as f64;
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
        "Over 11 s all are, after {} s",
        &[|| all_back(spread(11.0)).floor()],
    ),
    (
        "Over {} s, {} % get through with their first call. Nobody is quicker than this: there are {} seconds of work.",
        &[
            || CROWD.least_spread(),
            || ran(spread(15.0), MINUTES)[1] / 100.0,
            || CROWD.work(),
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
                let settings: Vec<f64> = SHEET.defaults().collect();
                Lab::new(&settings, 1).answer().expect("an answer")
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
        "| up to 10 s | half | not soon | {} |",
        &[|| wasted(spread(10.0), 1_000.0)],
    ),
    (
        "| up to 11 s | {} % | {} s | {} |",
        &[
            || back(spread(11.0)),
            || all_back(spread(11.0)).floor(),
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
        "| up to 1 s, doubled each time | {} % | {} s | {} |",
        &[
            || back(doubled(1.0)),
            || all_back(doubled(1.0)),
            || wasted(doubled(1.0), 500.0),
        ],
    ),
    (
        "| up to 5 s, doubled each time | {} % | {} s | {} |",
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
    held(&plain(&CHAPTER), CLAIMS, &["The restart"], SET);
}

/// Clients who all call at once, and again the moment that they have given up: how many are back after so
/// long, and how many slots went to callers who had gone. The server opens one after the other, and skips
/// who has gone if it looks.
fn at_once(clients: usize, rate: u64, patience: u64, seconds: u64, looks: bool) -> (u64, u64) {
    let (slot, patience) = (1_000_000_000 / rate, patience * 1_000_000_000);
    let mut queue: VecDeque<(usize, u64)> = (0..clients).map(|client| (client, 0)).collect();
    let mut calls: VecDeque<(usize, u64)> = queue.clone();
    let (mut done, mut back, mut wasted) = (vec![false; clients], 0, 0);
    let mut last = vec![0; clients];
    let mut now = 0;
    while now < seconds * 1_000_000_000 {
        let ends = now + slot;
        let Some((client, called)) = queue.pop_front() else {
            break;
        };
        let has_gone = last[client] != called || done[client];
        if looks && has_gone {
            continue;
        }
        // Whoever would hang up in the instant in which its slot ends has its connection.
        if !has_gone && called + patience >= ends {
            done[client] = true;
            back += 1;
        } else {
            wasted += 1;
        }
        // All who hang up until then call again at once, in the order in which they had called.
        while let Some(&(client, called)) = calls.front().filter(|(_, at)| at + patience <= ends) {
            calls.pop_front();
            if !done[client] {
                let again = called + patience;
                last[client] = again;
                queue.push_back((client, again));
                calls.push_back((client, again));
            }
        }
        now = ends;
    }
    (back, wasted)
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
    assert!((back - 5_000.0).abs() < 100.0, "{back}");
    // All but a dozen, when the work is done.
    let [back, ..] = ran(spread(15.0), 20);
    assert!((9_970.0..9_995.0).contains(&back), "{back}");
    // 2 % of the slots, and who is smooth.
    let [back, _, wasted, _] = ran(spread(15.0), LONG);
    assert!(wasted / (back + wasted) < 0.02);
}
