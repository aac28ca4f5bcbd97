//! Every number that Module 16 claims about its labs, worked out again by the core and by theory.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use switchboard::Nanos;
use switchboard::sim::models::floors::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};
use switchboard::theory::{Layers, Passed, Silence, Tail};

use crate::chapter::{chapter, settings};
use crate::pattern::{capture, normalised, numbers};

static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("16"));

/// Worked out for a hole of a sentence.
type Compute = fn() -> f64;
type Sets = &'static [(&'static str, f64)];

/// So many runs, so many seconds each: that another seed would change no digit, though a queue that fills by
/// chance decides.
const SEEDS: u64 = 8;
const SECONDS: u64 = 20_000;

/// All measures of the chapter's lab with these settings, each the mean of some runs.
fn measures(sets: &[(&str, f64)]) -> Vec<f64> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Vec<f64>>>> = LazyLock::new(Mutex::default);
    let key = format!("{sets:?}");
    if let Some(known) = KNOWN.lock().expect("no test failed").get(&key) {
        return known.clone();
    }
    let mut all = vec![0.0; Lab::MEASURES];
    for seed in 1..=SEEDS {
        let mut lab = Lab::new(&settings(&SHEET, sets), seed);
        lab.begin();
        lab.run(Nanos::from_secs(200), u64::MAX);
        lab.begin();
        lab.run(Nanos::from_secs(SECONDS), u64::MAX);
        let mut values = vec![0.0; Lab::MEASURES];
        lab.measure(Over::from_code(0), &mut values);
        for (sum, value) in all.iter_mut().zip(values) {
            *sum += value / SEEDS as f64;
        }
    }
    let mut known = KNOWN.lock().expect("no test failed");
    known.insert(key, all.clone());
    all
}

fn measure(sets: &[(&str, f64)], key: &str) -> f64 {
    measures(sets)[SHEET.measure(key).expect("a measure")]
}

fn answered(sets: Sets) -> f64 {
    100.0 * measure(sets, "answered_share")
}

/// What each of a hundred runs at 71 % came to after so many seconds, the worst first.
fn short(seconds: u64) -> Vec<f64> {
    let share = SHEET.measure("answered_share").expect("a measure");
    let mut all: Vec<f64> = (1..=100)
        .map(|seed| {
            let mut lab = Lab::new(&settings(&SHEET, &[("fails", 0.71)]), seed);
            lab.run(Nanos::from_secs(seconds), u64::MAX);
            let mut values = vec![0.0; Lab::MEASURES];
            lab.measure(Over::from_code(0), &mut values);
            100.0 * values[share]
        })
        .collect();
    all.sort_by(f64::total_cmp);
    all
}

fn calls(sets: Sets) -> f64 {
    measure(sets, "calls_per_click")
}

fn default(key: &str) -> f64 {
    settings(&SHEET, &[])[SHEET.setting(key).expect("a setting")]
}

const MIDDLE_AT_80: Sets = &[("client", 1.0), ("front", 1.0), ("fails", 0.8)];
const MIDDLE_AT_70: Sets = &[("client", 1.0), ("front", 1.0), ("fails", 0.7)];
const MIDDLE_AT_71: Sets = &[("client", 1.0), ("front", 1.0), ("fails", 0.71)];
const BUDGET: Sets = &[("fails", 1.0), ("budget", 0.1)];

const MARK: Sets = &[("fails", 1.0), ("marks", 1.0)];

/// Calls a click with the mark, where nobody hangs up before it arrives.
fn patient_mark() -> f64 {
    measure(
        &[
            ("fails", 1.0),
            ("marks", 1.0),
            ("timeout", 10.0),
            ("clicks", 0.1),
        ],
        "calls_per_click",
    )
}

fn silence(attempts: u32, passed: Passed) -> Silence {
    Silence::new(&[attempts; 3], passed)
}

/// Calls that come to BACK with three attempts on each floor.
fn silent(passed: Passed) -> f64 {
    silence(3, passed).calls.into()
}

fn silent_of_four(passed: Passed) -> f64 {
    silence(4, passed).calls.into()
}

