//! What is drawn is what the stage holds.

use super::{LABELS, all, drawn, forms, marks, moving, sign, states};
use crate::Config;
use crate::Nanos;
use crate::Scope;
use crate::drawing::{Glyph, Item, Paper, Style, items};
use crate::sim::models::switchboard::drawing::draw;
use crate::sim::models::switchboard::scene::{DotKind, Stage};
use std::{collections::BTreeMap, vec::Vec};

/// The numbers of each label with this key.
fn said(paper: &Paper, key: &str) -> Vec<Vec<f32>> {
    let labels = all(paper).into_iter().filter_map(|item| match item {
        Item::Label { label, numbers, .. } if LABELS[label].key == key => Some(numbers.to_vec()),
        _ => None,
    });
    labels.collect()
}

/// Squares right of the door, ghosts among them.
fn squares(paper: &Paper) -> usize {
    let door = all(paper).into_iter().find_map(|item| match item {
        Item::Line(Style::Post, points) => Some(points[0][0]),
        _ => None,
    });
    let mut count = 0;
    for item in moving(paper) {
        if let Item::Marks(Style::Square | Style::Ghost, Glyph::Square, places) = item {
            count += places.iter().filter(|[x, ..]| *x >= door.unwrap()).count();
        }
    }
    count
}

#[test]
fn marks_that_wait_are_the_queue() {
    let mut lots = states::Lots::new(3);
    let (mut arriving, mut long) = (0, 0);
    for _ in 0..200 {
        let mut stage = states::stage(&mut lots);
        let depth = stage.queue_depth() as usize;
        let to_queue = |dot: &&crate::scene::Dot| dot.kind == DotKind::ToQueue;
        let coming = stage.picture().dots().iter().filter(to_queue).count();
        let waits = |dot: &&crate::scene::Dot| dot.kind == DotKind::Waiting && dot.at < 60.0;
        let waiting = stage.picture().dots().iter().filter(waits).count();
        assert!(waiting == depth || depth > 60 && waiting >= 59);
        for (width, em, form) in [(320.0, 12.5, 0), (960.0, 12.5, 0), (620.0, 12.5, 1)] {
            let paper = drawn(&mut stage, width, em, form);
            let squares = squares(&paper);
            // (Whoever is past the threshold, and not yet in a place, is still on the way.)
            assert_eq!(squares, waiting);
            arriving += usize::from(coming > 0 && squares > 0);
            long += usize::from(squares > 30);
            let places = stage.shown_config().queue;
            let key = match places {
                0 => "no-queue",
                1..1_000 if width == 960.0 => "wait-of",
                1..100 => "taken",
                _ => "count",
            };
            let numbers = [depth as f32, places as f32];
            let count = match key {
                "no-queue" => 0,
                "count" => 1,
                _ => 2,
            };
            let said = said(&paper, key);
            assert!(
                said.iter().any(|said| said[..] == numbers[..count]),
                "{key}: {said:?}"
            );
        }
    }
    assert!(arriving > 50 && long > 30, "{arriving} {long}");
}

#[test]
fn the_heap_counts_what_was_turned_away() {
    let mut lots = states::Lots::new(4);
    let (mut small, mut large) = (0, 0);
    for _ in 0..200 {
        let mut stage = states::stage(&mut lots);
        let lost = stage.measures(Scope::Total).requests.rejected;
        let bounced = |dot: &&crate::scene::Dot| dot.kind == DotKind::Bounced;
        let picture = stage.picture();
        assert_eq!(u64::from(picture.lost()), lost);
        let back = picture
            .dots()
            .iter()
            .filter(bounced)
            .filter(|dot| !dot.lost)
            .count();
        let falling = picture
            .dots()
            .iter()
            .filter(bounced)
            .filter(|dot| dot.lost)
            .count();
        for (width, em, form) in [(320.0, 25.0, 0), (960.0, 12.5, 0), (360.0, 12.5, 1)] {
            let paper = drawn(&mut stage, width, em, form);
            let crosses = marks(&paper, Style::Cross).len();
            let most = if form == 1 { 22 } else { 30 };
            if lost == 0 {
                assert_eq!(crosses, back);
                assert!(said(&paper, "turned-away").is_empty());
                continue;
            }
            if lost as usize <= most {
                assert_eq!(crosses, lost as usize + back);
                small += 1;
            } else {
                let crosses = crosses - back;
                assert!(crosses >= most.min(lost as usize) && crosses <= most + falling);
                large += 1;
            }
            let said = said(&paper, "count");
            assert!(
                said.iter().any(|said| said[..] == [lost as f32]),
                "{lost}: {said:?}"
            );
        }
    }
    assert!(small > 20 && large > 20, "{small} {large}");
}

