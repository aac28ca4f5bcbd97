//! The parts of conversations: what a link, its timers and its record must do, whoever talks over them.

mod link;
mod record;
mod sender;
mod timers;
