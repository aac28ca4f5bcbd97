//! Links: turns, delays, order and loss.

use proptest::prelude::*;
use switchboard::Nanos;
use switchboard::conversation::{Link, Loss, PACKET_BITS};

const DELAY: Nanos = Nanos::from_millis(35);

fn link(bandwidth: u64, loss: Loss) -> Link {
    Link::new(DELAY, bandwidth, loss)
}

#[test]
fn messages_take_their_turn_and_arrive_a_delay_later() {
    let mut link = link(20_000_000, Loss::none());
    assert_eq!(link.turn(PACKET_BITS), Nanos::from_micros(600));
    for n in 0..10_u32 {
        let sending = link.send(Nanos::ZERO, PACKET_BITS, n);
        let begins = Nanos::from_micros(600 * u64::from(n));
        assert_eq!(sending.begins, begins);
        assert_eq!(
            sending.whole,
            begins.saturating_add(Nanos::from_micros(600))
        );
        assert_eq!(sending.arrives, sending.whole.saturating_add(DELAY));
        assert!(!sending.lost);
    }
    // A pause, and the line is free at once.
    let late = link.send(Nanos::from_secs(1), PACKET_BITS, 10);
    assert_eq!(late.begins, Nanos::from_secs(1));
    assert_eq!(link.under_way(), 11);
}

#[test]
fn without_a_bandwidth_nothing_takes_a_turn() {
    let mut link = link(0, Loss::none());
    let sending = link.send(Nanos::from_millis(3), PACKET_BITS, 0);
    assert_eq!(
        (sending.begins, sending.whole),
        (Nanos::from_millis(3), Nanos::from_millis(3))
    );
}

#[test]
fn what_is_sent_aside_takes_no_turn_and_can_overtake() {
    let mut link = link(1_000_000, Loss::none());
    link.send(Nanos::ZERO, PACKET_BITS, 0);
    let aside = link.send_aside(Nanos::from_millis(2), 1);
    assert_eq!(aside.whole, Nanos::from_millis(2));
    assert_eq!(link.free(), Nanos::from_millis(12));
    assert_eq!(link.next_arrival(), aside.arrives);
    assert_eq!(link.arrive(), Some(1));
    assert_eq!(link.arrive(), Some(0));
    assert_eq!(link.arrive(), None);
    assert_eq!(link.next_arrival(), Nanos::NEVER);
}

#[test]
fn the_next_one_can_be_told_to_get_lost() {
    let mut link = link(0, Loss::none());
    assert!(!link.send(Nanos::ZERO, 1, 0).lost);
    link.lose_next();
    assert!(link.send(Nanos::ZERO, 1, 1).lost);
    assert!(!link.send(Nanos::ZERO, 1, 2).lost);
    assert_eq!(link.under_way(), 2);
}

#[test]
fn as_many_get_lost_as_its_probability_says() {
    for (seed, probability) in [(1, 0.01), (2, 0.1), (3, 0.5)] {
        let mut link = link(0, Loss::of(probability, seed, 0));
        let sent = 100_000;
        let lost = (0..sent)
            .filter(|n| link.send(Nanos::ZERO, 1, *n).lost)
            .count() as f64;
        let mean = probability * f64::from(sent);
        let deviation = (mean * (1.0 - probability)).sqrt();
        assert!(
            (lost - mean).abs() < 4.0 * deviation,
            "{lost} of {sent}, {mean} expected"
        );
    }
}

#[test]
fn links_have_streams_of_their_own_and_probabilities_share_one() {
    let lost = |probability, number| {
        let mut link = link(0, Loss::of(probability, 7, number));
        (0..2_000)
            .map(|n| link.send(Nanos::ZERO, 1, n).lost)
            .collect::<Vec<_>>()
    };
    assert_ne!(lost(0.1, 0), lost(0.1, 1));
    // The same chance: whatever gets lost with less gets lost with more.
    assert!(
        lost(0.05, 0)
            .iter()
            .zip(lost(0.1, 0))
            .all(|(less, more)| !less || more)
    );
}

proptest! {
    /// Nothing is made up and nothing vanishes but what was lost; it comes in order of time.
    #[test]
    fn what_was_sent_is_lost_or_arrives_in_order(
        sends in prop::collection::vec((0_u64..5_000_000, prop::bool::ANY), 1..300),
        seed in 0_u64..1000,
    ) {
        let mut link = link(5_000_000, Loss::of(0.2, seed, 0));
        let (mut now, mut due, mut lost, mut there) = (0, Vec::new(), 0, Vec::new());
        for (n, (pause, aside)) in (0..).zip(sends.iter().copied()) {
            now += pause;
            while link.next_arrival() <= Nanos(now) {
                let at = link.next_arrival();
                there.push((at, link.arrive().unwrap()));
            }
            let sending = if aside {
                link.send_aside(Nanos(now), n)
            } else {
                link.send(Nanos(now), PACKET_BITS, n)
            };
            if sending.lost { lost += 1 } else { due.push((sending.arrives, n)) }
        }
        while link.next_arrival() < Nanos::NEVER {
            let at = link.next_arrival();
            there.push((at, link.arrive().unwrap()));
        }
        prop_assert_eq!(there.len() + lost, sends.len());
        prop_assert!(there.is_sorted_by_key(|(at, _)| *at));
        due.sort_unstable();
        there.sort_unstable();
        prop_assert_eq!(there, due);
    }
}
