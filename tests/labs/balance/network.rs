//! A network of one station that is set up like the lab comes to the very same, request by request.

use switchboard::Nanos;
use switchboard::network::{
    Caller, Checks, Condition, Handling, Law, Network, Plan, Policy, Source, Span, Station,
};

use super::lab::lab;
use crate::common::{measure, run, setting};

const SECONDS: u64 = 400;

fn network(sets: &[(&str, f64)], seed: u64) -> Network {
    let lab = lab(sets, seed);
    let of = |key: &str| setting(&lab, key);
    let policies = [
        Policy::Random,
        Policy::InTurn,
        Policy::TwoChoices,
        Policy::Least,
    ];
    let station = Station {
        servers: of("servers") as u32,
        policy: policies[of("policy") as usize],
        reports: (of("reports") > 0.0).then(|| Nanos::from_secs_f64(of("reports"))),
        checks: (of("checks") > 0.0).then_some(Checks {
            every: Nanos::from_secs(2),
            down: 3,
            up: 2,
        }),
        ..Station::one(1, 15, Handling::work(Nanos::from_millis(200), None))
    };
    let clients = of("clients") as u32;
    let source = Source {
        size: [Law::Exponential, Law::Fixed][of("sizes") as usize],
        ..Source::open(clients, Nanos::from_secs(5), Caller::once(0))
    };
    let plan = Plan {
        sources: vec![source],
        stations: vec![station],
        ..Plan::default()
    };
    let mut network = Network::new(&plan, seed).expect("a plan that can be run");
    let condition = match of("health") as usize {
        0 => Condition::Well,
        1 => Condition::Slow(2.0),
        2 => Condition::Slow(5.0),
        3 => Condition::Failing(Nanos::from_secs_f64(of("fail-time"))),
        _ => Condition::Dead,
    };
    network.set_condition(0, 0, condition).expect("a server");
    network.run_until(Nanos::from_secs(SECONDS));
    network
}

#[test]
fn both_come_to_the_same() {
    let mut cases: Vec<Vec<(&str, f64)>> = Vec::new();
    for policy in [0.0, 1.0, 2.0, 3.0] {
        for (reports, health, checks) in [
            (0.0, 0.0, 0.0),
            (1.0, 0.0, 0.0),
            (0.3, 1.0, 0.0),
            (0.0, 2.0, 1.0),
            (0.0, 3.0, 0.0),
            (2.0, 3.0, 1.0),
            (0.0, 4.0, 0.0),
            (0.7, 4.0, 1.0),
        ] {
            cases.push(vec![
                ("policy", policy),
                ("reports", reports),
                ("health", health),
                ("checks", checks),
            ]);
        }
        cases.push(vec![("policy", policy), ("sizes", 1.0), ("clients", 195.0)]);
        cases.push(vec![
            ("policy", policy),
            ("servers", 1.0),
            ("clients", 30.0),
        ]);
        cases.push(vec![
            ("policy", policy),
            ("servers", 16.0),
            ("clients", 400.0),
        ]);
        cases.push(vec![
            ("policy", policy),
            ("health", 3.0),
            ("fail-time", 0.2),
        ]);
    }
    for (seed, sets) in (1..).zip(&cases) {
        let mut lab = lab(sets, seed);
        run(&mut lab, SECONDS as f64);
        let network = network(sets, seed);
        let requests = network.requests(0, Span::Start);
        let station = network.station(0, Span::Start).expect("a station");
        let counts = requests.counts;
        for (key, exact) in [
            ("requests.sent", counts.sent),
            ("requests.answered", counts.answered),
            ("requests.rejected", counts.rejected),
            ("requests.failed", counts.failed),
            ("requests.in_flight", counts.in_flight),
            ("requests.in_time", requests.in_time),
        ] {
            assert_eq!(measure(&lab, key), exact as f64, "{key} of {sets:?}");
        }
        let servers = network.station_plan(0).expect("a station").servers;
        for (key, exact) in [
            ("latency_s.mean", requests.latency.mean),
            ("latency_s.p99", requests.latency.p99),
            ("wait_s.mean", station.wait.mean),
            ("queue_depth_mean", station.queue_depth_mean),
            ("utilization", station.busy_mean / f64::from(servers)),
            ("idle_beside_queue", station.idle_beside_queue),
        ] {
            let found = measure(&lab, key);
            assert!(
                (found - exact).abs() < 1e-9,
                "{key} of {sets:?}: {found}, {exact}"
            );
        }
    }
}
