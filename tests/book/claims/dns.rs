//! Every number that Module 04 claims about its lab and its figures, worked out again: by the formulas that
//! the model is held to, and where they say nothing by the model.

use std::sync::LazyLock;

use switchboard::sim::models::resolver::{Lab, SHEET};
use switchboard::sim::models::sheet::Unit;
use switchboard::sim::models::{Model, Said};
use switchboard::theory::Copies;

use crate::balance::words;
use crate::chapter::{chapter, settings};
use crate::held::{Claim, held};

static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("04"));

const MINUTE: f64 = 60.0;
const HOUR: f64 = 3_600.0;
const DAY: f64 = 86_400.0;

/// Copies in a resolver that is asked once a minute.
fn copies(lives: f64) -> Copies {
    Copies {
        rate: 1.0 / MINUTE,
        lives,
    }
}

fn percent(share: f64) -> f64 {
    100.0 * share
}

/// What fails in ten minutes of silence, in percent.
fn fails(lives: f64) -> f64 {
    percent(copies(lives).failed(10.0 * MINUTE, 0.0))
}

fn hit(lives: f64) -> f64 {
    percent(copies(lives).hit())
}

/// Questions an hour that get to the server from one resolver.
fn passed_on(lives: f64) -> f64 {
    HOUR * copies(lives).passed_on()
}

/// How many resolvers the lab has.
fn resolvers() -> f64 {
    settings(&SHEET, &[])[SHEET.setting("resolvers").expect("a setting")]
}

/// Old answers a resolver, where an hour was lowered to a minute so long before.
fn lowered(ahead: f64) -> f64 {
    let hour = copies(HOUR);
    hour.old_after_lowering(ahead) + hour.old_short(ahead, MINUTE)
}

/// How long a look-up takes from these caches, in ms: as the figure's own record has it.
fn look_up(start: f64) -> f64 {
    let mut lab = Lab::new(&settings(&SHEET, &[("start", start)]), 1);
    lab.act(SHEET.action("look-up").expect("an action"), 0.0);
    let mut told = Said::default();
    lab.twin(&mut told);
    let last = told.iter().last().expect("an answer").1[1];
    1_000.0 * last
}

const CLAIMS: &[Claim] = &[
    ("{} ms, in four conversations.", &[|| look_up(2.0)]),
    ("{} ms. Root and `com` aren't asked", &[|| look_up(1.0)]),
    (
        "{} ms. The name's own server never hears",
        &[|| look_up(0.0)],
    ),
    (
        "At once {} % of the answers are old, and after an hour none: in all {} old answers from each resolver, about {} from the {}.",
        &[
            || percent(copies(HOUR).old_after(0.0)),
            || copies(HOUR).old(),
            || resolvers() * copies(HOUR).old(),
            resolvers,
        ],
    ),
    (
        "With an hour on the slips, {} % are old then.",
        &[|| percent(copies(HOUR).old_after(1_800.0))],
    ),
    (
        "and only then the address changes. {} old answers from each resolver, about {} from the {}, and after a minute none.",
        &[|| lowered(HOUR), || resolvers() * lowered(HOUR), resolvers],
    ),
    ("At an hour {} % of the questions fail", &[|| fails(HOUR)]),
    (
        "**The same at a minute.** {} % fail. What made the move easy",
        &[|| fails(MINUTE)],
    ),
    (
        "At 49 minutes {} % come from copies.",
        &[|| hit(49.0 * MINUTE)],
    ),
    (
        "Your bet? It is {} minutes.",
        &[|| {
            let lab = Lab::new(&settings(&SHEET, &[]), 1);
            lab.answer().expect("an answer") / MINUTE
        }],
    ),
    (
        "| in the same minute | {} | after an hour |",
        &[|| lowered(0.0)],
    ),
    (
        "| 10 minutes | {} | after 50 minutes |",
        &[|| lowered(600.0)],
    ),
    (
        "| 30 minutes | {} | after half an hour |",
        &[|| lowered(1_800.0)],
    ),
    ("*one old TTL* | {} | after a minute |", &[|| lowered(HOUR)]),
    (
        "| 1 minute | {} % | {} % | {} |",
        &[|| fails(MINUTE), || hit(MINUTE), || passed_on(MINUTE)],
    ),
    (
        "| 5 minutes | {} % | {} % | {} |",
        &[|| fails(300.0), || hit(300.0), || passed_on(300.0)],
    ),
    (
        "| 1 hour | {} % | {} % | {} |",
        &[|| fails(HOUR), || hit(HOUR), || passed_on(HOUR)],
    ),
    (
        "| 1 day | {} % | {} % | {} |",
        &[|| fails(DAY), || hit(DAY), || passed_on(DAY)],
    ),
    (
        "Answer: `{} min` ± `2`",
        &[|| {
            // At ten questions a second: where a two-hour copy's share falls below a half, in minutes.
            let busy = Copies {
                rate: 10.0,
                lives: 2.0 * HOUR,
            };
            let mut after = 0.0;
            while busy.old_after(after) > 0.5 {
                after += 1.0;
            }
            (after / MINUTE).round()
        }],
    ),
];

