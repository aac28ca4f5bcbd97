use super::*;

#[test]
fn quantiles_are_those_of_the_tables() {
    // E. S. Pearson and H. O. Hartley, "Biometrika Tables for Statisticians", vol. 1, 1966, table 12.
    for (degrees, expected) in [
        (1.0, 12.706),
        (2.0, 4.303),
        (3.0, 3.182),
        (5.0, 2.571),
        (9.0, 2.262),
        (29.0, 2.045),
        (60.0, 2.000),
        (120.0, 1.980),
    ] {
        let t = quantile(degrees);
        assert!((t - expected).abs() < 0.0005, "{degrees}: {t}");
    }
    assert!((quantile(99_999.0) - 1.960).abs() < 0.0005);
}

#[test]
fn an_estimate_is_the_textbooks() {
    // A. M. Law, "Simulation Modeling and Analysis", 5th ed., example 4.26: ten observations, whose
    // 90 % interval is 1.34 ± 0.24, with t = 1.833. For 95 % the quantile is 2.262.
    let values = [1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09];
    let estimate = Estimate::of(&values).unwrap();
    assert!((estimate.mean - 1.343).abs() < 1e-9);
    assert!((estimate.standard_error - 0.24 / 1.833).abs() < 0.002);
    assert!((estimate.half_width - 2.262 * estimate.standard_error).abs() < 1e-4);
}

#[test]
fn one_value_says_nothing_of_chance() {
    assert_eq!(Estimate::of(&[1.0]), None);
    assert_eq!(Estimate::of(&[]), None);
    let constant = Estimate::of(&[2.0, 2.0, 2.0]).unwrap();
    assert_eq!((constant.mean, constant.half_width), (2.0, 0.0));
}

#[test]
fn about_95_intervals_in_100_hold_the_mean() {
    // Sums of uniform numbers from a small generator, whose mean is known.
    let mut state = 1_u64;
    let mut uniform = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        f64::from(u32::try_from(state >> 32).unwrap()) / 4_294_967_296.0
    };
    let held = (0..2000)
        .filter(|_| {
            let values: Vec<f64> = (0..5)
                .map(|_| (0..12).map(|_| uniform()).sum::<f64>())
                .collect();
            let estimate = Estimate::of(&values).unwrap();
            (estimate.mean - 6.0).abs() <= estimate.half_width
        })
        .count();
    // Four standard deviations of a binomial with 2000 and 0.95.
    assert!((1861..=1939).contains(&held), "{held}");
}
