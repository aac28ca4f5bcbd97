//! The drawing: all of it within its form, no label over another, and as much on the wire and on the shelf as the core says.

use switchboard::Nanos;
use switchboard::drawing::{Anchor, Item, Label, Paper, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::handshake::{Lab, SHEET};

use crate::lab::{ENTER, MANY, lab, measure, set};

/// Left, top, right, bottom.
type Extent = [f32; 4];

fn label(item: &Item<'_>, em: f32) -> Option<(usize, Extent)> {
    let Item::Label {
        style,
        anchor,
        at: [x, y],
        label,
        ..
    } = *item
    else {
        return None;
    };
    let size = em * style.size();
    let width = f32::from(SHEET.labels[label].room) * Label::WIDE * size;
    let left = anchor.left(x, width);
    let _ = Anchor::Start;
    Some((
        label,
        [left, y - 0.75 * size, left + width, y + 0.22 * size],
    ))
}

fn extents(item: &Item<'_>, em: f32) -> Vec<Extent> {
    let around = |x: f32, y: f32, r: f32| [x - r, y - r, x + r, y + r];
    match *item {
        Item::Marks(_, _, marks) => marks.iter().map(|[x, y, r]| around(*x, *y, *r)).collect(),
        Item::Line(_, points) => points.iter().map(|[x, y]| around(*x, *y, 0.0)).collect(),
        Item::Box(_, [x, y, w, h, _]) | Item::Level(_, [x, y, w, h, _]) => {
            vec![[x, y, x + w, y + h]]
        }
        Item::Circle(_, [x, y, r]) | Item::Sector(_, [x, y, r, _]) => vec![around(x, y, r)],
        Item::Grid {
            at: [x, y],
            columns,
            pitch,
            size,
            states,
            ..
        } => {
            let rows = states.len().div_ceil(columns.max(1));
            let (across, down) = (columns.min(states.len()) as f32, rows as f32);
            vec![[
                x,
                y,
                x + (across - 1.0) * pitch + size,
                y + (down - 1.0) * pitch + size,
            ]]
        }
        Item::Target {
            place: [x, y, r], ..
        } => vec![around(x, y, r)],
        Item::Label { .. } => label(item, em)
            .map(|(_, extent)| extent)
            .into_iter()
            .collect(),
        Item::Curve(..) => panic!("there is none"),
    }
}

fn apart(one: &Extent, other: &Extent) -> bool {
    one[0] >= other[2] || other[0] >= one[2] || one[1] >= other[3] || other[1] >= one[3]
}

fn drawn(lab: &mut Lab, width: f32, em: f32, form: u32) -> Paper {
    let mut paper = Paper::default();
    lab.draw(&mut paper, width, em, form);
    paper
}

const WIDTHS: [f32; 7] = [320.0, 360.0, 390.0, 620.0, 740.0, 820.0, 960.0];

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
    for (state, mut lab) in labs().into_iter().enumerate() {
        for width in WIDTHS {
            for (em, form) in [(12.5, 0), (25.0, 0), (12.5, 1)] {
                let paper = drawn(&mut lab, width, em, form);
                let (header, still, moving) = items(paper.numbers()).expect("a list");
                assert_eq!((header.width, header.em), (width, em));
                // (Where letters are at 200 % on a phone, the keys have a row of their own.)
                let most = match form {
                    1 => 9.0,
                    _ if width < 24.0 * em => 20.8,
                    _ => 18.5,
                };
                let most = most * em;
                assert!(header.height <= most, "{} at {width}, {em}", header.height);
                let all: Vec<Item<'_>> = still.chain(moving).collect();
                for item in &all {
                    for [left, top, right, bottom] in extents(item, em) {
                        assert!(
                            left >= -0.01
                                && top >= -0.01
                                && right <= width + 0.01
                                && bottom <= header.height + 0.01,
                            "state {state}, {width} at {em}, form {form}: {item:?} in {header:?}"
                        );
                    }
                }
                let labels: Vec<_> = all.iter().filter_map(|item| label(item, em)).collect();
                for (i, (one, at)) in labels.iter().enumerate() {
                    for (other, beside) in &labels[..i] {
                        assert!(
                            apart(at, beside),
                            "state {state}, {width} at {em}, form {form}: {} {at:?} over {} {beside:?}",
                            SHEET.labels[*one].key,
                            SHEET.labels[*other].key
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_that_moves_crosses_words() {
    for (state, mut lab) in labs().into_iter().enumerate() {
        for width in WIDTHS {
            let paper = drawn(&mut lab, width, 12.5, 0);
            let (_, still, moving) = items(paper.numbers()).expect("a list");
            let moving: Vec<Item<'_>> = moving.collect();
            let all: Vec<Item<'_>> = still.chain(moving.iter().copied()).collect();
            let labels: Vec<_> = all.iter().filter_map(|item| label(item, 12.5)).collect();
            for item in moving.iter().filter(|item| matches!(item, Item::Marks(..))) {
                for place in extents(item, 12.5) {
                    for (word, at) in &labels {
                        assert!(
                            apart(&place, at),
                            "state {state}, {width}: {item:?} crosses {}",
                            SHEET.labels[*word].key
                        );
                    }
                }
            }
        }
    }
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
            crate::lab::done(&mut lab, ENTER);
            let paper = drawn(&mut lab, 440.0, 12.5, 2);
            let (header, still, moving) = items(paper.numbers()).expect("a list");
            let all: Vec<Item<'_>> = still.chain(moving).collect();
            for item in &all {
                for [left, top, right, bottom] in extents(item, 12.5) {
                    assert!(
                        left >= 0.0 && top >= 0.0 && right <= 440.0 && bottom <= header.height,
                        "{sets:?}: {item:?} in {header:?}"
                    );
                }
            }
            let labels: Vec<_> = all.iter().filter_map(|item| label(item, 12.5)).collect();
            for (i, (one, at)) in labels.iter().enumerate() {
                for (other, beside) in &labels[..i] {
                    assert!(
                        apart(at, beside),
                        "{sets:?}: {} over {}",
                        SHEET.labels[*one].key,
                        SHEET.labels[*other].key
                    );
                }
            }
            let first = measure(&lab, "first_s") as f32;
            let mut times = all.iter().filter_map(|item| match item {
                Item::Label { label, numbers, .. } if SHEET.labels[*label].key == "time" => {
                    Some(numbers[0])
                }
                _ => None,
            });
            assert!(
                !sets.contains(&("html", 1.0)) || times.any(|time| (time - first).abs() < 1e-6),
                "{sets:?}: its first byte is told"
            );
        }
    }
}

#[test]
fn what_stands_is_drawn_again_only_when_it_changes() {
    let mut lab = lab(&[], 1);
    let mut paper = Paper::default();
    let mut version = |lab: &mut Lab| {
        lab.draw(&mut paper, 960.0, 12.5, 0);
        items(paper.numbers()).expect("a list").0.still_version
    };
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
        let paper = drawn(&mut lab(&[], 1), width, 12.5, 0);
        let (_, still, moving) = items(paper.numbers()).expect("a list");
        let keys: Vec<(u32, f32)> = still
            .chain(moving)
            .filter_map(|item| match item {
                Item::Target { place, action, .. } => Some((action, place[2])),
                _ => None,
            })
            .collect();
        assert_eq!(keys, [(0, 23.0), (1, 23.0), (2, 23.0)]);
    }
}

/// However little room there is, and however large the letters, it draws something, and comes to an end.
#[test]
fn no_room_is_too_little() {
    for mut lab in labs() {
        for (width, em) in [(200.0, 64.0), (200.0, 8.0), (2_000.0, 64.0), (2_000.0, 8.0)] {
            for form in [0, 1, 2] {
                let paper = drawn(&mut lab, width, em, form);
                assert!(paper.numbers().iter().all(|number| number.is_finite()));
            }
        }
    }
}
