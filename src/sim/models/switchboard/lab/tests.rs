//! No call takes longer the more time passes in it: where nothing happens, nothing is done.

use super::super::{Arrivals, Latency, Service};
use super::*;
use crate::sim::kernel::units::PerSecond;
use crate::sim::models::Said;
use std::time::Instant;
use std::vec::Vec;

const SECOND: Nanos = Nanos::from_secs(1);

fn is_quick(what: &str, call: impl FnOnce()) {
    let begun = Instant::now();
    call();
    let took = begun.elapsed();
    // (A thousand times what it takes, and a thousandth of what it took.)
    assert!(took.as_secs_f64() < 5.0, "{what} took {took:?}");
}

#[test]
fn centuries_without_clients_pass_at_once() {
    is_quick("a run to the end of the clock", || {
        let mut lab = Lab::of(Config {
            clients: 0,
            ..Config::default()
        });
        assert_eq!(lab.run(Nanos::LAST, 5), Nanos::ZERO);
        // Visitors who would leave after its end never do.
        lab.act(RUSH, 0.0);
        lab.run(SECOND, 5);
        assert_eq!(lab.step(), 0);
    });
}

#[test]
fn years_between_two_requests_pass_at_once() {
    is_quick("a run of a thousand rare events", || {
        let mut lab = Lab::of(Config {
            clients: 1,
            interval: Nanos::from_secs(1_000_000),
            ..Config::default()
        });
        lab.run(Nanos::LAST, 1_000);
        for _ in 0..50 {
            assert_ne!(lab.step(), 0);
        }
    });
}

#[test]
fn clients_that_never_think_take_no_longer_than_others() {
    is_quick("the ways of clients that ask all the time", || {
        let mut lab = Lab::of(Config {
            clients: 87,
            interval: Nanos(1_000),
            arrivals: Arrivals::Synchronous,
            retries: 10,
            latency: Latency::Slot,
            ..Config::default()
        });
        for _ in 0..20 {
            lab.run(SECOND, 40);
            lab.step();
        }
        assert!(lab.now() > Nanos::ZERO);
    });
}

#[test]
fn nothing_to_come_is_a_step_that_takes_no_time() {
    let mut lab = Lab::of(Config {
        clients: 0,
        ..Config::default()
    });
    assert_eq!((lab.step(), lab.now()), (0, Nanos::ZERO));
    // But for visitors: they come, and go.
    lab.act(RUSH, 0.0);
    assert_ne!(lab.step(), 0);
}

/// As one who looks four times a second, come what may.
fn watched(lab: &mut Lab, time: Nanos) {
    let mut left = time;
    while left > Nanos::ZERO {
        let piece = left.min(LOOK);
        lab.next_look = lab.next_look.min(after(lab.now()));
        lab.run(piece, u64::MAX);
        left = left.saturating_sub(piece);
    }
}

#[test]
fn one_who_looks_away_while_nothing_happens_has_seen_as_much() {
    let rare = Config {
        clients: 4,
        interval: Nanos::from_secs(1_500),
        patience: Some(Nanos::from_secs(300)),
        retries: 2,
        service: Service::Exponential,
        capacity: PerSecond(0.01),
        queue: 3,
        ..Config::default()
    };
    for seed in 0..12 {
        let mut one = Lab::of(Config { seed, ..rare });
        let mut other = one.clone();
        for (piece, what) in [
            (400, None),
            (90, Some((CLIENTS, 40.0))),
            (700, Some((CLIENTS, 4.0))),
            (30, Some((4, 0.0))),
            (2_500, Some((CLIENTS, 0.0))),
            (600, Some((CLIENTS, 4.0))),
            (3_000, None),
        ] {
            if let Some((setting, value)) = what {
                one.set(setting, value);
                other.set(setting, value);
            } else {
                one.act(RUSH, 0.0);
                other.act(RUSH, 0.0);
            }
            one.run(Nanos::from_secs(piece), u64::MAX);
            watched(&mut other, Nanos::from_secs(piece));
            let seen = |lab: &Lab| {
                let mut said = Said::default();
                lab.clauses(&[], &mut said);
                (0..Lab::GOALS).for_each(|goal| lab.goal_told(goal, &mut said));
                let mut goals = Vec::from([0.0; Lab::GOALS]);
                lab.goals(&mut goals);
                (said, goals, lab.depths, lab.refused, lab.digest())
            };
            assert_eq!(seen(&one), seen(&other), "seed {seed} after {piece} s");
        }
    }
}
