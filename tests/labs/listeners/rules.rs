//! What holds in every run.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::listeners::{Lab, SHEET};

use super::lab::{
    CUT, Drawn, EVENTS, HOUR, LINE, LONG_POLL, POLL, lab, measure, run, said, set, word,
};

/// The code of an event, by its name.
fn code(key: &str) -> u32 {
    let place = SHEET.events.iter().position(|event| event.key == key);
    place.expect("an event") as u32
}

/// What the settings are in turn, while news come and go.
const WAYS: [&[(&str, f64)]; 7] = [
    &[],
    &[("every", 90.0)],
    &[("every", 90.0), ("replay", 0.0)],
    &[("heartbeats", 0.0)],
    &[("way", POLL), ("every", 20.0)],
    &[("way", LONG_POLL), ("journey", 1.0)],
    &[("way", EVENTS), ("deaths", 60.0), ("every", 30.0)],
];

/// All news that were made have arrived, are lost, or somebody still has to hear of them.
#[test]
fn no_news_is_unaccounted_for() {
    for (seed, sets) in (0..).zip(WAYS) {
        let sets = [sets, &[("news", 20.0), ("listeners", 40.0)]].concat();
        let mut lab = lab(&sets, seed);
        let mut counted = [0.0_f64; 13];
        for step in 0..6_000 {
            if step % 500 == 499 {
                lab.act(CUT, 0.0);
            }
            counted[lab.step() as usize] += 1.0;
        }
        let of = |key: &str| counted[code(key) as usize];
        let arrived = measure(&lab, "arrived");
        assert!(arrived + measure(&lab, "lost") <= measure(&lab, "news"));
        if measure(&lab, "behind") == 0.0 {
            assert_eq!(
                arrived + measure(&lab, "lost"),
                measure(&lab, "news"),
                "{sets:?}"
            );
        }
        let is_open = lab.settings()[1] >= 2.0;
        if is_open {
            assert_eq!(measure(&lab, "news"), of("news") + of("vanished"));
            assert_eq!(measure(&lab, "messages"), of("news") + of("beat"));
            let died = of("forgot") + of("died");
            assert!(measure(&lab, "deaths") >= died && died + 12.0 >= measure(&lab, "deaths"));
        } else {
            assert_eq!(measure(&lab, "messages"), of("fetched") + of("empty"));
            assert_eq!(measure(&lab, "deaths"), 0.0);
        }
        assert_eq!(measure(&lab, "calls"), of("calls"));
        assert!(of("calls") - of("back") <= 40.0);
    }
}

/// With replay, and somebody who listens for the silence, nothing is ever lost.
#[test]
fn nothing_is_lost_where_it_is_replayed() {
    for seed in 0..5 {
        let mut lab = lab(&[("every", 90.0), ("news", 15.0), ("deaths", 60.0)], seed);
        run(&mut lab, HOUR);
        assert_eq!(measure(&lab, "lost"), 0.0);
        assert!(measure(&lab, "replayed") > 1_000.0);
        // And the other way round.
        set(&mut lab, "replay", 0.0);
        run(&mut lab, HOUR);
        assert!(measure(&lab, "lost") > 1_000.0);
    }
}

/// The news and the deaths are the same whatever is done about them: two worlds, one rain.
#[test]
fn another_heartbeat_has_the_same_news() {
    let news = |sets: &[(&str, f64)]| {
        let mut lab = lab(sets, 9);
        let mut times = Vec::new();
        while times.len() < 300 {
            let event = lab.step();
            if [code("news"), code("vanished"), code("waits")].contains(&event) {
                times.push(lab.now());
            }
        }
        times
    };
    let first = news(&[]);
    for sets in [
        ("every", 120.0),
        ("heartbeats", 0.0),
        ("way", POLL),
        ("replay", 0.0),
    ] {
        assert_eq!(news(&[sets]), first, "{sets:?}");
    }
}

#[test]
fn a_run_is_the_same_in_one_piece_and_in_many() {
    let whole = |pieces: u32, events: u64| {
        let mut lab = lab(&[("every", 90.0)], 5);
        for _ in 0..pieces {
            let mut left = Nanos::from_secs_f64(HOUR / f64::from(pieces));
            while left > Nanos::ZERO {
                left = lab.run(left, events);
            }
        }
        (lab.digest(), measure(&lab, "arrived"))
    };
    let first = whole(1, u64::MAX);
    assert_eq!(first, whole(60, u64::MAX));
    assert_eq!(first, whole(8, 7));
}

/// Changed while it runs: nothing happens in the past, and ghosts that are told of heartbeats call.
#[test]
fn settings_change_while_it_runs() {
    let mut drawn = Drawn(7);
    for seed in 0..20 {
        let mut lab = lab(&[], seed);
        let mut before = lab.now();
        for _ in 0..20 {
            let place = drawn.below(Lab::SETTINGS as u64) as usize;
            let value = drawn.of(&[-1.0, 0.0, 1.0, 2.0, 3.0, 10.0, 60.0, 300.0]);
            lab.set(place, value);
            lab.act(CUT, 0.0);
            run(&mut lab, drawn.below(200) as f64);
            assert!(lab.now() >= before);
            before = lab.now();
        }
    }
    let mut lab = lab(&[("heartbeats", 0.0)], 1);
    run(&mut lab, HOUR);
    assert_eq!(measure(&lab, "ghosts"), 400.0);
    set(&mut lab, "heartbeats", 1.0);
    run(&mut lab, 59.0);
    assert_eq!(measure(&lab, "ghosts"), 400.0);
    run(&mut lab, 3.0);
    assert_eq!(measure(&lab, "ghosts"), 0.0);
    // All that was stranded came with it.
    assert_eq!(measure(&lab, "behind"), 0.0);
    assert_eq!(measure(&lab, "arrived"), measure(&lab, "news"));
    assert_eq!(measure(&lab, "lost"), 0.0);
}

