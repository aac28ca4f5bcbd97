//! Servers that are slow, fail, are silent, stand still, rest, die and come back; and how they are found.

use switchboard::Nanos;
use switchboard::network::{
    Background, Caller, Checks, Condition, Flow, Handling, Law, Network, Phase, Plan, Policy,
    Source, Span, Station, Step, Work,
};

use crate::ledger::{Ledger, agree};
use crate::runs::Runs;

type Watched = Network<(), Ledger>;

/// Fixed slots of a second, and nobody sends by itself.
fn alone(workers: u32, queue: u32) -> Watched {
    let nobody = Flow::Open {
        clients: 0,
        interval: Nanos::from_secs(1),
    };
    let plan = Plan {
        sources: vec![Source {
            flow: nobody,
            ..Source::open(0, Nanos::ZERO, Caller::once(0))
        }],
        stations: vec![Station::one(
            workers,
            queue,
            Handling::work(Nanos::from_secs(1), Some(Law::Fixed)),
        )],
        ..Plan::default()
    };
    Network::with(&plan, 1, (), Ledger::default()).unwrap()
}

fn send(network: &mut Watched, n: u32) {
    for client in 0..n {
        network.send_one(0, client).unwrap();
        agree(network);
    }
}

fn run(network: &mut Watched, seconds: f64) {
    network.run_until(Nanos::from_secs_f64(seconds));
    agree(network);
}

fn set(network: &mut Watched, condition: Condition) {
    network.set_condition(0, 0, condition).unwrap();
    assert_eq!(network.condition(0, 0), Some(condition));
    agree(network);
}

/// Answered, rejected, failed, in flight.
fn counts(network: &Watched) -> [u64; 4] {
    let counts = network.requests(0, Span::Start).counts;
    [
        counts.answered,
        counts.rejected,
        counts.failed,
        counts.in_flight,
    ]
}

#[test]
fn a_slow_server_takes_longer_from_the_next_slot_on() {
    let mut network = alone(1, 5);
    send(&mut network, 2);
    set(&mut network, Condition::Slow(5.0));
    run(&mut network, 1.0);
    assert_eq!(counts(&network), [1, 0, 0, 1]);
    run(&mut network, 5.999);
    assert_eq!(counts(&network), [1, 0, 0, 1]);
    run(&mut network, 6.0);
    assert_eq!(counts(&network), [2, 0, 0, 0]);
}

#[test]
fn a_failing_server_takes_whatever_comes_and_goes_on_with_what_it_has() {
    let mut network = alone(1, 1);
    send(&mut network, 2);
    set(&mut network, Condition::Failing(Nanos::from_millis(5)));
    send(&mut network, 3);
    assert_eq!(network.load(0, 0), 5);
    assert_eq!(network.aside(0, 0).count(), 3);
    run(&mut network, 0.005);
    assert_eq!(counts(&network), [0, 0, 3, 2]);
    run(&mut network, 2.0);
    assert_eq!(counts(&network), [2, 0, 3, 0]);
    set(&mut network, Condition::Well);
    send(&mut network, 3);
    assert_eq!(counts(&network), [2, 1, 3, 2]);
}

#[test]
fn a_silent_server_never_answers_what_it_took_in_silence() {
    let mut network = alone(1, 0);
    send(&mut network, 1);
    set(&mut network, Condition::Silent);
    send(&mut network, 20);
    run(&mut network, 10.0);
    assert_eq!(counts(&network), [1, 0, 0, 20]);
    assert!(network.aside(0, 0).all(|call| call.phase == Phase::Lost));
    set(&mut network, Condition::Well);
    send(&mut network, 2);
    run(&mut network, 20.0);
    assert_eq!(counts(&network), [2, 1, 0, 20]);
    // Only when it dies do they learn of it.
    set(&mut network, Condition::Dead);
    assert_eq!(counts(&network), [2, 1, 20, 0]);
}

