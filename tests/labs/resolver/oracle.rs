//! The table: what was computed before, and elsewhere. Theory is held to it to one part in a thousand, and
//! many resolvers to theory, within four standard errors.

use switchboard::theory::Copies;

use super::lab::{CHANGE, HOUR, MINUTE, SILENCE, lab, measure, run, set};
use switchboard::sim::models::Model;
use switchboard::sim::models::resolver::{Lab, SHEET};

/// Seconds from one question to the next, seconds that a copy is good; then the share that copies answer, how
/// many questions an hour get to the server, old answers a move, and what fails in silences of ten minutes
/// and of an hour; all of it of one resolver.
type Row = (f64, f64, f64, f64, Option<[f64; 3]>);
const TABLE: [Row; 9] = [
    (60.0, 30.0, 0.3333, 40.00, Some([0.0833, 0.9917, 0.9986])),
    (60.0, 60.0, 0.5000, 30.00, Some([0.250, 0.9750, 0.9958])),
    (60.0, 300.0, 0.8333, 10.00, Some([2.083, 0.7917, 0.9653])),
    (60.0, 3_600.0, 0.9836, 0.984, Some([29.508, 0.0984, 0.5082])),
    (
        60.0,
        86_400.0,
        0.9993,
        0.0416,
        Some([719.5, 0.0042, 0.0215]),
    ),
    (10.0, 60.0, 0.8571, 51.43, None),
    (10.0, 300.0, 0.9677, 11.61, None),
    (600.0, 300.0, 0.3333, 4.00, None),
    (600.0, 3_600.0, 0.8571, 0.857, None),
];

fn close(found: f64, said: f64, digit: f64) {
    assert!(
        (found - said).abs() <= 1e-3 * said + digit,
        "{found}, not {said}"
    );
}

#[test]
fn theory_is_the_table() {
    for (every, lives, hit, hour, more) in TABLE {
        let copies = Copies {
            rate: 1.0 / every,
            lives,
        };
        close(copies.hit(), hit, 6e-5);
        close(HOUR * copies.passed_on(), hour, 6e-5);
        if let Some([old, ten, sixty]) = more {
            close(copies.old(), old, 5e-4);
            close(copies.failed(600.0, 0.0), ten, 6e-5);
            close(copies.failed(HOUR, 0.0), sixty, 6e-5);
        }
    }
    let hour = Copies {
        rate: 1.0 / 60.0,
        lives: HOUR,
    };
    for (ahead, all, own) in [
        (600.0, 20.54, 0.045),
        (1_800.0, 7.50, 0.127),
        (3_600.0, 0.25, 0.250),
    ] {
        let short = hour.old_short(ahead, 60.0);
        close(hour.old_after_lowering(ahead) + short, all, 6e-3);
        close(short, own, 1.2e-3);
    }
    close(hour.old_after(0.0), 0.9836, 6e-5);
    close(hour.old_after(1_800.0), 0.4918, 6e-5);
    assert_eq!(hour.old_after(HOUR), 0.0);
}

/// Seconds from one question to the next, how long a copy is good, how long it may be stale, and how long the
/// silence is; then which share fails.
const STALE: [[f64; 5]; 8] = [
    [60.0, 60.0, 120.0, 60.0, 0.1163],
    [60.0, 300.0, 600.0, 600.0, 0.0167],
    [600.0, 60.0, 1_800.0, 600.0, 0.0778],
    [3_600.0, 300.0, 3_600.0, 3_600.0, 0.5835],
    [60.0, 60.0, 86_400.0, 600.0, 0.0],
    [60.0, 300.0, 120.0, 600.0, 0.6061],
    [60.0, 60.0, 300.0, 3_600.0, 0.9208],
    [60.0, 3_600.0, 300.0, 600.0, 0.0303],
];

/// A mean over labs of so many resolvers each, and its standard error.
fn over_seeds(seeds: u64, mut of: impl FnMut(u64) -> f64) -> (f64, f64) {
    let all: Vec<f64> = (0..seeds).map(&mut of).collect();
    let n = all.len() as f64;
    let mean = all.iter().sum::<f64>() / n;
    let spread = all.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (mean, (spread / n).sqrt())
}

fn within((mean, error): (f64, f64), said: f64) {
    let off = (mean - said).abs();
    assert!(
        off <= 4.0 * error + 1e-3 * said + 1e-9,
        "{mean} ± {error}, not {said}"
    );
}

fn of(every: f64, lives: f64) -> [(&'static str, f64); 3] {
    [("every", every), ("ttl", lives), ("resolvers", 200.0)]
}

#[test]
fn copies_answer_as_many_as_theory_says() {
    for (every, lives, ..) in TABLE {
        let hours = if lives > HOUR { 4.0 } else { 2.0 };
        let labs = |key: &'static str| {
            over_seeds(8, |seed| {
                let mut lab = lab(&of(every, lives), seed);
                run(&mut lab, hours * HOUR);
                measure(&lab, key)
            })
        };
        let copies = Copies {
            rate: 1.0 / every,
            lives,
        };
        within(labs("copies_share"), copies.hit());
        within(labs("to_server"), 200.0 * HOUR * copies.passed_on());
        within(labs("lookup_s.mean"), 0.01 + 0.08 * (1.0 - copies.hit()));
    }
}

