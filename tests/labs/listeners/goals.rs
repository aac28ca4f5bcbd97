//! Each goal can be reached, by what it says and by nothing less.

use switchboard::sim::models::Model;
use switchboard::sim::models::listeners::{Lab, SHEET};

use super::lab::{CUT, HOUR, MINUTE, POLL, lab, measure, reached, run, set, told};

fn has(lab: &Lab, goal: &str) -> bool {
    reached(lab).contains(&goal)
}

/// A lab that has run for so long.
fn ran(sets: &[(&str, f64)], seconds: f64) -> Lab {
    let mut lab = lab(sets, 1);
    run(&mut lab, seconds);
    lab
}

#[test]
fn polling_twice_as_often_halves_the_lateness() {
    let polled = |first: f64, then: f64| {
        let mut lab = ran(&[("way", POLL), ("every", first)], MINUTE);
        set(&mut lab, "every", then);
        run(&mut lab, 1.1 * MINUTE);
        lab
    };
    assert!(!has(&polled(30.0, 20.0), "halved"));
    let lab = polled(30.0, 15.0);
    assert!(has(&lab, "halved") && told(&lab, "halved")[0] < 10.0);
    assert!(!has(
        &ran(&[("way", POLL), ("every", 15.0)], HOUR),
        "halved"
    ));
}

#[test]
fn nobody_notices_without_a_heartbeat() {
    assert!(!has(&ran(&[("heartbeats", 0.0)], 100.0), "unnoticed"));
    let lab = ran(&[("heartbeats", 0.0)], 140.0);
    assert!(has(&lab, "unnoticed") && told(&lab, "unnoticed")[0] >= 0.9);
    assert!(!has(&ran(&[("every", 600.0)], HOUR), "unnoticed"));
}

#[test]
fn a_rare_heartbeat_keeps_all_alive() {
    for (every, reaches) in [(40.0, false), (50.0, true), (60.0, true), (61.0, false)] {
        let lab = ran(&[("every", every)], 11.0 * MINUTE);
        assert_eq!(has(&lab, "alive"), reaches, "{every}");
    }
    assert!(!has(&ran(&[("every", 50.0)], 9.0 * MINUTE), "alive"));
    // Back from where lines died, once the last of them has called.
    let mut back = ran(&[("every", 100.0)], 10.0 * MINUTE);
    set(&mut back, "every", 55.0);
    run(&mut back, 9.9 * MINUTE);
    assert!(!has(&back, "alive"));
    run(&mut back, 3.0 * MINUTE);
    assert!(has(&back, "alive"));
}

#[test]
fn a_second_too_late_is_too_late() {
    for (every, reaches) in [(60.0, false), (61.0, true), (65.0, true), (66.0, false)] {
        let lab = ran(&[("every", every)], 3.0 * MINUTE);
        assert_eq!(has(&lab, "over"), reaches, "{every}");
    }
}

#[test]
fn what_is_missed_is_replayed() {
    let cut = |sets: &[(&str, f64)]| {
        let mut lab = ran(sets, MINUTE);
        lab.act(CUT, 0.0);
        run(&mut lab, MINUTE);
        has(&lab, "replayed")
    };
    assert!(cut(&[("every", 25.0)]));
    assert!(!cut(&[("every", 25.0), ("replay", 0.0)]));
    assert!(!cut(&[("heartbeats", 0.0)]));
    // Lines that die by themselves are nobody's doing, whatever is replayed then.
    for sets in [
        [("every", 75.0), ("deaths", -1.0)],
        [("every", 25.0), ("deaths", 600.0)],
    ] {
        let lab = ran(&sets, 20.0 * MINUTE);
        assert!(measure(&lab, "replayed") > 100.0 && !has(&lab, "replayed"));
    }
}

#[test]
fn on_the_move_a_short_heartbeat_is_worth_it() {
    for (every, reaches) in [(5.0, true), (20.0, true), (50.0, false)] {
        let lab = ran(&[("every", every), ("deaths", 600.0)], HOUR);
        assert_eq!(has(&lab, "on-the-move"), reaches, "{every}");
    }
    assert!(!has(&ran(&[("every", 5.0)], HOUR), "on-the-move"));
}

#[test]
fn a_chat_keeps_itself_alive_for_long_and_not_for_ever() {
    let sets = [("heartbeats", 0.0), ("news", 10.0)];
    assert!(!has(&ran(&sets, 29.0 * MINUTE), "chat"));
    let lab = ran(&sets, 31.0 * MINUTE);
    assert!(has(&lab, "chat") && (0.2..0.6).contains(&told(&lab, "chat")[0]));
    assert!(!has(
        &ran(&[("heartbeats", 0.0), ("news", 5.0)], 5.0 * MINUTE),
        "chat"
    ));
}

#[test]
fn all_goals_can_be_reached_with_the_chapter_s_seed() {
    let mut lab = lab(&[], 1);
    run(&mut lab, 10.5 * MINUTE);
    lab.act(CUT, 0.0);
    run(&mut lab, 2.0 * MINUTE);
    set(&mut lab, "every", 62.0);
    run(&mut lab, 3.0 * MINUTE);
    set(&mut lab, "every", 25.0);
    set(&mut lab, "deaths", 600.0);
    run(&mut lab, 11.0 * MINUTE);
    set(&mut lab, "heartbeats", 0.0);
    run(&mut lab, 3.0 * MINUTE);
    set(&mut lab, "way", POLL);
    set(&mut lab, "every", 30.0);
    run(&mut lab, MINUTE);
    set(&mut lab, "every", 15.0);
    run(&mut lab, 1.1 * MINUTE);
    set(&mut lab, "deaths", -1.0);
    set(&mut lab, "news", 10.0);
    set(&mut lab, "way", 3.0);
    run(&mut lab, 31.0 * MINUTE);
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
}
