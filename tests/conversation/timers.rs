//! Timers: when they are up, how they double, and what a reset does.

use switchboard::Nanos;
use switchboard::conversation::Timers;

const SECOND: Nanos = Nanos::from_secs(1);

#[test]
fn they_double_until_a_reset() {
    let mut timers = Timers::new(2, true);
    let mut now = Nanos::ZERO;
    for wait in [1, 2, 4, 8] {
        let due = timers.set(1, now, SECOND);
        assert_eq!(due, now.saturating_add(Nanos::from_secs(wait)));
        assert_eq!(timers.next(), due);
        assert_eq!(timers.pop(), Some(1));
        now = due;
    }
    timers.set(1, now, SECOND);
    timers.reset(1);
    assert_eq!((timers.next(), timers.pop()), (Nanos::NEVER, None));
    assert_eq!(timers.set(1, now, SECOND), now.saturating_add(SECOND));
}

#[test]
fn those_that_do_not_double_always_take_as_long() {
    let mut timers = Timers::new(1, false);
    for n in 0..5 {
        assert_eq!(
            timers.set(0, Nanos::from_secs(n), SECOND),
            Nanos::from_secs(n + 1)
        );
    }
}

#[test]
fn they_come_by_time_then_by_setting_and_one_replaces_its_own() {
    let mut timers = Timers::new(4, false);
    timers.set(3, Nanos::ZERO, SECOND);
    timers.set(0, Nanos::ZERO, SECOND);
    timers.set(2, Nanos::ZERO, Nanos::from_millis(10));
    timers.set(1, Nanos::ZERO, SECOND);
    // Set anew: now it is the last one.
    timers.set(3, Nanos::ZERO, SECOND);
    let order: Vec<u32> = core::iter::from_fn(|| timers.pop()).collect();
    assert_eq!(order, [2, 0, 1, 3]);
}

#[test]
fn a_restart_calls_all_off() {
    let mut timers = Timers::new(2, true);
    timers.set(0, Nanos::ZERO, SECOND);
    timers.restart(5);
    assert_eq!(timers.next(), Nanos::NEVER);
    assert_eq!(timers.set(4, Nanos::ZERO, SECOND), SECOND);
    assert_eq!(timers.set(0, Nanos::ZERO, SECOND), SECOND);
}

#[test]
fn no_doubling_runs_out_of_time() {
    let mut timers = Timers::new(1, true);
    for _ in 0..1_000 {
        timers.set(0, Nanos::ZERO, Nanos::LAST);
    }
    assert_eq!(timers.next(), Nanos::NEVER);
}
