//! A connection, from the first word to the last packet.

use alloc::vec::Vec;

use super::way::Flight;
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::conversation::Sender;

/// Where a flight is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leg {
    There,
    Back,
    /// One of the two was lost: it begins again.
    Lost,
}

/// A connection.
#[derive(Clone, Debug)]
pub(super) struct Call {
    /// What is still to be said, and where the first of it is.
    pub(super) flights: &'static [Flight],
    pub(super) leg: Leg,
    pub(super) times: u8,
    pub(super) sent_at: Nanos,
    /// Whether anything has ever come back.
    pub(super) has_heard: bool,
    /// Beside which others it is drawn: the lowest place that was free.
    pub(super) place: u8,
    pub(super) began: Nanos,
    pub(super) open: Nanos,
    pub(super) closed: Nanos,
    /// The first object that it brings.
    pub(super) object: u32,
    /// What is answered and not yet sent, in turn.
    pub(super) ready: Vec<u32>,
    pub(super) sender: Sender,
}

impl Call {
    /// Room for one.
    pub(super) fn new() -> Self {
        Self {
            flights: &[],
            leg: Leg::There,
            times: 0,
            sent_at: Nanos::ZERO,
            has_heard: false,
            place: 0,
            began: Nanos::ZERO,
            open: Nanos::NEVER,
            closed: Nanos::NEVER,
            object: 0,
            ready: Vec::new(),
            sender: Sender::default(),
        }
    }

    /// A new connection, in the room of an old one.
    pub(super) fn restart(
        &mut self,
        flights: &'static [Flight],
        object: u32,
        place: u8,
        now: Nanos,
    ) {
        (self.flights, self.object, self.place) = (flights, object, place);
        (self.times, self.has_heard) = (0, false);
        (self.began, self.open, self.closed) = (now, Nanos::NEVER, Nanos::NEVER);
        self.ready.clear();
        self.sender.restart();
    }
}
