//! What holds in every run.

use switchboard::Nanos;
use switchboard::sim::models::handshake::{Lab, SHEET};
use switchboard::sim::models::{Model, Over, Said};

use super::lab::{ENTER, MANY, contradictions, done, lab, measure, said, set, since_change, word};

const LOSE: usize = 2;

/// What was sent is there, lost or on its way, and what is there can be read or waits: at every event.
#[test]
fn no_packet_comes_from_nowhere_or_goes_there() {
    for way in 0..9 {
        for (seed, loss, trip) in [
            (1, 0.0, 100.0),
            (2, 0.02, 100.0),
            (3, 0.1, 2.0),
            (4, 0.1, 400.0),
        ] {
            let sets = [("way", f64::from(way)), ("loss", loss), ("trip", trip)];
            let mut lab = lab(&sets, seed);
            lab.act(ENTER, 0.0);
            let mut most = 0.0_f64;
            while lab.next_event() < Nanos::NEVER {
                lab.step();
                let told = said(SHEET.events, |said| lab.told(said));
                assert_eq!(told.len(), 1);
                let of = |key| measure(&lab, key);
                let [sent, lost, arrived] = ["page.sent", "page.lost", "page.arrived"].map(of);
                assert_eq!(sent, arrived + lost + of("page.in_flight"), "{sets:?}");
                assert_eq!(arrived, of("page.there") + of("page.twice"));
                assert_eq!(of("page.there"), of("page.handed") + of("shelf"));
                most = most.max(of("shelf"));
            }
            assert_eq!(measure(&lab, "page.handed"), 310.0);
            assert_eq!(measure(&lab, "objects.there"), 31.0);
            assert_eq!(measure(&lab, "shelf.most"), most);
            let parts = ["handshake_s", "waiting_s", "stalled_s"].map(|key| measure(&lab, key));
            let first = measure(&lab, "first_s");
            assert!((parts[0] + parts[1] - first).abs() < 1e-9);
            assert!(parts[2] <= measure(&lab, "page_s") - first + 1e-9);
            assert_eq!(
                parts[2] > 0.0,
                measure(&lab, "page.lost") > 0.0 && parts[2] > 0.0
            );
        }
    }
}

#[test]
fn a_run_is_the_same_in_one_piece_and_in_many() {
    let run = |piece: u64, events: u64| {
        let mut lab = lab(&[("loss", 0.02), ("way", 3.0)], 5);
        lab.act(ENTER, 0.0);
        for _ in 0..(4_000_000_000 / piece) {
            let mut left = Nanos(piece);
            while left > Nanos::ZERO {
                left = lab.run(left, events);
            }
        }
        lab.act(MANY, 0.0);
        let mut left = Nanos::from_secs(30);
        while left > Nanos::ZERO {
            left = lab.run(left, events);
        }
        (lab.digest(), measure(&lab, "pages"))
    };
    let first = run(4_000_000_000, u64::MAX);
    assert_eq!(first.1, 21.0);
    assert_eq!(first, run(8_000_000, u64::MAX));
    assert_eq!(first, run(50_000_000, 3));
}

#[test]
fn a_clone_goes_on_as_the_original_would() {
    let mut one = lab(&[("loss", 0.03)], 8);
    one.act(ENTER, 0.0);
    one.run(Nanos::from_millis(500), u64::MAX);
    let mut two = one.clone();
    for lab in [&mut one, &mut two] {
        lab.act(LOSE, 0.0);
        while lab.next_event() < Nanos::NEVER {
            lab.step();
        }
    }
    assert_eq!(
        (one.digest(), measure(&one, "page_s")),
        (two.digest(), measure(&two, "page_s"))
    );
}

#[test]
fn without_chance_only_that_packet_is_lost_which_was_named() {
    for lose in [1.0, 10.0, 77.0, 310.0] {
        let mut lab = lab(&[("lose", lose)], 1);
        done(&mut lab, ENTER);
        assert_eq!(
            (measure(&lab, "page.lost"), measure(&lab, "page.sent")),
            (1.0, 311.0)
        );
    }
    // Beyond the last one nothing is.
    let mut lab = lab(&[("lose", 311.0)], 1);
    done(&mut lab, ENTER);
    assert_eq!(measure(&lab, "page.lost"), 0.0);
}

#[test]
fn a_hand_can_lose_the_next_packet() {
    let mut lab = lab(&[], 1);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(400), u64::MAX);
    lab.act(LOSE, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    assert_eq!(measure(&lab, "page.lost"), 1.0);
    assert!(measure(&lab, "shelf.most") >= 10.0);
}

#[test]
fn a_setting_that_changes_on_the_way_begins_the_page_anew() {
    let mut lab = lab(&[], 1);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(200), u64::MAX);
    set(&mut lab, "bandwidth", 200.0);
    assert_eq!(measure(&lab, "page_s"), 0.0);
    lab.run(Nanos::from_secs(1), u64::MAX);
    assert!((measure(&lab, "page_s") - 0.710).abs() < 5e-4);
    // And one that changes when it is there takes it away: it was another page.
    assert_eq!(since_change(&lab, "pages"), 1.0);
    set(&mut lab, "bandwidth", 20.0);
    assert_eq!(
        (since_change(&lab, "pages"), measure(&lab, "pages")),
        (0.0, 1.0)
    );
    assert_eq!(lab.next_event(), Nanos::NEVER);
}

