//! What holds of every lab's drawing: all of it is within its form, no label over another, nothing that moves
//! across words.

use switchboard::drawing::{Item, Label, Paper, items};
use switchboard::sim::models::Model;

/// Left, top, right, bottom.
pub(crate) type Extent = [f32; 4];

/// How wide pages are.
pub(crate) const WIDTHS: [f32; 7] = [320.0, 360.0, 390.0, 620.0, 740.0, 820.0, 960.0];

/// The room that a label is given, and which one it is.
fn label<M: Model>(item: &Item<'_>, em: f32) -> Option<(usize, Extent)> {
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
    let width = f32::from(M::SHEET.labels[label].room) * Label::WIDE * size;
    let left = anchor.left(x, width);
    let extent = [left, y - 0.75 * size, left + width, y + 0.22 * size];
    Some((label, extent))
}

fn extents<M: Model>(item: &Item<'_>, em: f32) -> Vec<Extent> {
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
            let (right, bottom) = ((across - 1.0) * pitch, (down - 1.0) * pitch);
            vec![[x, y, x + right + size, y + bottom + size]]
        }
        Item::Target {
            place: [x, y, r], ..
        } => vec![around(x, y, r)],
        // (Its grip, a finger wide; and its stops are within the drawing.)
        Item::Handle {
            place: [x, y, height],
            stops,
            ..
        } => {
            let foot = y + height;
            let ends = [stops[0][0], x, stops[stops.len() - 1][0]];
            ends.map(|x| [x, y, x, foot]).to_vec()
        }
        Item::Label { .. } => label::<M>(item, em)
            .map(|(_, extent)| extent)
            .into_iter()
            .collect(),
        Item::Curve(..) => panic!("there is none"),
    }
}

fn apart(one: &Extent, other: &Extent) -> bool {
    one[0] >= other[2] || other[0] >= one[2] || one[1] >= other[3] || other[1] >= one[3]
}

pub(crate) fn drawn<M: Model>(lab: &mut M, width: f32, em: f32, form: u32) -> Paper {
    let mut paper = Paper::default();
    lab.draw(&mut paper, width, em, form);
    paper
}

/// Draws it: all is within the form, and no label over another. Gives how high it is.
pub(crate) fn readable<M: Model>(lab: &mut M, width: f32, em: f32, form: u32) -> f32 {
    let paper = drawn(lab, width, em, form);
    let (header, still, moving) = items(paper.numbers()).expect("a list");
    let here = format!("{:?}, {width} at {em}, form {form}", lab.settings());
    assert_eq!((header.width, header.em), (width, em));
    let all: Vec<Item<'_>> = still.chain(moving).collect();
    for item in &all {
        for [left, top, right, bottom] in extents::<M>(item, em) {
            let is_within = left >= -0.01
                && top >= -0.01
                && right <= width + 0.01
                && bottom <= header.height + 0.01;
            assert!(is_within, "{here}: {item:?} in {header:?}");
        }
    }
    let labels: Vec<_> = all.iter().filter_map(|item| label::<M>(item, em)).collect();
    for (i, (one, at)) in labels.iter().enumerate() {
        for (other, beside) in &labels[..i] {
            let [one, other] = [one, other].map(|label| M::SHEET.labels[*label].key);
            let is_apart = apart(at, beside);
            assert!(is_apart, "{here}: {one} {at:?} over {other} {beside:?}");
        }
    }
    header.height
}

/// Draws each in every width, with letters as they are and at 200 %, and as a lane beside another: readable,
/// and no higher than so many labels' sizes (`most` of a width, a label's size and a form).
pub(crate) fn readable_everywhere<M: Model>(labs: Vec<M>, most: impl Fn(f32, f32, u32) -> f32) {
    for mut lab in labs {
        for width in WIDTHS {
            for (em, form) in [(12.5, 0), (25.0, 0), (12.5, 1)] {
                let high = readable(&mut lab, width, em, form) / em;
                let most = most(width, em, form);
                assert!(high <= most, "{high} at {width}, {em}, form {form}");
            }
        }
    }
}

/// How high drawings with a row of keys are: where letters are at 200 % on a phone, the keys have a row of
/// their own.
pub(crate) fn with_keys(row_of_keys: f32) -> impl Fn(f32, f32, u32) -> f32 {
    move |width, em, form| match form {
        1 => 9.0,
        _ if width < 24.0 * em => row_of_keys,
        _ => 18.5,
    }
}

/// No mark that moves is where words are.
pub(crate) fn nothing_crosses_words<M: Model>(labs: Vec<M>) {
    let em = 12.5;
    for mut lab in labs {
        for width in WIDTHS {
            let paper = drawn(&mut lab, width, em, 0);
            let (_, still, moving) = items(paper.numbers()).expect("a list");
            let moving: Vec<Item<'_>> = moving.collect();
            let all = still.chain(moving.iter().copied());
            let labels: Vec<_> = all.filter_map(|item| label::<M>(&item, em)).collect();
            for item in moving.iter().filter(|item| matches!(item, Item::Marks(..))) {
                for place in extents::<M>(item, em) {
                    for (word, at) in &labels {
                        let word = M::SHEET.labels[*word].key;
                        let here = lab.settings();
                        assert!(
                            apart(&place, at),
                            "{here:?}, {width}: {item:?} crosses {word}"
                        );
                    }
                }
            }
        }
    }
}

/// However little room there is, and however large the letters, it draws something, and comes to an end.
pub(crate) fn no_room_is_too_little<M: Model>(labs: Vec<M>, forms: u32) {
    for mut lab in labs {
        for (width, em) in [(200.0, 64.0), (200.0, 8.0), (2_000.0, 64.0), (2_000.0, 8.0)] {
            for form in 0..forms {
                let paper = drawn(&mut lab, width, em, form);
                assert!(paper.numbers().iter().all(|number| number.is_finite()));
            }
        }
    }
}

/// The keys in the drawing: which action each does, and how far around it a finger may be.
pub(crate) fn keys<M: Model>(lab: &mut M, width: f32) -> Vec<(u32, f32)> {
    let paper = drawn(lab, width, 12.5, 0);
    let (_, still, moving) = items(paper.numbers()).expect("a list");
    still
        .chain(moving)
        .filter_map(|item| match item {
            Item::Target { place, action, .. } => Some((action, place[2])),
            _ => None,
        })
        .collect()
}

/// The times that stand in the drawing of a sequence, which is readable; in seconds.
pub(crate) fn times<M: Model>(lab: &mut M) -> Vec<f32> {
    readable(lab, 440.0, 12.5, 2);
    let paper = drawn(lab, 440.0, 12.5, 2);
    let (_, still, moving) = items(paper.numbers()).expect("a list");
    still
        .chain(moving)
        .filter_map(|item| match item {
            Item::Label { label, numbers, .. } if M::SHEET.labels[label].key == "time" => {
                Some(numbers[0])
            }
            _ => None,
        })
        .collect()
}

/// Which drawing of what stands this is.
pub(crate) fn version<M: Model>(lab: &mut M) -> f32 {
    let paper = drawn(lab, 960.0, 12.5, 0);
    items(paper.numbers()).expect("a list").0.still_version
}
