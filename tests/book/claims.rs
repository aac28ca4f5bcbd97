//! Every number that Modules 01 to 05, 08, 11, 14 and 16 claim about their labs, worked out again by the simulation
//! core.
//!
//! The numbers are read out of the chapter's own text: a claim is a piece of a sentence with holes, and
//! for each hole the computation that has to give the number that stands there, to the precision it is
//! written in. A sentence that was reworded, a number that is off, and a number in § 04 that no claim
//! covers all fail.

#[path = "claims/balance.rs"]
mod balance;
#[path = "claims/basics.rs"]
mod basics;
#[path = "claims/cache.rs"]
mod cache;
#[path = "claims/chapter.rs"]
mod chapter;
#[path = "claims/cures.rs"]
mod cures;
#[path = "claims/dns.rs"]
mod dns;
#[path = "claims/floors.rs"]
mod floors;
#[path = "claims/forecast.rs"]
mod forecast;
#[path = "claims/held.rs"]
mod held;
#[path = "claims/http.rs"]
mod http;
#[path = "claims/lab.rs"]
mod lab;
#[path = "claims/limits.rs"]
mod limits;
#[path = "claims/open_door.rs"]
mod open_door;
#[path = "claims/pattern.rs"]
mod pattern;
#[path = "claims/payments.rs"]
mod payments;
#[path = "claims/restart.rs"]
mod restart;
#[path = "claims/rush.rs"]
mod rush;
#[path = "claims/table.rs"]
mod table;
#[path = "claims/tail.rs"]
mod tail;

use std::sync::LazyLock;

use chapter::chapter;
use cures::CURE_CLAIMS;
use forecast::{FORECAST_CLAIMS, foreseen, instrument};
use lab::{Lab, rejected};
use limits::LIMIT_CLAIMS;
use pattern::{capture, normalised, numbers};
use rush::RUSH_CLAIMS;
use switchboard::sim::models::Model;
use switchboard::{Config, Nanos};
use table::{Computation, LAB_CLAIMS, LATENCY_MS, OTHER_CLAIMS, QUEUE, latency, queue};

static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("02"));
static LAB: LazyLock<Lab> = LazyLock::new(|| Lab::of(&CHAPTER));

/// A lab's section as plain prose: what stands between its section line and the next, without the lab's line
/// and the settings of the steps, which aren't prose.
fn lab_section(chapter: &str, label: &str) -> String {
    let (_, from) = chapter
        .split_once(&format!("<<#section label=\"{label}"))
        .expect("it begins with its section line");
    let (section, _) = from.split_once("<<#section ").expect("a section follows");
    let prose = section
        .lines()
        .skip(1)
        .filter(|line| !line.starts_with("<<#"))
        // The number of a list item is not a claim.
        .map(|line| line.trim_start_matches(|c: char| c.is_ascii_digit()))
        .map(|line| line.strip_prefix(". ").unwrap_or(line))
        .map(|line| settings(line).map_or(line, |(prose, _)| prose));
    normalised(&prose.collect::<Vec<_>>().join("\n"))
}

/// A step's prose, and the settings in the code span at its end.
fn settings(line: &str) -> Option<(&str, &str)> {
    let (prose, code) = line.strip_suffix('`')?.rsplit_once('`')?;
    code.contains('=').then_some((prose, code))
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
    let section = lab_section(&CHAPTER, "The switchboard lab");
    let (mut wrong, mut claimed) = (Vec::new(), Vec::new());
    for claims in [
        LAB_CLAIMS,
        LIMIT_CLAIMS,
        FORECAST_CLAIMS,
        RUSH_CLAIMS,
        CURE_CLAIMS,
    ] {
        let (wrong_here, claimed_here) = check(&section, &LAB, claims);
        wrong.extend(wrong_here);
        claimed.extend(claimed_here);
    }
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
    wrong.extend(check(&normalised(&CHAPTER), &LAB, OTHER_CLAIMS).0);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_verdicts_and_comparisons_in_words_hold() {
    let lab = &*LAB;
    let text = normalised(&CHAPTER);
    for (clients, word) in [
        (3, "comfortable"),
        (20, "busy"),
        (25, "straining"),
        (30, "overloaded"),
        (80, "collapsed"),
    ] {
        assert!(
            text.contains(&format!("**{clients} clients: {word}.**")),
            "{word}"
        );
        let (foreseen, _) = foreseen(&instrument(lab, clients));
        assert_eq!(foreseen, word, "{clients} clients");
        // The step of that name sets it, and is ticked by that word.
        let step = CHAPTER
            .lines()
            .find(|line| line.contains(&format!("**{clients} clients: ")));
        let (_, set) = step.and_then(settings).expect("a step");
        assert_eq!(set, format!("clients={clients} seen={word}"));
    }
    // "The forecast says so at once", of the slider that goes back from 80 clients to 3.
    let mut back = instrument(lab, 80);
    back.run(Nanos::from_secs(60), u64::MAX);
    back.set(0, 3.0);
    assert_eq!(foreseen(&back).0, "comfortable");
    // "Most of those who ask are turned away": the median of all is never.
    assert!(rejected(&lab.with(80)) > 50.0);
    // "Most answers take 42 ms", "with 20 clients there are hardly any", "hardly worse than with 30
    // clients", "nearly always close to full".
    assert!(lab.with(3).measures.latency.p50 < lab.with(3).measures.latency.mean);
    assert!(rejected(&lab.with(20)) < 0.1);
    assert!(latency(lab, 80) < 1.25 * latency(lab, 30));
    assert!(queue(lab, 30) > 0.8 * QUEUE(lab));
}

/// The first page, which says in its own words what Module 02 says of the rush, how fast the engine is, and
/// how many numbers are held to it.
#[test]
fn the_first_page_promises_what_was_measured() {
    let read = |path: &str| {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
        std::fs::read_to_string(format!("{root}/{path}")).expect("a file of the project")
    };
    let page = normalised(&read("book/course.md"));
    let (mut wrong, _) = check(&page, &LAB, rush::FRONT_CLAIMS);
    let claimed: usize = [
        LAB_CLAIMS,
        LIMIT_CLAIMS,
        FORECAST_CLAIMS,
        RUSH_CLAIMS,
        CURE_CLAIMS,
    ]
    .iter()
    .flat_map(|claims| claims.iter())
    .map(|(_, computations)| computations.len())
    .sum();
    let table = read("benches/peers/table.md");
    let measured = table
        .lines()
        .find_map(|line| line.strip_prefix("| Switchboard | "))
        .and_then(|line| line.split(" |").next())
        .expect("our own line of the table");
    let millions = measured.strip_suffix(",000,000").expect("whole millions");
    for promise in [
        format!("### {millions} *million* {{#requests-a-second}} requests a second"),
        format!("### 0 *of {claimed}* {{#numbers-that-are-off}} numbers"),
    ] {
        if !page.contains(&promise) {
            wrong.push(format!("book/course.md should say: {promise}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
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
    // Where chance weighs most: what another seed may change, well below the precision of the text.
    for (clients, least) in [(20, 0.002), (25, 0.02)] {
        let config = Config {
            clients,
            seed: LAB.config.seed + 1,
            ..LAB.config
        };
        let difference = LAB.run(config).measures.latency.mean - latency(&LAB, clients);
        assert!(difference.abs() < least, "{clients} clients: {difference}");
    }
}
