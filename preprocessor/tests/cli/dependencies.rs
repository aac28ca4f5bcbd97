//! What the project is built from: a line in docs/dependencies.md for each, and for what npm installs licences
//! that may be and no source but its registry. (Crates are held to deny.toml by tools/check-dependencies.)

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Licences that let anybody use, change and pass on what is built with them. (MPL-2.0 asks that changes of
/// its own files stay open; they are not changed here.)
const LICENCES: [&str; 8] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "ISC",
    "MIT",
    "MPL-2.0",
];

/// What says its licence in its files alone (BSD), and is used to measure only.
const SAYS_SO_ELSEWHERE: [&str; 1] = ["node_modules/parse-cache-control"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Whether an expression such as `(MIT OR Apache-2.0) AND ISC` leaves a choice that may be.
fn may_be(expression: &str) -> bool {
    let expression = expression.replace(['(', ')'], "").replace('/', " OR ");
    expression.split(" AND ").all(|part| {
        part.split(" OR ")
            .any(|licence| LICENCES.contains(&licence.trim()))
    })
}

#[test]
fn expressions_are_read_as_they_are_meant() {
    for (expression, expected) in [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("Apache-2.0 OR GPL-2.0-only", true),
        ("(MIT OR Apache-2.0) AND ISC", true),
        ("GPL-3.0-only", false),
        ("MIT AND GPL-3.0-only", false),
        ("", false),
    ] {
        assert_eq!(may_be(expression), expected, "{expression}");
    }
}

#[test]
fn what_npm_installs_has_licences_that_may_be_and_no_address_of_its_own() {
    for folder in ["tools", "tests/browser", "tests/measure"] {
        let file = root().join(folder).join("package-lock.json");
        let lock: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
        for (path, package) in lock["packages"].as_object().unwrap() {
            if path.is_empty() {
                continue;
            }
            let licence = package["license"].as_str().unwrap_or_default();
            assert!(
                may_be(licence) || SAYS_SO_ELSEWHERE.contains(&path.as_str()),
                "{folder}: {path}: {licence:?}"
            );
            assert!(package["resolved"].is_null(), "{folder}: {path}");
            assert!(package["integrity"].is_string(), "{folder}: {path}");
        }
    }
}

#[test]
fn each_dependency_has_a_line_that_says_what_it_is_for() {
    let told = fs::read_to_string(root().join("docs/dependencies.md")).unwrap();
    let told: BTreeSet<&str> = told
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(name, _)| name)
        .collect();
    let mut used = BTreeSet::new();
    let metadata = metadata();
    for package in metadata["packages"].as_array().unwrap() {
        if package["source"].is_null() {
            let dependencies = package["dependencies"].as_array().unwrap();
            let names = dependencies.iter().filter(|one| one["path"].is_null());
            used.extend(names.map(|one| one["name"].as_str().unwrap().to_owned()));
        }
    }
    for folder in ["tools", "tests/browser", "tests/measure"] {
        let file = root().join(folder).join("package.json");
        let package: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
        for kind in ["dependencies", "devDependencies"] {
            let names = package[kind].as_object().into_iter().flatten();
            used.extend(names.map(|(name, _)| name.clone()));
        }
    }
    // What the checks of files take from Python's index.
    for script in ["check-dependencies", "check-quizzes", "check-workflows"] {
        let script = fs::read_to_string(root().join("tools").join(script)).unwrap();
        let pinned = script
            .split_whitespace()
            .filter_map(|word| word.split_once("=="));
        used.extend(pinned.map(|(name, _)| name.to_owned()));
    }
    let used: BTreeSet<&str> = used.iter().map(String::as_str).collect();
    let untold: Vec<_> = used.difference(&told).collect();
    let unused: Vec<_> = told.difference(&used).collect();
    assert!(untold.is_empty(), "docs/dependencies.md lacks {untold:?}");
    assert!(
        unused.is_empty(),
        "docs/dependencies.md tells of {unused:?}"
    );
}
