//! The rush that never ends, as a reader would play it: each goal can be reached, ticks soon after what it
//! says was done, and not before.

use switchboard::sim::models::switchboard::{Lab, settings};
use switchboard::sim::models::{Model, Said, sheet::Does, sheet::Sheet};
use switchboard::{Config, Nanos};

const SHEET: &Sheet = Lab::SHEET;

fn rush(seed: u64) -> Lab {
    let mut settings: Vec<f64> = SHEET.defaults().collect();
    for (key, value) in SHEET.scenarios[0].sets {
        settings[SHEET.setting(key).unwrap()] = *value;
    }
    Lab::new(&settings, seed)
}

fn run(lab: &mut Lab, seconds: u64) {
    lab.run(Nanos::from_secs(seconds), u64::MAX);
}

fn act(lab: &mut Lab, action: &str) {
    lab.act(SHEET.action(action).unwrap(), 0.0);
}

fn reached(lab: &Lab, goal: &str) -> bool {
    let mut goals = vec![0.0; Lab::GOALS];
    lab.goals(&mut goals);
    let goal = SHEET
        .goals
        .iter()
        .position(|known| known.key == goal)
        .unwrap();
    goals[goal] == 1.0
}

fn broken(seed: u64) -> Lab {
    let mut lab = rush(seed);
    run(&mut lab, 60);
    act(&mut lab, "rush");
    run(&mut lab, 21 + 90);
    lab
}

#[test]
fn the_quiet_the_rush_and_that_it_never_ends() {
    for seed in 1..=20 {
        let mut lab = rush(seed);
        run(&mut lab, 30);
        assert!(reached(&lab, "easily"), "{seed}");
        assert!(!reached(&lab, "rush-sent"));
        act(&mut lab, "rush");
        // The click is answered at once, and the rush is over when it is over.
        assert!(reached(&lab, "rush-sent"));
        run(&mut lab, 19);
        assert!(!reached(&lab, "rush-over"));
        run(&mut lab, 3);
        assert!(reached(&lab, "rush-over"));
        assert_eq!(lab.settings()[0], 10.0);
        // Ten who ask every five seconds: what is said of it isn't the rush's.
        let mut said = Said::default();
        lab.goal_told(2, &mut said);
        assert_eq!(said.iter().next().unwrap().1[..2], [10.0, 2.0]);
        assert!(!reached(&lab, "for-ever"));
        run(&mut lab, 600);
        assert!(reached(&lab, "for-ever"), "{seed}");
        let mut said = Said::default();
        lab.goal_told(3, &mut said);
        let told = said.iter().next().unwrap().1.to_vec();
        assert!(told[0] < 0.05 && (3.7..=4.0).contains(&told[1]), "{told:?}");
        assert!((7.0..9.0).contains(&told[2]) && told[3] == 5.0, "{told:?}");
    }
}

#[test]
fn each_cure_is_found_and_backoff_is_none() {
    for goal in &SHEET.goals[4..8] {
        let Does::Set(key, value) = goal.does else {
            panic!("{} sets something", goal.key)
        };
        let found = (1..=6).filter(|seed| {
            let mut lab = broken(*seed);
            lab.set(SHEET.setting(key).unwrap(), value);
            run(&mut lab, 50);
            assert!(!reached(&lab, goal.key), "{} too soon", goal.key);
            // What drains first counts until it is gone, and then the numbers must be sure.
            run(&mut lab, 130);
            for other in &SHEET.goals[4..] {
                let foreign = other.key != goal.key && reached(&lab, other.key);
                assert!(!foreign, "{} by {}", other.key, goal.key);
            }
            reached(&lab, goal.key)
        });
        // (A queue that chance had nearly emptied may drain with backoff, too: then there is no failure to see.)
        let least = if goal.key == "backoff" { 4 } else { 6 };
        assert!(found.count() >= least, "{}", goal.key);
    }
}

/// Load shedding, the cure that operators reach for first: four clients for a minute, then ten again.
#[test]
fn fewer_clients_for_a_minute_save_it_too() {
    for seed in 1..=20 {
        let mut lab = broken(seed);
        act(&mut lab, "shed");
        run(&mut lab, 61);
        assert_eq!(lab.settings()[0], 10.0);
        run(&mut lab, 100);
        assert!(reached(&lab, "shed"), "{seed}");
    }
    // By hand, too.
    let mut lab = broken(1);
    lab.set(0, 4.0);
    run(&mut lab, 60);
    lab.set(0, 10.0);
    run(&mut lab, 100);
    assert!(reached(&lab, "shed"));
}

/// Four attempts a request: from 6.25 clients on they ask for more than can be served, once it has begun.
#[test]
fn below_six_clients_it_comes_back_by_itself() {
    let left = |clients: f64| {
        (1..=20)
            .filter(|seed| {
                let mut lab = broken(*seed);
                lab.set(0, clients);
                run(&mut lab, 600);
                lab.stage().queue_depth() < 10
            })
            .count()
    };
    assert_eq!(left(5.0), 20);
    let (six, seven, ten) = (left(6.0), left(7.0), left(10.0));
    assert!(six >= 8 && seven < 15 && ten == 0, "{six} {seven} {ten}");
}

/// Any number may come in, and a lab's settings are a configuration's.
#[test]
fn settings_and_configuration_are_one() {
    let config = Config {
        clients: 7,
        patience: Some(Nanos::from_secs(3)),
        ..Config::default()
    };
    let values = settings::values(&config);
    assert_eq!(settings::config(&values, config.seed), config);
    let defaults: Vec<f64> = SHEET.defaults().collect();
    assert_eq!(settings::config(&defaults, 1), Config::default());
    assert_eq!(settings::values(&Config::default())[..], defaults[..]);
    let mut lab = Lab::of(config);
    for setting in 0..=SHEET.settings.len() {
        for wild in [f64::NAN, f64::INFINITY, -1.0, -1e300, 1e300, 0.5] {
            lab.set(setting, wild);
            lab.run(Nanos::from_millis(5), 1_000);
        }
    }
    assert_eq!(SHEET.settings.len(), Lab::SETTINGS);
    assert_eq!(SHEET.measures.len(), Lab::MEASURES);
    assert_eq!(SHEET.goals.len(), Lab::GOALS);
    assert_eq!(SHEET.future.len(), Lab::FUTURE);
    assert_eq!(SHEET.axis.curves.len(), Lab::CURVES);
    for (setting, value) in SHEET.settings.iter().zip(&defaults) {
        for choice in setting.choices.iter().chain([value]) {
            assert_eq!(setting.kind.nearest(*choice), *choice, "{}", setting.key);
        }
    }
}
