//! One press of Enter: a name is looked up, a server called, a line made secure, a page asked for, and the
//! page comes in packets. Module 01's lab.
//!
//! The round trip takes 10 ms and another millisecond for each 100 km. The look-up takes a fixed time;
//! connect and secure take a round trip each; then the question takes half a round trip, the server works,
//! and the page's packets go onto the line one after the other: 1,500 bytes each, of which 1,460 are the
//! page's. What is lost (packets of the page only) is sent again two round trips after it had left whole, and
//! takes no turn of the line then. The page is there when all packets are.
//!
//! In one instant packets arrive first, then lost ones are sent again, then the next one leaves.

mod clauses;
mod curve;
mod drawing;
mod events;
mod goals;
mod lab;
mod measures;
mod page;
mod settings;
mod sheet;
mod unwatched;
mod verdict;

pub use lab::Lab;
pub use settings::Plan;
pub use sheet::SHEET;
