//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::handshake::SHEET;

use super::lab::{Drawn, ENTER, MANY, clauses, heard_all, lab, measure, page_ms, said, set};

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(3);
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    for history in 0..120 {
        let mut lab = lab(&[], history);
        let mut told_to_lose = false;
        for _ in 0..40 {
            match drawn.below(12) {
                0 => set(&mut lab, "work", drawn.of(&[0.0, 0.05, 0.5])),
                1 => set(&mut lab, "loss", drawn.of(&[0.0, 0.02, 0.1])),
                2 => set(&mut lab, "way", drawn.below(9) as f64),
                3 | 4 => {
                    lab.act(ENTER, 0.0);
                }
                5 => {
                    lab.act(MANY, 0.0);
                }
                7 => {
                    set(&mut lab, "lose", drawn.of(&[0.0, 150.0, 300.0]));
                }
                8 => {
                    lab.run(Nanos::from_secs(5), u64::MAX);
                }
                6 => {
                    lab.act(2, 0.0);
                    told_to_lose = true;
                }
                _ => {}
            }
            lab.run(Nanos::from_micros(drawn.below(250_000)), u64::MAX);
            let (sign, all) = clauses(&lab);
            signs.insert(sign);
            let of = |key| measure(&lab, key);
            let is_under_way = lab.next_event() < Nanos::NEVER;
            match sign {
                "idle" => assert_eq!((of("page_s"), is_under_way), (0.0, false)),
                "there" => assert!(of("page.handed") == of("packets") && !is_under_way),
                "others" => assert_eq!(of("page.there"), 0.0),
                "handshake" => assert!(is_under_way && of("page.sent") == 0.0),
                "asking" => assert!(is_under_way && of("page.arrived") == 0.0),
                "data" => assert!(is_under_way && of("page.arrived") > 0.0),
                "all-there" => assert_eq!((of("shown"), is_under_way), (20.0, false)),
                _ => {
                    assert!(of("page.arrived") > 0.0);
                    assert!(of("page.lost") + of("page.unheard") > 0.0);
                }
            }
            for (key, numbers) in all {
                heard.insert(key);
                match key {
                    "nothing" => assert_eq!(sign, "idle"),
                    "took" => {
                        assert!((numbers[0] - of("page_s")).abs() < 1e-12);
                        assert!((numbers[1] - of("first_s")).abs() < 1e-12);
                    }
                    "late" => assert!(numbers[0] == of("page.lost") && numbers[1] > 0.0),
                    "journeys" => {
                        assert_eq!(of("page.lost") + of("page.unheard"), 0.0);
                        assert!((numbers[0] - of("first_s") / of("page_s")).abs() < 1e-12);
                    }
                    "lose" => assert!(told_to_lose),
                    "again" => {
                        assert!(is_under_way && of("page.arrived") == 0.0 && numbers[0] == 1.0);
                    }
                    "shelf" => assert!(of("shelf") > 0.0 && of("page.lost") > 0.0),
                    "missing" => {
                        assert!(of("shelf") == 0.0);
                        assert!(of("page.lost") + of("page.unheard") > 0.0);
                    }
                    "greeting" => assert!(sign == "handshake" && of("page.sent") == 0.0),
                    "flows" => assert!(of("page.sent") > 0.0),
                    "works" => assert!(is_under_way && lab.settings()[7] > 0.0),
                    "on-the-way" => assert!(is_under_way),
                    "others" => {
                        assert!(!is_under_way && numbers[2] == 20.0);
                        assert!((numbers[0] - of("page_s")).abs() < 1e-12);
                        assert!((numbers[1] - of("page_s.median")).abs() < 1e-12);
                    }
                    "others-so-far" => assert!(is_under_way && numbers[0] == 20.0),
                    _ => panic!("nobody looks after {key}"),
                }
            }
        }
    }
    heard_all(&heard, SHEET.clauses);
    heard_all(&signs, SHEET.signs);
}

#[test]
fn late_is_by_how_much_more_than_without_loss() {
    let mut lab = lab(&[("lose", 100.0)], 1);
    super::lab::done(&mut lab, ENTER);
    let (_, all) = clauses(&lab);
    let later = all.iter().find(|(key, _)| *key == "late").expect("late");
    let off = 1e3 * later.1[1] - (page_ms(&[("lose", 100.0)]) - page_ms(&[]));
    assert!(off.abs() < 1e-6);
}

#[test]
fn the_twin_tells_a_message_a_line() {
    let keys = |way: f64| {
        let mut lab = lab(&[("way", way)], 1);
        super::lab::done(&mut lab, ENTER);
        said(SHEET.twin, |said| lab.twin(said))
    };
    let told = keys(4.0);
    let first: Vec<&str> = told.iter().take(7).map(|(key, _)| *key).collect();
    assert_eq!(
        first,
        [
            "syn",
            "syn-ack",
            "hello-12",
            "certificate-12",
            "keys-12",
            "finished-12",
            "request"
        ]
    );
    let begins: Vec<f64> = told
        .iter()
        .take(7)
        .map(|(_, n)| (1e3 * n[0]).round())
        .collect();
    assert_eq!(begins, [0.0, 50.0, 100.0, 150.0, 200.0, 250.0, 300.0]);
    let packets: f64 = told
        .iter()
        .filter(|(key, _)| *key == "burst")
        .map(|(_, n)| n[0])
        .sum();
    assert_eq!(packets, 310.0);
    let first = &told
        .iter()
        .find(|(key, _)| *key == "first")
        .expect("first")
        .1;
    assert!((first[0] - 0.400_6).abs() < 1e-9 && (first[1] - 4.0).abs() < 1e-9);
    assert_eq!((first[2], first[3]), (3.0, 1.0));
    let place = &told
        .iter()
        .find(|(key, _)| *key == "where")
        .expect("where")
        .1;
    let sum: f64 = place.iter().sum();
    assert!((1e3 * sum - page_ms(&[("way", 4.0)])).abs() < 1e-6);
    assert_eq!(keys(7.0)[0].0, "hello-quic");
    assert_eq!(keys(8.0)[0].0, "request");
}