#[test]
fn a_frozen_server_goes_on_where_it_stood() {
    let mut network = alone(2, 3);
    send(&mut network, 3);
    run(&mut network, 0.4);
    set(&mut network, Condition::Frozen);
    send(&mut network, 3);
    // It has room for three who wait, and begins nothing.
    assert_eq!(counts(&network), [0, 1, 0, 5]);
    run(&mut network, 10.0);
    assert_eq!(counts(&network), [0, 1, 0, 5]);
    set(&mut network, Condition::Well);
    run(&mut network, 10.599);
    assert_eq!(counts(&network), [0, 1, 0, 5]);
    run(&mut network, 10.6);
    assert_eq!(counts(&network), [2, 1, 0, 3]);
    run(&mut network, 12.6);
    assert_eq!(counts(&network), [5, 1, 0, 0]);
}

#[test]
fn a_resting_server_ends_what_runs_and_begins_nothing() {
    let mut network = alone(2, 3);
    send(&mut network, 3);
    set(&mut network, Condition::Resting);
    run(&mut network, 60.0);
    assert_eq!(counts(&network), [2, 0, 0, 1]);
    set(&mut network, Condition::Well);
    assert_eq!(network.held(0, 0).count(), 1);
    run(&mut network, 61.0);
    assert_eq!(counts(&network), [3, 0, 0, 0]);
}

#[test]
fn a_dead_server_loses_all_and_refuses_all() {
    let mut network = alone(2, 3);
    send(&mut network, 5);
    set(&mut network, Condition::Dead);
    assert_eq!(counts(&network), [0, 0, 5, 0]);
    send(&mut network, 1);
    assert_eq!(counts(&network), [0, 0, 6, 0]);
    assert_eq!(network.next_event(), Nanos::NEVER);
    set(&mut network, Condition::Well);
    send(&mut network, 1);
    run(&mut network, 1.0);
    assert_eq!(counts(&network), [1, 0, 6, 0]);
}

#[test]
fn a_condition_that_is_none_is_refused() {
    let mut network = alone(1, 1);
    let digest = network.digest();
    for factor in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(
            network
                .set_condition(0, 0, Condition::Slow(factor))
                .is_err()
        );
    }
    assert!(network.set_condition(0, 1, Condition::Dead).is_err());
    assert!(network.set_condition(1, 0, Condition::Dead).is_err());
    assert_eq!(network.condition(0, 0), Some(Condition::Well));
    assert_eq!(network.digest(), digest);
}

/// Eight servers at a load, the first of which fails at once, after 5 ms.
fn black_hole(clients: u32, policy: Policy, checks: Option<Checks>) -> Plan {
    let station = Station {
        servers: 8,
        policy,
        checks,
        ..Station::one(1, 15, Handling::exponential(Nanos::from_millis(200)))
    };
    Plan {
        sources: vec![Source::open(clients, Nanos::from_secs(5), Caller::once(0))],
        stations: vec![station],
        ..Plan::default()
    }
}

#[test]
fn the_server_that_fails_fastest_gets_the_most() {
    let failed = |policy, clients| {
        let failing = Condition::Failing(Nanos::from_millis(5));
        let plan = black_hole(clients, policy, None);
        Runs::with(&plan, 1_000, 0, failing).mean(|run| {
            let counts = run.requests(0, Span::Start).counts;
            counts.failed as f64 / counts.ended() as f64
        })
    };
    // Die and turn send it one in eight, exactly.
    for policy in [Policy::Random, Policy::InTurn] {
        let found = failed(policy, 120);
        assert!(
            (found.mean - 0.125).abs() < 4.0 * found.error + 1e-4,
            "{found:?}"
        );
    }
    // Computed elsewhere at 160 clients: two choices 21 %, least 33 %; at 100 clients least 23 %.
    for (policy, clients, exact) in [
        (Policy::TwoChoices, 160, 0.21),
        (Policy::Least, 160, 0.33),
        (Policy::Least, 100, 0.23),
    ] {
        let found = failed(policy, clients);
        assert!((found.mean - exact).abs() < 0.01, "{policy:?}: {found:?}");
    }
}

