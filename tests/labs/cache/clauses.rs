//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::sim::models::cache::SHEET;
use switchboard::sim::models::{Model, Said};

use super::lab::{NONE, RESTART, lab};
use crate::common::{self, Drawn, clauses, heard_all, measure, run, said, set, setting};

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(5);
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    for history in 0..40 {
        let mut lab = lab(&[], history);
        for _ in 0..30 {
            match drawn.below(10) {
                0 => set(
                    &mut lab,
                    "slots",
                    drawn.of(&[0.0, 40.0, 350.0, 500.0, 1_000.0]),
                ),
                1 => set(&mut lab, "rate", drawn.of(&[1.0, 20.0, 100.0, 400.0])),
                2 => set(&mut lab, "ttl", drawn.of(&[NONE, 10.0])),
                3 => set(&mut lab, "db-queue", drawn.of(&[0.0, 30.0, 200.0])),
                4 => set(&mut lab, "patience", drawn.of(&[NONE, 0.5, 2.0])),
                5 => set(&mut lab, "writes", drawn.of(&[0.0, 10.0])),
                6 => lab.act(RESTART, 0.0),
                7 => set(&mut lab, "keep-abandoned", drawn.of(&[0.0, 1.0])),
                _ => {}
            }
            run(&mut lab, drawn.below(9_000) as f64 / 1_000.0);
            let of = |key: &str| setting(&lab, key);
            let recent = |key: &str| common::recent(&lab, key);
            let capacity = of("db-workers") / of("db-time");
            let [queued, busy] = ["waiting", "workers_busy"].map(|key| measure(&lab, key));
            let (sign, all) = clauses(&lab);
            signs.insert(sign);
            match sign {
                "idle" => assert_eq!((queued, busy), (0.0, 0.0)),
                "busy" => assert!(queued == 0.0 && busy > 0.0),
                "queue" => assert!(queued > 0.0 && queued < of("db-queue")),
                "full" => assert!(queued > 0.0 && queued >= of("db-queue")),
                other => panic!("nobody looks after {other}"),
            }
            for (key, numbers) in all {
                heard.insert(key);
                match key {
                    "for-nobody" => {
                        let share = recent("fetches.wasted") / recent("fetches.ended");
                        let stored = of("keep-abandoned") > 0.0 && of("slots") > 0.0;
                        assert!(numbers == [share, f64::from(u8::from(stored))] && share >= 0.9);
                    }
                    "cold" => {
                        assert_eq!(numbers, [measure(&lab, "copies"), of("slots")]);
                        assert!(numbers[0] < 0.5 * numbers[1]);
                    }
                    "lost" => {
                        let keys = ["requests.given_up", "requests.rejected", "requests.ended"];
                        assert_eq!(numbers, keys.map(recent));
                        assert!(numbers[0] + numbers[1] > 0.0);
                    }
                    "longer-than-patience" => {
                        assert_eq!(numbers, [queued, queued / capacity, of("patience")]);
                        assert!(numbers[1] > numbers[2] && numbers[2] > 0.0);
                    }
                    "outdated" => {
                        let share = recent("outdated") / recent("requests.answered");
                        assert!(numbers == [100.0 * share] && share > 0.0);
                    }
                    "hits" => {
                        assert_eq!(numbers[0], recent("hits") / recent("look_ups"));
                        assert!((numbers[1] - recent("asked_per_s")).abs() < 1e-9);
                        assert_eq!(numbers[2], capacity);
                    }
                    "spread" => {
                        assert_eq!(numbers, ["latency_s.p50", "latency_s.p99"].map(recent));
                    }
                    "no-cache" => assert_eq!(of("slots"), 0.0),
                    other => panic!("nobody looks after {other}"),
                }
            }
        }
    }
    heard_all(&heard, SHEET.clauses);
    heard_all(&signs, SHEET.signs);
}

#[test]
fn the_twin_and_the_steps_tell_what_is_there() {
    let sets = [
        ("slots", 300.0),
        ("single-flight", 1.0),
        ("writes", 5.0),
        ("db-queue", 30.0),
    ];
    let mut lab = lab(&sets, 2);
    let mut told = BTreeSet::new();
    for _ in 0..20_000 {
        let before = measure(&lab, "requests.sent");
        let code = lab.step() as usize;
        let key = SHEET.events[code].key;
        told.insert(key);
        let mut said = Said::default();
        lab.told(&mut said);
        let (index, numbers) = said.iter().next().expect("told");
        assert_eq!((index, numbers.len()), (code, 1));
        assert!((1.0..=1_000.0).contains(&numbers[0]));
        let arrives = ["hit", "fetched", "queued", "joined", "refused"].contains(&key);
        let sent = measure(&lab, "requests.sent") - before;
        assert_eq!(sent, f64::from(u8::from(arrives)), "{key}");
    }
    let all: BTreeSet<&str> = SHEET.events.iter().map(|event| event.key).collect();
    told.insert("nothing");
    assert_eq!(told, all);
    let told = said(SHEET.twin, |said| lab.twin(said));
    let keys: Vec<&str> = told.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, ["requests", "cache", "database", "waiting", "ended"]);
    assert_eq!(told[1].1[0], measure(&lab, "copies"));
}
