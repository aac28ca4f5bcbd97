//! What can happen to a page, what is said and sent for it, and what it took.

use super::way::Flight;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::presses::Told;

/// How many press at once.
pub(super) const MANY: u32 = 20;

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

/// What can happen, but to the pages of many: in the order of the sheet's events.
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
}

/// What has happened, and which connection or packet it is about, counted from 1; objects count from 1 after
/// the page itself.
pub(super) fn told(what: What, which: u32) -> Told {
    Told::of(what as u8, which)
}

/// How long a page took, and what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Took {
    pub(super) all: Nanos,
    pub(super) first: Nanos,
    pub(super) open: Nanos,
    /// How long something that was lost was missing: in all, and after the first byte.
    pub(super) missing: Nanos,
    pub(super) stalled: Nanos,
    /// Journeys there and back that were made before the first byte; to wait for a timer is none.
    pub(super) trips: u32,
    pub(super) sent: u32,
    pub(super) lost: u32,
    /// Lost messages that are no packets.
    pub(super) unheard: u32,
    pub(super) calls: u32,
    /// Most that waited on shelves at once.
    pub(super) waited: u32,
}
