//! One page, from the press to its last packet, event by event.

use alloc::vec::Vec;

use super::events::{BROWSER, Kind, MANY, RESOLVER, SERVER, State, Took, What};
use super::settings::Plan;
use super::unwatched::unwatched;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::presses::{self, Chances, Told};
use crate::sim::parts::conversation::{Link, Loss, Message, PACKET_BITS, Record, Sending, Timers};

/// A page that was asked for.
#[derive(Clone, Debug)]
pub struct Page {
    plan: Plan,
    began: Nanos,
    /// What happens next before packets leave; then that they do.
    next: What,
    at: Nanos,
    answer: Link,
    timers: Timers,
    /// How many have left, and arrived; how many sendings there were, and how many were lost.
    left: u32,
    arrived: u32,
    sent: u32,
    lost: u32,
    done: Nanos,
    /// Whether it is to be seen.
    seen: bool,
    record: Record,
    states: Vec<State>,
    /// When packets are to be sent again, of a page that nobody watches.
    again: Vec<Nanos>,
}

/// By which chances packets are lost.
fn lost(plan: &Plan, Chances { seed, press }: Chances) -> Loss {
    Loss::of(plan.loss, seed, press)
}

/// Something that is about no packet.
fn told(what: What) -> Told {
    Told::of(what as u8, 0)
}

impl presses::Page for Page {
    type Plan = Plan;
    type Took = Took;
    const MANY: u32 = MANY;

    fn new() -> Self {
        Self {
            plan: Plan::of(&[]),
            began: Nanos::ZERO,
            next: What::Nothing,
            at: Nanos::NEVER,
            answer: Link::new(Nanos::ZERO, 0, Loss::none()),
            timers: Timers::new(0, false),
            left: 0,
            arrived: 0,
            sent: 0,
            lost: 0,
            done: Nanos::NEVER,
            seen: false,
            record: Record::new(),
            states: Vec::new(),
            again: Vec::new(),
        }
    }

    fn press(&mut self, now: Nanos, plan: Plan, chances: Chances, seen: bool) {
        self.answer
            .restart(plan.half, plan.bandwidth, lost(&plan, chances));
        self.timers.restart(plan.packets as usize);
        self.record.clear();
        self.states.clear();
        if seen {
            self.states.resize(plan.packets as usize, State::ToCome);
        }
        (self.plan, self.began, self.seen) = (plan, now, seen);
        (self.left, self.arrived, self.sent, self.lost) = (0, 0, 0, 0);
        self.done = Nanos::NEVER;
        self.next = What::Found;
        self.at = now.saturating_add(plan.name);
        let there = Nanos(plan.name.0 / 2);
        self.note(BROWSER, RESOLVER, Kind::Where, now, there);
        self.note(
            RESOLVER,
            BROWSER,
            Kind::Here,
            now.saturating_add(there),
            Nanos(plan.name.0 - there.0),
        );
    }

    fn chance_anew(&mut self, chances: Chances) {
        self.answer.set_loss(lost(&self.plan, chances));
    }

    fn is_under_way(&self) -> bool {
        self.next != What::Nothing
    }

    fn next_event(&self) -> Nanos {
        if self.next != What::Left {
            return self.at;
        }
        self.answer
            .next_arrival()
            .min(self.timers.next())
            .min(self.next_leaves())
    }

    fn step(&mut self) -> Told {
        let what = self.next;
        let (now, half) = (self.at, self.plan.half);
        let (to, kind) = match what {
            What::Nothing => return Told::NOTHING,
            What::Found => (SERVER, Kind::Hello),
            What::Called => (BROWSER, Kind::HelloBack),
            What::Connected => (SERVER, Kind::Seal),
            What::Sealing => (BROWSER, Kind::Sealed),
            What::Secured => (SERVER, Kind::Please),
            What::Asked => {
                (self.next, self.at) = (What::Made, now.saturating_add(self.plan.work));
                return told(what);
            }
            What::Made => {
                // The line is free from now on. (A message of no bits takes no turn.)
                self.next = What::Left;
                self.answer.wait_until(now);
                return told(what);
            }
            _ => return self.packet(),
        };
        self.note(1 - to, to, kind, now, half);
        self.at = now.saturating_add(half);
        self.next = match what {
            What::Found => What::Called,
            What::Called => What::Connected,
            What::Connected => What::Sealing,
            What::Sealing => What::Secured,
            _ => What::Asked,
        };
        told(what)
    }

