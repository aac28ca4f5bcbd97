//! What a lab draws: the simulation as a picture, made of plain data.
//!
//! The model knows no distance: a request that is sent has arrived, and an answer that leaves is there.
//! A picture must show the way, and must stay causal: a dot leaves its client, *then* the queue grows.
//! So a [`Stage`] runs two copies of the one deterministic simulation. One is *shown*: every number, the
//! server and its queue are its. The other is *ahead* of it by [`Stage::TRAVEL`]; what it sends now will
//! reach the shown server after just that time, so it is what is on the way, and where it will get is
//! known. Inputs (more clients, another capacity) reach the copy ahead at once and the shown one a
//! travel time later, at the same simulated instant, so that the two never differ. Answers and
//! rejections take the same time back.
//!
//! Whatever a client does by itself it does in the time of the copy ahead: it sends, it loses its
//! patience, and it sends again, all a travel time before the server could know. So:
//!
//! - **Giving up** is seen at the client first, and a retry leaves in that moment. Its old request is
//!   [`departed`](Dot::departed) from when the shown server holds it as such: nobody waits for it any
//!   more, but it stays in its place and has its slot, and its answer comes home to nobody.
//! - **A rejection that is tried again** can't be known at the client before it is home, yet in the model
//!   the retry may be back at the door in the same instant. So the same dot turns round on its way home,
//!   as soon as it must to be in time ([`reach`](Dot::reach)); one that is tried again at once only
//!   knocks, and the last rejection alone goes home. A backoff of two travel times or more leaves time
//!   for the whole way.
//! - **A synchronous client** asks only after its answer is there. If it thinks for less than two travel
//!   times, answer and question share the time that there is: both go faster, at most twice as fast
//!   unless it thinks for less than one.
//!
//! [`Stage::picture`] gives the picture. It says who, what kind and how far along, never where on the
//! paper. It is not for measuring: travel is for the eye only, and no measure holds it.

mod dots;
mod picture;
mod stage;
#[cfg(test)]
mod tests;
mod told;
mod trip;
mod watch;

pub use dots::{ClientState, Dot, DotKind};
pub use picture::Picture;
pub use stage::Stage;
pub use told::Told;
