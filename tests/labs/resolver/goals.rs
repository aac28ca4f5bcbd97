//! Each goal can be reached, by what it says and by nothing less.

use switchboard::sim::models::Model;
use switchboard::sim::models::resolver::{Lab, SHEET};

use super::lab::{CHANGE, HOUR, MINUTE, SILENCE, lab, reached, run, set, told};

fn has(lab: &Lab, goal: &str) -> bool {
    reached(lab).contains(&goal)
}

/// The address changes after the time to live was lowered to this, so long before.
fn moved(lives: f64, lowered: f64, ahead: f64) -> Lab {
    let mut lab = lab(&[("ttl", lives)], 1);
    run(&mut lab, 10.0 * MINUTE);
    set(&mut lab, "ttl", lowered);
    run(&mut lab, ahead);
    lab.act(CHANGE, 0.0);
    run(&mut lab, 70.0 * MINUTE);
    lab
}

#[test]
fn a_copy_lives_and_dies() {
    let mut long = lab(&[("ttl", 86_400.0)], 1);
    run(&mut long, 2.0 * HOUR);
    assert!(!has(&long, "anew"));
    let mut short = lab(&[("ttl", 300.0)], 1);
    run(&mut short, 20.0 * MINUTE);
    assert!(has(&short, "anew"));
}

#[test]
fn the_last_old_answer_comes_late() {
    let mut hour = lab(&[], 1);
    run(&mut hour, MINUTE);
    hour.act(CHANGE, 0.0);
    run(&mut hour, 49.0 * MINUTE);
    assert!(!has(&hour, "hour"));
    run(&mut hour, 11.0 * MINUTE);
    assert!(has(&hour, "hour"));
    assert!((50.0..60.0).contains(&told(&hour, "hour")[0]));
}

#[test]
fn a_move_that_was_prepared_is_over_in_a_minute() {
    assert!(has(&moved(HOUR, 60.0, HOUR), "prepared"));
    assert!(!has(&moved(HOUR, 60.0, 50.0 * MINUTE), "prepared"));
    assert!(!has(&moved(HOUR, 120.0, HOUR), "prepared"));
    // Whoever never had long copies has prepared nothing.
    assert!(!has(&moved(60.0, 60.0, HOUR), "prepared"));
}

#[test]
fn lowered_in_that_minute_it_does_not_help() {
    assert!(has(&moved(HOUR, 60.0, 0.0), "too-late"));
    assert!(has(&moved(HOUR, 60.0, 30.0), "too-late"));
    assert!(!has(&moved(HOUR, 60.0, 5.0 * MINUTE), "too-late"));
    assert!(!has(&moved(HOUR, HOUR, 0.0), "too-late"));
    let mut after = lab(&[], 1);
    run(&mut after, MINUTE);
    after.act(CHANGE, 0.0);
    run(&mut after, 20.0);
    set(&mut after, "ttl", 60.0);
    run(&mut after, HOUR);
    assert!(has(&after, "too-late"));
}

#[test]
fn a_silence_is_survived_by_copies() {
    let silence = |sets: &[(&str, f64)]| {
        let mut lab = lab(sets, 1);
        run(&mut lab, 10.0 * MINUTE);
        lab.act(SILENCE, 0.0);
        run(&mut lab, 11.0 * MINUTE);
        has(&lab, "silence")
    };
    assert!(silence(&[]));
    assert!(!silence(&[("ttl", 60.0)]));
    assert!(silence(&[("ttl", 60.0), ("stale", 86_400.0)]));
    assert!(!silence(&[("silence", 300.0)]));
}

#[test]
fn beyond_three_quarters_of_an_hour_a_longer_time_buys_little() {
    let share = |lives: f64, every: f64, hours: f64| {
        let mut lab = lab(&[("ttl", lives), ("every", every)], 1);
        run(&mut lab, hours * HOUR);
        has(&lab, "enough")
    };
    assert!(share(3_000.0, 60.0, 3.2));
    assert!(!share(3_000.0, 60.0, 2.8));
    assert!(!share(3_600.0, 60.0, 3.2));
    assert!(!share(1_800.0, 60.0, 3.2));
    assert!(!share(3_000.0, 6.0, 3.2));
}

#[test]
fn all_goals_can_be_reached_with_the_chapter_s_seed() {
    let mut lab = lab(&[], 1);
    run(&mut lab, HOUR);
    lab.act(CHANGE, 0.0);
    set(&mut lab, "ttl", 60.0);
    run(&mut lab, 70.0 * MINUTE);
    set(&mut lab, "ttl", 3_600.0);
    run(&mut lab, HOUR);
    lab.act(CHANGE, 0.0);
    run(&mut lab, HOUR);
    set(&mut lab, "ttl", 60.0);
    run(&mut lab, HOUR + MINUTE);
    lab.act(CHANGE, 0.0);
    run(&mut lab, 2.0 * MINUTE);
    set(&mut lab, "ttl", 3_600.0);
    run(&mut lab, 20.0 * MINUTE);
    lab.act(SILENCE, 0.0);
    run(&mut lab, 11.0 * MINUTE);
    set(&mut lab, "ttl", 3_000.0);
    run(&mut lab, 4.0 * HOUR);
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
}
