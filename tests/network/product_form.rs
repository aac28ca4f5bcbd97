//! Networks of queues with a product form.

use switchboard::Nanos;
use switchboard::network::{Caller, ENDLESS, Handling, Network, Plan, Source, Span, Station, WAYS};
use switchboard::theory::{Queue, closed_network, jackson, mmc_wait};

use crate::runs::Runs;

/// A station with an endless queue, and where requests go from it.
fn station(workers: u32, service: f64, then: [(f64, u32); WAYS]) -> Station {
    let slot = Nanos::from_secs_f64(1.0 / service);
    let handling = Handling {
        then,
        ..Handling::exponential(slot)
    };
    Station::one(workers, ENDLESS, handling)
}

const OUT: (f64, u32) = (0.0, 0);

fn present(network: &Network, station: usize) -> f64 {
    let measures = network.station(station, Span::Start).unwrap();
    measures.queue_depth_mean + measures.busy_mean
}

/// A source that sends so many a second to a station.
fn sends(rate: f64, to: u32) -> Source {
    Source::open(1, Nanos::from_secs_f64(1.0 / rate), Caller::once(to))
}

#[test]
fn queues_one_behind_the_other_are_each_alone() {
    for (rate, services) in [(4.0, [5.0, 8.0, 6.0]), (2.5, [5.0, 3.0, 20.0])] {
        let plan = Plan {
            sources: vec![sends(rate, 0)],
            stations: vec![
                station(1, services[0], [(1.0, 1), OUT, OUT, OUT]),
                station(1, services[1], [(1.0, 2), OUT, OUT, OUT]),
                station(1, services[2], [OUT; WAYS]),
            ],
            ..Plan::default()
        };
        let runs = Runs::of(&plan, 20_000);
        let mut latency = 0.0;
        for (number, service) in services.into_iter().enumerate() {
            // M/M/1: 1/(μ − λ) each.
            let wait = mmc_wait(rate, service, 1).mean;
            latency += wait + 1.0 / service;
            runs.agree("wait", wait, 0.0, |run| {
                run.station(number, Span::Start).unwrap().wait.mean
            });
        }
        runs.agree("latency", latency, 0.0, |run| {
            run.requests(0, Span::Start).latency.mean
        });
    }
}

#[test]
fn jackson_networks_have_their_product_form() {
    // Three stations with several workers, ways back, and two sources.
    let stations = [
        Queue {
            arrivals: 3.0,
            workers: 1,
            service: 7.0,
        },
        Queue {
            arrivals: 1.0,
            workers: 3,
            service: 2.0,
        },
        Queue {
            arrivals: 0.0,
            workers: 2,
            service: 3.0,
        },
    ];
    let ways = [[0.1, 0.4, 0.3], [0.0, 0.2, 0.4], [0.25, 0.0, 0.0]];
    let exact = jackson(&stations, &ways.map(Vec::from)).unwrap();
    let plan = Plan {
        sources: vec![sends(3.0, 0), sends(1.0, 1)],
        stations: stations
            .iter()
            .zip(ways)
            .map(|(queue, [a, b, c])| {
                station(queue.workers, queue.service, [(a, 0), (b, 1), (c, 2), OUT])
            })
            .collect(),
        ..Plan::default()
    };
    let runs = Runs::of(&plan, 20_000);
    for (number, exact) in exact.iter().enumerate() {
        runs.agree("present", *exact, 0.0, |run| present(run, number));
    }
    // The stations are independent: the whole's latency by Little's law.
    let all: f64 = exact.iter().sum();
    runs.agree("latency", all / 4.0, 0.0, |run| {
        let [a, b] = [0, 1].map(|source| run.requests(source, Span::Start).latency);
        (a.mean * a.count as f64 + b.mean * b.count as f64) / (a.count + b.count) as f64
    });
}

#[test]
fn closed_networks_have_their_product_form_too() {
    for (clients, thinks, slots) in [(12, 3.0, [0.2, 0.1, 0.25]), (30, 5.0, [0.1, 0.15, 0.3])] {
        let (throughput, stays) = closed_network(clients, thinks, &slots);
        let then = [
            [(1.0, 1), OUT, OUT, OUT],
            [(1.0, 2), OUT, OUT, OUT],
            [OUT; WAYS],
        ];
        let plan = Plan {
            sources: vec![Source::closed(
                clients,
                Nanos::from_secs_f64(thinks),
                Caller::once(0),
            )],
            stations: slots
                .into_iter()
                .zip(then)
                .map(|(slot, then)| station(1, 1.0 / slot, then))
                .collect(),
            ..Plan::default()
        };
        let runs = Runs::of(&plan, 20_000);
        runs.agree("throughput", throughput, 0.0, |run| {
            run.requests(0, Span::Start).goodput.0
        });
        for (number, stay) in stays.into_iter().enumerate() {
            runs.agree("present", throughput * stay, 0.0, |run| {
                present(run, number)
            });
        }
    }
}