#[test]
fn checks_find_it_and_find_it_well_again() {
    let checks = Checks {
        every: Nanos::from_secs(2),
        down: 3,
        up: 2,
    };
    let plan = black_hole(120, Policy::InTurn, Some(checks));
    for begins in [0.001, 1.999] {
        let mut network = Network::with(&plan, 3, (), Ledger::default()).unwrap();
        network.run_until(Nanos::from_secs_f64(begins));
        network
            .set_condition(0, 0, Condition::Failing(Nanos::from_millis(5)))
            .unwrap();
        // Checks at 2, 4 and 6 s fail.
        network.run_until(Nanos::from_secs_f64(5.999));
        assert!(!network.is_out(0, 0));
        network.run_until(Nanos::from_secs(6));
        assert!(network.is_out(0, 0) && !network.is_out(0, 1));
        let taken = |network: &Watched| network.server(0, 0, Span::Start).unwrap().taken;
        let before = taken(&network);
        network.run_until(Nanos::from_secs(60));
        assert_eq!(taken(&network), before);
        network.set_condition(0, 0, Condition::Well).unwrap();
        network.run_until(Nanos::from_secs_f64(63.999));
        assert!(network.is_out(0, 0));
        network.run_until(Nanos::from_secs(70));
        assert!(!network.is_out(0, 0) && taken(&network) > before);
        agree(&network);
    }
}

#[test]
fn if_all_are_out_all_are_asked() {
    let checks = Checks {
        every: Nanos::from_secs(1),
        down: 1,
        up: 1,
    };
    let mut network = Network::with(
        &black_hole(100, Policy::Least, Some(checks)),
        1,
        (),
        Ledger::default(),
    )
    .unwrap();
    for server in 0..8 {
        network.set_condition(0, server, Condition::Dead).unwrap();
    }
    network.run_until(Nanos::from_secs(20));
    let station = network.station(0, Span::Start).unwrap();
    assert!(station.counts.failed > 300 && station.counts.answered == 0);
    assert!((0..8).all(|server| network.server(0, server, Span::Start).unwrap().taken > 20));
    for server in 0..8 {
        network.set_condition(0, server, Condition::Well).unwrap();
    }
    network.run_until(Nanos::from_secs(40));
    assert!(network.station(0, Span::Change).unwrap().counts.answered > 300);
    agree(&network);
}

#[test]
fn the_board_is_as_old_as_it_says() {
    let station = Station {
        servers: 2,
        reports: Some(Nanos::from_secs(2)),
        policy: Policy::Least,
        ..Station::one(
            1,
            100,
            Handling::work(Nanos::from_secs(100), Some(Law::Fixed)),
        )
    };
    let plan = Plan {
        sources: vec![Source::open(1, Nanos::from_millis(100), Caller::once(0))],
        stations: vec![station],
        ..Plan::default()
    };
    let mut network = Network::with(&plan, 5, (), Ledger::default()).unwrap();
    let mut board = [0, 0];
    while network.now() < Nanos::from_secs(10) {
        if network.step() == Some(Step::Reported) {
            board = [0, 1].map(|server| network.load(0, server));
            assert_eq!(network.now().0 % 2_000_000_000, 0);
        }
        assert_eq!([0, 1].map(|server| network.reported(0, server)), board);
    }
    // Whoever was seen as less loaded got all for two seconds.
    assert!(board[0].abs_diff(board[1]) > 5, "{board:?}");
}

#[test]
fn jobs_wait_in_line_and_are_never_rejected() {
    let mut network = alone(1, 0);
    let mut station = *network.station_plan(0).unwrap();
    station.background = Some(Background {
        every: Nanos::from_secs(10),
        work: Work {
            mean: Nanos::from_secs(4),
            law: Some(Law::Fixed),
        },
    });
    network.set_station(0, station).unwrap();
    run(&mut network, 10.5);
    // The job has the worker.
    send(&mut network, 1);
    assert_eq!(counts(&network), [0, 1, 0, 0]);
    network.give_one_job(0, 0).unwrap();
    network.give_one_job(0, 0).unwrap();
    agree(&network);
    assert_eq!(network.waiting(0, 0).count(), 2);
    run(&mut network, 19.5);
    let measures = network.station(0, Span::Start).unwrap();
    assert_eq!((measures.jobs, measures.jobs_ended), (3, 2));
    // One of its own made at 20 s waits until the third is done, at 22 s.
    run(&mut network, 25.9);
    assert_eq!(network.station(0, Span::Start).unwrap().jobs_ended, 3);
    run(&mut network, 26.0);
    let measures = network.station(0, Span::Start).unwrap();
    assert_eq!((measures.jobs, measures.jobs_ended), (4, 4));
    assert!(network.give_one_job(0, 1).is_err());
}
