//! The numerics hold over the whole range: up to 1,000 clients and places, loads from 0.01 to 10.

use proptest::prelude::*;

use super::super::*;

/// Loads spread evenly over their orders of magnitude.
fn loads() -> impl Strategy<Value = f64> {
    (-2.0..1.0).prop_map(|exponent| 10_f64.powf(exponent))
}

/// Counts up to a thousand, small ones as often as large ones.
fn counts(from: u32) -> impl Strategy<Value = u32> {
    prop_oneof![from..20_u32, from..200_u32, from..=1_000_u32]
}

fn workers() -> impl Strategy<Value = u32> {
    prop_oneof![1..5_u32, 1..100_u32]
}

/// All that is true of a solved queue, whichever it is.
struct Solved<'a> {
    steady: Steady,
    chances: &'a [f64],
    wait: &'a dyn Fn(f64) -> f64,
    latency: &'a dyn Fn(f64) -> f64,
    /// Mean slot, and the places to wait.
    slot: f64,
    queue: u32,
}

/// Sums of a thousand floats.
const ROUNDING: f64 = 1e-11;

impl Solved<'_> {
    fn check(&self) {
        let steady = &self.steady;
        assert!(self.chances.iter().all(|p| (0.0..=1.0).contains(p)));
        assert!((self.chances.iter().sum::<f64>() - 1.0).abs() < ROUNDING);
        for share in [steady.rejected, steady.utilization] {
            assert!((0.0..=1.0 + ROUNDING).contains(&share), "{steady:?}");
        }
        let queue = f64::from(self.queue) * (1.0 + ROUNDING);
        assert!((0.0..=queue).contains(&steady.queue_depth), "{steady:?}");
        // What is let in is what is served; and Little's law.
        same(steady.offered * (1.0 - steady.rejected), steady.throughput);
        same(steady.throughput * steady.wait.mean, steady.queue_depth);
        let latency = steady.latency.unwrap();
        same(latency.mean, steady.wait.mean + self.slot);
        self.distribution(&steady.wait, self.wait, 0.0);
        self.distribution(&latency, self.latency, self.slot);
    }

    fn distribution(&self, times: &Times, at_most: &dyn Fn(f64) -> f64, least: f64) {
        let Times {
            mean,
            p50,
            p95,
            p99,
        } = *times;
        assert!(
            mean.is_finite() && mean >= least * (1.0 - ROUNDING),
            "{times:?}"
        );
        assert!(
            0.0 <= p50 && p50 <= p95 && p95 <= p99 && p99.is_finite(),
            "{times:?}"
        );
        // A share of one in a hundred is above the 99th percentile, so the mean is at least that much.
        assert!(mean >= 0.01 * p99 * (1.0 - ROUNDING), "{times:?}");
        for (share, percentile) in [(0.5, p50), (0.95, p95), (0.99, p99)] {
            assert!(
                at_most(percentile * (1.0 + 1e-9)) >= share - ROUNDING,
                "{times:?}"
            );
            let before = at_most(percentile * (1.0 - 1e-9) - 1e-12);
            assert!(before <= share + ROUNDING, "{times:?}, {before}");
        }
        let mut last = 0.0;
        for exponent in -8..16 {
            let found = at_most(mean.max(self.slot) * 2_f64.powi(exponent));
            assert!((0.0..=1.0).contains(&found), "{found}");
            assert!(found >= last - ROUNDING, "{found} after {last}");
            last = found;
        }
        assert_eq!(at_most(-1.0), 0.0);
        assert!(at_most(1e9) > 1.0 - ROUNDING);
    }
}

fn same(found: f64, expected: f64) {
    let off = (found - expected).abs();
    assert!(
        off <= 1e-300 + 1e-9 * expected.abs(),
        "{found} is not {expected}"
    );
}

