//! What § 04 says about the cures beside their effect on a rush that is over: what they do during it, that
//! load shed helps too, and from how many clients on there is anything to cure.

use std::sync::LazyLock;

use switchboard::{Config, Experiment, Nanos, Scope, Simulation};

use crate::rush::{
    BUDGET, CALM, CARRIED, CROWD, DROPPED, FEW, MINUTE, NEWEST, RUSH, RUSHES, broken, mean, pass,
};
use crate::table::Computation;

/// Of what came to its end in the minute that begins with the rush: the share that was answered, in
/// percent, with this configuration from the start.
fn during_the_rush(config: Config) -> f64 {
    let begin = Nanos::from_secs(100);
    mean(|seed| {
        let run = Experiment {
            config: Config { seed, ..config },
            warm_up: begin,
            duration: MINUTE,
            clients_at: vec![(begin, CROWD), (begin.saturating_add(RUSH), CALM.clients)],
        };
        100.0 * run.run().measures.requests.answered_share()
    })
}

/// How many clients stay while load is shed.
const STAY: u32 = 4;
/// For each rush: whether the queue was gone when all came back a minute later, and whether in the ten
/// minutes that begin a minute after that at least nine in ten are answered.
static WITH_LOAD_SHED: LazyLock<Vec<(bool, bool)>> = LazyLock::new(|| {
    let shed = |seed| {
        let mut lab = broken(seed);
        lab.set_clients(STAY);
        let back = lab.now().saturating_add(MINUTE);
        while lab.queue_depth() > 0 && lab.now() < back {
            pass(&mut lab, Nanos::from_millis(50));
        }
        let gone = lab.now() < back;
        lab.run_until(back);
        lab.set_clients(CALM.clients);
        pass(&mut lab, MINUTE);
        (gone, is_well(&mut lab))
    };
    (1..=RUSHES).map(shed).collect()
});

/// Whether at least nine in ten of what ends within the next ten minutes is answered.
fn is_well(lab: &mut Simulation) -> bool {
    lab.restart_measures();
    pass(lab, Nanos::from_secs(600));
    lab.measures(Scope::Total).requests.answered_share() >= 0.9
}

const ATTEMPTS: Computation = |_| f64::from(CALM.retries + 1);
const INTERVAL: Computation = |_| CALM.interval.as_secs_f64();
/// So many clients ask for all that the server carries, when each of their requests goes out so often.
const VULNERABLE: Computation = |lab| CARRIED(lab) * INTERVAL(lab) / ATTEMPTS(lab);

/// The claims.
pub(crate) const CURE_CLAIMS: &[(&str, &[Computation])] = &[
    (
        "n clients make {} attempts for each of n/{} requests a second, and {} × n/{} is more than {} from {} \
         clients on.",
        &[ATTEMPTS, INTERVAL, ATTEMPTS, INTERVAL, CARRIED, VULNERABLE],
    ),
    (
        "with {}, none of our {} servers managed it in {} minutes.",
        &[FEW, |_| RUSHES as f64, |_| 10.0],
    ),
    (
        "For a minute all but {} clients are kept out, and then there are {} again. Nothing else is changed, \
         and {} times of {} that was enough for the next {} minutes.",
        &[
            |_| f64::from(STAY),
            FEW,
            |_| WITH_LOAD_SHED.iter().filter(|(_, well)| *well).count() as f64,
            |_| RUSHES as f64,
            |_| 10.0,
        ],
    ),
    (
        "{} requests a second are too many for a server that carries {}",
        &[
            |_| {
                let crowd = Config {
                    clients: CROWD,
                    ..CALM
                };
                crowd.offered().0
            },
            CARRIED,
        ],
    ),
    (
        "in the {} seconds from the rush's beginning {} % would have been answered with the budget, {} % with \
         dropping and {} % with the newest first; without any of them it is {} %.",
        &[
            |_| MINUTE.as_secs_f64(),
            |_| during_the_rush(BUDGET),
            |_| during_the_rush(DROPPED),
            |_| during_the_rush(NEWEST),
            |_| during_the_rush(CALM),
        ],
    ),
];

#[test]
fn where_load_shedding_was_not_enough_a_queue_was_left_or_a_bad_minute_came() {
    for gone in [false, true] {
        let again = WITH_LOAD_SHED.iter().filter(|it| **it == (gone, false));
        assert!(again.count() > 0, "the queue was gone: {gone}");
    }
}

/// How many of twenty labs with so many clients answer at least nine in ten for ten minutes, when each
/// first waits so long; `after_the_rush` or from an empty start.
fn well(clients: u32, after_the_rush: bool, wait: Nanos) -> usize {
    let well = (1..=20).filter(|&seed| {
        let mut lab = if after_the_rush {
            broken(seed)
        } else {
            Simulation::new(Config { seed, ..CALM })
        };
        lab.set_clients(clients);
        pass(&mut lab, wait);
        is_well(&mut lab)
    });
    well.count()
}

#[test]
fn around_the_border_the_arithmetic_holds() {
    // "With fewer the server catches up sooner or later."
    assert_eq!(well(5, true, Nanos::from_secs(3600)), 20);
    // "With more it may be well or be down, and stay either way."
    assert!(well(8, false, MINUTE) >= 18);
    assert!(well(8, true, MINUTE) <= 2);
}
