//! Whatever is said, at any moment of any run, is true then; and all that can be said is said at some time.

use std::collections::BTreeSet;
use switchboard::Nanos;
use switchboard::sim::models::trace::{Plan, SHEET};
use switchboard::sim::models::{Model, Over};

use crate::lab::{ENTER, MANY, clauses, lab, measure, set};

/// Seeded numbers below `n`.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

#[test]
fn each_clause_holds_when_it_is_said() {
    let mut drawn = Drawn(3);
    let (mut heard, mut signs) = (BTreeSet::new(), BTreeSet::new());
    for history in 0..60 {
        let mut lab = lab(&[("loss", 0.0)], history);
        for _ in 0..40 {
            match drawn.below(10) {
                0 => set(
                    &mut lab,
                    "size",
                    [3.0, 14.0, 100.0, 700.0][drawn.below(4) as usize],
                ),
                1 => set(&mut lab, "loss", [0.0, 0.01, 0.1][drawn.below(3) as usize]),
                2 => set(
                    &mut lab,
                    "distance",
                    [0.0, 6_000.0, 17_000.0][drawn.below(3) as usize],
                ),
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
                "others" => assert_eq!(there, 0.0),
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
                    }
                    "took" => {
                        assert!((numbers[0] - page).abs() < 1e-12);
                        assert!((numbers[1] + numbers[2] - numbers[0]).abs() < 1e-9);
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
    let all = |list: &'static [switchboard::sim::models::sheet::Clause]| {
        list.iter().map(|each| each.key).collect::<BTreeSet<_>>()
    };
    assert_eq!(heard, all(SHEET.clauses));
    assert_eq!(signs, all(SHEET.signs));
}

#[test]
fn the_twin_tells_the_five_steps() {
    let mut lab = lab(&[], 1);
    crate::lab::done(&mut lab, ENTER);
    let told = crate::lab::said(SHEET.twin, |said| lab.twin(said));
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
