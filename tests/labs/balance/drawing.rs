//! The drawing: all of it within its form, no label over another, and as many in the lanes as the core says.

use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::balance::Lab;

use super::lab::lab;
use crate::common::drawing::{
    drawn, no_room_is_too_little, nothing_crosses_words, readable_everywhere,
};
use crate::common::{measure, run};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (seed, sets) in (1..).zip([
        vec![],
        vec![("reports", 2.0)],
        vec![("policy", 0.0), ("clients", 400.0), ("reports", 5.0)],
        vec![("health", 3.0), ("checks", 1.0)],
        vec![("health", 3.0), ("reports", 1.0), ("fail-time", 0.2)],
        vec![("health", 2.0), ("policy", 1.0), ("clients", 200.0)],
        vec![("servers", 16.0), ("clients", 380.0), ("reports", 3.0)],
        vec![("servers", 1.0), ("clients", 1.0), ("health", 4.0)],
        vec![("servers", 3.0), ("clients", 0.0)],
        vec![("servers", 13.0), ("clients", 99.0), ("health", 1.0)],
    ]) {
        let mut lab = lab(&sets, seed);
        all.push(lab.clone());
        for seconds in [0.35, 2.0, 6.1, 11.0, 40.0] {
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

/// As many squares stand in the lanes as wait, and as many seats as there are clients.
#[test]
fn marks_that_wait_are_those_who_wait() {
    for mut lab in labs() {
        for form in [0, 1] {
            let paper = drawn(&mut lab, 960.0, 12.5, form);
            let (.., moving) = items(paper.numbers()).expect("a list");
            let (mut waiting, mut seats) = (0, 0);
            for item in moving {
                if let Item::Grid { style, states, .. } = item {
                    match style {
                        Style::Slot => {
                            let taken = f32::from(Style::Square as u8 - Style::Slot as u8 + 1);
                            waiting += states.iter().filter(|state| **state == taken).count();
                        }
                        _ => seats += states.len(),
                    }
                }
            }
            assert_eq!(waiting as f64, measure(&lab, "waiting"));
            if form == 0 {
                assert_eq!(seats as f64, measure(&lab, "clients"));
            }
        }
    }
}
