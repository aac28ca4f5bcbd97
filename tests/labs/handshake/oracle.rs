//! The table: what was computed before, and elsewhere. Without loss it is exact; with loss, means of many
//! pages are within four standard errors.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::handshake::{Lab, Way};

use super::lab::{ENTER, HTTP2, HTTP3, done, lab, measure, ms, page_ms, set};

const WAYS: [f64; 9] = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
/// How many round trips come before the first byte, by way.
const TRIPS: [f64; 9] = [2.0, 2.0, 4.0, 3.0, 4.0, 3.0, 2.0, 2.0, 1.0];

#[test]
fn the_first_byte_comes_after_whole_round_trips_and_one_packet_s_turn() {
    for (way, trips) in WAYS.into_iter().zip(TRIPS) {
        assert_eq!(f64::from(Way::ALL[way as usize].trips()), trips);
        for trip in [2.0, 37.0, 100.0, 400.0] {
            for (work, bandwidth) in [(0.0, 20.0), (0.2, 20.0), (0.05, 1_000.0)] {
                let sets = [
                    ("way", way),
                    ("trip", trip),
                    ("work", work),
                    ("bandwidth", bandwidth),
                ];
                let mut lab = lab(&sets, 1);
                done(&mut lab, ENTER);
                let exact = trips * trip + 1e3 * work + 12.0 / bandwidth;
                let found = ms(&lab, "first_s");
                assert!(
                    (found - exact).abs() < 1e-6,
                    "{sets:?}: {found}, not {exact}"
                );
                assert!((measure(&lab, "trips") - trips).abs() < 1e-9);
                assert_eq!(measure(&lab, "shelf.most"), 0.0);
            }
        }
    }
}

/// By way: how long the page takes, and over how many connections.
const PAGES: [(f64, f64); 9] = [
    (1_266.0, 31.0),
    (860.0, 6.0),
    (1_248.0, 6.0),
    (1_054.0, 6.0),
    (904.0, 1.0),
    (804.0, 1.0),
    (704.0, 1.0),
    (704.0, 1.0),
    (604.0, 1.0),
];

#[test]
fn the_page_is_there_when_the_table_says() {
    for (way, (page, connections)) in WAYS.into_iter().zip(PAGES) {
        let mut lab = lab(&[("way", way)], 1);
        done(&mut lab, ENTER);
        let found = ms(&lab, "page_s");
        assert!((found - page).abs() < 0.5, "{way}: {found}, not {page}");
        assert_eq!(measure(&lab, "connections"), connections);
    }
    for (sets, page) in [
        ([("bandwidth", 200.0)], 710.0),
        ([("trip", 50.0)], 454.0),
        ([("trip", 20.0)], 275.0),
        ([("trip", 300.0)], 2_204.0),
    ] {
        let found = page_ms(&sets);
        assert!((found - page).abs() < 0.5, "{sets:?}: {found}, not {page}");
    }
}

/// Rounds of a slow start that doubles from ten packets (Cardwell, Savage, Anderson, 2000).
fn rounds(packets: f64) -> f64 {
    (packets / 10.0 + 1.0).log2().ceil()
}

#[test]
fn a_page_of_n_packets_takes_the_rounds_of_slow_start() {
    let table = [
        (1.0, 1.0),
        (10.0, 1.0),
        (11.0, 2.0),
        (30.0, 2.0),
        (31.0, 3.0),
        (70.0, 3.0),
        (71.0, 4.0),
        (150.0, 4.0),
        (151.0, 5.0),
        (310.0, 5.0),
        (1_000.0, 7.0),
    ];
    for (packets, r) in table {
        assert_eq!(rounds(packets), r);
        for bandwidth in [5.0, 20.0, 100.0, 1_000.0] {
            for trip in [40.0, 100.0, 400.0] {
                let turn = 12.0 / bandwidth;
                // It is exact while the round before the last fits into a round trip.
                if r > 1.0 && 10.0 * 2.0_f64.powf(r - 2.0) * turn > trip {
                    continue;
                }
                let whole = (3.0 + r - 1.0) * trip;
                let exact =
                    whole + (packets - 10.0 * (2.0_f64.powf(r - 1.0) - 1.0) + r - 1.0) * turn;
                let sets = [
                    ("html", packets),
                    ("objects", 0.0),
                    ("bandwidth", bandwidth),
                    ("trip", trip),
                ];
                let found = page_ms(&sets);
                assert!(
                    (found - exact).abs() < 1e-6,
                    "{sets:?}: {found}, not {exact}"
                );
                if bandwidth == 1_000.0 {
                    assert!((0.011..4.6).contains(&(found - whole)));
                }
            }
        }
    }
    assert!((page_ms(&[("html", 310.0), ("objects", 0.0)]) - 798.4).abs() < 1e-6);
}

