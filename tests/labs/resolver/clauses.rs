//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::Nanos;
use switchboard::sim::models::resolver::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};

use super::lab::{CHANGE, Drawn, EMPTY, SILENCE, clauses, heard_all, lab, measure, run, said, set};

const TEN_MINUTES: Nanos = Nanos::from_secs(600);

/// Before the window is full, few questions are no sign of anything.
#[test]
fn nobody_is_said_to_ask_hardly_at_all_before_it_is_known() {
    for every in [60.0, 86_400.0] {
        let mut lab = lab(&[("every", every)], 1);
        for _ in 0..599 {
            let (_, all) = clauses(&lab);
            assert!(all.iter().all(|(key, _)| *key != "quiet"));
            run(&mut lab, 1.0);
        }
        run(&mut lab, 1.0);
        let is_quiet = clauses(&lab).1.iter().any(|(key, _)| *key == "quiet");
        assert_eq!(is_quiet, every > 60.0);
    }
}

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(3);
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    for history in 0..60 {
        let mut lab = lab(&[], history);
        let mut changes = 0;
        for _ in 0..30 {
            match drawn.below(9) {
                0 => set(&mut lab, "ttl", drawn.of(&[30.0, 300.0, 3_600.0])),
                1 => set(&mut lab, "every", drawn.of(&[6.0, 60.0, 86_400.0])),
                2 => set(&mut lab, "stale", drawn.of(&[0.0, 3_600.0])),
                3 => {
                    lab.act(CHANGE, 0.0);
                    changes += 1;
                }
                4 => lab.act(SILENCE, 0.0),
                5 => lab.act(EMPTY, drawn.below(24) as f64),
                _ => {}
            }
            run(&mut lab, drawn.below(1_200) as f64);
            let (sign, all) = clauses(&lab);
            signs.insert(sign);
            let mut recent = [0.0; Lab::MEASURES];
            lab.measure(Over::from_code(1), &mut recent);
            let of = |key: &str| recent[SHEET.measure(key).expect("a measure")];
            let [new, old] = ["holding.new", "holding.old"].map(|key| measure(&lab, key));
            assert!(sign != "calm" || old == 0.0);
            assert!(sign != "moving" || old > 0.0);
            assert_eq!(
                sign == "silent",
                all.iter().any(|(key, _)| *key == "silent")
            );
            for (key, numbers) in all {
                heard.insert(key);
                match key {
                    "failed" => assert_eq!(numbers, [of("failed"), of("questions")]),
                    "silent" => assert_eq!(numbers, [new + old, 24.0]),
                    "stale" => assert_eq!(numbers, [of("stale")]),
                    "old" => assert_eq!(numbers, [of("old"), of("questions")]),
                    "over" => {
                        assert!(changes > 0 && old == 0.0);
                        assert_eq!(numbers[0], of("move.old"));
                    }
                    "copies" => assert_eq!(numbers, [of("copies") / of("questions")]),
                    "begins" | "quiet" => {
                        assert!(numbers[0] < 20.0 && numbers[0] == of("questions"));
                        assert_eq!(key == "begins", lab.now() < TEN_MINUTES);
                    }
                    _ => panic!("nobody looks after {key}"),
                }
            }
        }
    }
    heard_all(&heard, SHEET.clauses);
    heard_all(&signs, SHEET.signs);
}

#[test]
fn the_twin_tells_what_each_of_them_holds() {
    let mut lab = lab(&[("resolvers", 200.0)], 1);
    run(&mut lab, 600.0);
    lab.act(CHANGE, 0.0);
    run(&mut lab, 600.0);
    let told = said(SHEET.twin, |said| lab.twin(said));
    assert_eq!(told.len(), 25);
    let held: Vec<f64> = told[..24].iter().map(|(_, numbers)| numbers[1]).collect();
    assert!(held.contains(&1.0) && held.contains(&2.0));
    let answers = &told[24].1;
    assert_eq!(answers[0], answers[1] + answers[2] + answers[3]);
}
