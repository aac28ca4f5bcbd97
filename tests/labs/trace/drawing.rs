//! The drawing: all of it within its form, no label over another, and as much on the line as the core says.

use switchboard::Nanos;
use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::trace::Lab;

use super::lab::{ENTER, MANY, done, lab, measure, set};
use crate::common::drawing::{
    WIDTHS, drawn, keys, no_room_is_too_little, nothing_crosses_words, readable_everywhere, times,
    version, with_keys,
};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (n, (distance, bandwidth, size, loss)) in (0..).zip([
        (6_000.0, 20.0, 100.0, 0.0),
        (6_000.0, 20.0, 100.0, 0.05),
        (0.0, 20.0, 100.0, 0.0),
        (20_000.0, 1_000.0, 10_000.0, 0.01),
        (17_000.0, 1.0, 14.0, 0.5),
        (50.0, 1_000.0, 1.0, 0.0),
        (6_000.0, 20.0, 700.0, 0.02),
    ]) {
        let sets = [
            ("distance", distance),
            ("bandwidth", bandwidth),
            ("size", size),
            ("loss", loss),
        ];
        for action in [ENTER, MANY] {
            let mut lab = lab(&sets, n);
            all.push(lab.clone());
            lab.act(action, 0.0);
            for ms in [3, 12, 30, 60, 90, 70, 40, 300, 4_000, 100_000] {
                lab.run(Nanos::from_millis(ms), u64::MAX);
                all.push(lab.clone());
            }
        }
    }
    all
}

#[test]
fn everything_is_within_the_form_and_no_label_over_another() {
    readable_everywhere(labs(), with_keys(20.0));
}

#[test]
fn no_mark_crosses_words() {
    nothing_crosses_words(labs());
}

/// Where there is room for all of them, each packet on the line is a dot, and its place is its way.
#[test]
fn dots_are_packets_and_their_space_is_bandwidth() {
    let mut lab = lab(&[("bandwidth", 5.0)], 1);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(300), u64::MAX);
    let paper = drawn(&mut lab, 960.0, 12.5, 0);
    let (.., moving) = items(paper.numbers()).expect("a list");
    let mut dots: Vec<[f32; 3]> = moving
        .filter_map(|item| match item {
            Item::Marks(Style::Dot, _, marks) => Some(marks.to_vec()),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(dots.len() as f64, measure(&lab, "packets.on_the_line"));
    dots.sort_unstable_by(|a, b| a[0].total_cmp(&b[0]));
    let spaces: Vec<f32> = dots.windows(2).map(|two| two[1][0] - two[0][0]).collect();
    // 2.4 ms of the 35 that the way takes.
    let line = spaces[0] * 35.0 / 2.4;
    assert!(spaces.iter().all(|space| (space - spaces[0]).abs() < 0.01));
    assert!((400.0..800.0).contains(&line), "{line}");
}

/// The figure of the chapter: all of it on the paper, its words apart, and as slow as the run.
#[test]
fn the_sequence_has_the_run_s_own_times() {
    for sets in [
        vec![],
        vec![("loss", 0.02)],
        vec![("distance", 17_000.0)],
        vec![("distance", 0.0), ("size", 5_000.0)],
    ] {
        let mut lab = lab(&sets, 3);
        done(&mut lab, ENTER);
        let page = measure(&lab, "page_s") as f32;
        assert!(
            times(&mut lab)
                .iter()
                .any(|time| (time - page).abs() < 1e-6),
            "its end is told"
        );
    }
}

#[test]
fn what_stands_is_drawn_again_only_when_it_changes() {
    let mut lab = lab(&[], 1);
    let first = version(&mut lab);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(250), u64::MAX);
    assert_eq!(version(&mut lab), first);
    set(&mut lab, "distance", 50.0);
    assert_ne!(version(&mut lab), first);
}

#[test]
fn both_keys_can_be_pressed() {
    for width in WIDTHS {
        assert_eq!(keys(&mut lab(&[], 1), width), [(0, 23.0), (1, 23.0)]);
    }
}

#[test]
fn it_finds_room() {
    no_room_is_too_little(labs(), 3);
}
