//! What the picture shows is what the two copies of the simulation hold.

use super::{DAY, kitchens, plain_at, stage_at};
use crate::Config;
use crate::EventKind;
use crate::Nanos;
use crate::PerSecond;
use crate::sim::models::switchboard::scene::{ClientState, DotKind, Picture, Stage};
use std::{collections::BTreeSet, vec::Vec};

fn attempts(picture: &Picture, kinds: &[DotKind]) -> BTreeSet<u64> {
    picture
        .dots()
        .iter()
        .filter(|dot| kinds.contains(&dot.kind))
        .map(|dot| dot.attempt)
        .collect()
}

/// Each kitchen's day, looked at every 1.37 s.
fn watch_days(mut look: impl FnMut(&Config, &mut Stage)) {
    for config in kitchens() {
        for millis in (0..60_000).step_by(1_370) {
            let (at, piece) = (Nanos::from_millis(millis), Nanos::from_millis(250));
            let mut stage = stage_at(config, DAY, at, piece);
            look(&config, &mut stage);
        }
    }
}

#[test]
fn squares_are_the_queue_and_busy_workers_are_busy() {
    watch_days(|_, stage| {
        let (depth, busy) = (stage.shown.queue_depth(), stage.shown.busy_workers());
        let (clients, shown) = (stage.config().clients, *stage.shown_config());
        let order: Vec<u32> = stage.shown.waiting().map(|a| a.client).collect();
        let picture = stage.picture();
        let waits = |kind| kind == DotKind::Waiting;
        let squares = picture.dots().iter().filter(|dot| waits(dot.kind)).count();
        assert_eq!(squares as u32, depth);
        assert_eq!(picture.waiting(), depth);
        assert_eq!(picture.busy(), busy);
        let at_work = picture
            .workers()
            .iter()
            .filter(|slot| **slot >= 0.0)
            .count();
        assert!(at_work as u32 <= busy && (busy > shown.workers || at_work as u32 == busy));
        assert_eq!(picture.workers().len() as u32, shown.workers);
        assert_eq!(picture.clients().len() as u32, clients);
        assert_eq!(picture.places(), shown.queue);
        let shut = depth >= shown.queue && busy >= shown.workers;
        assert_eq!(picture.shut(), shut);
        // Squares come first, in the order of arrival.
        let mut squares = picture.dots().iter().filter(|dot| waits(dot.kind));
        assert!(order.iter().all(|c| squares.next().unwrap().client == *c));
    });
}

#[test]
fn ghosts_are_the_departed_that_the_server_still_holds() {
    let mut ghosts = 0;
    watch_days(|_, stage| {
        let slots = stage.shown.workers().flatten().map(|slot| slot.attempt);
        let answers = stage.shown.answers_under_way().map(|(_, attempt)| attempt);
        let held: BTreeSet<u64> = (stage.shown.waiting().chain(slots).chain(answers))
            .filter(|attempt| attempt.departed)
            .map(|attempt| attempt.attempt)
            .collect();
        let picture = stage.picture();
        let inside = |kind| matches!(kind, DotKind::Waiting | DotKind::InService);
        let drawn: BTreeSet<u64> = picture
            .dots()
            .iter()
            .filter(|dot| inside(dot.kind) && dot.departed)
            .map(|dot| dot.attempt)
            .collect();
        // An answer that is out is drawn on its way, and its worker's slot by the worker.
        assert!(drawn.is_subset(&held));
        let waiting = stage.shown.waiting().filter(|a| a.departed);
        assert!(waiting.map(|a| a.attempt).all(|a| drawn.contains(&a)));
        ghosts += drawn.len();
    });
    assert!(ghosts > 100, "only {ghosts} ghosts in all those days");
}

/// Of so many events, those after `from` up to `to`, as attempts. Of several attempts of one request in
/// one instant, which the picture draws as one that knocks, the first (`true`) or the last.
fn within(
    all: &[crate::Event],
    (from, to): (Nanos, Nanos),
    first: bool,
    wanted: &[EventKind],
) -> BTreeSet<u64> {
    let chosen: Vec<_> = all
        .iter()
        .filter(|event| wanted.contains(&event.kind))
        .collect();
    let same = |a: &crate::Event, b: &crate::Event| (a.time, a.request) == (b.time, b.request);
    chosen
        .iter()
        .enumerate()
        .filter(|(i, event)| {
            let beside = if first { i.checked_sub(1) } else { Some(i + 1) };
            !beside
                .and_then(|i| chosen.get(i))
                .is_some_and(|b| same(event, b))
        })
        .filter(|(_, event)| event.time > from && event.time <= to)
        .map(|(_, event)| event.attempt)
        .collect()
}

