//! The drawing is held to the stage, and to what a drawing must be: within its form, its labels apart,
//! nothing that moves across words.

mod golden;
mod held_to_stage;
mod readable;
mod states;

use super::{LABELS, draw};
use crate::drawing::{Anchor, Item, Label, Paper, Style, items};
use crate::sim::models::switchboard::scene::Stage;
use std::vec::Vec;

/// Widths of the page, and sizes of labels at 100 and 200 % text.
const WIDTHS: [f32; 8] = [320.0, 360.0, 390.0, 620.0, 740.0, 820.0, 960.0, 1376.0];
const EMS: [f32; 2] = [12.5, 25.0];

/// What a stage's queue does, for the sign.
fn sign(stage: &Stage) -> u32 {
    let waiting = stage.queue_depth();
    if waiting >= stage.shown_config().queue && stage.busy_workers() > 0 {
        5
    } else {
        waiting.min(3)
    }
}

fn drawn(stage: &mut Stage, width: f32, em: f32, form: u32) -> Paper {
    let mut paper = Paper::default();
    let sign = sign(stage);
    draw(stage, &mut paper, width, em, form, sign);
    paper
}

/// Every combination of width, size of labels and form.
fn forms() -> impl Iterator<Item = (f32, f32, u32)> {
    WIDTHS.into_iter().flat_map(|width| {
        EMS.into_iter()
            // (A page gives it no more than 60 rem.)
            .filter(move |em| width <= 77.0 * em)
            .flat_map(move |em| [(width, em, 0), (width, em, 1)])
    })
}

/// Left, top, right, bottom.
type Extent = [f32; 4];

fn around(x: f32, y: f32, r: f32) -> Extent {
    [x - r, y - r, x + r, y + r]
}

/// Where something is drawn.
fn extents(item: &Item<'_>, em: f32) -> Vec<Extent> {
    let rect = |[x, y, w, h, _]: [f32; 5]| [x, y, x + w, y + h];
    match *item {
        Item::Marks(_, _, marks) => marks.iter().map(|[x, y, r]| around(*x, *y, *r)).collect(),
        Item::Line(_, points) => points.iter().map(|[x, y]| around(*x, *y, 0.0)).collect(),
        Item::Curve(_, [x, y], curves) => {
            let points = curves.iter().flat_map(|curve| curve.chunks(2));
            let ends = points.map(|point| around(point[0], point[1], 0.0));
            core::iter::once(around(x, y, 0.0)).chain(ends).collect()
        }
        Item::Box(_, place) | Item::Level(_, place) => Vec::from([rect(place)]),
        Item::Sector(_, [x, y, r, _]) | Item::Circle(_, [x, y, r]) => Vec::from([around(x, y, r)]),
        Item::Grid { .. } => panic!("the switchboard draws none"),
        Item::Label { .. } => label(item, em)
            .into_iter()
            .map(|(_, extent)| extent)
            .collect(),
        Item::Target {
            place: [x, y, r], ..
        } => Vec::from([around(x, y, r)]),
        Item::Handle { .. } => unreachable!("nothing here can be pulled"),
    }
}

/// A label's index, and where its words are where they are as long as they may be.
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
    let width = f32::from(LABELS[label].room) * Label::WIDE * size;
    let left = Anchor::left(anchor, x, width);
    Some((
        label,
        [left, y - 0.76 * size, left + width, y + 0.24 * size],
    ))
}

fn apart(a: &Extent, b: &Extent) -> bool {
    a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1]
}

/// All items: those that stand, and those that move.
fn all(paper: &Paper) -> Vec<Item<'_>> {
    let (_, still, moving) = items(paper.numbers()).unwrap();
    still.chain(moving).collect()
}

fn moving(paper: &Paper) -> Vec<Item<'_>> {
    items(paper.numbers()).unwrap().2.collect()
}

/// The marks of a style that move.
fn marks(paper: &Paper, wanted: Style) -> Vec<[f32; 3]> {
    let mut marks = Vec::new();
    for item in moving(paper) {
        if let Item::Marks(style, _, places) = item
            && style == wanted
        {
            marks.extend_from_slice(places);
        }
    }
    marks
}
