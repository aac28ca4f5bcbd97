//! A network allocates nothing after set-up.

use allocation_counter::measure;
use switchboard::Nanos;
use switchboard::network::{
    Background, Caller, Checks, Condition, Deadline, ENDLESS, Handling, Law, Network, Pause, Plan,
    Policy, Source, Span, Station, WAYS, Work,
};

const HOURS: u64 = 4 * 3600;

fn queue(to: Option<u32>) -> Station {
    let then = to.map_or([(0.0, 0); WAYS], |to| {
        [(1.0, to), (0.0, 0), (0.0, 0), (0.0, 0)]
    });
    let handling = Handling {
        then,
        ..Handling::exponential(Nanos::from_millis(150))
    };
    Station::one(1, 100, handling)
}

fn retrying(to: u32) -> Caller {
    Caller {
        attempts: 3,
        timeout: Some(Nanos::from_secs(2)),
        pause: Pause::Jittered {
            base: Nanos::from_millis(100),
            cap: Nanos::from_secs(1),
        },
        budget: Some(0.5),
        deadline: Deadline::OfEach,
        ..Caller::once(to)
    }
}

fn plans() -> Vec<(&'static str, Plan)> {
    let open = |clients, caller| Source::open(clients, Nanos::from_secs(5), caller);
    let pool = Station {
        servers: 8,
        policy: Policy::Least,
        reports: Some(Nanos::from_secs(1)),
        checks: Some(Checks {
            every: Nanos::from_secs(2),
            down: 3,
            up: 2,
        }),
        background: Some(Background {
            every: Nanos::from_secs(60),
            work: Work {
                mean: Nanos::from_secs(1),
                law: Some(Law::Exponential),
            },
        }),
        ..Station::one(1, 15, Handling::exponential(Nanos::from_millis(200)))
    };
    let back = Handling {
        errors: 0.5,
        ..Handling::work(Nanos::from_millis(100), Some(Law::Fixed))
    };
    vec![
        (
            "three queues",
            Plan {
                sources: vec![open(25, Caller::once(0))],
                stations: vec![queue(Some(1)), queue(Some(2)), queue(None)],
                ..Plan::default()
            },
        ),
        (
            "a pool, and clients that wait",
            Plan {
                sources: vec![
                    open(60, retrying(0)),
                    Source::closed(40, Nanos::from_secs(3), retrying(0)),
                ],
                stations: vec![pool],
                ..Plan::default()
            },
        ),
        (
            "three layers that retry, and a hedge",
            Plan {
                sources: vec![
                    open(10, retrying(0)),
                    open(
                        10,
                        Caller {
                            hedge: Some(Nanos::from_millis(200)),
                            ..Caller::once(3)
                        },
                    ),
                ],
                stations: vec![
                    Station::relay(retrying(1)),
                    Station::relay(retrying(2)),
                    Station::one(1, 15, back),
                    Station::one(ENDLESS, 0, back),
                ],
                // Endless workers have room for few from the start.
                room: 500,
                ..Plan::default()
            },
        ),
    ]
}

#[test]
fn hours_of_a_network_allocate_nothing() {
    for (what, plan) in plans() {
        let mut network: Network = Network::new(&plan, 1).unwrap();
        let counted = measure(|| {
            network.run_until(Nanos::from_secs(HOURS));
        });
        assert!(network.events() > 100_000);
        assert_eq!(counted.count_total, 0, "{what}");
    }
}

/// Conditions, other stations, other sources, and looking at all that.
#[test]
fn changes_and_measures_allocate_nothing() {
    for (what, plan) in plans() {
        let mut network: Network = Network::new(&plan, 1).unwrap();
        let conditions = [
            Condition::Slow(3.0),
            Condition::Failing(Nanos::from_millis(5)),
            Condition::Frozen,
            Condition::Dead,
            Condition::Well,
        ];
        let counted = measure(|| {
            for (minute, condition) in (1..).zip(conditions.into_iter().cycle().take(60)) {
                network.run_until(Nanos::from_secs(60 * minute));
                network.set_condition(0, 0, condition).unwrap();
                let queue = if minute % 2 == 0 { 3 } else { 15 };
                let station = Station {
                    queue,
                    ..plan.stations[0]
                };
                network.set_station(0, station).unwrap();
                let mut source = plan.sources[0];
                source.caller.attempts = 1 + minute as u32 % 3;
                network.set_source(0, source).unwrap();
                for span in [Span::Start, Span::Window, Span::Change] {
                    let sent = network.requests(0, span).counts.sent;
                    assert!(sent > 0 || span != Span::Start);
                    assert!(network.station(0, span).is_some());
                }
                network.audit().unwrap();
            }
            network.restart_measures();
        });
        assert_eq!(counted.count_total, 0, "{what}");
    }
}
