//! Asking again: what becomes of a request that has an effect, when questions and answers get lost and whoever
//! asks tries again. An exact chain over the attempts, by enumeration of what can be at each.
//!
//! The moment at which an attempt is at the server, or would be, is where the chain is looked at: how many
//! attempts are still being worked on, whether the store knows of one that is done, how many effects there
//! were. From one such moment to the next it is a timeout and a pause, or shorter, where the server said that
//! it is at work already. Exponential work forgets how long it has lasted, so that nothing else need be known;
//! work of a fixed length is exact where it is over before the next attempt comes.

use crate::sim::kernel::exp::exp;

/// How long the work takes, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work {
    /// Always as long.
    Fixed(f64),
    /// Exponential, with this mean.
    Exponential(f64),
}

/// What the server does about attempts of one and the same request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognises {
    /// Nothing: it doesn't see that they are.
    Never,
    /// It looks whether one is done, and works unless it finds one.
    Looks,
    /// It reserves, so that one works at a time, and says so to the others.
    Reserves,
}

/// When it is written down that the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// In one step with the effect.
    With,
    /// After it.
    After,
    /// Before it.
    Before,
}

/// A request that is sent again until its answer is there; times are in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attempts {
    /// How likely a message is to be lost, each way.
    pub loss: f64,
    /// Whether the first attempt's question is lost in any case, and whether its answer is.
    pub first: [bool; 2],
    /// How often it is sent again at most: up to ten times.
    pub retries: u32,
    /// How long an answer is waited for.
    pub timeout: f64,
    /// From the end of an attempt to the next.
    pub pause: f64,
    /// A message's way.
    pub journey: f64,
    /// The server's work.
    pub work: Work,
    /// What it does about repeats.
    pub recognises: Recognises,
    /// When it writes down that it was done.
    pub written: Written,
    /// How likely it is to die at the end of the work, in the middle of what it has to write.
    pub crash: f64,
}

/// What becomes of one request, each as a probability but for the last three.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcomes {
    /// No effect, and told that it failed.
    pub nothing: f64,
    /// One effect, and told that it is done.
    pub once: f64,
    /// Two effects or more, whatever was told.
    pub twice: f64,
    /// One effect, and told that it failed.
    pub in_doubt: f64,
    /// No effect, and told that it is done.
    pub phantom: f64,
    /// Told that it failed, whatever was done.
    pub failed: f64,
    /// Of these with an effect or more.
    pub failed_done: f64,
    /// How many effects there are, on average.
    pub effects: f64,
    /// How many attempts.
    pub attempts: f64,
    /// How many of them end because the time is up.
    pub silent: f64,
}

/// Most attempts.
const MOST: usize = 11;
/// Effects are told apart up to this many.
const EFFECTS: usize = 3;

/// How likely each state is: how many are at work, whether one is known to be done, how many effects.
#[derive(Clone, Copy)]
struct States([[[f64; EFFECTS]; 2]; MOST + 1]);

impl States {
    const NONE: Self = Self([[[0.0; EFFECTS]; 2]; MOST + 1]);

    fn add(&mut self, (working, done, effects): (usize, bool, usize), chance: f64) {
        if chance > 0.0 {
            self.0[working.min(MOST)][usize::from(done)][effects.min(EFFECTS - 1)] += chance;
        }
    }

    /// All that are possible, with how likely they are.
    fn each(&self) -> impl Iterator<Item = ((usize, bool, usize), f64)> + '_ {
        (0..self.0.len() * 2 * EFFECTS).filter_map(|at| {
            let (working, done, effects) = (at / (2 * EFFECTS), at / EFFECTS % 2, at % EFFECTS);
            let chance = self.0[working][done][effects];
            (chance > 0.0).then_some(((working, done == 1, effects), chance))
        })
    }
}

impl Attempts {
    /// How likely the work is to be over after so long.
    fn over(&self, time: f64) -> f64 {
        match self.work {
            Work::Fixed(work) => f64::from(u8::from(work <= time)),
            Work::Exponential(mean) => 1.0 - exp(-time.max(0.0) / mean),
        }
    }

    /// Nothing that was at work before is at work any more, as far as it matters, when the next one comes.
    const fn forgets(&self) -> bool {
        matches!(self.recognises, Recognises::Never)
    }

    /// One that was at work has ended: what that makes of a state, where the server lived and where it died.
    fn ended(&self, (working, done, effects): (usize, bool, usize)) -> [(usize, bool, usize); 2] {
        let knows = !self.forgets();
        let died = match self.written {
            Written::With => (working, done, effects),
            Written::After => (working, done, effects + 1),
            Written::Before => (working, done || knows, effects),
        };
        [(working, done || knows, effects + 1), died]
    }

