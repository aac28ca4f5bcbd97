//! Closed forms of queueing theory: what the simulation is held to, and the curve that a reader's runs
//! fall on.
//!
//! A [`Steady`] state says what the measures of an endless run would be. A model picks the closed
//! form that applies to its settings, where there is one; [`switchboard`](crate::sim::models::switchboard)
//! so:
//!
//! | clients | slots | workers | model |
//! |---|---|---|---|
//! | asynchronous | exponential | any | M/M/c/K ([`Markov`]) |
//! | asynchronous | fixed | 1 | M/D/1/K ([`Deterministic`]) |
//! | synchronous | exponential | any | M/M/c//N, with its queue bounded or not ([`Markov`]) |
//!
//! Networks of several stations have closed forms of their own: [`jackson`] and [`closed_network`], and
//! servers behind a balancer [`in_turn`], [`TakingTurns`], [`two_of_many`] and [`least_of`].
//!
//! When all parts of something have arrived, some of which get lost on the way, is [`Delivery`]'s.
//!
//! Copies that are good for some time, and then are taken anew, are [`Copies`]; what a cache with room for some
//! of them answers, [`lru`], [`Caching`] and [`expiring`].
//!
//! Layers that each try again multiply each other: [`Layers`] where what they call fails, [`Silence`] where it
//! doesn't answer.
//!
//! What a second letter buys where a few answers take very long is [`Tail`]'s.
//!
//! How late news are that somebody polls or waits for is told by [`Polled`] and [`Held`]; lines that stay open
//! through a box which forgets them are [`Quiet`] ones, and [`Beaten`] ones where a heartbeat goes over them.
//!
//! A crowd that comes back to a server all at once is a [`Return`].
//!
//! What becomes of something that is asked for again whenever no answer comes is [`Attempts`]'.
//!
//! Rates are per second and times in seconds throughout. The numerics hold for up to 1,000 clients, 1,000
//! places and loads from 0.01 to 10.

mod attempts;
mod balanced;
mod birth_death;
mod cached;
mod copies;
mod delivery;
mod deterministic;
mod erlang;
mod jackson;
mod layers;
mod least;
mod markov;
mod open_lines;
mod poisson;
mod returning;
mod solved;
mod steady;
mod tail;
mod taking_turns;

#[cfg(test)]
mod tests;

pub use attempts::{Attempts, Outcomes, Recognises, Work, Written};
pub use balanced::{Balanced, in_turn, least_of, two_of_many};
pub use cached::{Caching, Goes, expiring, lru, zipf};
pub use copies::Copies;
pub use delivery::Delivery;
pub use deterministic::{Deterministic, md1_wait};
pub use erlang::{erlang_b, erlang_c, mmc_wait};
pub use jackson::{Queue, closed_network, jackson, traffic};
pub use layers::{Layers, Passed, Silence};
pub use least::least;
pub use markov::Markov;
pub use open_lines::{Beaten, Cycle, Held, Polled, Quiet};
pub use returning::{Pause, Return};
pub(crate) use solved::Solved;
pub use steady::{Means, Steady, Times};
pub use tail::Tail;
pub use taking_turns::TakingTurns;
