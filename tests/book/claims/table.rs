//! What Module 02 claims about its lab, sentence by sentence, and how the core works it out.

use switchboard::{Config, Latency};

use crate::lab::{Lab, in_time, rejected};

/// What the number in one hole of a claim has to be.
pub(crate) type Computation = fn(&Lab) -> f64;

/// The stops of the lab's tour that sentences refer to by their number of clients.
pub(crate) const THREE: Computation = |lab| f64::from(lab.config.clients);
pub(crate) const TWENTY: Computation = |_| 20.0;
pub(crate) const SATURATION: Computation =
    |lab| lab.config.capacity.0 * lab.config.interval.as_secs_f64();
pub(crate) const THIRTY: Computation = |_| 30.0;
const EIGHTY: Computation = |lab| f64::from(lab.max);

const INTERVAL: Computation = |lab| lab.config.interval.as_secs_f64();
const CAPACITY: Computation = |lab| lab.config.capacity.0;
pub(crate) const QUEUE: Computation = |lab| f64::from(lab.config.queue);
pub(crate) const LATENCY_MS: Computation = |lab| match lab.config.latency {
    Latency::After(latency) => latency.as_secs_f64() * 1e3,
    Latency::Slot => f64::NAN,
};

fn offered(lab: &Lab, clients: u32) -> f64 {
    Config {
        clients,
        ..lab.config
    }
    .offered()
    .0
}
pub(crate) fn latency(lab: &Lab, clients: u32) -> f64 {
    lab.with(clients).measures.latency.mean
}
pub(crate) fn queue(lab: &Lab, clients: u32) -> f64 {
    lab.with(clients).measures.queue_depth_mean
}
fn busy(lab: &Lab, clients: u32) -> f64 {
    100.0 * lab.with(clients).measures.utilization
}
/// The 30 clients of question 4, with twice the places.
fn doubled(lab: &Lab) -> switchboard::Report {
    lab.run(Config {
        clients: 30,
        queue: 2 * lab.config.queue,
        ..lab.config
    })
}

