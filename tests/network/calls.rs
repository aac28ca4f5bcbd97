//! Calls that make calls: how retries multiply, what a deadline saves, and what a hedge buys.

use switchboard::Nanos;
use switchboard::network::{
    Caller, Condition, Deadline, ENDLESS, Handling, Law, Network, Plan, Source, Span, Station,
};
use switchboard::theory::erlang_b;

use crate::ledger::{Ledger, agree};
use crate::runs::Runs;

/// CLIENT → FRONT → MIDDLE → BACK, each of which makes so many attempts, and what is behind them.
fn floors(attempts: [u32; 3], rate: f64, back: Station) -> Plan {
    let calls = |to: u32| Caller {
        attempts: attempts[to as usize],
        timeout: Some(Nanos::from_secs(2)),
        ..Caller::once(to)
    };
    let interval = Nanos::from_secs_f64(1.0 / rate);
    Plan {
        sources: vec![Source::open(1, interval, calls(0))],
        stations: vec![Station::relay(calls(1)), Station::relay(calls(2)), back],
        ..Plan::default()
    }
}

/// One worker that carries ten a second, with a queue of 15, and ends a share of its slots in errors.
fn back(errors: f64) -> Station {
    let handling = Handling {
        errors,
        ..Handling::work(Nanos::from_millis(100), Some(Law::Fixed))
    };
    Station::one(1, 15, handling)
}

/// Lets all callers do something else.
fn all(plan: &mut Plan, change: impl Fn(&mut Caller)) {
    change(&mut plan.sources[0].caller);
    for station in &mut plan.stations[..2] {
        station.kinds[0].calls.iter_mut().for_each(&change);
    }
}

fn calls_a_click(run: &Network) -> f64 {
    let clicks = run.requests(0, Span::Start).counts.sent;
    run.station(2, Span::Start).unwrap().counts.sent as f64 / clicks as f64
}

fn answered(run: &Network) -> f64 {
    run.requests(0, Span::Start).counts.answered_share()
}

/// Independent failures, no overload: at each layer (1 − Fᵐ) / (1 − F) calls for one, and F ← Fᵐ.
#[test]
fn retries_multiply_by_layers() {
    for (m, errors) in [(2, 0.9), (3, 0.5), (3, 0.9), (3, 0.95), (4, 0.8), (3, 1.0)] {
        let (mut calls, mut fails): (f64, f64) = (1.0, errors);
        for _ in 0..3 {
            let all = fails.powi(m as i32);
            calls *= if fails < 1.0 {
                (1.0 - all) / (1.0 - fails)
            } else {
                f64::from(m)
            };
            fails = all;
        }
        let mut station = back(errors);
        station.workers = ENDLESS;
        station.kinds[0].work.mean = Nanos::from_millis(1);
        let runs = Runs::of(&floors([m; 3], 2.0, station), 3_000);
        runs.agree("calls a click", calls, 1e-3, calls_a_click);
        runs.agree("answered", 1.0 - fails, 1e-3, answered);
    }
}

/// The tables that module 16 rests on (20 runs of 1,000 s elsewhere: standard errors of at most one point and
/// 0.24 calls): they depend on the order within an instant.
#[test]
fn on_bad_days_three_layers_answer_fewer_than_one() {
    for (attempts, errors, budget, exact) in [
        ([3, 3, 3], 0.5, None, (1.0, 2.0)),
        ([3, 3, 3], 0.8, None, (0.34, 19.0)),
        ([3, 3, 3], 0.9, None, (0.16, 23.2)),
        ([1, 1, 3], 0.8, None, (0.49, 2.45)),
        ([3, 3, 3], 0.8, Some(0.1), (0.27, 1.33)),
    ] {
        let mut plan = floors(attempts, 2.0, back(errors));
        all(&mut plan, |caller| caller.budget = budget);
        let runs = Runs::of(&plan, 1_500);
        let (share, calls) = exact;
        runs.agree("answered", share, 0.02, answered);
        runs.agree("calls a click", calls, 0.03 * calls, calls_a_click);
    }
}

