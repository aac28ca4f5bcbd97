//! The fingerprints of a few runs, the same on every platform. They change only when the engine does:
//! whoever changes them on purpose says why in the commit.

use switchboard::Nanos;
use switchboard::network::{
    Caller, Condition, Flow, Handling, Law, Network, Pause, Plan, Policy, Problem, Source, Span,
    Station, WAYS,
};

fn queue(to: Option<u32>) -> Station {
    let then = to.map_or([(0.0, 0); WAYS], |to| {
        [(0.7, to), (0.0, 0), (0.0, 0), (0.0, 0)]
    });
    let handling = Handling {
        then,
        ..Handling::exponential(Nanos::from_millis(150))
    };
    Station::one(1, 20, handling)
}

fn three() -> Plan {
    Plan {
        sources: vec![Source::open(25, Nanos::from_secs(5), Caller::once(0))],
        stations: vec![queue(Some(1)), queue(Some(2)), queue(Some(0))],
        ..Plan::default()
    }
}

fn pool() -> Plan {
    let caller = Caller {
        attempts: 3,
        timeout: Some(Nanos::from_secs(1)),
        pause: Pause::Jittered {
            base: Nanos::from_millis(200),
            cap: Nanos::from_secs(2),
        },
        budget: Some(0.2),
        ..Caller::once(0)
    };
    let handling = Handling {
        errors: 0.1,
        ..Handling::work(Nanos::from_millis(250), Some(Law::Fixed))
    };
    Plan {
        sources: vec![
            Source::open(60, Nanos::from_secs(5), caller),
            Source::closed(20, Nanos::from_secs(2), caller),
        ],
        stations: vec![Station {
            servers: 8,
            policy: Policy::TwoChoices,
            reports: Some(Nanos::from_millis(500)),
            ..Station::one(1, 15, handling)
        }],
        ..Plan::default()
    }
}

#[test]
fn the_runs_are_the_recorded_ones() {
    let mut network: Network = Network::new(&three(), 1).unwrap();
    network.run_until(Nanos::from_secs(1_000));
    assert_eq!(
        (network.events(), network.digest()),
        (19_248, 7_052_544_135_407_535_162),
        "three"
    );

    let mut network: Network = Network::new(&pool(), 1).unwrap();
    network.run_until(Nanos::from_secs(500));
    network.set_condition(0, 3, Condition::Silent).unwrap();
    network.run_until(Nanos::from_secs(1_000));
    assert_eq!(
        (network.events(), network.digest()),
        (48_676, 15_283_740_225_578_568_449),
        "pool"
    );
}

#[test]
fn another_seed_is_another_run() {
    let digest = |seed| {
        let mut network: Network = Network::new(&three(), seed).unwrap();
        network.run_until(Nanos::from_secs(100));
        network.digest()
    };
    assert_eq!(digest(1), digest(1));
    assert_ne!(digest(1), digest(2));
}

/// The eight futures of one state differ, and lie around what the state leads to.
#[test]
fn a_fork_has_luck_of_its_own() {
    let mut network: Network = Network::new(&pool(), 1).unwrap();
    network.run_until(Nanos::from_secs(100));
    let mut seen: Vec<u64> = (1..=8)
        .map(|seed| {
            let mut fork = network.fork(seed);
            assert_eq!(fork.requests(0, Span::Change).counts.sent, 0);
            assert_eq!(fork.now(), network.now());
            fork.run_until(Nanos::from_secs(200));
            fork.requests(0, Span::Change).counts.sent
        })
        .collect();
    assert!(
        seen.iter().all(|sent| (1_000..1_400).contains(sent)),
        "{seen:?}"
    );
    seen.sort_unstable();
    seen.dedup();
    assert!(seen.len() > 4, "{seen:?}");
}

#[test]
fn what_cannot_be_run_is_told() {
    let told = |change: &dyn Fn(&mut Plan)| {
        let mut plan = three();
        change(&mut plan);
        Network::new(&plan, 1).err()
    };
    assert_eq!(told(&|_| {}), None);
    assert_eq!(
        told(&|plan| plan.sources[0].caller.to = 3),
        Some(Problem::Nowhere(3))
    );
    assert_eq!(
        told(&|plan| plan.sources[0].kind = 4),
        Some(Problem::Kind(0))
    );
    assert_eq!(
        told(&|plan| plan.sources[0].caller.attempts = 0),
        Some(Problem::Attempts(0))
    );
    assert_eq!(
        told(&|plan| plan.sources[0].caller.budget = Some(f64::NAN)),
        Some(Problem::Number(0))
    );
    assert_eq!(
        told(&|plan| plan.stations[1].servers = 0),
        Some(Problem::Size(1))
    );
    assert_eq!(
        told(&|plan| plan.stations[1].servers = 65),
        Some(Problem::Size(1))
    );
    assert_eq!(
        told(&|plan| plan.stations[1].workers = 0),
        Some(Problem::Size(1))
    );
    assert_eq!(
        told(&|plan| plan.stations[2].kinds[0].errors = 1.5),
        Some(Problem::Number(2))
    );
    assert_eq!(
        told(&|plan| plan.stations[2].kinds[3].then[1] = (0.4, 0)),
        Some(Problem::Number(2))
    );
    assert_eq!(
        told(&|plan| plan.stations[0].kinds[0].then[0] = (0.1, 9)),
        Some(Problem::Nowhere(9))
    );
    let at_once = |plan: &mut Plan| {
        plan.stations.iter_mut().for_each(|station| {
            station.kinds[0].work.mean = Nanos::ZERO;
        });
    };
    assert_eq!(told(&at_once), Some(Problem::Circle(0)));
    let crowd = Flow::Closed {
        clients: u32::MAX,
        thinks: Nanos::ZERO,
    };
    assert_eq!(
        told(&|plan| plan.sources[0].flow = crowd),
        Some(Problem::TooMany)
    );
    assert!(!Problem::Circle(0).to_string().is_empty());

    // While it runs, nothing changes where it can't.
    let mut network: Network = Network::new(&three(), 1).unwrap();
    let before = *network.station_plan(2).unwrap();
    let mut circle = before;
    circle.kinds[0].calls = Some(Caller::once(2));
    circle.kinds[0].work.mean = Nanos::ZERO;
    assert_eq!(network.set_station(2, circle), Err(Problem::Circle(2)));
    let more = Station {
        servers: 2,
        ..before
    };
    assert_eq!(network.set_station(2, more), Err(Problem::Size(2)));
    assert_eq!(network.set_station(3, before), Err(Problem::Nowhere(3)));
    assert_eq!(network.station_plan(2), Some(&before));
}
