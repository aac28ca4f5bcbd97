mod attempts;
mod cached;
mod delivery;
mod networks;
mod published;
mod tail;
mod whole_range;

use super::*;

/// Equal to one part in a thousand million, or to 1e-12.
fn close(found: f64, expected: f64) {
    let off = (found - expected).abs();
    assert!(
        off <= 1e-12 + 1e-9 * expected.abs(),
        "{found} is not {expected}"
    );
}

#[test]
fn mm1k_is_the_textbook_formula() {
    // p(n) = (1 − ρ) ρⁿ / (1 − ρ^(K+1)).
    for (load, queue) in [(0.5_f64, 0_i32), (0.8, 15), (1.6, 15), (3.2, 15), (10.0, 3)] {
        let model = Markov::open(load * 5.0, 5.0, 1, queue as u32);
        let places = queue + 1;
        for n in 0..=places {
            let exact = (1.0 - load) * load.powi(n) / (1.0 - load.powi(places + 1));
            close(model.chances()[n as usize], exact);
        }
        close(model.steady().rejected, model.chances()[places as usize]);
        close(model.steady().throughput, 5.0 * (1.0 - model.chances()[0]));
    }
}

#[test]
fn a_long_queue_is_mm1() {
    // Wait: P(W > t) = ρ e^(−(μ − λ) t); latency is exponential with rate μ − λ.
    let (rate, service) = (4.0, 5.0);
    let model = Markov::open(rate, service, 1, 900);
    for time in [0.0, 0.1, 1.0, 3.0] {
        close(model.wait_at_most(time), 1.0 - 0.8 * (-time).exp());
        close(model.latency_at_most(time), 1.0 - (-time).exp());
    }
    let steady = model.steady();
    close(steady.wait.mean, 0.8);
    close(steady.latency.unwrap().mean, 1.0);
    close(steady.latency.unwrap().p99, 100_f64.ln());
    close(steady.wait.p50, (0.8_f64 / 0.5).ln());
}

#[test]
fn several_workers_are_erlangs() {
    for (load, workers) in [(0.5, 1), (3.0, 4), (3.9, 4), (80.0, 100)] {
        let lossy = Markov::open(load, 1.0, workers, 0);
        close(lossy.steady().rejected, erlang_b(load, workers));
        let waiting = Markov::open(load, 1.0, workers, 2000);
        close(1.0 - waiting.wait_at_most(0.0), erlang_c(load, workers));
        let mean = erlang_c(load, workers) / (f64::from(workers) - load);
        close(waiting.steady().wait.mean, mean);
    }
    // A. K. Erlang's table: 2 lines at a load of 1 lose one call in five.
    close(erlang_b(1.0, 2), 0.2);
    close(erlang_c(1.0, 2), 1.0 / 3.0);
    assert_eq!(erlang_c(5.0, 4), 1.0);
}

#[test]
fn latency_with_several_workers_is_wait_and_slot_convolved() {
    // Against the convolution of the wait's distribution with the slot's density, by Simpson's rule.
    let model = Markov::open(3.0, 1.0, 4, 12);
    for time in [0.5, 2.0, 6.0] {
        let steps = 20_000;
        let width = time / f64::from(steps);
        let mut sum = 0.0;
        for step in 0..=steps {
            let at = f64::from(step) * width;
            let weight = match step {
                0 => 1.0,
                s if s == steps => 1.0,
                s if s % 2 == 1 => 4.0,
                _ => 2.0,
            };
            sum += weight * model.wait_at_most(time - at) * (-at).exp();
        }
        let convolved = sum * width / 3.0;
        assert!(
            (model.latency_at_most(time) - convolved).abs() < 1e-9,
            "{time}"
        );
    }
}