/// The same as the lab comes to, click by click.
fn alone(deadline: f64) -> f64 {
    let sets = [("silent", 1.0), ("clicks", 0.0), ("deadline", deadline)];
    let mut lab = Lab::new(&settings(&SHEET, &sets), 1);
    lab.act(0, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    let mut values = vec![0.0; Lab::MEASURES];
    lab.measure(Over::from_code(0), &mut values);
    values[SHEET.measure("calls.back").expect("a measure")]
}

/// From which number on a word is said, by steps of a thousandth; the others are as given.
fn border(word: usize, future: fn(f64) -> [f64; Lab::FUTURE], from: f64) -> f64 {
    let holds = |step: &u32| {
        let future = future(from + f64::from(*step) / 1_000.0);
        Lab::judge(&future, None).is_some_and(|found| found < word)
    };
    let last = (0..=10_000).rev().find(holds).unwrap_or(0);
    from + f64::from(last) / 1_000.0
}

const CLAIMS: &[(&str, &[Compute])] = &[
    (
        "{} clicks come each second, and BACK carries {} calls; it has one worker, and {} places to wait.",
        &[
            || default("clicks"),
            || default("capacity"),
            || default("queue"),
        ],
    ),
    (
        "Each of them waits {} seconds for an attempt, and makes up to {}.",
        &[|| default("timeout"), || default("client")],
    ),
    (
        "With room for {} calls and {} clicks",
        &[|| default("capacity"), || default("clicks")],
    ),
    (
        "A click costs {} calls, and {} % are answered: nobody",
        &[|| calls(&[("fails", 0.1)]), || answered(&[("fails", 0.1)])],
    ),
    (
        "Still {} % are answered, for {} calls a click.",
        &[|| answered(&[("fails", 0.5)]), || calls(&[("fails", 0.5)])],
    ),
    (
        "{} % fail. Now {} % of the clicks are answered, for {} calls each, and BACK refuses {} % of these",
        &[
            || 80.0,
            || answered(&[("fails", 0.8)]),
            || calls(&[("fails", 0.8)]),
            || 100.0 * measure(&[("fails", 0.8)], "refused_share"),
        ],
    ),
    (
        "only MIDDLE tries three times. {} % are answered, for {} calls each.",
        &[|| answered(MIDDLE_AT_80), || calls(MIDDLE_AT_80)],
    ),
    (
        "each click makes {} calls as soon as they fit in",
        &[|| calls(&[("fails", 1.0)])],
    ),
    ("Then it is {} calls a click.", &[|| calls(BUDGET)]),
    (
        "It begins with {} calls a click. In the long run it is {}.",
        &[patient_mark, || calls(MARK)],
    ),
    (
        "and the next mark later: {} calls in the long run.",
        &[|| calls(MARK)],
    ),
    (
        "watch its tree: {}, and {} of them for nobody.",
        &[|| alone(0.0), || silence(3, Passed::Nothing).late.into()],
    ),
    (
        "I am gone after {} seconds* travels down with each call. {}, and none",
        &[|| default("client") * default("timeout"), || alone(1.0)],
    ),
    ("so that nobody below outlives it. {}.", &[|| alone(2.0)]),
    (
        "*Quiet* while at least {} % of the clicks will be answered for at most {} calls each",
        &[
            || 100.0 * (1.0 - border(2, |lost| [1.0 - lost, 1.0, 0.0], 0.0)),
            || border(1, |calls| [1.0, calls, 0.0], 1.0),
        ],
    ),
    (
        "*Straining* below {} %, *Failing* below {} %; *Multiplying* from {} calls a click",
        &[
            || 100.0 * (1.0 - border(2, |lost| [1.0 - lost, 1.0, 0.0], 0.0)),
            || 100.0 * (1.0 - border(3, |lost| [1.0 - lost, 1.0, 0.0], 0.0)),
            || border(4, |calls| [1.0, calls, 0.0], 1.0),
        ],
    ),
    (
        "Your bet? It is {} %. At",
        &[|| {
            100.0
                * Lab::new(&settings(&SHEET, &[]), 1)
                    .answer()
                    .expect("an answer")
        }],
    ),
    (
        "At {} % three floors still answer {} % of the clicks in the long run, and one of them {} %; at {} % it is {} % against {} %.",
        &[
            || 70.0,
            || answered(&[("fails", 0.7)]),
            || answered(MIDDLE_AT_70),
            || 71.0,
            || answered(&[("fails", 0.71)]),
            || answered(MIDDLE_AT_71),
        ],
    ),
    (
        "of a hundred runs at {} % some answered {} % in their first minute and some all; after ten minutes it was {} to {} %.",
        &[
            || 71.0,
            || short(60)[0],
            || short(600)[0],
            || short(600)[99],
        ],
    ),
    (
        "a click would cost {} calls there, and {} a second is less than the {} that BACK carries",
        &[
            || Layers::new(&[3; 3], 0.7).calls,
            || default("clicks") * Layers::new(&[3; 3], 0.7).calls,
            || default("capacity"),
        ],
    ),
    (
        "bounds the factor at {} × {} × {} = {}, on the worst of days",
        &[|| 1.1, || 1.1, || 1.1, || 1.1 * 1.1 * 1.1],
    ),
    (
        "it answers {} % of the clicks where",
        &[|| answered(&[("fails", 0.5), ("budget", 0.1)])],
    ),
    ("the mark in step {}.", &[|| 7.0]),
    ("longer than FRONT's {} seconds", &[|| default("timeout")]),
    (
        "which gives {}, {} and {} calls with three attempts on each floor, and {}, {} and {} with four.",
        &[
            || silent(Passed::Nothing),
            || silent(Passed::OfTheRequest),
            || silent(Passed::OfEach),
            || silent_of_four(Passed::Nothing),
            || silent_of_four(Passed::OfTheRequest),
            || silent_of_four(Passed::OfEach),
        ],
    ),
    // Before the lab, and after it.
    (
        "{} calls. After {} seconds whoever clicked is gone, and {} of the calls",
        &[
            || silent(Passed::Nothing),
            || default("client") * default("timeout"),
            || silence(3, Passed::Nothing).late.into(),
        ],
    ),
    (
        "one click becomes {} calls, {} of them made after",
        &[
            || silent(Passed::Nothing),
            || silence(3, Passed::Nothing).late.into(),
        ],
    ),
    (
        "Three layers of {} attempts are {}. Three of {}, that is of {} *retries*, are {}",
        &[
            || 3.0,
            || Layers::new(&[3; 3], 1.0).calls,
            || 4.0,
            || 3.0,
            || Layers::new(&[4; 3], 1.0).calls,
        ],
    ),
    (
        "Five layers of {} are {}",
        &[|| 3.0, || Layers::new(&[3; 5], 1.0).calls],
    ),
    (
        "{} in {} take {} ms on average, and the other {} take a second. Half of all are there within {} ms",
        &[
            || 100.0 * (1.0 - Tail::COURSE.slow),
            || 100.0,
            || 1_000.0 * Tail::COURSE.means[0],
            || 100.0 * Tail::COURSE.slow,
            || 1_000.0 * Tail::COURSE.percentile(0.5),
        ],
    ),
    (
        "one in a hundred takes longer than {} s. You may",
        &[|| Tail::COURSE.percentile(0.99)],
    ),
    (
        "one in a hundred slower than {} s. With a second letter after {} ms one in a hundred is slower than **{} s**",
        &[
            || Tail::COURSE.percentile(0.99),
            || 120.0,
            || Tail::COURSE.hedged_percentile(0.99, 0.12),
        ],
    ),
    (
        "that is {} % of them.",
        &[|| 100.0 * Tail::COURSE.longer(0.12)],
    ),
];

/// Numbers of the lab's section that are no results: what the reader sets, or where something stands.
const SET: &[&str] = &[
    "04",
    "1 + F",
    "1,000",
    "000 calls",
    "17. ",
    "11); ",
    "05 is",
    "18).",
    "20 minutes",
];

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    let text = normalised(&CHAPTER);
    let (mut wrong, mut claimed) = (Vec::new(), Vec::new());
    for (pattern, computed) in CLAIMS {
        match capture(&text, pattern) {
            Err(problem) => wrong.push(problem),
            Ok(captured) => {
                assert_eq!(captured.len(), computed.len(), "holes of: {pattern}");
                for (number, compute) in captured.iter().zip(*computed) {
                    let exact = compute();
                    // (What is not a number has to fail.)
                    let right = (exact - number.value).abs() <= number.tolerance + 1e-9;
                    if !right {
                        let said = &text[number.at.clone()];
                        wrong.push(format!("{said} where the core gives {exact:.4}: {pattern}"));
                    }
                    claimed.push(text[number.at.start..].chars().take(20).collect::<String>());
                }
            }
        }
    }
    // No figure in digits stands in the lab's section that nobody worked out or set; its tables have tests of
    // their own.
    let lines: Vec<&str> = CHAPTER
        .lines()
        .filter(|line| !line.starts_with('|'))
        .collect();
    let prose = crate::lab_section(&lines.join("\n"), "The lab of three floors");
    for number in numbers(&prose) {
        let rest = &prose[number.at.start..];
        let near: String = rest.chars().take(20).collect();
        let is_word = !rest.starts_with(|c: char| c.is_ascii_digit());
        let is_set = SET.iter().any(|set| rest.starts_with(set));
        let is_claimed = claimed
            .iter()
            .any(|claim| near.starts_with(claim.split('`').next().unwrap_or_default().trim_end()));
        if !(is_word || is_set || is_claimed) {
            wrong.push(format!("nobody worked out: {near}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// "Some all": in a minute in which the queue never tips.
#[test]
fn the_luckiest_minute_answers_all() {
    assert_eq!(short(60)[99], 100.0);
}

/// The rows of a table, by what stands in its head, cell by cell and without what makes them bold.
fn table(head: &str) -> Vec<Vec<String>> {
    let rows = CHAPTER.lines().skip_while(|line| !line.starts_with(head));
    let cells = |line: &str| {
        let inner = line.trim_matches('|').split('|');
        inner.map(|cell| cell.trim().replace("**", "")).collect()
    };
    let rows: Vec<Vec<String>> = rows
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(cells)
        .collect();
    assert!(!rows.is_empty(), "{head}");
    rows
}

/// As it is written: to so many digits, without noughts at the end of a fraction.
fn written(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

#[test]
fn the_table_of_the_turn_is_the_core_s() {
    let mut wrong = Vec::new();
    for row in table("| BACK fails | no retries |") {
        let fails: f64 = row[0].trim_end_matches(" %").parse().expect("a share");
        let fails = fails / 100.0;
        for (cell, (attempts, budget)) in row[1..].iter().zip([
            ([1.0, 1.0, 1.0], -1.0),
            ([3.0, 3.0, 3.0], -1.0),
            ([1.0, 1.0, 3.0], -1.0),
            ([3.0, 3.0, 3.0], 0.1),
        ]) {
            let [client, front, middle] = attempts;
            let sets = [
                ("fails", fails),
                ("client", client),
                ("front", front),
                ("middle", middle),
                ("budget", budget),
            ];
            let (share, each) = (
                100.0 * measure(&sets, "answered_share"),
                measure(&sets, "calls_per_click"),
            );
            let digits = if each < 9.95 { 2 } else { 0 };
            let found = format!("{share:.0} % for {}", written(each, digits));
            if *cell != found {
                wrong.push(format!("{cell}, not {found}: at {fails} with {attempts:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_table_of_the_layers_is_the_recursion_s() {
    let shares = [0.1, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0];
    for row in table("| attempts on each floor |") {
        let attempts: u32 = row[0].parse().expect("attempts");
        for (cell, fails) in row[1..].iter().zip(shares) {
            let exact = Layers::new(&[attempts; 3], fails).calls;
            let digits = if fails < 1.0 { 2 } else { 0 };
            assert_eq!(*cell, format!("{exact:.digits$}"), "{attempts} at {fails}");
        }
    }
}

/// A time of a table, in seconds; "never" is never.
fn time(cell: &str) -> f64 {
    let number = |unit| cell.strip_suffix(unit)?.parse::<f64>().ok();
    number(" ms").map_or_else(|| number(" s").unwrap_or(1e6), |ms| ms / 1_000.0)
}

#[test]
fn the_tables_of_the_tail_are_theory_s() {
    let tail = Tail::COURSE;
    let percent = |share: f64| {
        let digits = match 100.0 * share {
            much if much >= 10.0 => 0,
            some if some >= 0.5 => 1,
            little if little >= 0.005 => 2,
            // One digit, however small.
            least => (-least.log10()).ceil() as usize,
        };
        format!("{} %", written(100.0 * share, digits))
    };
    for row in table("| timeout |") {
        let timeout = time(&row[0]);
        let (attempts, fails) = tail.tried(timeout, 3);
        assert_eq!(row[1], percent(tail.longer(timeout)), "{timeout}");
        assert_eq!(row[2], format!("{attempts:.2}"), "{timeout}");
        assert_eq!(row[3], percent(fails), "{timeout}");
    }
    for row in table("| second letter after |") {
        let hedge = time(&row[0]);
        let more = if hedge > 1e3 {
            "none".to_owned()
        } else {
            percent(tail.longer(hedge))
        };
        assert_eq!(row[1], more, "{hedge}");
        for (cell, share) in row[2..].iter().zip([0.99, 0.999]) {
            let exact = tail.hedged_percentile(share, hedge);
            assert_eq!(*cell, format!("{exact:.2} s"), "{hedge}");
        }
    }
}

/// What the chapter says in words.
#[test]
fn comparisons_in_words_hold() {
    // "An eighth", and "more work just where it is slow".
    let tail = Tail::COURSE;
    let cut = tail.percentile(0.99) / tail.hedged_percentile(0.99, 0.12);
    assert!((7.5..9.0).contains(&cut), "{cut}");
    // Calls at BACK at 2, 4 and 6 seconds: three, six and seven.
    let mut at = [0; 7];
    for way in 0..27 {
        at[way / 9 + way / 3 % 3 + way % 3] += 1;
    }
    assert_eq!(at, [1, 3, 6, 7, 6, 3, 1]);
    // MIDDLE's attempts wait for at most a second and a half: its queue of 15, and the slot.
    let longest = (default("queue") + 1.0) / default("capacity");
    assert!((longest - 1.6).abs() < 1e-9);
    // Backoff makes no call fewer.
    let later = [
        ("fails", 1.0),
        ("backoff", 0.5),
        ("clicks", 0.1),
        ("timeout", 10.0),
    ];
    assert!((measure(&later, "calls_per_click") - 27.0).abs() < 0.2);
}
