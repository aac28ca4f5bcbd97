//! Packets leave: as the windows allow, and again where they were lost.

use super::{Page, Sent};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::events::{AGAIN, CLIENT, PACKET, SERVER, What, told};
use crate::sim::models::presses::Told;
use crate::sim::parts::conversation::{Message, PACKET_BITS};

impl Page {
    /// Sends what the window has room for: what was lost before what is new.
    pub(super) fn pump(&mut self, call: u32, now: Nanos) {
        while self.calls[call as usize].sender.may_send() {
            let of = &mut self.calls[call as usize];
            if let Some(packet) = of.sender.take_again() {
                // A receipt has told: that was a journey, too.
                self.trips += u32::from(self.handed == 0 && packet == 0);
                self.send(call, packet, now, AGAIN);
            } else if !of.ready.is_empty() {
                // One of each in turn.
                let object = of.ready.remove(0);
                let next = &mut self.objects[object as usize];
                let packet = next.first + next.sent;
                next.sent += 1;
                if next.sent < next.packets {
                    of.ready.push(object);
                }
                let shelf = if self.plan.way.shelves() {
                    object
                } else {
                    call
                };
                self.shelves[shelf as usize].expect(packet);
                self.send(call, packet, now, PACKET);
            } else {
                break;
            }
        }
        self.set_timer(call);
    }

    pub(super) fn set_timer(&mut self, call: u32) {
        let due = self.calls[call as usize].sender.due(self.plan.timeout());
        let owner = 2 * self.objects.len() as u32 + call;
        self.agenda.set(owner, due, 0);
    }

    pub(super) fn send(&mut self, call: u32, packet: u32, now: Nanos, kind: u8) {
        let sendings = self.sent.len() as u32;
        if core::mem::take(&mut self.lose_next) || sendings + 1 == self.plan.lose {
            self.down.lose_next();
        }
        let sending = self.down.send(now, PACKET_BITS, sendings);
        let sender = &mut self.calls[call as usize].sender;
        let number = sender.sent(packet, sending.whole);
        self.sent.push(Sent {
            call,
            number,
            packet,
        });
        let of = &mut self.packets[packet as usize];
        if sending.lost {
            self.lost += 1;
            if !of.there && !of.missing {
                of.missing = true;
                self.misses(packet, sending.arrives);
            }
        }
        if self.seen {
            self.data.note(Message {
                from: SERVER,
                to: CLIENT,
                kind,
                number: packet,
                sending,
            });
        }
    }

    pub(super) fn receipt(&mut self, sending: u32, now: Nanos) -> Told {
        let Sent {
            call,
            number,
            packet,
        } = self.sent[sending as usize];
        self.calls[call as usize].sender.confirmed(number);
        self.pump(call, now);
        told(What::Receipt, packet + 1)
    }

    /// No receipt has come for too long.
    pub(super) fn late(&mut self, call: u32, now: Nanos) -> Told {
        let Some(packet) = self.calls[call as usize].sender.timed_out() else {
            return Told::NOTHING;
        };
        self.send(call, packet, now, AGAIN);
        self.set_timer(call);
        told(What::Late, packet + 1)
    }
}
