//! What a lab draws: the simulation as a picture, made of plain data.
//!
//! The model knows no distance: a request that is sent has arrived. A picture must show the way, and
//! must stay causal: a dot leaves its client, *then* the queue grows. So a [`Stage`] runs two copies of
//! the one deterministic simulation. One is *shown*: every number, the server and its queue are its.
//! The other is *ahead* of it by [`Stage::TRAVEL`]; what it sends now will reach the shown server after
//! just that time, so it is what is on the way, and where it will get is known. Inputs (more clients,
//! another capacity) reach the copy ahead at once and the shown one a travel time later, at the same
//! simulated instant, so that the two never differ. Answers and rejections take the same time back.
//!
//! [`Stage::picture`] gives the picture as values, [`Stage::flat`] as the numbers that cross to the
//! page. It says who, what kind and how far along, never where on the paper. It is not for measuring:
//! travel is for the eye only, and no measure holds it.

mod flat;
mod picture;
mod ring;
mod stage;
#[cfg(test)]
mod tests;
mod told;
mod watch;

pub use picture::{ClientState, Dot, DotKind, Picture, WorkerState};
pub use stage::Stage;
pub use told::Told;
