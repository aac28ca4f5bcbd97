//! Letters, and a second one for what is late: held to survival functions, to the general network, to the tables
//! of their specification, and to what their words and drawing say of them.

mod clauses;
mod drawing;
mod goals;
mod lab;
mod oracle;
mod rules;
