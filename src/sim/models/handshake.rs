//! A page over HTTP, from the press of Enter to its last object: what is said before anything is asked for,
//! how the packets come, and what one that is lost holds up. Module 03's lab.
//!
//! A connection begins with flights: a message there and one back, one flight for TCP, two more for TLS 1.2
//! or one more for TLS 1.3, one in all for HTTP/3; a resumed one asks at once where it can. A message that
//! is lost is sent again after a second before anything has come back, and after two round trips (200 ms at
//! least) from then on, twice as long with each time in a row.
//!
//! The page is asked for first. Once it is whole, all of its objects are: over HTTP/1.0 by six connections at
//! a time, a new one each; over HTTP/1.1 by up to six that are kept; over HTTP/2 and 3 by the one there is,
//! in turn packet by packet. All connections share one line to the reader, one packet after the other, each
//! of 1,460 bytes and 40 more. Each is lost with the same probability; receipts never are. What comes after
//! one that is missing waits on a shelf: on that of its connection over TCP, on that of its object over
//! HTTP/3.
//!
//! In one instant packets arrive first, then receipts, then all else in the order in which it was set.

mod calls;
mod clauses;
mod curve;
mod drawing;
mod events;
mod goals;
mod lab;
mod measures;
mod objects;
mod page;
mod settings;
mod sheet;
mod verdict;
mod way;

pub use lab::Lab;
pub use settings::Plan;
pub use sheet::SHEET;
pub use way::Way;
