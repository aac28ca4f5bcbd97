//! Texts through the whole preprocessor, for HTML and for other renderers.

use crate::{balance, growth};
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use mdbook_switchboard::{Diagnostic, Severity, Switchboard};
use std::path::{Path, PathBuf};

/// Stands before and after what is tried, and must be there afterwards.
const PLANTED: [&str; 2] = ["qbefore", "qbehind"];

/// A chapter of any text.
pub(crate) fn reading(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else {
        return;
    };
    holds(&[chapter("", text, "")]);
    growth::is_linear(text, |text| {
        let _ = run("html", &[text.to_owned()]);
    });
}

/// The inside of a quiz.
pub(crate) fn quiz(data: &[u8]) {
    within(data, "<<#quiz id=quiz>>", "<</quiz>>");
}

/// The inside of a vocabulary, and a text that uses its words.
pub(crate) fn vocabulary(data: &[u8]) {
    within(data, "<<#vocab>>", "<</vocab>>");
    if let Ok(text) = str::from_utf8(data) {
        let uses: String = text.chars().filter(|c| !"<>`:[]".contains(*c)).collect();
        holds(&[
            chapter("<<#vocab>>", text, "<</vocab>>"),
            chapter("", &uses, ""),
        ]);
    }
}

/// A book of several chapters; a NUL parts them.
pub(crate) fn book(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else {
        return;
    };
    let chapters: Vec<String> = text
        .split('\0')
        .take(16)
        .map(|text| chapter("", text, ""))
        .collect();
    holds(&chapters);
}

fn within(data: &[u8], open: &str, close: &str) {
    let Ok(text) = str::from_utf8(data) else {
        return;
    };
    holds(&[chapter(open, text, close)]);
    growth::is_linear(text, |text| {
        let _ = run("html", &[chapter(open, text, close)]);
    });
}

fn chapter(open: &str, text: &str, close: &str) -> String {
    let [before, behind] = PLANTED;
    format!("{before}\n\n{open}\n\n{text}\n\n{close}\n\n{behind}\n")
}

fn run(renderer: &str, chapters: &[String]) -> Result<(Book, Vec<Diagnostic>), Vec<Diagnostic>> {
    let items = chapters.iter().enumerate().map(|(index, text)| {
        let path = format!("c{index}.md");
        BookItem::Chapter(Chapter::new("A chapter", text.clone(), path, vec![]))
    });
    let context = PreprocessorContext::new(
        PathBuf::from("no-such-folder"),
        Config::default(),
        renderer.to_owned(),
    );
    let book = Book::new_with_items(items.collect());
    growth::is_bounded(chapters, || {
        Switchboard::default()
            .with_prose()
            .transform(&context, book)
    })
    .map_err(|rejected| rejected.diagnostics)
}

fn holds(chapters: &[String]) {
    for renderer in ["html", "epub"] {
        let told = match run(renderer, chapters) {
            Ok((book, warnings)) => {
                let shown: Vec<&str> = book.chapters().map(|one| one.content.as_str()).collect();
                for (given, shown) in chapters.iter().zip(&shown) {
                    for word in PLANTED {
                        assert!(
                            shown.contains(word),
                            "{word} is lost of {given:?}: {shown:?}"
                        );
                    }
                }
                // Where the author wrote no HTML, all of it is ours.
                if renderer == "html" && !chapters.iter().any(|text| holds_html(text)) {
                    shown
                        .iter()
                        .for_each(|text| balance::is_balanced(&undirected(text)));
                }
                warnings
            }
            Err(diagnostics) => {
                let refuses = |one: &Diagnostic| one.severity == Severity::Error;
                assert!(diagnostics.iter().any(refuses), "refused without an error");
                diagnostics
            }
        };
        told.iter().for_each(|one| is_within(one, chapters));
    }
}

/// Whether a text may hold HTML: only `<<#` and a line `<</name>>` are certainly none.
fn holds_html(text: &str) -> bool {
    let ends = |line: &str| {
        let name = line
            .trim()
            .strip_prefix("<</")
            .and_then(|rest| rest.strip_suffix(">>"));
        name.is_some_and(|name| {
            name.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
    };
    text.lines()
        .any(|line| !ends(line) && line.replace("<<#", "").contains('<'))
}

/// A text without what begins directives, which may stand in code, and without what is written to be shown.
fn undirected(text: &str) -> String {
    // (Where the author wrote no HTML, a backslash before a tag is theirs, and the tag is ours.)
    let mut shown = String::new();
    for (index, part) in text.replace("\\<<", "").split("\\<").enumerate() {
        if index > 0 && part.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()) {
            shown.push('<');
        }
        shown.push_str(part);
    }
    shown.replace("<<#", "").replace("<</", "")
}

/// Whether a message's place is in its chapter's text.
fn is_within(told: &Diagnostic, chapters: &[String]) {
    let name = Path::new(&told.path).file_stem().unwrap_or_default();
    let index = name
        .to_string_lossy()
        .strip_prefix('c')
        .and_then(|n| n.parse().ok());
    let Some(text) = index.and_then(|index: usize| chapters.get(index)) else {
        panic!("a message about {:?}: {told}", told.path);
    };
    let lines: Vec<&str> = text.split('\n').collect();
    let line = told.line.unwrap_or(1);
    for (line, column) in [(line, told.column), told.end] {
        let length = lines
            .get(line.wrapping_sub(1))
            .map(|line| line.chars().count());
        assert!(
            length.is_some_and(|length| (1..=length + 1).contains(&column)),
            "line {line}, column {column} of {} lines: {told}",
            lines.len()
        );
    }
    // (A control character is told by its picture.)
    let plain = !told.title.contains(char::is_control);
    assert!(!told.title.is_empty() && (!plain || told.to_string().contains(&told.title)));
}
