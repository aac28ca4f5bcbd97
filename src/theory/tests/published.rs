//! Values that others have published.

use super::{super::*, close};

/// T. S. Rappaport, "Wireless Communications: Principles and Practice", 2nd ed. 2002, table 3.4: what so
/// many channels carry, in Erlang, with one call in a hundred, in 200, in 500 and in 1,000 lost.
#[test]
fn erlang_b_is_the_printed_table() {
    let lost = [0.01, 0.005, 0.002, 0.001];
    let table = [
        (2, [0.153, 0.105, 0.065, 0.046]),
        (4, [0.869, 0.701, 0.535, 0.439]),
        (5, [1.36, 1.13, 0.900, 0.762]),
        (10, [4.46, 3.96, 3.43, 3.09]),
        (20, [12.0, 11.1, 10.1, 9.41]),
        (24, [15.3, 14.2, 13.0, 12.2]),
        (70, [56.1, 53.7, 51.0, 49.2]),
        (100, [84.1, 80.9, 77.4, 75.2]),
    ];
    for (channels, loads) in table {
        for (load, lost) in loads.into_iter().zip(lost) {
            // Printed with three digits.
            let digit = if load < 1.0 {
                0.001
            } else if load < 10.0 {
                0.01
            } else {
                0.1
            };
            let below = erlang_b(load - digit, channels);
            let above = erlang_b(load + digit, channels);
            assert!(
                below < lost && lost < above,
                "{channels} channels, {load} Erlang: {below} to {above}"
            );
        }
    }
}

/// An example that the makers of a calculator for telephone engineers give: 15 lines that lose one call
/// in a hundred carry 8.108 Erlang.
#[test]
fn fifteen_lines_carry_what_engineers_are_told() {
    assert!(erlang_b(8.1075, 15) < 0.01 && erlang_b(8.1085, 15) > 0.01);
}

/// Where workers are busy two thirds, three quarters and four fifths of the time: fractions that every
/// textbook's example comes to.
#[test]
fn erlang_c_is_the_known_fractions() {
    close(erlang_c(2.0, 3), 4.0 / 9.0);
    close(erlang_c(3.0, 4), 27.0 / 53.0);
    close(erlang_c(4.0, 5), 128.0 / 231.0);
    // M/M/2 at a load of 3/2: 1.93 customers wait (D. Gross et al., ch. 2: ρ³ / (1 − ρ²) · 2 = 27/14).
    close(1.5 * mmc_wait(1.5, 1.0, 2).mean, 27.0 / 14.0);
}

/// Of M/D/1, the chance of n at the server is known as a sum (e.g. D. Gross et al., "Fundamentals of Queueing
/// Theory", 4th ed. 2008, ch. 5), which cancels for large n.
#[test]
fn md1_is_the_known_sum() {
    for load in [0.1_f64, 0.5, 0.8] {
        let queue = Deterministic::new(load, 1.0, 500);
        let factorial = |n: i32| (1..=n).map(f64::from).product::<f64>();
        for n in 2..8_i32 {
            let sum: f64 = (1..n)
                .map(|k| {
                    let busy = f64::from(k) * load;
                    let sign = if (n - k) % 2 == 0 { 1.0 } else { -1.0 };
                    let terms = busy.powi(n - k) / factorial(n - k)
                        + busy.powi(n - k - 1) / factorial(n - k - 1);
                    sign * busy.exp() * terms
                })
                .sum();
            let exact = (1.0 - load) * ((f64::from(n) * load).exp() + sum);
            let found = queue.chances()[n as usize];
            assert!((found - exact).abs() < 1e-11, "{load} {n}: {found} {exact}");
        }
        close(queue.chances()[0], 1.0 - load);
        close(queue.chances()[1], (1.0 - load) * (load.exp() - 1.0));
    }
}