#[test]
fn every_dot_is_a_real_request_and_every_request_is_a_dot() {
    for config in kitchens() {
        // What will happen, as far ahead as the picture sees.
        let all = plain_at(config, DAY, Nanos::from_secs(62))
            .into_observer()
            .0;
        // Where ways are cut short, some are over, and some not begun.
        let whole = config.retries == 0 && config.arrivals == crate::Arrivals::Asynchronous;
        for millis in (0..60_000).step_by(370) {
            let now = Nanos::from_millis(millis);
            let mut stage = stage_at(config, DAY, now, Nanos::from_secs(1));
            let picture = stage.picture().clone();
            let hold = |drawn: BTreeSet<u64>, real: BTreeSet<u64>, what: &str| {
                assert!(
                    drawn.is_subset(&real),
                    "{what} at {now}: {drawn:?} {real:?}"
                );
                assert!(!whole || drawn == real, "{what} at {now}");
            };
            let soon = (now, now.saturating_add(Stage::TRAVEL));
            let out = [DotKind::ToQueue, DotKind::ToWorker, DotKind::ToDoor];
            hold(
                attempts(&picture, &out),
                within(&all, soon, true, &[EventKind::Sent]),
                "on the way",
            );
            // Turned away at their first knock.
            let refused = attempts(&picture, &[DotKind::ToDoor]);
            let rejected = |event: &&crate::Event| {
                event.kind == EventKind::Rejected && refused.contains(&event.attempt)
            };
            assert_eq!(all.iter().filter(rejected).count(), refused.len());
            if now > Stage::TRAVEL {
                let ago = (now.saturating_sub(Stage::TRAVEL), now);
                hold(
                    attempts(&picture, &[DotKind::Returning]),
                    within(&all, ago, false, &[EventKind::Answered, EventKind::Wasted]),
                    "answers",
                );
                hold(
                    attempts(&picture, &[DotKind::Bounced]),
                    within(&all, ago, false, &[EventKind::Rejected]),
                    "rejections",
                );
            }
            let waiting = stage.shown.waiting().map(|attempt| attempt.attempt);
            assert_eq!(attempts(&picture, &[DotKind::Waiting]), waiting.collect());
            let answers = stage.shown.answers_under_way().map(|(_, attempt)| attempt);
            let slots = stage.shown.workers().flatten().map(|slot| slot.attempt);
            let inside = answers.chain(
                slots.filter(|attempt| config.latency == crate::Latency::Slot && !attempt.answered),
            );
            assert_eq!(
                attempts(&picture, &[DotKind::InService]),
                inside.map(|attempt| attempt.attempt).collect()
            );
        }
    }
}

#[test]
fn a_request_is_in_one_place_at_the_very_instant_of_an_event_too() {
    for config in kitchens() {
        let mut stage = Stage::new(Config {
            clients: 40,
            ..config
        });
        for _ in 0..2_000 {
            let told = stage.step();
            let dots: Vec<_> = stage.picture().dots().to_vec();
            let places: BTreeSet<u64> = dots.iter().map(|dot| dot.attempt).collect();
            assert_eq!(places.len(), dots.len(), "{told:?}: {dots:?}");
        }
    }
}

#[test]
fn a_client_shows_what_its_requests_do() {
    watch_days(|config, stage| {
        let awaited = stage.shown.waiting().filter(|attempt| !attempt.departed);
        let queued: Vec<u32> = awaited.map(|attempt| attempt.client).collect();
        let picture = stage.picture();
        for (client, state) in (0..).zip(picture.clients().iter().copied()) {
            match state {
                ClientState::Queued => assert!(queued.contains(&client)),
                ClientState::Thinking | ClientState::Answered if config.patience.is_none() => {
                    let mut dots = picture
                        .dots()
                        .iter()
                        .filter(|dot| dot.kind != DotKind::Waiting);
                    assert!(
                        !dots.any(|dot| dot.client == client) && !queued.contains(&client),
                        "client {client} is idle and has a dot"
                    );
                }
                _ => {}
            }
        }
    });
}

#[test]
fn every_dot_is_within_its_ranges() {
    watch_days(|_, stage| {
        for dot in stage.picture().dots() {
            assert!((0.0..=1.0).contains(&dot.progress) && dot.at >= 0.0);
            assert!((0.0..=1.0).contains(&dot.reach));
            assert!(dot.client < 80 && dot.worker < 16);
        }
    });
}

#[test]
fn the_largest_picture_fits_and_nothing_is_allocated() {
    let crowd = Config {
        clients: 1_000_000,
        interval: Nanos::from_secs(1),
        capacity: PerSecond(20_000.0),
        workers: 1_000,
        queue: 100_000,
        ..Config::default()
    };
    let mut stage = Stage::new(crowd);
    let at = stage.picture().dots().as_ptr();
    stage.run(Nanos::from_millis(1_500), u64::MAX);
    let picture = stage.picture();
    // Those who wait, what the workers hold and what outlasts their slots, and what is on its way.
    assert_eq!(picture.dots().len(), 128 + 16 + 32 + 256);
    assert_eq!(picture.clients().len(), Picture::MAX_CLIENTS);
    assert_eq!(picture.workers().len(), Picture::MAX_WORKERS);
    stage.run(Nanos::from_millis(100), u64::MAX);
    assert_eq!(stage.picture().dots().as_ptr(), at);
}
