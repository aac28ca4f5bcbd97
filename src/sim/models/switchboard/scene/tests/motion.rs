//! Motion is continuous, and nothing is seen to happen before its cause.

use super::{impatient, kitchens};
use crate::Arrivals;
use crate::Backoff;
use crate::Config;
use crate::Discipline;
use crate::EventKind;
use crate::Nanos;
use crate::sim::models::switchboard::scene::{ClientState, Dot, DotKind, Picture, Stage};
use std::{collections::BTreeMap, vec::Vec};

const FRAME: Nanos = Nanos::from_millis(4);

fn frames(config: Config, count: u32, mut look: impl FnMut(&Stage, &Picture)) {
    let mut stage = Stage::new(config);
    for _ in 0..count {
        stage.run(FRAME, u64::MAX);
        let picture = stage.picture().clone();
        look(&stage, &picture);
    }
}

fn dots_by_attempt(picture: &Picture) -> BTreeMap<u64, Dot> {
    picture
        .dots()
        .iter()
        .map(|dot| (dot.attempt, *dot))
        .collect()
}

#[test]
fn the_queue_never_jumps() {
    for (discipline, workers) in [
        (Discipline::Fifo, 1),
        (Discipline::Fifo, 3),
        (Discipline::Lifo, 1),
    ] {
        let config = Config {
            clients: 40,
            discipline,
            workers,
            ..Config::default()
        };
        let mut before = BTreeMap::new();
        let mut waited: BTreeMap<u64, u32> = BTreeMap::new();
        let mut moves = 0;
        frames(config, 10_000, |_, picture| {
            let dots = dots_by_attempt(picture);
            for dot in dots.values() {
                let Some(old): Option<&Dot> = before.get(&dot.attempt) else {
                    assert!(dot.kind != DotKind::Waiting, "a square without a past");
                    continue;
                };
                match (old.kind, dot.kind) {
                    (DotKind::Waiting | DotKind::ToQueue, DotKind::Waiting) => {
                        assert!((dot.at - old.at).abs() < 0.1, "{old:?} became {dot:?}");
                        let frames = waited.entry(dot.attempt).or_default();
                        *frames += 1;
                        // One that comes in the last moment has less time to draw near.
                        let step = match old.kind {
                            DotKind::Waiting => dot.progress - old.progress,
                            _ => 0.0,
                        };
                        assert!(step >= 0.0 && (step < 0.1 || *frames < 40), "{dot:?}");
                        moves += u32::from(dot.at != old.at || dot.progress != old.progress);
                    }
                    // Its slot begins when it is with its worker.
                    (DotKind::Waiting, now) => {
                        assert_eq!(now, DotKind::InService);
                        let long = waited[&dot.attempt] > 40;
                        assert!(!long || old.progress > 0.9 && old.worker == dot.worker);
                    }
                    _ => {}
                }
            }
            before = dots;
        });
        assert!(moves > 1_000, "{discipline:?}: it moved {moves} times");
    }
}

/// How far from the door a dot on its way is: 0 at the door, 1 at its client.
fn away(dot: &Dot) -> f32 {
    match dot.kind {
        DotKind::Bounced => dot.reach * dot.progress,
        _ => dot.reach * (1.0 - dot.progress),
    }
}

#[test]
fn a_rejection_that_is_tried_again_turns_round_and_one_tried_at_once_knocks() {
    let base = Config {
        clients: 80,
        retries: 3,
        ..Config::default()
    };
    for millis in [0, 100, 400, 3_000] {
        let backoff = match millis {
            0 => Backoff::None,
            _ => Backoff::Exponential {
                base: Nanos::from_millis(millis),
                cap: Nanos::from_secs(10),
            },
        };
        let (mut knocks, mut turns, mut lost) = (0.0_f32, 0, 0);
        let mut before: BTreeMap<u32, Vec<Dot>> = BTreeMap::new();
        frames(Config { backoff, ..base }, 10_000, |_, picture| {
            let mut dots: BTreeMap<u32, Vec<Dot>> = BTreeMap::new();
            for dot in picture.dots() {
                dots.entry(dot.client).or_default().push(*dot);
            }
            for dot in dots.values().flatten() {
                if dot.kind == DotKind::Bounced {
                    knocks = knocks.max(dot.at);
                    assert!(dot.reach == 1.0 || millis > 0);
                }
                // (A backoff of a moment is over within a frame.)
                if dot.kind != DotKind::Bounced && (0.01..1.0).contains(&dot.reach) {
                    // A retry that doesn't come from its client was a rejection, there, a frame ago.
                    let past = before.get(&dot.client).into_iter().flatten();
                    let near = |old: &&Dot| {
                        old.attempt == dot.attempt
                            || old.kind == DotKind::Bounced && old.reach == dot.reach
                    };
                    let moved = past
                        .filter(near)
                        .map(|old| (away(old) - away(dot)).abs())
                        .fold(1.0, f32::min);
                    turns += 1;
                    lost += u32::from(moved > 0.02);
                }
            }
            before = dots;
        });
        assert_eq!(knocks, if millis == 0 { 3.0 } else { 0.0 });
        assert_eq!(turns > 100, millis > 0, "{turns} turned, base {millis} ms");
        assert_eq!(lost, 0, "{lost} of {turns} from nowhere");
    }
}

