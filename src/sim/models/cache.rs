//! A cache in front of a database: copies of what was asked for before, and what comes of it on the day on
//! which there are none. Module 08's lab.
//!
//! Requests are a Poisson stream; which item each is for is drawn by Zipf's law. Who finds a copy has an answer
//! in 2 ms. Who doesn't asks the database: a free worker takes the fetch, else a place in its queue, else it is
//! refused. Whoever waits has patience, and then gives up, and the database doesn't hear of it. When a worker is
//! done, those who still wait are answered, and the item is stored by them: so what nobody waits for any more is
//! not stored, unless the cache keeps it all the same. With single flight whoever misses an item that is being
//! fetched waits for that fetch.
//!
//! A fetch brings the item as it is when its worker is done. A copy is out of date once its item was written.
//!
//! At the start the most popular items are in the cache, the most popular of them used last; with a time to
//! live, each has a part of it behind it, drawn evenly.
//!
//! In one instant a worker's end comes first, then the end of somebody's patience, then a write, then a request;
//! what a hand does comes before all of them.

mod clauses;
mod curve;
mod database;
mod drawing;
mod goals;
mod model;
mod settings;
mod sheet;
mod source;
mod watch;

pub use model::{Cache, Lab};
pub use sheet::SHEET;
