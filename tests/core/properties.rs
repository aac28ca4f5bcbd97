//! No configuration panics, yields what is not a number, or overflows.

use proptest::prelude::*;
use switchboard::{
    Arrivals, Backoff, Config, Discipline, Experiment, Latency, Measures, Nanos, PerSecond, Scope,
    Service, Simulation, Summary, Verdict,
};

use crate::littles_law::{self, Ledger};

/// Times from microseconds to hours.
fn times() -> impl Strategy<Value = Nanos> {
    (3_u32..13, 1_u64..10).prop_map(|(exponent, digit)| Nanos(digit * 10_u64.pow(exponent)))
}

/// Configurations as a lab may have them, every behaviour in play.
pub(crate) fn configs() -> impl Strategy<Value = Config> {
    let interval = (10_u64..10_000).prop_map(Nanos::from_millis);
    let backoff = prop_oneof![
        Just(Backoff::None),
        (times(), times()).prop_map(|(base, cap)| Backoff::Exponential { base, cap }),
    ];
    let clients = (
        0_u32..100,
        interval,
        prop_oneof![Just(Arrivals::Asynchronous), Just(Arrivals::Synchronous)],
        prop::option::of((1_u64..5_000).prop_map(Nanos::from_millis)),
        0_u32..5,
        backoff,
        prop::option::of(0.0..1.0),
    );
    let server = (
        1_u32..6,
        0.1..200.0,
        prop_oneof![Just(Service::Fixed), Just(Service::Exponential)],
        0_u32..80,
        prop_oneof![Just(Discipline::Fifo), Just(Discipline::Lifo)],
        any::<bool>(),
        prop_oneof![
            Just(Latency::Slot),
            (0_u64..1_000).prop_map(|ms| Latency::After(Nanos::from_millis(ms)))
        ],
    );
    (clients, server, any::<u64>()).prop_map(|(clients, server, seed)| {
        let (clients, interval, arrivals, patience, retries, backoff, retry_budget) = clients;
        let (workers, capacity, service, queue, discipline, drop_departed, latency) = server;
        Config {
            clients,
            interval,
            arrivals,
            patience,
            retries,
            backoff,
            retry_budget,
            workers,
            capacity: PerSecond(capacity),
            service,
            queue,
            discipline,
            drop_departed,
            objective: Nanos::from_secs(1),
            latency,
            seed,
        }
    })
}

/// Any numbers at all.
fn wild() -> impl Strategy<Value = Config> {
    let number = prop_oneof![
        any::<f64>(),
        Just(f64::NAN),
        Just(f64::INFINITY),
        -10.0..1e7
    ];
    let time = prop_oneof![any::<u64>().prop_map(Nanos), times()];
    (
        configs(),
        any::<[u32; 4]>(),
        (number.clone(), number),
        (time.clone(), time.clone(), time),
    )
        .prop_map(
            |(
                config,
                [clients, retries, workers, queue],
                (capacity, share),
                (interval, patience, latency),
            )| {
                Config {
                    clients: clients >> (clients % 32),
                    retries: retries >> (retries % 32),
                    workers: workers >> (workers % 32),
                    queue: queue >> (queue % 32),
                    capacity: PerSecond(capacity),
                    retry_budget: Some(share),
                    interval,
                    patience: Some(patience),
                    latency: Latency::After(latency),
                    ..config
                }
            },
        )
}

