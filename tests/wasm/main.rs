//! The committed wasm files, one a model, run in an interpreter: what they export, how large they are, that
//! they do what the native core does, and that no number makes them trap.
//!
//! `SWITCHBOARD_WASM` names another folder to judge; `tools/build-wasm --check` uses it.

mod calls;
mod cases;
mod digests;
mod file;
mod fuzz;
mod holds;
mod instance;
mod wild;

use std::path::{Path, PathBuf};

/// Where the files to judge lie.
fn folder() -> PathBuf {
    std::env::var_os("SWITCHBOARD_WASM").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("preprocessor/assets"),
        Into::into,
    )
}

/// The file of a model.
fn wasm(model: &str) -> Vec<u8> {
    let path = folder().join(model).with_extension("wasm");
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
