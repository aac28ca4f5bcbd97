//! The command line as its users meet it: the built binary, run on small books in temporary folders.

mod build;
mod check;
mod errors;
mod export;
mod preprocess;
mod reading;
mod serve;
mod simulate;
mod support;
