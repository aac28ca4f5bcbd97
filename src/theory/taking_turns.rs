//! Servers that get requests in turn, with waiting rooms that are bounded.

use alloc::vec::Vec;

use super::poisson;

/// One of several servers alike that a balancer gives requests in turn: a GI/M/1/K queue between whose
/// arrivals the time is Erlang's distribution with as many phases as there are servers. (One server alone is
/// M/M/1/K, and so is each of many that requests are thrown to by a die.)
///
/// The chain of how many each arrival finds: between two of them so many slots can end as fit into the
/// phases, which is negatively binomial (L. Kleinrock, "Queueing Systems I", 1975, ch. 6). Times are in mean
/// slots.
#[derive(Clone, Debug)]
pub struct TakingTurns {
    /// By how many are at the server, the chance that an arrival finds so many; the last is full.
    found: Vec<f64>,
}

impl TakingTurns {
    /// `servers` with room for `places` requests each (one in its slot), and a load: the arrivals at a server
    /// within a mean slot.
    #[must_use]
    pub fn new(load: f64, servers: u32, places: usize) -> Self {
        let phases = f64::from(servers);
        let phase = phases * load / (phases * load + 1.0);
        // The chance that exactly j slots can end between two arrivals.
        let mut ends = Vec::new();
        let mut next = (0..servers).fold(1.0, |product, _| product * phase);
        for j in 0..places {
            ends.push(next);
            next *= (1.0 - phase) * (phases + j as f64) / (j + 1) as f64;
        }
        // By row: from how many an arrival finds to how many the next one does.
        let states = places + 1;
        let mut chances: Vec<f64> = Vec::new();
        chances.resize(states * states, 0.0);
        for (before, row) in chances.chunks_exact_mut(states).enumerate() {
            let present = (before + 1).min(places);
            let mut left = 1.0;
            for (j, end) in ends.iter().take(present).enumerate() {
                row[present - j] = *end;
                left -= end;
            }
            row[0] = left.max(0.0);
        }
        // State by state the last one is taken out (W. Grassmann, M. Taksar and D. Heyman, 1985): nothing is
        // subtracted, so nothing cancels.
        for last in (1..states).rev() {
            let leaves: f64 = chances[last * states..][..last].iter().sum();
            for from in 0..last {
                let through = chances[from * states + last] / leaves;
                chances[from * states + last] = through;
                for to in 0..last {
                    chances[from * states + to] += through * chances[last * states + to];
                }
            }
        }
        let mut found: Vec<f64> = Vec::new();
        found.push(1.0);
        for state in 1..states {
            let into = |(from, chance): (usize, &f64)| chance * chances[from * states + state];
            let flow = found.iter().enumerate().map(into).sum();
            found.push(flow);
        }
        let sum: f64 = found.iter().sum();
        found.iter_mut().for_each(|chance| *chance /= sum);
        Self { found }
    }

    /// The share of requests that finds its server full.
    #[must_use]
    pub fn rejected(&self) -> f64 {
        self.found.last().copied().unwrap_or(0.0)
    }

    /// How long one that is let in stays.
    #[must_use]
    pub fn latency(&self) -> f64 {
        let stays = |(before, chance): (usize, &f64)| (before + 1) as f64 * chance;
        self.let_in().map(stays).sum::<f64>() / (1.0 - self.rejected())
    }

    /// The share of those let in that stay at most so long: one who finds n others leaves at the end of n + 1
    /// slots, which are over where so many of a Poisson stream have come.
    #[must_use]
    pub fn within(&self, time: f64) -> f64 {
        let slots = poisson::at_least(time, self.found.len());
        let by = |(before, chance): (usize, &f64)| chance * slots[before + 1];
        self.let_in().map(by).sum::<f64>() / slots[0] / (1.0 - self.rejected())
    }

    fn let_in(&self) -> impl Iterator<Item = (usize, &f64)> {
        self.found[..self.found.len() - 1].iter().enumerate()
    }
}
