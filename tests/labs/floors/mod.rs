//! Three floors that each try again: held to recursion and enumeration, to the general network, to the tables
//! of their specification, and to what their words and drawing say of them.

mod bet;
mod clauses;
mod drawing;
mod goals;
mod lab;
mod network;
mod oracle;
mod rules;
mod tables;
