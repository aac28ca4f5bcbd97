//! A network of one station is the switchboard, in distribution: with patience, retries, pauses, budgets,
//! newest first, dropping the departed, and clients that wait.

use switchboard::network::{Caller, Handling, Law, Network, Pause, Plan, Source, Span, Station};
use switchboard::{
    Arrivals, Backoff, Config, Discipline, Latency, Nanos, PerSecond, Scope, Service, Simulation,
};

use crate::runs::{Estimate, Runs, estimate};

/// The switchboard's configuration as a network.
fn network(config: &Config) -> Plan {
    let caller = Caller {
        attempts: config.retries + 1,
        timeout: config.patience,
        pause: match config.backoff {
            Backoff::None => Pause::None,
            Backoff::Exponential { base, cap } => Pause::Jittered { base, cap },
        },
        budget: config.retry_budget,
        ..Caller::once(0)
    };
    let source = match config.arrivals {
        Arrivals::Asynchronous => Source::open(config.clients, config.interval, caller),
        Arrivals::Synchronous => Source::closed(config.clients, config.interval, caller),
    };
    let slot = f64::from(config.workers) / config.capacity.0;
    let law = match config.service {
        Service::Fixed => Law::Fixed,
        Service::Exponential => Law::Exponential,
    };
    let handling = Handling::work(Nanos::from_secs_f64(slot), Some(law));
    Plan {
        sources: vec![source],
        stations: vec![Station {
            discipline: config.discipline,
            drops_departed: config.drop_departed,
            ..Station::one(config.workers, config.queue, handling)
        }],
        ..Plan::default()
    }
}

const SECONDS: u64 = 6_000;

/// What both measure, a second or on average.
fn of_switchboard(config: Config, seed: u64) -> [f64; 8] {
    let mut simulation = Simulation::new(Config { seed, ..config });
    simulation.run_until(Nanos::from_secs(SECONDS / 10));
    simulation.restart_measures();
    simulation.run_until(Nanos::from_secs(SECONDS));
    let measures = simulation.measures(Scope::Total);
    let span = measures.span.as_secs_f64();
    [
        measures.requests.answered as f64 / span,
        measures.attempts.sent as f64 / span,
        measures.attempts.rejected as f64 / span,
        measures.attempts.given_up as f64 / span,
        measures.wasted as f64 / span,
        measures.latency.mean,
        measures.queue_depth_mean,
        measures.wait.p95,
    ]
}

fn of_network(run: &Network) -> [f64; 8] {
    let requests = run.requests(0, Span::Start);
    let station = run.station(0, Span::Start).unwrap();
    let span = requests.span.as_secs_f64();
    [
        requests.goodput.0,
        requests.attempts as f64 / span,
        station.counts.rejected as f64 / span,
        station.counts.given_up as f64 / span,
        station.wasted as f64 / span,
        requests.latency.mean,
        station.queue_depth_mean,
        station.wait.p95,
    ]
}

fn hold(config: Config) {
    let theirs: Vec<[f64; 8]> = (1..=8).map(|seed| of_switchboard(config, seed)).collect();
    let ours = Runs::of(&network(&config), SECONDS);
    for measure in 0..8 {
        let column: Vec<f64> = theirs.iter().map(|run| run[measure]).collect();
        let theirs: Estimate = estimate(&column);
        let ours = ours.mean(|run| of_network(run)[measure]);
        let error = theirs.error.hypot(ours.error);
        let allowed = (4.0 * error).max(theirs.mean.abs() / 1_000.0);
        assert!(
            (theirs.mean - ours.mean).abs() <= allowed,
            "measure {measure}: {theirs:?}, but {ours:?} of {config:?}"
        );
    }
}

fn textbook() -> Config {
    Config {
        clients: 25,
        service: Service::Exponential,
        latency: Latency::Slot,
        ..Config::default()
    }
}

#[test]
fn patient_clients() {
    hold(textbook());
    hold(Config {
        clients: 60,
        workers: 3,
        capacity: PerSecond(9.0),
        queue: 4,
        service: Service::Fixed,
        ..textbook()
    });
}

#[test]
fn clients_that_give_up_and_retry() {
    let retrying = Config {
        clients: 20,
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        ..textbook()
    };
    hold(Config {
        retries: 0,
        ..retrying
    });
    hold(retrying);
    hold(Config {
        retry_budget: Some(0.1),
        clients: 30,
        queue: 60,
        ..retrying
    });
    hold(Config {
        backoff: Backoff::Exponential {
            base: Nanos::from_secs(1),
            cap: Nanos::from_secs(30),
        },
        clients: 30,
        ..retrying
    });
}

#[test]
fn newest_first_and_dropping_the_departed() {
    hold(Config {
        clients: 40,
        queue: 30,
        patience: Some(Nanos::from_secs(1)),
        retries: 1,
        discipline: Discipline::Lifo,
        drop_departed: true,
        ..textbook()
    });
}

#[test]
fn clients_that_wait() {
    hold(Config {
        clients: 60,
        arrivals: Arrivals::Synchronous,
        patience: Some(Nanos::from_secs(3)),
        workers: 2,
        ..textbook()
    });
}
