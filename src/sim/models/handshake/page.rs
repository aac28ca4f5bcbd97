//! One page, from the press to its last object, event by event.

mod asking;
mod delivery;
mod sending;
mod views;

use alloc::vec::Vec;

use super::calls::Call;
use super::curve;
use super::events::{MANY, Took};
use super::objects::{Object, Packet, lay_out};
use super::settings::Plan;
use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::presses::{self, Chances, Told};
use crate::sim::parts::conversation::{Link, Loss, Record, Shelf};

/// A sending of a packet.
#[derive(Clone, Copy, Debug)]
struct Sent {
    call: u32,
    number: u32,
    packet: u32,
}

/// Something that was lost: which, from when it would have been there, and until when it wasn't.
#[derive(Clone, Copy, Debug)]
struct Gap {
    what: u32,
    from: Nanos,
    until: Nanos,
}

/// What a gap is of: a packet by its number, and from these on a connection's words and an object's request.
const WORDS: u32 = 1 << 30;
const ASKING: u32 = 1 << 31;

/// A page that was asked for.
#[derive(Clone, Debug)]
pub struct Page {
    plan: Plan,
    began: Nanos,
    under_way: bool,
    down: Link,
    receipts: Link,
    /// Of messages that are no packets.
    loss: Loss,
    lose_next: bool,
    agenda: Calendar,
    /// Connections, of which so many are of this page; the others are room.
    calls: Vec<Call>,
    begun: usize,
    pub(super) objects: Vec<Object>,
    pub(super) packets: Vec<Packet>,
    sent: Vec<Sent>,
    shelves: Vec<Shelf>,
    shelved: usize,
    /// The next object that nobody has asked for.
    next: u32,
    complete: u32,
    arrived: u32,
    twice: u32,
    handed: u32,
    lost: u32,
    unheard: u32,
    waited: u32,
    trips: u32,
    open: Nanos,
    first: Nanos,
    done: Nanos,
    /// In the order of their beginnings.
    gaps: Vec<Gap>,
    seen: bool,
    record: Record,
    data: Record,
}

/// By which chances packets are lost, and other messages.
fn lost(plan: &Plan, Chances { seed, press }: Chances) -> [Loss; 2] {
    [0, 1].map(|which| Loss::of(plan.loss, seed, press.wrapping_mul(2) + which))
}

impl presses::Page for Page {
    type Plan = Plan;
    type Took = Took;
    const MANY: u32 = MANY;

    fn new() -> Self {
        let link = || Link::new(Nanos::ZERO, 0, Loss::none());
        Self {
            plan: Plan::of(&[]),
            began: Nanos::ZERO,
            under_way: false,
            down: link(),
            receipts: link(),
            loss: Loss::none(),
            lose_next: false,
            agenda: Calendar::new(0),
            calls: Vec::new(),
            begun: 0,
            objects: Vec::new(),
            packets: Vec::new(),
            sent: Vec::new(),
            shelves: Vec::new(),
            shelved: 0,
            next: 0,
            complete: 0,
            arrived: 0,
            twice: 0,
            handed: 0,
            lost: 0,
            unheard: 0,
            waited: 0,
            trips: 0,
            open: Nanos::NEVER,
            first: Nanos::NEVER,
            done: Nanos::NEVER,
            gaps: Vec::new(),
            seen: false,
            record: Record::new(),
            data: Record::new(),
        }
    }

    fn press(&mut self, now: Nanos, plan: Plan, chances: Chances, seen: bool) {
        let [data, messages] = lost(&plan, chances);
        self.down.restart(plan.half, plan.bandwidth, data);
        self.receipts.restart(plan.half, 0, Loss::none());
        self.loss = messages;
        (self.plan, self.began, self.seen) = (plan, now, seen);
        lay_out(&self.plan, &mut self.objects, &mut self.packets);
        // Of each object its request, and of each connection its flights and its receipts.
        while self.agenda.pop().is_some() {}
        self.agenda.make_room(3 * self.objects.len());
        self.sent.clear();
        self.gaps.clear();
        self.record.clear();
        self.data.clear();
        (self.begun, self.shelved) = (0, 0);
        (self.next, self.complete, self.lost) = (0, 0, 0);
        (self.unheard, self.trips) = (0, 0);
        (self.arrived, self.twice, self.handed, self.waited) = (0, 0, 0, 0);
        (self.open, self.first, self.done) = (Nanos::NEVER, Nanos::NEVER, Nanos::NEVER);
        self.under_way = true;
        if plan.way.shelves() {
            (0..self.objects.len()).for_each(|_| self.shelf());
        }
        self.call(0, now);
    }

    fn chance_anew(&mut self, chances: Chances) {
        let [data, messages] = lost(&self.plan, chances);
        self.down.set_loss(data);
        self.loss = messages;
    }

    fn is_under_way(&self) -> bool {
        self.under_way
    }

    fn next_event(&self) -> Nanos {
        if !self.under_way {
            return Nanos::NEVER;
        }
        let other = self.agenda.next().map_or(Nanos::NEVER, |due| due.at);
        self.down
            .next_arrival()
            .min(self.receipts.next_arrival())
            .min(other)
    }

    fn step(&mut self) -> Told {
        let now = self.next_event();
        if now == Nanos::NEVER {
            return Told::NOTHING;
        }
        if self.down.next_arrival() == now {
            return self
                .down
                .arrive()
                .map_or(Told::NOTHING, |sending| self.arrive(sending, now));
        }
        if self.receipts.next_arrival() == now {
            return self
                .receipts
                .arrive()
                .map_or(Told::NOTHING, |sending| self.receipt(sending, now));
        }
        let Some(due) = self.agenda.pop() else {
            return Told::NOTHING;
        };
        let objects = self.objects.len() as u32;
        let owner = due.owner % objects;
        match due.owner / objects {
            0 => self.request(owner, now),
            1 => self.flight(owner, now),
            _ => self.late(owner, now),
        }
    }

    fn result(&self) -> Took {
        self.took(self.done)
    }

    fn seconds(took: &Took) -> Nanos {
        took.all
    }

    /// Run, or about, where that would take long.
    fn least(&mut self, plan: &Plan) -> Nanos {
        if plan.is_small() {
            curve::page(self, plan)
        } else {
            plan.about()
        }
    }

    fn costs(plan: &Plan) -> u64 {
        16 + 3 * u64::from(plan.all())
    }
}

impl Page {
    /// Another empty shelf, in the room of an old one where there is one.
    fn shelf(&mut self) {
        match self.shelves.get_mut(self.shelved) {
            Some(shelf) => shelf.clear(),
            None => self.shelves.push(Shelf::default()),
        }
        self.shelved += 1;
    }

    /// It is missing from then on.
    #[inline(never)]
    fn misses(&mut self, what: u32, from: Nanos) {
        let until = Nanos::NEVER;
        self.gaps.push(Gap { what, from, until });
        let mut place = self.gaps.len() - 1;
        while place > 0 && self.gaps[place - 1].from > from {
            self.gaps.swap(place, place - 1);
            place -= 1;
        }
    }

    /// It is there, however often it was lost.
    #[inline(never)]
    fn has_come(&mut self, what: u32, now: Nanos) {
        for gap in self.gaps.iter_mut().filter(|gap| gap.what == what) {
            gap.until = gap.until.min(now);
        }
    }

    /// The next packet that is put on the line is lost; before the first one, the next message.
    pub(super) const fn lose_next(&mut self) {
        self.lose_next = true;
    }
}
