//! Every number that Module 08 claims about its lab and its figures, worked out again: by theory where there is
//! any, and by the core.

#[path = "cache/lab.rs"]
mod lab;

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::cache::SHEET;
use switchboard::theory::{lru, zipf};

use crate::chapter::settings;
use crate::held::{Claim, held};
use lab::{
    CHAPTER, DAY, FIVE_TIMES, SEEDS, SELL_BY, SHORT, SINGLE, SINGLE_SHORT, SINGLE_STORED, STORED,
    Sets, an_hour, answer, answered, border, cold, down, few, first, good_for, hits, mean,
    measured, of_ten, run, stays, takes,
};

const CLAIMS: &[Claim] = &[
    (
        "the first of a thousand items gets {} % of all requests, the first ten {} %, and the first hundred {} %.",
        &[|| first(1), || first(10), || first(100)],
    ),
    (
        "With {} of 1,000 items in the cache the mean is {} ms,",
        &[
            || settings(&SHEET, DAY)[0],
            || 1_000.0 * an_hour(DAY, "latency_s.mean", None),
        ],
    ),
    (
        "half of all answers came in {} ms, one in twenty took {} s or more, and one in a hundred {} s.",
        &[
            || 1_000.0 * an_hour(DAY, "latency_s.p50", None),
            || an_hour(DAY, "latency_s.p95", None),
            || an_hour(DAY, "latency_s.p99", None),
        ],
    ),
    (
        "good for 10 s, {} % are hits and {} % of the answers are out of date; good for 60 s, {} % and {} %; good for 300 s, {} % and {} %.",
        &[
            || good_for(10.0)[0],
            || good_for(10.0)[1],
            || good_for(60.0)[0],
            || good_for(60.0)[1],
            || good_for(300.0)[0],
            || good_for(300.0)[1],
        ],
    ),
    (
        "Room for half of the items: {} % of the look-ups are hits, and the database is asked for {} % of what it carries.",
        &[
            || hits(DAY),
            || 100.0 * an_hour(DAY, "asked_per_s", None) / 20.0,
        ],
    ),
    (
        "so that it doesn't get in the way: {} % are hits. (The curve over the axis is by the formula, for fetches that take no time, and says {}.)",
        &[
            || hits(&[("slots", 100.0), ("db-workers", 50.0)]),
            || 100.0 * lru(&zipf(1_000, 1.0), 100),
        ],
    ),
    (
        "200 slots: {} %. And 400 would be {} %.",
        &[
            || hits(&[("slots", 200.0), ("db-workers", 50.0)]),
            || hits(&[("slots", 400.0), ("db-workers", 50.0)]),
        ],
    ),
    (
        "Over an hour {} % are answered.",
        &[|| answered(&[("slots", 370.0)])],
    ),
    (
        "an hour's run answers {} %, hardly more than are hits",
        &[|| answered(&[("slots", 350.0)])],
    ),
    ("instead of 200: {} s.", &[|| takes(SHORT)]),
    ("waits for that fetch: {} s.", &[|| takes(SINGLE)]),
    ("waits for it any more: {} s.", &[|| takes(STORED)]),
    (
        "and 8 workers: {} % are hits, and {} % of the answers are out of date.",
        &[
            || hits(SELL_BY),
            || 100.0 * an_hour(SELL_BY, "outdated", Some("requests.answered")),
        ],
    ),
    (
        "*Comfortable* if {} % will be answered and fewer than {} fetches wait on average, *Leaning* if {} % will and more wait, *Straining* from {} %, *Overloaded* from {} %",
        &[|| border(1), few, || border(1), || border(2), || border(3)],
    ),
    ("Your bet? It is {}.", &[answer]),
    (
        "At 400 an hour's run answers {} %.",
        &[|| answered(&[("slots", 400.0)])],
    ),
    (
        "A queue of 200 takes {} s. Patience is {} s.",
        &[
            || 200.0 * settings(&SHEET, DAY)[7] / settings(&SHEET, DAY)[6],
            || settings(&SHEET, DAY)[10],
        ],
    ),
    (
        "With those it answers {} of 100 requests on average (in sixty runs of ten minutes from {} to {}),",
        &[|| mean(&down()), || down()[0], || down()[59]],
    ),
    (
        "the same machines ran at {} %,",
        &[|| 100.0 * an_hour(DAY, "utilization", None)],
    ),
    (
        "| a queue of 30 | {} | {} s |",
        &[|| of_ten(SHORT), || takes(SHORT)],
    ),
    (
        "| single flight | {} | {} s |",
        &[|| of_ten(SINGLE), || takes(SINGLE)],
    ),
    (
        "| answers for nobody are stored | {} | {} s |",
        &[|| of_ten(STORED), || takes(STORED)],
    ),
    (
        "| single flight, and stored | {} | {} s |",
        &[|| of_ten(SINGLE_STORED), || takes(SINGLE_STORED)],
    ),
    (
        "| single flight, and a queue of 30 | {} | {} s |",
        &[|| of_ten(SINGLE_SHORT), || takes(SINGLE_SHORT)],
    ),
    ("| five times the database | {} |", &[|| of_ten(FIVE_TIMES)]),
    ("40 places take {} s.", &[|| 40.0 * 0.2 / 4.0]),
];

