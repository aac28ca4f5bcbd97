//! Listeners who wait for news: held to theory, and to what their words and drawing say of them.

mod clauses;
mod drawing;
mod goals;
mod lab;
mod oracle;
mod rules;
mod theory;
