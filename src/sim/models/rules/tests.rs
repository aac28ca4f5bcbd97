//! What every small model does, by the telephone lines.

use super::world::MOST;
use super::{Chance, For, World};
use crate::drawing::{Item, Paper, items};
use crate::sim::kernel::measures::Meter;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::forecast::word;
use crate::sim::models::lines::Lab;
use crate::sim::models::model::{Model, Over, Said};
use std::vec::Vec;

fn measured(lab: &Lab, over: Over) -> Vec<f64> {
    let mut values = Vec::from([0.0; Lab::MEASURES]);
    lab.measure(over, &mut values);
    values
}

#[test]
fn the_axis_is_the_first_setting() {
    assert_eq!(Lab::SHEET.setting(Lab::SHEET.axis.setting), Some(0));
}

#[test]
fn settings_are_brought_into_their_ranges() {
    let mut lab = Lab::new(&[f64::INFINITY, -7.0], 1);
    assert_eq!(lab.settings(), [100.0, 0.1, 6.0]);
    lab.set(2, 2.6);
    lab.set(2, f64::NAN);
    lab.set(99, 5.0);
    assert_eq!(lab.settings(), [100.0, 0.1, 3.0]);
}

#[test]
fn a_run_is_the_same_however_it_is_cut() {
    let mut whole = Lab::new(&[4.0], 7);
    let mut cut = whole.clone();
    whole.run(Nanos::from_secs(100), u64::MAX);
    let mut left = Nanos::from_secs(100);
    while left > Nanos::ZERO {
        let piece = left.min(Nanos::from_millis(70));
        left = left.saturating_sub(piece.saturating_sub(cut.run(piece, 3)));
    }
    assert_eq!(whole.digest(), cut.digest());
    for over in [0, 1, 2].map(Over::from_code) {
        for (one, other) in measured(&whole, over).iter().zip(measured(&cut, over)) {
            assert!((one - other).abs() < 1e-9 * one.abs().max(1.0));
        }
    }
    // And by single steps.
    let mut stepped = Lab::new(&[4.0], 7);
    while stepped.next_event() <= whole.now() {
        assert_ne!(stepped.step(), 0);
    }
    assert_eq!(whole.digest(), stepped.digest());
}

#[test]
fn measures_begin_anew_with_a_change_and_with_a_future() {
    let mut lab = Lab::new(&[4.0], 7);
    lab.run(Nanos::from_secs(100), u64::MAX);
    lab.set(2, 2.0);
    lab.run(Nanos::from_secs(5), u64::MAX);
    assert_eq!(measured(&lab, Over::SinceChange)[0], 5.0);
    assert_eq!(measured(&lab, Over::from_code(0))[0], 105.0);
    let mut fork = lab.clone();
    fork.fork(3);
    fork.run(Nanos::from_secs(60), u64::MAX);
    assert_eq!(measured(&fork, Over::from_code(0))[0], 60.0);
    lab.run(Nanos::from_secs(60), u64::MAX);
    assert_ne!(lab.digest(), fork.digest());
}

#[test]
fn two_worlds_have_one_rain() {
    let worlds = [2.0, 12.0].map(|lines| {
        let mut lab = Lab::new(&[3.0, 3.0, lines], 5);
        lab.run(Nanos::from_secs(500), u64::MAX);
        measured(&lab, Over::from_code(0))
    });
    let [few, many] = worlds;
    assert_eq!(few[1], many[1], "as many call");
    assert!(few[2] > many[2]);
}

#[test]
fn a_goal_that_is_reached_stays_so() {
    let mut lab = Lab::new(&[0.1, 3.0, 1.0], 5);
    let mut goals = [0.0];
    lab.goals(&mut goals);
    assert_eq!(goals, [0.0]);
    lab.run(Nanos::from_secs(1_000), u64::MAX);
    lab.set(2, 24.0);
    lab.run(Nanos::from_secs(1_000), u64::MAX);
    lab.goals(&mut goals);
    assert_eq!(goals, [1.0]);
    let mut said = Said::default();
    lab.goal_told(0, &mut said);
    assert_eq!(said.numbers(), [0.0, 1.0, 1.0]);
}

