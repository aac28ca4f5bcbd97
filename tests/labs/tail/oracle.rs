//! The oracle: survival functions where nobody waits; the prototype's numbers, a network of the same shape and
//! Little's law where some do.

use switchboard::Nanos;
use switchboard::network::{Caller, ENDLESS, Handling, Law, Network, Plan, Source, Span, Station};
use switchboard::sim::models::tail::Lab;
use switchboard::sim::models::{Model, Said};
use switchboard::theory::Tail;

use super::lab::{HEDGE, TIMEOUT, long};
use crate::common::{estimate, measure};

const TAIL: Tail = Tail::COURSE;

struct Runs(Vec<Lab>);

impl Runs {
    fn of(sets: &[(&str, f64)], seconds: f64) -> Self {
        let run = |seed| long(sets, seed, 20.0, seconds);
        Self((1..=8).map(run).collect())
    }

    fn found(&self, key: &str) -> (f64, f64) {
        let of = |lab| measure(lab, key);
        estimate(&self.0.iter().map(of).collect::<Vec<_>>())
    }

    fn agree(&self, key: &str, exact: f64, least: f64) {
        let (mean, error) = self.found(key);
        let allowed = (4.0 * error).max(exact.abs() / 1_000.0).max(least);
        assert!(
            (mean - exact).abs() <= allowed,
            "{key} of {:?}: exactly {exact}, found {mean} ± {error}",
            self.0[0].settings()
        );
    }

    fn near(&self, key: &str, other: f64, off: f64) {
        let (found, error) = self.found(key);
        assert!(
            (found - other).abs() < off + 4.0 * error,
            "{key} of {:?}: {found} ± {error}, not {other}",
            self.0[0].settings()
        );
    }
}

/// What the lab says of itself by theory: 99 in 100 within, workers busy, more letters, half within.
fn said(lab: &Lab) -> [f64; 4] {
    let mut values = [0.0; 4];
    lab.steady(true, &mut values, &mut Said::default());
    values
}

