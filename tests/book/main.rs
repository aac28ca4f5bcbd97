//! The built course as a whole: what our own `build` writes, and that stock mdBook writes the same.

mod aria;
mod course;
mod links;
mod search;
mod site;
mod stock;

#[path = "../../preprocessor/tests/cli/support/mod.rs"]
#[allow(dead_code)] // shared with the command line's own tests, which use the rest
mod support;
