//! Servers behind a balancer: held to exact chains, to the general network, and to what its words and drawing
//! say of it.

mod bet;
mod clauses;
mod drawing;
mod goals;
mod lab;
mod network;
mod oracle;
mod rules;
