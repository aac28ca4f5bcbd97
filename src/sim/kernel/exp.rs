//! Powers of e, of operations that IEEE 754 defines to the last bit: the same on every platform.

/// e to a power that isn't positive, to about the last digit: e^x = 2^-n e^r, with e^r by its series.
#[inline(never)]
pub(crate) fn exp(power: f64) -> f64 {
    // (From here on it is no number that can be told from nothing.)
    if power < -700.0 {
        return 0.0;
    }
    let halved = (0.5 - power * core::f64::consts::LOG2_E) as u64;
    // ln 2 in two parts, so that what is left of a large power is as exact as that of a small one.
    const LN_2: [f64; 2] = [0.693_147_180_369_123_8, 1.908_214_929_270_587_7e-10];
    let rest = power + halved as f64 * LN_2[0] + halved as f64 * LN_2[1];
    let mut series = 1.0;
    for n in (1..15_u32).rev() {
        series = 1.0 + rest * series / f64::from(n);
    }
    series * f64::from_bits((1_023 - halved) << 52)
}

#[cfg(test)]
mod tests {
    use super::exp;

    #[test]
    fn it_is_the_exponential() {
        let mut power = 0.0;
        while power > -690.0 {
            let (own, exact) = (exp(power), libm::exp(power));
            let off = (own - exact).abs();
            assert!(
                off <= 1e-15 * 4.0 * exact,
                "e^{power} is {exact}, not {own}"
            );
            power -= 0.037;
        }
        assert_eq!((exp(0.0), exp(-1e9)), (1.0, 0.0));
    }
}
