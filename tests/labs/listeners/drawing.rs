//! The drawing: all of it within its form, no label over another, and as many cells as there are listeners.

use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::listeners::Lab;

use super::lab::{CUT, EVENTS, LINE, LONG_POLL, POLL, lab, measure, run, set};
use crate::common::drawing::{
    WIDTHS, drawn, keys, no_room_is_too_little, nothing_crosses_words, readable,
    readable_everywhere, times, version,
};

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (n, sets) in (0..).zip([
        vec![],
        vec![("every", 90.0), ("listeners", 1_000.0)],
        vec![("heartbeats", 0.0), ("news", 10.0)],
        vec![("way", POLL), ("every", 30.0), ("listeners", 60.0)],
        vec![("way", LONG_POLL), ("listeners", 5.0)],
        vec![("forgets", -1.0), ("deaths", 60.0), ("listeners", 40.0)],
    ]) {
        let mut lab = lab(&sets, n);
        all.push(lab.clone());
        for seconds in [1.0, 30.0, 60.0, 100.0, 1_000.0] {
            lab.act(CUT, 0.0);
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

#[test]
fn cells_are_what_listeners_believe() {
    for mut lab in labs() {
        let all = lab.settings()[8];
        if all > 60.0 {
            continue;
        }
        let paper = drawn(&mut lab, 960.0, 12.5, 0);
        let (_, still, moving) = items(paper.numbers()).expect("a list");
        let bars = still
            .filter(|item| matches!(item, Item::Box(Style::Track, _)))
            .count();
        let (mut cells, mut ghosts) = (0, 0);
        for item in moving {
            match item {
                Item::Marks(Style::Ghost, _, marks) => ghosts += marks.len(),
                Item::Marks(Style::Dot | Style::Square | Style::Tick, _, marks) => {
                    cells += marks.len();
                }
                _ => {}
            }
        }
        assert_eq!((cells + ghosts) as f64, all);
        assert_eq!(ghosts as f64, measure(&lab, "ghosts"));
        let is_open = lab.settings()[1] >= 2.0;
        assert_eq!(bars as f64, if is_open { all } else { 0.0 });
    }
}

/// A page draws what follows each other in one style as one path: sixty bars aren't sixty in each frame.
#[test]
fn bars_of_one_style_follow_each_other() {
    for mut lab in labs() {
        let paper = drawn(&mut lab, 960.0, 12.5, 0);
        let (_, _, moving) = items(paper.numbers()).expect("a list");
        let mut styles = Vec::new();
        for item in moving {
            match item {
                Item::Box(style, _) => styles.push(style),
                Item::Level(style, _) => styles.extend([style, Style::Level]),
                _ => {}
            }
        }
        styles.dedup();
        assert!(styles.len() <= 3, "{styles:?}");
    }
}

/// The figures of the chapter: all of it on the paper, its words apart, and as slow as the run.
#[test]
fn the_sequence_has_the_story_s_own_times() {
    for (sets, takes) in [
        (vec![("every", 90.0)], vec![40.0, 100.0, 120.0, 140.0]),
        (vec![("every", 50.0)], vec![40.0, 90.0, 120.0]),
        (vec![("heartbeats", 0.0)], vec![40.0, 100.0, 120.0]),
    ] {
        let mut lab = lab(&sets, 1);
        lab.act(LINE, 0.0);
        assert!(times(&mut lab).starts_with(&takes), "{:?}", times(&mut lab));
    }
    for every in [1.0, 5.0, 61.0, 600.0] {
        let mut lab = lab(&[("every", every), ("forgets", 10.0)], 1);
        lab.act(LINE, 0.0);
        times(&mut lab);
    }
}

/// The figures of Module 02: how late the news are stands in them, and what is in them has room, whatever the
/// settings.
#[test]
fn the_ways_of_news_say_how_late_they_are() {
    let late = |sets: &[(&str, f64)]| {
        let sets = [sets, &[("news", 9.0), ("journey", 0.2)]].concat();
        let mut lab = lab(&sets, 1);
        lab.act(LINE, 0.0);
        readable(&mut lab, 440.0, 12.5, 2);
        let paper = drawn(&mut lab, 440.0, 12.5, 2);
        let (_, still, moving) = items(paper.numbers()).expect("a list");
        still
            .chain(moving)
            .filter_map(|item| match item {
                Item::Label { label, numbers, .. } if Lab::SHEET.labels[label].key == "late" => {
                    Some((numbers[0] * 10.0).round() / 10.0)
                }
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let open = [("heartbeats", 0.0), ("forgets", -1.0)];
    assert_eq!(late(&[("way", POLL), ("every", 4.0)]), [1.4, 3.4]);
    assert_eq!(late(&[("way", LONG_POLL)]), [0.2, 0.2]);
    assert_eq!(late(&[&open[..], &[("way", EVENTS)]].concat()), [0.2, 0.2]);
    assert_eq!(late(&open), [0.2, 0.2]);
    for (every, news, journey) in [(1.0, 60.0, 1.0), (1.0, 9.0, 0.001), (600.0, 3_600.0, 1.0)] {
        for way in [POLL, LONG_POLL, EVENTS, 3.0] {
            let mut lab = lab(
                &[
                    ("way", way),
                    ("every", every),
                    ("news", news),
                    ("journey", journey),
                    ("forgets", -1.0),
                ],
                1,
            );
            lab.act(LINE, 0.0);
            readable(&mut lab, 440.0, 12.5, 2);
        }
    }
}

#[test]
fn what_stands_is_drawn_again_only_when_it_changes() {
    let mut lab = lab(&[], 1);
    let first = version(&mut lab);
    run(&mut lab, 600.0);
    lab.act(CUT, 0.0);
    assert_eq!(version(&mut lab), first);
    set(&mut lab, "forgets", 350.0);
    assert_ne!(version(&mut lab), first);
}

#[test]
fn the_key_can_be_pressed() {
    for width in WIDTHS {
        assert_eq!(keys(&mut lab(&[], 1), width), [(0, 23.0)]);
        assert_eq!(keys(&mut lab(&[("way", POLL)], 1), width), []);
    }
}

#[test]
fn it_finds_room() {
    no_room_is_too_little(labs(), 3);
}
