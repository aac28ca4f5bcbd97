//! The balancer's rules, held to exact chains and to each other.

use switchboard::Nanos;
use switchboard::network::{Caller, Handling, Law, Network, Plan, Policy, Source, Span, Station};
use switchboard::theory::{in_turn, least_of, mmc_wait, two_of_many};

use crate::runs::Runs;

/// So many servers that carry 5 a second each, at a load.
fn plan(servers: u32, load: f64, policy: Policy, reports: Option<f64>) -> Plan {
    let interval = Nanos::from_secs_f64(1.0 / (load * 5.0 * f64::from(servers)));
    let station = Station {
        servers,
        policy,
        reports: reports.map(Nanos::from_secs_f64),
        ..Station::one(1, 15, Handling::work(Nanos::from_millis(200), None))
    };
    Plan {
        sources: vec![Source {
            size: Law::Exponential,
            ..Source::open(1, interval, Caller::once(0))
        }],
        stations: vec![station],
        ..Plan::default()
    }
}

fn latency(run: &Network) -> f64 {
    run.requests(0, Span::Start).latency.mean
}

fn rejected(run: &Network) -> f64 {
    let counts = run.requests(0, Span::Start).counts;
    counts.rejected as f64 / counts.ended() as f64
}

#[test]
fn two_choices_and_the_full_look_are_the_exact_chain() {
    for (load, servers, policy) in [
        (0.8, 2, Policy::Least),
        (0.9, 2, Policy::TwoChoices),
        (0.8, 3, Policy::Least),
        (0.95, 3, Policy::Least),
        (0.8, 3, Policy::TwoChoices),
        (0.95, 3, Policy::TwoChoices),
    ] {
        let looks = if policy == Policy::Least { servers } else { 2 };
        let exact = least_of(load, servers, looks, 16);
        let runs = Runs::of(&plan(servers as u32, load, policy, None), 8_000);
        let of = |what: &str| format!("{what} at {load} with {servers}, {policy:?}");
        runs.agree(&of("latency"), exact.latency / 5.0, 0.0, latency);
        runs.agree(&of("rejected"), exact.rejected, 2e-5, rejected);
    }
}

#[test]
fn in_turn_is_a_queue_with_erlangs_arrivals() {
    // With an endless queue.
    for (load, servers) in [(0.5, 8), (0.8, 8), (0.8, 3), (0.9, 2)] {
        let mut plan = plan(servers, load, Policy::InTurn, None);
        plan.stations[0].queue = 100_000;
        let runs = Runs::of(&plan, 12_000);
        runs.agree("latency", in_turn(load, servers) / 5.0, 0.0, latency);
    }
}

#[test]
fn no_rule_is_better_than_one_queue_for_all_nor_worse_than_the_die() {
    let mean = |policy| {
        Runs::of(&plan(8, 0.8, policy, None), 4_000)
            .mean(latency)
            .mean
    };
    let [die, turn, two, least] = [
        Policy::Random,
        Policy::InTurn,
        Policy::TwoChoices,
        Policy::Least,
    ]
    .map(mean);
    let floor = mmc_wait(32.0, 5.0, 8).mean + 0.2;
    assert!(floor < least && least < two && two < turn && turn < die);
    // With eight it is a little more than with very many.
    assert!(two > two_of_many(0.8) / 5.0, "{two}");
    assert!((two / 0.42 - 1.0).abs() < 0.03 && (least / 0.29 - 1.0).abs() < 0.03);
}

#[test]
fn old_news_makes_the_best_rule_the_worst() {
    let mean = |policy, reports: Option<f64>| {
        Runs::of(&plan(8, 0.8, policy, reports), 4_000)
            .mean(latency)
            .mean
    };
    let fresh = mean(Policy::Least, None);
    let soon = mean(Policy::Least, Some(0.001));
    assert!((soon / fresh - 1.0).abs() < 0.02, "{soon} is not {fresh}");
    let [die, two, least] =
        [Policy::Random, Policy::TwoChoices, Policy::Least].map(|policy| mean(policy, Some(1.0)));
    assert!(two < die && die < least, "{two} {die} {least}");
}

/// All rules see the same requests of the same sizes: two runs differ by the rule alone.
#[test]
fn all_rules_see_the_same_requests() {
    let sent = |policy| {
        let mut network: Network = Network::new(&plan(8, 0.5, policy, None), 3).unwrap();
        network.run_until(Nanos::from_secs(500));
        let requests = network.requests(0, Span::Start);
        let busy = network.station(0, Span::Start).unwrap().busy_mean;
        (requests.counts.sent, busy)
    };
    let [die, least] = [Policy::Random, Policy::Least].map(sent);
    assert_eq!(die.0, least.0);
    // The same work, but for what is still to be done at the end.
    assert!((die.1 - least.1).abs() < 0.02, "{die:?} {least:?}");
}
