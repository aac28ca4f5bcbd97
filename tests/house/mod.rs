//! The house: which folders the project has and which of them imports which, as docs/house.md lists it,
//! held against the sources.

mod check;
mod list;
mod references;
mod small;
mod sources;

use list::List;
use sources::{Crate, House};
use std::fs;
use std::path::Path;

/// What rustc calls the project's crates, and the file that each begins with; nothing can import a program.
const CRATES: [Crate; 3] = [
    Crate {
        name: Some("switchboard"),
        root: "src/lib.rs",
    },
    Crate {
        name: Some("mdbook_switchboard"),
        root: "preprocessor/src/lib.rs",
    },
    Crate {
        name: None,
        root: "preprocessor/src/main.rs",
    },
];

#[test]
fn every_folder_imports_what_the_list_says_and_nothing_else() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let house = House::read(&CRATES, &|file| fs::read_to_string(root.join(file)).ok());
    let list = fs::read_to_string(root.join("docs/house.md")).expect("docs/house.md");
    let wrong = check::wrong(&house, &List::read(&list));
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
