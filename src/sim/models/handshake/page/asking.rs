//! What is said before data comes: connections with their flights, and requests.

use super::{ASKING, Page, WORDS};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::calls::{Call, Leg};
use crate::sim::models::handshake::events::{REQUEST, What, kind, told};
use crate::sim::models::handshake::objects::Asked;
use crate::sim::models::handshake::settings::AT_FIRST;
use crate::sim::models::handshake::way::Flight;
use crate::sim::models::presses::Told;
use crate::sim::parts::conversation::{Message, Sending};

/// What a connection says there, and back.
const fn words(call: u32, is_back: bool) -> u32 {
    WORDS + 2 * call + is_back as u32
}

/// What is said again doubles its time no more often.
const MOST_DOUBLINGS: u8 = 16;

impl Page {
    /// A new connection for an object.
    pub(super) fn call(&mut self, object: u32, now: Nanos) {
        let call = self.begun;
        let taken = |place: u8| {
            let mut open = self.calls[..call].iter().filter(|call| call.closed > now);
            open.any(|call| call.place == place)
        };
        let place = (0..u8::MAX).find(|place| !taken(*place)).unwrap_or(0);
        if call == self.calls.len() {
            self.calls.push(Call::new());
        }
        self.calls[call].restart(self.plan.way.flights(), object, place, now);
        self.begun += 1;
        let call = call as u32;
        self.objects[object as usize].connection = call;
        if !self.plan.way.shelves() {
            self.shelf();
        }
        self.say(call, now);
    }

    /// Says the next thing of a connection's flights, or opens it where nothing is left to say.
    pub(super) fn say(&mut self, call: u32, now: Nanos) -> Told {
        let of = &mut self.calls[call as usize];
        let Some(flight) = of.flights.first().copied() else {
            of.open = now;
            self.open = self.open.min(now);
            let object = of.object;
            self.ask(object, now);
            return told(What::Open, call + 1);
        };
        of.sent_at = now;
        self.leave(call, flight, Leg::There, now);
        told(What::Answered, call + 1)
    }

    /// A flight's message leaves, and will be there or has to be said again.
    pub(super) fn leave(&mut self, call: u32, flight: Flight, leg: Leg, now: Nanos) {
        let lost = self.loses();
        let is_back = leg == Leg::Back;
        self.note(kind(flight, is_back), call, now, lost);
        if lost {
            self.misses(words(call, is_back), now.saturating_add(self.plan.half));
        }
        let of = &mut self.calls[call as usize];
        let at = if lost {
            of.leg = Leg::Lost;
            let first = if of.has_heard {
                self.plan.timeout()
            } else {
                AT_FIRST
            };
            of.sent_at.saturating_add(Nanos(first.0 << of.times))
        } else {
            of.leg = leg;
            now.saturating_add(self.plan.half)
        };
        let owner = self.objects.len() as u32 + call;
        self.agenda.set(owner, at, 0);
    }

    pub(super) fn flight(&mut self, call: u32, now: Nanos) -> Told {
        let leg = self.calls[call as usize].leg;
        if leg != Leg::Lost {
            self.has_come(words(call, leg == Leg::Back), now);
        }
        let of = &mut self.calls[call as usize];
        let Some(flight) = of.flights.first().copied() else {
            return Told::NOTHING;
        };
        match leg {
            Leg::There => {
                self.leave(call, flight, Leg::Back, now);
                told(What::Heard, call + 1)
            }
            Leg::Back => {
                (of.has_heard, of.times) = (true, 0);
                of.flights = &of.flights[1..];
                // The page itself comes by the first one.
                self.trips += u32::from(call == 0);
                self.say(call, now)
            }
            Leg::Lost => {
                of.times = (of.times + 1).min(MOST_DOUBLINGS);
                self.say(call, now);
                told(What::Said, call + 1)
            }
        }
    }

    /// An object is asked for.
    pub(super) fn ask(&mut self, object: u32, now: Nanos) {
        let lost = self.loses();
        self.note(REQUEST, object, now, lost);
        if lost {
            self.misses(ASKING + object, now.saturating_add(self.plan.half));
        }
        let of = &mut self.objects[object as usize];
        let has_heard = self.calls[of.connection as usize].has_heard;
        let at = if lost {
            of.asked = Asked::Lost;
            let first = if has_heard {
                self.plan.timeout()
            } else {
                AT_FIRST
            };
            now.saturating_add(Nanos(first.0 << of.times))
        } else {
            of.asked = Asked::OnItsWay;
            now.saturating_add(self.plan.half)
        };
        self.agenda.set(object, at, 0);
    }

    pub(super) fn request(&mut self, object: u32, now: Nanos) -> Told {
        let of = &mut self.objects[object as usize];
        match of.asked {
            Asked::Lost => {
                of.times = (of.times + 1).min(MOST_DOUBLINGS);
                self.ask(object, now);
                told(What::AskedAgain, object)
            }
            Asked::OnItsWay => {
                of.asked = Asked::Works;
                self.has_come(ASKING + object, now);
                self.agenda
                    .set(object, now.saturating_add(self.plan.work), 0);
                told(What::Asked, object)
            }
            _ => {
                of.asked = Asked::Answered;
                let call = of.connection;
                self.calls[call as usize].ready.push(object);
                self.pump(call, now);
                told(What::Made, object)
            }
        }
    }

    /// Whether the next message is lost.
    pub(super) fn loses(&mut self) -> bool {
        let lost = self.loss.takes();
        let lost = lost || self.sent.is_empty() && core::mem::take(&mut self.lose_next);
        self.unheard += u32::from(lost);
        lost
    }

    /// Takes down a message that is so short that it takes no turn of a line.
    pub(super) fn note(&mut self, kind: u8, number: u32, now: Nanos, lost: bool) {
        if self.seen {
            let is_back = kind < REQUEST && kind % 2 == 1;
            self.record.note(Message {
                from: u8::from(is_back),
                to: u8::from(!is_back),
                kind,
                number,
                sending: Sending {
                    begins: now,
                    whole: now,
                    arrives: now.saturating_add(self.plan.half),
                    lost,
                },
            });
        }
    }
}
