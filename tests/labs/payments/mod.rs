//! Payments over a line that loses messages (`payments`), as Module 05 has them.

mod clauses;
mod drawing;
mod goals;
mod lab;
mod oracle;
mod rules;
mod story;
mod verdict;
