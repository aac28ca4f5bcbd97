//! Caches of some items, asked for at random, each independently of the last one; and a fetch takes no time.
//!
//! | who goes to make room | hit ratio |
//! |---|---|
//! | the one not used for the longest time | exactly (W. F. King, 1971; R. Fagin, 1977): [`lru`] |
//! | the same, for many items | H. Che, Y. Tung and Z. Wang, "Hierarchical Web caching systems", 2002: [`Caching::hit`] |
//! | the oldest, or whoever is drawn: both alike (E. Gelenbe, 1973) | for many items: [`Caching::hit`] |
//! | whoever is too old | J. Jung, A. W. Berger and H. Balakrishnan, INFOCOM 2003: [`expiring`] |

use crate::sim::kernel::exp::exp;
use crate::sim::kernel::ln::ln;
use crate::sim::kernel::random::Zipf;
use crate::sim::kernel::room::filled;
use alloc::vec::Vec;

/// What is asked for: the shares of so many items, by Zipf's law with this exponent.
#[must_use]
pub fn zipf(items: u32, exponent: f64) -> Vec<f64> {
    let zipf = Zipf::new(items, exponent);
    let mut shares = filled(items as usize, 0.0);
    for (item, share) in shares.iter_mut().enumerate() {
        *share = zipf.share(item);
    }
    shares
}

/// Who goes to make room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// Whoever wasn't used for the longest time.
    Unused,
    /// Whoever was stored first, or anybody.
    Oldest,
}

/// A cache in the steady state, seen for as long as a copy that nobody uses stays: how many copies are in it,
/// and the share of hits; and by how much each grows with the time.
type Seen = [[f64; 2]; 2];
const COPIES: usize = 0;
const HITS: usize = 1;

/// A cache of many items, in the steady state.
#[derive(Clone, Copy, Debug)]
pub struct Caching<'s> {
    /// The items' shares of what is asked for.
    pub shares: &'s [f64],
    /// Who goes to make room.
    pub goes: Goes,
}

impl Caching<'_> {
    /// With copies that stay for a time, in requests.
    fn seen(&self, time: f64) -> Seen {
        let mut seen = [[0.0; 2]; 2];
        for share in self.shares {
            let asked = share * time;
            let (is_there, grows) = match self.goes {
                Goes::Unused => {
                    let gone = exp(-asked);
                    (1.0 - gone, share * gone)
                }
                Goes::Oldest => {
                    let gone = 1.0 / (1.0 + asked);
                    (asked * gone, share * gone * gone)
                }
            };
            for (seen, weight) in seen.iter_mut().zip([1.0, *share]) {
                seen[0] += weight * is_there;
                seen[1] += weight * grows;
            }
        }
        seen
    }

    /// The time at which something has come to so much; what is seen grows ever more slowly, so that Newton's
    /// steps come from below and never go too far.
    fn when(&self, much: f64, of: usize) -> Seen {
        let mut time = 0.0;
        loop {
            let seen = self.seen(time);
            let [value, grows] = seen[of];
            let step = (much - value) / grows;
            // (What such a step leaves is far below what anybody reads; and there may be no such time.)
            if step.is_nan() || step <= 1e-7 * time || time > 1e18 {
                return seen;
            }
            time += step;
        }
    }

    /// The share of hits with so many slots.
    #[must_use]
    pub fn hit(&self, slots: f64) -> f64 {
        if slots >= self.shares.len() as f64 {
            return 1.0;
        }
        self.when(slots, COPIES)[HITS][0]
    }

    /// How many slots there have to be for such a share of hits, below 1.
    #[must_use]
    pub fn slots(&self, hit: f64) -> f64 {
        self.when(hit, HITS)[COPIES][0]
    }
}

/// The share of hits, and of answers that are out of date, where each copy is good for `lives` seconds from when
/// it was stored; so many requests a second, and each item changes so often a second.
#[must_use]
pub fn expiring(shares: &[f64], rate: f64, lives: f64, changes: f64) -> [f64; 2] {
    let mut both = [0.0; 2];
    // How much of its life a copy is out of date, on average.
    let old = if changes > 0.0 {
        lives - (1.0 - exp(-changes * lives)) / changes
    } else {
        0.0
    };
    for share in shares {
        let asked = share * rate;
        let cycle = 1.0 + asked * lives;
        both[0] += share * asked * lives / cycle;
        both[1] += share * asked * old / cycle;
    }
    both
}

/// In how many steps [`lru`] goes through the times at which it is uncertain whether an item is still there.
const STEPS: usize = 128;
/// What is less likely than this doesn't count.
const NEVER: f64 = 1e-10;

/// The exact share of hits of a cache with so many slots where whoever wasn't used for the longest time goes.
///
/// As though each item had a Poisson stream of its own: an item is there when fewer than `slots` others were
/// asked for since it was.
#[must_use]
pub fn lru(shares: &[f64], slots: usize) -> f64 {
    if slots == 0 || slots >= shares.len() {
        return f64::from(u8::from(slots > 0));
    }
    let least = shares.iter().copied().fold(1.0, f64::min);
    let most = 50.0 / least;
    let fewer = |time: f64, than: usize| asked(shares, time)[..than].iter().sum::<f64>();
    // Before this it is surely there, after that surely not.
    let from = super::least(most, |time| fewer(time, slots) < 1.0 - NEVER).max(1e-6);
    let to = super::least(most, |time| fewer(time, slots + 1) < NEVER);
    let certain = |share: &f64| share * (1.0 - exp(-share * from));
    let step = ln(to / from) / STEPS as f64;
    let (mut time, further) = (from, 1.0 / exp(-step));
    let mut uncertain = 0.0;
    for n in 0..=STEPS {
        // Simpson's rule, over the logarithm of the time.
        let weight = match n {
            0 | STEPS => 1.0,
            n if n % 2 == 1 => 4.0,
            _ => 2.0,
        };
        uncertain += weight * time * asked_for_while_there(shares, slots, time);
        time *= further;
    }
    shares.iter().map(certain).sum::<f64>() + uncertain * step / 3.0
}

/// How likely it is that so many items were asked for within a time, by how many: a sum of unlike coins, each
/// thrown once (Poisson-binomial).
fn asked(shares: &[f64], time: f64) -> Vec<f64> {
    let mut chances = filled(shares.len() + 1, 0.0);
    chances[0] = 1.0;
    for (thrown, share) in shares.iter().enumerate() {
        let not = exp(-share * time);
        for n in (0..=thrown).rev() {
            chances[n + 1] += (1.0 - not) * chances[n];
            chances[n] *= not;
        }
    }
    chances
}

/// How likely it is, at a time since an item was asked for and in proportion to it, that it is asked for again
/// and still there; over all items.
fn asked_for_while_there(shares: &[f64], slots: usize, time: f64) -> f64 {
    let chances = asked(shares, time);
    let items = shares.len();
    let mut sum = 0.0;
    for share in shares {
        // All coins but its own: it is taken out from that side on which no error grows.
        let not = exp(-share * time);
        let (mut without, mut fewer) = (0.0, 0.0);
        if not >= 0.5 {
            for chance in &chances[..slots] {
                without = (chance - (1.0 - not) * without) / not;
                fewer += without;
            }
        } else {
            fewer = 1.0;
            for n in (slots..items).rev() {
                without = (chances[n + 1] - not * without) / (1.0 - not);
                fewer -= without;
            }
        }
        sum += share * share * not * fewer;
    }
    sum
}
