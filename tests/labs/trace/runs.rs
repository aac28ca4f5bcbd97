//! Whole runs: one page after the other, held to theory.

use switchboard::Nanos;
use switchboard::sim::models::trace::{Lab, SHEET};
use switchboard::sim::models::{Model, Said};

use super::lab::{contradictions, lab, measure, page_ms};

/// So many simulated seconds of pages.
fn run(sets: &[(&str, f64)], seconds: u64) -> Lab {
    let mut lab = lab(sets, 5);
    lab.begin();
    lab.run(Nanos::from_secs(60), u64::MAX);
    lab.begin();
    lab.run(Nanos::from_secs(seconds), u64::MAX);
    lab
}

#[test]
fn without_loss_all_pages_are_alike() {
    let lab = run(&[], 600);
    let each = 1e-3 * page_ms(&[]);
    assert!((measure(&lab, "page_s.mean") - each).abs() < 1e-9);
    assert!((measure(&lab, "pages") - 600.0 / each).abs() <= 1.0);
    assert_eq!(measure(&lab, "pages.late"), 0.0);
}

#[test]
fn figures_come_to_what_theory_says() {
    for sets in [
        vec![("loss", 0.01)],
        vec![("loss", 0.05), ("size", 500.0)],
        vec![("loss", 0.3), ("size", 14.0), ("distance", 300.0)],
    ] {
        let lab = run(&sets, 3_000);
        let mut theory = vec![0.0; SHEET.figures.len()];
        lab.steady(false, &mut theory, &mut Said::default());
        for (figure, says) in SHEET.figures.iter().zip(theory) {
            let found = measure(&lab, figure.measure);
            assert!(
                (found - says).abs() < 0.03 * says,
                "{sets:?}, {}: {found}, {says}",
                figure.key
            );
        }
    }
}

#[test]
fn a_loss_beyond_what_ends_is_a_contradiction() {
    assert_eq!(contradictions::<Lab>("loss", 0.5), []);
    assert_eq!(
        contradictions::<Lab>("loss", 0.51),
        [("too-much-loss", vec![0.5])]
    );
}
