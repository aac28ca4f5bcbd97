//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::payments::SHEET;

use super::lab::{
    BEFORE, Drawn, LOSE, MANY, OF_PAYMENT, PAY, RESERVES, clauses, done, heard_all, lab, said, set,
    shown,
};

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(3);
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    for history in 0..300 {
        let mut lab = lab(&[], history);
        let mut told_to_lose = false;
        for _ in 0..30 {
            match drawn.below(15) {
                0 => set(&mut lab, "work", drawn.of(&[0.05, 0.5, 2.0])),
                1 => set(&mut lab, "loss", drawn.of(&[0.0, 20.0, 200.0])),
                2 => set(&mut lab, "key", drawn.below(3) as f64),
                3 => set(&mut lab, "store", drawn.below(2) as f64),
                4 => set(&mut lab, "written", drawn.below(3) as f64),
                5 => set(&mut lab, "crash", drawn.of(&[0.0, 0.2])),
                6 => set(&mut lab, "retries", drawn.of(&[0.0, 1.0, 5.0])),
                7 | 8 => lab.act(PAY, 0.0),
                9 => lab.act(MANY, 0.0),
                10 => {
                    lab.act(LOSE, 0.0);
                    told_to_lose = true;
                }
                11 => {
                    lab.run(Nanos::from_secs(20), u64::MAX);
                }
                12 => {
                    let sets = [("key", OF_PAYMENT), ("crash", 0.2), ("written", BEFORE)];
                    for (key, value) in sets {
                        set(&mut lab, key, value);
                    }
                    lab.act(PAY, 0.0);
                }
                _ => {}
            }
            lab.run(Nanos::from_micros(drawn.below(900_000)), u64::MAX);
            let (sign, all) = clauses(&lab);
            signs.insert(sign);
            let is_under_way = lab.next_event() < Nanos::NEVER;
            let of = |key| shown(&lab, key);
            match sign {
                "idle" => assert_eq!((of("payments"), of("made")), (0.0, 0.0)),
                "waits" | "pauses" | "settles" => assert!(is_under_way && of("shown") == 0.0),
                "paid" => assert_eq!((is_under_way, of("failed"), of("shown")), (false, 0.0, 1.0)),
                "failed" => {
                    assert_eq!((is_under_way, of("failed"), of("shown")), (false, 1.0, 1.0));
                }
                "others" => assert!(is_under_way && of("made") == 0.0),
                _ => assert_eq!((of("shown"), is_under_way), (1_000.0, false)),
            }
            for (key, numbers) in all {
                heard.insert(key);
                match key {
                    "nothing" => assert_eq!(sign, "idle"),
                    "lose" => assert!(told_to_lose),
                    "question-lost" | "answer-lost" | "died" | "works" | "on-the-way" => {
                        assert!(is_under_way && of("made") >= 1.0);
                    }
                    "works-on" => assert_eq!((sign, is_under_way), ("settles", true)),
                    "race" => assert!(of("made") >= 2.0 && is_under_way),
                    "again" => assert!(sign == "pauses" && of("made") >= 1.0),
                    "once" => assert_eq!((of("once"), of("charged")), (1.0, 1.0)),
                    "twice" => assert!(of("twice") == 1.0 && numbers[0] == of("charged")),
                    "not-charged" => assert_eq!((of("nothing"), of("charged")), (1.0, 0.0)),
                    "in-doubt" => assert_eq!((of("in_doubt"), of("charged")), (1.0, 1.0)),
                    "phantom" => assert_eq!((of("phantom"), of("charged")), (1.0, 0.0)),
                    "others-so-far" => assert_eq!((sign, numbers[0]), ("others", 1_000.0)),
                    "others" => assert_eq!(numbers, [of("once"), 1_000.0, of("twice")]),
                    "others-failed" => assert_eq!(numbers, [of("failed"), of("failed.charged")]),
                    "others-phantom" => assert!(numbers[0] == of("phantom") && numbers[0] > 0.0),
                    "others-silent" => assert_eq!(numbers[0], of("silent_share")),
                    _ => panic!("nobody looks after {key}"),
                }
            }
        }
    }
    heard_all(&heard, SHEET.clauses);
    heard_all(&signs, SHEET.signs);
}

