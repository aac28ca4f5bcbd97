//! What every model stands on: the clock, the order of events, randomness, the fingerprint of a run, and
//! what is measured.

pub(crate) mod calendar;
pub(crate) mod digest;
pub(crate) mod exp;
pub(crate) mod ln;
pub(crate) mod measures;
pub(crate) mod random;
pub(crate) mod room;
pub(crate) mod schedule;
pub(crate) mod units;
