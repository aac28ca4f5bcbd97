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
//! servers behind a balancer [`in_turn`], [`two_of_many`] and [`least_of`].
//!
//! When all parts of something have arrived, some of which get lost on the way, is [`Delivery`]'s.
//!
//! Rates are per second and times in seconds throughout. The numerics hold for up to 1,000 clients, 1,000
//! places and loads from 0.01 to 10.

mod balanced;
mod birth_death;
mod delivery;
mod deterministic;
mod erlang;
mod jackson;
mod least;
mod markov;
mod poisson;
mod solved;
mod steady;

#[cfg(test)]
mod tests;

pub use balanced::{Balanced, in_turn, least_of, two_of_many};
pub use delivery::Delivery;
pub use deterministic::{Deterministic, md1_wait};
pub use erlang::{erlang_b, erlang_c, mmc_wait};
pub use jackson::{Queue, closed_network, jackson, traffic};
pub use least::least;
pub use markov::Markov;
pub(crate) use solved::Solved;
pub use steady::{Means, Steady, Times};