#[test]
fn the_verdict_counts_the_round_trips_before_the_first_byte() {
    let words = [
        "polite",
        "polite",
        "ceremonious",
        "formal",
        "ceremonious",
        "formal",
        "polite",
        "polite",
        "one-breath",
    ];
    for (way, says) in (0_u8..).zip(words) {
        let mut lab = lab(&[("way", way.into())], 1);
        assert_eq!(word(&lab), Some(says));
        done(&mut lab, ENTER);
        assert_eq!(word(&lab), Some(says));
        done(&mut lab, MANY);
        assert_eq!(word(&lab), Some(says));
    }
    // A page that was held up is judged as it was, whatever others would come to.
    let held_up = (1..300).find_map(|seed| {
        let mut lab = lab(&[("loss", 0.05)], seed);
        done(&mut lab, ENTER);
        (measure(&lab, "pages.held_up") > 0.0).then_some(lab)
    });
    assert_eq!(word(&held_up.expect("one")), Some("held-up"));
}

/// What holds a page up is whatever was lost and is missing: a packet, or the very first message.
#[test]
fn a_lost_message_holds_a_page_up_as_a_packet_does() {
    let mut lab = lab(&[], 1);
    lab.act(LOSE, 0.0);
    done(&mut lab, ENTER);
    // It was missing for one of 1.8 s.
    assert!((measure(&lab, "page_s") - 1.804).abs() < 1e-3);
    assert_eq!(measure(&lab, "pages.held_up"), 1.0);
    assert_eq!(word(&lab), Some("held-up"));
    assert_eq!(measure(&lab, "stalled_s"), 0.0);
    // Half a journey there, and a good part of a timer: 250 of 1,004 ms are less than a quarter.
    let mut lab = super::lab::lab(&[], 1);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(160), u64::MAX);
    lab.act(LOSE, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    assert!((measure(&lab, "page_s") - 1.004).abs() < 1e-3);
    assert_eq!(measure(&lab, "pages.held_up"), 0.0);
}

/// A dot on the chart is a press, not the mean of a lucky one and an unlucky one.
#[test]
fn what_is_shown_is_of_the_last_press() {
    let mut lab = lab(&[], 1);
    done(&mut lab, ENTER);
    lab.act(LOSE, 0.0);
    done(&mut lab, ENTER);
    assert!((since_change(&lab, "first_s.mean") - 1.3006).abs() < 1e-9);
    assert_eq!(
        (since_change(&lab, "pages"), measure(&lab, "pages")),
        (1.0, 2.0)
    );
    lab.act(MANY, 0.0);
    let shown = |lab: &Lab| {
        let mut values = [0.0; Lab::MEASURES];
        lab.measure(Over::SinceChange, &mut values);
        ["first_s", "page_s", "page_s.median"].map(|key| SHEET.value(&values, key).is_some())
    };
    while measure(&lab, "shown") == 0.0 {
        assert_eq!(shown(&lab), [false; 3]);
        lab.step();
    }
    assert_eq!(shown(&lab), [true; 3]);
    assert_eq!(lab.next_event(), Nanos::NEVER);
}

#[test]
fn the_borders_of_the_verdict_are_where_they_are_said_to_be() {
    let word = |held_up: f64, trips: f64| {
        Lab::judge(&[0.5, held_up, trips], None).map(|word| SHEET.verdicts[word])
    };
    for (trips, says) in [
        (1.0, "one-breath"),
        (1.49, "one-breath"),
        (1.5, "polite"),
        (2.4, "polite"),
        (2.6, "formal"),
        (3.6, "ceremonious"),
        (40.0, "ceremonious"),
    ] {
        assert_eq!(word(0.0, trips), Some(says));
        assert_eq!(word(0.4, trips), Some(says));
        assert_eq!(word(0.5, trips), Some("held-up"));
    }
    assert_eq!(word(-1.0, -1.0), None);
}

#[test]
fn whatever_number_comes_in_is_clamped() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 1e300, 0.3] {
        for setting in 0..Lab::SETTINGS {
            let mut lab = lab(&[("packets", 2.0)], 1);
            lab.set(setting, value);
            lab.act(ENTER, value);
            lab.run(Nanos::from_secs(6_000), u64::MAX);
            assert_eq!(measure(&lab, "pages"), 1.0, "setting {setting} at {value}");
        }
    }
}

#[test]
fn whole_runs_are_of_one_page_after_the_other() {
    let mut lab = lab(&[("way", 7.0)], 5);
    lab.begin();
    lab.run(Nanos::from_secs(60), u64::MAX);
    assert!((measure(&lab, "page_s.mean") - 0.703_8).abs() < 1e-9);
    assert!((measure(&lab, "pages") - 60.0 / 0.703_8).abs() <= 1.0);
    let (mut theory, mut silence) = ([0.0; 2], Said::default());
    lab.steady(false, &mut theory, &mut silence);
    assert!((theory[0] - measure(&lab, "first_s.mean")).abs() < 1e-9);
    assert!(theory[1].is_nan());
}

#[test]
fn a_loss_beyond_what_is_allowed_is_a_contradiction() {
    let said = |loss: f64| contradictions::<Lab>("loss", loss).len();
    assert_eq!((said(0.1), said(0.11)), (0, 1));
}

#[test]
fn the_digest_is_the_recorded_one() {
    let mut lab = lab(&[("loss", 0.01)], 1);
    done(&mut lab, ENTER);
    set(&mut lab, "way", 3.0);
    done(&mut lab, MANY);
    assert_eq!(format!("{:016x}", lab.digest()), "6ed82bc879e2bcbc");
}
