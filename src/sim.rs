//! The simulation: what every model stands on (`kernel`), what systems are made of (`parts`), and the
//! systems themselves ([`models`]), each using only those before it.

pub(crate) mod kernel;
pub mod models;
pub mod parts;
