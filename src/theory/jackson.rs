//! Networks of queues whose stations behave as if each stood alone.

use alloc::vec::Vec;

use super::erlang::mmc_wait;

/// A station of an open network: what comes from outside a second, how many workers it has, and how many
/// slots each of them ends a second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Queue {
    /// Requests from outside, a second.
    pub arrivals: f64,
    /// Workers.
    pub workers: u32,
    /// Slots that a worker ends, a second.
    pub service: f64,
}

/// What comes to each station a second, from outside and from the others: λ(i) = γ(i) + Σ λ(j) p(j, i),
/// where `ways[j][i]` is the chance that a request goes from station j to station i. `None` where some go
/// round for ever.
#[must_use]
pub fn traffic(arrivals: &[f64], ways: &[Vec<f64>]) -> Option<Vec<f64>> {
    let n = arrivals.len();
    // The equations (I − Pᵀ) λ = γ as rows, with γ behind; by elimination with pivots.
    let mut rows: Vec<Vec<f64>> = (0..n)
        .map(|i| {
            let mut row: Vec<f64> = (0..n)
                .map(|j| f64::from(u8::from(i == j)) - ways[j][i])
                .collect();
            row.push(arrivals[i]);
            row
        })
        .collect();
    for column in 0..n {
        let pivot = (column..n).max_by(|a, b| {
            let [a, b] = [a, b].map(|row| rows[*row][column].abs());
            a.total_cmp(&b)
        })?;
        rows.swap(column, pivot);
        let equation = rows[column].clone();
        if equation[column].abs() < 1e-12 {
            return None;
        }
        for (other, row) in rows.iter_mut().enumerate() {
            if other != column {
                let factor = row[column] / equation[column];
                for (value, known) in row.iter_mut().zip(&equation) {
                    *value -= factor * known;
                }
            }
        }
    }
    Some((0..n).map(|i| rows[i][n] / rows[i][i]).collect())
}

/// How many requests are at each station of an open network, on average, with Poisson arrivals from
/// outside, exponential slots and endless waiting rooms: infinite where a station can't keep up, `None`
/// where some requests go round for ever.
///
/// Each station is M/M/c on its own: the product form of J. R. Jackson, "Networks of Waiting Lines", 1957.
#[must_use]
pub fn jackson(stations: &[Queue], ways: &[Vec<f64>]) -> Option<Vec<f64>> {
    let arrivals: Vec<f64> = stations.iter().map(|station| station.arrivals).collect();
    let rates = traffic(&arrivals, ways)?;
    let present = stations.iter().zip(rates).map(|(station, rate)| {
        let wait = mmc_wait(rate, station.service, station.workers).mean;
        rate * (wait + 1.0 / station.service)
    });
    Some(present.collect())
}

/// A closed network: `clients` that each think for `thinks` seconds on average, then pass through stations
/// of one worker each, whose slots take `slots[i]` seconds on average and which they visit once. Gives the
/// requests a second, and how long each stays at each station.
///
/// By mean value analysis, which is exact for the product form of W. J. Gordon and G. F. Newell, 1967: who
/// comes to a station finds it as it would be with one client less (M. Reiser and S. S. Lavenberg,
/// "Mean-Value Analysis of Closed Multichain Queuing Networks", 1980).
#[must_use]
pub fn closed_network(clients: u32, thinks: f64, slots: &[f64]) -> (f64, Vec<f64>) {
    let mut present: Vec<f64> = slots.iter().map(|_| 0.0).collect();
    let mut stays = present.clone();
    let mut throughput = 0.0;
    for n in 1..=clients {
        for (stay, (slot, present)) in stays.iter_mut().zip(slots.iter().zip(&present)) {
            *stay = slot * (1.0 + present);
        }
        throughput = f64::from(n) / (thinks + stays.iter().sum::<f64>());
        for (present, stay) in present.iter_mut().zip(&stays) {
            *present = throughput * stay;
        }
    }
    (throughput, stays)
}
