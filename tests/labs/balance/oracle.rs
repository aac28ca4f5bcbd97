//! The table: exact numbers within four standard errors or one part in a thousand, at the defaults and off
//! them.

use switchboard::sim::models::balance::{Lab, SHEET};
use switchboard::sim::models::{Model, Said};
use switchboard::theory::{TakingTurns, least_of, mmc_wait, two_of_many};

use super::lab::{DIE, IN_TURN, LEAST, TWO, lab, long, share};
use crate::common::{estimate, measure};

struct Runs(Vec<Lab>);

impl Runs {
    fn of(sets: &[(&str, f64)], seconds: f64) -> Self {
        Self((1..=8).map(|seed| long(sets, seed, seconds)).collect())
    }

    fn agree(&self, what: &str, exact: f64, least: f64, of: impl Fn(&Lab) -> f64) {
        let (mean, error) = estimate(&self.0.iter().map(of).collect::<Vec<_>>());
        let allowed = (4.0 * error).max(exact.abs() / 1_000.0).max(least);
        assert!(
            (mean - exact).abs() <= allowed,
            "{what}: exactly {exact}, found {mean} ± {error}"
        );
    }
}

fn latency(lab: &Lab) -> f64 {
    measure(lab, "latency_s.mean")
}

fn rejected(lab: &Lab) -> f64 {
    share(lab, "requests.rejected")
}

/// Load; the die's latency and what it rejects; turns with endless queues; two of very many; one queue for
/// all.
const TABLE: [(f64, f64, f64, f64, f64, f64); 5] = [
    (0.5, 0.4000, 0.000_01, 0.2685, 0.2531, 0.2030),
    (0.7, 0.6560, 0.001_00, 0.4112, 0.3229, 0.2226),
    (0.8, 0.9073, 0.005_76, 0.5959, 0.3895, 0.2572),
    (0.9, 1.2722, 0.022_24, 1.1561, 0.5228, 0.3754),
    (0.95, 1.4844, 0.037_82, 2.2801, 0.6766, 0.6221),
];

#[test]
fn theory_gives_the_table() {
    for (load, die, lost, turn, two, one) in TABLE {
        let close = |what: &str, found: f64, exact: f64, digits: f64| {
            assert!((found - exact).abs() < digits, "{what} at {load}: {found}");
        };
        let random = TakingTurns::new(load, 1, 16);
        close("die", random.latency() / 5.0, die, 6e-5);
        close("die, rejected", random.rejected(), lost, 6e-6);
        close(
            "turns",
            TakingTurns::new(load, 8, 200).latency() / 5.0,
            turn,
            6e-5,
        );
        close("two", two_of_many(load) / 5.0, two, 6e-5);
        let queue = mmc_wait(40.0 * load, 5.0, 8).mean + 0.2;
        close("one queue", queue, one, 6e-5);
    }
}

#[test]
fn the_die_and_turns_are_queues_of_their_own() {
    for (load, ..) in TABLE {
        let clients = 200.0 * load;
        for (policy, phases) in [(DIE, 1), (IN_TURN, 8)] {
            let exact = TakingTurns::new(load, phases, 16);
            let sets = [("policy", policy), ("clients", clients)];
            let runs = Runs::of(&sets, 3_000.0);
            let of = |what: &str| format!("{what} at {load} by {policy}");
            runs.agree(&of("latency"), exact.latency() / 5.0, 0.0, latency);
            runs.agree(&of("rejected"), exact.rejected(), 2e-5, rejected);
            let in_time = exact.within(5.0) * (1.0 - exact.rejected());
            runs.agree(&of("in time"), in_time, 0.0, |lab| {
                share(lab, "requests.in_time")
            });
        }
    }
    // A board changes nothing for those who don't read it; other numbers of servers.
    for (policy, servers, clients) in [(DIE, 3.0, 60.0), (IN_TURN, 3.0, 60.0), (IN_TURN, 2.0, 45.0)]
    {
        let phases = if policy == DIE { 1 } else { servers as u32 };
        let exact = TakingTurns::new(clients / (25.0 * servers), phases, 16);
        let sets = [
            ("policy", policy),
            ("servers", servers),
            ("clients", clients),
            ("reports", 1.0),
        ];
        Runs::of(&sets, 6_000.0).agree("latency", exact.latency() / 5.0, 0.0, latency);
    }
}

