//! The drawing: all of it within its form, no label over another, and as many cells filled as there are copies.

use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::cache::Lab;

use super::lab::{RESTART, lab};
use crate::common::drawing::{
    WIDTHS, drawn, keys, no_room_is_too_little, nothing_crosses_words, readable_everywhere,
};
use crate::common::{measure, run};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (seed, sets) in (1..).zip([
        vec![],
        vec![("slots", 0.0)],
        vec![("slots", 1_000.0), ("writes", 50.0), ("rate", 400.0)],
        vec![("slots", 100.0), ("keep-abandoned", 1.0)],
        vec![
            ("slots", 300.0),
            ("db-queue", 0.0),
            ("db-workers", 50.0),
            ("db-time", 2.0),
        ],
        vec![
            ("items", 10.0),
            ("slots", 5.0),
            ("rate", 400.0),
            ("db-workers", 1.0),
        ],
        vec![("items", 10_000.0), ("slots", 1_000.0), ("db-workers", 7.0)],
        vec![
            ("ttl", 10.0),
            ("db-queue", 500.0),
            ("rate", 200.0),
            ("db-workers", 13.0),
        ],
    ]) {
        let mut lab = lab(&sets, seed);
        all.push(lab.clone());
        for seconds in [0.35, 2.0, 20.0] {
            run(&mut lab, seconds);
            all.push(lab.clone());
        }
        lab.act(RESTART, 0.0);
        run(&mut lab, 3.0);
        all.push(lab);
    }
    all
}

#[test]
fn everything_is_within_the_form_and_no_label_over_another() {
    readable_everywhere(labs(), |_, em, form| match form {
        1 => 9.0,
        _ if em > 20.0 => 24.0,
        _ => 18.5,
    });
}

#[test]
fn what_moves_crosses_no_words() {
    nothing_crosses_words(labs());
    no_room_is_too_little(labs(), 2);
}

/// The key for it is there in every form, and as large as a finger.
#[test]
fn the_cache_can_be_restarted_by_a_key() {
    for width in WIDTHS {
        let keys = keys(&mut lab(&[], 1), width);
        assert!(
            keys.len() == 1 && keys[0].0 == 0 && keys[0].1 >= 22.0,
            "{keys:?}"
        );
    }
}

/// A cell for each item, up to a thousand; those that are filled are the copies that are good.
#[test]
fn cells_that_are_filled_are_copies() {
    for mut lab in labs() {
        let is_simple = lab.settings()[5] < 0.0 && lab.settings()[2] <= 1_000.0;
        for form in [0, 1] {
            let paper = drawn(&mut lab, 960.0, 12.5, form);
            let (.., moving) = items(paper.numbers()).expect("a list");
            let (mut cells, mut filled) = (0, 0);
            for item in moving {
                if let Item::Grid {
                    style: Style::Track,
                    states,
                    ..
                } = item
                {
                    cells += states.len();
                    filled += states.iter().filter(|state| **state > 1.0).count();
                }
            }
            assert_eq!(cells as f64, lab.settings()[2].min(1_000.0));
            let copies = measure(&lab, "copies");
            assert!(!is_simple || filled as f64 == copies, "{filled} {copies}");
        }
    }
}
