//! Every number that Module 02 claims about its lab, worked out again by the simulation core.
//!
//! The numbers are read out of the chapter's own text: a claim is a piece of a sentence with holes, and
//! for each hole the computation that has to give the number that stands there, to the precision it is
//! written in. A sentence that was reworded, a number that is off, and a number in § 04 that no claim
//! covers all fail.

#[path = "claims/lab.rs"]
mod lab;
#[path = "claims/pattern.rs"]
mod pattern;

use lab::{Lab, rejected};
use pattern::{capture, normalised, numbers};
use switchboard::{Config, Latency, Service, Verdict};

/// What the number in one hole of a claim has to be.
type Computation = fn(&Lab) -> f64;

/// The stops of the lab's tour that sentences refer to by their number of clients.
const THREE: Computation = |lab| f64::from(lab.config.clients);
const TWENTY: Computation = |_| 20.0;
const KNEE: Computation = |lab| lab.config.capacity.0 * lab.config.interval.as_secs_f64();
const THIRTY: Computation = |_| 30.0;
const EIGHTY: Computation = |lab| f64::from(lab.max);

const INTERVAL: Computation = |lab| lab.config.interval.as_secs_f64();
const CAPACITY: Computation = |lab| lab.config.capacity.0;
const QUEUE: Computation = |lab| f64::from(lab.config.queue);
const LATENCY_MS: Computation = |lab| match lab.config.latency {
    Latency::After(latency) => latency.as_secs_f64() * 1e3,
    Latency::Slot => f64::NAN,
};

fn offered(lab: &Lab, clients: u32) -> f64 {
    Config {
        clients,
        ..lab.config
    }
    .offered()
    .0
}
fn latency(lab: &Lab, clients: u32) -> f64 {
    lab.with(clients).measures.latency.mean
}
fn queue(lab: &Lab, clients: u32) -> f64 {
    lab.with(clients).measures.queue_depth_mean
}
fn cpu(lab: &Lab, clients: u32) -> f64 {
    100.0 * lab.with(clients).measures.utilization
}
/// The 30 clients of question 4, with twice the places.
fn doubled(lab: &Lab) -> switchboard::Report {
    lab.run(Config {
        clients: 30,
        queue: 2 * lab.config.queue,
        ..lab.config
    })
}

