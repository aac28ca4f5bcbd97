//! What can happen to a page, what is said and sent for it, and what it took.

use super::settings::Plan;
use crate::sim::kernel::units::Nanos;

/// How many press at once.
pub(super) const MANY: u32 = 200;

/// Who sends and gets messages.
pub(super) const BROWSER: u8 = 0;
pub(super) const SERVER: u8 = 1;
/// Who knows names.
pub(super) const RESOLVER: u8 = 2;

/// The kinds of messages: questions and answers in turn, then packets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    Where,
    Here,
    Hello,
    HelloBack,
    Seal,
    Sealed,
    Please,
    Packet,
    /// A packet that is sent again.
    Again,
}

/// What can happen, but to the pages of many: in the order of the sheet's events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum What {
    #[default]
    Nothing,
    /// The name was found.
    Found,
    /// The server was asked whether it is there; the answer is back.
    Called,
    Connected,
    /// It was asked to seal what follows; that is agreed.
    Sealing,
    Secured,
    /// It was asked for the page, and has made it.
    Asked,
    Made,
    /// A packet has left, and will arrive or be lost.
    Left,
    Lost,
    /// A lost one has left again.
    LeftAgain,
    LostAgain,
    /// A packet has arrived; with it, the page may be there.
    Arrived,
    Done,
}

/// What has become of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum State {
    ToCome,
    Lost,
    There,
}

/// How long a page that is there took, and what it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Took {
    pub(super) all: Nanos,
    pub(super) delivery: Nanos,
    pub(super) sent: u32,
    pub(super) lost: u32,
}

impl Took {
    /// Whether the delivery took longer than without loss, and whether one packet held it up: whether it
    /// took half a timeout longer.
    pub(super) fn late(&self, plan: &Plan) -> [bool; 2] {
        let least = plan.least();
        [
            self.delivery > least,
            self.delivery > least.saturating_add(Nanos(plan.again().0 / 2)),
        ]
    }
}
