//! What holds in every run.

use switchboard::Nanos;
use switchboard::sim::models::trace::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};

use super::lab::{ENTER, MANY, clauses, done, lab, measure, said, set, since_change, word};

/// The events of a press, by their keys.
fn events(lab: &mut Lab) -> Vec<&'static str> {
    let mut keys = Vec::new();
    while lab.next_event() < Nanos::NEVER {
        let code = lab.step();
        let told = said(SHEET.events, |said| lab.told(said));
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].0, SHEET.events[code as usize].key);
        keys.push(told[0].0);
    }
    keys
}

#[test]
fn a_press_goes_through_five_steps_and_then_packet_by_packet() {
    let mut lab = lab(&[("size", 3.0), ("distance", 0.0)], 1);
    lab.act(ENTER, 0.0);
    let found = events(&mut lab);
    // Three packets, which arrive after all have left.
    let chain = [
        "found",
        "called",
        "connected",
        "sealing",
        "secured",
        "asked",
        "made",
    ];
    assert_eq!(found[..7], chain);
    assert_eq!(
        found[7..],
        ["left", "left", "left", "arrived", "arrived", "done"]
    );
    assert_eq!(lab.step(), 0);
    assert_eq!(said(SHEET.events, |said| lab.told(said))[0].0, "nothing");
}

#[test]
fn packets_are_sent_lost_and_there_in_the_end() {
    for seed in 0..40 {
        let mut lab = lab(&[("loss", 0.2), ("size", 60.0)], seed);
        lab.act(ENTER, 0.0);
        let (mut sent, mut lost, mut there) = (0.0, 0.0, 0.0);
        while lab.next_event() < Nanos::NEVER {
            match SHEET.events[lab.step() as usize].key {
                "left" | "left-again" => sent += 1.0,
                "lost" | "lost-again" => {
                    sent += 1.0;
                    lost += 1.0;
                }
                "arrived" | "done" => there += 1.0,
                _ => {}
            }
            assert_eq!(measure(&lab, "packets.there"), there);
            // At every event: what was sent is there, lost, or on its way.
            assert!(sent >= there + lost && sent <= there + lost + 42.0);
        }
        assert_eq!(there, 42.0);
        assert_eq!(sent, there + lost);
        assert_eq!(measure(&lab, "packets.sent"), sent);
        assert_eq!(measure(&lab, "packets.lost"), lost);
    }
}

#[test]
fn the_same_seed_is_the_same_run_however_it_is_run() {
    let run = |step: u64, events: u64| {
        let mut lab = lab(&[("loss", 0.05)], 8);
        lab.act(ENTER, 0.0);
        for _ in 0..1_000_000_000 / step {
            let mut left = Nanos(step);
            while left > Nanos::ZERO {
                left = lab.run(left, events);
            }
        }
        lab.act(MANY, 0.0);
        while lab.run(Nanos::from_secs(3), events) > Nanos::ZERO {}
        (lab.digest(), measure(&lab, "pages.late"))
    };
    let first = run(1_000_000_000, u64::MAX);
    assert_eq!(first, run(8_000_000, u64::MAX));
    assert_eq!(first, run(50_000_000, 3));
}

#[test]
fn less_loss_loses_a_part_of_what_more_loses() {
    for seed in 0..200 {
        let late = |loss| {
            let mut lab = lab(&[("loss", loss)], seed);
            done(&mut lab, ENTER);
            measure(&lab, "page_s")
        };
        assert!(late(0.002) <= late(0.02) + 1e-12, "seed {seed}");
    }
}

#[test]
fn a_setting_that_changes_on_the_way_begins_the_page_anew() {
    let mut lab = lab(&[], 1);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(200), u64::MAX);
    set(&mut lab, "bandwidth", 200.0);
    assert_eq!(measure(&lab, "page_s"), 0.0);
    lab.run(Nanos::from_secs(1), u64::MAX);
    assert!((measure(&lab, "page_s") - 0.284_14).abs() < 1e-9);
    // And one that changes when it is there takes it away: it was another page.
    assert_eq!(since_change(&lab, "pages"), 1.0);
    set(&mut lab, "bandwidth", 20.0);
    assert_eq!(
        (since_change(&lab, "pages"), measure(&lab, "pages")),
        (0.0, 1.0)
    );
    assert_eq!(lab.next_event(), Nanos::NEVER);
    // The same value is no change.
    done(&mut lab, ENTER);
    set(&mut lab, "bandwidth", 20.0);
    assert_eq!(since_change(&lab, "pages"), 1.0);
}

