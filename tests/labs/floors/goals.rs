//! Every goal is reached by whoever does what it says, within a minute or, by bad luck, soon after.

use switchboard::sim::models::Model;
use switchboard::sim::models::floors::SHEET;

use super::lab::{lab, layers};
use crate::common::{reached, run, set, told};

/// How many of thirty seeds reach a goal within a minute of these settings.
fn within_a_minute(goal: &str, sets: &[(&str, f64)]) -> usize {
    let reaches = |seed: &u64| {
        let mut lab = lab(sets, *seed);
        lab.act(0, 0.0);
        run(&mut lab, 64.0);
        reached(&lab).contains(&goal)
    };
    (1..=30).filter(reaches).count()
}

const SILENT: (&str, f64) = ("silent", 1.0);
const ALL: (&str, f64) = ("fails", 1.0);

#[test]
fn what_is_said_to_reach_a_goal_does() {
    for (goal, sets, least) in [
        ("heal", vec![("fails", 0.5)], 29),
        ("multiply", vec![ALL], 30),
        ("twenty-seven", vec![SILENT], 30),
        ("twenty-seven", vec![SILENT, ("clicks", 0.0)], 30),
        ("three", vec![SILENT, ("deadline", 2.0)], 30),
        ("one-layer", layers([1.0, 1.0, 3.0], &[ALL]), 30),
        ("one-layer", layers([3.0, 1.0, 1.0], &[ALL]), 30),
        ("budget", vec![ALL, ("budget", 0.1)], 30),
    ] {
        let found = within_a_minute(goal, &sets);
        assert!(found >= least, "{goal}: {found} of 30");
    }
}

#[test]
fn nothing_else_does() {
    for (goal, sets) in [
        ("heal", vec![("fails", 0.8)]),
        ("heal", vec![("fails", 0.5), SILENT]),
        ("heal", layers([1.0, 1.0, 3.0], &[("fails", 0.5)])),
        ("multiply", vec![("fails", 0.9)]),
        ("multiply", vec![SILENT]),
        ("multiply", layers([2.0, 3.0, 3.0], &[ALL])),
        ("twenty-seven", vec![SILENT, ("deadline", 1.0)]),
        ("twenty-seven", vec![SILENT, ("middle", 2.0)]),
        ("twenty-seven", vec![ALL]),
        ("three", vec![SILENT]),
        ("three", layers([3.0, 1.0, 1.0], &[SILENT])),
        ("one-layer", vec![ALL]),
        ("one-layer", layers([1.0, 1.0, 1.0], &[ALL])),
        ("budget", layers([1.0, 1.0, 1.0], &[ALL, ("budget", 0.1)])),
        ("budget", vec![ALL, ("budget", 0.5)]),
    ] {
        assert_eq!(within_a_minute(goal, &sets), 0, "{goal} by {sets:?}");
    }
}

/// With the mark alone it depends on luck: where MIDDLE's three tries outlast FRONT's time, FRONT asks again
/// before the mark arrives.
#[test]
fn the_mark_alone_reaches_it_by_luck() {
    let found = within_a_minute("one-layer", &[ALL, ("marks", 1.0)]);
    assert!((10..=26).contains(&found), "{found}");
}

/// A minute with three floors and a minute with one, in either order.
#[test]
fn one_floor_answers_more_than_three() {
    let mut crossed = 0;
    for seed in 1..=30 {
        let mut lab = lab(&[("fails", 0.8)], seed);
        let three_first = seed % 2 == 0;
        for attempts in if three_first { [3.0, 1.0] } else { [1.0, 3.0] } {
            set(&mut lab, "client", attempts);
            set(&mut lab, "front", attempts);
            run(&mut lab, 61.0);
        }
        crossed += usize::from(reached(&lab).contains(&"fewer"));
    }
    assert!(crossed >= 26, "{crossed}");
    // Not on a good day, and not at two different shares.
    for shares in [[0.5, 0.5], [0.9, 0.8]] {
        let mut lab = lab(&[], 1);
        for (fails, attempts) in shares.into_iter().zip([3.0, 1.0]) {
            set(&mut lab, "fails", fails);
            set(&mut lab, "client", attempts);
            set(&mut lab, "front", attempts);
            run(&mut lab, 61.0);
        }
        assert!(!reached(&lab).contains(&"fewer"), "{shares:?}");
    }
}

#[test]
fn all_goals_can_be_reached_one_after_the_other() {
    let mut lab = lab(&[], 1);
    let mut stay = |sets: &[(&str, f64)], seconds: f64| {
        sets.iter()
            .for_each(|(key, value)| set(&mut lab, key, *value));
        lab.act(0, 0.0);
        run(&mut lab, seconds);
    };
    stay(&[("fails", 0.5)], 90.0);
    stay(&[ALL], 61.0);
    stay(&[ALL, ("budget", 0.1)], 61.0);
    stay(&[("budget", -1.0), ("fails", 0.8)], 61.0);
    stay(&[("client", 1.0), ("front", 1.0)], 61.0);
    stay(&[ALL], 61.0);
    stay(&[("client", 3.0), ("front", 3.0), SILENT], 30.0);
    stay(&[("deadline", 2.0)], 30.0);
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
    for goal in all {
        told(&lab, goal);
    }
}
