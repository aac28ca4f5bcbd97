//! The tables of the second letter and of timeouts by percentile.

use super::*;

const TAIL: Tail = Tail::COURSE;

fn near(found: f64, written: f64, digit: f64) {
    assert!((found - written).abs() < 0.6 * digit, "{found}, {written}");
}

#[test]
fn percentiles_are_the_table_s() {
    near(TAIL.mean(), 0.088, 1e-9);
    for (share, time) in [
        (0.5, 0.0298),
        (0.9, 0.1137),
        (0.95, 0.1883),
        (0.99, 1.6094),
        (0.999, 3.9120),
    ] {
        near(TAIL.percentile(share), time, 1e-4);
    }
}

#[test]
fn a_second_letter_buys_what_the_table_says() {
    for (hedge, more, p99, p999) in [
        (0.05, 0.3197, 0.1418, 0.4835),
        (0.1, 0.1232, 0.1764, 0.5087),
        (0.12, 0.0916, 0.1920, 0.5188),
        (0.2, 0.0473, 0.2616, 0.5598),
        (0.5, 0.0303, 0.5464, 0.7384),
    ] {
        near(TAIL.longer(hedge), more, 1e-4);
        near(TAIL.hedged_percentile(0.99, hedge), p99, 1e-4);
        near(TAIL.hedged_percentile(0.999, hedge), p999, 1e-4);
    }
}

#[test]
fn a_timeout_throws_away_what_the_table_says() {
    for (timeout, attempts) in [
        (0.05, 1.4220),
        (0.1, 1.1384),
        (0.2, 1.0496),
        (0.5, 1.0312),
        (1.0, 1.0187),
        (2.0, 1.0068),
    ] {
        near(TAIL.tried(timeout, 3).0, attempts, 1e-4);
    }
    near(TAIL.tried(0.05, 3).1, 0.0327, 1e-4);
    near(TAIL.tried(0.1, 3).1, 0.00187, 1e-5);
}

/// The prototype's: 99 in 100 of what is answered.
#[test]
fn a_timeout_moves_the_slowest_as_it_was_found() {
    for (timeout, p99, off) in [
        (2.0, 1.60, 0.02),
        (1.0, 1.03, 0.01),
        (0.5, 0.55, 0.03),
        (0.2, 0.27, 0.04),
    ] {
        let found = TAIL.tried_percentile(0.99, timeout, 3);
        assert!((found - p99).abs() < off, "{timeout}: {found}");
    }
}

/// One attempt that is given up is what is left of the distribution below; with endless patience nothing is; and
/// what is longer than nothing is all that there is.
#[test]
fn giving_up_agrees_with_what_is_given_up() {
    for time in [0.0, 0.03, 0.2, 0.7] {
        let cut = (TAIL.longer(time) - TAIL.longer(1.0)) / (1.0 - TAIL.longer(1.0));
        assert!((TAIL.tried_longer(time, 1.0, 1) - cut).abs() < 1e-12);
        for tries in 1..=3 {
            let patient = TAIL.tried_longer(time, 1e3, tries);
            assert!((patient - TAIL.longer(time)).abs() < 1e-12);
        }
    }
    for timeout in [0.05, 0.3] {
        let longer = |time: f64| TAIL.tried_longer(time, timeout, 3);
        assert!((longer(0.0) - 1.0).abs() < 1e-12 && longer(3.0 * timeout).abs() < 1e-12);
        // Where one attempt ends and the next begins there is no jump.
        let jump = longer(timeout - 1e-9) - longer(timeout);
        assert!((0.0..1e-6).contains(&jump), "{jump}");
    }
}

/// The work beyond a time is that time for each who is still there, and what is left of each.
#[test]
fn the_work_beyond_a_time_is_the_integral_of_those_who_are_there() {
    assert!((TAIL.work_beyond(0.0) - TAIL.mean()).abs() < 1e-12);
    for from in [0.05, 0.12, 1.0] {
        let step = 1e-4;
        let rest: f64 = (0..200_000)
            .map(|n| step * TAIL.longer(from + (f64::from(n) + 0.5) * step))
            .sum();
        let exact = from * TAIL.longer(from) + rest;
        assert!((TAIL.work_beyond(from) - exact).abs() < 1e-6, "{from}");
    }
}