/// When each client last failed, as its picture shows it.
#[test]
fn no_retry_leaves_its_client_before_the_failure_is_seen() {
    for config in [
        impatient(Backoff::None),
        impatient(Backoff::Exponential {
            base: Nanos::from_millis(200),
            cap: Nanos::from_secs(10),
        }),
    ] {
        let mut seen = BTreeMap::new();
        let mut known = BTreeMap::new();
        let mut retries = 0;
        // Which attempts are retries, and of which request: from a copy that is further ahead.
        let events = super::plain_at(config, &[], Nanos::from_secs(60))
            .into_observer()
            .0;
        let sent: BTreeMap<u64, (u64, u32)> = events
            .iter()
            .filter(|event| event.kind == EventKind::Sent)
            .map(|event| (event.attempt, (event.request, event.tries)))
            .collect();
        frames(config, 12_000, |stage, picture| {
            for (client, state) in (0_u32..).zip(picture.clients()) {
                if matches!(state, ClientState::GaveUp | ClientState::TurnedAway) {
                    known.insert(client, stage.now());
                }
            }
            for dot in picture
                .dots()
                .iter()
                .filter(|dot| dot.kind as u32 <= DotKind::ToDoor as u32)
            {
                let first = seen.insert(dot.attempt, ()).is_none();
                let (_, tries) = sent[&dot.attempt];
                if first && tries > 1 && dot.reach == 1.0 {
                    retries += 1;
                    let at = known.get(&dot.client).copied();
                    // Within the second for which it shows, and some for the backoff.
                    assert!(
                        at.is_some(),
                        "client {} retries, and never failed",
                        dot.client
                    );
                    if config.backoff == Backoff::None {
                        assert_eq!(at, Some(stage.now()), "{dot:?}");
                    }
                }
            }
        });
        assert!(retries > 200, "{retries}");
    }
}

#[test]
fn a_giving_up_is_seen_at_the_client_a_travel_time_before_the_server_has_a_ghost() {
    let config = impatient(Backoff::None);
    let mut gave_up = BTreeMap::new();
    let mut ghosts = BTreeMap::new();
    frames(config, 12_000, |stage, picture| {
        let now = stage.now();
        for (client, state) in (0_u32..).zip(picture.clients()) {
            if *state == ClientState::GaveUp {
                gave_up.entry(client).or_insert(now);
            }
        }
        for dot in picture.dots().iter().filter(|dot| dot.departed) {
            ghosts.entry(dot.client).or_insert(now);
        }
    });
    assert!(ghosts.len() > 50);
    for (client, ghost) in &ghosts {
        let lead = ghost.saturating_sub(gave_up[client]);
        let off = lead.0.abs_diff(Stage::TRAVEL.0);
        assert!(off <= FRAME.0, "client {client}: {lead}");
    }
}

#[test]
fn a_synchronous_client_asks_after_its_answer_is_home() {
    for interval in [5_000, 1_000, 300] {
        let config = Config {
            arrivals: Arrivals::Synchronous,
            interval: Nanos::from_millis(interval),
            clients: 12,
            capacity: crate::PerSecond(20.0),
            ..Config::default()
        };
        let mut before: BTreeMap<u32, Dot> = BTreeMap::new();
        let mut steps: BTreeMap<u64, f32> = BTreeMap::new();
        let (mut hurried, mut asked) = (0, 0);
        frames(config, 10_000, |_, picture| {
            let mut mine: BTreeMap<u32, Dot> = BTreeMap::new();
            for dot in picture.dots() {
                let other = mine.insert(dot.client, *dot);
                assert_eq!(other, None, "client {} does two things", dot.client);
            }
            for (client, dot) in &mine {
                let Some(old) = before.get(client) else {
                    continue;
                };
                if old.attempt == dot.attempt && old.kind == dot.kind {
                    let step = dot.progress - old.progress;
                    assert!(step >= 0.0, "{old:?} {dot:?}");
                    if dot.kind == DotKind::Returning {
                        hurried += u32::from(step > 0.0055);
                        steps.insert(dot.attempt, step);
                    }
                } else if old.kind == DotKind::Returning
                    && let Some(step) = steps.get(&old.attempt)
                {
                    assert!(old.progress + 1.5 * step > 0.99, "{old:?} {dot:?}, {step}");
                }
                asked += u32::from(dot.kind as u32 <= DotKind::ToDoor as u32);
            }
            before = mine;
        });
        assert!(
            asked > 500 && hurried > 20,
            "{asked} asked, {hurried} hurried"
        );
    }
}

#[test]
fn every_way_ends_where_the_next_thing_happens() {
    // An answer never vanishes before it is home, nor a question before it is at the door.
    for config in kitchens() {
        let config = Config {
            clients: 40,
            ..config
        };
        let mut before: BTreeMap<u64, Dot> = BTreeMap::new();
        frames(config, 6_000, |_, picture| {
            let dots = dots_by_attempt(picture);
            for (attempt, old) in &before {
                let gone = !dots.get(attempt).is_some_and(|dot| dot.kind == old.kind);
                let travels = !matches!(old.kind, DotKind::Waiting | DotKind::InService);
                // The shortest ways (of a moment's backoff or thought) are a frame or two long.
                if gone && travels && old.reach > 0.1 && config.arrivals == Arrivals::Asynchronous {
                    assert!(
                        old.progress > 0.9,
                        "{old:?} is gone: {:?}",
                        dots.get(attempt)
                    );
                }
            }
            before = dots;
        });
    }
}