#[test]
fn finite_sources_are_the_machine_repair_model() {
    // Two machines, one repairer, failures at 1, repairs at 2: p = (2, 2, 1) / 5.
    let model = Markov::closed(2, 1.0, 2.0, 1, 5);
    for (found, exact) in model.chances().iter().zip([0.4, 0.4, 0.2]) {
        close(*found, exact);
    }
    assert_eq!(model.steady().rejected, 0.0);
    // Response time law: N = X (think + latency).
    for (clients, queue) in [(10, 100), (100, 100), (1000, 1000)] {
        let steady = Markov::closed(clients, 0.2, 5.0, 2, queue).steady();
        let law = f64::from(clients) / steady.throughput - 5.0;
        close(steady.latency.unwrap().mean, law);
    }
    // Whoever is rejected thinks again: offered − rejected is what is served.
    let steady = Markov::closed(80, 0.2, 5.0, 1, 15).steady();
    close(steady.offered * (1.0 - steady.rejected), steady.throughput);
}

#[test]
fn md1k_is_known_in_small_and_in_large() {
    // No place to wait: Erlang B, which holds for every distribution of slots.
    for load in [0.1, 1.0, 5.0] {
        close(
            Deterministic::new(load, 1.0, 0).steady().rejected,
            erlang_b(load, 1),
        );
    }
    // One place: left(0) = e^(−ρ), so cycle = e^(−ρ) + ρ and the loss is 1 − 1/cycle.
    let cycle = (-1.0_f64).exp() + 1.0;
    close(
        Deterministic::new(1.0, 1.0, 1).steady().rejected,
        1.0 - 1.0 / cycle,
    );
    // A long queue: Pollaczek and Khinchine.
    for load in [0.01, 0.5, 0.9] {
        let steady = Deterministic::new(load * 5.0, 0.2, 900).steady();
        close(steady.wait.mean, md1_wait(load * 5.0, 0.2).mean);
        close(steady.utilization, load);
    }
    assert_eq!(md1_wait(5.0, 0.2).mean, f64::INFINITY);
}

#[test]
fn md1s_wait_is_erlangs_distribution() {
    // P(W ≤ t) = (1 − ρ) Σ e^(λ(t − kD)) (−λ(t − kD))^k / k!, k from 0 to ⌊t/D⌋ (A. K. Erlang 1909).
    let (rate, slot) = (0.7_f64, 1.0_f64);
    let model = Deterministic::new(rate, slot, 400);
    for time in [0.0, 0.3, 1.0, 2.5, 5.2] {
        let mut sum = 0.0;
        let mut factorial = 1.0;
        let mut k = 0_i32;
        while f64::from(k) * slot <= time {
            if k > 0 {
                factorial *= f64::from(k);
            }
            let ahead = rate * (time - f64::from(k) * slot);
            sum += ahead.exp() * (-ahead).powi(k) / factorial;
            k += 1;
        }
        close(model.wait_at_most(time), (1.0 - rate) * sum);
    }
}

#[test]
fn waits_integrate_to_their_means() {
    // E(W) = ∫ P(W > t) dt, by the trapezium rule.
    let check = |mean: f64, at_most: &dyn Fn(f64) -> f64| {
        let width = mean / 2000.0;
        let mut area = 0.0;
        let mut time = 0.0;
        while at_most(time) < 1.0 - 1e-12 {
            area += width * (1.0 - (at_most(time) + at_most(time + width)) / 2.0);
            time += width;
        }
        assert!((area / mean - 1.0).abs() < 1e-3, "{area} is not {mean}");
    };
    let fixed = Deterministic::new(4.5, 0.2, 15);
    check(fixed.steady().wait.mean, &|t| fixed.wait_at_most(t));
    let crowded = Deterministic::new(16.0, 0.2, 15);
    check(crowded.steady().wait.mean, &|t| crowded.wait_at_most(t));
    let workers = Markov::open(4.5, 2.5, 2, 15);
    check(workers.steady().wait.mean, &|t| workers.wait_at_most(t));
    check(workers.steady().latency.unwrap().mean, &|t| {
        workers.latency_at_most(t)
    });
    let closed = Markov::closed(40, 0.2, 5.0, 1, 15);
    check(closed.steady().wait.mean, &|t| closed.wait_at_most(t));
}
