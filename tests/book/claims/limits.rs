//! Where the lab's model and its words end: what § 04 says about the knee, the price of serving the newest
//! first, and what the model leaves out.

use switchboard::{Config, Discipline, Latency, Service, Summary, theory};

use crate::lab::Lab;
use crate::table::{Computation, LATENCY_MS, SATURATION, THIRTY, THREE, TWENTY, latency};

/// Where the knee is by C. Millsap's definition: where a line through the origin touches the curve of
/// load and time at the server (wait and slot), that is where time / load is least.
fn knee(lab: &Lab) -> f64 {
    let slope = |tenths: u32| {
        let rate = f64::from(tenths) / 10.0 / lab.config.interval.as_secs_f64();
        let slot = lab.config.slot().as_secs_f64();
        let wait = theory::Deterministic::new(rate, slot, 1_000).steady().wait;
        (wait.mean + slot) / rate
    };
    let tenths = 1..10 * SATURATION(lab) as u32;
    let knee = tenths.min_by(|&a, &b| slope(a).total_cmp(&slope(b)));
    knee.map_or(f64::NAN, |tenths| f64::from(tenths) / 10.0)
}
/// The 30 clients of step 4, with whoever came last served first.
fn newest_first(lab: &Lab) -> Summary {
    let config = Config {
        clients: 30,
        discipline: Discipline::Lifo,
        ..lab.config
    };
    lab.run(config).measures.latency
}
/// The lab with eight workers, who share the work.
fn eight_workers(lab: &Lab) -> Config {
    Config {
        workers: 8,
        ..lab.config
    }
}
fn answer_ms(config: Config) -> f64 {
    let after = config.answer_after();
    after.map_or(f64::NAN, |after| 1e3 * after.as_secs_f64())
}

/// The claims.
pub(crate) const LIMIT_CLAIMS: &[(&str, &[Computation])] = &[
    (
        "at about {} clients here if you lay the tangent that Cary Millsap proposed",
        &[knee],
    ),
    (
        "an answer sets out {} ms after its turn has begun, but the request holds the server for {} ms",
        &[LATENCY_MS, |lab| 1e3 * lab.config.slot().as_secs_f64()],
    ),
    (
        "there, {} clients would wait for {} ms on average",
        &[THREE, |lab| {
            let textbook = Config {
                latency: Latency::Slot,
                ..lab.config
            };
            1e3 * lab.run(textbook).measures.latency.mean
        }],
    ),
    (
        "Give the lab {} workers, and they share the same {} requests a second: each is an eighth as fast, \
         an answer sets out after {} ms instead of {}, and the answers to {} clients take {} seconds.",
        &[
            |lab| f64::from(eight_workers(lab).workers),
            |lab| eight_workers(lab).capacity.0,
            |lab| answer_ms(eight_workers(lab)),
            LATENCY_MS,
            TWENTY,
            |lab| {
                let config = Config {
                    clients: 20,
                    ..eight_workers(lab)
                };
                lab.run(config).measures.latency.mean
            },
        ],
    ),
    (
        "“Open Versus Closed: A Cautionary Tale”, NSDI {}",
        &[|_| 2006.0],
    ),
    (
        "Try it above with {} clients, where nobody gives up: an answer still takes {} seconds on average and \
         the median falls to {} seconds, but one in a {} takes longer than {} seconds.",
        &[
            THIRTY,
            |lab| newest_first(lab).mean,
            |lab| newest_first(lab).p50,
            |_| 100.0,
            |lab| newest_first(lab).p99,
        ],
    ),
    (
        "the answers to {} clients would take {} seconds instead of {}.",
        &[
            TWENTY,
            |lab| {
                let varied = Config {
                    clients: 20,
                    service: Service::Exponential,
                    ..lab.config
                };
                lab.run(varied).measures.latency.mean
            },
            |lab| latency(lab, 20),
        ],
    ),
];
