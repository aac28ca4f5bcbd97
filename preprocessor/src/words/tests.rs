mod pseudo;
mod sentences;
mod sheets;
mod used;

use super::*;
use std::path::{Path, PathBuf};

pub(super) use pseudo::{PSEUDO, words as pseudo};

/// The words of one text.
pub(super) fn of(text: &'static str) -> Words {
    let formats = ENGLISH.iter().find(|(name, _)| *name == "formats");
    let files = vec![("some", text), *formats.expect("formats")];
    Words(Arc::new(Inner::new("en", files, None, None)))
}

/// The scripts, by the file of words that comes with them into the page.
const SCRIPTS: [(&str, &[&str]); 5] = [
    ("page", &["theme/js", "theme/progress/reading.js"]),
    ("quiz", &["theme/quiz"]),
    ("review", &["theme/review"]),
    ("vocab", &["theme/vocab"]),
    ("progress", &["theme/progress"]),
];

/// All files of one ending under some folders of the project, each with its text.
fn files(under: &[&str], ending: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = under
        .iter()
        .flat_map(|folder| walkdir::WalkDir::new(root.join(folder)));
    files
        .map(|entry| entry.expect("a folder that can be read").into_path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a text file");
            (path, text)
        })
        .collect()
}

#[test]
fn plural_forms_are_chosen_natively_and_compiled_for_the_page() {
    let words = of(
        "found = { $n ->\n    [0] nothing\n    [one] { $n } word\n   *[other] { WHOLE($n) } words\n} found",
    );
    let said = |n: u64| words.say("found", &[("n", n.into())]);
    assert_eq!(
        [said(0), said(1), said(1200)],
        ["nothing found", "1 word found", "1,200 words found"]
    );
    assert_eq!(
        words.script(&["some"]),
        serde_json::json!({ "found": [
            ["n", {
                "0": "nothing",
                "one": "{n} word",
                "*": "{n whole} words",
            }],
            " found",
        ]})
    );
}

#[test]
fn a_text_is_compiled_to_a_text() {
    let words = of("a = A { \"\\u00A0\" }b.\nb = { $x }\nc = { \"{\" }{ $x }{ \"}\" }");
    assert_eq!(
        words.script(&["some"]),
        serde_json::json!({ "a": "A \u{a0}b.", "b": "{x}", "c": "{{}{x}}" })
    );
}

#[test]
fn what_the_page_can_not_fill_is_told() {
    for (text, says) in [
        ("-brand = Us", "term"),
        ("a = b\n    .title = c", "more than a text"),
        ("a = { b }\nb = c", "other words"),
        ("a = { NUMBER($n, digits: 2) }", "one value"),
        ("a = { NUMBER($n) ->\n   *[other] b\n}", "by a value"),
    ] {
        let compiled = compile::resource(&resource("some", text));
        let wrong = compiled.expect_err(text);
        assert!(wrong.contains(says), "{text}: {wrong}");
    }
}

/// What the page's scripts get must be within what its evaluator knows.
#[test]
fn all_words_compile() {
    let words = Words::of(None);
    for (name, _) in ENGLISH {
        assert!(
            words
                .script(&[name])
                .as_object()
                .is_some_and(|all| !all.is_empty())
        );
    }
}
