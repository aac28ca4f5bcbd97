//! Every number that Module 11 claims about its lab, worked out again by the core and by theory.

#[path = "balance/lab.rs"]
mod lab;

use switchboard::sim::models::Model;
use switchboard::sim::models::balance::{Lab, SHEET};

use crate::chapter::settings;
use crate::held::{Claim, held};
use lab::{
    BOARD, CHAPTER, DIE, IN_TURN, LEAST, MANY, SLOW, Sets, TWO, black_hole, border, collapsed,
    drawing, exact, failed, in_theory, mean, measure, one_queue, percent, rejected,
};

const CLAIMS: &[Claim] = &[
    (
        "it carries {} requests a second, some requests take longer and some shorter, and it has {} places to wait. Before them stands a balancer. In front of that {} clients, each asking once in {} seconds: {} requests a second for servers that carry {}.",
        &[
            || 5.0,
            || 15.0,
            || settings(&SHEET, &[])[SHEET.setting("clients").expect("clients")],
            || 5.0,
            || measure(LEAST, "offered_per_s"),
            || 40.0,
        ],
    ),
    (
        "{} clients and one server that carries {} a second: an answer takes {} s on average, though the work itself is {} s.",
        &[
            || 20.0,
            || 5.0,
            || exact(&[("policy", 0.0), ("servers", 1.0), ("clients", 20.0)])[0],
            || 0.2,
        ],
    ),
    (
        "{} clients, eight servers: {} s. Exactly the same!",
        &[|| 160.0, || exact(DIE)[0]],
    ),
    ("and it takes {} s. What is left", &[|| exact(IN_TURN)[0]]),
    ("Draw two and take the better: {} s.", &[|| mean(TWO)]),
    (
        "All eight, fresh: {} s. One queue for all of them would come to {} s,",
        &[|| mean(LEAST), || one_queue(160.0)],
    ),
    (
        "renewed every {} seconds. {} of {} requests are turned away at a full server, while the servers are busy for only {} % of the time.",
        &[
            || 2.0,
            || rejected(BOARD),
            || 100.0,
            || 100.0 * measure(BOARD, "utilization"),
        ],
    ),
    (
        "glances at the same board.** {} s, and one or two in a thousand",
        &[|| mean(&[("policy", 2.0), ("reports", 2.0)])],
    ),
    (
        "{} clients, and server 1 takes five times as long. Turns give it one request of eight all the same, and {} of {} of these are turned away: {} of {} of all there are.",
        &[
            || 140.0,
            || 8.0 * rejected(SLOW),
            || 100.0,
            || rejected(SLOW),
            || 100.0,
        ],
    ),
    (
        "Now it gets {} % of the requests, and nobody",
        &[|| {
            100.0
                * measure(
                    &[("policy", 3.0), ("health", 2.0), ("clients", 140.0)],
                    "first_share",
                )
        }],
    ),
    ("With a health check every {} seconds it is out", &[|| 2.0]),
    (
        "*Comfortable* if {} % will be answered within a second, *Busy* from {} %, *Straining* from {} %, *Overloaded* below, and *Collapsed* if {} % and more will be lost.",
        &[|| border(0), || border(1), || border(2), collapsed],
    ),
    ("*Lopsided*: {} % and more", &[|| 3.0]),
    (
        "*Black hole*: {} % and more will come back as errors, and server 1 draws at least",
        &[black_hole],
    ),
    (
        "It is about {} s, three times as long as a request takes.",
        &[|| {
            Lab::new(&settings(&SHEET, &[]), 1)
                .answer()
                .expect("an answer")
        }],
    ),
    (
        "For {} % of the time there is an idle server",
        &[|| 100.0 * measure(DIE, "idle_beside_queue")],
    ),
    (
        "falls from {} s to {} s, to a third, for one glance more. From two glances to eight it falls to {} s.",
        &[
            || exact(DIE)[0] - 0.2,
            || mean(TWO) - 0.2,
            || mean(LEAST) - 0.2,
        ],
    ),
    (
        "the full look is down to what two fresh glances come to, {} s,",
        &[|| mean(&[("policy", 3.0), ("reports", 0.1)])],
    ),
    (
        "With {} clients and reports every second the full look has the better average, {} s against the die's {} s, and turns away {} % against {} %.",
        &[
            || 180.0,
            || mean(MANY),
            || exact(&[("policy", 0.0), ("clients", 180.0)])[0],
            || rejected(MANY),
            || 100.0 * exact(&[("policy", 0.0), ("clients", 180.0)])[2],
        ],
    ),
    (
        "the full look takes {} s and turns away {} %; the die, which reads no reports, still takes its {} s and turns away {} %. Two glances take {} s and turn away nobody.",
        &[
            || mean(&[("policy", 3.0), ("reports", 1.0)]),
            || rejected(&[("policy", 3.0), ("reports", 1.0)]),
            || exact(DIE)[0],
            || 100.0 * exact(DIE)[2],
            || mean(&[("policy", 2.0), ("reports", 1.0)]),
        ],
    ),
    // (Held by `comparisons_in_words_hold`.)
    ("where reports are older than {} s. Why?", &[|| 2.5]),
    (
        "at one of eight servers are {} % by the die, {} % in turn, {} % by two glances, and {} % by the full look. With {} clients in place of {} it is still {} %.",
        &[
            || 100.0 * exact(&[("policy", 0.0), ("health", 3.0)])[3],
            || 100.0 * exact(&[("policy", 1.0), ("health", 3.0)])[3],
            || failed(&[("policy", 2.0), ("health", 3.0)]),
            || failed(&[("policy", 3.0), ("health", 3.0)]),
            || 100.0,
            || 160.0,
            || failed(&[("policy", 3.0), ("health", 3.0), ("clients", 100.0)]),
        ],
    ),
    (
        "A die {}, {}, {}, {} and {} s: the first by theory,",
        &[
            || one_queue(160.0),
            || mean(LEAST),
            || mean(TWO),
            || exact(IN_TURN)[0],
            || exact(DIE)[0],
        ],
    ),
];

