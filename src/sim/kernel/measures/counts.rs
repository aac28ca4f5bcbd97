//! Requests or attempts by what became of them.

/// How many were sent, and what became of them.
///
/// Since the start, at every instant: sent = answered + rejected + given up + in flight. (When the
/// measures are reset, what is in flight then counts as sent.) In a window, what ended may have been
/// sent before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sent.
    pub sent: u64,
    /// Answered while their client waited.
    pub answered: u64,
    /// Rejected at the door (of requests: on their last attempt).
    pub rejected: u64,
    /// Given up by their client (of requests: on their last attempt), or left by a client that was
    /// removed.
    pub given_up: u64,
    /// Neither yet. Requests between two attempts are in flight too.
    pub in_flight: u64,
}

impl Counts {
    /// How many ended.
    #[must_use]
    pub const fn ended(&self) -> u64 {
        self.answered + self.rejected + self.given_up
    }

    /// Whether what was sent is what ended and what is in flight: true at every instant of
    /// [`Scope::Total`](crate::Scope::Total).
    #[must_use]
    pub const fn conserved(&self) -> bool {
        self.sent == self.ended() + self.in_flight
    }

    /// The share of those that ended which was answered; 1 where none ended.
    #[must_use]
    pub fn answered_share(&self) -> f64 {
        match self.ended() {
            0 => 1.0,
            ended => self.answered as f64 / ended as f64,
        }
    }
}
