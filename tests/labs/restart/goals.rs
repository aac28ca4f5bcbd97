//! Each goal can be reached, by what it says and by nothing less.

use switchboard::sim::models::Model;
use switchboard::sim::models::restart::{Lab, SHEET};

use super::lab::{EXPONENTIAL, NONE, RESTART, ran, reached, run, set, told};

fn has(lab: &Lab, goal: &str) -> bool {
    reached(lab).contains(&goal)
}

#[test]
fn the_storm_is_seen_after_two_minutes() {
    for pause in [NONE, 1.0] {
        assert!(!has(&ran(&[("pause", pause)], 119.0), "felled"));
        let lab = ran(&[("pause", pause)], 121.0);
        assert!(has(&lab, "felled"));
        assert_eq!(told(&lab, "felled"), [0.25]);
    }
    for sets in [
        [("spread", 5.0)],
        [("pause", EXPONENTIAL)],
        [("spread", 15.0)],
    ] {
        assert!(!has(&ran(&sets, 300.0), "felled"), "{sets:?}");
    }
    // Two minutes from the restart on, whenever that was.
    let mut lab = ran(&[("spread", 20.0)], 100.0);
    set(&mut lab, "pause", NONE);
    lab.act(RESTART, 0.0);
    run(&mut lab, 119.0);
    assert!(!has(&lab, "felled"));
    run(&mut lab, 2.0);
    assert!(has(&lab, "felled"));
}

#[test]
fn nearly_all_are_back_soon() {
    for (spread, reaches) in [(11.0, false), (15.0, true), (20.0, true), (30.0, false)] {
        let lab = ran(&[("spread", spread)], 60.0);
        assert_eq!(has(&lab, "soon"), reaches, "{spread}");
        assert_eq!(has(&lab, "spread"), reaches && spread <= 16.0, "{spread}");
        assert!(!has(&lab, "notice"));
        if reaches {
            assert!((19.0..=25.0).contains(&told(&lab, "soon")[0]));
        }
    }
    // With less work it is no art.
    for sets in [
        [("spread", 5.0), ("clients", 4_000.0)],
        [("spread", 5.0), ("rate", 2_000.0)],
    ] {
        assert!(!has(&ran(&sets, 60.0), "soon"));
    }
    let skipped = [("spread", 15.0), ("notice", 1.0)];
    let lab = ran(&skipped, 60.0);
    assert!(has(&lab, "soon") && !has(&lab, "spread") && !has(&lab, "notice"));
}

#[test]
fn a_server_that_looks_needs_no_patience() {
    let lab = ran(&[("pause", NONE), ("notice", 1.0)], 60.0);
    assert!(has(&lab, "notice") && has(&lab, "soon") && !has(&lab, "spread"));
    assert_eq!(told(&lab, "notice"), [19.98]);
}

/// One after the other, each within a minute at the lab's usual speed.
#[test]
fn all_goals_can_be_reached_with_the_chapter_s_seed() {
    let mut lab = ran(&[("pause", NONE)], 120.1);
    assert_eq!(reached(&lab), ["felled"]);
    set(&mut lab, "pause", 2.0);
    set(&mut lab, "spread", 16.0);
    lab.act(RESTART, 0.0);
    run(&mut lab, 30.0);
    assert_eq!(reached(&lab), ["felled", "soon", "spread"]);
    set(&mut lab, "pause", NONE);
    set(&mut lab, "notice", 1.0);
    lab.act(RESTART, 0.0);
    run(&mut lab, 30.0);
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
}