/// The claims of § 04.
const LAB_CLAIMS: &[(&str, &[Computation])] = &[
    (
        "Each client sends a request every {} seconds on average",
        &[INTERVAL],
    ),
    ("The server gets through {} requests a second", &[CAPACITY]),
    ("Up to {} more can wait", &[QUEUE]),
    ("The stats show the last {} seconds", &[|lab| lab.window()]),
    (
        "**{} clients: comfortable.** In a second {} requests arrive, and the server is busy {} % of the time.",
        &[THREE, |lab| offered(lab, 3), |lab| cpu(lab, 3)],
    ),
    (
        "Most answers take {} ms. The average is {} ms all the same",
        &[
            |lab| 1e3 * lab.with(3).measures.latency.p50,
            |lab| 1e3 * latency(lab, 3),
        ],
    ),
    (
        "**{} clients: busy.** The server has something to do {} % of the time.",
        &[TWENTY, |lab| cpu(lab, 20)],
    ),
    (
        "the average answer now takes {} seconds, about {} times as long as before",
        &[
            |lab| latency(lab, 20),
            |lab| latency(lab, 20) / latency(lab, 3),
        ],
    ),
    (
        "**{} clients: straining.** In a second {} requests arrive, exactly what the server can carry",
        &[KNEE, CAPACITY],
    ),
    (
        "In the lab {} requests are waiting on average, an answer takes {} seconds, and {} % are turned away.",
        &[
            |lab| queue(lab, 25),
            |lab| latency(lab, 25),
            |lab| rejected(&lab.with(25)),
        ],
    ),
    (
        "**{} clients: overloaded.** In a second {} requests arrive, and {} can leave.",
        &[
            THIRTY,
            |lab| offered(lab, 30),
            |lab| lab.with(30).measures.throughput.0,
        ],
    ),
    (
        "The queue holds {} requests on average, an answer takes {} seconds, and {} % are turned away, one in {}.",
        &[
            |lab| queue(lab, 30),
            |lab| latency(lab, 30),
            |lab| rejected(&lab.with(30)),
            |lab| 100.0 / rejected(&lab.with(30)),
        ],
    ),
    (
        "**{} clients: collapsed.** In a second {} requests arrive, and {} % are turned away.",
        &[
            EIGHTY,
            |lab| offered(lab, 80),
            |lab| rejected(&lab.with(80)),
        ],
    ),
    (
        "But look at the latency: {} seconds, hardly worse than with {} clients.",
        &[|lab| latency(lab, 80), THIRTY],
    ),
    (
        "Whoever gets in has at most {} requests to wait for, and those take {} seconds.",
        &[QUEUE, |lab| QUEUE(lab) * lab.config.slot().as_secs_f64()],
    ),
    ("with {} clients there are hardly any", &[TWENTY]),
    (
        "With {} clients it reads {} %, and with {} clients it reads {} %.",
        &[THIRTY, |lab| cpu(lab, 30), EIGHTY, |lab| cpu(lab, 80)],
    ),
    (
        "pull the slider back from {} clients to {}. The queue is empty in about {} seconds",
        &[EIGHTY, THREE, |lab| lab.time_to_empty(80, 3)],
    ),
    (
        "an answer sets out {} ms after its turn has begun, but the request holds the server for {} ms",
        &[LATENCY_MS, |lab| 1e3 * lab.config.slot().as_secs_f64()],
    ),
    (
        "there, {} clients would wait for {} ms on average",
        &[THREE, |lab| {
            let textbook = Config {
                latency: Latency::Slot,
                ..lab.config
            };
            1e3 * lab.run(textbook).measures.latency.mean
        }],
    ),
    (
        "the answers to {} clients would take {} seconds instead of {}.",
        &[
            TWENTY,
            |lab| {
                let varied = Config {
                    clients: 20,
                    service: Service::Exponential,
                    ..lab.config
                };
                lab.run(varied).measures.latency.mean
            },
            |lab| latency(lab, 20),
        ],
    ),
];

/// What is said about the lab elsewhere: among the goals and in the quiz.
const OTHER_CLAIMS: &[(&str, &[Computation])] = &[
    ("What {} clients do to one server", &[EIGHTY]),
    (
        "The lab's server carries {} requests a second, and its clients ask every {} seconds on average.",
        &[CAPACITY, INTERVAL],
    ),
    (
        "asked every {} seconds. With how many clients would exactly as many requests arrive as the server can carry? Answer: `{}`",
        &[|_| 10.0, |lab| lab.config.capacity.0 * 10.0],
    ),
    (
        "so {} clients send {}. With the interval of the lab it was a fifth of a request each, and {} clients.",
        &[|lab| lab.config.capacity.0 * 10.0, CAPACITY, KNEE],
    ),
    (
        "With {} clients the lab's queue is nearly always close to full, and {} % of the requests are turned away.",
        &[THIRTY, |lab| rejected(&lab.with(30))],
    ),
    (
        "doubling the queue from {} places to {}.",
        &[QUEUE, |lab| 2.0 * QUEUE(lab)],
    ),
    (
        "{} requests still arrive in a second, and {} still leave.",
        &[|lab| offered(lab, 30), CAPACITY],
    ),
    (
        "and the others wait about {} as long",
        &[|lab| doubled(lab).measures.latency.mean / latency(lab, 30)],
    ),
    (
        "In the lab, {} places leave the rejections at {} % and take the average answer from {} to {} seconds.",
        &[
            |lab| 2.0 * QUEUE(lab),
            |lab| rejected(&doubled(lab)),
            |lab| latency(lab, 30),
            |lab| doubled(lab).measures.latency.mean,
        ],
    ),
];

fn chapter() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../book/module-02.md");
    std::fs::read_to_string(path).expect("the chapter can be read")
}

/// § 04 as plain prose: what stands between its section line and the next, without the lab's line.
fn lab_section(chapter: &str) -> String {
    let (_, from) = chapter
        .split_once("<<#section label=\"The switchboard lab")
        .expect("§ 04 begins with its section line");
    let (section, _) = from.split_once("<<#section ").expect("a section follows");
    let prose = section
        .lines()
        .skip(1)
        .filter(|line| !line.starts_with("<<#"))
        // The number of a list item is not a claim.
        .map(|line| line.trim_start_matches(|c: char| c.is_ascii_digit()))
        .map(|line| line.strip_prefix(". ").unwrap_or(line));
    normalised(&prose.collect::<Vec<_>>().join("\n"))
}

