//! The rush that never ends: what § 04 claims about it, worked out from two hundred rushes.

use std::sync::LazyLock;

use switchboard::{
    Backoff, Config, Discipline, Experiment, Latency, Nanos, Scope, Service, Simulation,
};

use crate::table::Computation;

/// What `scenario="rush"` sets.
pub(crate) const CALM: Config = Config {
    clients: 10,
    interval: Nanos::from_secs(5),
    arrivals: switchboard::Arrivals::Asynchronous,
    patience: Some(Nanos::from_secs(2)),
    retries: 3,
    backoff: Backoff::None,
    retry_budget: None,
    workers: 1,
    capacity: switchboard::PerSecond(5.0),
    service: Service::Exponential,
    queue: 60,
    discipline: Discipline::Fifo,
    drop_departed: false,
    // Whoever waits longer is gone.
    objective: Nanos::from_secs(2),
    latency: Latency::Slot,
    seed: 1,
};
pub(crate) const CROWD: u32 = 60;
pub(crate) const RUSH: Nanos = Nanos::from_secs(20);
pub(crate) const RUSHES: u64 = 200;
pub(crate) const MINUTE: Nanos = Nanos::from_secs(60);

const BACKOFF: Config = Config {
    backoff: Backoff::Exponential {
        base: Nanos::from_millis(100),
        cap: Nanos::from_secs(10),
    },
    ..CALM
};
pub(crate) const BUDGET: Config = Config {
    retry_budget: Some(0.1),
    ..CALM
};
pub(crate) const NEWEST: Config = Config {
    discipline: Discipline::Lifo,
    ..CALM
};
pub(crate) const DROPPED: Config = Config {
    drop_departed: true,
    ..CALM
};

/// A server after the rush: 80 s of calm, the rush, and a minute more.
pub(crate) fn broken(seed: u64) -> Simulation {
    let mut lab = Simulation::new(Config { seed, ..CALM });
    lab.run_until(Nanos::from_secs(80));
    lab.set_clients(CROWD);
    pass(&mut lab, RUSH);
    lab.set_clients(CALM.clients);
    pass(&mut lab, MINUTE);
    lab
}

pub(crate) fn pass(lab: &mut Simulation, time: Nanos) {
    lab.run_until(lab.now().saturating_add(time));
}

/// The mean over all rushes.
pub(crate) fn mean(of: impl Fn(u64) -> f64) -> f64 {
    (1..=RUSHES).map(of).sum::<f64>() / RUSHES as f64
}

/// Before the rush, after a few seconds of running in: utilization, mean latency, share given up.
static QUIET: LazyLock<[f64; 3]> = LazyLock::new(|| {
    let before = |seed| {
        let run = Experiment {
            config: Config { seed, ..CALM },
            warm_up: Nanos::from_secs(20),
            duration: MINUTE,
            clients_at: Vec::new(),
        };
        run.run().measures
    };
    [
        mean(|seed| before(seed).utilization),
        mean(|seed| before(seed).latency.mean),
        mean(|seed| 1.0 - before(seed).requests.answered_share()),
    ]
});

/// During the ten minutes after the first one: utilization, share answered, mean wait, attempts a request;
/// and how many servers were still down in the last of them.
static DOWN: LazyLock<[f64; 5]> = LazyLock::new(|| {
    let mut sums = [0.0; 5];
    for seed in 1..=RUSHES {
        let mut lab = broken(seed);
        lab.restart_measures();
        pass(&mut lab, Nanos::from_secs(540));
        let all = lab.measures(Scope::Total);
        lab.restart_measures();
        pass(&mut lab, MINUTE);
        let last = lab.measures(Scope::Total);
        let down = last.requests.answered_share() < 0.5;
        let attempts = all.attempts.sent as f64 / all.requests.sent as f64;
        for (sum, value) in sums.iter_mut().zip([
            all.utilization,
            all.requests.answered_share(),
            all.wait.mean,
            attempts,
            f64::from(u8::from(down)),
        ]) {
            *sum += value;
        }
    }
    let [utilization, answered, wait, attempts, down] = sums;
    let n = RUSHES as f64;
    [utilization / n, answered / n, wait / n, attempts / n, down]
});