/// A row for each thing, in the order of time, and the store at the end.
#[test]
fn the_twin_tells_a_payment_row_by_row() {
    let mut lab = lab(
        &[
            ("loss", 0.0),
            ("work-kind", 0.0),
            ("work", 1.7),
            ("key", OF_PAYMENT),
            ("store", RESERVES),
        ],
        1,
    );
    done(&mut lab, PAY);
    let told = said(SHEET.twin, |said| lab.twin(said));
    let keys: Vec<&str> = told.iter().map(|(key, _)| *key).collect();
    assert_eq!(
        keys,
        [
            "question", "works", "silent", "question", "busy", "refused", "charged", "question",
            "known", "paid", "board", "ledger"
        ]
    );
    let times: Vec<f64> = told[..10]
        .iter()
        .map(|(_, n)| (1e3 * n[0]).round())
        .collect();
    assert_eq!(
        times,
        [
            0.0, 20.0, 1_000.0, 1_500.0, 1_520.0, 1_540.0, 1_720.0, 2_040.0, 2_060.0, 2_080.0
        ]
    );
    assert_eq!(
        (told[10].1[1], told[11].1.as_slice()),
        (2.0, [1.0, 1.0].as_slice())
    );
}

/// What a step was can be told whatever it was.
#[test]
fn every_step_is_told() {
    let mut heard = BTreeSet::new();
    let mut drawn = Drawn(5);
    for seed in 0..200 {
        let mut lab = lab(
            &[
                ("loss", 200.0),
                ("crash", 0.2),
                ("work", drawn.of(&[0.05, 1.0])),
                ("key", drawn.below(3) as f64),
                ("store", drawn.below(2) as f64),
                ("written", drawn.below(3) as f64),
            ],
            seed,
        );
        lab.act(if seed < 3 { MANY } else { PAY }, 0.0);
        while lab.next_event() < Nanos::NEVER {
            let code = lab.step() as usize;
            let told = said(SHEET.events, |said| lab.told(said));
            assert_eq!((told.len(), told[0].0), (1, SHEET.events[code].key));
            heard.insert(told[0].0);
        }
        heard.insert(SHEET.events[lab.step() as usize].key);
    }
    heard_all(&heard, SHEET.events);
}

/// How a payment ended, and the cause that is told.
fn ended(sets: &[(&str, f64)], seed: u64) -> (&'static str, f64) {
    let mut all = vec![("loss", 0.0), ("work-kind", 0.0)];
    all.extend(sets);
    let mut lab = lab(&all, seed);
    done(&mut lab, PAY);
    let (key, numbers) = clauses(&lab).1.remove(0);
    (key, *numbers.last().expect("a cause"))
}

/// What a payment came to is told with the cause that it had.
#[test]
fn each_end_is_told_with_its_cause() {
    let (question, answer, late) = (("lose", 1.0), ("lose", 2.0), ("work", 1.4));
    let (fresh, one, reserves) = (("key", 1.0), ("key", OF_PAYMENT), ("store", RESERVES));
    let never = ("retries", 0.0);
    for (sets, told) in [
        (&[][..], ("once", 0.0)),
        (&[answer, one], ("once", 1.0)),
        (&[question], ("once", 2.0)),
        (&[answer], ("twice", 0.0)),
        (&[answer, fresh], ("twice", 1.0)),
        (&[("work", 1.7), one], ("twice", 2.0)),
        (&[question, never], ("not-charged", 0.0)),
        (&[answer, never], ("in-doubt", 0.0)),
        (&[late, never], ("in-doubt", 1.0)),
        (&[("work", 5.0), one, reserves], ("in-doubt", 3.0)),
    ] {
        assert_eq!(ended(sets, 1), told, "{sets:?}");
    }
    // Where the server dies it is chance that says when.
    let (dies, after) = (("crash", 0.2), ("written", 1.0));
    for (sets, told) in [
        (&[dies, one][..], ("once", 3.0)),
        (&[dies, one, after], ("twice", 3.0)),
        (&[dies, one, never], ("not-charged", 1.0)),
        (&[dies, one, after, never], ("in-doubt", 2.0)),
    ] {
        assert!((1..100).any(|seed| ended(sets, seed) == told), "{sets:?}");
    }
}