/// The address changes, with the time to live lowered to a minute so long before; old answers a resolver.
fn old_answers(every: f64, lives: f64, lowered: Option<f64>) -> (f64, f64) {
    over_seeds(8, |seed| {
        let mut lab = lab(&of(every, lives), seed);
        run(&mut lab, 60.0);
        if let Some(ahead) = lowered {
            set(&mut lab, "ttl", 60.0);
            run(&mut lab, ahead);
        }
        lab.act(CHANGE, 0.0);
        run(&mut lab, lives + 120.0);
        measure(&lab, "move.old") / 200.0
    })
}

#[test]
fn a_move_brings_as_many_old_answers_as_theory_says() {
    for (every, lives) in [
        (60.0, 60.0),
        (60.0, 300.0),
        (60.0, HOUR),
        (600.0, HOUR),
        (10.0, 300.0),
    ] {
        let copies = Copies {
            rate: 1.0 / every,
            lives,
        };
        within(old_answers(every, lives, None), copies.old());
    }
    let hour = Copies {
        rate: 1.0 / 60.0,
        lives: HOUR,
    };
    for ahead in [0.0, 600.0, 1_800.0, 3_600.0] {
        let said = hour.old_after_lowering(ahead) + hour.old_short(ahead, 60.0);
        within(old_answers(60.0, HOUR, Some(ahead)), said);
    }
}

#[test]
fn half_an_hour_after_the_move_half_of_the_answers_are_old() {
    let share = |after: f64| {
        over_seeds(8, |seed| {
            let mut lab = lab(&of(60.0, HOUR), seed);
            run(&mut lab, 60.0);
            lab.act(CHANGE, 0.0);
            run(&mut lab, after - 30.0);
            let before = ["old", "questions"].map(|key| measure(&lab, key));
            run(&mut lab, 60.0);
            let then = ["old", "questions"].map(|key| measure(&lab, key));
            (then[0] - before[0]) / (then[1] - before[1])
        })
    };
    let hour = Copies {
        rate: 1.0 / 60.0,
        lives: HOUR,
    };
    for after in [31.0, 1_800.0, 3_000.0] {
        within(share(after), hour.old_after(after));
    }
}

fn failed(every: f64, lives: f64, stale: f64, silence: f64) -> (f64, f64) {
    over_seeds(10, |seed| {
        let mut sets = of(every, lives).to_vec();
        sets.extend([("stale", stale), ("silence", silence)]);
        let mut lab = lab(&sets, seed);
        run(&mut lab, 10.0 * MINUTE);
        lab.act(SILENCE, 0.0);
        run(&mut lab, silence + 1.0);
        measure(&lab, "silence.failed_share")
    })
}

#[test]
fn in_a_silence_as_many_fail_as_theory_says() {
    for [every, lives, stale, silence, said] in STALE {
        let copies = Copies {
            rate: 1.0 / every,
            lives,
        };
        let exact = copies.failed(silence, stale);
        assert!((exact - said).abs() < 6e-5, "{exact}, not {said}");
        within(failed(every, lives, stale, silence), exact);
    }
    for (every, lives, _, _, more) in TABLE {
        if more.is_some() {
            let copies = Copies {
                rate: 1.0 / every,
                lives,
            };
            for silence in [600.0, HOUR] {
                within(
                    failed(every, lives, 0.0, silence),
                    copies.failed(silence, 0.0),
                );
            }
        }
    }
}

/// The instant's formula and the whole silence's are the same.
#[test]
fn a_silence_is_the_sum_of_its_instants() {
    for [every, lives, stale, silence, _] in STALE {
        let copies = Copies {
            rate: 1.0 / every,
            lives,
        };
        let steps = 20_000;
        let each = silence / f64::from(steps);
        let sum: f64 = (0..steps)
            .map(|step| copies.failed_after((f64::from(step) + 0.5) * each, stale))
            .sum();
        let mean = sum / f64::from(steps);
        assert!(
            (mean - copies.failed(silence, stale)).abs() < 1e-4,
            "{mean}"
        );
    }
}

#[test]
fn the_bet_s_answer_is_where_half_are_old() {
    for every in [0.1, 60.0, 600.0, 3_600.0] {
        let lab = lab(&[("every", every)], 1);
        let lives = lab.answer().expect("an answer");
        let copies = Copies {
            rate: 1.0 / every,
            lives,
        };
        assert!((copies.old_after(1_800.0) - 0.5).abs() < 1e-9);
    }
    assert_eq!(lab(&[], 1).answer(), Some(3_660.0));
    let curves = Lab::CURVES;
    assert_eq!(curves, SHEET.axis.curves.len());
}