/// A lost message costs its timer, and twice as much with each time in a row.
#[test]
fn a_handshake_with_loss_takes_as_much_longer_as_the_geometric_sum_says() {
    for (loss, extra) in [(0.01_f64, 24.9_f64), (0.02, 51.6), (0.05, 145.3)] {
        let q = 1.0 - (1.0 - loss) * (1.0 - loss);
        // A second for the first flight, 200 ms for the second.
        let exact = 1_200.0 * q / (1.0 - 2.0 * q);
        assert!((exact - extra).abs() < 0.05, "{exact}");
        let sets = [("loss", loss), ("objects", 0.0), ("html", 1.0)];
        let mut lab = lab(&sets, 7);
        let (mut sum, mut squares) = (0.0, 0.0);
        let pages = 20_000.0;
        for _ in 0..pages as u32 {
            done(&mut lab, ENTER);
            let later = ms(&lab, "handshake_s") - 200.0;
            sum += later;
            squares += later * later;
        }
        let mean = sum / pages;
        let error = ((squares / pages - mean * mean) / pages).sqrt();
        assert!(
            (mean - exact).abs() < 4.0 * error,
            "{loss}: {mean} ± {error}, not {exact}"
        );
    }
}

#[test]
fn a_single_syn_that_is_lost_costs_a_second() {
    let mut lab = lab(&[], 1);
    lab.act(2, 0.0);
    done(&mut lab, ENTER);
    assert!((ms(&lab, "first_s") - 1_300.6).abs() < 1e-6);
    // What comes back is a question of the same timer.
    let mut lab = super::lab::lab(&[], 1);
    lab.act(ENTER, 0.0);
    lab.run(Nanos::from_millis(10), u64::MAX);
    lab.act(2, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    assert!((ms(&lab, "first_s") - 1_300.6).abs() < 1e-6);
}

/// What is lost costs time, and to wait for a timer is no journey.
#[test]
fn round_trips_are_journeys_and_not_the_time_that_they_take() {
    // What is lost, by when the reader says so; the first byte, and the journeys before it.
    for (way, at, first, trips) in [
        (HTTP2, 0, 1_300.6, 3.0),
        // The ClientHello, and the request.
        (HTTP2, 60, 500.6, 3.0),
        (HTTP2, 160, 500.6, 3.0),
        (HTTP3, 60, 400.6, 2.0),
    ] {
        let mut lab = lab(&[("way", way)], 1);
        if at > 0 {
            lab.act(ENTER, 0.0);
            lab.run(Nanos::from_millis(at), u64::MAX);
            lab.act(2, 0.0);
            while lab.next_event() < Nanos::NEVER {
                lab.step();
            }
        } else {
            lab.act(2, 0.0);
            done(&mut lab, ENTER);
        }
        assert_eq!(measure(&lab, "page.unheard"), 1.0);
        assert!(
            (ms(&lab, "first_s") - first).abs() < 1e-6,
            "{way} {at}: {}",
            ms(&lab, "first_s")
        );
        assert_eq!(measure(&lab, "trips"), trips, "{way} {at}");
    }
    // A receipt that tells of a lost packet is a journey, like any other.
    let mut lab = lab(&[("lose", 1.0)], 1);
    done(&mut lab, ENTER);
    assert_eq!(measure(&lab, "trips"), 4.0);
}

/// Bytes are handed out in order: the first one is there when it can be read, not when a later one is.
#[test]
fn the_first_byte_is_the_first_that_can_be_read() {
    for (way, without) in [(1.0, 200.6), (HTTP2, 300.6), (HTTP3, 200.6)] {
        let mut lab = lab(&[("way", way), ("lose", 1.0)], 1);
        lab.act(ENTER, 0.0);
        while measure(&lab, "page.handed") == 0.0 {
            lab.step();
        }
        let first = 1e3 * lab.now().as_secs_f64();
        while lab.next_event() < Nanos::NEVER {
            lab.step();
        }
        assert!((ms(&lab, "first_s") - first).abs() < 1e-6);
        // Three receipts later, and a journey.
        assert!((first - without - 103.0).abs() < 1.0, "{way}: {first}");
        assert_eq!(measure(&lab, "shelf.most"), 9.0);
    }
}

#[test]
fn the_bet_s_answer_is_where_the_first_byte_comes_as_soon_as_without_tls() {
    for (way, trips) in WAYS.into_iter().zip(TRIPS) {
        for trip in [40.0, 100.0, 300.0] {
            let here = [("way", way), ("trip", trip)];
            let answer = lab(&here, 1).answer().expect("an answer");
            assert!((answer - trip * 2.0 / trips).abs() < 1e-12);
            if answer > 400.0 || answer.fract() > 0.0 {
                continue;
            }
            let mut other = lab(&here, 1);
            set(&mut other, "trip", answer);
            done(&mut other, ENTER);
            let mut plain = lab(&[("way", 1.0), ("trip", trip)], 1);
            done(&mut plain, ENTER);
            // (A trip is a whole number of nanoseconds there, and as many back.)
            assert!((ms(&other, "first_s") - ms(&plain, "first_s")).abs() < 1e-4);
        }
    }
    assert_eq!(lab(&[("loss", 0.01)], 1).answer(), None);
    assert_eq!(lab(&[("lose", 1.0)], 1).answer(), None);
    assert!(lab(&[("lose", 2.0)], 1).answer().is_some());
}

#[test]
fn the_curves_are_what_pages_come_to() {
    for way in WAYS {
        let mut lab = lab(&[("way", way), ("work", 0.02)], 4);
        done(&mut lab, ENTER);
        let mut theory = [0.0; Lab::CURVES];
        lab.theory(100.0, &mut theory);
        for (curve, says) in Lab::SHEET.axis.curves.iter().zip(theory) {
            assert!(
                (measure(&lab, curve.measure) - says).abs() < 1e-9,
                "{}",
                curve.key
            );
        }
    }
}