fn sane(measures: &Measures) {
    let times = |summary: &Summary| {
        let Summary {
            count,
            mean,
            p50,
            p95,
            p99,
        } = *summary;
        assert!(
            mean.is_finite() && p50 <= p95 && p95 <= p99 && p99.is_finite(),
            "{summary:?}"
        );
        assert!(count > 0 || (mean, p99) == (0.0, 0.0), "{summary:?}");
        assert!(mean >= 0.0 && p50 >= 0.0);
    };
    times(&measures.latency);
    times(&measures.wait);
    assert!((0.0..=1.0).contains(&measures.utilization), "{measures:?}");
    assert!(measures.queue_depth_mean >= 0.0 && measures.queue_depth_mean.is_finite());
    for rate in [measures.throughput, measures.goodput] {
        assert!(rate.0 >= 0.0 && rate.0.is_finite(), "{measures:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_configuration_breaks_it(config in wild(), next in wild(), time in any::<u64>()) {
        let mut simulation = Simulation::with_observer(config, Ledger::default());
        simulation.run_until_or(Nanos(time), 2_000);
        simulation.configure(next);
        simulation.run_until_or(Nanos(time).saturating_add(Nanos::from_secs(3)), 2_000);
        for scope in [Scope::Total, Scope::Window] {
            sane(&simulation.measures(scope));
        }
        Ledger::agree_with(&simulation, None);
    }

    #[test]
    fn a_clone_goes_on_as_the_original(config in configs(), steps in 0_u64..500) {
        let mut original = Simulation::with_observer(config, Ledger::default());
        original.step_many(steps);
        let mut clone = original.clone();
        original.step_many(300);
        clone.step_many(300);
        prop_assert_eq!(original.digest(), clone.digest());
        prop_assert_eq!(original.measures(Scope::Window), clone.measures(Scope::Window));
        Ledger::agree_with(&clone, Some(config.workers));
    }

    #[test]
    fn a_reset_is_a_new_start(config in configs()) {
        let mut simulation = Simulation::new(config);
        simulation.step_many(200);
        let digest = simulation.digest();
        simulation.reset();
        prop_assert_eq!(simulation.now(), Nanos::ZERO);
        simulation.step_many(200);
        prop_assert_eq!(simulation.digest(), digest);
    }

    #[test]
    fn how_a_run_is_cut_makes_no_difference(config in configs(), cuts in prop::collection::vec(0_u64..20_000, 1..20)) {
        let mut whole = Simulation::with_observer(config, Ledger::default());
        whole.run_until(Nanos::from_secs(20));
        let mut cut = Simulation::new(config);
        let mut cuts = cuts;
        cuts.sort_unstable();
        for at in cuts {
            cut.run_until(Nanos::from_millis(at));
        }
        while !cut.run_until_or(Nanos::from_secs(20), 3) {}
        prop_assert_eq!(whole.digest(), cut.digest());
        prop_assert_eq!(whole.measures(Scope::Window), cut.measures(Scope::Window));
        Ledger::agree_with(&whole, Some(config.workers));
    }
}

#[test]
fn the_window_forgets_and_the_total_does_not() {
    let lab = Config {
        clients: 80,
        ..Config::default()
    };
    let mut simulation = Simulation::with_observer(lab, Ledger::default());
    simulation.run_until(Nanos::from_secs(100));
    let busy = simulation.measures(Scope::Window);
    assert!(
        busy.span >= Nanos::from_secs(9) && busy.span <= Nanos::from_secs(10),
        "{busy:?}"
    );
    assert!((busy.goodput.0 - 5.0).abs() < 0.3, "{busy:?}");
    simulation.set_clients(0);
    simulation.run_until(Nanos::from_secs(1_000_000));
    let idle = simulation.measures(Scope::Window);
    assert_eq!(
        (idle.requests.ended(), idle.slots, idle.queue_depth_mean),
        (0, 0, 0.0)
    );
    assert_eq!((idle.latency.count, idle.utilization), (0, 0.0));
    assert_eq!(simulation.verdict(Scope::Window), Verdict::Comfortable);
    let total = simulation.measures(Scope::Total);
    assert_eq!(total.span, Nanos::from_secs(1_000_000));
    Ledger::agree_with(&simulation, Some(1));
    // Some 100 s of work in a million.
    assert!((9e-5..1.1e-4).contains(&total.utilization), "{total:?}");
}

#[test]
fn extremes_behave_as_documented() {
    let run = |config: Config| {
        littles_law::run(&Experiment {
            config,
            warm_up: Nanos::ZERO,
            duration: Nanos::from_millis(500),
            clients_at: vec![],
        })
        .measures
    };
    let nobody = run(Config {
        clients: 0,
        ..Config::default()
    });
    assert_eq!(nobody.requests.sent, 0);
    // A million clients every microsecond: a million requests a second in all.
    let flood = Config {
        clients: 1_000_000,
        interval: Nanos(1),
        ..Config::default()
    };
    assert!((490_000..510_000).contains(&run(flood).requests.sent));
    // A capacity of a thousand million counts as a million: slots of a microsecond.
    let fast = run(Config {
        capacity: PerSecond(1e9),
        queue: 0,
        ..flood
    });
    let share = fast.slots as f64 / fast.requests.sent as f64;
    assert!(
        (share - 0.5).abs() < 0.01,
        "M/D/1/1 at a load of 1 loses half: {share}"
    );
    // No place to wait: whoever finds the worker busy is rejected.
    let none = run(Config { queue: 0, ..flood });
    assert_eq!(none.queue_depth_mean, 0.0);
    assert_eq!(none.slots, 2);
    // An answer that takes longer than the slot.
    let slow = Config {
        latency: Latency::After(Nanos::from_millis(300)),
        clients: 80,
        ..Config::default()
    };
    let mut simulation = Simulation::with_observer(slow, Ledger::default());
    simulation.run_until(Nanos::from_secs(30));
    Ledger::agree_with(&simulation, Some(1));
    assert_eq!(simulation.answers_under_way().count(), 2);
}

#[test]
fn the_clock_ends_in_time() {
    let nobody = Config {
        clients: 0,
        ..Config::default()
    };
    let mut simulation = Simulation::new(nobody);
    simulation.run_until(Nanos::NEVER);
    assert_eq!(simulation.now(), Nanos::LAST);
    simulation.set_clients(80);
    assert!(simulation.step().is_none());
    assert_eq!(simulation.next_event(), Nanos::NEVER);
    sane(&simulation.measures(Scope::Total));
}
