use super::{DAY, kitchens, plain_at, stage_at};
use crate::{
    Config, EventKind, Nanos, PerSecond,
    scene::{ClientState, Dot, DotKind, Picture, Stage},
};
use std::{collections::BTreeSet, vec::Vec};

fn attempts(picture: &Picture, kinds: &[DotKind]) -> BTreeSet<u64> {
    picture
        .dots
        .iter()
        .filter(|dot| kinds.contains(&dot.kind))
        .map(|dot| dot.attempt)
        .collect()
}

/// Each kitchen's day, looked at every 0.37 s.
fn watch_days(mut look: impl FnMut(&Config, &mut Stage)) {
    for config in kitchens() {
        for millis in (0..60_000).step_by(1_370) {
            let mut stage = stage_at(
                config,
                DAY,
                Nanos::from_millis(millis),
                Nanos::from_millis(250),
            );
            look(&config, &mut stage);
        }
    }
}

#[test]
fn squares_are_the_queue_and_busy_workers_are_busy() {
    watch_days(|_, stage| {
        let (depth, busy, clients) = (
            stage.shown.queue_depth(),
            stage.shown.busy_workers(),
            stage.config().clients,
        );
        let picture = stage.picture();
        let squares = picture
            .dots
            .iter()
            .filter(|dot| dot.kind == DotKind::Waiting)
            .count();
        assert_eq!(squares as u32, depth);
        assert_eq!(picture.waiting, depth);
        assert_eq!(picture.busy, busy);
        assert_eq!(
            picture
                .workers
                .iter()
                .filter(|worker| worker.slot.is_some())
                .count() as u32,
            busy
        );
        assert_eq!(picture.clients.len() as u32, clients);
        let shut = depth >= picture.places && busy as usize >= picture.workers.len();
        assert_eq!(picture.shut, shut);
    });
}

#[test]
fn every_dot_is_a_real_request_and_every_request_is_a_dot() {
    for config in kitchens() {
        // What will happen, as far ahead as the picture sees.
        let all = plain_at(config, DAY, Nanos::from_secs(62))
            .into_observer()
            .0;
        for millis in (0..60_000).step_by(370) {
            let now = Nanos::from_millis(millis);
            let mut stage = stage_at(config, DAY, now, Nanos::from_secs(1));
            let picture = stage.picture().clone();
            let within = |from: Nanos, to: Nanos, wanted: &[EventKind]| -> BTreeSet<u64> {
                all.iter()
                    .filter(|event| {
                        event.time > from && event.time <= to && wanted.contains(&event.kind)
                    })
                    .map(|event| event.attempt)
                    .collect()
            };
            let soon = now.saturating_add(Stage::TRAVEL);
            let out = attempts(
                &picture,
                &[DotKind::ToQueue, DotKind::ToWorker, DotKind::ToDoor],
            );
            assert_eq!(
                out,
                within(now, soon, &[EventKind::Sent]),
                "on the way at {now}"
            );
            assert_eq!(
                attempts(&picture, &[DotKind::ToDoor]),
                within(now, soon, &[EventKind::Rejected])
            );
            if now > Stage::TRAVEL {
                let before = now.saturating_sub(Stage::TRAVEL);
                let back = attempts(&picture, &[DotKind::Returning]);
                assert_eq!(
                    back,
                    within(before, now, &[EventKind::Answered, EventKind::Wasted])
                );
                assert_eq!(
                    attempts(&picture, &[DotKind::Bounced]),
                    within(before, now, &[EventKind::Rejected])
                );
            }
            let waiting: BTreeSet<u64> = stage
                .shown
                .waiting()
                .map(|attempt| attempt.attempt)
                .collect();
            assert_eq!(attempts(&picture, &[DotKind::Waiting]), waiting);
            let mut inside: BTreeSet<u64> = stage
                .shown
                .answers_under_way()
                .map(|(_, attempt)| attempt.attempt)
                .collect();
            inside.extend(
                stage
                    .shown
                    .workers()
                    .flatten()
                    .map(|slot| slot.attempt)
                    .filter(|a| !a.answered)
                    .map(|a| a.attempt),
            );
            assert_eq!(attempts(&picture, &[DotKind::InService]), inside);
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
            let picture = stage.picture();
            let places: BTreeSet<u64> = picture.dots.iter().map(|dot| dot.attempt).collect();
            assert_eq!(
                places.len(),
                picture.dots.len(),
                "{told:?}: {:?}",
                picture.dots
            );
        }
    }
}

