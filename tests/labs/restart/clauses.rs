//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::sim::models::Model;
use switchboard::sim::models::restart::SHEET;

use super::lab::{Drawn, RESTART, clauses, heard_all, lab, measure, run, said, set};

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(7);
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    for history in 0..60 {
        let first = drawn.of(&[400.0, 1_000.0, 3_000.0]);
        let mut lab = lab(&[("clients", first), ("rate", 100.0)], history);
        for _ in 0..20 {
            match drawn.below(9) {
                0 => set(&mut lab, "pause", drawn.below(4) as f64),
                1 => set(&mut lab, "spread", drawn.of(&[1.0, 5.0, 30.0])),
                2 => set(&mut lab, "notice", drawn.below(2) as f64),
                3 => set(&mut lab, "patience", drawn.of(&[1.0, 5.0, 30.0])),
                4 => set(&mut lab, "clients", drawn.of(&[400.0, 3_000.0])),
                5 => lab.act(RESTART, 0.0),
                _ => {}
            }
            run(&mut lab, drawn.of(&[0.0, 0.3, 2.0, 7.0, 40.0]));
            let of = |key: &str| measure(&lab, key);
            let (all, back) = (lab.settings()[2], of("back"));
            let (waiting, gone) = (of("waiting"), of("gone"));
            let (sign, sentences) = clauses(&lab);
            signs.insert(sign);
            assert_eq!(sign == "done", back == all);
            assert!(sign != "idle" || waiting == 0.0 || of("span_s") == 0.0);
            for (key, numbers) in sentences {
                heard.insert(key);
                match key {
                    "all-back" => {
                        assert_eq!((back, waiting), (all, 0.0));
                        assert_eq!(numbers, [of("all_s"), of("wasted")]);
                    }
                    "storm" => assert!(numbers[0] > 0.0 && numbers[0] <= 1_001.0),
                    "wasted" => assert!(numbers[0] > 0.0 && numbers[1] > 0.0),
                    "gone" => assert_eq!(numbers, [gone, waiting]),
                    "waiting" => {
                        assert_eq!((gone, numbers), (0.0, vec![waiting]));
                    }
                    "away" => assert_eq!((waiting, numbers), (0.0, vec![all - back])),
                    _ => panic!("nobody looks after {key}"),
                }
            }
            let told = said(SHEET.twin, |said| lab.twin(said));
            let home = all - back - waiting;
            assert!(home >= 0.0);
            assert_eq!(told[0], ("crowd", vec![back, waiting, home]));
            assert_eq!(told[1], ("slots", vec![gone, of("wasted")]));
        }
    }
    heard_all(&heard, SHEET.clauses);
    heard_all(&signs, SHEET.signs);
}
