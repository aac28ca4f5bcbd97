use super::*;
use switchboard::steady;
use switchboard::{Arrivals, Backoff, Config, Discipline, Latency, Nanos, Service};

fn asked(config: &Config) -> Vec<Contradiction> {
    Asked {
        config,
        backoff_time: None,
        most_clients: config.clients,
        clients_leave: false,
    }
    .contradictions(Spelling::Option)
}

#[test]
fn what_goes_together_is_no_contradiction() {
    let config = Config {
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        backoff: backoff(true, None, None),
        retry_budget: Some(0.1),
        drop_departed: true,
        discipline: Discipline::Lifo,
        ..Config::default()
    };
    assert_eq!(asked(&config), []);
    assert_eq!(asked(&Config::default()), []);
}

#[test]
fn each_spelling_names_the_settings_as_they_are_written() {
    let config = Config {
        retry_budget: Some(0.1),
        ..Config::default()
    };
    let asked = Asked {
        config: &config,
        backoff_time: Some("backoff-cap"),
        most_clients: 3,
        clients_leave: false,
    };
    let sentences = |spelling| -> Vec<String> {
        let found = asked.contradictions(spelling);
        found.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        sentences(Spelling::Option),
        [
            "--backoff-base and --backoff-cap are for --backoff exponential; add it, or leave them out",
            "--retry-budget bounds retries, and there are none; add --retries, or leave it out",
        ]
    );
    assert_eq!(
        sentences(Spelling::Attribute),
        [
            "backoff-base= and backoff-cap= are for backoff=exponential; add it, or leave them out",
            "retry-budget= bounds retries, and there are none; add retries=, or leave it out",
        ]
    );
}

#[test]
fn retries_need_something_that_fails() {
    let fits = Config {
        clients: 16,
        arrivals: Arrivals::Synchronous,
        latency: Latency::Slot,
        retries: 1,
        ..Config::default()
    };
    assert_eq!(asked(&fits)[0].setting, "retries");
    for fails in [
        Config {
            clients: 17,
            ..fits
        },
        Config {
            patience: Some(Nanos::from_secs(2)),
            ..fits
        },
        Config {
            arrivals: Arrivals::Asynchronous,
            ..fits
        },
        // The answer may come before the slot ends, and the client asks again.
        Config {
            latency: Latency::After(Nanos::from_millis(42)),
            ..fits
        },
    ] {
        assert_eq!(asked(&fails), []);
    }
}

#[test]
fn waits_have_their_defaults() {
    let times = |base, cap| match backoff(true, base, cap) {
        Backoff::Exponential { base, cap } => (base, cap),
        Backoff::None => unreachable!("it was asked for"),
    };
    let (second, minute) = (Nanos::from_secs(1), Nanos::from_secs(60));
    assert_eq!(
        times(None, None),
        (Nanos::from_millis(100), Nanos::from_secs(10))
    );
    assert_eq!(times(Some(second), None), (second, Nanos::from_secs(10)));
    assert_eq!(times(Some(minute), None), (minute, minute));
    assert_eq!(backoff(false, Some(second), None), Backoff::None);
}

/// Every combination of what decides whether there is a closed form.
fn combinations() -> Vec<Config> {
    let mut all = Vec::new();
    for arrivals in [Arrivals::Asynchronous, Arrivals::Synchronous] {
        for service in [Service::Fixed, Service::Exponential] {
            for latency in [Latency::Slot, Latency::After(Nanos::from_millis(42))] {
                for patience in [None, Some(Nanos::from_secs(2))] {
                    for (workers, retries) in [(1, 0), (2, 0), (1, 1)] {
                        for discipline in [Discipline::Fifo, Discipline::Lifo] {
                            for drop_departed in [false, true] {
                                all.push(Config {
                                    arrivals,
                                    service,
                                    latency,
                                    patience,
                                    workers,
                                    retries,
                                    discipline,
                                    drop_departed,
                                    ..Config::default()
                                });
                            }
                        }
                    }
                }
            }
        }
    }
    all
}

#[test]
fn where_theory_is_silent_the_reason_is_named() {
    let mut silent = 0;
    for config in combinations() {
        let reason = no_closed_form(&config);
        assert_eq!(reason.is_none(), steady(&config).is_some(), "{config:?}");
        assert_ne!(reason, Some("for this combination"), "{config:?}");
        silent += usize::from(reason.is_some());
    }
    assert!(silent > 0);
    let nobody = Config {
        clients: 0,
        ..Config::default()
    };
    assert_eq!(no_closed_form(&nobody), Some("where nobody asks"));
}

#[test]
fn where_theory_has_no_latency_the_reason_is_named() {
    for config in combinations() {
        let Some(steady) = steady(&config) else {
            assert_eq!(no_latency(&config), None);
            continue;
        };
        assert_eq!(
            no_latency(&config).is_none(),
            steady.latency.is_some(),
            "{config:?}"
        );
    }
}
