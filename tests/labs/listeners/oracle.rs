//! Many listeners, held to theory within four standard errors, at the lab's settings and off them.

use switchboard::sim::models::Model;
use switchboard::theory::{Held, Polled};

use super::lab::{EVENTS, HOUR, LONG_POLL, MINUTE, POLL, lab, measure, run};
use super::theory::{BEYOND, LIVES, MOVING, SURVIVE, beaten, quiet};

/// A mean over labs, and its standard error.
fn over_seeds(seeds: u64, mut of: impl FnMut(u64) -> f64) -> (f64, f64) {
    let all: Vec<f64> = (0..seeds).map(&mut of).collect();
    let n = all.len() as f64;
    let mean = all.iter().sum::<f64>() / n;
    let spread = all.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (mean, (spread / n).sqrt())
}

#[track_caller]
fn within((found, error): (f64, f64), exact: f64) {
    let is_close = (found - exact).abs() <= 4.0 * error + 1e-3 * exact;
    assert!(is_close, "{found} ± {error}, not {exact}");
}

/// A measure of ten labs, over hours, once they have run for long enough that nobody remembers the start.
fn steady(sets: &[(&str, f64)], keys: &[&str], hours: f64) -> Vec<(f64, f64)> {
    let labs: Vec<_> = (0..10)
        .map(|seed| {
            let mut sets = sets.to_vec();
            sets.push(("listeners", 60.0));
            let mut lab = lab(&sets, seed);
            run(&mut lab, 30.0 * MINUTE);
            lab.begin();
            run(&mut lab, hours * HOUR);
            lab
        })
        .collect();
    let of = |key| over_seeds(10, |seed| measure(&labs[seed as usize], key));
    keys.iter().map(|key| of(key)).collect()
}

const MEASURES: [&str; 4] = ["out_of_date", "messages_per_h", "late_s.mean", "dead_share"];

#[test]
fn polls_are_as_late_as_theory_says() {
    for (every, news) in [(30.0, 120.0), (10.0, 120.0), (60.0, 30.0), (7.0, 300.0)] {
        let sets = [("way", POLL), ("every", every), ("news", news)];
        let keys = ["empty_share", "idle_bytes_per_h"];
        let found = steady(&sets, &[MEASURES.as_slice(), &keys].concat(), 2.0);
        let polled = Polled {
            rate: 1.0 / news,
            every,
        };
        within(found[0], polled.out_of_date());
        within(found[1], HOUR / every);
        within(found[2], polled.late() + 0.05);
        assert_eq!(found[3].0, 0.0);
        within(found[4], polled.empty());
        within(found[5], 700.0 * HOUR / every);
    }
}

#[test]
fn held_requests_are_as_many_as_theory_says() {
    for (every, news, journey) in [(50.0, 120.0, 0.05), (20.0, 30.0, 1.0), (600.0, 5.0, 0.3)] {
        let sets = [
            ("way", LONG_POLL),
            ("every", every),
            ("news", news),
            ("journey", journey),
        ];
        let found = steady(&sets, &MEASURES, 2.0);
        let held = Held {
            rate: 1.0 / news,
            at_most: every.min(60.0),
            trip: 2.0 * journey,
        };
        within(found[0], held.out_of_date());
        within(found[1], held.an_hour());
        within(found[2], held.late() + journey);
    }
}

#[test]
fn lines_die_as_theory_says_where_nobody_speaks() {
    for [after, lives] in SURVIVE {
        let alive = over_seeds(10, |seed| {
            let mut lab = lab(&[("heartbeats", 0.0), ("listeners", 1_000.0)], seed);
            run(&mut lab, after + 0.001);
            1.0 - measure(&lab, "ghosts") / 1_000.0
        });
        within((alive.0, alive.1.max(1e-4)), lives);
    }
    for [news, forgets, _] in LIVES {
        let labs: Vec<_> = (0..10)
            .map(|seed| {
                let sets = [
                    ("heartbeats", 0.0),
                    ("news", news),
                    ("forgets", forgets),
                    ("listeners", 100.0),
                ];
                let mut lab = lab(&sets, seed);
                run(&mut lab, HOUR);
                lab
            })
            .collect();
        let of = |key: &str| over_seeds(10, |seed| measure(&labs[seed as usize], key));
        let [_, lost, out_of_date] = quiet(news, forgets).after(HOUR);
        within(of("dead_share"), lost);
        within(of("lost_share"), lost);
        within(of("out_of_date"), out_of_date);
        assert_eq!(of("calls").0, 0.0);
    }
}

