//! The floors: what there is, and what is counted.

use super::back::Job;
use super::calls::Call;
use super::goals::Past;
use super::settings::{FLOORS, Plan};
use super::tree::Tree;
use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::Ruled;
use crate::sim::parts::budget::Budget;
use crate::sim::parts::ring::Ring;
use alloc::vec::Vec;

/// The lab of this model.
pub type Lab = Ruled<Floors>;

/// What is counted: calls at each floor, clicks first, and what became of them.
pub(super) const FLOOR: usize = 0;
pub(super) const BACK: usize = FLOOR + FLOORS;
pub(super) const ANSWERED: usize = 4;
pub(super) const FAILED: usize = 5;
pub(super) const LATE: usize = 6;
pub(super) const REFUSED: usize = 7;
pub(super) const DROPPED: usize = 8;
pub(super) const WASTED: usize = 9;
pub(super) const DENIED: usize = 10;
pub(super) const COUNTS: usize = 11;
/// How many wait at BACK, and whether it works.
pub(super) const WAITING: usize = 0;
pub(super) const BUSY: usize = 1;
/// How long an answer took.
pub(super) const LATENCY: usize = 0;

/// What a step was, in the order of the sheet's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Outcome {
    Nothing,
    Clicked,
    Answered,
    /// An answer went up to where nobody waited for it any more.
    Passed,
    Wasted,
    Error,
    ClientGaveUp,
    FrontGaveUp,
    MiddleGaveUp,
    Paused,
}

/// A call on its way down, or one that comes back with nothing, as it is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trip {
    pub(super) at: Nanos,
    pub(super) floor: u8,
    pub(super) late: bool,
    pub(super) back: bool,
}

/// Three floors that call, and the one that works.
#[derive(Clone, Debug)]
pub struct Floors {
    pub(super) plan: Plan,
    pub(super) calls: Vec<Call>,
    pub(super) free: Vec<u32>,
    pub(super) last_id: u32,
    /// How many there are at each floor.
    pub(super) alive: [u32; FLOORS],
    /// Timeouts and pauses.
    pub(super) timers: Calendar,
    pub(super) queue: Vec<Job>,
    pub(super) served: Option<Job>,
    /// When its slot began, and ends.
    pub(super) began: Nanos,
    pub(super) slot_ends: Nanos,
    pub(super) arrival: Nanos,
    /// Mean time between two clicks in nanoseconds, infinite where nobody clicks.
    pub(super) gap: f64,
    pub(super) clicks: u32,
    pub(super) budgets: [Budget; FLOORS],
    pub(super) gaps: Xoshiro256,
    pub(super) errors: Xoshiro256,
    pub(super) jitter: [Xoshiro256; FLOORS],
    /// What the slot that ends comes to.
    pub(super) outcome: Outcome,
    /// When BACK last refused a call.
    pub(super) refused: Nanos,
    pub(super) tree: Tree,
    pub(super) trips: Ring<Trip>,
    pub(super) past: Past,
    /// How much has happened, and of what each brought so many steps up and down the floors.
    pub(super) events: u64,
    pub(super) steps: u64,
    /// Its randomness is that of its seed.
    pub(super) is_seeded: bool,
}

/// Each floor's place among all callers of a network of the same shape.
const CALLERS: [u32; FLOORS] = [0, 1, 5];
const BACK_STATION: u32 = 2;

impl Floors {
    /// All randomness is that of this seed from now on.
    pub(super) fn seed(&mut self, seed: u64) {
        self.gaps = Xoshiro256::for_use(seed, Use::Arrivals);
        self.errors = Xoshiro256::for_instance(seed, Use::Errors, BACK_STATION);
        self.jitter = CALLERS.map(|place| Xoshiro256::for_instance(seed, Use::Backoff, place));
        self.is_seeded = true;
    }

    /// Calls at each floor that somebody still waits for, or whose click has ended.
    pub(super) fn each(&self, floor: usize) -> impl Iterator<Item = bool> {
        self.calls
            .iter()
            .filter(move |call| call.id > 0 && usize::from(call.floor) == floor)
            .map(|call| self.is_there(call.root))
    }

    /// Whether anything is under way.
    pub(super) fn is_idle(&self) -> bool {
        self.alive == [0; FLOORS] && self.served.is_none()
    }
}

impl Default for Floors {
    fn default() -> Self {
        let none = Xoshiro256::for_use(0, Use::Arrivals);
        Self {
            plan: Plan::NONE,
            calls: Vec::new(),
            free: Vec::new(),
            last_id: 0,
            alive: [0; FLOORS],
            timers: Calendar::new(0),
            queue: Vec::new(),
            served: None,
            began: Nanos::ZERO,
            slot_ends: Nanos::NEVER,
            arrival: Nanos::NEVER,
            gap: f64::INFINITY,
            clicks: 0,
            budgets: Default::default(),
            gaps: none.clone(),
            errors: none.clone(),
            jitter: [none.clone(), none.clone(), none],
            outcome: Outcome::Nothing,
            refused: Nanos::NEVER,
            tree: Tree::new(),
            trips: Ring::new(Trip {
                at: Nanos::ZERO,
                floor: 0,
                late: false,
                back: false,
            }),
            past: Past::default(),
            events: 0,
            steps: 0,
            is_seeded: false,
        }
    }
}
