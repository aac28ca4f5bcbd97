//! News by poll, by held request, and over lines that a box on the way forgets when they are quiet. News are
//! a Poisson process.
//!
//! A line without a heartbeat lives until a quiet stretch is as long as the box's memory: the pedestrian's
//! wait for a gap in the traffic, and the gap itself (W. F. Adams, "Road traffic considered as a random
//! series", Journal of the Institution of Civil Engineers 4, 1936). The rest are renewals: a line lives, is
//! dead for some time, and is opened anew.

use alloc::vec::Vec;

use crate::sim::kernel::exp::exp;

/// News that are asked for again and again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Polled {
    /// News a second.
    pub rate: f64,
    /// From one question to the next, in seconds.
    pub every: f64,
}

impl Polled {
    /// How late news are, on average, the journey left out: a question comes anywhere between two of them.
    #[must_use]
    pub const fn late(&self) -> f64 {
        0.5 * self.every
    }

    /// The share of questions that nothing has happened for.
    #[must_use]
    pub fn empty(&self) -> f64 {
        exp(-self.rate * self.every)
    }

    /// The share of time in which there are news that nobody has fetched.
    #[must_use]
    pub fn out_of_date(&self) -> f64 {
        1.0 - (1.0 - self.empty()) / (self.rate * self.every)
    }
}

/// News that are answered to a request which is held until there are some.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// News a second.
    pub rate: f64,
    /// The longest that a request is held, in seconds.
    pub at_most: f64,
    /// From an answer to the next request: there and back, in seconds.
    pub trip: f64,
}

impl Held {
    /// From one request's arrival to the next one's, on average: what happened in between is answered at
    /// once.
    fn cycle(&self) -> f64 {
        let held = (1.0 - exp(-self.rate * self.at_most)) / self.rate;
        self.trip + exp(-self.rate * self.trip) * held
    }

    /// Requests an hour.
    #[must_use]
    pub fn an_hour(&self) -> f64 {
        3_600.0 / self.cycle()
    }

    /// The share of time in which there are news and no request to answer with them.
    #[must_use]
    pub fn out_of_date(&self) -> f64 {
        let quiet = (1.0 - exp(-self.rate * self.trip)) / self.rate;
        (self.trip - quiet) / self.cycle()
    }

    /// How late news are, on average, the journey left out.
    #[must_use]
    pub fn late(&self) -> f64 {
        // Those of the gap, each half a gap; a cycle's news are as many as its length.
        0.5 * self.trip * self.trip / self.cycle()
    }
}

/// An open line without a heartbeat.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quiet {
    /// News a second.
    pub rate: f64,
    /// How long a quiet line is remembered, in seconds.
    pub forgets: f64,
}

/// The survival is worked out in so many steps a memory.
const STEPS: usize = 250;

impl Quiet {
    /// The share of gaps between news that are too long.
    fn gap(&self) -> f64 {
        exp(-self.rate * self.forgets)
    }

    /// How long a line lives, on average.
    #[must_use]
    pub fn life(&self) -> f64 {
        (1.0 / self.gap() - 1.0) / self.rate
    }

    /// How many news go over it in its life.
    #[must_use]
    pub fn told(&self) -> f64 {
        1.0 / self.gap() - 1.0
    }

    /// The shares of lines that still live after this time and of what has been lost, and of the time out of
    /// date, up to it; nobody ever notices. (The time is taken to the step.)
    ///
    /// Of S, the share that lives: S(τ) = 1 − e^(−ντ), and from there on S′(t) = −ν e^(−ντ) S(t − τ).
    #[must_use]
    pub fn after(&self, time: f64) -> [f64; 3] {
        let (gap, step) = (self.gap(), self.forgets / STEPS as f64);
        let steps = (time / step + 0.5) as usize;
        let mut lives = Vec::with_capacity(steps + 1);
        let (mut lost, mut behind) = (0.0, 0.0);
        for i in 0..=steps {
            let (now, dead) = match i.checked_sub(STEPS) {
                None => (1.0, 0.0),
                // Here it jumps: what is summed takes the middle, and what comes later both sides.
                Some(0) => (1.0 - gap, 0.5 * gap),
                Some(at) => {
                    let left = if at == STEPS { 1.0 } else { lives[at] };
                    let fell = 0.5 * self.rate * gap * step * (lives[at - 1] + left);
                    let now: f64 = lives[i - 1] - fell;
                    (now, 1.0 - now)
                }
            };
            lives.push(now);
            let weight = if i == steps { 0.5 } else { 1.0 } * step * dead;
            lost += weight;
            behind += weight * (1.0 - exp(-self.rate * (steps - i) as f64 * step));
        }
        let all = (steps as f64 * step).max(f64::MIN_POSITIVE);
        [lives[steps], lost / all, behind / all]
    }
}

