//! The committed wasm file, run in an interpreter: what it exports, how large it is, that it does what
//! the native core does, and that no number makes it trap.
//!
//! `SWITCHBOARD_WASM` names another file to judge; `tools/build-wasm --check` uses it.

mod calls;
mod cases;
mod digests;
mod file;
mod fuzz;
mod instance;
mod wild;

/// The file to judge.
fn wasm() -> Vec<u8> {
    let path = std::env::var_os("SWITCHBOARD_WASM").map_or_else(
        || {
            std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("preprocessor/assets/switchboard.wasm")
        },
        Into::into,
    );
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
