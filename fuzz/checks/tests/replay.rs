//! Replays the corpora, and all texts of the fixtures: what was found once isn't to come back.

use std::fs;
use std::path::{Path, PathBuf};
use switchboard_checks::ALL;

switchboard_checks::count_steps!();

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

#[test]
fn the_corpora_hold() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut failed = Vec::new();
    for (target, check) in ALL {
        let mut inputs = files(&here.join("../corpora").join(target));
        assert!(!inputs.is_empty(), "{target} has no corpus");
        if *target == "reading" {
            for folder in ["golden", "errors", "warnings"] {
                let fixtures = files(&here.join("../../preprocessor/tests").join(folder));
                inputs.extend(
                    fixtures
                        .into_iter()
                        .filter(|path| path.extension().is_some_and(|end| end == "md")),
                );
            }
        }
        for input in inputs {
            let data = fs::read(&input).expect("an input");
            if std::panic::catch_unwind(|| check(&data)).is_err() {
                failed.push(format!("{target}: {}", input.display()));
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}
