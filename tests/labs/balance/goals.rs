//! Every goal is reached by whoever does what it says, within a minute or, by bad luck, soon after.

use switchboard::sim::models::balance::SHEET;

use super::lab::{DIE, IN_TURN, LEAST, TWO, lab};
use crate::common::{reached, run, set, told};

/// How many of twenty seeds reach a goal within a minute of these settings.
fn within_a_minute(goal: &str, sets: &[(&str, f64)]) -> usize {
    let reaches = |seed: &u64| {
        let mut lab = lab(sets, *seed);
        run(&mut lab, 61.0);
        reached(&lab).contains(&goal)
    };
    (1..=20).filter(reaches).count()
}

#[test]
fn what_is_said_to_reach_a_goal_does() {
    for (goal, sets, least) in [
        ("die", vec![("policy", DIE)], 19),
        ("glance", vec![("policy", TWO)], 18),
        ("fresh", vec![("policy", LEAST)], 19),
        ("old-news", vec![("policy", LEAST), ("reports", 1.0)], 20),
        ("bears", vec![("policy", TWO), ("reports", 1.0)], 20),
        ("quarter", vec![("policy", LEAST), ("health", 3.0)], 20),
        ("checked", vec![("health", 3.0), ("checks", 1.0)], 20),
    ] {
        let found = within_a_minute(goal, &sets);
        assert!(found >= least, "{goal}: {found} of 20");
    }
}

#[test]
fn nothing_else_does() {
    for (goal, sets) in [
        ("die", vec![("policy", LEAST)]),
        ("die", vec![("policy", DIE), ("clients", 180.0)]),
        ("glance", vec![("policy", TWO), ("reports", 1.0)]),
        ("glance", vec![("policy", IN_TURN)]),
        ("fresh", vec![("policy", LEAST), ("reports", 0.3)]),
        ("old-news", vec![("policy", LEAST), ("reports", 0.9)]),
        ("old-news", vec![("policy", TWO), ("reports", 1.0)]),
        ("bears", vec![("policy", DIE), ("reports", 1.0)]),
        ("quarter", vec![("policy", IN_TURN), ("health", 3.0)]),
        ("quarter", vec![("health", 3.0), ("checks", 1.0)]),
        ("checked", vec![("health", 3.0)]),
        ("checked", vec![("checks", 1.0)]),
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
    stay(&[("policy", DIE)], 140.0);
    stay(&[("policy", TWO)], 140.0);
    stay(&[("policy", LEAST)], 140.0);
    stay(&[("reports", 2.0)], 80.0);
    stay(&[("policy", TWO)], 80.0);
    stay(
        &[("policy", LEAST), ("reports", 0.0), ("health", 3.0)],
        80.0,
    );
    stay(&[("checks", 1.0)], 30.0);
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
    for goal in all {
        told(&lab, goal);
    }
}
