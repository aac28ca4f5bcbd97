//! In any network, whatever is changed: the books balance after every event.

use proptest::prelude::*;
use switchboard::Nanos;
use switchboard::network::{
    Background, Caller, Checks, Condition, Deadline, Discipline, ENDLESS, Flow, Handling, Law,
    Network, Pause, Plan, Policy, Source, Station, WAYS, Work,
};

use crate::ledger::{Ledger, agree};

fn seconds() -> impl Strategy<Value = Nanos> {
    // Round ones, so that much happens in one instant.
    prop_oneof![
        Just(Nanos::ZERO),
        (1_u64..30).prop_map(|tenths| Nanos::from_millis(100 * tenths)),
    ]
}

fn laws() -> impl Strategy<Value = Law> {
    prop_oneof![
        3 => Just(Law::Fixed),
        2 => Just(Law::Exponential),
        1 => Just(Law::Mixed { large: 0.2, times: 6.0, exponential: false }),
    ]
}

/// Whoever asks one of these stations.
fn callers(stations: std::ops::Range<u32>) -> impl Strategy<Value = Caller> {
    let patience = (
        1_u32..4,
        prop::option::of(seconds()),
        prop::option::of(seconds()),
        prop::option::of(0.0..0.5),
    );
    let pause = prop_oneof![
        Just(Pause::None),
        (seconds(), seconds()).prop_map(|(base, cap)| Pause::Jittered { base, cap }),
    ];
    let deadline = prop_oneof![
        Just(Deadline::HandedOn),
        Just(Deadline::OfAll),
        Just(Deadline::OfEach)
    ];
    let cap = prop_oneof![3 => Just(ENDLESS), 1 => 0_u32..5];
    (stations, patience, pause, deadline, cap, any::<[bool; 3]>()).prop_map(
        |(to, (attempts, timeout, hedge, budget), pause, deadline, cap, flags)| Caller {
            to,
            attempts,
            timeout,
            pause,
            budget,
            deadline,
            hedge,
            withdraws: flags[0],
            heeds: flags[1],
            marks: flags[2],
            cap,
        },
    )
}

/// What a station does with a kind; it asks later stations only, and sends on to any.
fn handlings(number: u32) -> impl Strategy<Value = Handling> {
    let calls: BoxedStrategy<Option<Caller>> = if number == 2 {
        Just(None).boxed()
    } else {
        prop::option::of(callers(number + 1..3)).boxed()
    };
    let ways = prop::collection::vec((0.0..0.25, 0_u32..3), WAYS);
    let mean = (1_u64..20).prop_map(|tenths| Nanos::from_millis(100 * tenths));
    (
        mean,
        prop::option::of(laws()),
        0.0..0.5,
        calls,
        ways,
        any::<bool>(),
    )
        .prop_map(|(mean, law, errors, calls, ways, goes)| Handling {
            work: Work { mean, law },
            errors,
            calls,
            then: std::array::from_fn(|way| if goes { ways[way] } else { (0.0, 0) }),
        })
}

fn stations(number: u32) -> impl Strategy<Value = Station> {
    let size = (
        1_u32..4,
        prop_oneof![4 => 1_u32..4, 1 => Just(ENDLESS)],
        0_u32..6,
    );
    let policy = prop_oneof![
        Just(Policy::Random),
        Just(Policy::InTurn),
        Just(Policy::TwoChoices),
        Just(Policy::Least)
    ];
    let every = || prop::option::of(seconds());
    let clock = (every(), every(), every());
    (
        size,
        handlings(number),
        handlings(number),
        policy,
        clock,
        any::<[bool; 3]>(),
    )
        .prop_map(
            |((servers, workers, queue), first, second, policy, clock, flags)| Station {
                servers,
                workers,
                queue,
                discipline: if flags[0] {
                    Discipline::Fifo
                } else {
                    Discipline::Lifo
                },
                kinds: [first, second, first, second],
                policy,
                reports: clock.0.map(slower),
                checks: clock.1.map(|every| Checks {
                    every: slower(every),
                    down: 2,
                    up: 1,
                }),
                drops_departed: flags[1],
                marks_rejected: flags[2],
                background: clock.2.map(|every| Background {
                    every: slower(every),
                    work: first.work,
                }),
            },
        )
}

/// Not a million times a second.
fn slower(every: Nanos) -> Nanos {
    every.saturating_add(Nanos::from_secs(1))
}

fn sources(kind: u32) -> impl Strategy<Value = Source> {
    (any::<bool>(), 0_u32..12, seconds(), callers(0..3), laws()).prop_map(
        move |(open, clients, interval, caller, size)| {
            let interval = slower(interval);
            let flow = if open {
                Flow::Open { clients, interval }
            } else {
                Flow::Closed {
                    clients,
                    thinks: interval,
                }
            };
            Source {
                flow,
                kind,
                size,
                caller,
                objective: Nanos::from_secs(1),
            }
        },
    )
}

