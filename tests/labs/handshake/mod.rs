//! A page over HTTP: held to arithmetic, to theory, and to what its words and drawing say of it.

mod clauses;
mod drawing;
mod goals;
mod lab;
mod losses;
mod oracle;
mod rules;