#[test]
fn a_client_shows_what_its_requests_do() {
    watch_days(|config, stage| {
        let queued: Vec<u32> = stage
            .shown
            .waiting()
            .filter(|a| !a.departed)
            .map(|a| a.client)
            .collect();
        let picture = stage.picture();
        for (client, state) in picture.clients.iter().enumerate() {
            let client = client as u32;
            match state {
                ClientState::Queued => assert!(queued.contains(&client)),
                ClientState::Thinking | ClientState::Answered if config.patience.is_none() => {
                    let busy = picture
                        .dots
                        .iter()
                        .any(|dot| dot.client == client && dot.kind != DotKind::Waiting);
                    assert!(
                        !busy && !queued.contains(&client),
                        "client {client} is idle and has a dot"
                    );
                }
                _ => {}
            }
        }
    });
}

/// Where a dot is, in one number that must not jump: what it is doing plus how far it is.
fn place_in_queue(picture: &Picture, attempt: u64) -> Option<(DotKind, f32)> {
    let dot = picture.dots.iter().find(|dot| dot.attempt == attempt)?;
    Some((dot.kind, dot.at))
}

#[test]
fn the_queue_never_jumps() {
    let config = Config {
        clients: 40,
        ..Config::default()
    };
    let mut stage = Stage::new(config);
    let frame = Nanos::from_millis(4);
    let mut before = stage.picture().clone();
    let mut moves = 0;
    for _ in 0..10_000 {
        stage.run(frame, u64::MAX);
        let picture = stage.picture().clone();
        for dot in picture
            .dots
            .iter()
            .filter(|dot| dot.kind == DotKind::Waiting)
        {
            let Some((kind, at)) = place_in_queue(&before, dot.attempt) else {
                panic!("a square without a past");
            };
            assert!(matches!(kind, DotKind::Waiting | DotKind::ToQueue));
            assert!((dot.at - at).abs() < 0.1, "{kind:?} {at} became {}", dot.at);
            moves += usize::from(dot.at != at);
        }
        before = picture;
    }
    assert!(moves > 1_000, "the queue moved {moves} times");
}

#[test]
fn numbers_are_the_picture() {
    watch_days(|_, stage| {
        let picture = stage.picture().clone();
        let numbers = stage.flat().to_vec();
        assert!(numbers.iter().all(|n| n.is_finite()));
        let (clients, workers, dots) = (
            numbers[0] as usize,
            numbers[1] as usize,
            numbers[2] as usize,
        );
        assert_eq!(
            (clients, workers, dots),
            (
                picture.clients.len(),
                picture.workers.len(),
                picture.dots.len()
            )
        );
        assert_eq!(
            numbers[3..8],
            [
                picture.busy as f32,
                picture.waiting as f32,
                picture.places as f32,
                f32::from(u8::from(picture.shut)),
                0.8
            ]
        );
        let records = &numbers[16 + clients + workers..];
        assert_eq!(records.len(), 6 * dots);
        for (record, dot) in records.chunks(6).zip(&picture.dots) {
            let Dot {
                kind,
                client,
                at,
                progress,
                worker,
                attempt,
            } = *dot;
            assert_eq!(
                record,
                [
                    kind as u32 as f32,
                    client as f32,
                    at,
                    progress,
                    worker as f32,
                    attempt as f32
                ]
            );
            assert!((0.0..=1.0).contains(&progress) && at >= -1.0);
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
    let room = stage.numbers.capacity();
    stage.run(Nanos::from_millis(1_500), u64::MAX);
    let at = stage.flat().as_ptr();
    assert_eq!(stage.picture.dots.len(), Picture::MAX_DOTS);
    assert_eq!(stage.picture.clients.len(), Picture::MAX_CLIENTS);
    assert_eq!(stage.picture.workers.len(), Picture::MAX_WORKERS);
    stage.run(Nanos::from_millis(100), u64::MAX);
    assert_eq!(stage.flat().as_ptr(), at);
    assert_eq!(stage.numbers.capacity(), room);
    assert_eq!(stage.picture.dots.capacity(), Picture::MAX_DOTS);
}
