//! What the clients do: send, wait, give up, try again.

use super::{
    Simulation, Step,
    attempts::{Record, Request, State},
};
use crate::sim::kernel::measures::Sum;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::switchboard::config::{Arrivals, Backoff};
use crate::sim::models::switchboard::observer::{EventKind, Observer, Outcome};
use crate::sim::parts::timers::Timer;

/// What a client does when an attempt has failed.
enum Next {
    /// Send the request again at once.
    Again,
    /// Back off first.
    Later,
    /// Leave it at that.
    Nothing,
}

impl<O: Observer> Simulation<O> {
    /// An asynchronous client has something to send.
    #[inline]
    pub(super) fn client_arrives(&mut self) -> Request {
        let client = self.arrivals.arrive(self.config.clients, &self.ziggurat);
        self.new_request(client, false)
    }

    /// A client asks now, beside what it asks by itself: a press of the reader's.
    pub fn ask(&mut self, client: u32) {
        if client >= self.config.clients {
            return;
        }
        self.recorder.advance(self.now);
        let request = self.new_request(client, false);
        self.pursue(request, None);
        self.due = self.find_due();
    }

    /// A client's timer is up: it has thought of a request, or sends one again.
    #[inline]
    pub(super) fn timer_ends(&mut self) -> Option<(Step, Request)> {
        Some(match self.timers.pop()? {
            Timer::BackingOff(index) => {
                let request = self.attempts.get(index).request;
                self.attempts.release(index);
                (Step::Retried, request)
            }
            Timer::Thinking(client) => (Step::Sent, self.new_request(client, true)),
        })
    }

    #[inline(always)]
    fn new_request(&mut self, client: u32, synchronous: bool) -> Request {
        let id = self.next_request;
        self.next_request += 1;
        self.recorder.count(Sum::RequestsSent);
        self.budget.refill(self.config.retry_budget);
        Request {
            id,
            first_sent: self.now,
            client,
            tries: 0,
            synchronous,
        }
    }

    /// The client that has waited longest gives up. Tells which attempt of which request on.
    #[inline]
    pub(super) fn patience_ends(&mut self) -> (Request, u64) {
        let index = self.attempts.oldest();
        self.attempts.settle(index, State::Departed);
        self.recorder.count(Sum::AttemptsGivenUp);
        let Record {
            request, attempt, ..
        } = *self.attempts.get(index);
        self.event(EventKind::GaveUp, &request, attempt);
        (request, attempt)
    }

    /// Sends a request, unless its client has just given up on an attempt and leaves it at that; and
    /// again at once if it is rejected and its client is of that kind.
    ///
    /// Tells whether anything comes of it later: false if the server turns it away and that is that.
    ///
    /// All that clients send passes here, and all that fails: called from one place, it becomes part of
    /// the loop over the events.
    #[cfg_attr(all(feature = "wasm", target_arch = "wasm32"), optimize(speed))]
    #[inline]
    pub(super) fn pursue(&mut self, mut request: Request, given_up: Option<u64>) -> bool {
        let mut failed = given_up.map(|attempt| (attempt, Outcome::GivenUp));
        loop {
            if let Some((attempt, outcome)) = failed {
                match self.after_failure(&request, attempt, outcome) {
                    Next::Again => {}
                    Next::Later => return true,
                    Next::Nothing => return request.synchronous,
                }
            }
            request.tries += 1;
            let attempt = self.next_attempt;
            self.next_attempt += 1;
            self.recorder.count(Sum::AttemptsSent);
            self.event(EventKind::Sent, &request, attempt);
            if self.admit(&request, attempt) {
                return true;
            }
            self.recorder.count(Sum::AttemptsRejected);
            self.event(EventKind::Rejected, &request, attempt);
            failed = Some((attempt, Outcome::Rejected));
        }
    }

    /// An attempt has failed: its client sends the request again in this instant, or backs off, or the
    /// request is over.
    #[inline]
    fn after_failure(&mut self, request: &Request, attempt: u64, outcome: Outcome) -> Next {
        if request.tries <= self.config.retries && self.budget.spend(self.config.retry_budget) {
            match self.config.backoff {
                Backoff::None => return Next::Again,
                Backoff::Exponential { base, cap } if self.attempts.has_room() => {
                    self.back_off(request, attempt, base, cap);
                    return Next::Later;
                }
                Backoff::Exponential { .. } => {}
            }
        }
        match outcome {
            Outcome::Rejected => self.recorder.count(Sum::RequestsRejected),
            _ => self.recorder.count(Sum::RequestsGivenUp),
        }
        self.end(request, attempt, outcome);
        Next::Nothing
    }

    /// A client waits before it sends a request again: a random time that may be twice as long after
    /// each attempt.
    #[inline(never)]
    fn back_off(&mut self, request: &Request, attempt: u64, base: Nanos, cap: Nanos) {
        // All of these are exact: a power of two rounds nothing.
        let doublings = (1_u64 << (request.tries - 1).min(63)) as f64;
        let longest = (base.0 as f64 * doublings).min(cap.0 as f64);
        let wait = Nanos::round(self.jitter.unit() * longest);
        let until = self.now.saturating_add(wait);
        let index = self
            .attempts
            .insert(*request, attempt, self.now, State::BackingOff);
        self.timers.set(until, Timer::BackingOff(index));
        self.event(EventKind::BackedOff { until }, request, attempt);
    }

    /// A request is over (and has been counted): a synchronous client thinks of the next.
    #[inline]
    pub(super) fn end(&mut self, request: &Request, attempt: u64, outcome: Outcome) {
        self.event(EventKind::Ended(outcome), request, attempt);
        if request.synchronous && request.client < self.config.clients {
            self.think(request.client);
        }
    }

    fn think(&mut self, client: u32) {
        let thinking = self.arrivals.thinking(self.config.interval, &self.ziggurat);
        self.timers
            .set(self.now.saturating_add(thinking), Timer::Thinking(client));
    }

    /// Clients from this number on begin: synchronous ones by thinking. (Asynchronous ones are in the
    /// stream of arrivals.)
    pub(super) fn start_clients(&mut self, from: u32) {
        if self.config.arrivals == Arrivals::Synchronous {
            for client in from..self.config.clients {
                self.think(client);
            }
        }
    }

    /// Clients from the one number on think no more, and from the other on don't try again.
    #[inline(never)]
    pub(super) fn drop_timers(&mut self, thinking: u32, backing_off: u32) {
        let attempts = &self.attempts;
        self.timers.retain(|timer| match timer {
            Timer::Thinking(client) => client < thinking,
            Timer::BackingOff(index) => attempts.get(index).request.client < backing_off,
        });
    }

    /// Clients from this number on are gone. Their requests count as given up and are not tried
    /// again; what the server holds of them costs what it costs.
    pub(super) fn remove_clients(&mut self, from: u32) {
        self.drop_timers(from, from);
        for index in 0..self.attempts.len() {
            let record = *self.attempts.get(index);
            if record.request.client < from {
                continue;
            }
            match record.state {
                State::Awaited => {
                    self.attempts.settle(index, State::Departed);
                    self.recorder.count(Sum::AttemptsGivenUp);
                    self.event(EventKind::GaveUp, &record.request, record.attempt);
                }
                State::BackingOff => self.attempts.release(index),
                State::Answered | State::Departed | State::Free => continue,
            }
            self.recorder.count(Sum::RequestsGivenUp);
            self.recorder.count(Sum::Left);
            self.end(&record.request, record.attempt, Outcome::GivenUp);
        }
    }
}
