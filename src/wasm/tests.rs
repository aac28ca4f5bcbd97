use super::*;

fn set(lab: &mut Boundary, setting: &str, value: f64) {
    let code = SETTINGS.iter().position(|name| *name == setting);
    lab.set(code.unwrap() as u32, value);
}

#[test]
fn every_measure_has_a_name() {
    assert_eq!(NAMES.split(' ').count(), measures::COUNT);
    let mut names: std::vec::Vec<&str> = NAMES.split(' ').collect();
    names.dedup();
    assert_eq!(
        names.len(),
        measures::COUNT,
        "a name stands twice, or two spaces do"
    );
    assert_eq!(names.last(), Some(&"workers_busy"));
}

#[test]
fn measures_stand_where_their_names_say() {
    let mut lab = Boundary::default();
    set(&mut lab, "clients", 80.0);
    lab.run(100.0, u32::MAX);
    let stage = lab.stage.clone();
    let values = lab.measures(0).to_vec();
    let value = |name: &str| values[NAMES.split(' ').position(|n| n == name).unwrap()];
    let exact = stage.measures(Scope::Total);
    assert_eq!(value("time_s"), 100.0);
    assert_eq!(value("clients"), 80.0);
    assert_eq!(value("requests.sent"), exact.requests.sent as f64);
    assert_eq!(value("attempts.in_flight"), exact.attempts.in_flight as f64);
    assert_eq!(value("latency_s.p99"), exact.latency.p99);
    assert_eq!(value("wait_s.mean"), exact.wait.mean);
    assert_eq!(value("queue_depth"), f64::from(stage.queue_depth()));
    assert_eq!(value("utilization"), exact.utilization);
    assert!(value("utilization") > 0.9);
}

#[test]
fn what_is_not_a_number_leaves_the_setting_as_it_is() {
    let mut lab = Boundary::default();
    let before = *lab.stage.config();
    set(&mut lab, "interval", f64::NAN);
    set(&mut lab, "capacity", f64::NAN);
    set(&mut lab, "latency", f64::NAN);
    set(&mut lab, "patience", f64::NAN);
    set(&mut lab, "retry_budget", f64::NAN);
    set(&mut lab, "backoff_base", f64::NAN);
    set(&mut lab, "backoff_cap", f64::NAN);
    lab.set(15, 1.0);
    lab.set(u32::MAX, 1.0);
    assert_eq!(*lab.stage.config(), before);
    assert_eq!(lab.run(f64::NAN, 10), 0.0);
    assert_eq!(lab.run(-1.0, 10), 0.0);
    assert_eq!(lab.time(), 0.0);
}

#[test]
fn negative_numbers_switch_off() {
    let mut lab = Boundary::default();
    set(&mut lab, "patience", 2.0);
    set(&mut lab, "latency", -1.0);
    set(&mut lab, "retry_budget", 0.1);
    set(&mut lab, "backoff_base", 0.1);
    set(&mut lab, "backoff_cap", 10.0);
    let config = *lab.stage.config();
    assert_eq!(config.patience, Some(Nanos::from_secs(2)));
    assert_eq!(config.latency, Latency::Slot);
    assert_eq!(config.retry_budget, Some(0.1));
    assert_eq!(
        config.backoff,
        Backoff::Exponential {
            base: Nanos::from_millis(100),
            cap: Nanos::from_secs(10)
        }
    );
    set(&mut lab, "patience", -1.0);
    set(&mut lab, "retry_budget", -0.5);
    set(&mut lab, "backoff_base", 0.0);
    set(&mut lab, "backoff_cap", 10.0);
    let config = *lab.stage.config();
    assert_eq!((config.patience, config.retry_budget), (None, None));
    assert_eq!(config.backoff, Backoff::None);
}

#[test]
fn runs_cut_into_slices_are_the_same_run() {
    let mut whole = Boundary::default();
    set(&mut whole, "clients", 60.0);
    whole.run(200.0, u32::MAX);
    let mut sliced = Boundary::default();
    set(&mut sliced, "clients", 60.0);
    let mut left = 200.0;
    while left > 0.0 {
        left = sliced.run(left, 7);
    }
    assert_eq!(whole.digest(), sliced.digest());
    assert_eq!(whole.measures(1), sliced.measures(1));
}