#[test]
fn beyond_the_box_s_memory_it_is_as_theory_says() {
    for [every, ..] in BEYOND {
        let found = steady(&[("every", every)], &MEASURES, 4.0);
        let cycle = beaten(120.0, 60.0, every, 0.0).cycle().expect("a cycle");
        within(found[0], cycle.out_of_date);
        within(found[1], cycle.frames);
        within(found[2], cycle.late + 0.05);
        within(found[3], cycle.dead);
    }
    for (news, forgets, every) in [
        (30.0, 45.0, 50.0),
        (300.0, 200.0, 400.0),
        (60.0, 10.0, 12.0),
    ] {
        let sets = [
            ("news", news),
            ("forgets", forgets),
            ("every", every),
            ("way", EVENTS),
        ];
        let found = steady(&sets, &MEASURES, 4.0);
        let cycle = beaten(news, forgets, every, 0.0).cycle().expect("a cycle");
        within(found[0], cycle.out_of_date);
        within(found[1], cycle.frames);
        within(found[2], cycle.late + 0.05);
        within(found[3], cycle.dead);
    }
}

/// Without replay what was missed is gone: as much as the time that a line is dead.
#[test]
fn what_is_not_replayed_is_lost() {
    for every in [90.0, 120.0] {
        let sets = [("every", every), ("replay", 0.0)];
        let keys = ["lost_share", "late_s.mean", "out_of_date"];
        let found = steady(&sets, &keys, 4.0);
        let cycle = beaten(120.0, 60.0, every, 0.0).cycle().expect("a cycle");
        within(found[0], cycle.dead);
        assert!((found[1].0 - 0.05).abs() < 1e-9);
        within(found[2], cycle.out_of_date);
    }
}

#[test]
fn where_lines_die_it_is_as_theory_says() {
    for [every, ..] in MOVING {
        let found = steady(&[("every", every), ("deaths", 600.0)], &MEASURES, 4.0);
        let cycle = beaten(120.0, 60.0, every, 6.0).cycle().expect("a cycle");
        within(found[0], cycle.out_of_date);
        within(found[1], cycle.frames);
        within(found[2], cycle.late + 0.05);
        within(found[3], cycle.dead);
    }
    let sets = [("every", 20.0), ("deaths", 120.0), ("news", 30.0)];
    let found = steady(&sets, &MEASURES, 4.0);
    let cycle = beaten(30.0, 60.0, 20.0, 30.0).cycle().expect("a cycle");
    within(found[0], cycle.out_of_date);
    within(found[1], cycle.frames);
    within(found[3], cycle.dead);
}

/// A heartbeat just within the box's memory, and one that falls due in the very instant: nothing dies.
#[test]
fn within_it_nothing_is_lost() {
    for every in [5.0, 50.0, 59.0, 60.0] {
        let found = steady(&[("every", every)], &MEASURES, 2.0);
        let cycle = beaten(120.0, 60.0, every, 0.0).cycle().expect("a cycle");
        within(found[1], cycle.frames);
        assert_eq!([found[0].0, found[3].0], [0.0, 0.0]);
        assert!((found[2].0 - 0.05).abs() < 1e-9);
    }
}

/// What the instrument's curve says is what the forms say.
#[test]
fn the_curve_is_theory_s() {
    let mut values = [0.0; 4];
    let theory = |sets: &[(&str, f64)], values: &mut [f64]| {
        let lab = lab(sets, 1);
        let at = lab.settings()[0];
        lab.theory(at, values);
    };
    theory(&[("every", 90.0)], &mut values);
    let cycle = beaten(120.0, 60.0, 90.0, 0.0).cycle().expect("a cycle");
    assert_eq!(
        values,
        [
            cycle.dead,
            cycle.out_of_date,
            cycle.frames,
            cycle.late + 0.05
        ]
    );
    theory(&[("every", 90.0), ("replay", 0.0)], &mut values);
    assert_eq!(values[3], 0.05);
    theory(&[("every", 30.0), ("way", POLL)], &mut values);
    assert_eq!((values[0], values[2], values[3]), (0.0, 120.0, 15.05));
    // What nobody notices has no long run.
    theory(&[("heartbeats", 0.0)], &mut values);
    assert_eq!(values, [f64::INFINITY; 4]);
    theory(&[("heartbeats", 0.0), ("forgets", -1.0)], &mut values);
    assert!((values[2] - 30.0).abs() < 1e-9 && values[1] == 0.0);
}

#[test]
fn the_bet_s_answer_is_where_a_quarter_of_the_time_is_dead() {
    for (news, forgets) in [(120.0, 60.0), (30.0, 60.0), (120.0, 30.0)] {
        let lab = lab(&[("news", news), ("forgets", forgets)], 1);
        let every = lab.answer().expect("an answer");
        let cycle = beaten(news, forgets, every, 0.0).cycle().expect("a cycle");
        assert!((cycle.dead - 0.25).abs() < 1e-9);
    }
    let answer = |sets: &[(&str, f64)]| lab(sets, 1).answer();
    assert!((answer(&[]).expect("an answer") - 74.95).abs() < 0.01);
    for sets in [
        ("way", POLL),
        ("heartbeats", 0.0),
        ("forgets", -1.0),
        ("deaths", 600.0),
        ("forgets", 3_600.0),
    ] {
        assert_eq!(answer(&[sets]), None);
    }
}
