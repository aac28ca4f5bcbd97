//! The drawing: all of it within its form, no label over another, a coin for each charge and a cell for each
//! payment.

use switchboard::Nanos;
use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::payments::Lab;

use super::lab::{
    AFTER, BEFORE, MANY, OF_ATTEMPT, OF_PAYMENT, PAY, RESERVES, done, lab, measure, set, shown,
};
use crate::common::drawing::{
    WIDTHS, drawn, keys, no_room_is_too_little, nothing_crosses_words, readable_everywhere, times,
    version, with_keys,
};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (n, sets) in (0..).zip([
        vec![],
        vec![
            ("loss", 200.0),
            ("retries", 10.0),
            ("timeout", 0.1),
            ("pause", 0.0),
        ],
        vec![("lose", 1.0), ("retries", 1.0)],
        vec![("lose", 2.0), ("key", OF_PAYMENT), ("store", RESERVES)],
        vec![("work", 1.4), ("work-kind", 0.0), ("retries", 10.0)],
        vec![
            ("work", 5.0),
            ("key", OF_PAYMENT),
            ("store", RESERVES),
            ("retries", 10.0),
        ],
        vec![
            ("crash", 0.2),
            ("key", OF_PAYMENT),
            ("written", BEFORE),
            ("loss", 200.0),
        ],
        vec![
            ("crash", 0.2),
            ("key", OF_ATTEMPT),
            ("written", AFTER),
            ("loss", 200.0),
        ],
        vec![("journey", 0.0), ("work", 0.001)],
        vec![
            ("journey", 0.05),
            ("timeout", 10.0),
            ("pause", 10.0),
            ("work", 5.0),
        ],
    ]) {
        for action in [PAY, MANY] {
            let mut lab = lab(&sets, n);
            all.push(lab.clone());
            lab.act(action, 0.0);
            for ms in [0, 3, 10, 8, 30, 50, 400, 900, 300, 1_000, 2_000, 100_000] {
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

/// As many coins in the ledger as charges, and from the second on a ring.
#[test]
fn a_coin_is_a_charge() {
    for (sets, charges) in [
        (vec![("lose", 1.0)], 1),
        (vec![("lose", 2.0)], 2),
        (vec![("work", 1.4), ("work-kind", 0.0), ("retries", 3.0)], 4),
        (vec![("lose", 2.0), ("key", OF_PAYMENT)], 1),
    ] {
        let mut lab = lab(&[&[("loss", 0.0)], &sets[..]].concat(), 1);
        done(&mut lab, PAY);
        let paper = drawn(&mut lab, 960.0, 12.5, 0);
        let (.., moving) = items(paper.numbers()).expect("a list");
        let moving: Vec<Item<'_>> = moving.collect();
        let coins: usize = moving
            .iter()
            .map(|item| match item {
                Item::Marks(Style::Dot, _, marks) => marks.len(),
                _ => 0,
            })
            .sum();
        let rings = moving
            .iter()
            .filter(|item| matches!(item, Item::Circle(..)));
        assert_eq!((coins, rings.count()), (charges, charges - 1), "{sets:?}");
        assert_eq!(measure(&lab, "charged"), charges as f64);
    }
}

/// The states of the wall's cells.
fn cells(lab: &mut Lab) -> Vec<f32> {
    let paper = drawn(lab, 960.0, 12.5, 0);
    let (_, mut still, _) = items(paper.numbers()).expect("a list");
    let grid = still.find_map(|item| match item {
        Item::Grid { states, .. } => Some(states.to_vec()),
        _ => None,
    });
    grid.expect("a wall")
}

/// A cell for each payment, in its own place: what a change leaves alone stays where it was.
#[test]
fn cells_keep_their_places() {
    let mut lab = lab(&[("work", 0.3)], 1);
    done(&mut lab, MANY);
    let before = cells(&mut lab);
    assert_eq!(before.len(), 1_000);
    let state = |style: Style| f32::from(style as u8 - Style::Slot as u8 + 1);
    let count = |cells: &[f32], style: Style| {
        cells.iter().filter(|cell| **cell == state(style)).count() as f64
    };
    for (style, key) in [
        (Style::Band, "once"),
        (Style::Heap, "twice"),
        (Style::Slot, "nothing"),
        (Style::Square, "in_doubt"),
        (Style::Ghost, "phantom"),
    ] {
        assert_eq!(count(&before, style), shown(&lab, key), "{key}");
    }
    // With a key, those who were charged twice are charged once, and nobody else changes.
    set(&mut lab, "key", OF_PAYMENT);
    set(&mut lab, "store", RESERVES);
    let after = cells(&mut lab);
    assert_eq!(count(&after, Style::Heap), 0.0);
    let stayed = before
        .iter()
        .zip(&after)
        .filter(|(before, _)| **before == state(Style::Band))
        .all(|(before, after)| before == after);
    assert!(stayed);
}

/// The figures of the chapter: all of it on the paper, its words apart, and as slow as the run.
#[test]
fn the_sequence_has_the_run_s_own_times() {
    for sets in [
        vec![("lose", 1.0)],
        vec![("lose", 2.0)],
        vec![("work", 1.4)],
        vec![("work", 1.4), ("key", OF_PAYMENT), ("store", RESERVES)],
        vec![("crash", 0.2)],
    ] {
        for retries in [0.0, 1.0, 3.0] {
            let quiet = [("loss", 0.0), ("work-kind", 0.0), ("retries", retries)];
            let mut lab = lab(&[&quiet, &sets[..]].concat(), 3);
            done(&mut lab, PAY);
            let times = times(&mut lab);
            assert!(times.contains(&0.0), "{sets:?}");
            if sets[0].0 != "crash" {
                assert!(
                    times.iter().any(|time| (time - 1.0).abs() < 1e-6),
                    "{sets:?}: the silence"
                );
            }
        }
    }
}

/// Whatever became of the question, the app's side is the same until its time is up.
#[test]
fn three_silences_are_drawn_alike() {
    let app = |sets: &[(&str, f64)]| {
        let quiet = [("loss", 0.0), ("work-kind", 0.0), ("retries", 0.0)];
        let mut lab = lab(&[&quiet, sets].concat(), 1);
        done(&mut lab, PAY);
        let paper = drawn(&mut lab, 440.0, 12.5, 2);
        let (_, still, moving) = items(paper.numbers()).expect("a list");
        let waits: Vec<Vec<[f32; 2]>> = still
            .chain(moving)
            .filter_map(|item| match item {
                Item::Line(Style::Post, points) => Some(points.to_vec()),
                _ => None,
            })
            .collect();
        waits
    };
    let first = app(&[("lose", 1.0)]);
    assert_eq!(first.len(), 1);
    assert_eq!(app(&[("lose", 2.0)]), first);
    assert_eq!(app(&[("work", 1.4)]), first);
}

#[test]
fn what_stands_is_drawn_again_only_when_it_changes() {
    let mut lab = lab(&[], 1);
    let first = version(&mut lab);
    lab.act(PAY, 0.0);
    lab.run(Nanos::from_millis(50), u64::MAX);
    assert_eq!(version(&mut lab), first);
    done(&mut lab, MANY);
    let many = version(&mut lab);
    assert_ne!(many, first);
    assert_eq!(version(&mut lab), many);
    set(&mut lab, "loss", 100.0);
    assert_ne!(version(&mut lab), many);
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
