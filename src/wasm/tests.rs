use super::*;

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
    assert_eq!(names.last(), Some(&"utilization"));
}

#[test]
fn measures_stand_where_their_names_say() {
    let mut lab = Boundary::default();
    lab.set_clients(80);
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
    lab.set_interval(f64::NAN);
    lab.set_capacity(f64::NAN);
    lab.set_latency(f64::NAN);
    lab.set_patience(f64::NAN);
    lab.set_retry_budget(f64::NAN);
    lab.set_backoff(f64::NAN, 1.0);
    lab.set_backoff(1.0, f64::NAN);
    lab.set_service(2);
    lab.set_arrivals(7);
    lab.set_discipline(u32::MAX);
    assert_eq!(*lab.stage.config(), before);
    assert_eq!(lab.run(f64::NAN, 10), 0.0);
    assert_eq!(lab.run(-1.0, 10), 0.0);
    assert_eq!(lab.time(), 0.0);
}

#[test]
fn negative_numbers_switch_off() {
    let mut lab = Boundary::default();
    lab.set_patience(2.0);
    lab.set_latency(-1.0);
    lab.set_retry_budget(0.1);
    lab.set_backoff(0.1, 10.0);
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
    lab.set_patience(-1.0);
    lab.set_retry_budget(-0.5);
    lab.set_backoff(0.0, 10.0);
    let config = *lab.stage.config();
    assert_eq!((config.patience, config.retry_budget), (None, None));
    assert_eq!(config.backoff, Backoff::None);
}

#[test]
fn runs_cut_into_slices_are_the_same_run() {
    let mut whole = Boundary::default();
    whole.set_clients(60);
    whole.run(200.0, u32::MAX);
    let mut sliced = Boundary::default();
    sliced.set_clients(60);
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
    lab.set_clients(3);
    lab.reset();
    let second = run(&mut lab);
    lab.set_seed(1);
    lab.reset();
    assert_ne!(first, second);
    assert_eq!(run(&mut lab), first);
}
