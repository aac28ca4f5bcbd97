//! What the documentation shows works.

use crate::support::{book, context};
use mdbook_switchboard::{Switchboard, directives_reference};

#[test]
fn every_example_is_sound() {
    let reference = directives_reference();
    let examples: Vec<&str> = reference
        .split("```markdown\n")
        .skip(1)
        .filter_map(|rest| rest.split("\n```\n").next())
        .collect();
    assert_eq!(examples.len(), 19);
    for example in examples {
        // A review asks what others have asked before.
        let before = if example.starts_with("<<#review") {
            asks_ten()
        } else {
            String::new()
        };
        let example = &format!("{before}{example}");
        if let Err(rejected) = Switchboard::default().transform(&context("html"), book(example)) {
            panic!("{example}\nis refused:\n{rejected}");
        }
    }
}

/// A chapter that asks ten questions, and the beginning of another.
fn asks_ten() -> String {
    let questions: String = (1..=10)
        .map(|n| format!("### How many are {n}?\n\nAnswer: `{n}`\n\nAll of them.\n\n"))
        .collect();
    format!("<<#quiz id=\"ten\">>\n\n{questions}<</quiz>>\n\n%%% two.md\n\n")
}

#[test]
fn a_documented_directive_in_a_chapter_is_left_alone() {
    let chapter = directives_reference();
    let (result, warnings) = Switchboard::default()
        .transform(&context("html"), book(&chapter))
        .expect("code is left alone");
    assert!(warnings.is_empty());
    assert_eq!(
        result.chapters().next().expect("a chapter").content,
        chapter
    );
}
