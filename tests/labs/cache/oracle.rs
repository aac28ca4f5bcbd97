//! The table: exact numbers within four standard errors or one part in a thousand, at the defaults and off
//! them.

use switchboard::sim::models::Model;
use switchboard::sim::models::cache::Lab;
use switchboard::theory::{Markov, expiring, lru, zipf};

use super::lab::{FIFO, LRU, NONE, RANDOM, answered, hits, lab, long, share};
use crate::common::{estimate, measure};

struct Runs(Vec<Lab>);

impl Runs {
    fn of(sets: &[(&str, f64)], before: f64, seconds: f64) -> Self {
        let run = |seed| long(sets, seed, before, seconds);
        Self((1..=8).map(run).collect())
    }

    fn agree(&self, what: &str, exact: f64, of: impl Fn(&Lab) -> f64) {
        let (mean, error) = estimate(&self.0.iter().map(of).collect::<Vec<_>>());
        let allowed = (4.0 * error).max(exact.abs() / 1_000.0).max(2e-6);
        assert!(
            (mean - exact).abs() <= allowed,
            "{what}: exactly {exact}, found {mean} ± {error}"
        );
        // And it says something: not more than one part in fifty is allowed.
        assert!(allowed < 0.02, "{what}: ± {error}");
    }
}

/// The hit ratio where fetches take no time and hardly ever meet: a request a second, which a millisecond answers.
/// (The least rate there is would take as long to run as any other: so many requests are made.)
fn hit_ratio(items: f64, skew: f64, slots: f64, evict: f64, exact: f64) {
    let sets = [
        ("items", items),
        ("skew", skew),
        ("slots", slots),
        ("evict", evict),
        ("rate", 1.0),
        ("db-time", 0.001),
    ];
    let runs = Runs::of(&sets, 20_000.0, 60_000.0);
    runs.agree(&format!("{sets:?}"), exact, hits);
}

#[test]
fn the_least_recently_used_goes() {
    let thousand = zipf(1_000, 1.0);
    for slots in [10, 50, 100, 200, 300, 500] {
        let exact = lru(&thousand, slots);
        hit_ratio(1_000.0, 1.0, slots as f64, LRU, exact);
    }
    for (items, skew, slots) in [
        (10, 1.0, 3),
        (100, 1.0, 20),
        (100, 1.0, 50),
        (300, 0.8, 90),
        (50, 0.0, 20),
    ] {
        let exact = lru(&zipf(items, skew), slots);
        hit_ratio(items.into(), skew, slots as f64, LRU, exact);
    }
}

#[test]
fn the_oldest_goes_or_anybody() {
    use switchboard::theory::{Caching, Goes};
    for (items, skew, slots) in [(1_000, 1.0, 200.0), (1_000, 0.8, 300.0), (300, 1.3, 60.0)] {
        let shares = zipf(items, skew);
        let caching = Caching {
            shares: &shares,
            goes: Goes::Oldest,
        };
        for evict in [FIFO, RANDOM] {
            hit_ratio(items.into(), skew, slots, evict, caching.hit(slots));
        }
    }
}

/// All fit in; each is good for so long, and is written so often.
#[test]
fn copies_expire() {
    let shares = zipf(1_000, 1.0);
    for (rate, ttl, writes) in [
        (100.0, 10.0, 10.0),
        (100.0, 60.0, 10.0),
        (100.0, 300.0, 10.0),
        (50.0, 60.0, 0.0),
        (200.0, 60.0, 40.0),
    ] {
        let sets = [
            ("slots", 1_000.0),
            ("rate", rate),
            ("ttl", ttl),
            ("writes", writes),
            ("db-workers", 50.0),
            ("db-time", 0.001),
        ];
        let [hit, old] = expiring(&shares, rate, ttl, writes / 1_000.0);
        let runs = Runs::of(&sets, 4.0 * ttl, (60.0 * ttl).max(3_000.0));
        let what = |what: &str| format!("{what} at {sets:?}");
        runs.agree(&what("hits"), hit, hits);
        runs.agree(&what("outdated"), old, |lab| {
            share(lab, "outdated", "requests.answered")
        });
    }
}

