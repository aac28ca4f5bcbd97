//! Newest first: how many wait is the same for every order of service that doesn't look at lengths of
//! slots; how long each waits is not.
//!
//! In overload, the mean wait of those who were served says nothing: whoever is at the bottom of the pile
//! waits for ever and is never counted. So it is the mean queue that is held to theory there.

use switchboard::{Config, Discipline, steady, theory::Steady};

use crate::{replications::Replications, textbook};

fn newest_first(clients: u32) -> (Replications, Steady) {
    let fifo = textbook(clients);
    let lifo = Config {
        discipline: Discipline::Lifo,
        ..fifo
    };
    let runs = Replications::of(lifo, 20_000, 30);
    (runs, steady(&fifo).unwrap())
}

#[test]
fn the_queue_is_as_long_as_ever() {
    for clients in [10, 20, 25, 40, 80] {
        let (runs, theory) = newest_first(clients);
        runs.agree("queue", theory.queue_depth, |run| {
            run.report.measures.queue_depth_mean
        });
        runs.agree("throughput", theory.throughput, |run| {
            run.report.measures.throughput.0
        });
        runs.agree("rejected", theory.rejected * theory.offered, |run| {
            run.report.measures.requests.rejected as f64 / run.span()
        });
    }
}

#[test]
fn below_the_knee_the_mean_wait_is_too() {
    let (runs, theory) = newest_first(20);
    runs.agree("mean wait", theory.wait.mean, |run| {
        run.report.measures.wait.mean
    });
}

#[test]
fn most_wait_shorter_and_some_much_longer() {
    for (clients, half, tail) in [(20, 0.4, 2.0), (40, 0.1, 5.0)] {
        let (runs, theory) = newest_first(clients);
        for run in &runs.0 {
            let wait = &run.report.measures.wait;
            let both = format!("{wait:?}, first come first served {:?}", theory.wait);
            assert!(wait.p50 < half * theory.wait.p50, "{both}");
            assert!(wait.p95 > 1.2 * theory.wait.p95, "{both}");
            assert!(wait.p99 > tail * theory.wait.p99, "{both}");
        }
    }
}