#[test]
fn what_has_come_by_chance_is_drawn_anew_and_what_has_not_stays() {
    let meter = Meter::new(0, 0, 0, Nanos::from_secs(1));
    let mut world = World::new([0.0; MOST], 1, meter);
    let mut chance = Chance::default();
    chance.set(2.0, For::Service, &mut world);
    for _ in 0..1_000 {
        let next = chance.next();
        chance.set(2.0, For::Service, &mut world);
        assert_eq!(chance.next(), next, "before it comes");
        world.pass(next);
        chance.set(2.0, For::Service, &mut world);
        assert!(chance.next() > next, "it has come");
    }
    let mean = world.now().as_secs_f64() / 1_000.0;
    assert!((mean - 0.5).abs() < 0.05, "{mean} s between two");
    chance.set(0.0, For::Service, &mut world);
    assert_eq!(chance.next(), Nanos::NEVER);
}

#[test]
fn nothing_happens_where_nobody_calls() {
    let mut lab = Lab::new(&[0.0], 1);
    assert_eq!(lab.run(Nanos::LAST, 1), Nanos::ZERO);
    assert_eq!((lab.step(), lab.next_event()), (0, Nanos::NEVER));
    let mut values = [0.0];
    lab.future(&mut values);
    assert_eq!(Lab::judge(&values, None), None);
}

#[test]
fn the_bets_answer_is_where_the_curve_is() {
    for lines in [1.0, 6.0, 24.0] {
        let lab = Lab::new(&[1.0, 2.5, lines], 1);
        let mut lost = [0.0];
        lab.theory(lab.answer().unwrap(), &mut lost);
        assert!((lost[0] - 0.1).abs() < 1e-9, "{lost:?}");
    }
}

#[test]
fn a_word_stays_at_its_border() {
    let borders = [(0.9, 0.02), (0.5, 0.1)];
    let words =
        |before| [0.95, 0.91, 0.89, 0.55, 0.45, 0.1].map(|share| word(share, &borders, before));
    assert_eq!(words(None), [0, 0, 1, 1, 2, 2].map(Some));
    assert_eq!(words(Some(0)), [0, 0, 0, 1, 1, 2].map(Some));
    assert_eq!(words(Some(1)), [0, 1, 1, 1, 1, 2].map(Some));
    assert_eq!(words(Some(2)), [0, 1, 1, 2, 2, 2].map(Some));
    assert_eq!(word(-1.0, &borders, Some(1)), None);
}

#[test]
fn the_example_draws_what_is_taken_within_its_form() {
    let mut paper = Paper::default();
    for (width, em) in [(320.0, 12.5), (320.0, 25.0), (960.0, 12.5)] {
        for lines in [1.0, 6.0, 24.0] {
            let mut lab = Lab::new(&[4.0, 3.0, lines], 9);
            lab.run(Nanos::from_secs(50), u64::MAX);
            lab.draw(&mut paper, width, em, 0);
            let (header, still, moving) = items(paper.numbers()).unwrap();
            let (mut rings, mut dots) = (0.0, 0.0);
            for item in still.chain(moving) {
                let [x, y, r] = match item {
                    Item::Circle(_, place) => {
                        rings += 1.0;
                        place
                    }
                    Item::Marks(_, _, marks) => {
                        dots += marks.len() as f64;
                        marks[marks.len() - 1]
                    }
                    Item::Label { at: [x, y], .. } => [x, y - 0.26 * em, 0.5 * em],
                    other => panic!("{other:?}"),
                };
                assert!(x >= r && x + r <= width && y >= r && y + r <= header.height);
            }
            assert_eq!(rings, lines);
            let mut said = Said::default();
            lab.twin(&mut said);
            assert_eq!(dots, said.numbers()[2], "as many as its words say");
        }
    }
}
