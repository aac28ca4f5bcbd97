//! One page, from the press to its last object, event by event.

use alloc::vec::Vec;

use super::calls::{Call, Leg};
use super::objects::{Asked, Object, Packet, lay_out};
use super::settings::{AT_FIRST, Plan};
use super::way::Flight;
use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::conversation::{Link, Loss, Message, PACKET_BITS, Record, Sending, Shelf};

/// Who sends and gets messages.
pub(super) const CLIENT: u8 = 0;
pub(super) const SERVER: u8 = 1;

/// The kinds of messages: those of flights (each with its answer), requests, and packets.
pub(super) const REQUEST: u8 = 10;
pub(super) const PACKET: u8 = 11;
pub(super) const AGAIN: u8 = 12;

/// A flight's message there, or back.
pub(super) const fn kind(flight: Flight, is_back: bool) -> u8 {
    2 * flight as u8 + is_back as u8
}

/// What can happen. In the order of the sheet's events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum What {
    #[default]
    Nothing,
    /// A flight's message is there, and the answer is back.
    Heard,
    Answered,
    /// A connection is open.
    Open,
    /// Nothing has come back: it is said again.
    Said,
    /// An object was asked for, and its answer can leave.
    Asked,
    Made,
    AskedAgain,
    /// A packet is there and can be read, or has to wait on a shelf.
    Arrived,
    Waits,
    /// Its receipt is there, or has never come.
    Receipt,
    Late,
    /// An object is complete, and with the last one the page.
    Object,
    Done,
    /// One page of many.
    Other,
    OtherDone,
}

/// What has happened, and which connection, packet or page it is about, counted from 1; objects count from 1
/// after the page itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) what: What,
    pub(super) which: u32,
}

impl Told {
    pub(super) const NOTHING: Self = Self::of(What::Nothing, 0);

    pub(super) const fn of(what: What, which: u32) -> Self {
        Self { what, which }
    }
}

/// How long a page took, and what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Took {
    pub(super) all: Nanos,
    pub(super) first: Nanos,
    pub(super) open: Nanos,
    pub(super) stalled: Nanos,
    pub(super) sent: u32,
    pub(super) lost: u32,
    pub(super) calls: u32,
    /// Most that waited on shelves at once.
    pub(super) waited: u32,
}

/// A sending of a packet.
#[derive(Clone, Copy, Debug)]
struct Sent {
    call: u32,
    number: u32,
    packet: u32,
}

/// A page that was asked for.
#[derive(Clone, Debug)]
pub(super) struct Page {
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
    waited: u32,
    open: Nanos,
    first: Nanos,
    done: Nanos,
    /// Since when something is missing, how many are, and how long it has been so in all.
    gaps: Vec<(u32, Nanos, Nanos)>,
    seen: bool,
    record: Record,
    data: Record,
}

