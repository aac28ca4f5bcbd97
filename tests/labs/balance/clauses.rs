//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::sim::models::balance::SHEET;
use switchboard::sim::models::{Model, Said};

use super::lab::lab;
use crate::common::{self, Drawn, clauses, heard_all, measure, run, said, set, setting};

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(5);
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    for history in 0..60 {
        let mut lab = lab(&[], history);
        for _ in 0..30 {
            match drawn.below(8) {
                0 => set(
                    &mut lab,
                    "clients",
                    drawn.of(&[0.0, 5.0, 100.0, 160.0, 250.0]),
                ),
                1 => set(&mut lab, "policy", drawn.of(&[0.0, 1.0, 2.0, 3.0])),
                2 => set(&mut lab, "reports", drawn.of(&[0.0, 0.5, 2.0, 5.0])),
                3 => set(&mut lab, "health", drawn.of(&[0.0, 1.0, 2.0, 3.0, 4.0])),
                4 => set(&mut lab, "checks", drawn.of(&[0.0, 1.0])),
                5 => set(&mut lab, "servers", drawn.of(&[1.0, 3.0, 8.0, 16.0])),
                _ => {}
            }
            run(&mut lab, drawn.below(6_000) as f64 / 1_000.0 + 0.7);
            // What was set a moment ago holds by now.
            let of = |key: &str| setting(&lab, key);
            let recent = |key: &str| common::recent(&lab, key);
            let waiting = measure(&lab, "waiting");
            let (sign, all) = clauses(&lab);
            signs.insert(sign);
            match sign {
                "quiet" => assert_eq!((waiting, measure(&lab, "workers_busy")), (0.0, 0.0)),
                "even" | "full" => {}
                "uneven" => assert!(waiting > 0.0 && of("servers") > 1.0),
                other => panic!("nobody looks after {other}"),
            }
            for (key, numbers) in all.clone() {
                heard.insert(key);
                match key {
                    "nobody-asks" => assert_eq!(of("clients"), 0.0),
                    "news" => {
                        let [board, server, age, there] = numbers[..] else {
                            panic!("four numbers")
                        };
                        assert!(there - board >= 4.0 && server >= 1.0);
                        assert!(age >= 0.0 && age <= of("reports") && of("reports") > 0.0);
                    }
                    "black-hole" => {
                        // (An error takes 5 ms here.)
                        assert!(of("policy") >= 2.0 && recent("requests.ended") >= 20.0);
                        assert!(of("health") >= 3.0);
                        assert!(numbers[0] >= 1.5 * numbers[1] - 1e-9);
                        assert!((numbers[0] - recent("first_share")).abs() < 1e-12);
                        assert_eq!(numbers[2], of("health"));
                    }
                    "found-out" => {
                        assert_eq!(of("checks"), 1.0);
                        assert!(of("servers") > 1.0, "somebody has to be sent to");
                    }
                    "slow" => {
                        assert_eq!(numbers[0], [2.0, 5.0][of("health") as usize - 1]);
                        assert!((numbers[1] - recent("first_share")).abs() < 1e-12);
                    }
                    "turned-away" => {
                        let seen = [recent("requests.rejected"), recent("requests.ended")];
                        assert_eq!(numbers, seen);
                        assert!(numbers[0] > 0.0);
                    }
                    "failed" => {
                        let seen = [recent("requests.failed"), recent("requests.ended")];
                        assert_eq!(numbers, seen);
                        assert!(numbers[0] > 0.0);
                    }
                    "beside" => {
                        assert_ne!(numbers[0], numbers[2]);
                        // Who is out and gets nothing is no idle server.
                        let out = all.iter().any(|(key, _)| *key == "found-out");
                        assert!(!out || numbers[0] != 1.0);
                        assert!(numbers[1] > 0.0 && numbers[1] <= waiting);
                    }
                    "asked" => {
                        let first = [5.0, 2.5, 1.0, 0.0, 0.0][of("health") as usize];
                        let carry = 5.0 * (of("servers") - 1.0) + first;
                        assert_eq!(numbers, [of("clients") / 5.0, carry, of("servers")]);
                    }
                    "waits" => assert!(numbers == [waiting] && waiting > 0.0),
                    "nobody-waits" => assert_eq!(waiting, 0.0),
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
    let mut lab = lab(&[("reports", 1.0), ("health", 3.0), ("checks", 1.0)], 2);
    let mut told = BTreeSet::new();
    for _ in 0..4_000 {
        let before = measure(&lab, "requests.sent");
        let code = lab.step() as usize;
        let key = SHEET.events[code].key;
        told.insert(key);
        let mut said = Said::default();
        lab.told(&mut said);
        let (index, numbers) = said.iter().next().expect("told");
        assert_eq!((index, numbers.len()), (code, 3));
        let arrives = ["served", "queued", "turned-away", "errs"].contains(&key);
        let sent = measure(&lab, "requests.sent") - before;
        assert_eq!(sent, f64::from(u8::from(arrives)), "{key}");
    }
    for key in [
        "served", "queued", "answered", "errs", "failed", "reported", "checked",
    ] {
        assert!(told.contains(key), "{key}");
    }
    let told = said(SHEET.twin, |said| lab.twin(said));
    let keys: Vec<&str> = told.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, ["clients", "balancer", "servers", "first", "ended"]);
    // Whoever asked is named.
    let ended = &told[4].1;
    assert_eq!(ended[0], ended[1..].iter().sum::<f64>());
    assert!(ended[5] > 0.0);
}
