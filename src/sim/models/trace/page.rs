//! One page, from the press to its last packet, event by event.

use alloc::vec::Vec;

use super::settings::Plan;
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::conversation::{Link, Loss, Message, PACKET_BITS, Record, Sending, Timers};

/// Who sends and gets messages.
pub(super) const BROWSER: u8 = 0;
pub(super) const SERVER: u8 = 1;
/// Who knows names.
pub(super) const RESOLVER: u8 = 2;

/// The kinds of messages: questions and answers in turn, then packets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    Where,
    Here,
    Hello,
    HelloBack,
    Seal,
    Sealed,
    Please,
    Packet,
    /// A packet that is sent again.
    Again,
}

/// What has happened. In the order of the sheet's events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Told {
    #[default]
    Nothing,
    /// The name was found.
    Found,
    /// The server was asked whether it is there; the answer is back.
    Called,
    Connected,
    /// It was asked to seal what follows; that is agreed.
    Sealing,
    Secured,
    /// It was asked for the page, and has made it.
    Asked,
    Made,
    /// A packet has left, and will arrive or be lost.
    Left(u32),
    Lost(u32),
    /// A lost one has left again.
    LeftAgain(u32),
    LostAgain(u32),
    /// A packet has arrived; with it, the page may be there.
    Arrived(u32),
    Done,
    /// One page of many is on its way, and is there.
    Other(u32),
    OtherDone(u32),
}

impl Told {
    /// Its place in the sheet's list, and which packet or page it is about, counted from 1.
    pub(super) const fn code(self) -> (u32, u32) {
        match self {
            Self::Nothing => (0, 0),
            Self::Found => (1, 0),
            Self::Called => (2, 0),
            Self::Connected => (3, 0),
            Self::Sealing => (4, 0),
            Self::Secured => (5, 0),
            Self::Asked => (6, 0),
            Self::Made => (7, 0),
            Self::Left(n) => (8, n + 1),
            Self::Lost(n) => (9, n + 1),
            Self::LeftAgain(n) => (10, n + 1),
            Self::LostAgain(n) => (11, n + 1),
            Self::Arrived(n) => (12, n + 1),
            Self::Done => (13, 0),
            Self::Other(n) => (14, n + 1),
            Self::OtherDone(n) => (15, n + 1),
        }
    }
}

/// What has become of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum State {
    ToCome,
    Lost,
    There,
}

/// How long a page that is there took, and what it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Took {
    pub(super) all: Nanos,
    pub(super) delivery: Nanos,
    pub(super) sent: u32,
    pub(super) lost: u32,
}

impl Took {
    /// Whether the delivery took longer than without loss, and whether one packet held it up: whether it
    /// took half a timeout longer.
    pub(super) fn late(&self, plan: &Plan) -> [bool; 2] {
        let least = plan.least();
        [
            self.delivery > least,
            self.delivery > least.saturating_add(Nanos(plan.again().0 / 2)),
        ]
    }
}

/// A page that was asked for.
#[derive(Clone, Debug)]
pub(super) struct Page {
    plan: Plan,
    began: Nanos,
    /// What happens next before packets leave; then that they do.
    next: Told,
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
}

impl Page {
    pub(super) fn new() -> Self {
        Self {
            plan: Plan::of(&[]),
            began: Nanos::ZERO,
            next: Told::Nothing,
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
        }
    }