/// Holds the text to the claims; gives what is wrong, and where the claimed numbers stand.
fn check(text: &str, lab: &Lab, claims: &[(&str, &[Computation])]) -> (Vec<String>, Vec<usize>) {
    let (mut wrong, mut claimed) = (Vec::new(), Vec::new());
    for (pattern, computations) in claims {
        let captured = match capture(text, pattern) {
            Ok(captured) => captured,
            Err(problem) => {
                wrong.push(problem);
                continue;
            }
        };
        assert_eq!(captured.len(), computations.len(), "holes of: {pattern}");
        for (number, compute) in captured.iter().zip(*computations) {
            let exact = compute(lab);
            // NaN has to fail, so the comparison is for what is right.
            let right = (exact - number.value).abs() <= number.tolerance + 1e-9;
            if !right {
                let said = &text[number.at.clone()];
                wrong.push(format!(
                    "it says {said} where the core gives {exact:.4}: {pattern}"
                ));
            }
            claimed.push(number.at.start);
        }
    }
    (wrong, claimed)
}

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    let chapter = chapter();
    let lab = Lab::of(&chapter);
    let section = lab_section(&chapter);
    let (mut wrong, claimed) = check(&section, &lab, LAB_CLAIMS);
    for number in numbers(&section) {
        if !claimed.contains(&number.at.start) {
            let near = section[number.at.start..]
                .chars()
                .take(50)
                .collect::<String>();
            wrong.push(format!(
                "§ 04 holds a number that no claim covers: {near} …"
            ));
        }
    }
    wrong.extend(check(&normalised(&chapter), &lab, OTHER_CLAIMS).0);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_verdicts_and_comparisons_in_words_hold() {
    let chapter = chapter();
    let lab = Lab::of(&chapter);
    let text = normalised(&chapter);
    let verdicts = [
        (3, "comfortable", Verdict::Comfortable),
        (20, "busy", Verdict::Busy),
        (25, "straining", Verdict::Straining),
        (30, "overloaded", Verdict::Overloaded),
        (80, "collapsed", Verdict::Collapsed),
    ];
    for (clients, word, verdict) in verdicts {
        assert!(
            text.contains(&format!("**{clients} clients: {word}.**")),
            "{word}"
        );
        assert_eq!(lab.with(clients).verdict, verdict, "{clients} clients");
    }
    // "Most answers take 42 ms", "with 20 clients there are hardly any", "hardly worse than with 30
    // clients", "nearly always close to full".
    assert!(lab.with(3).measures.latency.p50 < lab.with(3).measures.latency.mean);
    assert!(rejected(&lab.with(20)) < 0.1);
    assert!(latency(&lab, 80) < 1.25 * latency(&lab, 30));
    assert!(queue(&lab, 30) > 0.8 * QUEUE(&lab));
}

#[test]
fn a_wrong_number_is_found() {
    let lab = Lab::of("<<#switchboard clients=3 interval=5s capacity=5 queue=15 latency=42ms>>");
    let claims: &[(&str, &[Computation])] = &[
        ("takes {} ms", &[LATENCY_MS]),
        ("up to {} wait", &[QUEUE]),
        ("this sentence is gone: {}", &[QUEUE]),
    ];
    let (wrong, _) = check("It takes 43 ms, and up to 15 wait.", &lab, claims);
    assert_eq!(
        wrong,
        [
            "it says 43 where the core gives 42.0000: takes {} ms",
            "the chapter no longer says: this sentence is gone: {}",
        ]
    );
}

#[test]
fn the_runs_are_long_enough_that_chance_decides_nothing() {
    let lab = Lab::of(&chapter());
    for clients in [20, 25] {
        let other = Config {
            clients,
            seed: lab.config.seed + 1,
            ..lab.config
        };
        let difference = lab.run(other).measures.latency.mean - latency(&lab, clients);
        assert!(difference.abs() < 0.004, "{clients} clients: {difference}");
    }
}
