//! The rules, event by event.

use switchboard::Nanos;
use switchboard::sim::models::cache::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};

use super::lab::{NONE, RESTART, hits, lab};
use crate::common::{Drawn, measure, run, set, setting, since_change};

/// Whoever asks is answered, refused, gives up, or waits; a fetch is begun, waits or is over.
fn is_conserved(lab: &Lab) {
    let mut values = [0.0; Lab::MEASURES];
    lab.measure(Over::from_code(0), &mut values);
    let of = |key: &str| values[SHEET.measure(key).expect("a measure")];
    let ended = of("requests.answered") + of("requests.rejected") + of("requests.given_up");
    assert_eq!(of("requests.ended"), ended);
    assert_eq!(of("requests.sent"), ended + of("requests.in_flight"));
    assert_eq!(
        of("fetches.begun"),
        of("fetches.ended") + of("workers_busy")
    );
    assert!(of("fetches.wasted") <= of("fetches.ended"));
    assert!(of("hits") + of("joined") <= of("look_ups"));
    assert!(of("copies") <= of("slots"));
    assert!(of("outdated") <= of("hits"));
}

#[test]
fn what_is_under_way_when_measures_begin_counts_as_sent() {
    let mut lab = lab(&[("slots", 300.0)], 1);
    run(&mut lab, 100.0);
    lab.begin();
    assert!(measure(&lab, "requests.sent") > 0.0);
    is_conserved(&lab);
    run(&mut lab, 10.0);
    is_conserved(&lab);
}

#[test]
fn everything_is_accounted_for_whatever_is_done() {
    let mut drawn = Drawn(3);
    for history in 0..12 {
        let mut lab = lab(&[], history);
        for _ in 0..40 {
            match drawn.below(13) {
                0 => set(
                    &mut lab,
                    "slots",
                    drawn.of(&[0.0, 1.0, 40.0, 500.0, 1_000.0]),
                ),
                1 => set(&mut lab, "rate", drawn.of(&[1.0, 20.0, 100.0, 400.0])),
                2 => set(&mut lab, "items", drawn.of(&[10.0, 1_000.0, 3_000.0])),
                3 => set(&mut lab, "evict", drawn.of(&[0.0, 1.0, 2.0])),
                4 => set(&mut lab, "ttl", drawn.of(&[NONE, 1.0, 30.0])),
                5 => set(&mut lab, "db-workers", drawn.of(&[1.0, 4.0, 50.0])),
                6 => set(&mut lab, "db-queue", drawn.of(&[0.0, 10.0, 200.0])),
                7 => set(&mut lab, "patience", drawn.of(&[NONE, 0.1, 2.0])),
                8 => set(&mut lab, "retries", drawn.of(&[0.0, 1.0, 3.0])),
                9 => set(&mut lab, "single-flight", drawn.of(&[0.0, 1.0])),
                10 => set(&mut lab, "keep-abandoned", drawn.of(&[0.0, 1.0])),
                11 => set(&mut lab, "writes", drawn.of(&[0.0, 50.0])),
                _ => lab.act(RESTART, 0.0),
            }
            for _ in 0..drawn.below(120) {
                lab.step();
                is_conserved(&lab);
            }
        }
    }
}

/// The most popular are there at the start, and the cache answers just what they are asked for.
#[test]
fn it_begins_with_the_most_popular() {
    for slots in [0.0, 1.0, 100.0, 1_000.0] {
        let sets = [
            ("slots", slots),
            ("rate", 200.0),
            ("db-queue", 0.0),
            ("db-workers", 1.0),
            ("db-time", 2.0),
            ("db-service", 1.0),
            ("patience", 0.1),
        ];
        let mut lab = lab(&sets, 1);
        assert_eq!(measure(&lab, "copies"), slots);
        // (Nothing is fetched in time, so that what is there stays.)
        run(&mut lab, 300.0);
        let exact: f64 = switchboard::theory::zipf(1_000, 1.0)[..slots as usize]
            .iter()
            .sum();
        assert!((hits(&lab) - exact).abs() < 0.01, "{slots}: {}", hits(&lab));
    }
}

/// Fewer slots evict at once, the least popular first; more take nothing away.
#[test]
fn slots_may_change_while_it_runs() {
    let mut lab = lab(&[], 2);
    run(&mut lab, 20.0);
    set(&mut lab, "slots", 40.0);
    assert_eq!(measure(&lab, "copies"), 40.0);
    set(&mut lab, "slots", 1_000.0);
    assert_eq!(measure(&lab, "copies"), 40.0);
    run(&mut lab, 1.0);
    lab.act(RESTART, 0.0);
    assert_eq!(measure(&lab, "copies"), 0.0);
    assert!(measure(&lab, "workers_busy") > 0.0);
}

/// The same requests come whatever the cache does: two worlds, one rain.
#[test]
fn requests_don_t_depend_on_the_cache() {
    let sent = |sets: &[(&str, f64)]| {
        let mut lab = lab(sets, 5);
        run(&mut lab, 50.0);
        measure(&lab, "requests.sent")
    };
    let usual = sent(&[]);
    for other in [
        ("slots", 0.0),
        ("evict", 2.0),
        ("db-workers", 20.0),
        ("retries", 2.0),
        ("writes", 20.0),
    ] {
        assert_eq!(sent(&[other]), usual, "{other:?}");
    }
}

/// A write is seen by who reads afterwards, unless the cache is told.
#[test]
fn copies_are_out_of_date_unless_somebody_tells() {
    let old = |invalidate: f64| {
        let mut lab = lab(
            &[
                ("slots", 1_000.0),
                ("writes", 10.0),
                ("invalidate", invalidate),
            ],
            1,
        );
        run(&mut lab, 100.0);
        measure(&lab, "outdated")
    };
    assert!(old(0.0) > 1_000.0);
    assert_eq!(old(1.0), 0.0);
}

#[test]
fn steps_and_runs_go_the_same_way() {
    let sets = [
        ("writes", 5.0),
        ("ttl", 20.0),
        ("retries", 1.0),
        ("evict", 2.0),
        ("slots", 200.0),
    ];
    let (mut steps, mut whole) = (lab(&sets, 4), lab(&sets, 4));
    while steps.next_event() <= Nanos::from_secs(30) {
        let code = steps.step() as usize;
        assert!(code < SHEET.events.len());
    }
    run(&mut whole, 30.0);
    assert_eq!(steps.digest(), whole.digest());
    let copy = whole.clone();
    run(&mut whole, 30.0);
    let mut again = copy;
    run(&mut again, 30.0);
    assert_eq!(again.digest(), whole.digest());
    assert_eq!(setting(&whole, "writes"), 5.0);
}

/// The answer to the bet is run from well to the edge, so that no wreck is carried along: until then all is well.
#[test]
fn the_answer_s_run_comes_to_the_edge_in_health() {
    let bet = SHEET.axis.bet.as_ref().expect("a bet");
    let mut shares = Vec::new();
    for seed in 1..=5 {
        let mut lab = lab(&[], seed);
        let truth = lab.answer().expect("an answer");
        for stop in bet.stops {
            set(&mut lab, "slots", (truth * stop).round());
            run(&mut lab, bet.stay);
            let [ended, well] =
                ["requests.ended", "requests.answered"].map(|key| since_change(&lab, key));
            shares.push((*stop, well / ended));
        }
    }
    for (stop, share) in shares {
        let least = if stop > 1.0 { 0.99 } else { 0.8 };
        assert!(share >= least, "{share} at {stop} times the answer");
    }
}
