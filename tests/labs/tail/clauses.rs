//! Each sentence that is said holds at that moment, and all of them are said at some.

use std::collections::BTreeSet;

use switchboard::sim::models::tail::{Lab, SHEET};
use switchboard::sim::models::{Model, Said};

use super::lab::lab;
use crate::common::{Drawn, clauses, heard_all, recent, run, said, set, setting};

#[test]
fn what_is_said_holds() {
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    let mut drawn = Drawn(5);
    for seed in 1..=30 {
        let mut lab = lab(&[], seed);
        for _ in 0..10 {
            let (key, values): (&str, &[f64]) = drawn.of(&[
                ("load", &[0.0, 0.01, 0.3, 0.6, 0.9][..]),
                ("again", &[0.0, 1.0, 2.0]),
                ("after", &[0.05, 0.12, 1.0]),
                ("cancel", &[0.0, 1.0]),
                ("slowness", &[0.0, 1.0]),
            ]);
            set(&mut lab, key, drawn.of(values));
            run(&mut lab, 0.1 + 0.1 * drawn.below(400) as f64);
            holds(&lab, &mut heard, &mut signs);
        }
    }
    heard_all(&heard, SHEET.clauses);
    heard_all(&signs, SHEET.signs);
}

fn holds(lab: &Lab, heard: &mut BTreeSet<&'static str>, signs: &mut BTreeSet<&'static str>) {
    let of = |key: &str| recent(lab, key);
    let is = |key: &str| setting(lab, key);
    let (sign, clauses) = clauses(lab);
    signs.insert(sign);
    let waiting = of("waiting");
    match sign {
        "flooded" => assert!(waiting > 100.0),
        "waiting" => assert!(waiting > 0.0 && waiting <= 100.0),
        _ => assert_eq!(waiting, 0.0),
    }
    for (key, numbers) in clauses {
        heard.insert(key);
        let more = of("letters.sent") / of("requests.sent").max(1.0) - 1.0;
        match key {
            "nobody-asks" => assert_eq!(is("load"), 0.0),
            "collapsed" => assert!(numbers == [more] && waiting > 100.0 && more >= 0.5),
            "useless" => {
                assert_eq!(numbers, [more, of("latency_s.p99")]);
                assert!(is("slowness") > 0.0 && is("again") == 1.0);
            }
            "more" => assert!(numbers == [more, is("after")] && is("again") > 0.0),
            "failed" => assert_eq!(numbers, [of("requests.failed"), of("requests.ended")]),
            "wasted" => assert!(numbers == [of("letters.wasted")] && is("again") == 2.0),
            "cancelled" => assert_eq!(numbers, [of("letters.cancelled")]),
            "late" => assert_eq!(numbers, [of("latency_s.p50"), of("latency_s.p99")]),
            "load" => assert_eq!(numbers, [is("load"), is("workers")]),
            other => panic!("nobody looks after {other}"),
        }
        assert!(numbers.iter().all(|number| number.is_finite()));
    }
}

#[test]
fn the_twin_and_the_steps_tell_what_is_there() {
    let mut told = BTreeSet::new();
    for sets in [
        vec![("again", 1.0), ("load", 0.4)],
        vec![("again", 2.0), ("after", 0.05)],
    ] {
        let mut lab = lab(&sets, 2);
        for _ in 0..8_000 {
            let code = lab.step() as usize;
            told.insert(SHEET.events[code].key);
            let mut said = Said::default();
            lab.told(&mut said);
            let (index, numbers) = said.iter().next().expect("told");
            assert_eq!((index, numbers.len()), (code, 1));
        }
        let told = said(SHEET.twin, |said| lab.twin(said));
        let keys: Vec<&str> = told.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys, ["workers", "letters", "answers", "all"]);
    }
    let all: BTreeSet<&str> = SHEET.events.iter().map(|event| event.key).collect();
    assert_eq!(told, &all - &BTreeSet::from(["nothing"]));
}