fn check_markov(model: &Markov, slot: f64, queue: u32) {
    Solved {
        steady: model.steady(),
        chances: model.chances(),
        wait: &|t| model.wait_at_most(t),
        latency: &|t| model.latency_at_most(t),
        slot,
        queue,
    }
    .check();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn of_asynchronous_clients(load in loads(), workers in workers(), queue in counts(0)) {
        let slot = 0.2 * f64::from(workers);
        check_markov(&Markov::open(load * 5.0, 1.0 / slot, workers, queue), slot, queue);
    }

    #[test]
    fn of_synchronous_clients(load in loads(), clients in counts(1), workers in workers(), queue in counts(0)) {
        let slot = 0.2 * f64::from(workers);
        let rate = load * 5.0 / f64::from(clients);
        let model = Markov::closed(clients, rate, 1.0 / slot, workers, queue);
        check_markov(&model, slot, queue);
        // Each client thinks or is at the server.
        let steady = model.steady();
        let present = steady.queue_depth + steady.utilization * f64::from(workers);
        same(steady.offered / rate + present, f64::from(clients));
    }

    #[test]
    fn of_fixed_slots(load in loads(), queue in counts(0)) {
        let slot = 0.2;
        let model = Deterministic::new(load / slot, slot, queue);
        Solved {
            steady: model.steady(),
            chances: model.chances(),
            wait: &|t| model.wait_at_most(t),
            latency: &|t| model.latency_at_most(t),
            slot,
            queue,
        }
        .check();
    }

    /// One worker: (1 − ρ) ρⁿ / (1 − ρ^(K + 1)).
    #[test]
    fn one_worker_is_a_geometric_series(load in loads(), queue in counts(0)) {
        let model = Markov::open(load * 5.0, 5.0, 1, queue);
        for pair in model.chances().windows(2).filter(|pair| pair[0].min(pair[1]) > 1e-280) {
            same(pair[1] / pair[0], load);
        }
        let places = f64::from(queue + 1);
        let rejected = if load > 1.0 {
            (1.0 - 1.0 / load) / (1.0 - load.powf(-places - 1.0))
        } else {
            (1.0 - load) * load.powf(places) / (1.0 - load.powf(places + 1.0))
        };
        let found = model.steady().rejected;
        prop_assert!((found - rejected).abs() <= 1e-250 + 1e-7 * rejected, "{found} {rejected}");
    }

    /// So many clients that one more at the server makes no difference to how often the others send.
    #[test]
    fn countless_synchronous_clients_are_asynchronous(load in loads(), workers in 1..5_u32, queue in 0..50_u32) {
        let clients = 1_000_000_000;
        let service = 5.0 / f64::from(workers);
        let open = Markov::open(load * 5.0, service, workers, queue).steady();
        let closed = Markov::closed(clients, load * 5.0 / f64::from(clients), service, workers, queue).steady();
        for (closed, open) in [
            (closed.rejected, open.rejected),
            (closed.throughput, open.throughput),
            (closed.queue_depth, open.queue_depth),
            (closed.wait.mean, open.wait.mean),
            (closed.latency.unwrap().p95, open.latency.unwrap().p95),
        ] {
            prop_assert!((closed - open).abs() <= 1e-5 * open, "{closed} {open}");
        }
    }

    /// A waiting room that is hardly ever full is one without end.
    #[test]
    fn a_long_queue_has_no_end(load in 0.01..0.95, workers in workers()) {
        let near = |found: f64, exact: f64| (found - exact).abs() <= 1e-12 + 1e-8 * exact;
        let service = 5.0 / f64::from(workers);
        let long = Markov::open(load * 5.0, service, workers, 1_000).steady().wait;
        let endless = mmc_wait(load * 5.0, service, workers);
        let long_fixed = Deterministic::new(load * 5.0, 0.2, 1_000).steady().wait;
        let endless_fixed = md1_wait(load * 5.0, 0.2);
        for (long, endless) in [(long, endless), (long_fixed, endless_fixed)] {
            prop_assert!(near(long.mean, endless.mean), "{long:?} {endless:?}");
            prop_assert!(near(long.p50, endless.p50), "{long:?} {endless:?}");
            prop_assert!(near(long.p95, endless.p95), "{long:?} {endless:?}");
            prop_assert!(near(long.p99, endless.p99), "{long:?} {endless:?}");
        }
    }

    /// More load, more of everything; more places, fewer rejections and longer waits.
    #[test]
    fn more_is_more(load in loads(), more in 1.001..2.0, workers in workers(), queue in counts(0), places in 1..50_u32) {
        let service = 5.0 / f64::from(workers);
        let markov = |load: f64, queue| Markov::open(load * 5.0, service, workers, queue).steady();
        let fixed = |load: f64, queue| Deterministic::new(load * 5.0, 0.2, queue).steady();
        let not_less = |more: f64, less: f64| more >= less * (1.0 - 1e-9) - 1e-14;
        for solve in [&markov as &dyn Fn(f64, u32) -> Steady, &fixed] {
            let (base, loaded, longer) = (solve(load, queue), solve(load * more, queue), solve(load, queue + places));
            for (of, base) in [(&loaded, &base), (&longer, &base)] {
                prop_assert!(not_less(of.throughput, base.throughput), "{of:?} {base:?}");
                prop_assert!(not_less(of.queue_depth, base.queue_depth), "{of:?} {base:?}");
                prop_assert!(not_less(of.wait.mean, base.wait.mean), "{of:?} {base:?}");
                prop_assert!(not_less(of.wait.p99, base.wait.p99), "{of:?} {base:?}");
            }
            prop_assert!(not_less(loaded.rejected, base.rejected), "{loaded:?} {base:?}");
            prop_assert!(not_less(base.rejected, longer.rejected), "{longer:?} {base:?}");
        }
    }
}
