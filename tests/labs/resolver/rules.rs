//! What holds in every run.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::resolver::{Lab, SHEET};

use super::lab::{CHANGE, EMPTY, HOUR, LOOK_UP, SILENCE, lab, measure, run, said, set, word};

/// Every question is answered by a copy, passed on, or fails; and each event says which.
#[test]
fn no_question_is_lost() {
    for (seed, sets) in (0..).zip([
        vec![],
        vec![("ttl", 60.0)],
        vec![("ttl", 30.0), ("stale", 600.0)],
        vec![("every", 600.0), ("start", 2.0)],
        vec![("resolvers", 200.0), ("every", 6.0)],
    ]) {
        let mut lab = lab(&sets, seed);
        let mut counted = [0.0_f64; 7];
        for step in 0..4_000 {
            match step {
                500 => lab.act(CHANGE, 0.0),
                900 => lab.act(SILENCE, 0.0),
                1_500 => lab.act(EMPTY, 3.0),
                2_000 => set(&mut lab, "ttl", 120.0),
                2_500 => lab.act(CHANGE, 0.0),
                _ => {}
            }
            let code = lab.step() as usize;
            assert_eq!(
                said(SHEET.events, |said| lab.told(said))[0].0,
                SHEET.events[code].key
            );
            counted[code] += 1.0;
            let of = |key| measure(&lab, key);
            assert_eq!(of("questions"), of("copies") + of("taken") + of("failed"));
        }
        let [_, new, old, taken, stale, failed, back] = counted;
        assert_eq!(measure(&lab, "copies"), new + old + stale);
        assert_eq!(measure(&lab, "taken"), taken);
        assert_eq!(
            (measure(&lab, "stale"), measure(&lab, "failed")),
            (stale, failed)
        );
        assert!(measure(&lab, "old") >= old && measure(&lab, "old") <= old + stale);
        assert!(back <= 1.0);
    }
}

/// No answer is old for longer than a copy was good when the address changed.
#[test]
fn nothing_is_old_for_longer_than_it_says() {
    for seed in 0..40 {
        let mut lab = lab(&[("ttl", 600.0)], seed);
        run(&mut lab, 1_000.0);
        lab.act(CHANGE, 0.0);
        set(&mut lab, "ttl", 86_400.0);
        run(&mut lab, 1_000.0);
        let last = measure(&lab, "move.last_s");
        assert!(last > 300.0 && last < 600.0, "{last}");
        assert_eq!(measure(&lab, "holding.old"), 0.0);
    }
}

/// Who asks, and when, is the same whatever the time to live: two worlds, one rain.
#[test]
fn another_time_to_live_has_the_same_questions() {
    let asked = |lives: f64| {
        let mut lab = lab(&[("start", 1.0), ("ttl", lives)], 9);
        let times: Vec<Nanos> = (0..500)
            .map(|_| {
                lab.step();
                lab.now()
            })
            .collect();
        times
    };
    assert_eq!(asked(60.0), asked(3_600.0));
}

#[test]
fn a_run_is_the_same_in_one_piece_and_in_many() {
    let whole = |pieces: u32, events: u64| {
        let mut lab = lab(&[], 5);
        for _ in 0..pieces {
            let mut left = Nanos::from_secs_f64(HOUR / f64::from(pieces));
            while left > Nanos::ZERO {
                left = lab.run(left, events);
            }
        }
        lab.act(CHANGE, 0.0);
        run(&mut lab, HOUR);
        (lab.digest(), measure(&lab, "move.old"))
    };
    let first = whole(1, u64::MAX);
    assert_eq!(first, whole(60, u64::MAX));
    assert_eq!(first, whole(8, 7));
}

#[test]
fn the_server_comes_back_by_itself_or_by_hand() {
    let mut lab = lab(&[("ttl", 30.0)], 1);
    lab.act(SILENCE, 0.0);
    run(&mut lab, 599.0);
    let failed = measure(&lab, "failed");
    assert!(failed > 100.0);
    run(&mut lab, 60.0);
    assert!(measure(&lab, "failed") < failed + 5.0);
    lab.act(SILENCE, 0.0);
    lab.act(SILENCE, 0.0);
    let failed = measure(&lab, "failed");
    run(&mut lab, 600.0);
    assert_eq!(measure(&lab, "failed"), failed);
}