/// An open line with a heartbeat, and a client that calls again when it has heard nothing for too long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beaten {
    /// The line, and the box's memory.
    pub line: Quiet,
    /// Heartbeats are sent when nothing was for so long, in seconds.
    pub every: f64,
    /// How much longer than that the client waits, and until it has a line again, in seconds.
    pub patience: f64,
    /// Lines that die without a sound, a second.
    pub deaths: f64,
}

/// What comes of it in the long run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cycle {
    /// How long a line lives, and then is dead, on average, in seconds.
    pub life: f64,
    /// (Dead, whatever is believed.)
    pub dead_for: f64,
    /// The share of time that it is dead: and of news that are lost, where nothing is replayed.
    pub dead: f64,
    /// The share of time in which there are news that aren't there and not on their way.
    pub out_of_date: f64,
    /// How late news are with replay, on average, the journey left out.
    pub late: f64,
    /// What is sent over living lines, an hour.
    pub frames: f64,
}

impl Beaten {
    /// In the long run; `None` where lines die of both, of which nobody has a closed form here.
    #[must_use]
    pub fn cycle(&self) -> Option<Cycle> {
        let Quiet { rate, forgets } = self.line;
        let (whole, deaths) = (self.every + self.patience, self.deaths);
        if self.every > forgets {
            if deaths > 0.0 {
                return None;
            }
            let (life, dead_for) = (self.line.life(), whole - forgets);
            let all = life + dead_for;
            let behind = dead_for - (1.0 - exp(-rate * dead_for)) / rate;
            return Some(Cycle {
                life,
                dead_for,
                dead: dead_for / all,
                out_of_date: behind / all,
                late: 0.5 * dead_for * dead_for / all,
                frames: 3_600.0 * self.line.told() / all,
            });
        }
        if deaths == 0.0 {
            return Some(Cycle {
                life: f64::INFINITY,
                dead_for: 0.0,
                dead: 0.0,
                out_of_date: 0.0,
                late: 0.0,
                frames: 3_600.0 * rate / (1.0 - exp(-rate * self.every)),
            });
        }
        // The age of the last thing heard when a line dies: exponential, and less than a heartbeat.
        let (k, beat) = (rate + deaths, self.every);
        let old = exp(-k * beat);
        let age = 1.0 / k - beat * old / (1.0 - old);
        let squared = 2.0 / (k * k) - (beat * beat + 2.0 * beat / k) * old / (1.0 - old);
        let spared = exp(-rate * whole) * k * (1.0 - exp(-deaths * beat)) / (deaths * (1.0 - old));
        let (life, dead_for) = (1.0 / deaths, whole - age);
        let all = life + dead_for;
        // What is sent in a life: one thing after the other, until it ends.
        let again = rate / k * (1.0 - old) + old;
        Some(Cycle {
            life,
            dead_for,
            dead: dead_for / all,
            out_of_date: (dead_for - (1.0 - spared) / rate) / all,
            late: 0.5 * (whole * whole - 2.0 * whole * age + squared) / all,
            frames: 3_600.0 * again / (1.0 - again) / all,
        })
    }

    /// At which heartbeat a line would be dead for this share of the time; `None` where it needn't be.
    #[must_use]
    pub fn dead_for_a_share(&self, share: f64) -> Option<f64> {
        let dead_for = share / (1.0 - share) * self.line.life();
        let every = dead_for + self.line.forgets - self.patience;
        (self.deaths == 0.0 && every > self.line.forgets).then_some(every)
    }
}
