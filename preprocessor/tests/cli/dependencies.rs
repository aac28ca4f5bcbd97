//! What the project is built from: a line in docs/dependencies.md for each, and for what npm installs licences
//! that may be and no source but its registry. (Crates are held to deny.toml by tools/check-dependencies.)

use super::support::Book;
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

/// The rows of a table in docs/dependencies.md, and the names between backticks in each.
fn of_others() -> Vec<(String, Vec<String>)> {
    let text = fs::read_to_string(root().join("docs/dependencies.md")).unwrap();
    let (_, table) = text.split_once("## In a site").unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.map(|row| {
        let names = row.split('`').skip(1).step_by(2).map(str::to_owned);
        (row.to_owned(), names.collect())
    })
    .collect()
}

#[test]
fn what_mdbook_puts_into_a_site_is_named_with_its_licence() {
    let book = Book::plain();
    let settings = book.read("book.toml") + "\n[output.html.playground]\neditable = true\n";
    book.write("book.toml", &settings);
    book.write("src/a.md", "# One\n\n```rust,editable\nfn main() {}\n```\n");
    assert!(book.run("build").status.success());
    let rows = of_others();
    let row = |name: &str| {
        rows.iter().find(|(_, names)| {
            names.iter().any(|told| match told.strip_suffix('*') {
                Some(beginning) => name.starts_with(beginning),
                None => told == name,
            })
        })
    };
    let hash = regex::Regex::new(r"-[0-9a-f]{8}\b").unwrap();
    let version = regex::Regex::new(r"(?:v| - |js )(\d+\.\d+\.\d+)").unwrap();
    let mut seen = BTreeSet::new();
    for file in walkdir::WalkDir::new(book.path("out"))
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
    {
        // Its name without the hash of its content.
        let name = hash.replace(file.file_name().unwrap().to_str().unwrap(), "");
        let made = name.ends_with(".html") || name.starts_with('.') || name == "searchindex.js";
        if made {
            continue;
        }
        let (row, _) = row(&name).unwrap_or_else(|| panic!("docs/dependencies.md lacks {name}"));
        seen.insert(row.clone());
        // Who says a version in the file is told with it.
        let text = fs::read(&file).unwrap();
        let head = String::from_utf8_lossy(&text[..text.len().min(300)]).into_owned();
        if let Some(version) = version.captures(&head).filter(|_| name.ends_with(".js")) {
            assert!(
                row.contains(&version[1]),
                "{name} is {}: {row}",
                &version[1]
            );
        }
    }
    let metadata = metadata();
    let mut packages = metadata["packages"].as_array().unwrap().iter();
    let mdbook = packages.find(|one| one["name"] == "mdbook-html").unwrap();
    let mdbook = format!("| mdBook {} |", mdbook["version"].as_str().unwrap());
    assert!(rows[0].0.starts_with(&mdbook), "{}", rows[0].0);
    let icons = book.read("out/a.html");
    let icons = icons.split_once("Font Awesome Free ").unwrap().1;
    let icons = format!("| Font Awesome Free {} |", icons.split(' ').next().unwrap());
    let last = rows.last().unwrap();
    assert!(last.0.starts_with(&icons), "{}", last.0);
    assert_eq!(seen.len() + 1, rows.len(), "a row tells of nothing");
}

/// Who gets the program gets the texts that its licence asks for.
#[test]
fn a_package_holds_its_licences() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = fs::read_to_string(package.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("\"/LICENSE-*\""));
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let text = fs::read_to_string(package.join(name)).unwrap();
        assert_eq!(text, fs::read_to_string(root().join(name)).unwrap());
    }
}
