//! What can happen to a payment, and what becomes of it.

use crate::sim::kernel::units::Nanos;
use crate::sim::models::presses::Told;

/// How many pay at once.
pub(super) const MANY: u32 = 1_000;

/// Who sends and gets messages.
pub(super) const APP: u8 = 0;
pub(super) const SERVER: u8 = 1;

/// What can happen, but to the payments of many: in the order of the sheet's events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum What {
    #[default]
    Nothing,
    /// The app has asked; the question will be there, or be lost.
    Asked,
    /// The question is at the server, which begins to work; or which knows of a payment that is done, or of one
    /// that is being worked on.
    Works,
    Known,
    Busy,
    /// The work is over: charged, and answered.
    Charged,
    /// The server died: with nothing written, with the charge alone, with the key alone.
    DiedClean,
    DiedCharged,
    DiedNoted,
    /// An answer is there: it is done, or it is being worked on; or nobody waits for it any more.
    Paid,
    Refused,
    Unheard,
    /// The time is up.
    Silent,
    /// It was the last attempt: the app says that the payment has failed.
    Failed,
    /// Nothing more will happen.
    Done,
}

/// What has happened, and at which attempt, counted from 1.
pub(super) fn told(what: What, attempt: usize) -> Told {
    Told::of(what as u8, attempt as u32 + 1)
}

/// Why an attempt heard nothing, as bits: its question was lost, its answer was, the work wasn't over.
pub(super) const QUESTION_LOST: u8 = 1;
pub(super) const ANSWER_LOST: u8 = 2;
pub(super) const NOT_YET: u8 = 4;
pub(super) const ALL_SILENCES: u8 = 7;

/// What has become of a payment, for the cell that it has among many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Charged once, and told so.
    Once,
    /// Charged twice or more.
    Twice,
    /// Not charged, and told that it failed.
    Nothing,
    /// Charged, and told that it failed.
    InDoubt,
    /// Told that it is paid, and not charged.
    Phantom,
}

/// What a payment came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Took {
    /// From the first question until nothing more happens.
    pub(super) all: Nanos,
    /// Which of many it is.
    pub(super) number: u32,
    pub(super) charges: u8,
    pub(super) attempts: u8,
    /// Attempts that ended because the time was up, and why each of them heard nothing.
    pub(super) silent: u8,
    pub(super) silences: u8,
    pub(super) paid: bool,
}

impl Took {
    pub(super) const fn outcome(&self) -> Outcome {
        match (self.charges, self.paid) {
            (0, false) => Outcome::Nothing,
            (0, true) => Outcome::Phantom,
            (1, false) => Outcome::InDoubt,
            (1, true) => Outcome::Once,
            _ => Outcome::Twice,
        }
    }
}
