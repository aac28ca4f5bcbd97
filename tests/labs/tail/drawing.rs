//! The drawing: all of it within its form, no label over another, and as much in it as the core says.

use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::tail::Lab;

use super::lab::{HEDGE, TIMEOUT, lab, run};
use crate::common::drawing::{
    WIDTHS, drawn, no_room_is_too_little, nothing_crosses_words, readable,
};
use crate::common::measure;

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
    for mut lab in labs() {
        for width in WIDTHS {
            for (em, form) in [(12.5, 0), (25.0, 0), (12.5, 1)] {
                let most = if form == 1 { 9.0 } else { 18.5 };
                assert!(readable(&mut lab, width, em, form) <= most * em);
            }
        }
    }
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
        let [most, answered] = [lab_workers(&lab), measure(&lab, "requests.answered")];
        assert!(busy as f64 <= most && (bars > 0) == (answered > 0.0));
    }
}

fn lab_workers(lab: &Lab) -> f64 {
    use switchboard::sim::models::Model;
    lab.settings()[super::lab::place("workers")]
}