/// Numbers of the lab's section that are no results: what the reader sets, or where something stands.
const SET: &[&str] = &[
    "04",
    "02",
    "1 ",
    "1975",
    "6)",
    "2001",
    "15 places to wait, as",
    "2000)",
    "7 might",
    "95 is",
    "95 of",
    "100 answers",
    "99 that",
    "99.)",
];

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    // (The table and the figure have tests of their own.)
    let is_drawn = |line: &str| line.starts_with('<') && !line.starts_with("<<");
    let prose = CHAPTER
        .lines()
        .filter(|line| !line.starts_with('|') && !is_drawn(line));
    let prose: Vec<&str> = prose.collect();
    held(&prose.join("\n"), CLAIMS, &["The balancing lab"], SET);
}

/// The table beside theory.
#[test]
fn the_table_is_theory_s() {
    for (clients, line) in [100.0, 140.0, 160.0, 180.0, 190.0]
        .into_iter()
        .map(|clients: f64| {
            let begins = format!("| {clients} |");
            (
                clients,
                CHAPTER.lines().find(|line| line.starts_with(&begins)),
            )
        })
    {
        let line = line.unwrap_or_else(|| panic!("a row for {clients} clients"));
        let cells = line.split('|').skip(2).zip(in_theory(clients));
        for (cell, exact) in cells {
            assert_eq!(cell.trim(), format!("{exact:.2} s"), "{clients} clients");
        }
    }
}

