//! What the simulation allocates, counted by an allocator: nothing after set-up, and so much a client
//! before. (A target of its own, because it counts every allocation of its process.)
//!
//! "After set-up" begins when `Simulation::new` returns. What may grow later, and then stays, is the room
//! for attempts that are under way at once beyond what the configuration let expect: the places of the
//! server, the answers that fixed slots would have under way, and 512 requests that back off; and the
//! room for more clients or workers than there were at the start.

mod memory;
mod network;
mod none_after_set_up;