#[test]
fn the_words_are_those_of_what_may_come() {
    for (sets, says) in [
        (vec![], "calm"),
        (vec![("ttl", 30.0)], "chatty"),
        (vec![("ttl", 60.0), ("every", 600.0)], "chatty"),
    ] {
        assert_eq!(word(&lab(&sets, 1)), Some(says), "{sets:?}");
    }
    let mut moved = lab(&[], 1);
    moved.act(CHANGE, 0.0);
    assert_eq!(word(&moved), Some("two-truths"));
    let mut silent = lab(&[], 1);
    silent.act(SILENCE, 0.0);
    assert_eq!(word(&silent), Some("patchy"));
    let mut dark = lab(&[("ttl", 30.0)], 1);
    dark.act(SILENCE, 0.0);
    assert_eq!(word(&dark), Some("dark"));
    let judge = |futures: [f64; 4]| Lab::judge(&futures, None).map(|word| SHEET.verdicts[word]);
    assert_eq!(judge([1.0, 0.5, 0.0, 0.0]), Some("calm"));
    assert_eq!(judge([1.0, 0.49, 0.0099, 0.0099]), Some("chatty"));
    assert_eq!(judge([0.9, 0.4, 0.01, 0.0]), Some("two-truths"));
    assert_eq!(judge([0.9, 0.4, 0.01, 0.01]), Some("patchy"));
    assert_eq!(judge([0.9, 0.4, 0.01, 0.5]), Some("dark"));
    assert_eq!(judge([-1.0; 4]), None);
}

#[test]
fn whatever_number_comes_in_is_clamped() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 1e300, 0.3] {
        for setting in 0..Lab::SETTINGS {
            let mut lab = lab(&[], 1);
            lab.set(setting, value);
            (0..4).for_each(|action| lab.act(action, value));
            lab.run(Nanos::from_secs(60), 10_000);
        }
    }
}

#[test]
fn a_look_up_takes_as_long_as_the_ways_to_be_gone() {
    for (start, messages, takes) in [(0.0, 2, 0.01), (1.0, 4, 0.09), (2.0, 8, 0.19)] {
        let mut lab = lab(&[("start", start)], 1);
        lab.act(LOOK_UP, 0.0);
        assert_eq!(lab.next_event(), Nanos::NEVER);
        let told = said(SHEET.twin, |said| lab.twin(said));
        assert_eq!(told.len(), messages);
        let (key, numbers) = &told[messages - 1];
        assert!(*key == "answer" && (numbers[1] - takes).abs() < 1e-12);
    }
}

#[test]
fn the_first_question_of_an_empty_resolver_is_asked_from_the_root_down() {
    let mut lab = lab(&[("start", 2.0), ("every", 60.0)], 1);
    run(&mut lab, 3.0 * HOUR);
    let of = |key| measure(&lab, key);
    let said = 0.01 + (0.08 * of("taken") + 0.1 * 24.0) / of("questions");
    assert!((of("lookup_s.mean") - said).abs() < 1e-12);
}

#[test]
fn the_digest_is_the_recorded_one() {
    let mut lab = lab(&[], 1);
    run(&mut lab, HOUR);
    lab.act(CHANGE, 0.0);
    set(&mut lab, "ttl", 60.0);
    run(&mut lab, HOUR);
    assert_eq!(format!("{:016x}", lab.digest()), "a765c7e250672108");
}

/// What is pressed again empties the next cache that holds something, and not an empty one.
#[test]
fn each_cache_can_be_emptied_by_pressing_again() {
    let mut lab = lab(&[("every", 86_400.0), ("ttl", 86_400.0)], 1);
    let held = |lab: &Lab| measure(lab, "holding.new");
    let all = held(&lab);
    assert!(all > 5.0);
    for n in 1..=all as u32 {
        lab.act(EMPTY, 0.0);
        assert_eq!(held(&lab), all - f64::from(n));
    }
    lab.act(EMPTY, 0.0);
    assert_eq!(held(&lab), 0.0);
}

/// Five minutes of a name that nobody asks for are no ground for a word.
#[test]
fn there_is_a_word_where_enough_is_asked() {
    for seed in 0..8 {
        let said = |every: f64| word(&lab(&[("every", every)], seed));
        assert_eq!(said(86_400.0), None);
        assert_eq!(said(3_600.0), None);
        assert_eq!(said(600.0), Some("calm"));
        assert_eq!(said(60.0), Some("calm"));
    }
}
