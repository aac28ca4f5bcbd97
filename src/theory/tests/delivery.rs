//! The last of many packets: against published and independently computed numbers, a sum without any
//! shortcut, and drawn packets.

use super::close;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::theory::Delivery;
use std::vec::Vec;

/// A page of so many KB over 20 Mbit/s and 6,000 km: 0.6 ms a packet, sent again after two round trips.
fn page(kilobytes: u32, loss: f64) -> Delivery {
    Delivery {
        packets: (kilobytes * 1_000).div_ceil(1_460),
        turn: 0.000_6,
        again: 0.140,
        loss,
    }
}

#[test]
fn it_gives_the_numbers_that_were_computed_elsewhere() {
    for (loss, kilobytes, any, late, extra) in [
        (0.001, 100, 0.0667, 0.0667, 8.00),
        (0.01, 14, 0.0956, 0.0956, 13.27),
        (0.01, 50, 0.2966, 0.2966, 39.16),
        (0.01, 100, 0.5002, 0.5002, 61.95),
        (0.01, 200, 0.7476, 0.7476, 82.74),
        (0.01, 500, 0.9682, 0.9058, 89.14),
        (0.02, 100, 0.7519, 0.7519, 97.14),
        (0.05, 100, 0.9710, 0.9710, 147.71),
    ] {
        let page = page(kilobytes, loss);
        let near = |found: f64, said: f64, digits: f64| {
            assert!(
                (found - said).abs() <= 0.501 * digits,
                "{kilobytes} KB at {loss}: {found}, not {said}"
            );
        };
        near(page.any_lost(), any, 1e-4);
        near(page.late(), late, 1e-4);
        near(1_000.0 * (page.mean() - page.least()), extra, 1e-2);
    }
}

/// A hundred servers, each slow once in a hundred times: 63 % of all that need all of them are (Dean and
/// Barroso, 2013).
#[test]
fn the_tail_at_scale() {
    let all = Delivery {
        packets: 100,
        turn: 0.0,
        again: 1.0,
        loss: 0.01,
    };
    assert!((all.any_lost() - 0.634).abs() < 5e-4);
}

/// The product over all packets, one by one, and the mean by all jumps, sorted.
#[test]
fn it_is_the_product_over_all_packets() {
    for (packets, turn, again, loss) in [
        (1, 0.003, 0.02, 0.3),
        (7, 0.003, 0.02, 0.3),
        (40, 0.003, 0.02, 0.2),
        (40, 0.02, 0.02, 0.1),
        (40, 0.05, 0.02, 0.1),
        (300, 0.000_6, 0.14, 0.05),
    ] {
        let delivery = Delivery {
            packets,
            turn,
            again,
            loss,
        };
        let by = |time: f64| -> f64 {
            (1..=packets)
                .map(|i| {
                    let since = time - f64::from(i) * turn;
                    let sendings = libm::floor((since + 1e-9) / again) + 1.0;
                    1.0 - libm::pow(loss, sendings.max(0.0))
                })
                .product()
        };
        let mut jumps: Vec<f64> = (1..=packets)
            .flat_map(|i| (0..40_u32).map(move |k| f64::from(i) * turn + f64::from(k) * again))
            .filter(|jump| *jump > delivery.least() + 1e-9)
            .collect();
        jumps.sort_unstable_by(f64::total_cmp);
        let (mut mean, mut at) = (delivery.least(), delivery.least());
        for jump in jumps {
            mean += (jump - at) * (1.0 - by(at));
            close(delivery.by(jump), by(jump));
            at = jump;
        }
        close(delivery.mean(), mean);
        close(delivery.late(), 1.0 - by(delivery.least()));
    }
}

#[test]
fn without_loss_nothing_is_late() {
    let page = page(100, 0.0);
    assert_eq!((page.late(), page.any_lost()), (0.0, 0.0));
    close(page.mean(), 0.0414);
    close(page.by(0.0413), 0.0);
    close(page.by(0.0414), 1.0);
}

#[test]
fn drawn_packets_are_as_late_as_it_says() {
    let mut chance = Xoshiro256::for_use(3, Use::Loss);
    for (kilobytes, loss) in [(100, 0.01), (500, 0.01), (30, 0.1)] {
        let page = page(kilobytes, loss);
        let (runs, mut late, mut sum, mut squares) = (20_000, 0, 0.0, 0.0);
        for _ in 0..runs {
            let mut last = 0.0_f64;
            for i in 1..=page.packets {
                let mut at = f64::from(i) * page.turn;
                while chance.unit() < loss {
                    at += page.again;
                }
                last = last.max(at);
            }
            late += u32::from(last > page.least() + 1e-9);
            sum += last;
            squares += last * last;
        }
        let n = f64::from(runs);
        let (share, mean) = (f64::from(late) / n, sum / n);
        let error = libm::sqrt(page.late() * (1.0 - page.late()) / n);
        assert!(
            (share - page.late()).abs() < 4.0 * error,
            "{share}, {}",
            page.late()
        );
        let error = libm::sqrt((squares / n - mean * mean) / n);
        assert!(
            (mean - page.mean()).abs() < 4.0 * error,
            "{mean}, {}",
            page.mean()
        );
    }
}

/// A lab asks for it a hundred times.
#[test]
fn ten_megabytes_take_no_time() {
    let delivery = Delivery {
        packets: 6_850,
        turn: 0.000_012,
        again: 0.12,
        loss: 0.5,
    };
    let began = std::time::Instant::now();
    assert!(delivery.mean() > 1.0);
    assert!(began.elapsed().as_millis() < 25, "{:?}", began.elapsed());
}

/// At the ends of what a lab may ask for it stays a probability and a time.
#[test]
fn the_whole_range() {
    for packets in [1, 10, 6_850] {
        for turn in [0.000_012, 0.000_6, 0.012] {
            for again in [0.02, 0.42] {
                for loss in [0.0, 1e-6, 0.1, 0.5] {
                    let delivery = Delivery {
                        packets,
                        turn,
                        again,
                        loss,
                    };
                    let (late, mean) = (delivery.late(), delivery.mean());
                    assert!((0.0..=1.0).contains(&late), "{delivery:?}: {late}");
                    assert!(
                        mean >= delivery.least() && mean < delivery.least() + 20.0 * again,
                        "{delivery:?}: {mean}"
                    );
                    assert!(delivery.by(mean + 80.0 * again) > 1.0 - 1e-9);
                }
            }
        }
    }
}
