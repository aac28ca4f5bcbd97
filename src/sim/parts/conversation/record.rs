//! What was sent, message by message.

use alloc::vec::Vec;

use super::link::Sending;
use crate::sim::kernel::units::Nanos;

/// A message on its way from one party to another. Parties and kinds of messages are the model's, by their
/// number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Who sends it.
    pub from: u8,
    /// Who is to get it.
    pub to: u8,
    /// What kind it is.
    pub kind: u8,
    /// Which of its kind.
    pub number: u32,
    /// When it goes, and what becomes of it.
    pub sending: Sending,
}

impl Message {
    /// What is lost vanishes at this share of its way. (Nobody knows where; it has to be drawn somewhere.)
    pub const VANISHES: f64 = 0.5;

    /// How far along its way it is, 0 to 1: `None` before it has left whole, once it is there, and once it has
    /// vanished.
    #[must_use]
    pub fn way(&self, now: Nanos) -> Option<f64> {
        let Sending {
            whole,
            arrives,
            lost,
            ..
        } = self.sending;
        if now < whole || now >= arrives {
            return None;
        }
        let gone = now.saturating_sub(whole).0 as f64 / arrives.saturating_sub(whole).0 as f64;
        (!lost || gone < Self::VANISHES).then_some(gone)
    }
}

/// The messages in the order in which they left.
#[derive(Clone, Debug, Default)]
pub struct Record {
    messages: Vec<Message>,
    /// The longest time that one was, or is to be, between its beginning and its arrival.
    longest: Nanos,
}

impl Record {
    /// Nothing was sent.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            messages: Vec::new(),
            longest: Nanos::ZERO,
        }
    }

    /// Forgets everything, and keeps its room.
    pub fn clear(&mut self) {
        self.messages.clear();
        self.longest = Nanos::ZERO;
    }

    /// Takes down a message; none that was taken down before may have left whole later.
    pub fn note(&mut self, message: Message) {
        let Sending {
            begins, arrives, ..
        } = message.sending;
        self.longest = self.longest.max(arrives.saturating_sub(begins));
        self.messages.push(message);
    }

    /// All of them.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// Those that are on the line now, the latest first, each with how far along its way it is.
    pub fn under_way(&self, now: Nanos) -> impl Iterator<Item = (&Message, f64)> {
        let left = self
            .messages
            .partition_point(|message| message.sending.whole <= now);
        let longest = self.longest;
        self.messages[..left]
            .iter()
            .rev()
            .take_while(move |message| message.sending.begins.saturating_add(longest) > now)
            .filter_map(move |message| Some((message, message.way(now)?)))
    }
}
