//! Many listeners who wait for news, each over a line of their own through a box that remembers only lines
//! that were used lately. Module 14's lab.
//!
//! News are made at the server by chance, for each listener by a stream of its own. Whoever *polls* asks again
//! and again, and hears all that was made since. A *long poll* is a request that is held until there are news,
//! or for so long (never longer than the box remembers it), and is asked again as soon as the answer has gone
//! back and forth. Over an *open* line (events, WebSocket) the server says at once what it has, and a
//! heartbeat when it has said nothing for so long.
//!
//! Each thing that is sent starts the box's clock anew. When it has run out the box forgets, and tells
//! neither side: what is sent after that vanishes. A line that dies without a sound is the same. A client that
//! has heard nothing for a heartbeat and its patience calls again; a second later it has a line, and with
//! replay all that it missed, in order. Where nothing is expected, nobody ever notices.
//!
//! The journey is counted in how late news are, and in how long the next long poll takes. Both ends' clocks
//! start when something is sent.
//!
//! In one instant news come before a heartbeat, a heartbeat before the box forgets, and that before a call;
//! what a hand does comes before all.

mod clauses;
mod curve;
mod drawing;
mod goals;
mod listener;
mod log;
mod measures;
mod model;
mod outcome;
mod sheet;
mod terms;

pub use model::{Lab, Listeners};
pub use sheet::SHEET;
