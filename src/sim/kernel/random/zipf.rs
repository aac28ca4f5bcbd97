//! Popularity that is lopsided: who comes first is asked for twice as often as who comes second, and three
//! times as often as who comes third (G. K. Zipf, 1949; of what is asked for in the web L. Breslau, P. Cao,
//! L. Fan, G. Phillips and S. Shenker, INFOCOM 1999).

use super::Xoshiro256;
use crate::sim::kernel::{exp::exp, ln::ln, room::with_room};
use alloc::vec::Vec;

/// Items by their rank: the one of rank i (from 1 on) is asked for in proportion to i^-s.
#[derive(Clone, Debug)]
pub(crate) struct Zipf {
    /// By rank: the share of what is asked for that it and all before it have.
    up_to: Vec<f64>,
}

impl Zipf {
    /// So many items, at least one, with an exponent from 0 (all alike) on.
    pub(crate) fn new(items: u32, exponent: f64) -> Self {
        let mut up_to = with_room(items as usize);
        let mut sum = 0.0;
        for rank in 1..=items {
            sum += exp(-exponent * ln(f64::from(rank)));
            up_to.push(sum);
        }
        up_to.iter_mut().for_each(|share| *share /= sum);
        Self { up_to }
    }

    /// The share of an item, by its place from 0 on.
    pub(crate) fn share(&self, item: usize) -> f64 {
        let before = item.checked_sub(1).map_or(0.0, |last| self.up_to[last]);
        self.up_to[item] - before
    }

    /// Draws an item: its place from 0 on.
    #[inline]
    pub(crate) fn draw(&self, random: &mut Xoshiro256) -> u32 {
        let drawn = random.unit();
        let item = self.up_to.partition_point(|share| *share <= drawn);
        item.min(self.up_to.len() - 1) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::kernel::random::Use;

    #[test]
    fn the_first_of_a_thousand_has_its_share() {
        let zipf = Zipf::new(1_000, 1.0);
        assert!((zipf.share(0) - 0.133_592).abs() < 1e-6);
        assert!((zipf.share(9) * 10.0 - zipf.share(0)).abs() < 1e-12);
        assert!((zipf.up_to[9] - 0.391).abs() < 1e-3 && (zipf.up_to[99] - 0.693).abs() < 1e-3);
        let even = Zipf::new(8, 0.0);
        assert!((0..8).all(|item| (even.share(item) - 0.125).abs() < 1e-15));
    }

    /// Each item as often as it should be, within four standard errors.
    #[test]
    fn draws_are_as_the_shares_say() {
        for (items, exponent) in [(1, 1.0), (6, 1.0), (50, 0.8), (50, 2.0)] {
            let zipf = Zipf::new(items, exponent);
            let mut random = Xoshiro256::for_use(7, Use::Choice);
            let mut found = std::vec![0.0; items as usize];
            let draws = 200_000.0;
            for _ in 0..200_000 {
                found[zipf.draw(&mut random) as usize] += 1.0;
            }
            for (item, found) in found.into_iter().enumerate() {
                let share = zipf.share(item);
                let error = libm::sqrt(draws * share * (1.0 - share));
                let off: f64 = found - draws * share;
                assert!(off.abs() <= 4.0 * error + 1e-6, "{item} of {items}: {off}");
            }
        }
    }
}