/// With no slots the database is a queue of its own.
#[test]
fn without_a_cache_it_is_a_queue() {
    for (rate, workers, time, queue) in [
        (10.0, 4.0, 0.2, 20.0),
        (18.0, 4.0, 0.2, 200.0),
        (30.0, 4.0, 0.2, 5.0),
        (40.0, 1.0, 0.02, 0.0),
    ] {
        let sets = [
            ("slots", 0.0),
            ("rate", rate),
            ("db-workers", workers),
            ("db-time", time),
            ("db-queue", queue),
            ("patience", NONE),
        ];
        let runs = Runs::of(&sets, 200.0, 20_000.0);
        let exact = Markov::open(rate, 1.0 / time, workers as u32, queue as u32).steady();
        let latency = exact.latency.expect("nobody gives up").mean;
        let what = |what: &str| format!("{what} at {sets:?}");
        runs.agree(&what("rejected"), exact.rejected, |lab| {
            share(lab, "requests.rejected", "requests.ended")
        });
        runs.agree(&what("busy"), exact.utilization, |lab| {
            measure(lab, "utilization")
        });
        runs.agree(&what("latency"), latency, |lab| {
            measure(lab, "latency_s.mean")
        });
    }
}

/// One key, fetched in a fixed time by a worker that is free: 1 + λD fetches a miss, and with single flight one.
#[test]
fn fetches_of_one_key_meet() {
    // All of it is one key's that is thrown out each time: it is written as often as it can be.
    for (rate, time) in [(40.0, 0.05), (100.0, 0.02)] {
        for single in [0.0, 1.0] {
            let sets = [
                ("items", 10.0),
                ("skew", 0.0),
                ("slots", 10.0),
                ("rate", rate),
                ("ttl", 1.0),
                ("db-workers", 50.0),
                ("db-time", time),
                ("db-service", 1.0),
                ("single-flight", single),
            ];
            let lab = long(&sets, 3, 100.0, 20_000.0);
            // Of each key a cycle is its life, the fetch, and the wait for who asks next; who asks while the
            // first fetch is under way asks the database, too. (Each of their answers begins the life anew.)
            let key = rate / 10.0;
            let fetches = measure(&lab, "fetches.begun");
            let misses = measure(&lab, "look_ups") - measure(&lab, "hits");
            if single == 1.0 {
                let joined = measure(&lab, "joined");
                let exact = 1.0 + key * time;
                assert!(
                    (misses / fetches / exact - 1.0).abs() < 0.01,
                    "{misses} {fetches}"
                );
                assert!((misses - joined - fetches).abs() <= 10.0);
            } else {
                assert!((misses - fetches).abs() <= 50.0, "{misses} {fetches}");
            }
        }
    }
}

#[test]
fn the_answer_is_the_first_that_is_enough() {
    for (sets, slots) in [
        (vec![], 351.0),
        (vec![("rate", 50.0)], 115.0),
        (vec![("rate", 200.0)], 592.0),
        (vec![("rate", 400.0)], 765.0),
        (vec![("skew", 0.8)], 551.0),
    ] {
        assert_eq!(lab(&sets, 1).answer(), Some(slots), "{sets:?}");
    }
    assert_eq!(lab(&[("rate", 20.0)], 1).answer(), None);
    assert_eq!(lab(&[("ttl", 10.0)], 1).answer(), None);
    let answers = lab(&[], 1);
    let (mut below, mut at) = ([0.0; 2], [0.0; 2]);
    answers.theory(350.0, &mut below);
    answers.theory(351.0, &mut at);
    assert!(below[1] > 20.0 && at[1] <= 20.0);
    assert!(answered(&long(&[], 1, 10.0, 300.0)) > 0.99);
}
