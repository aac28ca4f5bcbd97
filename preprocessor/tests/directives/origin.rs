//! Positions are in the author's files, also where other preprocessors changed the text.

use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use mdbook_switchboard::{Diagnostic, Switchboard};
use std::fs;

/// Checks a chapter whose file says `on_disk` and that reached the preprocessor as `received`.
fn check(on_disk: &str, included: Option<(&str, &str)>, received: &str) -> Vec<Diagnostic> {
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir(&src).expect("src");
    fs::write(src.join("one.md"), on_disk).expect("a chapter");
    if let Some((name, text)) = included {
        fs::write(src.join(name), text).expect("an included file");
    }
    let chapter = Chapter::new("One", received.to_owned(), "one.md", vec![]);
    let book = Book::new_with_items(vec![BookItem::Chapter(chapter)]);
    let context = PreprocessorContext::new(
        folder.path().to_owned(),
        Config::default(),
        "html".to_owned(),
    );
    Switchboard::default().check(&context, &book)
}

#[test]
fn a_line_below_an_include_is_found_in_the_authors_file() {
    let found = check(
        "# One\n\n{{#include code.rs}}\n\n<<#gaols>>\n",
        Some(("code.rs", "fn main() {\n}\n\n// end\n")),
        "# One\n\nfn main() {\n}\n\n// end\n\n\n<<#gaols>>\n",
    );
    insta::assert_snapshot!(found[0].to_string());
}

#[test]
fn a_line_of_an_included_file_is_found_there() {
    let found = check(
        "# One\n\n{{#include parts/../goals.md}}\n",
        None,
        "# One\n\n<<#gaols>>\n",
    );
    assert_eq!(found[0].line, None);
    let found = check(
        "# One\n\n{{#include goals.md:2:}}\n",
        Some(("goals.md", "Not this.\n\n<<#gaols>>\n")),
        "# One\n\n\n<<#gaols>>\n",
    );
    assert_eq!(
        (found[0].path.as_str(), found[0].line),
        ("src/goals.md", Some(3))
    );
    insta::assert_snapshot!(found[0].to_string());
}

#[test]
fn a_line_of_a_file_that_an_included_file_includes_is_found_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir_all(src.join("parts/more")).expect("folders");
    for (file, text) in [
        ("one.md", "# One\n\n{{#include parts/part.md}}\n"),
        ("parts/part.md", "Part\n\n{{#include more/goals.md:2:}}\n"),
        // It includes itself, as may happen.
        (
            "parts/more/goals.md",
            "{{#include goals.md}}\n\n<<#gaols>>\n",
        ),
    ] {
        fs::write(src.join(file), text).expect("a file");
    }
    let received = "# One\n\nPart\n\n\n<<#gaols>>\n".to_owned();
    let chapter = Chapter::new("One", received, "one.md", vec![]);
    let context = PreprocessorContext::new(
        folder.path().to_owned(),
        Config::default(),
        "html".to_owned(),
    );
    let book = Book::new_with_items(vec![BookItem::Chapter(chapter)]);
    let found = Switchboard::default().check(&context, &book);
    assert_eq!(
        (found[0].path.as_str(), found[0].line),
        ("src/parts/more/goals.md", Some(3))
    );
}

#[test]
fn a_line_that_another_preprocessor_made_is_said_to_be_one() {
    let found = check(
        "# One\n\nTEMPLATE\n",
        None,
        "# One\n\nText.\n\n<<#gaols>>\n",
    );
    insta::assert_snapshot!(found[0].to_string());
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_move_nothing() {
    let text = "# One\r\n\r\n<<#gaols>>\r\n";
    let found = check(&format!("\u{feff}{text}"), None, text);
    assert_eq!((found[0].line, found[0].column), (Some(3), 4));
    insta::assert_snapshot!(found[0].to_string());
}

/// An id can't be two in one place: what can be mended is that its file is there twice.
#[test]
fn of_a_file_that_two_chapters_include_it_is_said_that_it_is_there_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir(&src).expect("src");
    let quiz = "<<#quiz id=\"queue\">>\n\n### Is it?\n\n- [x] It is.\n  > Yes.\n- [ ] It isn't.\n  > No.\n\n<</quiz>>\n";
    fs::write(src.join("quiz.txt"), quiz).expect("an included file");
    let chapter = |name: &str| {
        let text = format!("# {name}\n\n{{{{#include quiz.txt}}}}\n");
        let path = format!("{name}.md");
        fs::write(src.join(&path), text).expect("a chapter");
        let received = format!("# {name}\n\n{quiz}\n");
        BookItem::Chapter(Chapter::new(name, received, path, vec![]))
    };
    let book = Book::new_with_items(vec![chapter("one"), chapter("two")]);
    let context = PreprocessorContext::new(
        folder.path().to_owned(),
        Config::default(),
        "html".to_owned(),
    );
    let found = Switchboard::default().check(&context, &book);
    let twice = found
        .iter()
        .find(|one| one.title == "two quizzes have the id queue");
    insta::assert_snapshot!(twice.expect("an error").to_string());
}

/// Of two included files with the same line, the one whose other lines stand around it.
#[test]
fn a_line_that_two_included_files_have_is_found_in_the_right_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir(&src).expect("src");
    fs::write(
        src.join("one.md"),
        "# One\n\n{{#include a.md}}\n\n{{#include b.md}}\n",
    )
    .expect("a chapter");
    fs::write(src.join("a.md"), "## A\n\nSee [x](no.md).\n\nOf A.\n").expect("a file");
    fs::write(src.join("b.md"), "## B\n\nIts own.\n\nSee [x](no.md).\n").expect("a file");
    let received = "# One\n\n## A\n\nSee x.\n\nOf A.\n\n\n## B\n\nIts own.\n\nSee [x](no.md).\n\n";
    let chapter = Chapter::new("One", received.to_owned(), "one.md", vec![]);
    let book = Book::new_with_items(vec![BookItem::Chapter(chapter)]);
    let context = PreprocessorContext::new(
        folder.path().to_owned(),
        Config::default(),
        "html".to_owned(),
    );
    let found = Switchboard::default().check(&context, &book);
    let link = found
        .iter()
        .find(|one| one.to_string().contains("no.md"))
        .expect("the dead link");
    assert_eq!((link.path.as_str(), link.line), ("src/b.md", Some(5)));
}