#[test]
fn the_words_are_those_of_what_may_come() {
    for (sets, says) in [
        (vec![], "live"),
        (vec![("every", 5.0)], "busy"),
        (vec![("every", 90.0)], "deaf"),
        (vec![("heartbeats", 0.0)], "deaf"),
        (vec![("way", POLL), ("every", 30.0)], "late"),
        (vec![("way", POLL), ("every", 5.0)], "busy"),
        (vec![("way", LONG_POLL)], "live"),
        (vec![("every", 25.0), ("deaths", 600.0)], "live"),
        (vec![("heartbeats", 0.0), ("forgets", -1.0)], "live"),
    ] {
        assert_eq!(word(&lab(&sets, 1)), Some(says), "{sets:?}");
    }
    let judge = |futures: [f64; 5]| Lab::judge(&futures, None).map(|word| SHEET.verdicts[word]);
    assert_eq!(judge([1.0, 0.1, 0.1, 600.0, 1.0]), Some("live"));
    assert_eq!(judge([0.9, 0.1, 0.1, 600.1, 0.95]), Some("busy"));
    assert_eq!(judge([0.9, 0.1, 0.1, 700.0, 0.949]), Some("late"));
    assert_eq!(judge([0.899, 0.101, 0.0, 700.0, 0.949]), Some("deaf"));
    assert_eq!(judge([1.0, 0.0, 0.101, 0.0, 1.0]), Some("deaf"));
    assert_eq!(judge([-1.0; 5]), None);
}

#[test]
fn whatever_number_comes_in_is_clamped() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 1e300, 0.3] {
        for setting in 0..Lab::SETTINGS {
            let mut lab = lab(&[], 1);
            lab.set(setting, value);
            lab.act(CUT, value);
            lab.run(Nanos::from_secs(60), 10_000);
            lab.act(LINE, value);
        }
    }
}

/// The four ways of Module 02: news after 3 and 9 s, a journey of 0.2 s, and what each way makes of them. (The
/// times are those at which something is at the server.)
#[test]
fn news_come_at_exact_times_in_each_of_four_ways() {
    let story = |sets: &[(&str, f64)]| {
        let mut lab = lab(&[sets, &[("news", 9.0), ("journey", 0.2)]].concat(), 1);
        lab.act(LINE, 0.0);
        let told = said(SHEET.twin, |said| lab.twin(said));
        told.into_iter()
            .map(|(key, numbers)| (key, (numbers[0] * 10.0).round() / 10.0))
            .collect::<Vec<_>>()
    };
    // Late by 1.4 and by 3.4 s: an answer is there 0.2 s after the request has come.
    assert_eq!(
        story(&[("way", POLL), ("every", 4.0)]),
        [
            ("empty", 0.2),
            ("waits", 3.0),
            ("fetched", 4.2),
            ("empty", 8.2),
            ("waits", 9.0),
            ("fetched", 12.2),
        ]
    );
    assert_eq!(
        story(&[("way", LONG_POLL), ("every", 60.0)]),
        [
            ("asks", 0.2),
            ("fetched", 3.0),
            ("asks", 3.4),
            ("fetched", 9.0),
            ("asks", 9.4),
        ]
    );
    let open = [("heartbeats", 0.0), ("forgets", -1.0)];
    assert_eq!(
        story(&[&open[..], &[("way", EVENTS)]].concat()),
        [
            ("first", 0.0),
            ("opened", 0.2),
            ("news", 3.0),
            ("news", 9.0)
        ]
    );
    assert_eq!(
        story(&open),
        [
            ("first", 0.0),
            ("opened", 0.2),
            ("news", 3.0),
            ("says", 6.0),
            ("news", 9.0),
        ]
    );
}

/// The line that went quiet, second by second.
#[test]
fn a_story_has_exact_times() {
    let story = |sets: &[(&str, f64)]| {
        let mut lab = lab(sets, 1);
        lab.act(LINE, 0.0);
        let told = said(SHEET.twin, |said| lab.twin(said));
        told.into_iter()
            .map(|(key, numbers)| (key, numbers[0], numbers[1]))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        story(&[("every", 90.0)]),
        [
            ("news", 40.0, 17.0),
            ("forgot", 100.0, 17.0),
            ("vanished", 120.0, 18.0),
            ("calls", 140.0, 18.0),
            ("back", 141.0, 17.0),
        ]
    );
    assert_eq!(
        story(&[("every", 50.0)]),
        [
            ("news", 40.0, 17.0),
            ("beat", 90.0, 17.0),
            ("news", 120.0, 18.0),
        ]
    );
    assert_eq!(
        story(&[("heartbeats", 0.0)])[1..],
        [("forgot", 100.0, 17.0), ("vanished", 120.0, 18.0)]
    );
    let mut lab = lab(&[], 1);
    lab.act(LINE, 0.0);
    assert_eq!(lab.next_event(), Nanos::NEVER);
}

#[test]
fn the_digest_is_the_recorded_one() {
    let mut lab = lab(&[("every", 90.0)], 1);
    run(&mut lab, HOUR);
    set(&mut lab, "heartbeats", 0.0);
    lab.act(CUT, 0.0);
    run(&mut lab, HOUR);
    assert_eq!(format!("{:016x}", lab.digest()), "8dc3ab75e6f0946a");
}