/// One click at a silent database: calls there, those after the client left, and when the last one comes.
#[test]
fn silence_is_multiplied_too_and_a_deadline_ends_it() {
    let silent = |m, deadlines: [Deadline; 2]| {
        let mut plan = floors([m; 3], 2.0, back(0.0));
        plan.sources[0].caller.deadline = deadlines[0];
        for station in &mut plan.stations[..2] {
            station.kinds[0]
                .calls
                .iter_mut()
                .for_each(|caller| caller.deadline = deadlines[1]);
        }
        let clients = switchboard::network::Flow::Open {
            clients: 0,
            interval: Nanos::from_secs(1),
        };
        plan.sources[0].flow = clients;
        let mut network = Network::with(&plan, 1, (), Ledger::default()).unwrap();
        network.set_condition(2, 0, Condition::Silent).unwrap();
        network.send_one(0, 7).unwrap();
        let mut last = Nanos::ZERO;
        let mut calls = 0;
        let count = |network: &Network<(), Ledger>| {
            let station = network.station(2, Span::Start).unwrap();
            (station.counts.sent, station.late)
        };
        loop {
            agree(&network);
            if count(&network).0 > calls {
                (calls, last) = (count(&network).0, network.now());
            }
            if network.step().is_none() {
                break;
            }
        }
        // Nothing is left of it.
        assert_eq!(network.calls().count(), 0);
        let requests = network.requests(0, Span::Start).counts;
        assert_eq!((requests.given_up, requests.in_flight), (1, 0));
        (calls, count(&network).1, last.as_secs_f64())
    };
    let [none, click, each] = [
        [Deadline::HandedOn; 2],
        [Deadline::OfAll, Deadline::HandedOn],
        [Deadline::OfEach; 2],
    ];
    assert_eq!(silent(3, none), (27, 17, 12.0));
    assert_eq!(silent(3, click), (10, 0, 4.0));
    assert_eq!(silent(3, each), (3, 0, 4.0));
    assert_eq!(silent(4, none), (64, 44, 18.0));
    assert_eq!(silent(4, click).0, 20);
    assert_eq!(silent(4, each).0, 4);
    assert_eq!(silent(2, none), (8, 4, 6.0));
    assert_eq!(silent(2, click).0, 4);
    assert_eq!(silent(2, each).0, 2);
}

/// "Don't retry" leaves the retries to one layer.
#[test]
fn a_mark_is_heeded_and_passed_up() {
    let calls = |heeds: bool| {
        // So rarely that MIDDLE's three tries don't outlast FRONT's patience.
        let mut plan = floors([3; 3], 0.1, back(1.0));
        all(&mut plan, |caller| caller.heeds = heeds);
        plan.stations[1].kinds[0]
            .calls
            .iter_mut()
            .for_each(|caller| caller.marks = true);
        plan.stations[2].marks_rejected = true;
        Runs::of(&plan, 2_000).mean(calls_a_click).mean
    };
    let [heeded, not] = [true, false].map(calls);
    assert!(
        (2.97..3.05).contains(&heeded) && (26.5..27.1).contains(&not),
        "{heeded} {not}"
    );
}

/// 95 in 100 take 40 ms on average, 5 a second: all exponential. Nobody waits.
fn tail(caller: Caller, kept: bool) -> Plan {
    let law = Law::Mixed {
        large: 0.05,
        times: 25.0,
        exponential: true,
    };
    let work = Handling::work(Nanos::from_millis(88), (!kept).then_some(law));
    Plan {
        sources: vec![Source {
            size: law,
            ..Source::open(1, Nanos::from_millis(50), caller)
        }],
        stations: vec![Station::one(ENDLESS, 0, work)],
        ..Plan::default()
    }
}

/// The share that takes longer.
fn longer(time: f64) -> f64 {
    0.95 * (-time / 0.04).exp() + 0.05 * (-time).exp()
}

fn attempts(run: &Network) -> f64 {
    let requests = run.requests(0, Span::Start);
    requests.attempts as f64 / requests.counts.sent as f64
}

