//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::sim::models::listeners::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};

use super::lab::{CUT, Drawn, LINE, clauses, heard_all, lab, measure, run, said, set};

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(3);
    let (mut heard, mut signs, mut lived) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for history in 0..60 {
        let all = drawn.of(&[1.0, 30.0, 100.0]);
        let mut lab = lab(&[("listeners", all)], history);
        for _ in 0..30 {
            match drawn.below(10) {
                0 => set(&mut lab, "every", drawn.of(&[5.0, 30.0, 90.0])),
                1 => set(&mut lab, "way", drawn.below(4) as f64),
                2 => set(&mut lab, "heartbeats", drawn.below(2) as f64),
                3 => set(&mut lab, "news", drawn.of(&[10.0, 120.0, 3_600.0])),
                4 => set(&mut lab, "replay", drawn.below(2) as f64),
                5 => set(&mut lab, "deaths", drawn.of(&[-1.0, 120.0])),
                6 | 7 => lab.act(CUT, 0.0),
                _ => {}
            }
            run(&mut lab, drawn.below(400) as f64);
            let (sign, sentences) = clauses(&lab);
            signs.insert(sign);
            let mut recent = [0.0; Lab::MEASURES];
            lab.measure(Over::from_code(1), &mut recent);
            let of = |key: &str| recent[SHEET.measure(key).expect("a measure")];
            let [ghosts, behind] = ["ghosts", "behind"].map(|key| measure(&lab, key));
            let is_open = lab.settings()[1] >= 2.0;
            assert_eq!(sign == "asks", !is_open);
            assert!(sign != "open" || ghosts == 0.0);
            assert!(ghosts == 0.0 || sign == "ghosts");
            for (key, numbers) in sentences {
                heard.insert(key);
                match key {
                    "unnoticed" => {
                        assert!(lab.settings()[2] == 0.0 && is_open);
                        assert!(ghosts > 0.0);
                    }
                    "ghosts" => assert!(ghosts > 0.0 && numbers == [of("dead_share")]),
                    "lost" => assert_eq!(numbers, [of("lost"), of("news")]),
                    "calls" => assert_eq!(numbers, [of("calls"), of("replayed")]),
                    "behind" => assert_eq!(numbers, [behind, all]),
                    "empty" => {
                        assert!((numbers[0] / numbers[1] - of("empty_share")).abs() < 1e-9);
                    }
                    "beats" => assert_eq!(numbers, [of("heartbeats"), of("messages")]),
                    "draining" => {
                        let in_time = lab.settings()[2] == 1.0 && lab.settings()[0] <= 60.0;
                        assert!(is_open && !in_time);
                        assert!(numbers[0] + ghosts <= all && numbers[1] == all);
                    }
                    "quiet" => assert!(of("news") == 0.0 && of("span_s") >= 60.0),
                    _ => panic!("nobody looks after {key}"),
                }
            }
            let told = said(SHEET.twin, |said| lab.twin(said));
            let state = &told[0].1;
            assert_eq!((told[0].0, state[0], state[1]), ("state", all, behind));
            assert_eq!(state[2] - state[3], ghosts);
            assert!(told.len() <= 11);
            lived.extend(told.into_iter().map(|(key, _)| key));
        }
    }
    // What only a story has.
    let mut story = lab(&[("forgets", -1.0)], 1);
    story.act(LINE, 0.0);
    let told = said(SHEET.twin, |said| story.twin(said));
    lived.extend(told.into_iter().map(|(key, _)| key));
    heard_all(&heard, SHEET.clauses);
    heard_all(&signs, SHEET.signs);
    heard_all(&lived, SHEET.twin);
}

/// The last ten things that the first listener lived through, in order.
#[test]
fn the_twin_tells_what_the_first_of_them_lived_through() {
    let mut lab = lab(&[("every", 90.0), ("news", 30.0)], 2);
    run(&mut lab, 1_800.0);
    let told = said(SHEET.twin, |said| lab.twin(said));
    assert_eq!(told.len(), 11);
    let times: Vec<f64> = told[1..].iter().map(|(_, numbers)| numbers[0]).collect();
    assert!(times.is_sorted() && times[9] <= 1_800.0);
}
