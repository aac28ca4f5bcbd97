//! Those who call: they ask, wait, try again, and give up.

use super::calls::{Call, Phase, Stands};
use super::measures::{ATTEMPTS, DROPPED, outcome as outcome_count};
use super::plan::{Caller, Deadline, Pause};
use super::station::Calling;
use super::{EventKind, Network, Observer, Outcome, Rules, Step, Todo};
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::line::NONE;

impl<R: Rules, O: Observer> Network<R, O> {
    /// Who asks on behalf of this call: its source if it is a request, else its station. (If that doesn't
    /// any more, what is out is waited for, and not tried again.)
    #[inline]
    fn caller(&self, index: u32) -> Caller {
        let call = self.calls.get(index);
        if call.is_root {
            self.clients[call.place as usize].plan.caller
        } else {
            let handling = &self.nodes[call.place as usize].plan.kinds[call.kind as usize];
            handling.calls.unwrap_or(Caller::once(0))
        }
    }

    #[inline]
    fn calling(&mut self, index: u32) -> &mut Calling {
        let call = self.calls.get(index);
        if call.is_root {
            &mut self.clients[call.place as usize].calling
        } else {
            &mut self.nodes[call.place as usize].calling[call.kind as usize]
        }
    }

    /// Begins to ask on behalf of this call.
    #[inline]
    pub(super) fn ask(&mut self, index: u32) {
        let caller = self.caller(index);
        self.calling(index).budget.refill(caller.budget);
        let now = self.now;
        let call = self.calls.get_mut(index);
        call.tries = 0;
        if let (Deadline::OfAll, Some(timeout)) = (caller.deadline, caller.timeout) {
            let all = Nanos(timeout.0.saturating_mul(u64::from(caller.attempts)));
            call.deadline = call.deadline.min(now.saturating_add(all));
        }
        self.attempt(index, &caller);
    }

    /// Makes an attempt.
    #[inline]
    fn attempt(&mut self, index: u32, caller: &Caller) {
        let now = self.now;
        let id = self.next_id();
        let call = self.calls.get_mut(index);
        call.tries += 1;
        call.phase = Phase::Asking;
        call.since = now;
        let gives_up = now.saturating_add(caller.timeout.unwrap_or(Nanos::NEVER));
        let child = Call {
            id,
            born: call.born,
            since: now,
            deadline: match caller.deadline {
                Deadline::OfEach => call.deadline.min(gives_up),
                Deadline::HandedOn | Deadline::OfAll => call.deadline,
            },
            size: call.size,
            root: call.root,
            root_id: call.root_id,
            client: call.client,
            kind: call.kind,
            place: caller.to,
            attempt: call.tries,
            ..Call::NEW
        };
        let tries = call.tries;
        if call.is_root {
            let source = call.place;
            self.count_source(source, ATTEMPTS);
        }
        let timer = match caller.hedge {
            Some(hedge) if tries == 1 => gives_up.min(now.saturating_add(hedge)),
            _ => gives_up,
        };
        self.set_timer(index, timer, Step::Timer);
        let child = self.insert(child);
        if child == NONE {
            self.todo
                .push(Todo::Decide(index, Outcome::Rejected, false));
            return;
        }
        self.calls.adopt(index, child);
        let calling = self.calling(index);
        calling.out += 1;
        if calling.out > caller.cap {
            self.comes(child);
            self.todo.push(Todo::End(child, Outcome::Refused, false));
        } else {
            self.todo.push(Todo::Arrive(child));
        }
    }

    /// Nobody waits for this child any more.
    #[inline]
    pub(super) fn disown(&mut self, child: u32) {
        let parent = self.calls.get(child).parent;
        self.calls.disown(child);
        self.calling(parent).out -= 1;
    }

    /// The time is up of a call that waits for others, or pauses.
    pub(super) fn timer_ends(&mut self, index: u32) {
        let caller = self.caller(index);
        let call = self.calls.get(index);
        if call.phase == Phase::Pausing {
            if self.now < call.deadline {
                self.attempt(index, &caller);
            } else {
                self.fail(index, call.outcome, false, &caller);
            }
            return;
        }
        let timeout = caller.timeout.unwrap_or(Nanos::NEVER);
        let hedges = caller.hedge.is_some() && call.tries == 1;
        if hedges && self.now < call.since.saturating_add(timeout) {
            // The first attempt's patience goes for both.
            let since = call.since;
            self.attempt(index, &caller);
            self.calls.get_mut(index).since = since;
            self.set_timer(index, since.saturating_add(timeout), Step::Timer);
        } else {
            self.give_up_all(index);
            self.decide(index, Outcome::GivenUp, false);
        }
    }

    /// Gives up on all calls that are out on behalf of this one.
    pub(super) fn give_up_all(&mut self, index: u32) {
        let withdraws = self.caller(index).withdraws;
        loop {
            let child = self.calls.get(index).child;
            if child == NONE {
                return;
            }
            self.disown(child);
            let call = self.calls.get(child);
            let (station, phase) = (call.place, call.phase);
            self.nodes[station as usize].awaited -= 1;
            self.count_station(station, outcome_count(Outcome::GivenUp));
            self.event(EventKind::GaveUp, child);
            let waits = self.calls.get(child).stands == Stands::Queue;
            if phase == Phase::Lost || waits && withdraws {
                if waits {
                    self.count_station(station, DROPPED);
                    self.event(EventKind::Dropped, child);
                }
                self.leave(child);
                self.calls.release(child);
            }
        }
    }

    /// A call made on behalf of this one has ended so: what now?
    #[inline]
    pub(super) fn decide(&mut self, index: u32, outcome: Outcome, marked: bool) {
        if outcome == Outcome::Answered {
            self.cancel_timer(index);
            if self.calls.get(index).child != NONE {
                self.give_up_all(index);
            }
            if self.calls.get(index).is_root {
                self.over(index, Outcome::Answered);
            } else {
                self.done(index);
            }
            return;
        }
        let call = self.calls.get(index);
        let caller = self.caller(index);
        if call.child != NONE {
            // Another one is out.
            return;
        }
        let again = call.tries < caller.attempts && self.now < call.deadline;
        if !again || marked && caller.heeds || !self.calling(index).budget.spend(caller.budget) {
            self.fail(index, outcome, marked, &caller);
            return;
        }
        match caller.pause {
            Pause::None => self.attempt(index, &caller),
            Pause::Jittered { base, cap } => {
                let call = self.calls.get_mut(index);
                call.phase = Phase::Pausing;
                call.outcome = outcome;
                // Exact: a power of two rounds nothing.
                let doublings = (1_u64 << (call.tries - 1).min(63)) as f64;
                let longest = (base.0 as f64 * doublings).min(cap.0 as f64);
                let pause = Nanos::round(self.calling(index).jitter.unit() * longest);
                let until = self.now.saturating_add(pause);
                self.set_timer(index, until, Step::Timer);
                self.event(EventKind::Paused { until }, index);
            }
        }
    }

    /// Nobody tries again on behalf of this call.
    fn fail(&mut self, index: u32, outcome: Outcome, marked: bool, caller: &Caller) {
        self.cancel_timer(index);
        if self.calls.get(index).is_root {
            self.over(index, outcome);
            return;
        }
        // Who waited in vain answers that it has failed.
        let outcome = match outcome {
            Outcome::GivenUp => Outcome::Failed,
            outcome => outcome,
        };
        let marked = caller.marks || marked && caller.heeds;
        self.todo.push(Todo::End(index, outcome, marked));
    }
}