    /// Enter is pressed: this page begins anew, in the room that it has. What is not to be seen keeps no
    /// record.
    pub(super) fn press(&mut self, now: Nanos, plan: Plan, loss: Loss, seen: bool) {
        self.answer.restart(plan.half, plan.bandwidth, loss);
        self.timers.restart(plan.packets as usize);
        self.record.clear();
        self.states.clear();
        if seen {
            self.states.resize(plan.packets as usize, State::ToCome);
        }
        (self.plan, self.began, self.seen) = (plan, now, seen);
        (self.left, self.arrived, self.sent, self.lost) = (0, 0, 0, 0);
        self.done = Nanos::NEVER;
        self.next = Told::Found;
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

    /// Goes on with other chances.
    pub(super) fn set_loss(&mut self, loss: Loss) {
        self.answer.set_loss(loss);
    }

    pub(super) const fn plan(&self) -> &Plan {
        &self.plan
    }

    pub(super) const fn began(&self) -> Nanos {
        self.began
    }

    pub(super) fn is_under_way(&self) -> bool {
        self.next != Told::Nothing
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
        [all, all.saturating_sub(self.plan.journeys())]
    }

    /// What it took, once it is there.
    pub(super) fn result(&self) -> Took {
        let ([all, delivery], [_, sent, lost]) = (self.took(self.done), self.counts());
        Took {
            all,
            delivery,
            sent,
            lost,
        }
    }

    /// How many packets have left whole, and have neither arrived nor vanished.
    pub(super) fn on_the_line(&self, now: Nanos) -> u32 {
        let packets = self.record.under_way(now);
        packets
            .filter(|(message, _)| message.kind >= Kind::Packet as u8)
            .count() as u32
    }

    pub(super) fn next_event(&self) -> Nanos {
        if self.next != Told::Left(0) {
            return self.at;
        }
        self.answer
            .next_arrival()
            .min(self.timers.next())
            .min(self.next_leaves())
    }

    /// When the next packet will have left whole.
    fn next_leaves(&self) -> Nanos {
        if self.left == self.plan.packets {
            return Nanos::NEVER;
        }
        self.answer.free().saturating_add(self.plan.turn())
    }

    /// The next event happens.
    pub(super) fn step(&mut self) -> Told {
        let told = self.next;
        let (now, half) = (self.at, self.plan.half);
        let (to, kind) = match told {
            Told::Nothing => return told,
            Told::Found => (SERVER, Kind::Hello),
            Told::Called => (BROWSER, Kind::HelloBack),
            Told::Connected => (SERVER, Kind::Seal),
            Told::Sealing => (BROWSER, Kind::Sealed),
            Told::Secured => (SERVER, Kind::Please),
            Told::Asked => {
                (self.next, self.at) = (Told::Made, now.saturating_add(self.plan.work));
                return told;
            }
            Told::Made => {
                // The line is free from now on. (A message of no bits takes no turn.)
                self.next = Told::Left(0);
                self.answer.wait_until(now);
                return told;
            }
            _ => return self.packet(),
        };
        self.note(1 - to, to, kind, now, half);
        self.at = now.saturating_add(half);
        self.next = match told {
            Told::Found => Told::Called,
            Told::Called => Told::Connected,
            Told::Connected => Told::Sealing,
            Told::Sealing => Told::Secured,
            _ => Told::Asked,
        };
        told
    }

    fn packet(&mut self) -> Told {
        let (arrives, again) = (self.answer.next_arrival(), self.timers.next());
        let leaves = self.next_leaves();
        if arrives <= again.min(leaves) {
            let Some(packet) = self.answer.arrive() else {
                return Told::Nothing;
            };
            self.arrived += 1;
            if let Some(state) = self.states.get_mut(packet as usize) {
                *state = State::There;
            }
            if self.arrived < self.plan.packets {
                return Told::Arrived(packet);
            }
            (self.done, self.next, self.at) = (arrives, Told::Nothing, Nanos::NEVER);
            return Told::Done;
        }
        let is_again = again <= leaves;
        let (packet, sending) = if is_again {
            let Some(packet) = self.timers.pop() else {
                return Told::Nothing;
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
        match (is_again, sending.lost) {
            (false, false) => Told::Left(packet),
            (false, true) => Told::Lost(packet),
            (true, false) => Told::LeftAgain(packet),
            (true, true) => Told::LostAgain(packet),
        }
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
