//! A cache and the database behind it: held to exact hit ratios, to queueing theory, and to what its words and
//! drawing say of it.

mod clauses;
mod cold;
mod drawing;
mod goals;
mod lab;
mod oracle;
mod rules;