/// 200 workers that are hardly ever busy. All that theory says of them is so.
fn alone(sets: &[(&'static str, f64)]) -> Runs {
    let room = [("workers", 200.0), ("load", 0.05)];
    let sets: Vec<_> = room.into_iter().chain(sets.iter().copied()).collect();
    let runs = Runs::of(&sets, 150.0);
    let [p99, busy, more, p50] = said(&runs.0[0]);
    runs.agree("latency_s.p99", p99, STEP * p99);
    runs.agree("utilization", busy, 0.0);
    runs.agree("more_share", more, 0.0);
    runs.agree("latency_s.p50", p50, STEP * p50);
    runs
}

/// (The histogram's steps are 1.6 %.)
const STEP: f64 = 0.01;

#[test]
fn where_nobody_waits_answers_have_the_tail() {
    let runs = alone(&[]);
    for (key, share) in [
        ("latency_s.p50", 0.5),
        ("latency_s.p95", 0.95),
        ("latency_s.p99", 0.99),
    ] {
        let exact = TAIL.percentile(share);
        runs.agree(key, exact, STEP * exact);
    }
    runs.agree("latency_s.mean", TAIL.mean(), 0.0);
    runs.agree("utilization", 0.05, 0.0);
}

#[test]
fn where_nobody_waits_a_second_letter_is_theory_s() {
    for after in [0.05, 0.1, 0.12, 0.2, 0.5, 1.0] {
        let runs = alone(&[HEDGE, ("after", after)]);
        runs.agree("more_share", TAIL.longer(after), 0.0);
        let exact = TAIL.hedged_percentile(0.99, after);
        runs.agree("latency_s.p99", exact, STEP * exact);
        assert_eq!(runs.found("failed_share").0, 0.0);
        // As slow the second time.
        let own = alone(&[HEDGE, ("after", after), ("slowness", 1.0)]);
        own.agree("more_share", TAIL.longer(after), 0.0);
        let exact = TAIL.percentile(0.99);
        own.agree("latency_s.p99", exact, STEP * exact);
    }
    // Nobody waits: there is nothing to leave the queue.
    let cancelling = alone(&[HEDGE, ("cancel", 1.0)]);
    assert_eq!(cancelling.found("letters.cancelled").0, 0.0);
}

#[test]
fn where_nobody_waits_a_timeout_is_theory_s() {
    for after in [0.05, 0.1, 0.2, 0.5, 1.0, 2.0] {
        let runs = alone(&[TIMEOUT, ("after", after)]);
        let (attempts, fails) = TAIL.tried(after, 3);
        runs.agree("letters_per_request", attempts, 0.0);
        runs.agree("failed_share", fails, 2e-5);
        // Whatever is large is large three times.
        let own = alone(&[TIMEOUT, ("after", after), ("slowness", 1.0)]);
        own.agree("failed_share", TAIL.longer(after), 0.0);
    }
}

/// Theory says nothing where somebody waits, but how busy workers are whose letters are never sent again.
#[test]
fn theory_knows_where_it_ends() {
    // Nowhere on the axis does it reach the cliff: there are runs over it.
    let mut curves = [0.0; Lab::CURVES];
    super::lab::lab(&[HEDGE], 1).theory(0.1, &mut curves);
    assert!(curves.iter().all(|value| value.is_nan()));
    let of = |sets: &[(&str, f64)]| said(&super::lab::lab(sets, 1)).map(f64::is_finite);
    assert_eq!(of(&[HEDGE, ("load", 0.2)]), [true; 4]);
    assert_eq!(of(&[HEDGE, ("load", 0.4)]), [false; 4]);
    assert_eq!(of(&[TIMEOUT, ("load", 0.5)]), [false; 4]);
    assert_eq!(of(&[("load", 0.5)]), [false, true, true, false]);
    assert_eq!(of(&[("load", 1.0)]), [false; 4]);
    assert_eq!(of(&[("load", 0.0)]), [false, true, true, false]);
    // Ten workers, just before its end.
    for sets in [[HEDGE, ("load", 0.2)], [("again", 0.0), ("load", 0.22)]] {
        let runs = Runs::of(&sets, 600.0);
        let [p99, busy, more, p50] = said(&runs.0[0]);
        runs.agree("latency_s.p99", p99, STEP * p99);
        runs.agree("utilization", busy, 0.0);
        runs.agree("more_share", more, 0.0);
        runs.agree("latency_s.p50", p50, STEP * p50);
    }
}

/// What another program found for ten workers, in 1,500 s.
#[test]
fn with_ten_workers_it_is_as_it_was_found() {
    type Found = (&'static str, f64, f64);
    let cancelled = |load: f64| vec![HEDGE, ("load", load), ("cancel", 1.0)];
    type Row<'r> = (Vec<(&'r str, f64)>, &'r [Found]);
    let all: [Row<'_>; 8] = [
        (
            vec![],
            &[
                ("latency_s.p50", 0.029, 0.001),
                ("latency_s.p99", 1.60, 0.02),
                ("utilization", 0.29, 0.01),
            ],
        ),
        (
            vec![HEDGE],
            &[
                ("latency_s.p99", 0.19, 0.005),
                ("more_share", 0.092, 0.002),
                ("utilization", 0.32, 0.01),
            ],
        ),
        (vec![("load", 0.5)], &[("latency_s.p99", 1.61, 0.03)]),
        (cancelled(0.5), &[("latency_s.p99", 0.25, 0.02)]),
        (cancelled(0.6), &[("latency_s.p99", 0.73, 0.1)]),
        (vec![("load", 0.7)], &[("latency_s.p50", 0.039, 0.003)]),
        (cancelled(0.7), &[("latency_s.p50", 0.049, 0.005)]),
        (
            vec![HEDGE, ("slowness", 1.0)],
            &[("latency_s.p99", 1.61, 0.03), ("utilization", 0.49, 0.01)],
        ),
    ];
    for (sets, found) in all {
        let runs = Runs::of(&sets, 400.0);
        for (key, other, off) in found {
            runs.near(key, *other, *off);
        }
    }
    for (after, p99, more) in [
        (2.0, 1.60, 0.0065),
        (1.0, 1.03, 0.018),
        (0.5, 0.55, 0.03),
        (0.2, 0.27, 0.05),
    ] {
        let runs = Runs::of(&[TIMEOUT, ("after", after)], 400.0);
        runs.near("latency_s.p99", p99, 0.03);
        runs.near("more_share", more, 0.003);
    }
}

/// How many of ten runs of ten minutes come down: one answer in a hundred takes three seconds and more, or, where
/// nobody waits for so long, one request in ten fails.
fn collapsed(sets: &[(&str, f64)]) -> usize {
    let falls = |seed: &u64| {
        let lab = long(sets, *seed, 0.0, 600.0);
        measure(&lab, "latency_s.p99") >= 3.0 || measure(&lab, "failed_share") >= 0.1
    };
    (1..=10).filter(falls).count()
}

#[test]
fn a_second_letter_brings_the_house_down_where_its_double_is_too_much() {
    assert_eq!(collapsed(&[HEDGE, ("load", 0.4)]), 0);
    assert!(collapsed(&[HEDGE, ("load", 0.46)]) <= 5);
    assert!((3..=10).contains(&collapsed(&[HEDGE, ("load", 0.5)])));
    assert_eq!(collapsed(&[HEDGE, ("load", 0.6)]), 10);
    assert_eq!(collapsed(&[("load", 0.6)]), 0);
    assert_eq!(collapsed(&[HEDGE, ("load", 0.6), ("cancel", 1.0)]), 0);
    // The timeout that looks best on a quiet day falls first.
    let hasty = |load: f64| collapsed(&[TIMEOUT, ("after", 0.1), ("load", load)]);
    assert!(hasty(0.3) <= 4);
    assert_eq!(hasty(0.4), 10);
    // Below half, or a third, of the workers' time whatever has come down gets up again.
    for (again, load) in [(HEDGE, 0.4), (TIMEOUT, 0.25)] {
        let mut lab = super::lab::lab(&[again, ("after", 0.05), ("load", 0.9)], 1);
        crate::common::run(&mut lab, 60.0);
        assert!(measure(&lab, "waiting") > 1_000.0);
        crate::common::set(&mut lab, "load", load);
        crate::common::run(&mut lab, 1_000.0);
        assert!(measure(&lab, "waiting") < 100.0, "{again:?}");
    }
}

/// Who is there is who comes, times how long each stays.
#[test]
fn little_s_law_holds() {
    for load in [0.3, 0.7, 0.9] {
        let lab = long(&[("load", load)], 1, 100.0, 1_500.0);
        let of = |key: &str| measure(&lab, key);
        let there = of("queue_depth_mean") + 10.0 * of("utilization");
        let stays = of("requests.answered") / 1_500.0 * of("latency_s.mean");
        assert!(
            (there / stays - 1.0).abs() < 0.01,
            "{load}: {there} {stays}"
        );
    }
}

/// A network of the same shape: the same in distribution.
#[test]
fn the_general_network_agrees() {
    let law = Law::Mixed {
        large: 0.05,
        times: 25.0,
        exponential: true,
    };
    for (load, hedge, cancel) in [
        (0.4, None, false),
        (0.35, Some(0.12), false),
        (0.6, Some(0.12), true),
    ] {
        let work = Handling::work(Nanos::from_millis(88), Some(law));
        let interval = Nanos::from_secs_f64(0.088 / (10.0 * load));
        let caller = Caller {
            hedge: hedge.map(Nanos::from_secs_f64),
            withdraws: cancel,
            ..Caller::once(0)
        };
        let plan = Plan {
            sources: vec![Source::open(1, interval, caller)],
            stations: vec![Station::one(10, ENDLESS - 1, work)],
            ..Plan::default()
        };
        let own = Runs::of(
            &[
                ("load", load),
                ("again", f64::from(u8::from(hedge.is_some()))),
                ("cancel", f64::from(u8::from(cancel))),
            ],
            400.0,
        );
        let theirs: Vec<Network> = (1..=8)
            .map(|seed| {
                let mut network = Network::new(&plan, seed).expect("a plan that can be run");
                network.run_until(Nanos::from_secs(400));
                network
            })
            .collect();
        let compare = |key: &str, of: &dyn Fn(&Network) -> f64| {
            let (mean, error) = own.found(key);
            let (exact, other) = estimate(&theirs.iter().map(of).collect::<Vec<_>>());
            let allowed = 4.0 * (error * error + other * other).sqrt() + 0.003 * exact;
            assert!(
                (mean - exact).abs() < allowed,
                "{key} at {load}: {mean}, {exact}"
            );
        };
        compare("latency_s.mean", &|network| {
            network.requests(0, Span::Start).latency.mean
        });
        compare("latency_s.p99", &|network| {
            network.requests(0, Span::Start).latency.p99
        });
        compare("letters_per_request", &|network| {
            let requests = network.requests(0, Span::Start);
            requests.attempts as f64 / requests.counts.sent as f64
        });
    }
}