#[test]
fn two_and_three_servers_are_the_exact_chain() {
    for (load, servers, policy) in [
        (0.5, 2.0, LEAST),
        (0.8, 2.0, LEAST),
        (0.9, 2.0, TWO),
        (0.5, 3.0, LEAST),
        (0.8, 3.0, LEAST),
        (0.9, 3.0, LEAST),
        (0.5, 3.0, TWO),
        (0.8, 3.0, TWO),
        (0.9, 3.0, TWO),
    ] {
        let clients: f64 = 25.0 * servers * load;
        // Clients are whole: the load is theirs.
        let load = clients.round() / (25.0 * servers);
        let looks = if policy == TWO { 2 } else { servers as usize };
        let exact = least_of(load, servers as usize, looks, 16);
        let sets = [
            ("policy", policy),
            ("servers", servers),
            ("clients", clients),
        ];
        let runs = Runs::of(&sets, 8_000.0);
        let of = |what: &str| format!("{what} at {load} with {servers} by {policy}");
        runs.agree(&of("latency"), exact.latency / 5.0, 0.0, latency);
        runs.agree(&of("rejected"), exact.rejected, 2e-5, rejected);
    }
}

#[test]
fn a_server_that_errs_gets_its_share_or_more() {
    for policy in [DIE, IN_TURN] {
        let runs = Runs::of(&[("policy", policy), ("health", 3.0)], 2_000.0);
        runs.agree("failed", 0.125, 0.0, |lab| share(lab, "requests.failed"));
    }
    // The black hole: the one that does nothing always looks the least busy.
    let failed = |policy: f64, clients: f64| {
        let sets = [("policy", policy), ("health", 3.0), ("clients", clients)];
        share(&long(&sets, 1, 8_000.0), "requests.failed")
    };
    assert!((failed(LEAST, 160.0) - 0.33).abs() < 0.01);
    assert!((failed(TWO, 160.0) - 0.21).abs() < 0.01);
    assert!((failed(LEAST, 100.0) - 0.23).abs() < 0.01);
}

/// Half as fast and a fifth as fast, by the die and in turn: one queue of another load among others.
#[test]
fn what_theory_says_of_the_lab_is_what_runs_come_to() {
    for (policy, health, clients) in [
        (DIE, 0.0, 160.0),
        (DIE, 1.0, 140.0),
        (DIE, 2.0, 140.0),
        (IN_TURN, 2.0, 140.0),
        (DIE, 3.0, 150.0),
        (IN_TURN, 4.0, 150.0),
    ] {
        let sets = [("policy", policy), ("health", health), ("clients", clients)];
        let mut exact = [0.0; 7];
        lab(&sets, 1).steady(false, &mut exact, &mut Said::default());
        let runs = Runs::of(&sets, 8_000.0);
        for (figure, exact) in SHEET.figures.iter().zip(exact).take(4) {
            let what = format!("{} of {sets:?}", figure.key);
            runs.agree(&what, exact, 2e-5, |lab| {
                let mut values = [0.0; Lab::MEASURES];
                lab.measure(switchboard::sim::models::Over::from_code(0), &mut values);
                figure.value(SHEET_OF, &values).expect("something ended")
            });
        }
    }
}

const SHEET_OF: &switchboard::sim::models::sheet::Sheet = Lab::SHEET;

/// No rule is better than one queue for all, and the die is the worst while news is fresh; with news a second
/// old, two choices are better than the die, and the least busy worse.
#[test]
fn rules_stand_in_their_order() {
    let mean = |policy: f64, reports: f64| {
        let sets = [("policy", policy), ("reports", reports)];
        latency(&long(&sets, 3, 10_000.0))
    };
    let floor = mmc_wait(32.0, 5.0, 8).mean + 0.2;
    let fresh = [LEAST, TWO, IN_TURN, DIE].map(|policy| mean(policy, 0.0));
    assert!(floor < fresh[0]);
    assert!(fresh.windows(2).all(|two| two[0] < two[1]), "{fresh:?}");
    let old = [TWO, DIE, LEAST].map(|policy| mean(policy, 1.0));
    assert!(old.windows(2).all(|two| two[0] < two[1]), "{old:?}");
    // The limit: news that is hardly old at all.
    assert!((mean(LEAST, 0.05) / fresh[0] - 1.0).abs() < 0.2);
}
