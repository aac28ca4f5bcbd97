//! Asking again: the table that was computed before and elsewhere, to the last digit that it has.

use alloc::format;

use super::super::{Attempts, Outcomes, Recognises, Work, Written};

/// The course's payment, without a key.
const PAYMENT: Attempts = Attempts {
    loss: 0.02,
    first: [false; 2],
    retries: 3,
    timeout: 1.0,
    pause: 0.5,
    journey: 0.02,
    work: Work::Exponential(0.05),
    recognises: Recognises::Never,
    written: Written::With,
    crash: 0.0,
};

fn of(attempts: Attempts) -> Outcomes {
    attempts.outcomes().expect("the chain is exact")
}

/// Equal to the last of so many digits after the point.
fn close(found: f64, expected: f64, unit: f64, what: &str) {
    assert!(
        (found - expected).abs() <= 0.500_001 * unit,
        "{what}: {found} is not {expected}"
    );
}

/// Loss, retries, mean work; then of a thousand not charged, once, twice or more, charges, attempts, told that
/// it failed, of these charged.
const TABLE: [[f64; 10]; 12] = [
    [
        0.005, 0.0, 0.05, 5.0, 995.0, 0.0, 995.0, 1_000.0, 9.975, 4.975,
    ],
    [
        0.005, 3.0, 0.05, 0.0, 995.0, 5.0, 1_005.0, 1_010.1, 0.0, 0.0,
    ],
    [
        0.02, 0.0, 0.05, 20.0, 980.0, 0.0, 980.0, 1_000.0, 39.6, 19.6,
    ],
    [
        0.02, 1.0, 0.05, 0.4, 980.392, 19.208, 1_018.8, 1_039.6, 1.568, 1.168,
    ],
    [
        0.02, 3.0, 0.05, 0.0, 980.0, 19.999, 1_020.4, 1_041.2, 0.002, 0.002,
    ],
    [
        0.05, 3.0, 0.05, 0.006, 950.018, 49.976, 1_052.5, 1_107.9, 0.09, 0.084,
    ],
    [
        0.1, 1.0, 0.05, 10.0, 909.0, 81.0, 1_071.0, 1_190.0, 36.1, 26.1,
    ],
    [
        0.1, 3.0, 0.05, 0.1, 900.27, 99.63, 1_109.7, 1_233.0, 1.303, 1.203,
    ],
    [
        0.02, 3.0, 0.2, 0.0, 971.936, 28.064, 1_028.9, 1_049.9, 0.005, 0.005,
    ],
    [
        0.02, 3.0, 0.3, 0.0, 940.055, 59.945, 1_063.7, 1_085.4, 0.038, 0.038,
    ],
    [
        0.02, 3.0, 0.5, 0.0, 836.33, 163.67, 1_194.4, 1_218.8, 1.059, 1.059,
    ],
    [
        0.02, 3.0, 1.0, 0.0, 604.777, 395.223, 1_608.0, 1_640.8, 27.529, 27.529,
    ],
];

#[test]
fn without_a_key_it_is_the_table() {
    for [
        loss,
        retries,
        work,
        none,
        once,
        twice,
        effects,
        attempts,
        failed,
        done,
    ] in TABLE
    {
        let found = of(Attempts {
            loss,
            retries: retries as u32,
            work: Work::Exponential(work),
            ..PAYMENT
        });
        let here = format!("{loss}, {retries}, {work}");
        close(1e3 * (found.nothing + found.phantom), none, 1e-3, &here);
        close(1e3 * (found.once + found.in_doubt), once, 1e-3, &here);
        close(1e3 * found.twice, twice, 1e-3, &here);
        close(1e3 * found.effects, effects, 0.1, &here);
        close(1e3 * found.attempts, attempts, 0.1, &here);
        close(1e3 * found.failed, failed, 1e-3, &here);
        close(1e3 * found.failed_done, done, 1e-3, &here);
    }
}

/// E[charges] = (1 − p) · Σ (a + b)^i over the attempts.
#[test]
fn effects_are_a_geometric_sum() {
    for (loss, retries) in [(0.02_f64, 3), (0.1, 7), (0.2, 10)] {
        let found = of(Attempts {
            loss,
            retries,
            ..PAYMENT
        });
        let late = (-0.96_f64 / 0.05).exp();
        let again = 1.0 - (1.0 - loss).powi(2) * (1.0 - late);
        let sum: f64 = (0..=retries as i32).map(|i| again.powi(i)).sum();
        assert!((found.effects - (1.0 - loss) * sum).abs() < 1e-12);
        assert!((found.attempts - sum).abs() < 1e-12);
    }
}

