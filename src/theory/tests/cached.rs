//! Caches: the numbers of the course's specification, and small caches worked out state by state.

use crate::theory::{Caching, Goes, expiring, lru, zipf};
use std::collections::HashMap;
use std::vec::Vec;

fn near(what: &str, found: f64, exact: f64, digits: f64) {
    assert!(
        (found - exact).abs() < digits,
        "{what}: {found}, not {exact}"
    );
}

/// What a cache is made of, in its order; and what becomes of it when an item is asked for, each with its chance.
type Step = fn(&[u32], u32, usize) -> Vec<(f64, Vec<u32>)>;

/// The share of hits of a chain over what a cache holds, by letting it run until nothing changes.
fn by_states(shares: &[f64], slots: usize, step: Step) -> f64 {
    let mut states: HashMap<Vec<u32>, f64> = HashMap::from([(Vec::new(), 1.0)]);
    let mut hit = 0.0;
    for _ in 0..600 {
        let mut next = HashMap::new();
        hit = 0.0;
        for (held, chance) in &states {
            for (item, share) in (0..).zip(shares) {
                if held.contains(&item) {
                    hit += chance * share;
                }
                for (part, state) in step(held, item, slots) {
                    *next.entry(state).or_insert(0.0) += chance * share * part;
                }
            }
        }
        states = next;
    }
    hit
}

/// The last one goes.
fn queue(held: &[u32], item: u32, slots: usize, moves: bool) -> Vec<(f64, Vec<u32>)> {
    let mut next = held.to_vec();
    if let Some(place) = held.iter().position(|other| *other == item) {
        if moves {
            next.remove(place);
            next.insert(0, item);
        }
    } else {
        next.insert(0, item);
        next.truncate(slots);
    }
    Vec::from([(1.0, next)])
}

fn unused(held: &[u32], item: u32, slots: usize) -> Vec<(f64, Vec<u32>)> {
    queue(held, item, slots, true)
}

fn oldest(held: &[u32], item: u32, slots: usize) -> Vec<(f64, Vec<u32>)> {
    queue(held, item, slots, false)
}

fn anybody(held: &[u32], item: u32, slots: usize) -> Vec<(f64, Vec<u32>)> {
    if held.contains(&item) || held.len() < slots {
        return queue(held, item, slots, false);
    }
    let each = |place: usize| {
        let mut next = held.to_vec();
        next[place] = item;
        next.sort_unstable();
        (1.0 / slots as f64, next)
    };
    (0..slots).map(each).collect()
}

#[test]
fn small_caches_are_as_their_states_say() {
    let six = zipf(6, 1.0);
    for (slots, recent, old) in [
        (1, 0.248_461, 0.248_461),
        (2, 0.460_503, 0.445_813),
        (3, 0.637_815, 0.611_273),
    ] {
        near("by states", by_states(&six, slots, unused), recent, 1e-6);
        near("exact", lru(&six, slots), recent, 1e-6);
        near("the oldest", by_states(&six, slots, oldest), old, 1e-6);
        near("anybody", by_states(&six, slots, anybody), old, 1e-6);
    }
    for exponent in [0.0, 0.5, 1.7] {
        let five = zipf(5, exponent);
        for slots in 0..=5 {
            let states = by_states(&five, slots, unused);
            near("exact", lru(&five, slots), states, 1e-6);
        }
    }
}

#[test]
fn large_ones_are_as_the_specification_says() {
    let thousand = zipf(1_000, 1.0);
    let hundred = zipf(100, 1.0);
    for (slots, exact) in [(10, 0.397_80), (20, 0.567_68), (50, 0.809_89)] {
        near("of 100", lru(&hundred, slots), exact, 6e-6);
    }
    let caching = |goes| Caching {
        shares: &thousand,
        goes,
    };
    // (By the discrete Fourier transform, worked out apart from this, they are the same: 0.576_500_3,
    // 0.771_089_2, 0.867_521_0.)
    let (unused, oldest) = (caching(Goes::Unused), caching(Goes::Oldest));
    for (slots, exact, che) in [
        (10, 0.210_42, 0.209_46),
        (50, 0.461_01, f64::NAN),
        (100, 0.576_50, 0.576_52),
        (200, 0.697_36, 0.697_38),
        (300, 0.771_09, 0.771_11),
        (500, 0.867_52, 0.867_54),
    ] {
        near("exact", lru(&thousand, slots), exact, 6e-6);
        let found = unused.hit(slots as f64);
        assert!(
            che.is_nan() || (found - che).abs() < 6e-6,
            "{slots}: {found}"
        );
        assert!(slots < 50 || (found - exact).abs() < 2e-4);
    }
    near("the oldest", oldest.hit(200.0), 0.645_86, 6e-6);
    let web = zipf(1_000, 0.8);
    let caching = Caching {
        shares: &web,
        goes: Goes::Unused,
    };
    for (slots, che) in [(100.0, 0.377_79), (300.0, 0.623_07), (500.0, 0.769_72)] {
        near("0.8", caching.hit(slots), che, 6e-6);
    }
    // The most popular ones and no others: no cache can do better.
    let pinned = |slots: usize| thousand[..slots].iter().sum::<f64>();
    near("pinned", pinned(100), 0.692_99, 6e-6);
    near("pinned", pinned(500), 0.907_47, 6e-6);
    // How many slots there have to be for 20 misses a second.
    for (rate, slots) in [
        (50.0, 115.0),
        (100.0, 351.0),
        (200.0, 592.0),
        (400.0, 765.0),
    ] {
        let found = unused.slots(1.0 - 20.0 / rate);
        assert!((slots - 1.0..=slots).contains(&found), "{rate}: {found}");
    }
    assert!((550.0..=551.0).contains(&caching.slots(0.8)));
    assert_eq!((unused.hit(0.0), unused.hit(1_000.0)), (0.0, 1.0));
}

#[test]
fn what_expires_is_as_the_specification_says() {
    let thousand = zipf(1_000, 1.0);
    let [hit, old] = expiring(&thousand, 100.0, 10.0, 0.01);
    near("10 s", hit, 0.714_77, 6e-6);
    near("10 s, outdated", old, 0.034_58, 6e-6);
    for (lives, hits, outdated) in [(60.0, 0.89, 0.22), (300.0, 0.97, 0.66)] {
        let [hit, old] = expiring(&thousand, 100.0, lives, 0.01);
        near("hits", hit, hits, 6e-3);
        near("outdated", old, outdated, 6e-3);
    }
    near(
        "50/s",
        expiring(&thousand, 50.0, 60.0, 0.0)[0],
        0.832_94,
        6e-6,
    );
    near(
        "200/s",
        expiring(&thousand, 200.0, 60.0, 0.0)[0],
        0.935_26,
        6e-6,
    );
    assert_eq!(expiring(&thousand, 200.0, 60.0, 0.0)[1], 0.0);
}
