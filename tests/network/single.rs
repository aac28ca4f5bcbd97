//! One station: the textbook's queues.

use switchboard::Nanos;
use switchboard::network::{
    Caller, Discipline, Handling, Law, Network, Plan, Policy, Source, Span, Station,
};
use switchboard::theory::{Deterministic, Markov, erlang_b};

use crate::runs::Runs;

fn plan(clients: u32, station: Station) -> Plan {
    Plan {
        sources: vec![Source::open(clients, Nanos::from_secs(5), Caller::once(0))],
        stations: vec![station],
        ..Plan::default()
    }
}

fn rejected(run: &Network) -> f64 {
    let counts = run.requests(0, Span::Start).counts;
    counts.rejected as f64 / counts.ended() as f64
}

#[test]
fn one_station_is_mmck() {
    for (clients, workers, queue, slot) in [
        (20, 1, 15, 200),
        (30, 3, 4, 400),
        (200, 8, 0, 250),
        (38, 2, 40, 250),
    ] {
        let exact = Markov::open(
            f64::from(clients) / 5.0,
            1_000.0 / slot as f64,
            workers,
            queue,
        )
        .steady();
        let serves = Handling::exponential(Nanos::from_millis(slot));
        for discipline in [Discipline::Fifo, Discipline::Lifo] {
            let station = Station {
                discipline,
                ..Station::one(workers, queue, serves)
            };
            let runs = Runs::of(&plan(clients, station), 5_000);
            let of = |what: &str| {
                format!("{what} of {clients} clients, {workers} workers, {discipline:?}")
            };
            runs.agree(&of("rejected"), exact.rejected, 1e-6, rejected);
            runs.agree(&of("queue"), exact.queue_depth, 1e-6, |run| {
                run.station(0, Span::Start).unwrap().queue_depth_mean
            });
            runs.agree(&of("wait"), exact.wait.mean, 1e-6, |run| {
                run.station(0, Span::Start).unwrap().wait.mean
            });
            runs.agree(&of("latency"), exact.latency.unwrap().mean, 0.0, |run| {
                run.requests(0, Span::Start).latency.mean
            });
            if discipline == Discipline::Fifo {
                let exact = exact.latency.unwrap();
                for (p, exact) in [(0, exact.p50), (1, exact.p95), (2, exact.p99)] {
                    // A bucket is up to 0.8 % off.
                    runs.agree(&of("percentile"), exact, 0.008 * exact, |run| {
                        let latency = run.requests(0, Span::Start).latency;
                        [latency.p50, latency.p95, latency.p99][p]
                    });
                }
            }
        }
    }
}

#[test]
fn fixed_slots_are_md1k() {
    for (clients, queue) in [(20, 15), (24, 100), (60, 5)] {
        let exact = Deterministic::new(f64::from(clients) / 5.0, 0.2, queue).steady();
        let serves = Handling::work(Nanos::from_millis(200), Some(Law::Fixed));
        let runs = Runs::of(&plan(clients, Station::one(1, queue, serves)), 8_000);
        runs.agree("rejected", exact.rejected, 2e-5, rejected);
        runs.agree("wait", exact.wait.mean, 0.0, |run| {
            run.station(0, Span::Start).unwrap().wait.mean
        });
    }
}

/// Where nobody waits, Erlang's formula holds for every distribution of slots: for mixed ones, and for those
/// that the request brings along.
#[test]
fn erlangs_formula_knows_no_distribution() {
    let mixed = |exponential| Law::Mixed {
        large: 0.1,
        times: 10.0,
        exponential,
    };
    for law in [Law::Fixed, mixed(false), mixed(true)] {
        for kept in [false, true] {
            let work = (!kept).then_some(law);
            let station = Station::one(4, 0, Handling::work(Nanos::from_millis(500), work));
            let mut plan = plan(30, station);
            plan.sources[0].size = law;
            let runs = Runs::of(&plan, 8_000);
            runs.agree("rejected", erlang_b(3.0, 4), 0.0, rejected);
        }
    }
}

/// One Poisson stream of requests, each of which draws a server: independent queues.
#[test]
fn a_die_makes_independent_queues_of_one_stream() {
    for (servers, clients, queue) in [(8_u32, 160, 15), (3, 90, 4)] {
        let rate = f64::from(clients) / 5.0 / f64::from(servers);
        let exact = Markov::open(rate, 5.0, 1, queue).steady();
        let station = Station {
            servers,
            policy: Policy::Random,
            ..Station::one(1, queue, Handling::exponential(Nanos::from_millis(200)))
        };
        let runs = Runs::of(&plan(clients, station), 5_000);
        runs.agree("rejected", exact.rejected, 0.0, rejected);
        runs.agree("latency", exact.latency.unwrap().mean, 0.0, |run| {
            run.requests(0, Span::Start).latency.mean
        });
        for server in 0..servers as usize {
            runs.agree("busy", exact.utilization, 0.0, |run| {
                run.server(0, server, Span::Start).unwrap().busy_mean
            });
        }
        // Independent: what is there at one tells nothing about another. So all that are there vary as the
        // sum of each, which the chance of an idle server beside a queue shows.
        let p = Markov::open(rate, 5.0, 1, queue);
        let (idle, one) = (p.chances()[0], p.chances()[1]);
        let power = |x: f64| x.powi(servers as i32);
        // Some are idle and some have a queue: not (none idle), not (none with a queue), but both can't be
        // taken away twice where all have just one.
        let uneven = 1.0 - power(1.0 - idle) - power(idle + one) + power(one);
        runs.agree("idle beside a queue", uneven, 0.0, |run| {
            run.station(0, Span::Start).unwrap().idle_beside_queue
        });
    }
}
