//! Those who call: a click, a call at FRONT, a call at MIDDLE. They ask one floor down, wait, try again, and
//! give up.

use super::model::{ANSWERED, BACK, DENIED, FAILED, FLOOR, Floors, LATE, LATENCY, Outcome, Trip};
use super::settings::FLOORS;
use super::tree::{Came, NOT_SEEN};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// Whoever waits, and for which of its attempts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waits {
    pub(super) place: u32,
    id: u32,
    attempt: u8,
}

impl Waits {
    /// Nobody does.
    pub(super) const NOBODY: Self = Self {
        place: 0,
        id: 0,
        attempt: 0,
    };
}

/// The click that something is made for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Root {
    place: u32,
    pub(super) id: u32,
    /// Which click it is.
    pub(super) number: u32,
}

/// A call at a floor that asks on, or the click itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Call {
    /// Numbered as they come; 0: its place is free.
    pub(super) id: u32,
    pub(super) floor: u8,
    tries: u8,
    /// It pauses before it tries again.
    pauses: bool,
    /// Its present attempt's place in the tree.
    stroke: u16,
    waits: Waits,
    pub(super) root: Root,
    deadline: Nanos,
    pub(super) born: Nanos,
}

/// What is to be done in the present instant.
#[derive(Clone, Copy, Debug)]
pub(super) enum Todo {
    /// This call makes an attempt.
    Attempt(u32),
    /// The attempt of this call has come to that; whether it is marked "don't retry".
    Decide(u32, Came, bool),
}

impl Floors {
    /// Whether whoever waited for it still does.
    pub(super) fn awaits(&self, waits: Waits) -> bool {
        let call = &self.calls[waits.place as usize];
        call.id == waits.id && call.tries == waits.attempt && !call.pauses
    }

    /// Whether the click still waits.
    pub(super) fn is_there(&self, root: Root) -> bool {
        self.calls[root.place as usize].id == root.id
    }

    fn insert(&mut self, call: Call) -> u32 {
        self.alive[usize::from(call.floor)] += 1;
        if call.root.id == self.tree.root {
            self.tree.alive += 1;
        }
        if let Some(place) = self.free.pop() {
            self.calls[place as usize] = call;
            return place;
        }
        self.calls.push(call);
        // (Both grow in the same steps.)
        self.timers.make_room(self.calls.capacity());
        self.calls.len() as u32 - 1
    }

    fn release(&mut self, place: u32) {
        self.timers.cancel(place);
        let call = &mut self.calls[place as usize];
        self.alive[usize::from(call.floor)] -= 1;
        if call.root.id == self.tree.root {
            self.tree.alive -= 1;
        }
        call.id = 0;
        self.free.push(place);
    }

    fn next_id(&mut self) -> u32 {
        // (0 is nobody's.)
        self.last_id = self.last_id.wrapping_add(1).max(1);
        self.last_id
    }

    /// Somebody clicks; whether it is by hand.
    pub(super) fn click(&mut self, world: &mut World, by_hand: bool) {
        let now = world.now();
        let id = self.next_id();
        self.clicks = self.clicks.wrapping_add(1);
        if by_hand || self.tree.is_over(now) {
            self.tree.begin(id, self.clicks, now);
        }
        world.count(FLOOR);
        self.budgets[0].refill(self.plan.budget);
        let root = Root {
            place: 0,
            id,
            number: self.clicks,
        };
        let place = self.insert(Call {
            id,
            floor: 0,
            tries: 0,
            pauses: false,
            stroke: NOT_SEEN,
            waits: Waits::NOBODY,
            root,
            deadline: now.saturating_add(self.plan.of_the_click),
            born: now,
        });
        self.calls[place as usize].root.place = place;
        self.carry(world, Todo::Attempt(place));
    }

    /// Carries it through to its end.
    pub(super) fn carry(&mut self, world: &mut World, todo: Todo) {
        let mut next = Some(todo);
        while let Some(todo) = next {
            self.steps += 1;
            next = match todo {
                Todo::Attempt(place) => self.attempt(world, place),
                Todo::Decide(place, came, marked) => self.decide(world, place, came, marked),
            };
        }
    }

