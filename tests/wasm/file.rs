//! The files themselves.

use std::num::NonZeroU64;

use switchboard::sim::models::SHEETS;

use crate::instance::Instance;

/// The boundary, and two marks that the linker always exports.
const EXPORTS: &str = "__data_end __heap_base act answer clauses digest draw fork future goal_told goals \
    hear judge measures memory next_event reset run set set_seed settings step theory time told twin";

/// How much of a page a model may take, gzipped as it stands there: the switchboard, with all that it can do,
/// and any other.
const MOST: [usize; 2] = [20_992, 16_384];

#[test]
fn they_import_nothing_and_export_the_boundary() {
    for sheet in SHEETS {
        let module = Instance::module(sheet.name);
        assert_eq!(module.imports().count(), 0);
        let mut exports: Vec<&str> = module.exports().map(|export| export.name()).collect();
        exports.sort_unstable();
        let known: Vec<&str> = EXPORTS.split_whitespace().collect();
        assert_eq!(exports, known, "{}", sheet.name);
    }
}

#[test]
fn they_keep_to_their_budget() {
    for sheet in SHEETS {
        let wasm = crate::wasm(sheet.name);
        let mut zipped = Vec::new();
        zopfli::compress(
            // As preprocessor/build.rs packs them.
            zopfli::Options {
                iteration_count: const { NonZeroU64::new(30).unwrap() },
                ..Default::default()
            },
            zopfli::Format::Gzip,
            &*wasm,
            &mut zipped,
        )
        .unwrap();
        let zipped = zipped.len();
        let most = MOST[usize::from(sheet.name != "switchboard")];
        assert!(zipped <= most, "{}: {zipped} bytes gzipped", sheet.name);
    }
}

#[test]
fn they_name_no_folder() {
    for sheet in SHEETS {
        let wasm = crate::wasm(sheet.name);
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
}

/// What is recorded of them is true of them.
#[test]
fn their_records_fit() {
    for sheet in SHEETS {
        let record = crate::folder().join(format!("{}.wasm.json", sheet.name));
        if std::env::var_os("SWITCHBOARD_WASM").is_some() {
            return;
        }
        let record = std::fs::read_to_string(record).unwrap();
        let bytes = crate::wasm(sheet.name).len();
        assert!(
            record.contains(&format!("\"bytes\": {bytes},")),
            "{bytes} bytes, but {record}"
        );
    }
}
