use super::{DAY, kitchens, plain_at, stage_at};
use crate::Config;
use crate::Nanos;
use crate::PerSecond;
use crate::Scope;
use crate::Simulation;
use crate::Verdict;
use crate::sim::models::switchboard::scene::{Stage, Told};
use std::vec::Vec;

#[test]
fn shown_is_a_plain_simulation_with_the_same_inputs_a_travel_time_later() {
    for config in kitchens() {
        for millis in [0, 500, 4_900, 9_799, 9_805, 21_000, 36_000, 60_000] {
            let until = Nanos::from_millis(millis);
            let stage = stage_at(config, DAY, until, Nanos::from_millis(16));
            let plain = plain_at(config, DAY, until);
            assert_eq!(stage.digest(), plain.digest(), "{millis} ms of {config:?}");
            assert_eq!(stage.events(), plain.events());
            for scope in [Scope::Total, Scope::Window] {
                assert_eq!(
                    stage.measures(scope),
                    plain.measures(scope),
                    "{millis} ms, {scope:?}"
                );
            }
        }
    }
}

#[test]
fn ahead_is_what_shown_becomes() {
    for config in kitchens() {
        let at = Nanos::from_millis(30_000);
        let mut stage = stage_at(config, DAY, at, Nanos::from_millis(16));
        let ahead = stage.ahead.digest();
        stage.run(Stage::TRAVEL, u64::MAX);
        assert_eq!(stage.digest(), ahead);
    }
}

#[test]
fn how_a_run_is_cut_changes_nothing() {
    for config in kitchens() {
        let until = Nanos::from_millis(50_000);
        let mut coarse = stage_at(config, DAY, until, Nanos::from_secs(100));
        let mut fine = stage_at(config, DAY, until, Nanos::from_millis(7));
        assert_eq!(coarse.digest(), fine.digest());
        assert_eq!(coarse.verdict(Scope::Window), fine.verdict(Scope::Window));
        assert_eq!(coarse.picture(), fine.picture());
    }
}

#[test]
fn steps_lead_through_the_same_events_and_name_them() {
    for config in kitchens() {
        let config = Config {
            clients: 40,
            ..config
        };
        let mut stage = Stage::new(config);
        let mut told = Vec::new();
        while stage.now() < Nanos::from_secs(20) {
            told.push(stage.step());
        }
        // Events of the instant that the last step stands at may still be to come.
        let mut plain = Simulation::new(config);
        plain.step_many(told.len() as u64);
        assert_eq!(stage.digest(), plain.digest());
        assert_eq!(stage.measures(Scope::Total), plain.measures(Scope::Total));
        let count = |code| told.iter().filter(|told| told.code() == code).count() as u64;
        assert_eq!(count(0), 0, "each step is told");
        let all = plain.measures(Scope::Total);
        if config.retries == 0 {
            assert_eq!(
                count(
                    Told::Queued {
                        client: 0,
                        place: 0
                    }
                    .code()
                ),
                all.attempts.sent - all.attempts.rejected - count(1)
            );
            assert_eq!(
                count(Told::TurnedAway { client: 0 }.code()),
                all.attempts.rejected
            );
        }
        assert_eq!(
            count(
                Told::SlotEnded {
                    client: 0,
                    worker: 0,
                    next: None
                }
                .code()
            ),
            all.slots
        );
    }
}

#[test]
fn a_step_meets_inputs_on_its_way() {
    let config = Config::default();
    let mut stage = Stage::new(config);
    stage.configure(Config {
        clients: 0,
        ..config
    });
    stage.configure(Config {
        clients: 1,
        interval: Nanos::from_secs(1_000),
        ..config
    });
    // The three clients go on asking for a travel time; then there is one, who seldom asks.
    while stage.now() < Nanos::from_secs(10) {
        stage.step();
    }
    assert_eq!(stage.shown.config().clients, 1);
    let mut plain = Simulation::new(config);
    plain.run_until(Stage::TRAVEL);
    plain.configure(Config {
        clients: 0,
        ..config
    });
    plain.configure(Config {
        clients: 1,
        interval: Nanos::from_secs(1_000),
        ..config
    });
    plain.run_until(stage.now());
    assert_eq!(stage.digest(), plain.digest());
}

#[test]
fn a_reset_starts_again_with_the_present_configuration() {
    let config = Config::default();
    let mut stage = stage_at(config, DAY, Nanos::from_secs(30), Nanos::from_secs(1));
    let now = Config {
        seed: 99,
        ..*stage.config()
    };
    stage.configure(now);
    stage.reset();
    assert_eq!(stage.now(), Nanos::ZERO);
    stage.run(Nanos::from_secs(30), u64::MAX);
    let mut plain = Simulation::new(now);
    plain.run_until(Nanos::from_secs(30));
    assert_eq!(stage.digest(), plain.digest());
}

#[test]
fn the_verdict_follows_the_load() {
    let mut stage = Stage::new(Config::default());
    stage.run(Nanos::from_secs(30), u64::MAX);
    assert_eq!(stage.verdict(Scope::Window), Verdict::Comfortable);
    stage.configure(Config {
        clients: 80,
        ..Config::default()
    });
    stage.run(Nanos::from_secs(30), u64::MAX);
    assert_eq!(stage.verdict(Scope::Window), Verdict::Collapsed);
}

#[test]
fn long_stillness_makes_no_difference() {
    // Someone asks every other day.
    let rare = Config {
        clients: 2,
        interval: Nanos::from_secs(300_000),
        capacity: PerSecond(0.001),
        ..Config::default()
    };
    let mut stage = Stage::new(rare);
    stage.run(Nanos::from_secs(3_000_000), u64::MAX);
    let mut plain = Simulation::new(rare);
    plain.run_until(Nanos::from_secs(3_000_000));
    assert_eq!(stage.digest(), plain.digest());
    assert_eq!(stage.verdict(Scope::Window), plain.verdict(Scope::Window));
    let mut stepped = Stage::new(Config { clients: 0, ..rare });
    assert_eq!(stepped.step(), Told::Nothing);
}
