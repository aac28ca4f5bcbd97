//! Eight servers, each with a queue of its own, and a balancer that chooses one for each request: by a die, in
//! turn, the less busy of two, or the least busy, as it counts itself or as a board says that is renewed every
//! so often. Module 11's lab.
//!
//! The clients are those of the switchboard: each a Poisson stream of a request every 5 s. A server carries 5
//! a second with one worker, and has 15 places to wait; its answer comes when its slot ends. The request that
//! finds its server full is rejected, and not sent to another.
//!
//! It is made for a small file and for speed, of the balancer that
//! [networks](crate::sim::parts::network) have; a network that is set up like it comes to the very same.
//! There are two copies of it, as in the switchboard's scene: one is shown, and one is ahead by the time that
//! a request travels in the drawing, so that what sets out is known before it arrives.

mod clauses;
mod curve;
mod drawing;
mod events;
mod goals;
mod lab;
mod measures;
mod server;
mod servers;
mod settings;
mod sheet;
mod stage;
mod verdict;
mod watch;

pub use lab::Lab;
pub use sheet::SHEET;