/// Numbers of the lab's section that are no results: what the reader sets, or is told of the world.
const SET: &[&str] = &[
    "8 times ahead",
    "49 minutes",
    "08 is",
    "10 minutes |",
    "30 minutes |",
    "1 minute",
    "5 minutes",
    "1 hour",
    "1 day",
    "50 minutes",
];

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    held(&CHAPTER, CLAIMS, &["The lab of copies"], SET);
}

#[test]
fn from_an_hour_to_a_day_one_question_an_hour_is_saved() {
    assert!((passed_on(HOUR) - passed_on(DAY) - 1.0).abs() < 0.1);
    assert!((passed_on(MINUTE) / passed_on(300.0) - 3.0).abs() < 1e-9);
    // The next five hours of lifetime buy less than two in a hundred.
    assert!(hit(6.0 * HOUR) - hit(49.0 * MINUTE) < 2.0);
    assert!(copies(MINUTE).failed(600.0, DAY) < 1e-3);
    assert!((f64::from((1_u32 << 31) - 1) / (365.25 * DAY)).round() == 68.0);
}

/// What the steps say is seen is seen, within what they set.
#[test]
fn the_move_is_seen_in_the_lab_as_it_is_told() {
    let mut lab = Lab::new(&settings(&SHEET, &[("resolvers", 200.0)]), 1);
    lab.act(0, 0.0);
    lab.run(switchboard::Nanos::from_secs(3_700), u64::MAX);
    let mut values = [0.0; Lab::MEASURES];
    lab.measure(switchboard::sim::models::Over::from_code(0), &mut values);
    let of = |key: &str| values[SHEET.measure(key).expect("a measure")];
    assert!((of("move.old") / 200.0 / copies(HOUR).old() - 1.0).abs() < 0.15);
    assert!((3_300.0..3_600.0).contains(&of("move.last_s")));
}

/// Two worlds are told apart by the share that the plane beside them shows.
#[test]
fn what_is_compared_is_what_is_subtracted() {
    let curves = SHEET.axis.curves.iter();
    let share = curves.filter(|curve| curve.unit == Unit::Share);
    let share = share.map(|curve| curve.key).next().expect("a share");
    for (language, is) in [
        ("en", "answered from copies"),
        ("de", "aus Kopien beantwortet"),
    ] {
        assert_eq!(words(language, &format!("resolver-curve-{share}")), is);
        for way in ["more", "fewer"] {
            let said = words(language, &format!("resolver-compare-{way}"));
            let has = is.split(' ').all(|word| said.contains(word));
            assert!(has, "{said}");
        }
    }
}

/// What is written on a key is part of what it is called.
#[test]
fn a_key_is_called_what_it_says() {
    for language in ["en", "de"] {
        for (action, label) in [
            ("change", "change"),
            ("silence", "silence"),
            ("silence", "back"),
            ("empty", "empty"),
        ] {
            let name = words(language, &format!("resolver-action-{action}"));
            let key = words(language, &format!("resolver-label-{label}"));
            let has = name.to_lowercase().contains(&key.to_lowercase());
            assert!(has, "{key}: {name}");
        }
    }
}
