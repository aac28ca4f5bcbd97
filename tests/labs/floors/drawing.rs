//! The drawing: all of it within its form, no label over another, and as much in it as the core says.

use switchboard::Nanos;
use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::floors::{Lab, SHEET};

use super::lab::lab;
use crate::common::drawing::{
    WIDTHS, drawn, keys, no_room_is_too_little, nothing_crosses_words, readable,
    readable_everywhere, times,
};
use crate::common::{measure, run};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (seed, sets) in (1..).zip([
        vec![],
        vec![("fails", 0.5)],
        vec![("fails", 0.8)],
        vec![
            ("fails", 1.0),
            ("clicks", 10.0),
            ("client", 5.0),
            ("front", 5.0),
        ],
        vec![("silent", 1.0)],
        vec![
            ("silent", 1.0),
            ("clicks", 10.0),
            ("timeout", 10.0),
            ("middle", 5.0),
        ],
        vec![
            ("silent", 1.0),
            ("clicks", 0.2),
            ("client", 5.0),
            ("front", 5.0),
            ("middle", 5.0),
        ],
        vec![("silent", 1.0), ("deadline", 2.0), ("timeout", 0.1)],
        vec![("fails", 0.6), ("queue", 100.0), ("capacity", 5.0)],
        vec![("fails", 0.9), ("backoff", 2.0), ("queue", 0.0)],
        vec![("clicks", 0.0)],
    ]) {
        let mut lab = lab(&sets, seed);
        all.push(lab.clone());
        lab.act(0, 0.0);
        for seconds in [0.05, 0.3, 2.0, 2.0, 6.1, 11.0, 40.0, 1_300.0] {
            run(&mut lab, seconds);
            all.push(lab.clone());
        }
    }
    all
}

#[test]
fn everything_is_within_the_form_and_no_label_over_another() {
    readable_everywhere(labs(), |_, _, form| if form == 1 { 9.0 } else { 18.5 });
    for mut lab in labs() {
        readable(&mut lab, 440.0, 12.5, 2);
    }
}

#[test]
fn what_moves_crosses_no_words() {
    nothing_crosses_words(labs());
    no_room_is_too_little(labs(), 3);
}

/// As many squares stand before BACK as wait there.
#[test]
fn marks_that_wait_are_those_who_wait() {
    for mut lab in labs() {
        let paper = drawn(&mut lab, 960.0, 12.5, 0);
        let (.., moving) = items(paper.numbers()).expect("a list");
        let mut waiting = 0;
        for item in moving {
            if let Item::Grid {
                style: Style::Slot,
                states,
                ..
            } = item
            {
                waiting += states.iter().filter(|state| **state > 1.0).count();
            }
        }
        let exact = if lab.settings()[12] > 0.0 {
            0.0
        } else {
            measure(&lab, "waiting")
        };
        assert_eq!(waiting as f64, exact);
    }
}

#[test]
fn a_finger_finds_the_key() {
    for width in WIDTHS {
        let found = keys(&mut lab(&[], 1), width);
        assert_eq!(found.len(), 1);
        assert!(found[0].0 == 0 && found[0].1 >= 22.0);
    }
}

/// One click at a silent BACK: every call a stroke, and the times are those of the specification.
#[test]
fn the_sequence_holds_every_call() {
    let mut lab = lab(&[("silent", 1.0), ("clicks", 0.0)], 1);
    lab.act(0, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    assert_eq!(times(&mut lab), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0]);
    let paper = drawn(&mut lab, 440.0, 12.5, 2);
    let (_, still, moving) = items(paper.numbers()).expect("a list");
    let (mut right, mut strokes, mut at_once) = (0.0_f32, Vec::new(), Vec::new());
    for item in still.chain(moving) {
        if let Item::Label { label, numbers, .. } = item
            && SHEET.labels[label].key == "so-many"
        {
            at_once.push(numbers[0]);
        }
        if let Item::Line(style @ (Style::Asks | Style::Gone), points) = item {
            right = right.max(points[1][0]);
            strokes.push((style, points[1]));
        }
    }
    let at_back = |late: Style| {
        strokes
            .iter()
            .filter(move |(style, to)| *style == late && to[0] == right)
    };
    assert_eq!(at_back(Style::Asks).count(), 10);
    assert_eq!(at_back(Style::Gone).count(), 17);
    // With one at 0 and one at 12 seconds, these are all.
    assert_eq!(at_once, [3.0, 6.0, 7.0, 6.0, 3.0]);
    // Three clicks' attempts, nine calls at MIDDLE's door, 27 at BACK's; no two over each other.
    assert_eq!(strokes.len(), 3 + 9 + 27);
    let mut heights: Vec<f32> = at_back(Style::Asks)
        .chain(at_back(Style::Gone))
        .map(|(_, to)| to[1])
        .collect();
    heights.sort_by(f32::total_cmp);
    assert!(
        heights.windows(2).all(|two| two[1] - two[0] > 2.0),
        "{heights:?}"
    );
}
