//! A crowd that calls at once, counted slot by slot, independently of the core.

use std::collections::VecDeque;

/// Clients who all call at once, and again the moment that they have given up: how many are back after so
/// long, and how many slots went to callers who had gone. The server opens one after the other, and skips
/// who has gone if it looks.
pub(super) fn at_once(
    clients: usize,
    rate: u64,
    patience: u64,
    seconds: u64,
    looks: bool,
) -> (u64, u64) {
    let (slot, patience) = (1_000_000_000 / rate, patience * 1_000_000_000);
    let mut queue: VecDeque<(usize, u64)> = (0..clients).map(|client| (client, 0)).collect();
    let mut calls: VecDeque<(usize, u64)> = queue.clone();
    let (mut done, mut back, mut wasted) = (vec![false; clients], 0, 0);
    let mut last = vec![0; clients];
    let mut now = 0;
    while now < seconds * 1_000_000_000 {
        let ends = now + slot;
        let Some((client, called)) = queue.pop_front() else {
            break;
        };
        let has_gone = last[client] != called || done[client];
        if looks && has_gone {
            continue;
        }
        // Whoever would hang up in the instant in which its slot ends has its connection.
        if !has_gone && called + patience >= ends {
            done[client] = true;
            back += 1;
        } else {
            wasted += 1;
        }
        // All who hang up until then call again at once, in the order in which they had called.
        while let Some(&(client, called)) = calls.front().filter(|(_, at)| at + patience <= ends) {
            calls.pop_front();
            if !done[client] {
                let again = called + patience;
                last[client] = again;
                queue.push_back((client, again));
                calls.push_back((client, again));
            }
        }
        now = ends;
    }
    (back, wasted)
}
