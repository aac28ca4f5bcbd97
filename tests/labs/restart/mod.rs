//! A crowd that comes back: held to arithmetic, and to the flow of callers.

mod clauses;
mod drawing;
mod goals;
mod lab;
mod rules;
mod theory;
