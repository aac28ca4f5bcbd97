//! What each directive becomes, for the page and for every other renderer.

use crate::support::{book, cases, context, shown};
use mdbook_switchboard::Switchboard;

#[test]
fn every_directive_becomes_what_its_snapshot_shows() {
    for (name, case) in cases("golden") {
        for renderer in ["html", "markdown"] {
            let (result, warnings) =
                match Switchboard::default().transform(&context(renderer), book(&case)) {
                    Ok(result) => result,
                    Err(rejected) => panic!("{name} is refused:\n{rejected}"),
                };
            assert!(
                warnings.is_empty(),
                "{name} draws a warning: {}",
                warnings[0]
            );
            let shown = shorten(&shown(&result));
            insta::with_settings!({ snapshot_path => "../golden", prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("{name}.{renderer}"), shown);
            });
        }
    }
}

/// The core's bytes, the live lab's markup and the scripts' words are no part of what a snapshot pins.
fn shorten(text: &str) -> String {
    let mut text = text.to_owned();
    for class in [
        "class=\"switchboard-files\"",
        "class=\"lab-core\"",
        "class=\"lab-instrument\"",
        "class=\"lab-sheet\"",
        "class=\"words\"",
    ] {
        let mut start = 0;
        while let Some(at) = text[start..].find(class) {
            let at = start + at;
            let from = at + text[at..].find('>').expect("the tag ends") + 1;
            let length = text[from..].find("</script>").expect("a script");
            text.replace_range(from..from + length, "…");
            start = from;
        }
    }
    text
}

#[test]
fn a_book_without_directives_is_left_alone() {
    let book = book("# One\n\nText with << and <</p>, `<<#goals>>` and \\<<#goals>>.\n");
    let (result, warnings) = Switchboard::default()
        .transform(&context("markdown"), book.clone())
        .expect("a sound book");
    assert_eq!(result, book);
    assert!(warnings.is_empty());
}

#[test]
fn windows_line_ends_change_nothing() {
    let unix = |text: &str| text.replace("\r\n", "\n").replace('\r', "");
    for (name, case) in cases("golden") {
        let made = |case: &str| {
            Switchboard::default()
                .transform(&context("markdown"), book(case))
                .map(|(book, _)| shown(&book))
                .unwrap_or_else(|rejected| panic!("{name} is refused:\n{rejected}"))
        };
        assert_eq!(
            unix(&made(&case.replace('\n', "\r\n"))),
            unix(&made(&case)),
            "{name}"
        );
    }
}

#[test]
fn a_chapter_without_directives_keeps_its_bytes() {
    let case = "# One\n\n<<#rule>>\n\nText.\n\n<</rule>>\n%%% two.md\nNo line break at the end, and `<<#rule>>`";
    let (result, _) = Switchboard::default()
        .transform(&context("html"), book(case))
        .expect("a sound book");
    let second = result.chapters().nth(1).expect("a second chapter");
    assert_eq!(second.content, "No line break at the end, and `<<#rule>>`");
}
