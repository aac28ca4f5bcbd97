//! Small houses, to see that a fault in one is found and what is none isn't.

use super::check;
use super::list::List;
use super::sources::{Crate, House};

const LIST: &str = "
## The cellar: `cellar/`

| folder | what it is for | imports |
|---|---|---|
| `wine` | what is kept | nothing |
| `lib.rs` | the door | `wine` |

## The house: `house/`

| folder | what it is for | imports |
|---|---|---|
| `kitchen` | where it is cooked | `cellar/wine` |
| `hall` | where it is served | `kitchen` |
| `yard` | where it is fetched | `cellar/` |
";

const CRATES: [Crate; 2] = [
    Crate {
        name: Some("cellar"),
        root: "cellar/lib.rs",
    },
    Crate {
        name: Some("house"),
        root: "house/lib.rs",
    },
];

const SOUND: [(&str, &str); 7] = [
    ("cellar/lib.rs", "mod wine; pub use wine::Bottle;"),
    ("cellar/wine.rs", "pub struct Bottle;"),
    ("house/lib.rs", "mod hall; mod kitchen; mod yard;"),
    ("house/yard.rs", "fn fetch(_: cellar::Bottle) {}"),
    ("house/kitchen.rs", "pub mod pan; pub use pan::Pan;"),
    (
        "house/kitchen/pan.rs",
        "use cellar::Bottle; pub struct Pan(Bottle);",
    ),
    (
        "house/hall/mod.rs",
        "//! A word on `crate::hall` is no import, nor is one in a \"text\".\nuse crate::kitchen::Pan; fn serve(_: Pan) {} #[cfg(test)] mod tests;",
    ),
];

/// What is wrong with the sound house, where one file is another.
fn wrong_with(file: &str, text: &str) -> Vec<String> {
    let read = |name: &str| {
        let found = SOUND.iter().find(|(other, _)| *other == name)?;
        Some(if name == file { text } else { found.1 }.to_owned())
    };
    check::wrong(&House::read(&CRATES, &read), &List::read(LIST))
}

#[test]
fn a_house_like_its_list_is_sound() {
    assert_eq!(wrong_with("", ""), [""; 0]);
}

#[test]
fn an_import_that_runs_back_up_is_told_with_its_place() {
    let wrong = wrong_with(
        "house/kitchen/pan.rs",
        "use cellar::Bottle;\nuse crate::hall::serve;\npub struct Pan(Bottle);",
    );
    let place = "(house/kitchen/pan.rs:2: crate::hall::serve)";
    assert_eq!(
        wrong,
        [
            format!("house/kitchen imports house/hall, which the list doesn't say {place}"),
            format!("house/kitchen imports house/hall, which stands above it {place}"),
            "a circle: house/hall → house/kitchen → house/hall (house/hall/mod.rs:2: \
             crate::kitchen::Pan; house/kitchen/pan.rs:2: crate::hall::serve)"
                .to_owned(),
        ]
    );
}

#[test]
fn a_path_counts_however_it_is_written() {
    for path in [
        "fn f() { crate::hall::serve() }",
        "fn f() { super::super::hall::serve() }",
        "fn f(x: crate::hall::Guest) {}",
        "fn f() { println!(\"{}\", crate::hall::serve()) }",
        "fn f() { println!(\"{}\", [(crate::hall::serve())]) }",
        "use crate::{hall::*};",
        "use crate::hall as h;",
        "use crate::hall::{self};",
        "fn f() { use crate::hall::serve; }",
        "mod inner { fn f() { crate::hall::serve() } }",
        "use super::super as all; fn f() { all::hall::serve() }",
        "impl crate::hall::Guest for Pan {}",
    ] {
        let text = format!("use cellar::Bottle; pub struct Pan(Bottle); {path}");
        let wrong = wrong_with("house/kitchen/pan.rs", &text);
        assert!(
            wrong.iter().any(|one| one.contains("imports house/hall")),
            "{path}: {wrong:?}"
        );
    }
}

#[test]
fn what_only_looks_like_an_import_is_none() {
    for text in [
        "/// [`crate::hall`]\nfn f() {}",
        "fn f() { \"crate::hall::serve\"; }",
        "#[cfg(test)] use crate::hall::serve;",
        "#[cfg(test)] fn f() { crate::hall::serve() }",
        "pub(in crate::kitchen) fn f() {}",
        "fn hall() {} fn f() { hall() }",
        "mod hall { pub fn serve() {} } fn f() { hall::serve() }",
    ] {
        let text = format!("use cellar::Bottle; pub struct Pan(Bottle); {text}");
        assert_eq!(wrong_with("house/kitchen/pan.rs", &text), [""; 0], "{text}");
    }
}

#[test]
fn what_a_door_passes_on_is_imported_from_where_it_is() {
    let wrong = wrong_with(
        "house/hall/mod.rs",
        "use crate::kitchen::Pan; use cellar::Bottle;",
    );
    assert_eq!(
        wrong,
        [
            "house/hall imports cellar/wine, which the list doesn't say (house/hall/mod.rs:1: \
             cellar::Bottle)"
        ]
    );
}

#[test]
fn a_listed_import_that_is_not_there_is_told() {
    let wrong = wrong_with("house/kitchen/pan.rs", "pub struct Pan;");
    assert_eq!(
        wrong,
        ["house/kitchen is said to import cellar/wine, and does not"]
    );
}

#[test]
fn a_file_in_no_folder_of_the_list_is_told() {
    let wrong = wrong_with(
        "house/lib.rs",
        "mod hall; mod kitchen; mod yard; pub fn open() {}",
    );
    assert_eq!(wrong, ["house/lib.rs stands in no folder of the list"]);
}
