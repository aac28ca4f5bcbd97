//! Everything is on the paper, and words are apart from each other and from what moves.

use super::{all, apart, drawn, extents, forms, label, moving, states};
use crate::drawing::{Item, Style, items};
use std::vec::Vec;

/// How far a line's stroke, or a mark that passes, may reach beyond.
const STROKE: f32 = 1.5;

#[test]
fn everything_is_within_the_form_and_no_label_over_another() {
    let mut lots = states::Lots::new(1);
    for state in 0..150 {
        let mut stage = states::stage(&mut lots);
        let config = *stage.config();
        for (width, em, form) in forms() {
            let paper = drawn(&mut stage, width, em, form);
            assert!(paper.numbers().iter().all(|n| n.is_finite()));
            let (header, ..) = items(paper.numbers()).unwrap();
            assert_eq!((header.width, header.em), (width, em));
            assert!(header.height <= 320.0, "{}", header.height);
            if em == 12.5 {
                let most = if form == 1 { 112.0 } else { 236.0 };
                assert!(header.height <= most, "{}", header.height);
            }
            let all = all(&paper);
            for item in &all {
                for [left, top, right, bottom] in extents(item, em) {
                    assert!(
                        left >= 0.0 && top >= 0.0 && right <= width && bottom <= header.height,
                        "state {state}, {width} at {em}, form {form}, {item:?} in {header:?}: {config:?}"
                    );
                }
            }
            let labels: Vec<_> = all.iter().filter_map(|item| label(item, em)).collect();
            for (i, (one, at)) in labels.iter().enumerate() {
                for (other, beside) in &labels[..i] {
                    assert!(
                        apart(at, beside),
                        "state {state}, {width} at {em}, form {form}: {} {at:?} and {} {beside:?}",
                        super::LABELS[*one].key,
                        super::LABELS[*other].key
                    );
                }
            }
        }
    }
}

#[test]
fn nothing_that_moves_crosses_words() {
    let mut lots = states::Lots::new(2);
    for state in 0..150 {
        let mut stage = states::stage(&mut lots);
        for (width, em, form) in forms() {
            let paper = drawn(&mut stage, width, em, form);
            let all = all(&paper);
            let labels: Vec<_> = all.iter().filter_map(|item| label(item, em)).collect();
            for item in moving(&paper) {
                let Item::Marks(style, ..) = item else {
                    continue;
                };
                for place in extents(&item, em) {
                    let inner = [
                        place[0] + STROKE,
                        place[1] + STROKE,
                        place[2] - STROKE,
                        place[3] - STROKE,
                    ];
                    for (word, at) in &labels {
                        assert!(
                            style == Style::Arrow || apart(&inner, at),
                            "state {state}, {width} at {em}, form {form}: {style:?} {place:?} crosses {} {at:?}",
                            super::LABELS[*word].key
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn few_clients_sit_on_seats_that_can_be_pressed() {
    for clients in 0..12 {
        let mut stage = super::Stage::new(crate::Config {
            clients,
            ..crate::Config::default()
        });
        for (width, em, form) in forms() {
            let paper = drawn(&mut stage, width, em, form);
            let mut pressed = Vec::new();
            for item in all(&paper) {
                if let Item::Target {
                    place,
                    action,
                    argument,
                } = item
                {
                    assert_eq!(action, 0, "the action `ask`");
                    assert!(place[2] >= 22.0);
                    pressed.push(argument);
                }
            }
            let few = clients <= 6 && form == 0;
            let want: Vec<u32> = if few {
                (0..clients).collect()
            } else {
                Vec::new()
            };
            assert_eq!(pressed, want);
            if few {
                let seats = all(&paper).into_iter().filter_map(|item| match item {
                    Item::Circle(Style::Seat, [_, _, r]) => Some(r),
                    _ => None,
                });
                let seats: Vec<f32> = seats.collect();
                assert_eq!(seats.len() as u32, clients);
                let large = if clients > 3 { 15.0 } else { 17.0 };
                assert!(seats.iter().all(|r| *r >= large), "{seats:?}");
            }
        }
    }
}

/// Eighty seats are all apart, and no smaller than what can be told by its shape.
#[test]
fn eighty_clients_can_be_told_apart() {
    let mut stage = super::Stage::new(crate::Config {
        clients: 80,
        ..crate::Config::default()
    });
    for (width, em, form) in forms().filter(|(_, _, form)| *form == 0) {
        let paper = drawn(&mut stage, width, em, form);
        let seats = all(&paper).into_iter().filter_map(|item| match item {
            Item::Circle(Style::Seat, seat) => Some(seat),
            _ => None,
        });
        let seats: Vec<[f32; 3]> = seats.collect();
        assert_eq!(seats.len(), 80);
        for (i, [x, y, r]) in seats.iter().enumerate() {
            assert!(*r >= 3.8, "{r} at {width}, {em}");
            for [a, b, _] in &seats[..i] {
                let far = libm::hypotf(a - x, b - y);
                assert!(far >= 2.0 * r + 1.4, "{far} at {width}, {em}");
            }
        }
    }
}