/// The figure beside it: each rule's line through theory's points.
#[test]
fn the_figure_is_theory_s() {
    let lines = drawing().map(|line| format!("d=\"{line}\""));
    let missing: Vec<_> = lines
        .iter()
        .filter(|line| !CHAPTER.contains(*line))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// What the chapter says in words, and what it promises before anybody has tried it.
#[test]
fn comparisons_in_words_hold() {
    // One server alone, and eight with a die, each to the last digit.
    let one = exact(&[("policy", 0.0), ("servers", 1.0), ("clients", 20.0)]);
    for (one, eight) in one.iter().zip(exact(DIE)).take(3) {
        assert!((one - eight).abs() < 1e-12);
    }
    // The best while its news is fresh; with reports four times a second worse than turns; and by what is
    // answered within a second, too, worse than a die from the bet's answer on.
    let in_turn = exact(IN_TURN)[0];
    assert!(mean(LEAST) < mean(TWO) && mean(TWO) < in_turn);
    assert!(mean(&[("policy", 3.0), ("reports", 0.25)]) > in_turn);
    let answer = Lab::new(&settings(&SHEET, &[]), 1)
        .answer()
        .expect("an answer");
    assert_eq!(answer, 0.6);
    let in_time = |sets: Sets| percent(sets, "requests.in_time") / 100.0;
    assert!(in_time(&[("policy", 3.0), ("reports", 0.5)]) > exact(DIE)[1]);
    assert!(in_time(&[("policy", 3.0), ("reports", 0.65)]) < exact(DIE)[1]);
    // Where requests are all of one size, turns are better than the fewest open requests.
    let turns = mean(&[("policy", 1.0), ("sizes", 1.0)]);
    assert!(turns < mean(&[("policy", 3.0), ("sizes", 1.0)]));
    // "One and a half times its share."
    let draws = |times: f64| Lab::judge(&[0.5, 0.0, 0.3, 0.5, times], None);
    let is = |times| draws(times).is_some_and(|word| SHEET.verdicts[word] == "black-hole");
    assert!(is(1.5) && !is(1.49));
    // Two glances fall behind the die beyond 2.5 s only.
    let die = exact(DIE)[0];
    assert!(mean(&[("policy", 3.0), ("reports", 0.5)]) < die);
    assert!(mean(&[("policy", 3.0), ("reports", 0.7)]) > die);
    assert!(mean(&[("policy", 2.0), ("reports", 2.4)]) < die);
    assert!(mean(&[("policy", 2.0), ("reports", 2.7)]) > die);
    // "One or two in a thousand", "turn away nobody", and the same with a slow colleague.
    let thousandths = 10.0 * rejected(&[("policy", 2.0), ("reports", 2.0)]);
    assert!((1.0..2.0).contains(&thousandths), "{thousandths}");
    assert!(rejected(&[("policy", 2.0), ("reports", 1.0)]) < 0.05);
    assert!(rejected(&[("policy", 3.0), ("health", 2.0), ("clients", 140.0)]) < 0.05);
    // "A third of all there are", and "the better the rule, the more": in turn, two, the full look.
    let black = [IN_TURN, TWO, LEAST].map(|sets| {
        let sets: Vec<_> = sets.iter().copied().chain([("health", 3.0)]).collect();
        failed(sets.leak())
    });
    assert!(
        black.windows(2).all(|two| two[0] < two[1]) && (black[2] / 100.0 - 1.0 / 3.0).abs() < 0.02
    );
}

/// The still's words name what the die takes; the answer that they stand at is known for these settings alone.
#[test]
fn the_still_says_what_the_die_takes() {
    let takes = format!("({:.2} s)", exact(DIE)[0]);
    for (language, takes) in [("en", takes.clone()), ("de", takes.replace('.', ","))] {
        let said = words(language, "balance-table-answer");
        assert!(said.contains(&takes), "{said}");
    }
}

/// A model's words under a key, as they are written.
pub(crate) fn words(language: &str, key: &str) -> String {
    let model = key.split('-').next().expect("a model");
    let root = env!("CARGO_MANIFEST_DIR");
    let path = format!("{root}/words/{language}/lab-{model}.ftl");
    let text = std::fs::read_to_string(path).expect("the words can be read");
    let begins = format!("{key} = ");
    let line = text.lines().find_map(|line| line.strip_prefix(&begins));
    line.unwrap_or_else(|| panic!("{key}")).to_owned()
}