/// After one thing is changed in the middle of the failure: seconds until the queue is empty, then share
/// answered and attempts a request in the ten minutes that follow the next two.
fn cured(config: Config) -> [f64; 3] {
    let mut sums = [0.0; 3];
    for seed in 1..=RUSHES {
        let mut lab = broken(seed);
        lab.configure(Config { seed, ..config });
        let start = lab.now();
        let two_minutes = start.saturating_add(Nanos::from_secs(120));
        while lab.queue_depth() > 0 && lab.now() < two_minutes {
            pass(&mut lab, Nanos::from_millis(50));
        }
        sums[0] += lab.now().saturating_sub(start).as_secs_f64();
        lab.run_until(two_minutes);
        lab.restart_measures();
        pass(&mut lab, Nanos::from_secs(600));
        let measures = lab.measures(Scope::Total);
        sums[1] += measures.requests.answered_share();
        sums[2] += measures.attempts.sent as f64 / measures.requests.sent as f64;
    }
    sums.map(|sum| sum / RUSHES as f64)
}

static WITH_BUDGET: LazyLock<[f64; 3]> = LazyLock::new(|| cured(BUDGET));
static WITH_NEWEST: LazyLock<[f64; 3]> = LazyLock::new(|| cured(NEWEST));
static WITH_DROPPED: LazyLock<[f64; 3]> = LazyLock::new(|| cured(DROPPED));
static WITH_BACKOFF: LazyLock<[f64; 3]> = LazyLock::new(|| cured(BACKOFF));

const PATIENCE: Computation = |_| CALM.patience.map_or(f64::NAN, Nanos::as_secs_f64);
pub(crate) const CARRIED: Computation = |_| CALM.capacity.0;
pub(crate) const FEW: Computation = |_| f64::from(CALM.clients);

/// What § 04 says about the rush.
pub(crate) const RUSH_CLAIMS: &[(&str, &[Computation])] = &[
    ("### If you have {} more minutes:", &[|_| 10.0]),
    (
        "The server is as strong as before, with {} requests a second",
        &[CARRIED],
    ),
    (
        "whoever has waited for {} seconds gives up, and whoever gave up or was turned away tries again \
         at once, up to {} times.",
        &[PATIENCE, |_| f64::from(CALM.retries)],
    ),
    ("with its {} places", &[|_| f64::from(CALM.queue)]),
    (
        "{} clients ask for {} things a second. The server is busy {} % of the time, the average answer \
         takes {} seconds, and hardly anyone gives up.",
        &[
            FEW,
            |_| CALM.offered().0,
            |_| 100.0 * QUIET[0],
            |_| QUIET[1],
        ],
    ),
    (
        "For {} seconds there are {} clients, and then {} again",
        &[|_| RUSH.as_secs_f64(), |_| f64::from(CROWD), FEW],
    ),
    (
        "The server works {} % of the time, and of all that it is asked it answers {} % in time.",
        &[|_| 100.0 * DOWN[0], |_| 100.0 * DOWN[1]],
    ),
    (
        "sent it a rush of {} seconds. We sent that rush {} times. After another {} minutes all {} servers \
         were still down",
        &[
            |_| RUSH.as_secs_f64(),
            |_| RUSHES as f64,
            |_| 10.0,
            |_| DOWN[4],
        ],
    ),
    (
        "A request that has found a place waits {} seconds for its turn, and whoever sent it left after {}.",
        &[|_| DOWN[2], PATIENCE],
    ),
    (
        "goes out {} times instead of once. Each second {} arrive where {} can be served",
        &[|_| DOWN[3], |_| DOWN[3] * CALM.offered().0, CARRIED],
    ),
    (
        "*A retry budget of {} %.* For {} requests one retry may be made, and no more.",
        &[
            |_| BUDGET.retry_budget.map_or(f64::NAN, |share| 100.0 * share),
            |_| BUDGET.retry_budget.map_or(f64::NAN, |share| 1.0 / share),
        ],
    ),
    (
        "The queue is empty after {} seconds on average.",
        &[|_| WITH_BUDGET[0]],
    ),
    (
        "works off the old queue, which is gone after {} seconds.",
        &[|_| WITH_NEWEST[0]],
    ),
    (
        "whether anybody is still waiting for it. The queue is gone after {} seconds.",
        &[|_| WITH_DROPPED[0]],
    ),
    (
        "but there are still {} of them for each request.",
        &[|_| WITH_BACKOFF[2]],
    ),
    (
        "With each of the first {}, {} % of what is asked from then on is answered.",
        &[
            |_| 3.0,
            |_| {
                let shares = [WITH_BUDGET[1], WITH_NEWEST[1], WITH_DROPPED[1]];
                100.0 * shares.into_iter().fold(1.0, f64::min)
            },
        ],
    ),
];

