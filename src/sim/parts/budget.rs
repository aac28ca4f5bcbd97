//! The retry budget: a token bucket for all clients together.

/// Most tokens that the bucket holds.
const FULL: f64 = 10.0;

/// The bucket. Full at the start; a first attempt adds the configured share of a token, a retry takes
/// a whole one.
#[derive(Clone, Debug)]
pub(crate) struct Budget {
    tokens: f64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { tokens: FULL }
    }
}

impl Budget {
    /// A request is sent for the first time.
    #[inline]
    pub(crate) fn refill(&mut self, share: Option<f64>) {
        if let Some(share) = share {
            self.tokens = (self.tokens + share).min(FULL);
        }
    }

    /// Whether a retry may be made; if so, it is paid for. Without a budget, always.
    #[inline]
    pub(crate) fn spend(&mut self, share: Option<f64>) -> bool {
        if share.is_none() {
            return true;
        }
        let enough = self.tokens >= 1.0;
        if enough {
            self.tokens -= 1.0;
        }
        enough
    }
}
