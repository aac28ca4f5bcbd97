//! A network of the same shape comes to the very same, call by call.

use switchboard::Nanos;
use switchboard::network::{
    Caller, Condition, Deadline, Flow, Handling, Law, Network, Pause, Plan, Source, Span, Station,
};

use super::lab::{lab, layers};
use crate::common::{measure, run, setting};

const SECONDS: u64 = 300;

fn network(sets: &[(&str, f64)], seed: u64) -> Network {
    let lab = lab(sets, seed);
    let of = |key: &str| setting(&lab, key);
    let seconds = Nanos::from_secs_f64;
    let caller = |to: u32, floor: &str| Caller {
        attempts: of(floor) as u32,
        timeout: Some(seconds(of("timeout"))),
        pause: if of("backoff") < 0.0 {
            Pause::None
        } else {
            Pause::Jittered {
                base: seconds(of("backoff")),
                cap: Nanos::NEVER,
            }
        },
        budget: (of("budget") >= 0.0).then(|| of("budget")),
        deadline: match of("deadline") as u32 {
            2 => Deadline::OfEach,
            1 if floor == "client" => Deadline::OfAll,
            _ => Deadline::HandedOn,
        },
        heeds: of("marks") > 0.0,
        marks: of("marks") > 0.0 && floor == "middle",
        ..Caller::once(to)
    };
    let mut back = Station::one(
        1,
        of("queue") as u32,
        Handling {
            errors: of("fails"),
            ..Handling::work(seconds(1.0 / of("capacity")), Some(Law::Fixed))
        },
    );
    back.marks_rejected = of("marks") > 0.0;
    let source = Source {
        flow: Flow::Open {
            clients: 1,
            interval: seconds(1.0 / of("clicks")),
        },
        ..Source::open(1, Nanos::from_secs(1), caller(0, "client"))
    };
    let plan = Plan {
        sources: vec![source],
        stations: vec![
            Station::relay(caller(1, "front")),
            Station::relay(caller(2, "middle")),
            back,
        ],
        ..Plan::default()
    };
    let mut network = Network::new(&plan, seed).expect("a plan that can be run");
    if of("silent") > 0.0 {
        let silent = network.set_condition(2, 0, Condition::Silent);
        silent.expect("a server");
    }
    network.run_until(Nanos::from_secs(SECONDS));
    network
}

#[test]
fn both_come_to_the_same() {
    let mut cases: Vec<Vec<(&str, f64)>> = Vec::new();
    for attempts in [
        [3.0, 3.0, 3.0],
        [1.0, 1.0, 3.0],
        [2.0, 4.0, 1.0],
        [5.0, 5.0, 5.0],
    ] {
        for others in [
            vec![("fails", 0.5)],
            vec![("fails", 0.8)],
            vec![("fails", 1.0)],
            vec![("fails", 0.8), ("budget", 0.1)],
            vec![("fails", 1.0), ("marks", 1.0), ("clicks", 1.0)],
            vec![("fails", 0.7), ("deadline", 1.0), ("timeout", 0.5)],
            vec![("fails", 0.7), ("deadline", 2.0), ("timeout", 0.5)],
            vec![("fails", 0.9), ("backoff", 0.5)],
            vec![("fails", 0.9), ("backoff", 2.0), ("deadline", 2.0)],
            vec![
                ("fails", 0.6),
                ("timeout", 0.3),
                ("queue", 4.0),
                ("clicks", 4.0),
            ],
            vec![
                ("fails", 0.4),
                ("queue", 0.0),
                ("clicks", 6.0),
                ("capacity", 20.0),
            ],
            vec![("silent", 1.0)],
            vec![("silent", 1.0), ("deadline", 1.0)],
            vec![("silent", 1.0), ("deadline", 2.0), ("backoff", 0.1)],
            vec![
                ("fails", 0.3),
                ("queue", 100.0),
                ("clicks", 9.0),
                ("timeout", 2.0),
            ],
        ] {
            cases.push(layers(attempts, &others));
        }
    }
    for (seed, sets) in (1..).zip(&cases) {
        let mut lab = lab(sets, seed);
        run(&mut lab, SECONDS as f64);
        let network = network(sets, seed);
        let requests = network.requests(0, Span::Start);
        let station = |number| network.station(number, Span::Start).expect("a station");
        let back = station(2);
        for (key, exact) in [
            ("clicks.sent", requests.counts.sent),
            ("clicks.answered", requests.counts.answered),
            ("clicks.in_flight", requests.counts.in_flight),
            ("calls.front", station(0).counts.sent),
            ("calls.middle", station(1).counts.sent),
            ("calls.back", back.counts.sent),
            ("calls.late", back.late),
            ("calls.dropped", back.dropped),
            ("calls.refused", back.counts.rejected),
        ] {
            assert_eq!(measure(&lab, key), exact as f64, "{key} of {sets:?}");
        }
        for (key, exact) in [
            ("latency_s.p99", requests.latency.p99),
            ("queue_depth_mean", back.queue_depth_mean),
            ("utilization", back.busy_mean),
        ] {
            let found = measure(&lab, key);
            let off = (found - exact).abs();
            assert!(off < 1e-9, "{key} of {sets:?}: {found}, {exact}");
        }
    }
}
