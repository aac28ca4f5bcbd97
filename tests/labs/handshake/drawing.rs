//! The drawing: all of it within its form, no label over another, and as much on the wire and on the shelf as the core says.

use switchboard::Nanos;
use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::handshake::Lab;

use super::lab::{ENTER, MANY, done, lab, measure, set};
use crate::common::drawing::{
    WIDTHS, drawn, keys, no_room_is_too_little, nothing_crosses_words, readable_everywhere, times,
    version, with_keys,
};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (n, sets) in (0..).zip([
        vec![],
        vec![("loss", 0.05)],
        vec![("way", 0.0), ("loss", 0.02)],
        vec![("way", 2.0), ("lose", 40.0)],
        vec![("way", 7.0), ("loss", 0.1)],
        vec![("way", 8.0), ("lose", 60.0)],
        vec![("trip", 2.0), ("bandwidth", 1.0), ("work", 0.3)],
        vec![
            ("trip", 400.0),
            ("bandwidth", 1_000.0),
            ("html", 310.0),
            ("lose", 12.0),
        ],
        vec![("objects", 0.0), ("html", 1.0)],
        vec![
            ("objects", 100.0),
            ("packets", 100.0),
            ("way", 0.0),
            ("bandwidth", 200.0),
        ],
        vec![
            ("objects", 100.0),
            ("packets", 1.0),
            ("way", 4.0),
            ("loss", 0.02),
        ],
    ]) {
        for action in [ENTER, MANY] {
            let mut lab = lab(&sets, n);
            all.push(lab.clone());
            lab.act(action, 0.0);
            for ms in [3, 50, 60, 90, 130, 70, 240, 300, 900, 4_000, 100_000] {
                lab.run(Nanos::from_millis(ms), u64::MAX);
                all.push(lab.clone());
            }
        }
    }
    all
}

#[test]
fn everything_is_within_the_form_and_no_label_over_another() {
    readable_everywhere(labs(), with_keys(20.8));
}

#[test]
fn no_mark_crosses_words() {
    nothing_crosses_words(labs());
}

/// What stands on the upright line is what is on the wire, and how far it is from either side its way.
#[test]
fn dots_are_what_is_on_the_wire() {
    let mut lab = lab(&[("bandwidth", 1.0), ("objects", 0.0)], 1);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(300), u64::MAX);
    // Twelve ms a packet: the first has left whole at 262 ms, and is 38 of 50 ms on its way.
    let paper = drawn(&mut lab, 960.0, 12.5, 0);
    let (_, still, moving) = items(paper.numbers()).expect("a list");
    let lanes: Vec<f32> = still
        .filter_map(|item| match item {
            Item::Line(Style::Edge, points) => Some(points[0][1]),
            _ => None,
        })
        .collect();
    let dots: Vec<[f32; 3]> = moving
        .filter_map(|item| match item {
            Item::Marks(Style::Dot, _, marks) => Some(marks.to_vec()),
            _ => None,
        })
        .flatten()
        .collect();
    let ways: Vec<f32> = dots
        .iter()
        .map(|[_, y, _]| (50.0 * (lanes[1] - y) / (lanes[1] - lanes[0])).round())
        .collect();
    assert_eq!(ways.len(), 4, "{ways:?}");
    assert_eq!(ways, [2.0, 14.0, 26.0, 38.0]);
    assert!(dots.iter().all(|dot| dot[0] == dots[0][0]));
}

/// As many squares on the shelf as wait, and a broken cell for each packet that they wait for.
#[test]
fn the_shelf_shows_who_waits_for_whom() {
    for (way, most) in [(5.0, 200.0), (7.0, 9.0)] {
        let mut lab = lab(&[("way", way), ("lose", 61.0)], 1);
        lab.act(ENTER, 0.0);
        let mut seen = 0.0_f64;
        while lab.next_event() < Nanos::NEVER {
            lab.step();
            let waits = measure(&lab, "shelf");
            let paper = drawn(&mut lab, 960.0, 12.5, 0);
            let (.., mut moving) = items(paper.numbers()).expect("a list");
            let grid = moving.find_map(|item| match item {
                Item::Grid { states, .. } => Some(states.to_vec()),
                _ => None,
            });
            let cells = grid.unwrap_or_default();
            let count = |state: f32| cells.iter().filter(|cell| **cell == state).count();
            assert_eq!(count(9.0) as f64, waits);
            assert_eq!(count(1.0), usize::from(waits > 0.0));
            seen = seen.max(waits);
        }
        assert!(seen > 0.0 && seen <= most, "{seen}");
    }
}

/// The figures of the chapter: all of it on the paper, its words apart, and as slow as the run.
#[test]
fn the_sequence_has_the_run_s_own_times() {
    for way in 0..9 {
        for more in [
            vec![("objects", 0.0), ("html", 1.0), ("bandwidth", 1_000.0)],
            vec![("loss", 0.05), ("trip", 400.0)],
            vec![("objects", 0.0), ("html", 1_000.0), ("trip", 2.0)],
            vec![("work", 2.0)],
        ] {
            let mut sets = vec![("way", f64::from(way))];
            sets.extend(more);
            let mut lab = lab(&sets, 3);
            done(&mut lab, ENTER);
            let first = measure(&lab, "first_s") as f32;
            let times = times(&mut lab);
            assert!(
                !sets.contains(&("html", 1.0))
                    || times.iter().any(|time| (time - first).abs() < 1e-6),
                "{sets:?}: its first byte is told"
            );
        }
    }
}

#[test]
fn what_stands_is_drawn_again_only_when_it_changes() {
    let mut lab = lab(&[], 1);
    let first = version(&mut lab);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(250), u64::MAX);
    assert_eq!(version(&mut lab), first);
    set(&mut lab, "trip", 50.0);
    assert_eq!(version(&mut lab), first);
    lab.act(MANY, 0.0);
    assert_ne!(version(&mut lab), first);
}

#[test]
fn all_keys_can_be_pressed() {
    for width in WIDTHS {
        assert_eq!(
            keys(&mut lab(&[], 1), width),
            [(0, 23.0), (1, 23.0), (2, 23.0)]
        );
    }
}

#[test]
fn it_finds_room() {
    no_room_is_too_little(labs(), 3);
}
