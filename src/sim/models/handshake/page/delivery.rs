//! Packets arrive: they are handed out in order, objects get complete, and more is asked for.

use super::{Page, Sent};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::events::{What, told};
use crate::sim::models::presses::Told;

impl Page {
    pub(super) fn arrive(&mut self, sending: u32, now: Nanos) -> Told {
        let Sent { call, packet, .. } = self.sent[sending as usize];
        self.receipts.send_aside(now, sending);
        self.calls[call as usize].has_heard = true;
        let of = &mut self.packets[packet as usize];
        if of.there {
            self.twice += 1;
            return told(What::Arrived, packet + 1);
        }
        let object = of.object;
        of.there = true;
        self.arrived += 1;
        if core::mem::take(&mut of.missing) {
            self.has_come(packet, now);
        }
        let shelf = if self.plan.way.shelves() {
            object
        } else {
            call
        };
        let mut what = told(What::Waits, packet + 1);
        while let Some(next) =
            self.shelves[shelf as usize].hand_out(|packet| self.packets[packet as usize].there)
        {
            if next == packet {
                what = told(What::Arrived, packet + 1);
            }
            if let Some(complete) = self.hand_out(next, now) {
                what = complete;
            }
        }
        self.waited = self.waited.max(self.arrived - self.handed);
        what
    }

    /// A packet can be read; with it, an object may be complete.
    pub(super) fn hand_out(&mut self, packet: u32, now: Nanos) -> Option<Told> {
        if self.handed == 0 {
            // To ask, and for this.
            (self.first, self.trips) = (now, self.trips + 1);
        }
        self.handed += 1;
        let of = &mut self.packets[packet as usize];
        of.handed = true;
        let object = of.object;
        let of = &mut self.objects[object as usize];
        of.handed += 1;
        if of.handed < of.packets {
            return None;
        }
        of.done = now;
        self.complete += 1;
        self.more(object, now);
        if self.is_done() {
            (self.done, self.under_way) = (now, false);
            return Some(told(What::Done, 0));
        }
        Some(told(What::Object, object))
    }

    pub(super) fn is_done(&self) -> bool {
        self.complete as usize == self.objects.len()
    }

    /// An object is complete: what is asked for next.
    pub(super) fn more(&mut self, object: u32, now: Nanos) {
        let (way, objects) = (self.plan.way, self.plan.objects);
        let call = self.objects[object as usize].connection;
        if way.closes() {
            self.calls[call as usize].closed = now;
        }
        if object > 0 {
            if way.connections() > 1 && self.next <= objects {
                self.ask_next(call, now);
            }
            return;
        }
        self.next = 1;
        if way.connections() == 1 {
            for object in 1..=objects {
                self.ask(object, now);
            }
            self.next = objects + 1;
            return;
        }
        for place in 0..way.connections().min(objects) {
            if place == 0 || way.closes() {
                self.ask_next(call, now);
            } else {
                let object = self.next;
                self.next += 1;
                self.call(object, now);
            }
        }
    }

    /// A connection, or a new one in its place, takes the next object.
    pub(super) fn ask_next(&mut self, call: u32, now: Nanos) {
        let object = self.next;
        self.next += 1;
        if self.plan.way.closes() {
            self.call(object, now);
        } else {
            self.objects[object as usize].connection = call;
            self.ask(object, now);
        }
    }
}
