//! What is added up over a length of time.

use super::histogram::Histogram;

/// What is added up, in the order in which a [`Slice`] holds it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sum {
    RequestsSent,
    RequestsAnswered,
    RequestsRejected,
    RequestsGivenUp,
    AttemptsSent,
    AttemptsAnswered,
    AttemptsRejected,
    AttemptsGivenUp,
    Wasted,
    SlotsEnded,
    SlotsBegun,
    /// Requests answered within the objective.
    InTime,
    /// Of the requests given up: those whose client was removed.
    Left,
    /// From a request's first sending to its answer, in nanoseconds, as are all times here.
    Latency,
    /// From an attempt's arrival to the begin of its slot.
    Wait,
    /// Integrals over time: of the queue's depth, of the busy workers, of all workers.
    QueueArea,
    BusyArea,
    WorkerArea,
}

/// Floats, as whole nanoseconds could overflow; exact up to 2^53 (104 days in all).
pub(super) type Sums = [f64; Sum::WorkerArea as usize + 1];

pub(super) fn add(sums: &mut Sums, others: &Sums) {
    for (sum, other) in sums.iter_mut().zip(others) {
        *sum += other;
    }
}

/// A slice of time, or all of it.
#[derive(Clone, Debug)]
pub(super) struct Slice {
    /// None yet in the slice under way.
    pub(super) sums: Sums,
    /// Of latencies and waits.
    pub(super) times: [Histogram; 2],
}

impl Slice {
    pub(super) fn new() -> Self {
        Self {
            sums: Sums::default(),
            times: [Histogram::new(), Histogram::new()],
        }
    }

    pub(super) fn clear(&mut self) {
        self.sums = Sums::default();
        self.times.iter_mut().for_each(Histogram::clear);
    }
}