#[test]
fn what_is_said_of_the_rush_in_words_holds() {
    // "Hardly anyone gives up"; "doesn't help here"; "What they do is keep it from lasting".
    assert!(QUIET[2] < 0.02, "{}", QUIET[2]);
    assert!(WITH_BACKOFF[1] < 0.05, "{}", WITH_BACKOFF[1]);
    for config in [BUDGET, NEWEST, DROPPED] {
        let harmed = (1..=RUSHES)
            .filter(|&seed| {
                let run = Experiment {
                    config: Config { seed, ..config },
                    warm_up: Nanos::from_secs(180),
                    duration: Nanos::from_secs(600),
                    clients_at: vec![
                        (Nanos::from_secs(100), CROWD),
                        (Nanos::from_secs(120), CALM.clients),
                    ],
                };
                run.run().measures.requests.answered_share() < 0.95
            })
            .count();
        assert_eq!(harmed, 0, "{config:?}");
    }
}

#[test]
fn chance_is_rush_enough() {
    // "Left alone for some hours, this lab has a bad minute by pure chance, and never gets over it."
    let down = (1..=20)
        .filter(|&seed| {
            let run = Experiment {
                config: Config { seed, ..CALM },
                warm_up: Nanos::from_secs(20 * 3600),
                duration: Nanos::from_secs(600),
                clients_at: Vec::new(),
            };
            run.run().measures.requests.answered_share() < 0.5
        })
        .count();
    assert!(down >= 18, "{down} of 20 were down after twenty hours");
}

#[test]
fn chance_gets_a_few_more_than_six_clients_out() {
    // "With fewer the server certainly catches up. With a few more chance still gets it out".
    for clients in [6, 7] {
        let well = (1..=20)
            .filter(|&seed| {
                let run = Experiment {
                    config: Config { seed, ..CALM },
                    warm_up: Nanos::from_secs(3600),
                    duration: Nanos::from_secs(600),
                    clients_at: vec![
                        (Nanos::from_secs(100), 60),
                        (Nanos::from_secs(120), CALM.clients),
                        (Nanos::from_secs(300), clients),
                    ],
                };
                run.run().measures.requests.answered_share() > 0.95
            })
            .count();
        assert!(well >= 19, "{clients} clients: {well} of 20 are well again");
    }
}

/// What the first page says of it.
pub(crate) const FRONT_CLAIMS: &[(&str, &[Computation])] = &[(
    "We sent a server one short rush, {} times. {} minutes after it was over, **{} of {} were still down**.",
    &[|_| RUSHES as f64, |_| 10.0, |_| DOWN[4], |_| RUSHES as f64],
)];
