//! Conversations: parties that send each other messages over links.
//!
//! A [`Link`] is one direction of a line: so long a way, so many bits a second, one message after the other,
//! and some get lost. [`Timers`] tell a party when to send again what nobody has confirmed. A [`Sender`] sends
//! packets over a connection, as many at once as its [`Window`] allows, and finds out what was lost; a
//! [`Shelf`] holds what has come out of order. The [`Record`] keeps what was sent, message by message: from it come the dots on the line, the drawing of a sequence and
//! its text, so that none of them can disagree.
//!
//! ```
//! use switchboard::Nanos;
//! use switchboard::conversation::{Link, Loss, PACKET_BITS};
//!
//! // 35 ms long, 20 Mbit/s: a packet of 1,500 bytes takes its turn of 0.6 ms, and is there 35 ms later.
//! let mut link = Link::new(Nanos::from_millis(35), 20_000_000, Loss::none());
//! let first = link.send(Nanos::ZERO, PACKET_BITS, 0);
//! let second = link.send(Nanos::ZERO, PACKET_BITS, 1);
//! assert_eq!(first.whole, Nanos::from_micros(600));
//! assert_eq!(second.begins, first.whole);
//! assert_eq!(second.arrives, Nanos::from_micros(36_200));
//! ```

mod link;
mod record;
mod sender;
mod shelf;
mod timers;
mod window;

pub use link::{Link, Loss, PACKET_BITS, Sending};
pub use record::{Message, Record};
pub use sender::Sender;
pub use shelf::Shelf;
pub use timers::Timers;
pub use window::Window;
