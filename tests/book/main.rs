//! The built course as a whole: what our own `build` writes, and that stock mdBook writes the same.

mod aria;
mod course;
mod german;
mod hosts;
mod languages;
mod links;
mod packed;
mod paper;
mod published;
mod readme;
mod search;
mod site;
mod stock;
mod strict;
mod taught;
mod translated;

#[path = "../../preprocessor/tests/cli/support/mod.rs"]
#[allow(dead_code, unused_imports)] // the command line's own tests use the rest
mod support;
