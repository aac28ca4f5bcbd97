//! Every number that Module 16 claims about its labs, worked out again by the core and by theory.

#[path = "floors/lab.rs"]
mod lab;
#[path = "floors/tables.rs"]
mod tables;

use switchboard::theory::{Layers, Passed, Tail};

use crate::held::Claim;
use crate::pattern::{capture, normalised, numbers};
use lab::{
    BUDGET, CHAPTER, HANDED, HANDED_AT_80, MARK, MIDDLE_AT_70, MIDDLE_AT_71, MIDDLE_AT_80, PATIENT,
    alone, answer, answered, border, calls, default, measure, patient_mark, short, silence, silent,
    silent_of_four,
};

const CLAIMS: &[Claim] = &[
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
    ("Your bet? It is {} %. At", &[answer]),
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
        "of a hundred runs of ten minutes at {} % the worst answered {} %, the best {} %.",
        &[|| 71.0, || short(600)[0], || short(600)[99]],
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
    ("outlast FRONT's {} seconds.", &[|| default("timeout")]),
    (
        "if each floor waits for {} seconds, {} % are answered; if each attempt's deadline is handed down, {} %; either takes {} calls. At {} % that deadline makes it {} % for {}, where one floor comes to {} %.",
        &[
            || 5.0,
            || answered(PATIENT),
            || answered(HANDED),
            || calls(HANDED),
            || 80.0,
            || answered(HANDED_AT_80),
            || calls(HANDED_AT_80),
            || answered(MIDDLE_AT_80),
        ],
    ),
    (
        "(In the lab {} calls become {}.)",
        &[|| silent(Passed::Nothing), || silent(Passed::OfEach)],
    ),
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

/// What the chapter says in words.
#[test]
fn comparisons_in_words_hold() {
    // "An eighth", and "more work just where it is slow".
    let tail = Tail::COURSE;
    let cut = tail.percentile(0.99) / tail.hedged_percentile(0.99, 0.12);
    assert!((7.5..9.0).contains(&cut), "{cut}");
    // An eighth of the answers thrown away adds a seventh to the work.
    let (thrown, attempts) = (tail.longer(0.1), tail.tried(0.1, 3).0 - 1.0);
    assert!((1.0 / thrown - 8.0).abs() < 0.5 && (1.0 / attempts - 7.0).abs() < 0.5);
    // "A longer queue makes it worse": all calls that there can be, and no answer.
    let longer = [("fails", 0.7), ("queue", 100.0)];
    assert!(measure(&longer, "answered_share") < 0.01);
    // "Either."
    assert!((calls(PATIENT) - 3.4).abs() < 0.05);
    // Where nobody's time is up and there is room, the timeouts' part is gone: refusals are few.
    assert!(measure(PATIENT, "refused_share") < 0.02);
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