    /// Each that is at work ends with this probability, or stays.
    fn pass(&self, state: (usize, bool, usize), chance: f64, ends: f64) -> States {
        let (working, done, effects) = state;
        let mut all = States::NONE;
        all.add((0, done, effects), chance);
        for _ in 0..working {
            let mut next = States::NONE;
            for ((working, done, effects), chance) in all.each() {
                next.add((working + 1, done, effects), chance * (1.0 - ends));
                let [lives, dies] = self.ended((working, done, effects));
                next.add(lives, chance * ends * (1.0 - self.crash));
                next.add(dies, chance * ends * self.crash);
            }
            all = next;
        }
        all
    }

    /// What becomes of it; `None` where the chain isn't exact.
    #[must_use]
    pub fn outcomes(&self) -> Option<Outcomes> {
        if let Work::Fixed(work) = self.work
            && !self.forgets()
            && work > self.timeout + self.pause
        {
            return None;
        }
        let mut out = Outcomes::default();
        let mut now = States::NONE;
        now.add((0, false, 0), 1.0);
        let mut started = 0.0;
        for attempt in 0..=(self.retries as usize).min(MOST - 1) {
            let mut then = States::NONE;
            for (state, chance) in now.each() {
                out.attempts += chance;
                started += self.attempt(attempt, state, chance, &mut then, &mut out);
            }
            now = then;
            if attempt == self.retries as usize {
                for (state, chance) in now.each() {
                    self.told(state, chance, false, &mut out);
                }
            }
        }
        let effect = match self.written {
            Written::After => 1.0,
            _ => 1.0 - self.crash,
        };
        out.effects = started * effect;
        Some(out)
    }

    /// An attempt, from the moment at which it is at the server: what is then, if it isn't told that it is done.
    /// Gives how likely work was begun.
    fn attempt(
        &self,
        attempt: usize,
        state: (usize, bool, usize),
        chance: f64,
        then: &mut States,
        out: &mut Outcomes,
    ) -> f64 {
        let (working, done, _) = state;
        let whole = self.timeout + self.pause;
        let [asked, lost] = self.first.map(|is_lost| {
            if is_lost && attempt == 0 {
                1.0
            } else {
                self.loss
            }
        });
        let journeys = 2.0 * self.journey;
        let ends = if self.forgets() {
            1.0
        } else {
            self.over(whole)
        };
        let mut waits = |more: States| {
            for (state, chance) in more.each() {
                then.add(state, chance);
            }
        };
        out.silent += chance;
        waits(self.pass(state, chance * asked, ends));
        let here = chance * (1.0 - asked);
        if done {
            waits(self.pass(state, here * lost, ends));
            self.told(state, here * (1.0 - lost), true, out);
            out.silent -= here * (1.0 - lost);
            return 0.0;
        }
        if working > 0 && self.recognises == Recognises::Reserves {
            waits(self.pass(state, here * lost, ends));
            let soon = self.over(journeys + self.pause);
            out.silent -= here * (1.0 - lost);
            waits(self.pass(state, here * (1.0 - lost), soon));
            return 0.0;
        }
        let in_time = self.over(self.timeout - journeys);
        let [lives, dies] = self.ended(state);
        let heard = here * in_time * (1.0 - self.crash) * (1.0 - lost);
        self.told(lives, heard, true, out);
        out.silent -= heard;
        // Its own work is over in time and its answer lost, or later, or not before the next attempt.
        let lived = (1.0 - self.crash) * (in_time * lost + (ends - in_time));
        for (state, share) in [(lives, lived), (dies, self.crash * ends)] {
            waits(self.pass(state, here * share, ends));
        }
        let mut still = States::NONE;
        for ((working, done, effects), chance) in self.pass(state, here * (1.0 - ends), ends).each()
        {
            still.add((working + 1, done, effects), chance);
        }
        waits(still);
        here
    }

    /// Whoever asked was told: what comes of those that are still at work doesn't change that.
    fn told(&self, state: (usize, bool, usize), chance: f64, is_done: bool, out: &mut Outcomes) {
        for ((_, _, effects), chance) in self.pass(state, chance, 1.0).each() {
            let place = match (effects, is_done) {
                (0, false) => &mut out.nothing,
                (0, true) => &mut out.phantom,
                (1, false) => &mut out.in_doubt,
                (1, true) => &mut out.once,
                _ => &mut out.twice,
            };
            *place += chance;
            if !is_done {
                out.failed += chance;
                out.failed_done += if effects > 0 { chance } else { 0.0 };
            }
        }
    }
}
