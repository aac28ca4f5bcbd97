//! Several servers of one worker each, with exponential slots, behind a balancer.

use alloc::vec::Vec;
use core::cmp::Reverse;

/// How long a request stays where a balancer sends requests in turn to `servers` alike with endless waiting
/// rooms, whose load is `load` and whose slots take one unit of time; infinite from a load of 1 on.
///
/// Each server sees one request of n: the time between two of them is Erlang's distribution with n phases.
/// GI/M/1: the stay is 1/(1 − σ), where σ = (nρ/(nρ + 1 − σ))ⁿ (L. Kleinrock, "Queueing Systems I", 1975,
/// ch. 6).
#[must_use]
pub fn in_turn(load: f64, servers: u32) -> f64 {
    if load >= 1.0 {
        return f64::INFINITY;
    }
    let arrivals = f64::from(servers) * load;
    // From below, the iteration rises to the root below 1.
    let mut busy = 0.0;
    for _ in 0..10_000 {
        let phase = arrivals / (arrivals + 1.0 - busy);
        let next = (0..servers).fold(1.0, |product, _| product * phase);
        if next - busy < 1e-15 {
            break;
        }
        busy = next;
    }
    1.0 / (1.0 - busy)
}

/// How long a request stays where it goes to the less busy of two servers drawn from very many, whose load
/// is `load` and whose slots take one unit of time.
///
/// Σ ρ^(2ⁱ − 2), i ≥ 1 (M. Mitzenmacher, "The Power of Two Choices in Randomized Load Balancing", IEEE
/// Transactions on Parallel and Distributed Systems 12(10), 2001). With a finite number of servers it is
/// longer.
#[must_use]
pub fn two_of_many(load: f64) -> f64 {
    if load >= 1.0 {
        return f64::INFINITY;
    }
    // Each term's exponent is twice the one before, and two more.
    let (mut term, mut sum) = (1.0, 0.0);
    while term > 1e-18 {
        sum += term;
        term = term * term * load * load;
    }
    sum
}

/// What becomes of requests that a balancer sends to the least busy of some servers drawn for each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Balanced {
    /// The share that finds its server full.
    pub rejected: f64,
    /// How long one that is let in stays, in slots.
    pub latency: f64,
}

/// `servers` alike with room for `places` requests each (one in its slot), of which for each request `looks`
/// different ones are drawn, and the least busy of those takes it; if that is full, the request is rejected.
/// The load is the arrival rate a server times the mean slot. With one look this is the die, with as many
/// as there are servers the full look.
///
/// The exact chain of how many are at the servers, in order of their number, solved sweep by sweep (Gauss
/// and Seidel). It has (places + servers)! / (places! servers!) states: 969 for three servers with sixteen
/// places.
#[must_use]
pub fn least_of(load: f64, servers: usize, looks: usize, places: u32) -> Balanced {
    let states = states(servers, places);
    let find = |state: &Vec<u32>| {
        states
            .binary_search_by_key(&Reverse(state), Reverse)
            .unwrap_or_default()
    };
    // The chance that the least busy of those drawn is the i-th least busy of all: the others are drawn
    // from those behind it.
    let all = choose(servers, looks);
    let chances: Vec<f64> = (0..servers)
        .map(|i| choose(servers - 1 - i, looks - 1) / all)
        .collect();
    let arrivals = load * servers as f64;
    // By state: from where it is come to, and how fast; and how fast it is left.
    let mut into: Vec<Vec<(usize, f64)>> = states.iter().map(|_| Vec::new()).collect();
    let mut out: Vec<f64> = states.iter().map(|_| 0.0).collect();
    for (from, state) in states.iter().enumerate() {
        let mut go = |to: Vec<u32>, rate: f64| {
            into[find(&to)].push((from, rate));
            out[from] += rate;
        };
        for (i, chance) in chances.iter().enumerate() {
            if state[i] < places && *chance > 0.0 {
                go(with(state, i, 1), arrivals * chance);
            }
            if state[i] > 0 {
                go(with(state, i, -1), 1.0);
            }
        }
    }
    let mut chance_of: Vec<f64> = states.iter().map(|_| 1.0 / states.len() as f64).collect();
    for _ in 0..100_000 {
        let mut moved: f64 = 0.0;
        for (state, from) in into.iter().enumerate() {
            let flow: f64 = from
                .iter()
                .map(|(from, rate)| chance_of[*from] * rate)
                .sum();
            let next = flow / out[state];
            moved += (next - chance_of[state]).abs();
            chance_of[state] = next;
        }
        let sum: f64 = chance_of.iter().sum();
        chance_of.iter_mut().for_each(|chance| *chance /= sum);
        if moved < 1e-13 {
            break;
        }
    }
    let (mut rejected, mut present) = (0.0, 0.0);
    for (state, chance) in states.iter().zip(&chance_of) {
        let full = state.iter().zip(&chances).filter(|(n, _)| **n == places);
        rejected += chance * full.map(|(_, chance)| chance).sum::<f64>();
        present += chance * f64::from(state.iter().sum::<u32>());
    }
    Balanced {
        rejected,
        latency: present / (arrivals * (1.0 - rejected)),
    }
}

/// All ways to be at so many servers, the least busy first; in falling order.
fn states(servers: usize, places: u32) -> Vec<Vec<u32>> {
    let mut states: Vec<Vec<u32>> = Vec::new();
    states.push(Vec::new());
    for _ in 0..servers {
        let shorter = core::mem::take(&mut states);
        for state in shorter {
            for n in state.last().copied().unwrap_or(0)..=places {
                let mut longer = state.clone();
                longer.push(n);
                states.push(longer);
            }
        }
    }
    states.sort_unstable_by(|a, b| b.cmp(a));
    states
}

/// The state with one more or less at the i-th server, in order again.
fn with(state: &[u32], i: usize, change: i32) -> Vec<u32> {
    let mut next: Vec<u32> = state.to_vec();
    next[i] = next[i].saturating_add_signed(change);
    next.sort_unstable();
    next
}

/// How many ways there are to draw `k` of `n`.
fn choose(n: usize, k: usize) -> f64 {
    if k > n {
        return 0.0;
    }
    (0..k).fold(1.0, |ways, i| ways * (n - i) as f64 / (i + 1) as f64)
}
