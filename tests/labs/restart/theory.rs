//! Runs beside the flow of callers, and that flow beside closed forms.

use switchboard::sim::models::Model;
use switchboard::theory::Pause;

use super::lab::{EXPONENTIAL, NONE, SECOND, crowd, measure, ran};

/// As a fluid, one step's callers more or less.
#[test]
fn the_flow_is_that_of_the_closed_forms() {
    for (clients, rate, patience) in [
        (10_000.0, 500.0, 5.0),
        (20_000.0, 500.0, 5.0),
        (4_000.0, 500.0, 2.0),
        (3_000.0, 50.0, 7.5),
    ] {
        let crowd = crowd(clients, rate, patience);
        for spread in [1.0, 5.0, 10.0, 15.0, 40.0] {
            let [_, first] = crowd.after(200.0, Pause::Spread(spread), false);
            let exact = crowd.at_first(spread);
            assert!(
                (first - exact).abs() < 0.01,
                "{crowd:?}, {spread}: {first}, {exact}"
            );
        }
        let [back, first] = crowd.after(120.0, Pause::Fixed(0.0), false);
        let ever = crowd.ever_back().expect("a crowd") / clients;
        assert!((back - ever).abs() < 1e-9 && (first - ever).abs() < 1e-9);
        let [back, _] = crowd.after(crowd.work() + 0.1, Pause::Fixed(0.0), true);
        assert!((back - 1.0).abs() < 1e-9, "{back}");
        let [back, first] = crowd.after(60.0, Pause::Spread(crowd.work().min(60.0)), false);
        assert!((back - first).abs() < 1e-9);
    }
    // In waves, of each those who left in the one before.
    for (seconds, back) in [(5.0, 2_500.0), (10.0, 3_500.0), (12.0, 4_000.0)] {
        let [found, _] = crowd(4_000.0, 500.0, 5.0).after(seconds + 0.01, Pause::Fixed(0.0), false);
        // (One step's slots more or less.)
        assert!((4_000.0 * found - back).abs() < 20.0, "{found}");
    }
}

/// A work less the patience is what nobody waits too long with: `W` of `N / C - P`, and at most as many as
/// there are.
#[test]
fn the_least_spread_lets_all_through_with_their_first_call() {
    let crowd = crowd(10_000.0, 500.0, 5.0);
    assert_eq!((crowd.work(), crowd.least_spread()), (20.0, 15.0));
    assert_eq!((crowd.at_first(15.0), crowd.at_first(60.0)), (1.0, 1.0));
    assert!((crowd.at_first(0.0) - 0.25).abs() < 1e-12);
    assert!((crowd.at_first(5.0) - 1.0 / 3.0).abs() < 1e-12);
    assert!((crowd.at_first(10.0) - 0.5).abs() < 1e-12);
}

/// Chance moves the place where a crowd that doesn't come back becomes one that does; it is looked at on
/// both sides of it.
#[test]
fn runs_fall_on_the_flow_s_curve() {
    let flow = |sets: &[(&str, f64)], within: f64| {
        let mut shares = [0.0; 2];
        let lab = ran(sets, 120.0);
        lab.theory(lab.settings()[0], &mut shares);
        let of = |key: &str| measure(&lab, key) / measure(&lab, "clients");
        let found = [of("back"), of("first")];
        for (found, exact) in found.iter().zip(shares) {
            assert!((found - exact).abs() < within, "{sets:?}: {found}, {exact}");
        }
    };
    for spread in [1.0, 5.0, 8.0, 12.0, 15.0, 20.0, 40.0] {
        flow(&[("spread", spread)], 0.025);
        flow(&[("spread", spread), ("notice", 1.0)], 0.06);
        flow(&[("spread", spread), ("clients", 20_000.0)], 0.025);
        flow(&[("spread", spread), ("clients", 4_000.0)], 0.025);
        flow(
            &[("spread", spread), ("rate", 1_000.0), ("patience", 2.0)],
            0.025,
        );
    }
    for pause in [NONE, SECOND] {
        flow(&[("pause", pause)], 0.025);
        flow(&[("pause", pause), ("clients", 3_500.0)], 0.025);
        flow(&[("pause", pause), ("notice", 1.0)], 0.025);
    }
    for base in [1.0, 5.0, 20.0] {
        flow(&[("pause", EXPONENTIAL), ("base", base)], 0.025);
    }
}

/// Theory gives a number at every place of the axis, whatever is set: so the page never has to look for one.
#[test]
fn it_speaks_everywhere() {
    for pause in 0..4 {
        for (clients, rate, patience) in [(100.0, 2_000.0, 30.0), (20_000.0, 50.0, 1.0)] {
            let lab = ran(
                &[
                    ("pause", f64::from(pause)),
                    ("clients", clients),
                    ("rate", rate),
                    ("patience", patience),
                ],
                0.0,
            );
            for spread in [1.0, 17.3, 60.0] {
                let mut shares = [f64::NAN; 2];
                lab.theory(spread, &mut shares);
                assert!(
                    shares
                        .iter()
                        .all(|share| (0.0..=1.0 + 1e-9).contains(share))
                );
            }
        }
    }
}
