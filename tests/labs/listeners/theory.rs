//! The table: what was computed before, and elsewhere. Theory is held to it to one part in a thousand, and to
//! the last digit that the table has.

use switchboard::theory::{Beaten, Held, Polled, Quiet};

const HOUR: f64 = 3_600.0;

pub(super) const fn quiet(every: f64, forgets: f64) -> Quiet {
    Quiet {
        rate: 1.0 / every,
        forgets,
    }
}

/// A line with the lab's patience: a watchdog of ten seconds, and a second to call.
pub(super) fn beaten(news: f64, forgets: f64, every: f64, deaths_an_hour: f64) -> Beaten {
    Beaten {
        line: quiet(news, forgets),
        every,
        patience: 11.0,
        deaths: deaths_an_hour / HOUR,
    }
}

fn close(found: f64, said: f64, digit: f64) {
    assert!(
        (found - said).abs() <= 1e-3 * said + digit,
        "{found}, not {said}"
    );
}

/// News every so many seconds, the box's memory; then how long a line lives without a heartbeat.
pub(super) const LIVES: [[f64; 3]; 7] = [
    [120.0, 60.0, 77.85],
    [10.0, 60.0, 4_024.3],
    [30.0, 60.0, 191.7],
    [60.0, 60.0, 103.1],
    [300.0, 60.0, 66.4],
    [120.0, 350.0, 2_097.6],
    [30.0, 30.0, 51.55],
];

/// A heartbeat beyond the box's minute; then how long a line is dead, which share of time that is, which share
/// is out of date, and how late news are with replay.
pub(super) const BEYOND: [[f64; 5]; 4] = [
    [60.000_001, 11.0, 0.1238, 0.0055, 0.68],
    [90.0, 41.0, 0.3450, 0.0528, 7.07],
    [120.0, 71.0, 0.4770, 0.1170, 16.93],
    [300.0, 251.0, 0.7633, 0.4434, 95.79],
];

/// A heartbeat within it where each line dies six times an hour; then how long a line is dead, which share of
/// time that is, and how many frames an hour.
pub(super) const MOVING: [[f64; 4]; 4] = [
    [5.0, 13.52, 0.0220, 716.0],
    [15.0, 18.69, 0.0302, 244.0],
    [25.0, 24.02, 0.0385, 150.0],
    [50.0, 38.07, 0.0597, 80.4],
];

/// After so many seconds this share of lines still lives.
pub(super) const SURVIVE: [[f64; 2]; 5] = [
    [59.0, 1.0],
    [60.0, 0.3935],
    [120.0, 0.0903],
    [180.0, 0.0169],
    [300.0, 0.0005],
];

#[test]
fn a_line_lives_until_it_was_quiet_for_too_long() {
    for [news, forgets, life] in LIVES {
        close(quiet(news, forgets).life(), life, 0.05);
    }
    for [after, lives] in SURVIVE {
        close(quiet(120.0, 60.0).after(after)[0], lives, 6e-5);
    }
    let [alive, lost, out_of_date] = quiet(120.0, 60.0).after(HOUR);
    assert!(alive < 1e-6);
    close(lost, 0.978, 5e-4);
    close(out_of_date, 0.945, 5e-4);
    close(quiet(10.0, 60.0).after(HOUR)[1], 0.33, 5e-3);
    // What it has lived is what it lives, in the long run.
    let [_, lost, _] = quiet(30.0, 60.0).after(20_000.0);
    close(20_000.0 * (1.0 - lost), quiet(30.0, 60.0).life(), 0.1);
}

#[test]
fn beyond_the_box_s_memory_a_heartbeat_comes_too_late() {
    for [every, dead_for, dead, out_of_date, late] in BEYOND {
        let cycle = beaten(120.0, 60.0, every, 0.0).cycle().expect("a cycle");
        close(cycle.life, 77.85, 6e-3);
        close(cycle.dead_for, dead_for, 1e-4);
        close(cycle.dead, dead, 6e-5);
        close(cycle.out_of_date, out_of_date, 6e-5);
        close(cycle.late, late, 6e-3);
    }
    for share in [0.2, 0.25, 0.5] {
        let line = beaten(120.0, 60.0, 0.0, 0.0);
        let every = line.dead_for_a_share(share).expect("a heartbeat");
        let cycle = beaten(120.0, 60.0, every, 0.0).cycle().expect("a cycle");
        assert!((cycle.dead - share).abs() < 1e-12);
    }
    // With the shortest of them, an eighth of the time is dead already.
    assert_eq!(beaten(120.0, 60.0, 0.0, 0.0).dead_for_a_share(0.12), None);
}

#[test]
fn within_it_only_deaths_count() {
    for [every, dead_for, dead, frames] in MOVING {
        let cycle = beaten(120.0, 60.0, every, 6.0).cycle().expect("a cycle");
        close(cycle.dead_for, dead_for, 6e-3);
        close(cycle.dead, dead, 6e-5);
        close(cycle.frames, frames, 0.7);
        // Where deaths are next to none, it is what there is without any.
        let [few, none] =
            [1e-6, 0.0].map(|deaths| beaten(120.0, 60.0, every, deaths).cycle().expect("a cycle"));
        assert!((few.frames / none.frames - 1.0).abs() < 1e-4);
        assert!(none.dead == 0.0 && few.dead < 1e-6);
    }
    close(
        beaten(120.0, 60.0, 50.0, 0.0)
            .cycle()
            .expect("a cycle")
            .frames,
        88.1,
        0.1,
    );
    assert_eq!(beaten(120.0, 60.0, 90.0, 6.0).cycle(), None);
}

/// The closed forms are sums over the age of the last thing heard.
#[test]
fn what_is_late_is_a_sum_over_ages() {
    for [every, ..] in MOVING {
        let (rate, deaths) = (1.0 / 120.0, 6.0 / HOUR);
        let (k, whole, steps) = (rate + deaths, every + 11.0, 200_000_u32);
        let step = every / f64::from(steps);
        let (mut sum, mut behind, mut late) = (0.0, 0.0, 0.0);
        for n in 0..steps {
            let age = (f64::from(n) + 0.5) * step;
            let weight = (-k * age).exp();
            let dead = whole - age;
            sum += weight;
            behind += weight * (dead - (1.0 - (-rate * dead).exp()) / rate);
            late += weight * 0.5 * dead * dead;
        }
        let cycle = beaten(120.0, 60.0, every, 6.0).cycle().expect("a cycle");
        let all = cycle.life + cycle.dead_for;
        assert!((cycle.out_of_date / (behind / sum / all) - 1.0).abs() < 1e-6);
        assert!((cycle.late / (late / sum / all) - 1.0).abs() < 1e-6);
    }
}

#[test]
fn polls_come_anywhere_between_two_news() {
    for (every, late, out_of_date, empty) in [(30.0, 15.0, 0.115, 0.78), (10.0, 5.0, 0.0405, 0.92)]
    {
        let polled = Polled {
            rate: 1.0 / 120.0,
            every,
        };
        close(polled.late(), late, 0.0);
        close(polled.out_of_date(), out_of_date, 5e-4);
        close(polled.empty(), empty, 5e-3);
    }
    let held = |at_most| Held {
        rate: 1.0 / 120.0,
        at_most,
        trip: 0.1,
    };
    close(held(50.0).an_hour(), 87.9, 0.06);
    assert!(held(50.0).late() < 1e-3 && held(50.0).out_of_date() < 1e-5);
    // Held for ever, each is answered with news.
    close(held(1e6).an_hour(), 30.0, 0.1);
}
