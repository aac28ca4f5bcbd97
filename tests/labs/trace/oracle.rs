//! The table: what was computed before, and elsewhere. Without loss the sums are exact; with loss, shares and
//! means of many pages are those of theory, within four standard errors.

use switchboard::sim::models::Model;
use switchboard::sim::models::trace::{Lab, Plan, SHEET};
use switchboard::theory::Delivery;

use super::lab::{ENTER, MANY, done, lab, measure, page_ms, set};

/// Kilometres, Mbit/s, KB, then what the page takes in ms; the server works 50 ms and the name takes 20.
const TABLE: [(f64, f64, f64, u32, f64); 9] = [
    (6_000.0, 20.0, 100.0, 69, 321.40),
    (6_000.0, 200.0, 100.0, 69, 284.14),
    (3_000.0, 20.0, 100.0, 69, 231.40),
    (0.0, 20.0, 100.0, 69, 141.40),
    (600.0, 20.0, 100.0, 69, 159.40),
    (17_000.0, 1_000.0, 100.0, 69, 610.83),
    (6_000.0, 2.0, 100.0, 69, 694.00),
    (6_000.0, 20.0, 5_000.0, 3_425, 2_335.00),
    (6_000.0, 20.0, 700.0, 480, 568.00),
];

#[test]
fn without_loss_a_page_takes_what_the_table_says() {
    for (distance, bandwidth, size, packets, ms) in TABLE {
        let sets = [
            ("distance", distance),
            ("bandwidth", bandwidth),
            ("size", size),
        ];
        let found = page_ms(&sets);
        assert!((found - ms).abs() < 0.005, "{sets:?}: {found}, not {ms}");
        let plan = Plan::of(&[distance, bandwidth, size]);
        assert_eq!(plan.packets, packets);
    }
}

#[test]
fn what_the_course_says_of_other_settings_is_so() {
    let whole = |sets: &[(&str, f64)]| page_ms(sets).round();
    assert_eq!(whole(&[("bandwidth", 40.0)]), 301.0);
    assert_eq!(whole(&[("work", 0.025)]), 296.0);
    assert_eq!(whole(&[("size", 5_000.0), ("bandwidth", 200.0)]), 486.0);
    assert_eq!(whole(&[("size", 5_000.0), ("distance", 3_000.0)]), 2_245.0);
    assert_eq!(whole(&[("distance", 17_000.0)]), 651.0);
    assert_eq!(
        whole(&[("distance", 17_000.0), ("bandwidth", 1_000.0)]),
        611.0
    );
}

