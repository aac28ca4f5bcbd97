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
    assert_eq!(examples.len(), 18);
    for example in examples {
        if let Err(rejected) = Switchboard::default().transform(&context("html"), book(example)) {
            panic!("{example}\nis refused:\n{rejected}");
        }
    }
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