impl Page {
    pub(super) fn new() -> Self {
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
            waited: 0,
            open: Nanos::NEVER,
            first: Nanos::NEVER,
            done: Nanos::NEVER,
            gaps: Vec::new(),
            seen: false,
            record: Record::new(),
            data: Record::new(),
        }
    }

    /// Enter is pressed: this page begins anew. What is not to be seen keeps no record.
    pub(super) fn press(
        &mut self,
        now: Nanos,
        plan: Plan,
        [data, messages]: [Loss; 2],
        seen: bool,
    ) {
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
        (self.arrived, self.twice, self.handed, self.waited) = (0, 0, 0, 0);
        (self.open, self.first, self.done) = (Nanos::NEVER, Nanos::NEVER, Nanos::NEVER);
        self.under_way = true;
        if plan.way.shelves() {
            (0..self.objects.len()).for_each(|_| self.shelf());
        }
        self.call(0, now);
    }

    /// Another empty shelf, in the room of an old one where there is one.
    fn shelf(&mut self) {
        match self.shelves.get_mut(self.shelved) {
            Some(shelf) => shelf.clear(),
            None => self.shelves.push(Shelf::default()),
        }
        self.shelved += 1;
    }

    /// Goes on with other chances.
    pub(super) fn set_loss(&mut self, [data, messages]: [Loss; 2]) {
        self.down.set_loss(data);
        self.loss = messages;
    }

    /// The next packet that is put on the line is lost; before the first one, the next message.
    pub(super) const fn lose_next(&mut self) {
        self.lose_next = true;
    }

    pub(super) const fn loses_next(&self) -> bool {
        self.lose_next
    }

    pub(super) const fn plan(&self) -> &Plan {
        &self.plan
    }

    pub(super) const fn began(&self) -> Nanos {
        self.began
    }

    pub(super) const fn is_under_way(&self) -> bool {
        self.under_way
    }

    /// The connections, in the order in which they were begun.
    pub(super) fn calls(&self) -> &[Call] {
        &self.calls[..self.begun]
    }

    pub(super) const fn record(&self) -> &Record {
        &self.record
    }

    pub(super) const fn data(&self) -> &Record {
        &self.data
    }

    /// Sendings, those that were lost, those that have arrived, and those of them that were there already.
    pub(super) const fn counts(&self) -> [u32; 4] {
        [
            self.sent.len() as u32,
            self.lost,
            self.arrived + self.twice,
            self.twice,
        ]
    }

    /// How many packets are there, and how many of these can be read.
    pub(super) const fn there(&self) -> [u32; 2] {
        [self.arrived, self.handed]
    }

    /// How many sendings are in a queue or on the line.
    pub(super) fn in_flight(&self) -> u32 {
        self.down.under_way() as u32
    }

    /// How many objects are complete, the page itself among them.
    pub(super) const fn complete(&self) -> u32 {
        self.complete
    }

    /// Whether a packet that was lost would be there by now, and no copy of it is.
    pub(super) fn is_missing(&self, now: Nanos) -> bool {
        let mut gaps = self.gaps.iter();
        gaps.any(|(_, from, until)| *from <= now && now < *until)
    }

    /// From when to when something was missing, for each that was lost, in the order of their beginnings.
    pub(super) fn gaps(&self) -> impl Iterator<Item = (Nanos, Nanos)> {
        self.gaps.iter().map(|(_, from, until)| (*from, *until))
    }

    /// The shelves on which something waits: what is missing (`false`) and what waits behind it (`true`), in
    /// order; between two shelves nothing.
    pub(super) fn each_waiting(&self, mut tell: impl FnMut(Option<bool>)) {
        let mut first = true;
        for shelf in &self.shelves[..self.shelved] {
            let expected = shelf.expected();
            let is_there = |packet: &u32| self.packets[*packet as usize].there;
            let Some(last) = expected.iter().rposition(is_there) else {
                continue;
            };
            if !core::mem::take(&mut first) {
                tell(None);
            }
            expected[..=last]
                .iter()
                .for_each(|packet| tell(Some(is_there(packet))));
        }
    }

    /// Whether any message or packet was.
    pub(super) fn anything_was_lost(&self) -> bool {
        let mut messages = self.record.messages().iter();
        self.lost > 0 || messages.any(|message| message.sending.lost)
    }

    /// Packets that left one right after the other, each time.
    pub(super) fn bursts(&self) -> impl Iterator<Item = &[Message]> {
        let mut rest = self.data.messages();
        core::iter::from_fn(move || {
            rest.first()?;
            let follows = |two: &&[Message]| two[1].sending.begins == two[0].sending.whole;
            let more = rest.windows(2).take_while(follows).count();
            let (burst, after) = rest.split_at(more + 1);
            rest = after;
            Some(burst)
        })
    }

    /// How long it took, or has taken so far: what isn't there yet is as long.
    pub(super) fn took(&self, now: Nanos) -> Took {
        let end = self.done.min(now);
        let since = |time: Nanos| time.min(end).saturating_sub(self.began);
        // Gaps begin in order: what they cover, after the first byte.
        let (mut stalled, mut covered) = (0, self.first.min(end));
        for (_, from, until) in &self.gaps {
            let (from, until) = ((*from).max(covered), (*until).min(end));
            if until > from {
                stalled += until.0 - from.0;
                covered = until;
            }
        }
        Took {
            all: since(end),
            first: since(self.first),
            open: since(self.open),
            stalled: Nanos(stalled),
            sent: self.sent.len() as u32,
            lost: self.lost,
            calls: self.begun as u32,
            waited: self.waited,
        }
    }

    pub(super) fn result(&self) -> Took {
        self.took(self.done)
    }

    /// Runs to the end; gives how many events that took.
    pub(super) fn finish(&mut self) -> u64 {
        let mut events = 0;
        while self.next_event() < Nanos::NEVER {
            self.step();
            events += 1;
        }
        events
    }

    fn is_done(&self) -> bool {
        self.complete as usize == self.objects.len()
    }

    pub(super) fn next_event(&self) -> Nanos {
        if !self.under_way {
            return Nanos::NEVER;
        }
        let other = self.agenda.next().map_or(Nanos::NEVER, |due| due.at);
        self.down
            .next_arrival()
            .min(self.receipts.next_arrival())
            .min(other)
    }

    /// The next event happens.
    pub(super) fn step(&mut self) -> Told {
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

    /// A new connection for an object.
    fn call(&mut self, object: u32, now: Nanos) {
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
    fn say(&mut self, call: u32, now: Nanos) -> Told {
        let of = &mut self.calls[call as usize];
        let Some(flight) = of.flights.first().copied() else {
            of.open = now;
            self.open = self.open.min(now);
            let object = of.object;
            self.ask(object, now);
            return Told::of(What::Open, call + 1);
        };
        of.sent_at = now;
        self.leave(call, flight, Leg::There, now);
        Told::of(What::Answered, call + 1)
    }

    /// A flight's message leaves, and will be there or has to be said again.
    fn leave(&mut self, call: u32, flight: Flight, leg: Leg, now: Nanos) {
        let lost = self.loses();
        let is_back = leg == Leg::Back;
        self.note(kind(flight, is_back), call, now, lost);
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

    fn flight(&mut self, call: u32, now: Nanos) -> Told {
        let of = &mut self.calls[call as usize];
        let Some(flight) = of.flights.first().copied() else {
            return Told::NOTHING;
        };
        match of.leg {
            Leg::There => {
                self.leave(call, flight, Leg::Back, now);
                Told::of(What::Heard, call + 1)
            }
            Leg::Back => {
                (of.has_heard, of.times) = (true, 0);
                of.flights = &of.flights[1..];
                self.say(call, now)
            }
            Leg::Lost => {
                of.times = (of.times + 1).min(MOST_DOUBLINGS);
                self.say(call, now);
                Told::of(What::Said, call + 1)
            }
        }
    }

    /// An object is asked for.
    fn ask(&mut self, object: u32, now: Nanos) {
        let lost = self.loses();
        self.note(REQUEST, object, now, lost);
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

    fn request(&mut self, object: u32, now: Nanos) -> Told {
        let of = &mut self.objects[object as usize];
        match of.asked {
            Asked::Lost => {
                of.times = (of.times + 1).min(MOST_DOUBLINGS);
                self.ask(object, now);
                Told::of(What::AskedAgain, object)
            }
            Asked::OnItsWay => {
                of.asked = Asked::Works;
                self.agenda
                    .set(object, now.saturating_add(self.plan.work), 0);
                Told::of(What::Asked, object)
            }
            _ => {
                of.asked = Asked::Answered;
                let call = of.connection;
                self.calls[call as usize].ready.push(object);
                self.pump(call, now);
                Told::of(What::Made, object)
            }
        }
    }

    /// Sends what the window has room for: what was lost before what is new.
    fn pump(&mut self, call: u32, now: Nanos) {
        while self.calls[call as usize].sender.may_send() {
            let of = &mut self.calls[call as usize];
            if let Some(packet) = of.sender.take_again() {
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

    fn set_timer(&mut self, call: u32) {
        let due = self.calls[call as usize].sender.due(self.plan.timeout());
        let owner = 2 * self.objects.len() as u32 + call;
        self.agenda.set(owner, due, 0);
    }

    fn send(&mut self, call: u32, packet: u32, now: Nanos, kind: u8) {
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
                self.gaps.push((packet, sending.arrives, Nanos::NEVER));
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

    fn arrive(&mut self, sending: u32, now: Nanos) -> Told {
        let Sent { call, packet, .. } = self.sent[sending as usize];
        self.receipts.send_aside(now, sending);
        self.first = self.first.min(now);
        self.calls[call as usize].has_heard = true;
        let of = &mut self.packets[packet as usize];
        if of.there {
            self.twice += 1;
            return Told::of(What::Arrived, packet + 1);
        }
        of.there = true;
        self.arrived += 1;
        if core::mem::take(&mut of.missing) {
            let mut gaps = self.gaps.iter_mut().rev();
            if let Some(gap) = gaps.find(|gap| gap.0 == packet) {
                gap.2 = now;
            }
        }
        let shelf = if self.plan.way.shelves() {
            of.object
        } else {
            call
        };
        let mut told = Told::of(What::Waits, packet + 1);
        while let Some(next) =
            self.shelves[shelf as usize].hand_out(|packet| self.packets[packet as usize].there)
        {
            if next == packet {
                told = Told::of(What::Arrived, packet + 1);
            }
            if let Some(complete) = self.hand_out(next, now) {
                told = complete;
            }
        }
        self.waited = self.waited.max(self.arrived - self.handed);
        told
    }

    /// A packet can be read; with it, an object may be complete.
    fn hand_out(&mut self, packet: u32, now: Nanos) -> Option<Told> {
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
            return Some(Told::of(What::Done, 0));
        }
        Some(Told::of(What::Object, object))
    }

    /// An object is complete: what is asked for next.
    fn more(&mut self, object: u32, now: Nanos) {
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
    fn ask_next(&mut self, call: u32, now: Nanos) {
        let object = self.next;
        self.next += 1;
        if self.plan.way.closes() {
            self.call(object, now);
        } else {
            self.objects[object as usize].connection = call;
            self.ask(object, now);
        }
    }

    fn receipt(&mut self, sending: u32, now: Nanos) -> Told {
        let Sent {
            call,
            number,
            packet,
        } = self.sent[sending as usize];
        self.calls[call as usize].sender.confirmed(number);
        self.pump(call, now);
        Told::of(What::Receipt, packet + 1)
    }

    /// No receipt has come for too long.
    fn late(&mut self, call: u32, now: Nanos) -> Told {
        let Some(packet) = self.calls[call as usize].sender.timed_out() else {
            return Told::NOTHING;
        };
        self.send(call, packet, now, AGAIN);
        self.set_timer(call);
        Told::of(What::Late, packet + 1)
    }

    /// Whether the next message is lost.
    fn loses(&mut self) -> bool {
        let lost = self.loss.takes();
        lost || self.sent.is_empty() && core::mem::take(&mut self.lose_next)
    }

    /// Takes down a message that is so short that it takes no turn of a line.
    fn note(&mut self, kind: u8, number: u32, now: Nanos, lost: bool) {
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

/// What is said again doubles its time no more often.
const MOST_DOUBLINGS: u8 = 16;
