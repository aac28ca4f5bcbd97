//! Packs the models' wasm files as they stand in pages: zopfli takes a while, and makes them 4 % smaller than
//! gzip does. And finds the folder of the files that `install` writes into a book, which are built into the program.
//!
//! In the repository that is `theme/` at its root, to which `theme` here is a link; a published package
//! holds the files themselves in the link's place. Where links can't be made (git on Windows leaves a
//! small file instead), the folder beside this package is taken.

use std::num::NonZeroU64;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let here = package.join("theme");
    let folder = if here.join("study.js").is_file() {
        here
    } else {
        package.parent().unwrap_or(Path::new("")).join("theme")
    };
    println!("cargo::rustc-env=SWITCHBOARD_THEME={}", folder.display());
    println!("cargo::rerun-if-changed=build.rs");
    pack(&package.join("assets"));
}

/// Packs each `MODEL.wasm` of a folder, and lists them by their names for `render/html/lab.rs`.
fn pack(assets: &Path) {
    println!("cargo::rerun-if-changed={}", assets.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut list = String::new();
    for entry in fs::read_dir(assets).expect("the package holds its assets") {
        let path = entry.expect("the folder can be read").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            let core = fs::read(&path).expect("the file can be read");
            let mut packed = Vec::new();
            zopfli::compress(
                // (Twice as many rounds as usual. `tests/wasm` weighs the files by the same.)
                zopfli::Options {
                    iteration_count: const { NonZeroU64::new(30).unwrap() },
                    ..Default::default()
                },
                zopfli::Format::Gzip,
                &*core,
                &mut packed,
            )
            .expect("memory takes everything in");
            let model = path.file_stem().unwrap_or_default().to_string_lossy();
            let to = out.join(format!("{model}.wasm.gz"));
            fs::write(&to, packed).expect("cargo's own folder can be written");
            list += &format!("({model:?}, include_bytes!({to:?})),");
        }
    }
    fs::write(out.join("cores.rs"), format!("&[{list}]")).expect("as above");
}
