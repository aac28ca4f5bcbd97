//! The natural logarithm, of operations that IEEE 754 defines to the last bit: the same on every
//! platform. (The `libm` crate's would do as well, and is five times the code.)

/// ln x for a normal x > 0, to about the last digit (off by less than 1e-15 of it): x = m · 2^e with m around 1, and
/// ln m = 2 artanh z with z = (m − 1) / (m + 1), by its series z + z³/3 + z⁵/5 + …
#[inline(never)]
pub(crate) fn ln(x: f64) -> f64 {
    const MANTISSA: u32 = 52;
    // By how many powers of two it is beyond what begins at √½.
    let above = x
        .to_bits()
        .wrapping_sub(core::f64::consts::FRAC_1_SQRT_2.to_bits());
    let exponent = (above as i64) >> MANTISSA;
    let m = f64::from_bits(x.to_bits().wrapping_sub((exponent as u64) << MANTISSA));
    let z = (m - 1.0) / (m + 1.0);
    let mut series = 0.0;
    // z² is below 0.03: the last term below the last digit.
    for n in (0..12_u32).rev() {
        series = series * z * z + 1.0 / f64::from(2 * n + 1);
    }
    exponent as f64 * core::f64::consts::LN_2 + 2.0 * z * series
}

#[cfg(test)]
mod tests {
    use super::ln;

    #[test]
    fn it_is_the_logarithm() {
        let mut x = 1e-300;
        while x < 1e300 {
            for x in [x, 1.0 + x, 1.0 - x].into_iter().filter(|x| *x > 0.0) {
                let (own, exact) = (ln(x), libm::log(x));
                let off = (own - exact).abs();
                assert!(off <= 1e-15 * exact.abs(), "ln {x} is {exact}, not {own}");
            }
            x *= 1.037;
        }
        assert_eq!(ln(1.0), 0.0);
    }
}
