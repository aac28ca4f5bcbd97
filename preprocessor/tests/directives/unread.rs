//! What was meant as a link, a footnote or an inclusion, and stays text.

use crate::dead_links::{check, messages};
use std::path::Path;

fn found(chapter: &str) -> String {
    messages(&check("", &[("one.md", chapter), ("two.md", "# Two\n")]))
}

#[test]
fn a_footnote_that_no_line_defines_is_told() {
    insta::assert_snapshot!(found(
        "# One\n\nA note.[^nope] Another[^frist], and one that is there.[^first]\n\n\
         As it is: \\[^x], `[^x]`, [^a-z]+, [^ x], [a][^first].\n\n```text\n[^x]\n```\n\n[^first]: Here.\n",
    ));
}

#[test]
fn keys_and_indices_are_no_references() {
    let text = "# One\n\nPress [Ctrl][C], [Shift][Tab] or [Ctrl][Alt][Del]; [1][2], [i][j], [row][col], x[1][2], \
        [0, 1][2, 3], [x][].\n";
    assert_eq!(found(text), "");
    // Nor in a chapter that defines others, but for words.
    let text = text.replace(", [row][col]", "") + "\nSee [this][two].\n\n[two]: two.md\n";
    assert_eq!(found(&text), "");
}

#[test]
fn a_reference_that_is_nearly_defined_or_has_several_words_is_told() {
    insta::assert_snapshot!(found(
        "# One\n\nSee [this][refernce], [refernce][], [the whole guide][1] and [that][guide].\n\n\
         [reference]: two.md\n\nUsed: [reference].\n",
    ));
    let lone = found("# One\n\nSee [the guide][guide].\n");
    assert!(lone.contains("no line defines [guide]"), "{lone}");
}

#[test]
fn an_empty_address_is_told_as_it_is_written() {
    insta::assert_snapshot!(found(
        "# One\n\n[a]() and [b], ![c]()\n\n<a href=\"\">d</a> <img src=\"\" alt=\"e\">\n\n[b]: <>\n",
    ));
}

#[test]
fn an_inclusion_that_cannot_be_read_is_told_wherever_it_is_written() {
    use mdbook_preprocessor::PreprocessorContext;
    use mdbook_preprocessor::book::{Book, BookItem, Chapter};
    use mdbook_preprocessor::config::Config;

    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &[u8]| {
        let file = folder.path().join("src").join(path);
        std::fs::create_dir_all(file.parent().unwrap_or(Path::new(""))).expect("a folder");
        std::fs::write(file, text).expect("a file");
    };
    let one =
        "# One\n\n{{#include parts/a.txt}}\n\n{{ #include latin.txt }}\n\n{{#include parts}}\n";
    write("one.md", one.as_bytes());
    write("parts/a.txt", b"A.\n\n{{#include b.txt}}\n");
    write("latin.txt", b"caf\xe9\n");
    let received = one.replace("{{#include parts/a.txt}}", "A.\n\n{{#include b.txt}}\n");
    for renderer in ["html", "markdown"] {
        let context = PreprocessorContext::new(
            folder.path().to_owned(),
            Config::default(),
            renderer.to_owned(),
        );
        let chapter = Chapter::new("One", received.clone(), "one.md", vec![]);
        let book = Book::new_with_items(vec![BookItem::Chapter(chapter)]);
        let found = mdbook_switchboard::Switchboard::default().check(&context, &book);
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.path.as_str(), one.line, one.title.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (
                    "src/parts/a.txt",
                    Some(3),
                    "the file to be included does not exist"
                ),
                (
                    "src/one.md",
                    Some(5),
                    "the file to be included is not text in UTF-8"
                ),
                ("src/one.md", Some(7), "the file to be included is a folder"),
            ],
            "{renderer}"
        );
    }
}

#[test]
fn of_links_that_are_begun_one_after_another_the_last_is_told() {
    let found = found("# One\n\nSee [this](my two.md, [that](his two.md).\n");
    assert!(found.contains("(<his two.md>)"), "{found}");
    assert_eq!(found.matches("read as text").count(), 1, "{found}");
}