    fn attempt(&mut self, world: &mut World, place: u32) -> Option<Todo> {
        let now = world.now();
        let gives_up = now.saturating_add(self.plan.timeout);
        self.timers.set(place, gives_up, 0);
        let call = &mut self.calls[place as usize];
        call.tries += 1;
        call.pauses = false;
        let Call {
            id,
            floor,
            root,
            tries,
            mut deadline,
            ..
        } = *call;
        if self.plan.of_each {
            deadline = deadline.min(gives_up);
        }
        let late = !self.is_there(root);
        let seen = root.id == self.tree.root;
        self.calls[place as usize].stroke = if seen {
            self.tree.attempt(floor, late, now)
        } else {
            NOT_SEEN
        };
        let waits = Waits {
            place,
            id,
            attempt: tries,
        };
        let below = usize::from(floor) + 1;
        world.count(FLOOR + below);
        self.trip(now, floor, late, false);
        if below == FLOORS {
            if late {
                world.count(LATE);
            }
            return self.arrives(world, waits, root, deadline);
        }
        self.budgets[below].refill(self.plan.budget);
        let id = self.next_id();
        let child = self.insert(Call {
            id,
            floor: floor + 1,
            tries: 0,
            pauses: false,
            stroke: NOT_SEEN,
            waits,
            root,
            deadline,
            born: now,
        });
        Some(Todo::Attempt(child))
    }

    /// So an attempt of this call has ended: what now?
    fn decide(&mut self, world: &mut World, place: u32, came: Came, marked: bool) -> Option<Todo> {
        let now = world.now();
        let Call {
            floor,
            tries,
            stroke,
            deadline,
            ..
        } = self.calls[place as usize];
        self.tree.came(stroke, came);
        let at = usize::from(floor);
        if came == Came::Answered {
            return self.goes_up(world, place, came, false);
        }
        let again = tries < self.plan.attempts[at] && now < deadline && !marked;
        if !again {
            return self.goes_up(world, place, Came::Failed, marked);
        }
        if !self.budgets[at].spend(self.plan.budget) {
            world.count(DENIED);
            return self.goes_up(world, place, Came::Failed, marked);
        }
        let Some(base) = self.plan.backoff else {
            return Some(Todo::Attempt(place));
        };
        // Exact: a power of two rounds nothing.
        let longest = base * f64::from(1_u32 << (tries - 1));
        let pause = Nanos::round(self.jitter[at].unit() * longest);
        self.calls[place as usize].pauses = true;
        self.timers.set(place, now.saturating_add(pause), 0);
        None
    }

    /// A call has ended so, and whoever waits for it hears it.
    fn goes_up(&mut self, world: &mut World, place: u32, came: Came, marked: bool) -> Option<Todo> {
        let call = self.calls[place as usize];
        self.release(place);
        // MIDDLE's last failure is marked.
        let marked = marked || self.plan.marks && usize::from(call.floor) + 1 == FLOORS;
        if call.floor > 0 {
            return self
                .awaits(call.waits)
                .then_some(Todo::Decide(call.waits.place, came, marked));
        }
        let now = world.now();
        let answered = came == Came::Answered;
        world.count(if answered { ANSWERED } else { FAILED });
        if answered {
            world.time(LATENCY, now.saturating_sub(call.born));
            self.outcome = Outcome::Answered;
        }
        if call.id == self.tree.root {
            (self.tree.ended, self.tree.answered) = (now, answered);
        }
        None
    }

    /// Its time is up: it has waited long enough for its attempt, or paused.
    pub(super) fn time_is_up(&mut self, world: &mut World, place: u32) -> (Outcome, u32) {
        let call = self.calls[place as usize];
        let todo = if !call.pauses {
            Todo::Decide(place, Came::GivenUp, false)
        } else if world.now() < call.deadline {
            Todo::Attempt(place)
        } else {
            if let Some(todo) = self.goes_up(world, place, Came::Failed, false) {
                self.carry(world, todo);
            }
            return (Outcome::Paused, call.root.number);
        };
        let outcome = if call.pauses {
            Outcome::Paused
        } else {
            [
                Outcome::ClientGaveUp,
                Outcome::FrontGaveUp,
                Outcome::MiddleGaveUp,
            ][usize::from(call.floor)]
        };
        self.carry(world, todo);
        (outcome, call.root.number)
    }

    /// Something goes from a floor to the next, or comes back with nothing.
    pub(super) fn trip(&mut self, at: Nanos, floor: u8, late: bool, back: bool) {
        if !self.tree.unseen {
            *self.trips.another() = Trip {
                at,
                floor,
                late,
                back,
            };
        }
    }
}

const _: () = assert!(BACK == FLOOR + FLOORS);
