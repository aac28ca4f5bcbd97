//! A crowd that comes back to a server which opens so many connections a second, first come first served.

use alloc::vec;
use alloc::vec::Vec;

use crate::sim::kernel::exp::exp;

/// So many clients, so many a second, and how long each waits for its turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Return {
    /// How many there are.
    pub clients: f64,
    /// Connections a second.
    pub rate: f64,
    /// How long a client waits, in seconds.
    pub patience: f64,
}

/// How long clients pause, before their first call and after each that they gave up; in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pause {
    /// All for as long.
    Fixed(f64),
    /// At random, up to this.
    Spread(f64),
    /// At random, up to this, doubled with every call, up to a minute.
    Doubling(f64),
}

/// The longest pause that grows.
const MINUTE: f64 = 60.0;
/// Calls are told apart by how many went before, up to here.
const CALLS: usize = 11;
/// A patience has at least one step for each of these seconds.
const STEP: f64 = 0.04;

impl Return {
    /// How long the work takes.
    #[must_use]
    pub fn work(&self) -> f64 {
        self.clients / self.rate
    }

    /// Over how long they must spread their calls, at the least, so that nobody gives up: the last of them
    /// waits for what is left of the work then.
    #[must_use]
    pub fn least_spread(&self) -> f64 {
        self.work() - self.patience
    }

    /// When all are back, where nobody gives up.
    #[must_use]
    pub fn all_back(&self, spread: f64) -> f64 {
        self.work().max(spread)
    }

    /// Which share gets through with its first call, where those who have gone aren't noticed: who calls a
    /// part `x` of the spread in waits for `x` times what the work is longer than the spread, so those with
    /// a longer wait than their patience are all who call after some moment.
    #[must_use]
    pub fn at_first(&self, spread: f64) -> f64 {
        (self.patience / (self.work() - spread).max(self.patience)).min(1.0)
    }

    /// How many ever come back who all call at once, and again the moment that they have given up: as many as
    /// are served within the first patience. `None` where they are too few for that: then some come back in
    /// each spell of it.
    #[must_use]
    pub fn ever_back(&self) -> Option<f64> {
        let first = (self.patience * self.rate) as u64 as f64;
        (self.clients >= 2.0 * self.patience * self.rate).then_some(first)
    }

    /// Which share is back after so long, and which got through with its first call: as a fluid, that is, by
    /// the flow of callers, step by step, as if there were any number of them. (Where those who have gone are
    /// noticed it is rough near the place where a crowd that doesn't come back becomes one that does.)
    #[must_use]
    pub fn after(&self, time: f64, pause: Pause, notices: bool) -> [f64; 2] {
        let steps = (self.patience / STEP) as usize + 1;
        let step = self.patience / steps as f64;
        let count = (time / step) as usize;
        let mut flow = Flow {
            step,
            pause,
            bends: vec![[0.0; CALLS]; count + 2],
        };
        flow.pauses(0, 0, self.clients);
        let all_at_once = matches!(pause, Pause::Fixed(_));
        let mut queue: Vec<Callers> = Vec::new();
        let (mut head, mut now) = (0, [0.0; CALLS]);
        let (mut back, mut first) = (0.0, 0.0);
        for at in 0..count {
            // Those who called a patience ago have gone, but for whoever was served.
            if let Some(gone) = at.checked_sub(steps)
                && gone >= head
            {
                let callers = &mut queue[gone];
                for (calls, part) in callers.parts.iter().enumerate() {
                    if *part > 0.0 {
                        flow.pauses(at, (calls + 1).min(CALLS - 1), part * callers.left);
                    }
                }
                if notices {
                    callers.left = 0.0;
                }
            }
            now.iter_mut()
                .zip(&flow.bends[at])
                .for_each(|(a, b)| *a += b);
            queue.push(Callers::of(&now));
            let mut slots = self.rate * step;
            while slots > 0.0 && head <= at {
                let callers = &mut queue[head];
                // Who is looked for and about to go may go in the slot: the front of a queue that is too long
                // has less than a slot's patience left, unless chance left a gap behind it.
                let goes = notices && at + 1 - head == steps && !all_at_once;
                let stays = if goes {
                    exp(-callers.all / (step * self.rate)).max(1e-9)
                } else {
                    1.0
                };
                let served = (slots * stays).min(callers.left);
                slots -= served / stays;
                callers.left -= served;
                if at - head < steps {
                    back += served;
                    first += served * callers.parts[0];
                }
                if slots <= 1e-12 {
                    break;
                }
                head += 1;
            }
        }
        [back, first].map(|some| some / self.clients)
    }
}

/// Those who call within one step: how many of them wait or have gone unnoticed, and which part of them has
/// called how often before.
struct Callers {
    all: f64,
    left: f64,
    parts: [f64; CALLS],
}

impl Callers {
    fn of(now: &[f64; CALLS]) -> Self {
        let now = now.map(|calls| if calls > 1e-9 { calls } else { 0.0 });
        let all: f64 = now.iter().sum();
        Self {
            all,
            left: all,
            parts: now.map(|calls| if all > 0.0 { calls / all } else { 0.0 }),
        }
    }
}

/// Who calls when: by how much the calls of each step are more than those of the one before.
struct Flow {
    step: f64,
    pause: Pause,
    bends: Vec<[f64; CALLS]>,
}

impl Flow {
    /// So many pause from a step on, and call then, having called so often before.
    fn pauses(&mut self, at: usize, calls: usize, clients: f64) {
        let (from, over) = match self.pause {
            Pause::Fixed(pause) => ((pause / self.step + 0.5) as usize, 0.0),
            Pause::Spread(over) => (0, over),
            Pause::Doubling(base) => (0, (base * f64::from(1_u32 << calls)).min(MINUTE)),
        };
        let over = (over / self.step).max(1.0);
        let (whole, each) = (over as usize, clients / over);
        let from = at + from;
        self.bend(from, calls, each);
        self.bend(from + whole, calls, each * (over - whole as f64 - 1.0));
        self.bend(from + whole + 1, calls, each * (whole as f64 - over));
    }

    fn bend(&mut self, at: usize, calls: usize, by: f64) {
        if let Some(bend) = self.bends.get_mut(at) {
            bend[calls] += by;
        }
    }
}
