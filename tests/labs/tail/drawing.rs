//! The drawing: all of it within its form, no label over another, and as much in it as the core says.

use switchboard::Scope;
use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::tail::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};

use super::lab::{HEDGE, TIMEOUT, lab};
use crate::common::drawing::{
    drawn, no_room_is_too_little, nothing_crosses_words, readable_everywhere,
};
use crate::common::{measure, run, setting};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (seed, sets) in (1..).zip([
        vec![],
        vec![HEDGE],
        vec![HEDGE, ("load", 0.9), ("after", 5.0)],
        vec![TIMEOUT, ("after", 0.05), ("load", 0.6)],
        vec![("workers", 200.0), ("load", 0.95)],
        vec![("workers", 1.0), ("load", 1.0), HEDGE, ("after", 1.0)],
        vec![("load", 0.0)],
    ]) {
        let mut lab = lab(&sets, seed);
        all.push(lab.clone());
        for seconds in [0.05, 0.5, 5.0, 60.0] {
            run(&mut lab, seconds);
            all.push(lab.clone());
        }
    }
    all
}

#[test]
fn everything_is_within_the_form_and_no_label_over_another() {
    readable_everywhere(labs(), |_, _, form| if form == 1 { 9.0 } else { 18.5 });
}

#[test]
fn what_moves_crosses_no_words() {
    nothing_crosses_words(labs());
    no_room_is_too_little(labs(), 2);
}

/// As many squares as wait, up to 200, and a mark for each worker that is busy.
#[test]
fn marks_are_those_who_wait_and_work() {
    for mut lab in labs() {
        let paper = drawn(&mut lab, 960.0, 12.5, 0);
        let (.., moving) = items(paper.numbers()).expect("a list");
        let (mut waiting, mut busy, mut bars) = (0, 0, 0);
        for item in moving {
            match item {
                Item::Grid {
                    style: Style::Slot,
                    states,
                    ..
                } => waiting += states.len(),
                Item::Marks(Style::Dot | Style::Ghost, _, marks) => busy += marks.len(),
                Item::Box(Style::Band, _) => bars += 1,
                _ => {}
            }
        }
        assert_eq!(waiting as f64, measure(&lab, "waiting").min(200.0));
        let [most, answered] = [setting(&lab, "workers"), answered_of_late(&lab)];
        assert!(busy as f64 <= most && (bars > 0) == (answered > 0.0));
    }
}

/// The mountain, the flags and the numbers are of one minute: what came before it is gone from all of them.
#[test]
fn the_mountain_is_of_the_last_minute() {
    let mut lab = lab(&[HEDGE, ("load", 0.9)], 1);
    run(&mut lab, 300.0);
    let bars = |lab: &mut Lab| {
        let paper = drawn(lab, 960.0, 12.5, 0);
        let (.., moving) = items(paper.numbers()).expect("a list");
        let mut left = Vec::new();
        for item in moving {
            if let Item::Box(Style::Band, [x, ..]) = item {
                left.push(x);
            }
        }
        left
    };
    // After minutes of a queue that only grows, none of the last minute's answers is quick.
    let late = bars(&mut lab);
    assert!(late.iter().all(|x| *x > 480.0), "{late:?}");
}

fn answered_of_late(lab: &Lab) -> f64 {
    let mut values = vec![0.0; Lab::MEASURES];
    lab.measure(Over::Scope(Scope::Window), &mut values);
    values[SHEET.measure("requests.answered").expect("a measure")]
}

/// What is late can be pulled along the scale, by stops that a hand can tell apart; it stands where its line is.
#[test]
fn what_is_late_can_be_pulled() {
    let after = |lab: &mut Lab, width: f32| {
        let paper = drawn(lab, width, 12.5, 0);
        let (_, _, moving) = items(paper.numbers()).expect("a list");
        moving
            .filter_map(|item| match item {
                Item::Handle {
                    setting,
                    place,
                    stops,
                } => Some((setting, place[0], stops.to_vec())),
                _ => None,
            })
            .next()
    };
    for width in [300.0, 960.0] {
        let mut lab = lab(&[HEDGE, ("after", 0.5)], 1);
        run(&mut lab, 5.0);
        let (which, at, stops) = after(&mut lab, width).expect("a handle");
        assert_eq!(SHEET.settings[which].key, "after");
        assert!(stops.contains(&[at, 0.5]));
        assert!(stops.iter().any(|stop| stop[1] == 0.12));
        let ends = [stops[0][1], stops[stops.len() - 1][1]];
        assert_eq!(ends, [0.05, 5.0]);
        assert!(stops.is_sorted_by(|one, next| one[0] + 1.0 < next[0] && one[1] < next[1]));
        lab.set(SHEET.setting("again").expect("a setting"), 0.0);
        assert!(after(&mut lab, width).is_none());
    }
}
