//! `tests/answers/table.tsv`, natively; the page's script is held to it by `tests/browser/answers.test.js`.
//!
//! `UPDATE_DOCS=1 cargo test -p mdbook-switchboard --lib judge` writes what is made from it.

use super::*;
use crate::directives::quiz::told::told;
use crate::directives::quiz::typed;
use crate::reading::document::{Block, Document};
use crate::report::diagnostic::Report;
use crate::words::Words;
use mdbook_markdown::MarkdownOptions;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

/// A row of the table.
struct Row<'t> {
    language: &'t str,
    author: &'t str,
    reader: &'t str,
    becomes: &'t str,
    title: &'t str,
}

fn rows(table: &str) -> Vec<(&str, Row<'_>)> {
    let mut heading = "";
    let mut rows = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty()) {
        if let Some(words) = line.strip_prefix("## ") {
            heading = words;
        } else if !line.starts_with('#') {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or_default();
            let row = Row {
                language: next(),
                author: next(),
                reader: next(),
                becomes: next(),
                title: next(),
            };
            rows.push((heading, row));
        }
    }
    rows
}

fn read(row: &Row<'_>) -> Answer {
    let text = format!("Answer: {}", row.author);
    let document = Document::new(&text, &MarkdownOptions::default());
    let blocks: Vec<&Block> = document.blocks.iter().collect();
    let words = Words::of(Some(row.language));
    let (_, answer) = typed::read(&document, &blocks, &words, &mut Report::default());
    answer.unwrap_or_else(|| panic!("{text} can't be read"))
}

#[test]
fn answers_are_judged_as_the_table_has_them() {
    let table = std::fs::read_to_string(file("tests/answers/table.tsv")).expect("the table");
    let rows = rows(&table);
    assert!(rows.len() >= 200, "{} rows", rows.len());
    let mut wrong = String::new();
    for (_, row) in &rows {
        let language = &Words::of(Some(row.language)).language;
        let judged = judge(&read(row), row.title, row.reader, language);
        let judged = format!("{judged:?}").to_lowercase();
        if judged != row.becomes {
            let _ = writeln!(
                wrong,
                "{} {}: {:?} is {judged}, not {}",
                row.language, row.author, row.reader, row.becomes
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_made_from_the_table_is_made_from_it() {
    let table = std::fs::read_to_string(file("tests/answers/table.tsv")).expect("the table");
    let rows = rows(&table);
    let mut questions: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    for (_, row) in &rows {
        let (answer, language) = (read(row), &Words::of(Some(row.language)).language);
        let kind = if matches!(answer, Answer::Text { .. }) {
            "text"
        } else {
            "number"
        };
        let mut told = told(&answer, language);
        told.insert("kind".to_owned(), kind.into());
        questions.insert(format!("{} {}", row.language, row.author), told);
    }
    let questions = serde_json::to_string_pretty(&questions).expect("JSON") + "\n";
    for (name, made) in [
        ("tests/answers/questions.json", questions),
        ("docs/answers.md", docs(&rows)),
    ] {
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(file(name), &made).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let written = std::fs::read_to_string(file(name)).unwrap_or_default();
        assert!(
            written == made,
            "{name} is stale; run: UPDATE_DOCS=1 cargo test -p mdbook-switchboard --lib judge"
        );
    }
}

fn docs(rows: &[(&str, Row<'_>)]) -> String {
    let mut page = include_str!("answers.md").to_owned();
    for group in rows.chunk_by(|(a, _), (b, _)| a == b) {
        let _ = write!(
            page,
            "\n## {}\n\n| language | `Answer:` | right | wrong | asked for again |\n|---|---|---|---|---|\n",
            group[0].0
        );
        for same in
            group.chunk_by(|(_, a), (_, b)| (a.language, a.author) == (b.language, b.author))
        {
            let typed = |becomes: &str| -> String {
                let of = same.iter().filter(|(_, row)| row.becomes == becomes);
                of.map(|(_, row)| shown(row.reader))
                    .collect::<Vec<_>>()
                    .join(" · ")
            };
            let row = &same[0].1;
            let _ = writeln!(
                page,
                "| {} | {} | {} | {} | {} |",
                row.language,
                row.author,
                typed("right"),
                typed("wrong"),
                typed("ask")
            );
        }
    }
    page
}

/// What was typed, with names for signs that aren't seen.
fn shown(typed: &str) -> String {
    let seen: String = typed
        .chars()
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' => '␣'.to_string(),
            '\u{ad}' | '\u{200c}' => '¦'.to_string(),
            _ => c.to_string(),
        })
        .collect();
    format!("`{seen}`")
}