#[test]
fn a_hedge_cuts_the_tail() {
    for (hedge, p99) in [(0.05, 0.1418), (0.12, 0.1920), (0.5, 0.5464)] {
        let caller = Caller {
            hedge: Some(Nanos::from_secs_f64(hedge)),
            ..Caller::once(0)
        };
        let runs = Runs::of(&tail(caller, false), 4_000);
        runs.agree("attempts", 1.0 + longer(hedge), 0.0, attempts);
        runs.agree("p99", p99, 0.01 * p99, |run| {
            run.requests(0, Span::Start).latency.p99
        });
        // Where slowness belongs to the request, it's as slow the second time.
        let runs = Runs::of(&tail(caller, true), 4_000);
        runs.agree("attempts", 1.0 + longer(hedge), 0.0, attempts);
        runs.agree("p99", 1.6094, 0.02, |run| {
            run.requests(0, Span::Start).latency.p99
        });
    }
}

#[test]
fn a_timeout_is_a_percentile() {
    for timeout in [0.05, 0.1, 0.5, 2.0] {
        let caller = Caller {
            attempts: 3,
            timeout: Some(Nanos::from_secs_f64(timeout)),
            ..Caller::once(0)
        };
        let late = longer(timeout);
        let runs = Runs::of(&tail(caller, false), 4_000);
        runs.agree("attempts", 1.0 + late + late * late, 0.0, attempts);
        runs.agree("given up", late * late * late, 1e-5, |run| {
            let counts = run.requests(0, Span::Start).counts;
            counts.given_up as f64 / counts.ended() as f64
        });
    }
}

/// Ten workers; half of the requests take 50 ms, the others hold their worker while they call what is silent.
fn pool(timeout: f64, cap: u32) -> Plan {
    let mut shop = Station::one(
        10,
        0,
        Handling::work(Nanos::from_millis(50), Some(Law::Fixed)),
    );
    shop.kinds[1] = Handling::relay(Caller {
        timeout: Some(Nanos::from_secs_f64(timeout)),
        cap,
        ..Caller::once(1)
    });
    let source = Source::open(1, Nanos::from_millis(100), Caller::once(0));
    let recs = Handling::work(Nanos::from_millis(100), Some(Law::Fixed));
    Plan {
        sources: vec![source, Source { kind: 1, ..source }],
        stations: vec![shop, Station::one(ENDLESS, 0, recs)],
        ..Plan::default()
    }
}

/// Blocking by Erlang's formula, and behind a bulkhead by the product form of J. S. Kaufman, "Blocking in a
/// Shared Resource Environment", 1981.
#[test]
fn who_waits_for_the_silent_holds_a_worker() {
    for (timeout, cap) in [(0.5, ENDLESS), (2.0, ENDLESS), (2.0, 5), (2.0, 8), (1.0, 2)] {
        let runs = Runs::with(&pool(timeout, cap), 2_000, 1, Condition::Silent);
        let (plain, rich) = blocked(10.0 * timeout, cap.min(10));
        let turned_away = |run: &Network, source| {
            let counts = run.requests(source, Span::Start).counts;
            (counts.rejected + counts.refused) as f64 / counts.ended() as f64
        };
        runs.agree("plain", plain, 1e-4, |run| turned_away(run, 0));
        runs.agree("rich", rich, 1e-4, |run| turned_away(run, 1));
        if cap == ENDLESS {
            let exact = erlang_b(0.5 + 10.0 * timeout, 10);
            assert!((plain - exact).abs() < 1e-12 && (rich - exact).abs() < 1e-12);
        }
    }
}

/// The shares of plain and of rich requests that are not served.
fn blocked(load: f64, cap: u32) -> (f64, f64) {
    let term = |load: f64, n: u32| (1..=n).map(|i| load / f64::from(i)).product::<f64>();
    let (mut all, mut full, mut turned) = (0.0, 0.0, 0.0);
    for i in 0..=10_u32 {
        for j in 0..=cap.min(10 - i) {
            let weight = term(0.5, i) * term(load, j);
            all += weight;
            full += if i + j == 10 { weight } else { 0.0 };
            turned += if i + j == 10 || j == cap { weight } else { 0.0 };
        }
    }
    (full / all, turned / all)
}
