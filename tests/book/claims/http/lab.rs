//! The chapter, and what its lab comes to under the settings that it speaks of.

use std::sync::LazyLock;

use switchboard::sim::models::handshake::{Lab, Plan, SHEET};
use switchboard::sim::models::{Model, Over};
use switchboard::{Nanos, Scope};

use crate::chapter::{chapter, settings};

pub(super) static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("03"));

pub(super) type Sets<'s> = &'s [(&'s str, f64)];

pub(super) const ENTER: usize = 0;
pub(super) const MANY: usize = 1;
pub(super) const LOSE: usize = 2;

/// The ways, by their place in the sheet's list.
pub(super) fn way(key: &str) -> f64 {
    use switchboard::sim::models::sheet::Kind;
    let setting = SHEET.setting("way").expect("a setting");
    let Kind::Word(ways) = SHEET.settings[setting].kind else {
        panic!("ways are words");
    };
    ways.iter().position(|each| *each == key).expect("a way") as f64
}

pub(super) fn measure(lab: &Lab, key: &str) -> f64 {
    let mut values = [0.0; Lab::MEASURES];
    lab.measure(Over::Scope(Scope::Total), &mut values);
    values[SHEET.measure(key).expect("a measure")]
}

pub(super) fn run(lab: &mut Lab, action: usize) {
    lab.act(action, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
}

/// What comes of one press, or of twenty: run, not reckoned.
pub(super) fn pressed(sets: Sets, action: usize) -> Lab {
    let mut lab = Lab::new(&settings(&SHEET, sets), 1);
    run(&mut lab, action);
    lab
}

pub(super) fn ms(sets: Sets, key: &str) -> f64 {
    1_000.0 * measure(&pressed(sets, ENTER), key)
}

pub(super) fn page(sets: Sets) -> f64 {
    ms(sets, "page_s")
}

pub(super) fn first(sets: Sets) -> f64 {
    ms(sets, "first_s")
}

pub(super) fn by(key: &str) -> [(&'static str, f64); 1] {
    [("way", way(key))]
}

/// By this way, from so many milliseconds there and back.
pub(super) fn far(key: &str, trip: f64) -> [(&'static str, f64); 2] {
    [("way", way(key)), ("trip", trip)]
}

/// How much less a page takes than the chapter's, in percent.
pub(super) fn saves(sets: Sets) -> f64 {
    100.0 * (1.0 - page(sets) / page(&[]))
}

pub(super) fn lost(key: &str) -> [(&'static str, f64); 2] {
    [("way", way(key)), ("lose", 100.0)]
}

/// What twenty people wait on average, in seconds.
pub(super) fn twenty(key: &str) -> f64 {
    measure(
        &pressed(&[("way", way(key)), ("loss", 0.01)], MANY),
        "page_s",
    )
}

/// How long each of two thousand pages takes, in seconds, the quickest first.
pub(super) fn pages(key: &str, loss: f64) -> Vec<f64> {
    let mut lab = Lab::new(&settings(&SHEET, &[("way", way(key)), ("loss", loss)]), 3);
    let mut all: Vec<f64> = (0..2_000)
        .map(|_| {
            run(&mut lab, ENTER);
            measure(&lab, "page_s")
        })
        .collect();
    all.sort_unstable_by(f64::total_cmp);
    all
}

/// How many of a hundred are there by then, at 1 % loss.
pub(super) fn by_then(key: &str, seconds: f64) -> f64 {
    let there = pages(key, 0.01).partition_point(|page| *page <= seconds);
    there as f64 / 20.0
}

/// What two thousand pages come to, in seconds: mean, median, and what the slowest twentieth takes at least.
pub(super) fn thousands(key: &str, loss: f64) -> [f64; 3] {
    let all = pages(key, loss);
    [all.iter().sum::<f64>() / 2_000.0, all[1_000], all[1_900]]
}

/// Over all packets of the page's objects, each lost in turn: how many objects are late by half a journey or
/// more, and how many packets wait at the worst; means.
pub(super) fn positions(key: &str, sets: Sets) -> [f64; 2] {
    let mut all = sets.to_vec();
    all.push(("way", way(key)));
    let plan = Plan::of(&settings(&SHEET, &all));
    let times = |lab: &Lab| lab.objects().skip(1).collect::<Vec<_>>();
    let without = times(&pressed(&all, ENTER));
    let (mut late, mut waits) = (0.0, 0.0);
    let count = plan.all() - plan.html;
    for lose in plan.html + 1..=plan.all() {
        let mut with = all.clone();
        with.push(("lose", f64::from(lose)));
        let lab = pressed(&with, ENTER);
        let later = times(&lab)
            .iter()
            .zip(&without)
            .filter(|(time, before)| **time >= before.saturating_add(plan.half))
            .count();
        late += later as f64 / f64::from(count);
        waits += measure(&lab, "shelf.most") / f64::from(count);
    }
    [late, waits]
}

/// The most packets that come in so many journeys.
pub(super) fn window(journeys: i32) -> f64 {
    10.0 * (2.0_f64.powi(journeys) - 1.0)
}

pub(super) const TEN_ONES: Sets<'static> = &[("html", 1.0), ("objects", 10.0), ("packets", 1.0)];
/// Of the four figures: on a line so wide that a packet takes no time worth drawing.
pub(super) fn figure(key: &str) -> f64 {
    first(&[
        ("way", way(key)),
        ("bandwidth", 1_000.0),
        ("objects", 0.0),
        ("html", 1.0),
    ])
}
