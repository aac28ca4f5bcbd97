//! Copies of an address, in the resolvers of a name's visitors: each is good for as long as was written on it
//! when it was taken, and nobody hears of a change before that. Module 04's lab.
//!
//! Each resolver is asked at random, so often on average, by a stream of its own. One that holds a copy which
//! is alive answers from it; any other asks the name server, and keeps what it hears for the time to live as
//! it is at that moment. Where the server is silent, a copy that is dead for no longer than may be is given
//! out all the same; else the question has failed, and nothing is remembered. To ask the server takes no time
//! in the model's course: the 80 ms (and 100 more for root and `com`, where their slips are gone too) are
//! counted in the look-up time alone.
//!
//! In everyday life copies don't begin all at once: a copy is alive with probability λT/(1 + λT), and what
//! remains of it is uniform; one that is dead has been so for an exponential time.
//!
//! In one instant the server's return comes first, then questions; what a hand does comes before both.

mod cache;
mod chart;
mod clauses;
mod drawing;
mod goals;
mod lookup;
mod model;
mod sheet;

pub use model::{Lab, Resolvers};
pub use sheet::SHEET;
