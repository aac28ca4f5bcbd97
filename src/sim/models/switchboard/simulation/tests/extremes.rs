//! What the configuration's documentation says of extremes.

use crate::Arrivals;
use crate::Config;
use crate::Latency;
use crate::Measures;
use crate::Nanos;
use crate::PerSecond;
use crate::Scope;
use crate::Service;
use crate::Simulation;
use crate::Verdict;
use crate::sim::models::switchboard::config::limits;
use crate::theory::erlang_b;

fn run(config: Config, time: Nanos) -> (Simulation, Measures) {
    let mut simulation = Simulation::new(config);
    simulation.run_until(time);
    let measures = simulation.measures(Scope::Total);
    assert!(measures.requests.conserved() && measures.attempts.conserved());
    let finite = [
        measures.throughput.0,
        measures.goodput.0,
        measures.latency.mean,
        measures.latency.p99,
        measures.wait.mean,
        measures.queue_depth_mean,
        measures.utilization,
    ];
    assert!(
        finite
            .iter()
            .all(|value| value.is_finite() && *value >= 0.0)
    );
    (simulation, measures)
}

#[test]
fn without_clients_nothing_ever_happens() {
    for arrivals in [Arrivals::Asynchronous, Arrivals::Synchronous] {
        let config = Config {
            clients: 0,
            arrivals,
            ..Config::default()
        };
        let (mut simulation, measures) = run(config, Nanos::from_secs(1_000_000));
        assert_eq!(simulation.next_event(), Nanos::NEVER);
        assert_eq!(simulation.step(), None);
        assert_eq!((simulation.events(), measures.requests.sent), (0, 0));
        assert_eq!(simulation.verdict(Scope::Window), Verdict::Comfortable);
    }
}

/// A million requests a second, whether one client asks for them or many.
#[test]
fn asynchronous_clients_send_at_most_a_million_a_second() {
    for (clients, interval) in [
        (1, Nanos(0)),
        (1, Nanos(1_000)),
        (80, Nanos(1_000)),
        (u32::MAX, Nanos(1)),
    ] {
        let config = Config {
            clients,
            interval,
            ..Config::default()
        };
        let (_, measures) = run(config, Nanos::from_millis(200));
        let sent = measures.requests.sent as f64;
        // Four standard errors of 200,000.
        assert!((sent - 200_000.0).abs() < 4.0 * 448.0, "{clients}: {sent}");
        assert!(measures.requests.rejected as f64 > 0.99 * sent);
    }
}

/// The answer outlasts the slot: what the server carries, and who waits, stays as it is.
#[test]
fn a_latency_longer_than_the_slot_delays_answers_only() {
    let short = Config {
        clients: 10,
        ..Config::default()
    };
    let long = Config {
        latency: Latency::After(Nanos::from_secs(3)),
        ..short
    };
    let time = Nanos::from_secs(10_000);
    let ((_, short), (simulation, long)) = (run(short, time), run(long, time));
    assert_eq!((short.slots, short.wait), (long.slots, long.wait));
    assert_eq!(short.utilization, long.utilization);
    assert!((long.latency.mean - short.latency.mean - 2.958).abs() < 1e-3);
    // Two a second, each three seconds under way.
    assert!(simulation.answers_under_way().count() > 1);
}

#[test]
fn a_million_clients_are_the_most() {
    for arrivals in [Arrivals::Asynchronous, Arrivals::Synchronous] {
        let config = Config {
            clients: u32::MAX,
            arrivals,
            capacity: PerSecond(1e5),
            ..Config::default()
        };
        let (mut simulation, measures) = run(config, Nanos::from_millis(500));
        assert_eq!(simulation.config().clients, limits::MAX_CLIENTS);
        // Each asks every 5 s: 200,000 a second, of which half is carried.
        let sent = measures.requests.sent as f64;
        assert!((sent / 100_000.0 - 1.0).abs() < 0.06, "{sent}");
        assert!((measures.throughput.0 / 1e5 - 1.0).abs() < 0.01);
        simulation.set_clients(1);
        assert!(simulation.measures(Scope::Total).requests.conserved());
    }
}

#[test]
fn capacity_ends_at_a_million_a_second() {
    for (capacity, taken) in [
        (1e9, 1e6),
        (f64::INFINITY, 1e6),
        (0.0, 1e-3),
        (-5.0, 1e-3),
        (f64::NAN, 1e-3),
    ] {
        let config = Config {
            capacity: PerSecond(capacity),
            ..Config::default()
        };
        let (simulation, _) = run(config, Nanos::from_secs(100));
        assert_eq!(simulation.config().capacity, PerSecond(taken));
    }
    assert_eq!(
        Config {
            capacity: PerSecond(1e9),
            ..Config::default()
        }
        .clamped()
        .slot(),
        Nanos(1_000)
    );
}

/// Who finds all workers busy is turned away: Erlang's loss system.
#[test]
fn without_a_queue_nobody_waits() {
    let config = Config {
        clients: 25,
        queue: 0,
        workers: 2,
        service: Service::Exponential,
        ..Config::default()
    };
    let (_, measures) = run(config, Nanos::from_secs(20_000));
    assert_eq!(
        (
            measures.queue_depth_mean,
            measures.wait.mean,
            measures.wait.p99
        ),
        (0.0, 0.0, 0.0)
    );
    let rejected = measures.requests.rejected as f64 / measures.requests.sent as f64;
    assert!((rejected - erlang_b(2.0, 2)).abs() < 0.01, "{rejected}");
}
