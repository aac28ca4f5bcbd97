//! Finds the folder of the files that `install` writes into a book, which are built into the program.
//!
//! In the repository that is `theme/` at its root, to which `theme` here is a link; a published package
//! holds the files themselves in the link's place. Where links can't be made (git on Windows leaves a
//! small file instead), the folder beside this package is taken.

use std::path::{Path, PathBuf};

fn main() {
    let package = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let here = package.join("theme");
    let folder = if here.join("study.js").is_file() {
        here
    } else {
        package.parent().unwrap_or(Path::new("")).join("theme")
    };
    println!("cargo::rustc-env=SWITCHBOARD_THEME={}", folder.display());
    println!("cargo::rerun-if-changed=build.rs");
}
