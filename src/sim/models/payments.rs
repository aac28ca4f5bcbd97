//! A payment over a line that loses messages: the app asks, hears nothing, and asks again. Module 05's lab.
//!
//! Each attempt is a question that is lost with a probability or is there after a journey. The server works
//! for it, charges, and answers; the answer is lost with the same probability, or is back after a journey.
//! The app waits for so long, pauses, and asks again, so often at most. What comes after its time isn't heard.
//!
//! A key tells the server that attempts belong together: one a payment, or (which is the mistake) a new one an
//! attempt. The store of keys is looked at before the work, and written after it; or the key is reserved first,
//! in one step that only one can win, and whoever comes meanwhile hears 409 at once. That a payment is done is
//! written in one step with the charge, after it, or before it; and in between the server may die, which gives
//! no answer, and releases what was reserved. Without a key there is one write, the charge.
//!
//! Payments don't touch one another: the server has room for all. In one instant work ends first, then messages
//! arrive, then the app's time is up, then it asks again. Each attempt of each payment has chances of its own,
//! so that the same thousand payments can be made under every contract.

mod attempt;
mod clauses;
mod curve;
mod drawing;
mod events;
mod goals;
mod lab;
mod measures;
mod payment;
mod server;
mod settings;
mod sheet;
mod verdict;

pub use lab::Lab;
pub use settings::{Key, Plan};
pub use sheet::SHEET;
