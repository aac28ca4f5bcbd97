//! The file itself.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};

use switchboard::wasm::SETTINGS;

use crate::instance::Lab;

/// The boundary, and two marks that the linker always exports.
const EXPORTS: &str = "__data_end __heap_base digest measures memory next_event reset run scene set \
    set_seed shown_verdict step theory time";

#[test]
fn it_imports_nothing_and_exports_the_boundary() {
    let module = Lab::module();
    assert_eq!(module.imports().count(), 0);
    let mut exports: Vec<&str> = module.exports().map(|export| export.name()).collect();
    exports.sort_unstable();
    assert_eq!(exports, EXPORTS.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn it_keeps_to_its_budget() {
    let wasm = crate::wasm();
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&wasm).unwrap();
    let zipped = encoder.finish().unwrap().len();
    assert!(wasm.len() <= 24_576, "{} bytes", wasm.len());
    assert!(zipped <= 14_336, "{zipped} bytes gzipped");
}

#[test]
fn it_names_no_folder() {
    let wasm = crate::wasm();
    let text = String::from_utf8_lossy(&wasm);
    for folder in [
        ".cargo",
        "/home",
        "/root",
        "rustlib",
        env!("CARGO_MANIFEST_DIR"),
    ] {
        assert!(!text.contains(folder), "the file names {folder}");
    }
}

/// What is recorded of it is true of it.
#[test]
fn its_record_fits() {
    if std::env::var_os("SWITCHBOARD_WASM").is_some() {
        return;
    }
    let record = include_str!("../../preprocessor/assets/switchboard.wasm.json");
    let bytes = crate::wasm().len();
    assert!(
        record.contains(&format!("\"bytes\": {bytes},")),
        "{bytes} bytes, but {record}"
    );
}

/// The page's script knows settings by the same codes.
#[test]
fn the_page_has_the_same_settings() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("theme/lab/core.js");
    let script = std::fs::read_to_string(path).unwrap();
    assert!(script.contains(&format!("\"{}\".split", SETTINGS.join(" "))));
}