#[test]
fn what_stands_is_the_same_while_its_version_is() {
    let mut lots = states::Lots::new(5);
    let mut known: BTreeMap<u32, Vec<f32>> = BTreeMap::new();
    let mut again = 0;
    for _ in 0..30 {
        let mut stage = states::stage(&mut lots);
        let mut paper = Paper::default();
        for (width, em, form) in forms() {
            for _ in 0..4 {
                stage.run(Nanos::from_millis(400), 500);
                let sign = sign(&stage);
                draw(&mut stage, &mut paper, width, em, form, sign);
                let stands = paper.numbers()[3] as usize;
                let still = &paper.numbers()[8..8 + stands];
                let version = paper.numbers()[4] as u32;
                if let Some(before) = known.get(&version) {
                    again += 1;
                    assert_eq!(before, still);
                } else {
                    known.insert(version, still.to_vec());
                }
                // As if it were drawn on fresh paper.
                let fresh = drawn(&mut stage, width, em, form);
                assert_eq!(fresh.numbers(), paper.numbers());
            }
        }
    }
    assert!(again > 500, "{again}");
}

/// In four milliseconds nothing gets further than a few pixels, and nothing comes from nowhere but out of
/// its client.
#[test]
fn nothing_jumps() {
    for config in [
        Config {
            clients: 40,
            ..Config::default()
        },
        Config {
            clients: 60,
            queue: 60,
            workers: 3,
            patience: Some(Nanos::from_secs(2)),
            retries: 2,
            ..Config::default()
        },
        Config {
            clients: 5,
            latency: crate::Latency::Slot,
            ..Config::default()
        },
    ] {
        for (width, form) in [(360.0, 0), (960.0, 0), (620.0, 1)] {
            let mut stage = Stage::new(config);
            let mut paper = Paper::default();
            stage.run(Nanos::from_secs(9), u64::MAX);
            let mut before: Vec<[f32; 3]> = Vec::new();
            for frame in 0..1_500 {
                stage.run(Nanos::from_millis(4), u64::MAX);
                draw(&mut stage, &mut paper, width, 12.5, form, 0);
                let places: Vec<[f32; 3]> = [
                    Style::Dot,
                    Style::Square,
                    Style::Ghost,
                    Style::Cross,
                    Style::Answer,
                ]
                .into_iter()
                .flat_map(|style| marks(&paper, style))
                .collect();
                let (_, still, _) = items(paper.numbers()).unwrap();
                let seats: Vec<[f32; 3]> = still
                    .filter_map(|item| match item {
                        Item::Circle(Style::Seat, seat) => Some(seat),
                        _ => None,
                    })
                    .collect();
                for [x, y, r] in &places {
                    let near = |[a, b, _]: &&[f32; 3]| libm::hypotf(a - x, b - y) < 9.0;
                    let home = seats.iter().any(|seat| near(&seat)) || (form == 1 && *x < 12.0);
                    assert!(
                        frame == 0 || home || before.iter().any(|mark| near(&mark)),
                        "frame {frame} of {width}: {x} {y} {r} came from nowhere"
                    );
                }
                before = places;
            }
        }
    }
}