    fn result(&self) -> Took {
        let ([all, delivery], [_, sent, lost]) = (self.took(self.done), self.counts());
        Took {
            all,
            delivery,
            sent,
            lost,
        }
    }

    fn seconds(took: &Took) -> Nanos {
        took.all
    }

    fn least(&mut self, plan: &Plan) -> Nanos {
        plan.before().saturating_add(plan.least())
    }

    fn work_out(&mut self, plan: Plan, chances: Chances) -> Took {
        unwatched(&plan, lost(&plan, chances), &mut self.again)
    }

    fn ready(plan: &Plan) -> Nanos {
        plan.ready()
    }

    fn costs(plan: &Plan) -> u64 {
        1 + u64::from(plan.packets) / 8
    }
}

impl Page {
    pub(super) const fn plan(&self) -> &Plan {
        &self.plan
    }

    pub(super) const fn began(&self) -> Nanos {
        self.began
    }

    /// How many packets are there, how many sendings there were, and how many of these were lost.
    pub(super) const fn counts(&self) -> [u32; 3] {
        [self.arrived, self.sent, self.lost]
    }

    pub(super) const fn record(&self) -> &Record {
        &self.record
    }

    pub(super) fn states(&self) -> &[State] {
        &self.states
    }

    /// How long it has taken so far, or took: all of it, and the delivery.
    pub(super) fn took(&self, now: Nanos) -> [Nanos; 2] {
        let all = self.done.min(now).saturating_sub(self.began);
        [all, all.saturating_sub(self.plan.before())]
    }

    /// How long the server has worked for it.
    pub(super) fn worked(&self, now: Nanos) -> Nanos {
        let begins = self.plan.ready().saturating_sub(self.plan.work);
        let gone = self.done.min(now).saturating_sub(self.began);
        gone.saturating_sub(begins).min(self.plan.work)
    }

    /// How many packets have left whole, and have neither arrived nor vanished.
    pub(super) fn on_the_line(&self, now: Nanos) -> u32 {
        let packets = self.record.under_way(now);
        packets
            .filter(|(message, _)| message.kind >= Kind::Packet as u8)
            .count() as u32
    }

    /// When the next packet will have left whole.
    fn next_leaves(&self) -> Nanos {
        if self.left == self.plan.packets {
            return Nanos::NEVER;
        }
        self.answer.free().saturating_add(self.plan.turn())
    }

    fn packet(&mut self) -> Told {
        let (arrives, again) = (self.answer.next_arrival(), self.timers.next());
        let leaves = self.next_leaves();
        if arrives <= again.min(leaves) {
            let Some(packet) = self.answer.arrive() else {
                return Told::NOTHING;
            };
            self.arrived += 1;
            if let Some(state) = self.states.get_mut(packet as usize) {
                *state = State::There;
            }
            if self.arrived < self.plan.packets {
                return Told::of(What::Arrived as u8, packet + 1);
            }
            (self.done, self.next, self.at) = (arrives, What::Nothing, Nanos::NEVER);
            return told(What::Done);
        }
        let is_again = again <= leaves;
        let (packet, sending) = if is_again {
            let Some(packet) = self.timers.pop() else {
                return Told::NOTHING;
            };
            (packet, self.answer.send_aside(again, packet))
        } else {
            let packet = self.left;
            self.left += 1;
            (packet, self.answer.send(Nanos::ZERO, PACKET_BITS, packet))
        };
        self.sent += 1;
        if sending.lost {
            self.lost += 1;
            self.timers.set(packet, sending.whole, self.plan.again());
            if let Some(state) = self.states.get_mut(packet as usize) {
                *state = State::Lost;
            }
        }
        if self.seen {
            self.record.note(Message {
                from: SERVER,
                to: BROWSER,
                kind: if is_again { Kind::Again } else { Kind::Packet } as u8,
                number: packet,
                sending,
            });
        }
        let what = match (is_again, sending.lost) {
            (false, false) => What::Left,
            (false, true) => What::Lost,
            (true, false) => What::LeftAgain,
            (true, true) => What::LostAgain,
        };
        Told::of(what as u8, packet + 1)
    }

    /// Takes down a message that is so short that it takes no turn of a line.
    fn note(&mut self, from: u8, to: u8, kind: Kind, now: Nanos, takes: Nanos) {
        if self.seen {
            self.record.note(Message {
                from,
                to,
                kind: kind as u8,
                number: 0,
                sending: Sending {
                    begins: now,
                    whole: now,
                    arrives: now.saturating_add(takes),
                    lost: false,
                },
            });
        }
    }
}
