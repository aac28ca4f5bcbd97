//! Each sentence that is said holds at that moment, and all of them are said at some.

use std::collections::BTreeSet;

use switchboard::sim::models::floors::{Lab, SHEET};
use switchboard::sim::models::{Model, Said};
use switchboard::theory::Layers;

use super::lab::lab;
use crate::common::{Drawn, clauses, heard_all, recent, run, said, set, setting};

#[test]
fn what_is_said_holds() {
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    let mut drawn = Drawn(5);
    for seed in 1..=40 {
        let mut lab = lab(&[], seed);
        for _ in 0..12 {
            let (key, values): (&str, &[f64]) = drawn.of(&[
                ("fails", &[0.0, 0.3, 0.8, 1.0][..]),
                ("clicks", &[0.0, 2.0, 5.0]),
                ("middle", &[1.0, 3.0]),
                ("deadline", &[0.0, 2.0]),
                ("budget", &[-1.0, 0.1]),
                ("timeout", &[0.5, 2.0]),
                ("silent", &[0.0, 0.0, 1.0]),
            ]);
            set(&mut lab, key, drawn.of(values));
            run(&mut lab, 0.1 + 0.1 * drawn.below(300) as f64);
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
        "silent" => assert!(is("silent") > 0.0),
        "waiting" => assert!(waiting > 0.0),
        "quiet" => assert_eq!([of("clicks.in_flight"), waiting], [0.0; 2]),
        "full" => assert!(of("calls.refused") > 0.0),
        _ => assert_eq!(waiting, 0.0),
    }
    for (key, numbers) in clauses {
        heard.insert(key);
        let per_click = of("calls.back") / of("clicks.sent");
        match key {
            "nobody-clicks" => assert_eq!([is("clicks"), of("clicks.in_flight")], [0.0; 2]),
            "silent" => assert!(is("silent") > 0.0 && numbers[0] >= of("clicks.in_flight")),
            "multiplied" => assert!(numbers == [per_click] && per_click > 1.2),
            "overload" => {
                let attempts = ["client", "front", "middle"].map(|floor| is(floor) as u32);
                let alone = Layers::new(&attempts, is("fails")).calls;
                assert!(is("budget") < 0.0 && is("marks") == 0.0);
                assert!(numbers == [alone, per_click] && per_click > 1.5 * alone);
            }
            "late" => assert_eq!(numbers, [of("calls.late"), of("calls.back")]),
            "refused" => assert_eq!(numbers, [of("calls.refused"), of("calls.back")]),
            "failed" => assert_eq!(numbers, [of("clicks.failed"), of("clicks.ended")]),
            "denied" => assert_eq!(numbers, [of("retries.denied")]),
            "dropped" => assert_eq!(numbers, [of("calls.dropped")]),
            "heals" => {
                assert_eq!(numbers, [is("fails"), of("answered_share")]);
                assert!(numbers[0] >= 0.05 && numbers[1] >= 0.99);
            }
            "asked" => assert_eq!(numbers, [is("clicks"), is("capacity")]),
            "waits" => assert!(numbers == [waiting, is("queue")] && waiting > 0.0),
            other => panic!("nobody looks after {other}"),
        }
        assert!(numbers.iter().all(|number| number.is_finite()));
    }
}

#[test]
fn the_twin_and_the_steps_tell_what_is_there() {
    let mut told = BTreeSet::new();
    for sets in [
        vec![("fails", 0.8), ("timeout", 1.0)],
        vec![("silent", 1.0), ("backoff", 0.5)],
    ] {
        let mut lab = lab(&sets, 2);
        for _ in 0..4_000 {
            let before = recent(&lab, "clicks.sent");
            let code = lab.step() as usize;
            let key = SHEET.events[code].key;
            told.insert(key);
            let mut said = Said::default();
            lab.told(&mut said);
            let (index, numbers) = said.iter().next().expect("told");
            assert_eq!((index, numbers.len()), (code, 1));
            if key == "clicked" {
                assert!(recent(&lab, "clicks.sent") >= before.min(1.0));
            }
        }
        let told = said(SHEET.twin, |said| lab.twin(said));
        let keys: BTreeSet<&str> = told.iter().map(|(key, _)| *key).collect();
        let twin: BTreeSet<&str> = SHEET.twin.iter().map(|clause| clause.key).collect();
        assert_eq!(keys, twin);
        // What comes at each instant adds up to the tree's calls, unless there are too many of them.
        let instants = told.iter().filter(|(key, _)| *key == "instant");
        let calls: f64 = instants.map(|(_, numbers)| numbers[1]).sum();
        assert!(calls <= recent(&lab, "tree.calls") && calls > 0.0);
    }
    let all: BTreeSet<&str> = SHEET.events.iter().map(|event| event.key).collect();
    let never = BTreeSet::from(["nothing"]);
    assert_eq!(told, &all - &never);
}
