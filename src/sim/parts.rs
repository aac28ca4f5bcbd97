//! What systems are made of. A part knows its own rules and nothing of the model that it serves in.

pub(crate) mod balancer;
pub(crate) mod budget;
pub mod conversation;
pub(crate) mod line;
pub mod network;
pub(crate) mod ring;
pub(crate) mod store;
pub(crate) mod timers;
pub(crate) mod waiting_room;
pub(crate) mod workers;
