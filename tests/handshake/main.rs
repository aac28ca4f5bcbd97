//! A page over HTTP: held to arithmetic, to theory, and to what its words and drawing say of it.

mod drawing;
mod lab;
mod oracle;