fn plans() -> impl Strategy<Value = Plan> {
    (
        sources(0),
        sources(1),
        stations(0),
        stations(1),
        stations(2),
    )
        .prop_map(|(a, b, c, d, e)| Plan {
            sources: vec![a, b],
            stations: vec![c, d, e],
            ..Plan::default()
        })
}

fn conditions() -> impl Strategy<Value = Condition> {
    prop_oneof![
        Just(Condition::Well),
        Just(Condition::Slow(3.0)),
        seconds().prop_map(Condition::Failing),
        Just(Condition::Silent),
        Just(Condition::Frozen),
        Just(Condition::Resting),
        Just(Condition::Dead),
    ]
}

#[derive(Clone, Debug)]
enum Change {
    Source(usize, Source),
    Station(usize, Box<Station>),
    Condition(usize, usize, Condition),
    Click,
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        1 => (0_usize..2).prop_flat_map(|n| sources(n as u32).prop_map(move |source| Change::Source(n, source))),
        1 => (0_usize..3).prop_flat_map(|n| stations(n as u32).prop_map(move |station| Change::Station(n, Box::new(station)))),
        4 => (0_usize..3, 0_usize..3, conditions()).prop_map(|(n, server, c)| Change::Condition(n, server, c)),
        1 => Just(Change::Click),
    ]
}

fn change(network: &mut Network<(), Ledger>, change: &Change) {
    match change {
        Change::Source(number, source) => network.set_source(*number, *source).unwrap(),
        Change::Station(number, station) => {
            let most = (0..).take_while(|server| network.condition(*number, *server).is_some());
            let servers = station.servers.min(most.count() as u32);
            network
                .set_station(
                    *number,
                    Station {
                        servers,
                        ..**station
                    },
                )
                .unwrap();
        }
        Change::Condition(number, server, condition) => {
            let exists = network.condition(*number, *server).is_some();
            let set = network.set_condition(*number, *server, *condition);
            assert_eq!(set.is_ok(), exists);
        }
        Change::Click => network.send_one(0, 3).unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_books_balance_after_every_event(
        plan in plans(),
        seed in 0_u64..1_000,
        all in prop::collection::vec(changes(), 0..8),
    ) {
        let mut network = Network::with(&plan, seed, (), Ledger::default()).unwrap();
        agree(&network);
        for next in &all {
            for _ in 0..60 {
                network.step();
                agree(&network);
            }
            change(&mut network, next);
            agree(&network);
        }
        for _ in 0..60 {
            network.step();
            agree(&network);
        }
    }

    /// A clone goes on as the original does, in whatever pieces; a fork goes on by its own seed.
    #[test]
    fn the_state_is_a_value(plan in plans(), seed in 0_u64..1_000, all in prop::collection::vec(changes(), 1..4)) {
        let mut network = Network::with(&plan, seed, (), Ledger::default()).unwrap();
        for next in &all {
            network.run_until(network.now().saturating_add(Nanos::from_secs(20)));
            change(&mut network, next);
        }
        let mut pieces = network.clone();
        let [mut fork, mut same] = [network.fork(seed + 1), network.fork(seed + 1)];
        let end = network.now().saturating_add(Nanos::from_secs(60));
        network.run_until(end);
        loop {
            let next = pieces.now().saturating_add(Nanos::from_millis(1_700)).min(end);
            if pieces.run_until_or(next, 3) && next == end {
                break;
            }
        }
        prop_assert_eq!(network.digest(), pieces.digest());
        prop_assert_eq!(network.events(), pieces.events());
        fork.run_until(end);
        same.run_until(end);
        prop_assert_eq!(fork.digest(), same.digest());
        fork.audit().unwrap();
    }
}

/// After the warm-up, what is in flight counts as sent.
#[test]
fn the_books_balance_after_the_warm_up_too() {
    let caller = Caller {
        attempts: 3,
        timeout: Some(Nanos::from_secs(2)),
        ..Caller::once(0)
    };
    let station = Station::one(1, 15, Handling::exponential(Nanos::from_millis(200)));
    let plan = Plan {
        sources: vec![Source::open(60, Nanos::from_secs(5), caller)],
        stations: vec![station],
        ..Plan::default()
    };
    let mut network: Network = Network::new(&plan, 1).unwrap();
    network.run_until(Nanos::from_secs(100));
    let under_way = network
        .requests(0, switchboard::network::Span::Start)
        .counts
        .in_flight;
    assert!(under_way > 3);
    network.restart_measures();
    let counts = network
        .requests(0, switchboard::network::Span::Start)
        .counts;
    assert_eq!(
        (counts.sent, counts.in_flight, counts.ended()),
        (under_way, under_way, 0)
    );
    network.run_until(Nanos::from_secs(200));
    network.audit().unwrap();
}
