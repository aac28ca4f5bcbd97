//! What happens to requests: letters are sent, wait, are answered, and are sent again.

use super::model::{
    AFTER, AGAIN, ANSWERED, ATTEMPTS, BUSY, CANCEL, CANCELLED, FAILED, HEDGE, IN_TIME, LATENCY,
    LETTERS, Letter, Letters, MOST_WAITING, MOST_WORKERS, OBJECTIVE, Outcome, Request, SENT,
    SLOWNESS, TAIL, TIMEOUT, TRIES, WAITING, WASTED,
};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// Kinds of what happens, in the order of one instant.
const SLOT: u8 = 1;
const TIMER: u8 = 2;

impl Letters {
    /// A request comes.
    pub(super) fn send(&mut self, world: &mut World) -> Outcome {
        world.count(SENT);
        self.last_id = self.last_id.wrapping_add(1).max(1);
        let size = self.draw_size(world, 0);
        let request = Request {
            id: self.last_id,
            born: world.now(),
            tries: 0,
            size,
            queued: 0,
        };
        let place = match self.free.pop() {
            Some(place) => {
                self.requests[place as usize] = request;
                place
            }
            None => {
                self.requests.push(request);
                let room = MOST_WORKERS as usize + self.requests.capacity();
                self.agenda.make_room(room);
                self.requests.len() as u32 - 1
            }
        };
        if self.post(world, place, size) {
            Outcome::Sent
        } else {
            Outcome::Failed
        }
    }

    fn draw_size(&mut self, world: &World, stream: usize) -> Nanos {
        let random = &mut self.sizes[stream];
        let slow = random.unit() < TAIL.slow;
        let mean = TAIL.means[usize::from(slow)];
        Nanos::from_secs_f64(world.exponential(random) * mean)
    }

    /// A letter more for this request. Where no more may wait, and no other letter is waited for, it has failed.
    fn post(&mut self, world: &mut World, place: u32, size: Nanos) -> bool {
        world.count(ATTEMPTS);
        let request = &mut self.requests[place as usize];
        request.tries += 1;
        let (id, attempt) = (request.id, request.tries);
        let letter = Letter {
            place,
            id,
            attempt,
            size,
            earlier: request.queued,
        };
        let again = world.setting(AGAIN);
        let after = Nanos::from_secs_f64(world.setting(AFTER));
        let owner = MOST_WORKERS + place;
        if again == TIMEOUT || again == HEDGE && attempt < LETTERS {
            let at = world.now().saturating_add(after);
            self.agenda.set(owner, at, TIMER);
        } else {
            self.agenda.cancel(owner);
        }
        let mut is_sent = true;
        if self.queue.is_empty()
            && let Some(worker) = self.idle.pop()
        {
            self.begin(world, worker, letter);
        } else if self.queue.len() < MOST_WAITING {
            self.requests[place as usize].queued = self.queue.push(letter);
        } else if attempt == 1 || again == TIMEOUT {
            world.count(FAILED);
            self.release(place);
            is_sent = false;
        }
        self.note(world);
        is_sent
    }

    fn begin(&mut self, world: &World, worker: u32, letter: Letter) {
        let ends = world.now().saturating_add(letter.size);
        self.agenda.set(worker, ends, SLOT);
        self.workers[worker as usize] = Some(letter);
        self.busy += 1;
    }

    fn release(&mut self, place: u32) {
        self.agenda.cancel(MOST_WORKERS + place);
        self.requests[place as usize].id = 0;
        self.free.push(place);
    }

    /// What comes next, comes.
    pub(super) fn due(&mut self, world: &mut World) -> Outcome {
        match self.agenda.pop() {
            None => Outcome::Nothing,
            Some(due) if due.kind == SLOT => self.slot_ends(world, due.owner),
            Some(due) => self.is_late(world, due.owner - MOST_WORKERS),
        }
    }

    fn slot_ends(&mut self, world: &mut World, worker: u32) -> Outcome {
        let Some(letter) = self.workers[worker as usize].take() else {
            return Outcome::Nothing;
        };
        self.busy -= 1;
        let request = self.requests[letter.place as usize];
        // With a timeout only the last attempt is waited for.
        let awaited = request.id == letter.id
            && (world.setting(AGAIN) != TIMEOUT || request.tries == letter.attempt);
        let outcome = if awaited {
            self.answer(world, letter.place);
            Outcome::Answered
        } else {
            world.count(WASTED);
            Outcome::Wasted
        };
        self.take(world, worker);
        outcome
    }

    fn answer(&mut self, world: &mut World, place: u32) {
        let request = self.requests[place as usize];
        let took = world.now().saturating_sub(request.born);
        world.count(ANSWERED);
        world.time(LATENCY, took);
        if took <= OBJECTIVE {
            world.count(IN_TIME);
        }
        self.release(place);
        if request.tries > 1 {
            self.withdraw(world, &request);
        }
    }

    /// Letters that aren't needed any more leave the queue, where that is agreed.
    fn withdraw(&mut self, world: &mut World, request: &Request) {
        if world.setting(CANCEL) > 0.0 {
            let withdrawn = self.queue.withdraw(request.id, request.queued);
            (0..withdrawn).for_each(|_| world.count(CANCELLED));
        }
    }

    /// A worker that is free takes whose turn it is; one that isn't needed any more takes nothing.
    pub(super) fn take(&mut self, world: &mut World, worker: u32) {
        if worker < world.setting(super::model::WORKERS) as u32 {
            match self.queue.pop() {
                Some(letter) => self.begin(world, worker, letter),
                None => self.idle.push(worker),
            }
        }
        self.note(world);
    }

    /// The time is up that an answer was waited for.
    fn is_late(&mut self, world: &mut World, place: u32) -> Outcome {
        let request = self.requests[place as usize];
        let hedge = world.setting(AGAIN) == HEDGE;
        if !hedge {
            self.withdraw(world, &request);
        }
        if !hedge && request.tries >= TRIES {
            world.count(FAILED);
            self.release(place);
            self.note(world);
            return Outcome::Failed;
        }
        let size = if world.setting(SLOWNESS) > 0.0 {
            request.size
        } else {
            self.draw_size(world, 1)
        };
        if !self.post(world, place, size) {
            Outcome::Failed
        } else if hedge {
            Outcome::Second
        } else {
            Outcome::Again
        }
    }

    /// How many wait and work may have changed.
    pub(super) fn note(&self, world: &mut World) {
        world.level(WAITING, self.queue.len() as u32);
        world.level(BUSY, self.busy);
    }
}
