//! The day on which the cache is empty: what becomes of it, and what helps.

use switchboard::sim::models::Model;
use switchboard::sim::models::cache::Lab;

use super::lab::{RESTART, answered, lab};
use crate::common::{run, set, word};

/// A lab of 500 slots in everyday life, whose cache is restarted with these settings.
pub(super) fn cold(sets: &[(&str, f64)], seed: u64) -> Lab {
    let mut lab = lab(&[], seed);
    run(&mut lab, 300.0);
    sets.iter()
        .for_each(|(key, value)| set(&mut lab, key, *value));
    lab.act(RESTART, 0.0);
    lab
}

/// After how many seconds ten begin of whose requests 99 % are answered, if it takes less than ten minutes.
fn recovers(sets: &[(&str, f64)], seed: u64) -> Option<f64> {
    let mut lab = cold(sets, seed);
    let mut ended = Vec::from([[0.0; 2]]);
    lab.begin();
    (1..=600).find_map(|second| {
        run(&mut lab, 1.0);
        let so_far = [
            answered(&lab),
            crate::common::measure(&lab, "requests.ended"),
        ];
        ended.push([so_far[0] * so_far[1], so_far[1]]);
        let before = ended.len().checked_sub(11)?;
        let [well, of] = [0, 1].map(|n| ended[ended.len() - 1][n] - ended[before][n]);
        (of > 0.0 && well / of >= 0.99).then_some(f64::from(second) - 10.0)
    })
}

/// What is done, how long that takes on average and at least and at most, by the prototype: a cure works within
/// as much again.
#[test]
fn it_comes_back_by_a_cure_and_not_by_itself() {
    for (sets, mean, most) in [
        (vec![("db-queue", 30.0)], 21.0, 40.0),
        (vec![("single-flight", 1.0)], 127.0, 200.0),
        (vec![("keep-abandoned", 1.0)], 56.0, 90.0),
        (
            vec![("single-flight", 1.0), ("keep-abandoned", 1.0)],
            30.0,
            50.0,
        ),
        (vec![("single-flight", 1.0), ("db-queue", 30.0)], 16.0, 35.0),
        (vec![("db-workers", 20.0)], 0.0, 2.0),
    ] {
        let took: Vec<f64> = (1..=10)
            .map(|seed| recovers(&sets, seed).expect("it recovers"))
            .collect();
        let found = took.iter().sum::<f64>() / 10.0;
        println!("{sets:?}: {found} {took:?}");
        assert!(
            (found - mean).abs() <= 0.25 * mean + 1.0,
            "{sets:?}: {found}"
        );
        assert!(took.iter().all(|took| *took <= most), "{sets:?}: {took:?}");
    }
    for sets in [vec![], vec![("retries", 1.0)], vec![("slots", 1_000.0)]] {
        assert!(
            (1..=10).all(|seed| recovers(&sets, seed).is_none()),
            "{sets:?}"
        );
    }
}

#[test]
fn it_stays_cold_though_a_third_of_it_was_idle() {
    let mut all = Vec::new();
    for seed in 1..=12 {
        let mut lab = cold(&[], seed);
        lab.begin();
        run(&mut lab, 10.0);
        let first = answered(&lab);
        run(&mut lab, 590.0);
        lab.begin();
        run(&mut lab, 60.0);
        all.push((first, answered(&lab)));
        assert_eq!(word(&lab), Some("collapsed"));
    }
    println!("{all:?}");
    assert!(
        all.iter().all(|(_, later)| (0.15..0.55).contains(later)),
        "{all:?}"
    );
    let mean = all.iter().map(|(_, later)| later).sum::<f64>() / 12.0;
    assert!((mean - 0.37).abs() < 0.05, "{mean}");
}

/// The queue that helps is shorter than the readers' patience.
#[test]
fn a_queue_is_too_long_when_it_takes_longer_than_anybody_waits() {
    let after = |queue: f64| {
        let mut lab = cold(&[("db-queue", queue)], 1);
        run(&mut lab, 140.0);
        lab.begin();
        run(&mut lab, 60.0);
        answered(&lab)
    };
    for queue in [20.0, 30.0, 40.0] {
        assert!(after(queue) > 0.985, "{queue}: {}", after(queue));
    }
    assert!(after(100.0) < 0.6, "{}", after(100.0));
}
