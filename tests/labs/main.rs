//! The course's labs, a folder each: held to arithmetic, to theory, and to what their words and drawings say.

mod balance;
mod cache;
mod common;
mod floors;
mod handshake;
mod listeners;
mod payments;
mod resolver;
mod restart;
mod tail;
mod trace;