/// Numbers of the lab's section that are no results: what the reader sets, or where something stands.
const SET: &[&str] = &[
    "08",
    "1,000",
    "100 a second",
    "200 ms",
    "20 a second",
    "200 can wait",
    "2 s ",
    "2 s.",
    "50 workers",
    "200 slots",
    "400 would",
    "4 workers",
    "4 fetches",
    "370",
    "350",
    "500",
    "30 places",
    "30 |",
    "200:",
    "10 writes",
    "10 s",
    "8 workers",
    "400 an hour",
    "100 requests",
    "200 fetches",
    "200 takes",
    "99 %",
    "40 places",
    "03",
];

#[test]
fn every_number_about_the_lab_is_what_the_core_gives() {
    held(&CHAPTER, CLAIMS, &["The caching lab"], SET);
}

/// What the chapter says in words.
#[test]
fn comparisons_in_words_hold() {
    // Neither nothing nor a retry nor more slots bring it back.
    for sets in [DAY, &[("retries", 1.0)], &[("slots", 1_000.0)]] {
        assert_eq!(of_ten(sets), 0.0, "{sets:?}");
    }
    assert_eq!(takes(FIVE_TIMES), 0.0);
    // "There is more to do": more look-ups for the same requests, and hardly any more answers.
    let retry = stays(&[("retries", 1.0)]);
    assert!((retry - stays(DAY)).abs() < 6.0, "{retry}");
    // "Some forty copies in the first two seconds and none after that."
    let copies: Vec<f64> = (1..=SEEDS)
        .map(|seed| {
            let mut lab = cold(&[], seed);
            run(&mut lab, 4);
            let early = measured(&lab, "copies");
            run(&mut lab, 600);
            assert!(measured(&lab, "copies") - early <= 2.0);
            early
        })
        .collect();
    let early = mean(&copies);
    assert!((30.0..50.0).contains(&early), "{early}");
    // "An hour later."
    assert!((stays(DAY) - mean(&down())).abs() < 3.0);
    // "Within about five seconds 200 fetches wait."
    let full_after = |seed| {
        let mut lab = cold(&[], seed);
        let is_full = |_: &u32| {
            lab.run(Nanos::from_millis(100), u64::MAX);
            measured(&lab, "waiting") >= 199.0
        };
        (1..=200_u32)
            .find(is_full)
            .map_or(f64::NAN, |tenths| f64::from(tenths) / 10.0)
    };
    let mut full: Vec<f64> = (1..=60).map(full_after).collect();
    full.sort_by(f64::total_cmp);
    assert!(full[3] >= 3.0 && full[56] <= 6.5, "{full:?}");
    // "In the first minute about one fetch in six is stored."
    let stored: Vec<f64> = (1..=SEEDS)
        .map(|seed| {
            let mut lab = cold(SINGLE, seed);
            lab.begin();
            run(&mut lab, 60);
            1.0 - measured(&lab, "fetches.wasted") / measured(&lab, "fetches.ended")
        })
        .collect();
    assert!((mean(&stored) - 1.0 / 6.0).abs() < 0.02, "{stored:?}");
    // "Hardly more than are hits."
    let edge: Sets = &[("slots", 350.0)];
    assert!((0.0..3.0).contains(&(answered(edge) - hits(edge))));
    // "Nine tenths of what it fetches come too late."
    let wasted = an_hour(edge, "fetches.wasted", Some("fetches.ended"));
    assert!((wasted - 0.9).abs() < 0.05, "{wasted}");
    // "Each doubling buys a dozen points."
    let hits = |slots: f64| -> f64 {
        let shares = zipf(1_000, 1.0);
        100.0 * lru(&shares, slots as usize)
    };
    for slots in [50.0, 100.0, 200.0] {
        assert!((hits(2.0 * slots) - hits(slots) - 12.0).abs() < 1.0);
    }
}
