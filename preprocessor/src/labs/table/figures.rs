//! What a table shows of a run: computed once for equal runs.

use crate::labs::kept::kept;
use crate::labs::theory;
use serde::{Deserialize, Serialize};
use switchboard::Experiment;

/// What a run comes to. Times are in seconds, rates per second.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Figures {
    pub(super) sent: u64,
    pub(super) answered: u64,
    pub(super) rejected: u64,
    pub(super) given_up: u64,
    /// First attempts and retries.
    pub(super) attempts: u64,
    /// Of what was answered; `None` where nothing was.
    pub(super) latency: Option<Latency>,
    pub(super) goodput: f64,
    pub(super) queue_depth: f64,
    pub(super) utilization: f64,
    pub(super) verdict: String,
    /// `None` where there is no closed form.
    pub(super) theory: Option<Theory>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Latency {
    pub(super) mean: f64,
    pub(super) p95: f64,
}

/// What theory says of the same run, were it endless.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Theory {
    /// The share of the requests that is answered.
    pub(super) answered: f64,
    /// Its mean, where that has a closed form.
    pub(super) latency: Option<f64>,
}

impl Figures {
    /// What `run` comes to.
    pub(super) fn of(run: &Experiment) -> Self {
        kept(&format!("{run:?}"), || Self::simulated(run))
    }

    fn simulated(run: &Experiment) -> Self {
        let report = run.run();
        let measures = &report.measures;
        let latency = &measures.latency;
        Self {
            sent: measures.requests.sent,
            answered: measures.requests.answered,
            rejected: measures.requests.rejected,
            given_up: measures.requests.given_up,
            attempts: measures.attempts.sent,
            latency: (latency.count > 0).then_some(Latency {
                mean: latency.mean,
                p95: latency.p95,
            }),
            goodput: measures.goodput.0,
            queue_depth: measures.queue_depth_mean,
            utilization: measures.utilization,
            verdict: report.verdict.name().to_owned(),
            theory: theory::means(&run.config).map(|means| Theory {
                answered: means.goodput / means.offered,
                latency: means.latency,
            }),
        }
    }

    /// The share of the requests that ended which was answered; 1 where none ended.
    pub(super) fn answered_share(&self) -> f64 {
        match self.ended() {
            0 => 1.0,
            ended => number(self.answered) / number(ended),
        }
    }

    /// What part of the requests that ended are `count` of them.
    pub(super) fn share(&self, count: u64) -> f64 {
        match self.ended() {
            0 => 0.0,
            ended => number(count) / number(ended),
        }
    }

    fn ended(&self) -> u64 {
        self.answered + self.rejected + self.given_up
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a day's requests are far below 2^53"
)]
pub(super) fn number(count: u64) -> f64 {
    count as f64
}
