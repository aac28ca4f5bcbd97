//! Every goal is reached by whoever does what it says, within a minute or, by bad luck, soon after.

use switchboard::sim::models::Model;
use switchboard::sim::models::cache::{Lab, SHEET};

use super::cold::cold;
use super::lab::{RESTART, lab};
use crate::common::{reached, run, set, told};

fn has(lab: &Lab, goal: &str) -> bool {
    reached(lab).contains(&goal)
}

/// With how many of twenty seeds a goal is reached.
fn of_twenty(goal: &str, make: impl Fn(u64) -> Lab) -> usize {
    (1..=20).filter(|seed| has(&make(*seed), goal)).count()
}

fn within(sets: &'static [(&'static str, f64)], seconds: f64) -> impl Fn(u64) -> Lab {
    move |seed| {
        let mut lab = lab(sets, seed);
        run(&mut lab, seconds);
        lab
    }
}

#[test]
fn a_tenth_answers_more_than_half() {
    let tenth = of_twenty(
        "tenth",
        within(&[("slots", 100.0), ("db-workers", 50.0)], 60.0),
    );
    assert!(tenth >= 19, "{tenth}");
    assert_eq!(of_twenty("tenth", within(&[("slots", 101.0)], 60.0)), 0);
    assert_eq!(
        of_twenty(
            "tenth",
            within(&[("slots", 30.0), ("db-workers", 50.0)], 60.0)
        ),
        0
    );
}

/// It is settled after twenty seconds with one number, and again with the other.
fn doubled(from: f64, to: f64, seed: u64) -> Lab {
    let mut lab = lab(&[("slots", from), ("db-workers", 50.0)], seed);
    run(&mut lab, 60.0);
    set(&mut lab, "slots", to);
    run(&mut lab, 60.0);
    lab
}

#[test]
fn twice_the_slots_are_worth_a_dozen_points() {
    for from in [50.0, 100.0, 200.0, 400.0] {
        let found = of_twenty("twice", |seed| doubled(from, 2.0 * from, seed));
        assert!(found >= 17, "{from}: {found}");
    }
    assert_eq!(of_twenty("twice", |seed| doubled(100.0, 150.0, seed)), 0);
    assert_eq!(of_twenty("twice", |seed| doubled(0.0, 0.0, seed)), 0);
}

#[test]
fn at_the_knee_it_holds_for_half_a_minute() {
    let found = of_twenty("knee", within(&[("slots", 400.0)], 60.0));
    assert!(found >= 18, "{found}");
    assert_eq!(of_twenty("knee", within(&[("slots", 300.0)], 60.0)), 0);
    assert_eq!(of_twenty("knee", within(&[("slots", 410.0)], 60.0)), 0);
}

fn after(sets: &'static [(&'static str, f64)], seconds: f64) -> impl Fn(u64) -> Lab {
    move |seed| {
        let mut lab = cold(sets, seed);
        run(&mut lab, seconds);
        lab
    }
}

#[test]
fn a_restart_breaks_it() {
    assert_eq!(of_twenty("broken", after(&[], 62.0)), 20);
    assert_eq!(of_twenty("broken", after(&[], 58.0)), 0);
    assert_eq!(of_twenty("broken", after(&[("db-workers", 20.0)], 90.0)), 0);
    assert_eq!(of_twenty("broken", after(&[("slots", 390.0)], 90.0)), 0);
}

#[test]
fn one_setting_saves_it_and_another_one_again() {
    for sets in [
        &[("db-queue", 30.0)],
        &[("keep-abandoned", 1.0)],
        &[("single-flight", 1.0)],
        &[("db-workers", 20.0)],
    ] {
        assert_eq!(of_twenty("saved", after(sets, 181.0)), 20, "{sets:?}");
        assert_eq!(of_twenty("saved-again", after(sets, 181.0)), 0);
    }
    assert_eq!(of_twenty("saved", after(&[], 181.0)), 0);
    assert_eq!(of_twenty("saved", after(&[("retries", 1.0)], 181.0)), 0);
    let two = &[("db-queue", 30.0), ("single-flight", 1.0)];
    assert_eq!(of_twenty("saved", after(two, 181.0)), 0);
}

#[test]
fn what_is_written_is_fresh_enough() {
    const SELL_BY: &[(&str, f64)] = &[
        ("slots", 1_000.0),
        ("ttl", 10.0),
        ("writes", 10.0),
        ("db-workers", 8.0),
    ];
    let found = of_twenty("fresh", within(SELL_BY, 60.0));
    assert!(found >= 19, "{found}");
    const OLD: &[(&str, f64)] = &[("slots", 1_000.0), ("ttl", 60.0), ("writes", 10.0)];
    assert_eq!(of_twenty("fresh", within(OLD, 60.0)), 0);
    assert_eq!(of_twenty("fresh", within(&[("slots", 1_000.0)], 60.0)), 0);
}

#[test]
fn all_goals_can_be_reached_one_after_the_other() {
    let mut lab = lab(&[("db-workers", 50.0), ("slots", 100.0)], 1);
    let stay = |lab: &mut Lab, sets: &[(&str, f64)], seconds: f64| {
        sets.iter().for_each(|(key, value)| set(lab, key, *value));
        run(lab, seconds);
    };
    stay(&mut lab, &[], 40.0);
    stay(&mut lab, &[("slots", 200.0)], 60.0);
    stay(&mut lab, &[("slots", 400.0)], 60.0);
    stay(&mut lab, &[("db-workers", 4.0)], 60.0);
    stay(&mut lab, &[("slots", 500.0)], 30.0);
    lab.act(RESTART, 0.0);
    stay(&mut lab, &[], 70.0);
    for (key, value, usual) in [("db-queue", 30.0, 200.0), ("keep-abandoned", 1.0, 0.0)] {
        set(&mut lab, key, value);
        lab.act(RESTART, 0.0);
        stay(&mut lab, &[], 120.0);
        set(&mut lab, key, usual);
    }
    stay(
        &mut lab,
        &[
            ("slots", 1_000.0),
            ("ttl", 10.0),
            ("writes", 10.0),
            ("db-workers", 50.0),
        ],
        60.0,
    );
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
    for goal in all {
        told(&lab, goal);
    }
}
