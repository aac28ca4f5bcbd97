//! Every goal is reached by whoever does what it says, within a minute or, by bad luck, soon after.

use switchboard::sim::models::tail::SHEET;

use super::lab::{HEDGE, TIMEOUT, lab};
use crate::common::{reached, run, set, told};

/// How many of ten seeds reach a goal within a minute of these settings.
fn within_a_minute(goal: &str, sets: &[(&str, f64)]) -> usize {
    let reaches = |seed: &u64| {
        let mut lab = lab(sets, *seed);
        run(&mut lab, 61.0);
        reached(&lab).contains(&goal)
    };
    (1..=10).filter(reaches).count()
}

#[test]
fn what_is_said_to_reach_a_goal_does() {
    for (goal, sets, least) in [
        ("cut", vec![HEDGE], 8),
        ("patience", vec![TIMEOUT, ("after", 1.0)], 9),
        ("cliff", vec![HEDGE, ("load", 0.6)], 9),
        ("cliff", vec![HEDGE, ("load", 0.55)], 5),
        ("saved", vec![HEDGE, ("load", 0.55), ("cancel", 1.0)], 9),
        ("useless", vec![HEDGE, ("slowness", 1.0)], 9),
    ] {
        let found = within_a_minute(goal, &sets);
        assert!(found >= least, "{goal} by {sets:?}: {found} of 10");
    }
}

#[test]
fn nothing_else_does() {
    for (goal, sets) in [
        ("cut", vec![]),
        ("cut", vec![HEDGE, ("after", 0.05)]),
        ("cut", vec![HEDGE, ("slowness", 1.0)]),
        ("cut", vec![HEDGE, ("workers", 50.0)]),
        ("patience", vec![TIMEOUT, ("after", 0.1)]),
        ("patience", vec![TIMEOUT, ("after", 3.0)]),
        ("patience", vec![HEDGE]),
        ("cliff", vec![("load", 0.6)]),
        ("cliff", vec![HEDGE, ("load", 0.3)]),
        ("cliff", vec![HEDGE, ("load", 0.7)]),
        ("saved", vec![HEDGE, ("load", 0.5), ("cancel", 1.0)]),
        ("saved", vec![("load", 0.55), ("cancel", 1.0)]),
        ("useless", vec![HEDGE]),
        ("useless", vec![("slowness", 1.0)]),
    ] {
        assert_eq!(within_a_minute(goal, &sets), 0, "{goal} by {sets:?}");
    }
}

#[test]
fn all_goals_can_be_reached_one_after_the_other() {
    let mut lab = lab(&[], 1);
    let mut stay = |sets: &[(&str, f64)], seconds: f64| {
        sets.iter()
            .for_each(|(key, value)| set(&mut lab, key, *value));
        run(&mut lab, seconds);
    };
    stay(&[HEDGE], 120.0);
    stay(&[TIMEOUT, ("after", 1.0)], 90.0);
    stay(&[HEDGE, ("after", 0.12), ("slowness", 1.0)], 90.0);
    stay(&[("slowness", 0.0), ("load", 0.6)], 120.0);
    stay(&[("cancel", 1.0)], 120.0);
    stay(&[("load", 0.55)], 300.0);
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
    for goal in all {
        told(&lab, goal);
    }
}
