//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::Nanos;
use switchboard::sim::models::trace::{Plan, SHEET};
use switchboard::sim::models::{Model, Over};

use super::lab::{Drawn, ENTER, MANY, clauses, heard_all, lab, measure, set};

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(3);
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    for history in 0..60 {
        let mut lab = lab(&[("loss", 0.0)], history);
        for _ in 0..40 {
            match drawn.below(10) {
                0 => set(&mut lab, "size", drawn.of(&[3.0, 14.0, 100.0, 700.0])),
                1 => set(&mut lab, "loss", drawn.of(&[0.0, 0.01, 0.1])),
                2 => set(&mut lab, "distance", drawn.of(&[0.0, 6_000.0, 17_000.0])),
                3 | 4 => lab.act(ENTER, 0.0),
                5 => lab.act(MANY, 0.0),
                _ => {}
            }
            lab.run(Nanos::from_micros(drawn.below(250_000)), u64::MAX);
            let plan = Plan::of(lab.settings());
            let (sign, all) = clauses(&lab);
            signs.insert(sign);
            let page = measure(&lab, "page_s");
            let there = measure(&lab, "packets.there");
            let on_the_line = measure(&lab, "packets.on_the_line");
            let mut since = [0.0; switchboard::sim::models::trace::Lab::MEASURES];
            lab.measure(Over::SinceChange, &mut since);
            let is_under_way = lab.next_event() < Nanos::NEVER;
            match sign {
                "idle" => assert_eq!((page, there, is_under_way), (0.0, 0.0, false)),
                "there" => assert!(there == f64::from(plan.packets) && !is_under_way),
                "others" => assert!(there == 0.0 && is_under_way),
                "all-there" => assert_eq!((measure(&lab, "shown"), is_under_way), (200.0, false)),
                _ => {
                    assert!(is_under_way && there < f64::from(plan.packets));
                    let place = ["name", "connect", "secure", "ask", "deliver", "missing"]
                        .iter()
                        .position(|each| *each == sign);
                    let ends = plan.ends().map(Nanos::as_secs_f64);
                    let place = place.expect("a step");
                    assert!(
                        place == 0 || page >= ends[place - 1] - 1e-9,
                        "{sign} at {page}"
                    );
                    assert!(place == 5 || page < ends[place] + 1e-9, "{sign} at {page}");
                }
            }
            for (key, numbers) in all {
                heard.insert(key);
                match key {
                    "nothing" => {
                        assert_eq!(sign, "idle");
                        assert!((numbers[0] - plan.ends()[4].as_secs_f64()).abs() < 1e-12);
                        assert!(numbers[1] > numbers[0] - 1e-12 && numbers[2] == plan.loss);
                    }
                    "took" => {
                        assert!((numbers[0] - page).abs() < 1e-12);
                        let [page, journeys, work, delivery] = numbers[..] else {
                            panic!("four numbers")
                        };
                        assert!((journeys + work + delivery - page).abs() < 1e-9);
                        assert!((journeys + work - measure(&lab, "before_s")).abs() < 1e-9);
                        assert!((work - plan.work.as_secs_f64()).abs() < 1e-12);
                    }
                    "late" => assert!(numbers[0] >= 1.0 && numbers[1] > 0.0),
                    "in-time" => {
                        assert!(numbers[0] >= 1.0);
                        assert!((page - plan.ends()[4].as_secs_f64()).abs() < 1e-9);
                    }
                    "saves" => {
                        let least = plan.least().as_secs_f64();
                        assert!((numbers[0] - 0.9 * least).abs() < 1e-9);
                        assert!((numbers[1] - lab.settings()[0] * 15e-6).abs() < 1e-9);
                    }
                    "flows" => assert!(on_the_line > 0.0),
                    "on-the-way" => {
                        assert_eq!((there, on_the_line), (0.0, 0.0));
                        assert!(page < (plan.ready().as_secs_f64() - plan.work.as_secs_f64()));
                    }
                    "works" => {
                        assert_eq!((there, on_the_line), (0.0, 0.0));
                        assert!(
                            page >= plan.ready().as_secs_f64() - plan.work.as_secs_f64() - 1e-9
                        );
                        assert!(page < plan.ready().as_secs_f64() + plan.turn().as_secs_f64());
                    }
                    "missing" => assert!(plan.loss > 0.0 && there < f64::from(plan.packets)),
                    "others" => {
                        assert!(!is_under_way && numbers[0] <= numbers[1]);
                        assert!(numbers[0] == 0.0 || plan.loss > 0.0);
                    }
                    "others-so-far" => assert!(is_under_way && numbers[0] == 200.0),
                    _ => panic!("nobody looks after {key}"),
                }
            }
        }
    }
    heard_all(&heard, SHEET.clauses);
    heard_all(&signs, SHEET.signs);
}

#[test]
fn the_twin_tells_the_five_steps() {
    let mut lab = lab(&[], 1);
    super::lab::done(&mut lab, ENTER);
    let told = super::lab::said(SHEET.twin, |said| lab.twin(said));
    let keys: Vec<&str> = told.iter().map(|(key, _)| *key).collect();
    assert_eq!(
        keys,
        ["name", "connect", "secure", "ask", "deliver", "packets"]
    );
    let ms = |n: f64| (10_000.0 * n).round() / 10.0;
    let takes: Vec<f64> = told[..5]
        .iter()
        .map(|(_, numbers)| ms(numbers[2]))
        .collect();
    assert_eq!(takes, [20.0, 70.0, 70.0, 120.0, 41.4]);
    let begins: Vec<f64> = told[..5]
        .iter()
        .map(|(_, numbers)| ms(numbers[0]))
        .collect();
    assert_eq!(begins, [0.0, 20.0, 90.0, 160.0, 280.0]);
    let share: f64 = told[..5].iter().map(|(_, numbers)| numbers[3]).sum();
    assert!((share - 1.0).abs() < 1e-9);
    assert_eq!(told[5].1, [69.0, 69.0, 0.0]);
}
