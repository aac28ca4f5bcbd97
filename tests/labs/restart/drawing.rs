//! The drawing: all of it within its form, no label over another, and its bars as long as what they count.

use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::restart::Lab;

use super::lab::{EXPONENTIAL, NONE, RESTART, SECOND, lab, measure, run, set};
use crate::common::drawing::{
    drawn, no_room_is_too_little, nothing_crosses_words, readable_everywhere, version,
};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (n, sets) in (0..).zip([
        vec![],
        vec![("spread", 15.0)],
        vec![("pause", NONE), ("clients", 20_000.0)],
        vec![("pause", NONE), ("notice", 1.0)],
        vec![("pause", SECOND), ("clients", 100.0), ("rate", 2_000.0)],
        vec![("pause", EXPONENTIAL), ("patience", 1.0)],
    ]) {
        let mut lab = lab(&sets, n);
        all.push(lab.clone());
        for seconds in [0.5, 6.0, 10.0, 40.0, 200.0] {
            run(&mut lab, seconds);
            all.push(lab.clone());
        }
    }
    all
}

#[test]
fn everything_is_within_the_form_and_no_label_over_another() {
    readable_everywhere(labs(), |_, _, form| if form == 1 { 12.5 } else { 18.9 });
}

#[test]
fn no_mark_crosses_words() {
    nothing_crosses_words(labs());
}

/// All that moves and is of this style: how wide, added up, and where it ends.
fn wide(lab: &mut Lab, style: Style, row: f32) -> f32 {
    let paper = drawn(lab, 960.0, 12.5, 0);
    let (_, _, moving) = items(paper.numbers()).expect("a list");
    let boxes = moving.filter_map(|item| match item {
        Item::Box(as_, [_, y, w, _, _]) if as_ == style && (y - row).abs() < 1.0 => Some(w),
        _ => None,
    });
    boxes.sum()
}

/// Where the frames of the crowd and of the queue are: their tops, and how wide.
fn frames(lab: &mut Lab) -> Vec<[f32; 2]> {
    let paper = drawn(lab, 960.0, 12.5, 0);
    let (_, still, _) = items(paper.numbers()).expect("a list");
    let boxes = still.filter_map(|item| match item {
        Item::Box(Style::Ring, [_, y, w, _, _]) => Some([y, w]),
        _ => None,
    });
    boxes.collect()
}

#[test]
fn bars_are_as_long_as_what_they_count() {
    for mut lab in labs() {
        let all = lab.settings()[2];
        let of = |key: &str| measure(&lab, key);
        let (back, waiting, gone) = (of("back"), of("waiting"), of("gone"));
        let [[crowd, length], [queue, _]] = frames(&mut lab)[..] else {
            panic!("two frames");
        };
        let mut holds = |style, row, count: f64, whole: f64| {
            let long = f64::from(wide(&mut lab, style, row) / length) * whole;
            assert!((long - count).abs() <= 2e-3 * whole, "{long}, {count}");
        };
        holds(Style::Dot, crowd, back, all);
        holds(Style::Square, crowd, waiting, all);
        holds(Style::Ghost, crowd, all - back - waiting, all);
        let whole = all.max(gone + waiting);
        holds(Style::Heap, queue, gone, whole);
        holds(Style::Square, queue, waiting, whole);
    }
}

/// Each second's bar is as high as its slots: together they are all that was done.
#[test]
fn the_chart_s_bars_are_the_slots() {
    for mut lab in labs() {
        let passed = lab.now().as_secs_f64();
        if passed > 120.0 {
            continue;
        }
        let rate = lab.settings()[3];
        let paper = drawn(&mut lab, 960.0, 12.5, 0);
        let (_, still, moving) = items(paper.numbers()).expect("a list");
        // What stands above the chart's ground by a second's slots.
        let (mut top, mut bottom) = (f32::MAX, 0.0_f32);
        for item in still {
            if let Item::Line(_, points) = item
                && points.len() == 2
                && points[0][1] == points[1][1]
            {
                top = top.min(points[0][1]);
                bottom = bottom.max(points[0][1]);
            }
        }
        let (mut back, mut wasted) = (0.0, 0.0);
        for item in moving {
            if let Item::Box(style, [_, y, _, high, _]) = item
                && y >= top - 0.01
            {
                let slots = f64::from(high / (bottom - top)) * rate;
                match style {
                    Style::Dot => back += slots,
                    Style::Heap => wasted += slots,
                    _ => {}
                }
            }
        }
        assert!((back - measure(&lab, "back")).abs() <= 1.0 + 1e-3 * back);
        assert!((wasted - measure(&lab, "wasted")).abs() <= 1.0 + 1e-3 * wasted);
    }
}

#[test]
fn what_stands_is_drawn_again_only_when_it_changes() {
    let mut lab = lab(&[], 1);
    let first = version(&mut lab);
    run(&mut lab, 60.0);
    lab.act(RESTART, 0.0);
    assert_eq!(version(&mut lab), first);
    set(&mut lab, "rate", 250.0);
    assert_ne!(version(&mut lab), first);
}

#[test]
fn it_finds_room() {
    no_room_is_too_little(labs(), 2);
}