/// T = name + 3·RTT + work + n·s, for settings all over their ranges.
#[test]
fn without_loss_every_page_is_the_sum() {
    let mut seed = 5_u64;
    let mut drawn = |most: f64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        most * (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    for _ in 0..200 {
        let (distance, bandwidth) = (drawn(20_000.0).round(), drawn(999.0).round() + 1.0);
        let (size, work, name) = (drawn(2_000.0).round() + 1.0, drawn(2.0), drawn(0.5));
        let sets = [
            ("distance", distance),
            ("bandwidth", bandwidth),
            ("size", size),
            ("work", work),
            ("name", name),
        ];
        let packets = (size * 1_000.0 / 1_460.0).ceil();
        let sum =
            1_000.0 * (name + work) + 3.0 * (10.0 + distance / 100.0) + packets * 12.0 / bandwidth;
        let found = page_ms(&sets);
        // Each packet's turn is a whole number of nanoseconds.
        assert!(
            (found - sum).abs() < 1e-6 * packets + 1e-5,
            "{sets:?}: {found}, not {sum}"
        );
    }
}

#[test]
fn as_many_are_on_the_line_at_once_as_fit_into_it() {
    for (distance, bandwidth, size) in [
        (6_000.0, 20.0, 100.0),
        (6_000.0, 20.0, 14.0),
        (50.0, 20.0, 100.0),
        (6_000.0, 2.0, 100.0),
        (17_000.0, 100.0, 400.0),
    ] {
        let sets = [
            ("distance", distance),
            ("bandwidth", bandwidth),
            ("size", size),
        ];
        let mut lab = lab(&sets, 1);
        lab.act(ENTER, 0.0);
        let mut most = 0.0_f64;
        while lab.next_event() < switchboard::Nanos::NEVER {
            lab.step();
            most = most.max(measure(&lab, "packets.on_the_line"));
        }
        let half = 5.0 + distance / 200.0;
        let fit = (half / (12.0 / bandwidth)).ceil();
        let packets = (size * 1_000.0 / 1_460.0).ceil();
        assert_eq!(most, packets.min(fit), "{sets:?}");
    }
}

fn delivery(size: f64, loss: f64) -> Delivery {
    Plan::of(&[6_000.0, 20.0, size, 0.05, 0.02, loss]).delivery()
}

/// Loss, KB, how likely at least one packet is lost, how likely the page is late, and how much later it is on
/// average, in ms.
const WITH_LOSS: [(f64, f64, f64, f64, f64); 8] = [
    (0.001, 100.0, 0.0667, 0.0667, 8.00),
    (0.01, 14.0, 0.0956, 0.0956, 13.27),
    (0.01, 50.0, 0.2966, 0.2966, 39.16),
    (0.01, 100.0, 0.5002, 0.5002, 61.95),
    (0.01, 200.0, 0.7476, 0.7476, 82.74),
    (0.01, 500.0, 0.9682, 0.9058, 89.14),
    (0.02, 100.0, 0.7519, 0.7519, 97.14),
    (0.05, 100.0, 0.9710, 0.9710, 147.71),
];

#[test]
fn theory_gives_the_table() {
    for (loss, size, any, late, extra) in WITH_LOSS {
        let theory = delivery(size, loss);
        assert!((theory.any_lost() - any).abs() < 6e-5);
        assert!((theory.late() - late).abs() < 6e-5);
        assert!((1_000.0 * (theory.mean() - theory.least()) - extra).abs() < 6e-3);
    }
}

#[test]
fn with_loss_pages_are_as_late_as_the_table_says() {
    for (loss, size, any, late, extra) in WITH_LOSS {
        let mut lab = lab(&[("size", size), ("loss", loss)], 11);
        let (mut pages, mut squares, mut lost_any) = (0.0, 0.0, 0.0);
        for _ in 0..4_000 {
            let before = measure(&lab, "packets.lost");
            done(&mut lab, ENTER);
            pages += 1.0;
            let took = measure(&lab, "delivery_s");
            squares += took * took;
            lost_any += f64::from(u8::from(measure(&lab, "packets.lost") > before));
        }
        assert_eq!(measure(&lab, "pages"), pages);
        let error = |share: f64| (share * (1.0 - share) / pages).sqrt();
        let share = measure(&lab, "late_share");
        assert!(
            (share - late).abs() < 4.0 * error(late),
            "{loss}, {size}: {share} late, not {late}"
        );
        let share = lost_any / pages;
        assert!(
            (share - any).abs() < 4.0 * error(any),
            "{loss}, {size}: {share} lost any, not {any}"
        );
        let mean = measure(&lab, "delivery_s.mean");
        let deviation = (squares / pages - mean * mean).sqrt() / pages.sqrt();
        let found = 1_000.0 * (mean - delivery(size, loss).least());
        assert!(
            (found - extra).abs() < 4_000.0 * deviation,
            "{loss}, {size}: {found} ms, not {extra}"
        );
    }
}

/// The whole distribution, not only its mean: the greatest distance between it and what 4,000 pages took.
#[test]
fn pages_are_distributed_as_theory_says() {
    for (loss, size) in [(0.01, 100.0), (0.01, 500.0), (0.1, 30.0)] {
        let mut lab = lab(&[("size", size), ("loss", loss)], 3);
        let mut took: Vec<f64> = (0..4_000)
            .map(|_| {
                done(&mut lab, ENTER);
                measure(&lab, "delivery_s")
            })
            .collect();
        took.sort_unstable_by(f64::total_cmp);
        let theory = delivery(size, loss);
        let n = took.len() as f64;
        // (It jumps: the distance is looked at right before and at each value.)
        let far = took.iter().enumerate().fold(0.0_f64, |far, (i, time)| {
            let equal = took
                .iter()
                .filter(|other| (*other - time).abs() < 1e-12)
                .count();
            let at = took.partition_point(|other| *other <= time + 1e-12) as f64 / n;
            let _ = (i, equal);
            far.max((theory.by(*time) - at).abs())
        });
        // Kolmogorov's 99.99 % for continuous distributions, which is wide for one that jumps.
        assert!(far < 2.23 / n.sqrt(), "{far}");
    }
}

#[test]
fn pages_of_many_are_those_that_one_reader_would_have_had() {
    // The same presses, one by one and at once.
    let (mut one, mut many) = (lab(&[("loss", 0.01)], 9), lab(&[("loss", 0.01)], 9));
    done(&mut many, MANY);
    for _ in 0..200 {
        done(&mut one, ENTER);
    }
    for key in ["pages", "pages.late", "packets.sent", "packets.lost"] {
        assert_eq!(measure(&one, key), measure(&many, key), "{key}");
    }
    let off = measure(&one, "page_s.mean") - measure(&many, "page_s.mean");
    assert!(off.abs() < 1e-12);
}

#[test]
fn the_bet_s_answer_is_where_a_page_takes_as_long_as_over_a_line_ten_times_as_fast() {
    for (distance, bandwidth, size) in [
        (6_000.0, 20.0, 100.0),
        (17_000.0, 50.0, 500.0),
        (2_000.0, 100.0, 40.0),
    ] {
        let here = [
            ("distance", distance),
            ("bandwidth", bandwidth),
            ("size", size),
        ];
        let answer = lab(&here, 1).answer().expect("an answer");
        let mut nearer = lab(&here, 1);
        set(&mut nearer, "distance", answer);
        done(&mut nearer, ENTER);
        let faster = [
            ("distance", distance),
            ("bandwidth", 10.0 * bandwidth),
            ("size", size),
        ];
        let off = 1_000.0 * measure(&nearer, "page_s") - page_ms(&faster);
        // Distances are whole kilometres, 0.03 ms each.
        assert!(off.abs() <= 0.016, "{here:?}: {off} ms at {answer} km");
    }
    assert_eq!(lab(&[], 1).answer().map(f64::round), Some(4_758.0));
    assert_eq!(lab(&[("size", 5_000.0)], 1).answer(), None);
    // (0.9 of 0.828 ms, at 0.03 ms a kilometre.)
    let wide = lab(&[("bandwidth", 1_000.0)], 1).answer();
    assert_eq!(wide.map(f64::round), Some(5_975.0));
}

/// Where packets get lost it is the means that are as long: by theory, at the answer and a kilometre farther.
#[test]
fn the_bet_s_answer_is_right_where_packets_get_lost() {
    for loss in [0.01, 0.05] {
        let here = lab(&[("loss", loss)], 1);
        let answer = here.answer().expect("an answer");
        let mean = |lab: &Lab, at: f64| {
            let mut theory = [0.0; Lab::CURVES];
            lab.theory(at, &mut theory);
            theory[0]
        };
        let faster = mean(&lab(&[("loss", loss), ("bandwidth", 200.0)], 1), 6_000.0);
        assert!(mean(&here, answer) <= faster && mean(&here, answer + 1.0) > faster);
    }
    assert_eq!(lab(&[("loss", 0.01)], 1).answer(), Some(5_274.0));
    assert_eq!(lab(&[("loss", 0.01), ("size", 5_000.0)], 1).answer(), None);
}

#[test]
fn the_curves_are_what_pages_come_to() {
    let mut lab = lab(&[("loss", 0.02)], 4);
    for _ in 0..3_000 {
        done(&mut lab, ENTER);
    }
    let mut theory = [0.0; Lab::CURVES];
    lab.theory(6_000.0, &mut theory);
    for (curve, says) in SHEET.axis.curves.iter().zip(theory) {
        let found = measure(&lab, curve.measure);
        assert!(
            (found - says).abs() < 0.03 * says,
            "{}: {found}, {says}",
            curve.key
        );
    }
}