/// (1 − p)² e^(−(timeout + pause)/m), with one retry.
#[test]
fn two_that_look_at_once_both_work() {
    let looks = Attempts {
        recognises: Recognises::Looks,
        ..PAYMENT
    };
    for (work, twice) in [(0.3, 6.47), (0.5, 47.82), (1.0, 214.3)] {
        let found = of(Attempts {
            retries: 1,
            work: Work::Exponential(work),
            ..looks
        });
        let exact = 0.98_f64.powi(2) * (-1.5 / work).exp();
        assert!((found.twice - exact).abs() < 1e-12, "{work}");
        close(
            1e3 * found.twice,
            twice,
            if work < 1.0 { 0.01 } else { 0.1 },
            "one retry",
        );
    }
    for (work, twice, unit) in [(0.05, 0.0, 0.01), (0.3, 6.6, 0.01), (1.0, 219.6, 0.1)] {
        let found = of(Attempts {
            work: Work::Exponential(work),
            ..looks
        });
        close(1e3 * found.twice, twice, unit, "three retries");
    }
}

#[test]
fn who_reserves_first_never_works_twice_and_leaves_some_in_doubt() {
    let reserves = Attempts {
        recognises: Recognises::Reserves,
        ..PAYMENT
    };
    for (work, in_doubt) in [(0.05, 0.0), (0.3, 0.2), (1.0, 75.6)] {
        let found = of(Attempts {
            work: Work::Exponential(work),
            ..reserves
        });
        assert_eq!(found.twice, 0.0);
        close(1e3 * found.in_doubt, in_doubt, 0.1, "in doubt");
    }
}

#[test]
fn both_wrong_orders_are_as_wrong_as_the_server_is_mortal() {
    let dies = Attempts {
        recognises: Recognises::Reserves,
        crash: 0.02,
        ..PAYMENT
    };
    let after = of(Attempts {
        written: Written::After,
        ..dies
    });
    let before = of(Attempts {
        written: Written::Before,
        ..dies
    });
    let with = of(dies);
    close(1e3 * after.twice, 19.999, 1e-3, "after");
    close(1e3 * before.phantom, 19.998, 1e-3, "before");
    assert_eq!((with.twice, with.phantom), (0.0, 0.0));
}

/// Nothing is forgotten: what becomes of a request is one thing or another, whatever the contract.
#[test]
fn all_outcomes_together_are_certain() {
    for recognises in [Recognises::Never, Recognises::Looks, Recognises::Reserves] {
        for written in [Written::With, Written::After, Written::Before] {
            for work in [
                Work::Exponential(0.05),
                Work::Exponential(2.0),
                Work::Fixed(0.3),
            ] {
                for retries in [0, 1, 3, 10] {
                    let found = of(Attempts {
                        recognises,
                        written,
                        work,
                        retries,
                        loss: 0.15,
                        crash: 0.1,
                        ..PAYMENT
                    });
                    let sum =
                        found.nothing + found.once + found.twice + found.in_doubt + found.phantom;
                    assert!(
                        (sum - 1.0).abs() < 1e-9,
                        "{recognises:?} {written:?} {work:?}: {sum}"
                    );
                    assert!(found.attempts >= 1.0 && found.silent <= found.attempts);
                    assert!(found.failed_done <= found.failed + 1e-12);
                }
            }
        }
    }
    let long = Attempts {
        recognises: Recognises::Looks,
        work: Work::Fixed(1.6),
        ..PAYMENT
    };
    assert_eq!(long.outcomes(), None);
}

/// Where the first question is lost in any case, it is as if there were one attempt less; where the first answer
/// is, whoever's question got through is charged and asks again.
#[test]
fn what_is_lost_by_order_is_lost() {
    let question = of(Attempts {
        first: [true, false],
        ..PAYMENT
    });
    let shorter = of(Attempts {
        retries: 2,
        ..PAYMENT
    });
    close(question.twice, shorter.twice, 1e-12, "a question less");
    close(question.attempts, 1.0 + shorter.attempts, 1e-12, "attempts");
    let answer = |loss: f64| {
        of(Attempts {
            loss,
            first: [false, true],
            work: Work::Fixed(0.05),
            ..PAYMENT
        })
    };
    close(answer(0.0).twice, 1.0, 1e-12, "nothing else is lost");
    // Charged once by the first attempt, and again by the next that gets through: of four, more than one do.
    let none_more = 0.02_f64.powi(3);
    let by_chance = of(Attempts {
        work: Work::Fixed(0.05),
        retries: 2,
        ..PAYMENT
    });
    let expected = 0.98 * (1.0 - none_more) + 0.02 * by_chance.twice;
    close(answer(0.02).twice, expected, 1e-12, "and some questions");
}