/// The first number of clients that ask for more than can leave.
fn too_many(lab: &Lab) -> f64 {
    (1..=lab.max)
        .find(|&clients| offered(lab, clients) > lab.config.capacity.0)
        .map_or(f64::NAN, f64::from)
}
/// The claims of § 04.
pub(crate) const LAB_CLAIMS: &[(&str, &[Computation])] = &[
    (
        "Each client sends a request every {} seconds on average",
        &[INTERVAL],
    ),
    ("The server gets through {} requests a second", &[CAPACITY]),
    ("Up to {} more can wait", &[QUEUE]),
    (
        "*Avg latency*, *Turned away* and *Busy* look back over the last {} seconds",
        &[|lab| lab.window()],
    ),
    (
        "**{} clients: comfortable.** Each second {} requests arrive, and the server is busy {} % of the time.",
        &[THREE, |lab| offered(lab, 3), |lab| busy(lab, 3)],
    ),
    (
        "Most answers take {} ms. The average is {} ms all the same",
        &[
            |lab| 1e3 * lab.with(3).measures.latency.p50,
            |lab| 1e3 * latency(lab, 3),
        ],
    ),
    (
        "**{} clients: busy.** The server has something to do {} % of the time.",
        &[TWENTY, |lab| busy(lab, 20)],
    ),
    (
        "the average answer now takes {} seconds, about {} times as long as before",
        &[
            |lab| latency(lab, 20),
            |lab| latency(lab, 20) / latency(lab, 3),
        ],
    ),
    (
        "Still, {} % of what is asked is answered within a second.",
        &[|lab| in_time(&lab.with(20))],
    ),
    (
        "**{} clients: straining.** Each asks once in {} seconds, so each second {} requests arrive, exactly as \
         many as can leave, and from {} clients on it is more",
        &[SATURATION, INTERVAL, CAPACITY, too_many],
    ),
    (
        "In the lab {} requests are waiting on average, an answer takes {} seconds, and {} % are turned away; \
         {} % of what is asked is answered within a second.",
        &[
            |lab| queue(lab, 25),
            |lab| latency(lab, 25),
            |lab| rejected(&lab.with(25)),
            // (Where so much hangs together, one long run is half a percent off.)
            |lab| {
                let runs = (1..=16).map(|seed| Config {
                    clients: 25,
                    seed,
                    ..lab.config
                });
                runs.map(|config| in_time(&lab.run(config))).sum::<f64>() / 16.0
            },
        ],
    ),
    (
        "**{} clients: overloaded.** Each second {} requests arrive, and {} can leave.",
        &[
            THIRTY,
            |lab| offered(lab, 30),
            |lab| lab.with(30).measures.throughput.0,
        ],
    ),
    (
        "The queue holds {} requests on average, an answer takes {} seconds, and {} % are turned away, one in {}.",
        &[
            |lab| queue(lab, 30),
            |lab| latency(lab, 30),
            |lab| rejected(&lab.with(30)),
            |lab| 100.0 / rejected(&lab.with(30)),
        ],
    ),
    (
        "**{} clients: collapsed.** Each second {} requests arrive, and {} % are turned away.",
        &[
            EIGHTY,
            |lab| offered(lab, 80),
            |lab| rejected(&lab.with(80)),
        ],
    ),
    (
        "But look at the latency: {} seconds, hardly worse than with {} clients.",
        &[|lab| latency(lab, 80), THIRTY],
    ),
    (
        "Whoever gets in has at most {} requests to wait for, and those take {} seconds.",
        &[QUEUE, |lab| QUEUE(lab) * lab.config.slot().as_secs_f64()],
    ),
    ("with {} clients there are hardly any", &[TWENTY]),
    (
        "With {} clients it reads {} %, and with {} clients it reads {} %.",
        &[THIRTY, |lab| busy(lab, 30), EIGHTY, |lab| busy(lab, 80)],
    ),
    (
        "With {} clients the median answer takes {} seconds",
        &[EIGHTY, |lab| lab.with(80).measures.latency.p50],
    ),
    (
        "In {} seconds {} clients get about {} answers",
        &[
            |lab| lab.window(),
            THREE,
            |lab| lab.window() * lab.with(3).measures.goodput.0,
        ],
    ),
    (
        "move the slider back from {} clients to {}. What was on its way still arrives, the server \
         usually takes {} to {} seconds for a full queue, and about {} seconds after you let go",
        &[
            EIGHTY,
            THREE,
            |lab| lab.times_to_empty(80, 3)[0],
            |lab| lab.times_to_empty(80, 3)[1],
            |lab| lab.time_to_empty_in_the_drawing(80, 3),
        ],
    ),
];

/// What is said about the lab elsewhere: among the goals and in the quiz.
pub(crate) const OTHER_CLAIMS: &[(&str, &[Computation])] = &[
    ("What {} clients do to a server", &[EIGHTY]),
    (
        "The lab's server carries {} requests a second, and its clients ask every {} seconds on average.",
        &[CAPACITY, INTERVAL],
    ),
    (
        "asked every {} seconds. With how many clients would exactly as many requests arrive as the server can carry? Answer: `{}`",
        &[|_| 10.0, |lab| lab.config.capacity.0 * 10.0],
    ),
    (
        "so {} clients send {}. With the interval of the lab it was a fifth of a request each, and {} clients.",
        &[|lab| lab.config.capacity.0 * 10.0, CAPACITY, SATURATION],
    ),
    (
        "With {} clients the lab's queue is nearly always close to full, and {} % of the requests are turned away.",
        &[THIRTY, |lab| rejected(&lab.with(30))],
    ),
    (
        "doubling the queue from {} places to {}.",
        &[QUEUE, |lab| 2.0 * QUEUE(lab)],
    ),
    (
        "{} requests still arrive in a second, and {} still leave.",
        &[|lab| offered(lab, 30), CAPACITY],
    ),
    (
        "and the others wait about {} as long",
        &[|lab| doubled(lab).measures.latency.mean / latency(lab, 30)],
    ),
    (
        "In the lab, {} places leave the rejections at {} % and take the average answer from {} to {} seconds.",
        &[
            |lab| 2.0 * QUEUE(lab),
            |lab| rejected(&doubled(lab)),
            |lab| latency(lab, 30),
            |lab| doubled(lab).measures.latency.mean,
        ],
    ),
];
