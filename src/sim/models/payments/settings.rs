//! The settings as plain numbers, in the sheet's order, and what follows from them.

use super::sheet::SHEET;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::sheet::Range;
use crate::theory::{Attempts, Recognises, Work, Written};

/// How many there are.
pub(super) const COUNT: usize = 12;

/// How many of a thousand messages are lost, each way: the first setting, and the axis.
pub(super) const LOSS: usize = 0;
pub(super) const RETRIES: usize = 4;
/// How long the work takes, on average.
pub(super) const WORK: usize = 7;
pub(super) const CRASH: usize = 9;

/// The greatest loss, of a thousand, and the greatest chance of death.
pub(super) const MOST_LOSS: f64 = 200.0;
const MOST_CRASH: f64 = 0.2;
/// Most attempts of a payment.
pub(super) const MOST_ATTEMPTS: usize = 11;

/// The values that each may have; nothing else of the sheet gets into a wasm file.
static RANGES: [Range; COUNT] = {
    let mut ranges = [Range::NONE; COUNT];
    let mut setting = 0;
    while setting < COUNT {
        ranges[setting] = Range::of(&SHEET.settings[setting]);
        setting += 1;
    }
    ranges
};

/// The nearest value that a setting may have.
pub(super) fn nearest(setting: usize, value: f64) -> f64 {
    let range = &RANGES[setting];
    let value = range.nearest(if value.is_nan() { range.default } else { value });
    if setting == CRASH {
        value.min(MOST_CRASH)
    } else {
        value
    }
}

/// Settings from some of their numbers; the others are as in the course's lab.
pub(super) fn of(values: &[f64]) -> [f64; COUNT] {
    core::array::from_fn(|setting| {
        nearest(setting, values.get(setting).copied().unwrap_or(f64::NAN))
    })
}

/// What the app sends along with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Nothing.
    None,
    /// A key that is new with each attempt.
    OfAttempt,
    /// One key for the payment.
    OfPayment,
}

/// What a payment comes to by its settings, without chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// How likely a message is to be lost, each way.
    pub loss: f64,
    /// Which key is sent along.
    pub key: Key,
    /// What the server does about attempts of one payment.
    pub recognises: Recognises,
    /// When it writes down that the payment is done.
    pub written: Written,
    /// How often the app asks again at most.
    pub retries: u32,
    /// How long it waits for an answer, and before it asks again.
    pub timeout: Nanos,
    /// How long it waits before it asks again.
    pub pause: Nanos,
    /// How long the server works, on average, and whether that is a matter of chance.
    pub work: Nanos,
    /// Whether the work is exponential.
    pub varies: bool,
    /// How likely the server is to die between its two writes.
    pub crash: f64,
    /// A message's way.
    pub journey: Nanos,
    /// Whether the first attempt's question is lost in any case, and whether its answer is.
    pub lose: [bool; 2],
}

impl Plan {
    /// What these settings come to.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let [
            loss,
            key,
            store,
            written,
            retries,
            timeout,
            pause,
            work,
            kind,
            crash,
            journey,
            lose,
        ] = of(values);
        let key = [Key::None, Key::OfAttempt, Key::OfPayment][key as usize];
        Self {
            loss: 1e-3 * loss,
            key,
            recognises: match key {
                Key::OfPayment => [Recognises::Looks, Recognises::Reserves][store as usize],
                _ => Recognises::Never,
            },
            written: if key == Key::None {
                Written::With
            } else {
                [Written::With, Written::After, Written::Before][written as usize]
            },
            retries: retries as u32,
            timeout: Nanos::from_secs_f64(timeout),
            pause: Nanos::from_secs_f64(pause),
            work: Nanos::from_secs_f64(work),
            varies: kind > 0.0,
            crash,
            journey: Nanos::from_secs_f64(journey),
            lose: [lose == 1.0, lose == 2.0],
        }
    }

    /// The same as theory has it.
    #[must_use]
    pub fn theory(&self) -> Attempts {
        let work = self.work.as_secs_f64();
        Attempts {
            loss: self.loss,
            first: self.lose,
            retries: self.retries,
            timeout: self.timeout.as_secs_f64(),
            pause: self.pause.as_secs_f64(),
            journey: self.journey.as_secs_f64(),
            work: if self.varies {
                Work::Exponential(work)
            } else {
                Work::Fixed(work)
            },
            recognises: self.recognises,
            written: self.written,
            crash: self.crash,
        }
    }

    /// How long an attempt takes of which nothing is lost, if the work takes as long as it does on average.
    pub(super) const fn least(&self) -> Nanos {
        Nanos(2 * self.journey.0 + self.work.0)
    }
}