#[test]
fn the_verdict_is_on_the_page_that_is_there_or_on_one_that_may_come() {
    for (sets, says) in [
        (vec![], "all-journey"),
        (vec![("size", 400.0)], "mostly-journey"),
        (vec![("size", 700.0)], "mostly-delivery"),
        (vec![("size", 5_000.0)], "all-delivery"),
        (vec![("work", 0.5)], "machine"),
        (vec![("work", 0.2)], "all-journey"),
    ] {
        let mut lab = lab(&sets, 1);
        assert_eq!(word(&lab), Some(says));
        done(&mut lab, ENTER);
        assert_eq!(word(&lab), Some(says));
    }
    // A page that one packet held up is judged as it was, whatever others would come to.
    let held_up = (1..200).find_map(|seed| {
        let mut lab = lab(&[("loss", 0.005)], seed);
        done(&mut lab, ENTER);
        (measure(&lab, "pages.late") > 0.0).then_some(lab)
    });
    let lab = held_up.expect("one in two hundred");
    assert_eq!(word(&lab), Some("held-up"));
}

#[test]
fn the_borders_of_the_verdict_are_where_they_are_said_to_be() {
    let word = |share: f64, held_up: f64, work: f64| {
        Lab::judge(&[share, held_up, 1.0, work], None).map(|word| SHEET.verdicts[word])
    };
    for (share, says) in [
        (0.0, "all-journey"),
        (0.199, "all-journey"),
        (0.2, "mostly-journey"),
        (0.499, "mostly-journey"),
        (0.5, "mostly-delivery"),
        (0.799, "mostly-delivery"),
        (0.8, "all-delivery"),
        (1.0, "all-delivery"),
    ] {
        assert_eq!(word(share, 0.0, 0.0), Some(says));
        assert_eq!(word(share, 0.0, 0.499), Some(says));
        assert_eq!(word(share, 0.0, 0.5), Some("machine"));
        assert_eq!(word(share, 1.0, 0.5), Some("held-up"));
    }
    assert_eq!(word(-1.0, -1.0, 0.0), None);
}

/// What is shown is of the last press, and of many once all of them are there.
#[test]
fn nothing_is_shown_of_many_until_all_are_there() {
    let mut lab = lab(&[("loss", 0.01)], 1);
    let shown = |lab: &Lab, key: &str| {
        let mut values = [0.0; Lab::MEASURES];
        lab.measure(Over::SinceChange, &mut values);
        SHEET.value(&values, key)
    };
    assert_eq!(shown(&lab, "page_s"), None);
    done(&mut lab, ENTER);
    assert!(shown(&lab, "page_s").is_some());
    lab.act(MANY, 0.0);
    assert_eq!(shown(&lab, "page_s"), None);
    while shown(&lab, "page_s").is_none() {
        assert_eq!((clauses(&lab).0, shown(&lab, "before_s")), ("others", None));
        lab.step();
    }
    assert_eq!(clauses(&lab).0, "all-there");
    assert_eq!(shown(&lab, "pages"), Some(200.0));
    let told = said(SHEET.twin, |said| lab.twin(said));
    assert_eq!(told.len(), 1, "of no single page");
    done(&mut lab, ENTER);
    assert_eq!(shown(&lab, "pages"), Some(1.0));
}

#[test]
fn whatever_number_comes_in_is_clamped() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 1e300, 0.3] {
        for setting in 0..Lab::SETTINGS {
            let mut lab = lab(&[("size", 10.0)], 1);
            lab.set(setting, value);
            lab.act(ENTER, value);
            lab.run(Nanos::from_secs(600), u64::MAX);
            assert_eq!(measure(&lab, "pages"), 1.0, "setting {setting} at {value}");
        }
    }
}

#[test]
fn the_digest_is_the_recorded_one() {
    let mut lab = lab(&[("loss", 0.01)], 1);
    done(&mut lab, ENTER);
    set(&mut lab, "distance", 17_000.0);
    done(&mut lab, MANY);
    assert_eq!(format!("{:016x}", lab.digest()), "1a20428d64ee0f70");
}