#[test]
fn a_seed_takes_effect_at_the_reset() {
    let run = |lab: &mut Boundary| {
        lab.run(50.0, u32::MAX);
        lab.digest()
    };
    let mut lab = Boundary::default();
    let first = run(&mut lab);
    lab.set_seed(2);
    set(&mut lab, "clients", 3.0);
    lab.reset();
    let second = run(&mut lab);
    lab.set_seed(1);
    lab.reset();
    assert_ne!(first, second);
    assert_eq!(run(&mut lab), first);
}

#[test]
fn a_picture_runs_up_to_the_next_event_and_a_step_takes_it() {
    let mut lab = Boundary::default();
    set(&mut lab, "clients", 40.0);
    lab.run(1.0, u32::MAX);
    let mut stepped = lab.clone();
    for _ in 0..500 {
        let (digest, to_go) = (stepped.digest(), lab.next_event());
        // In two slices, as frames would.
        lab.run(to_go / 2.0, u32::MAX);
        lab.run(lab.next_event(), u32::MAX);
        assert_eq!(lab.digest(), digest);
        assert_eq!(lab.next_event(), 0.0);
        let told = lab.step();
        assert!(told > 0);
        assert_eq!(told, stepped.step());
        assert_eq!(lab.time(), stepped.time());
        assert_eq!(lab.digest(), stepped.digest());
    }
    set(&mut lab, "clients", 0.0);
    lab.run(60.0, u32::MAX);
    assert_eq!(lab.next_event(), f64::INFINITY);
    assert_eq!(lab.step(), 0);
}

#[test]
fn theory_is_that_of_the_configuration_with_so_many_clients() {
    let mut lab = Boundary::default();
    set(&mut lab, "service", 1.0);
    set(&mut lab, "latency", -1.0);
    for clients in [1, 3, 25, 80, 1_000] {
        let exact = crate::sim::models::switchboard::steady(&Config {
            clients,
            ..*lab.stage.config()
        });
        let exact = exact.unwrap();
        let &[latency, answered] = lab.theory(clients) else {
            panic!("two numbers")
        };
        assert_eq!(latency, exact.latency.unwrap().mean);
        assert!((answered - exact.goodput / exact.offered).abs() < 1e-9);
    }
    assert_eq!(
        lab.stage.config().clients,
        3,
        "theory asks, and sets nothing"
    );
}

#[test]
fn where_theory_has_no_closed_form_it_says_so() {
    let nan = |values: &[f64]| {
        values
            .iter()
            .map(|value| value.is_nan())
            .collect::<std::vec::Vec<_>>()
    };
    let mut lab = Boundary::default();
    assert_eq!(nan(lab.theory(3)), [false; 2]);
    assert_eq!(nan(lab.theory(0)), [true; 2]);
    assert_eq!(nan(lab.theory(u32::MAX)), [true; 2]);
    set(&mut lab, "patience", 2.0);
    assert_eq!(nan(lab.theory(3)), [true; 2]);
    set(&mut lab, "patience", -1.0);
    set(&mut lab, "retries", 1.0);
    assert_eq!(nan(lab.theory(3)), [true; 2]);
    set(&mut lab, "retries", 0.0);
    set(&mut lab, "queue", f64::INFINITY);
    assert_eq!(nan(lab.theory(3)), [true; 2]);
}

/// Over all that theory is asked for, also far beyond what a lab should hold.
#[test]
fn theory_stays_within_reason() {
    let mut lab = Boundary::default();
    for (synchronous, exponential) in [(0, 0), (0, 1), (1, 1)] {
        set(&mut lab, "arrivals", f64::from(synchronous));
        set(&mut lab, "service", f64::from(exponential));
        for capacity in [1e-3, 5.0, 1e6] {
            for latency in [-1.0, 0.042] {
                for (workers, queue) in [(1, 0), (1, 15), (1, 1_000), (40, 60), (100, 1_000)] {
                    set(&mut lab, "capacity", capacity);
                    set(&mut lab, "latency", latency);
                    set(&mut lab, "workers", f64::from(workers));
                    set(&mut lab, "queue", f64::from(queue));
                    for load in [1e-6, 0.01, 0.5, 1.0, 2.0, 10.0, 99.0] {
                        for clients in [1, 80, 1_000] {
                            set(&mut lab, "interval", f64::from(clients) / (capacity * load));
                            let values = lab.theory(clients).to_vec();
                            let up_to = |i: usize, most: f64| {
                                let within = (0.0..=most).contains(&values[i]);
                                assert!(
                                    within || values[i].is_nan(),
                                    "{values:?}, {:?}",
                                    lab.stage.config()
                                );
                            };
                            up_to(0, 1e9);
                            up_to(1, 1.0);
                        }
                    }
                }
            }
        }
    }
}
