//! `docs/directives.md`, made from the directives' specifications.

use crate::reading::attributes::spec::{Attribute, DirectiveSpec, Form, Kind, Known};
use crate::reading::value::list;
use crate::words::Words;
use std::fmt::Write;

/// What holds for all directives.
const INTRODUCTION: &str = include_str!("docs/introduction.md");

/// What is checked in the whole book, wherever it is written.
const BOOK: &str = include_str!("docs/book.md");

/// The page `docs/directives.md`, as Markdown.
pub(super) fn page(known: Known) -> String {
    let mut page = INTRODUCTION.to_owned();
    for spec in known.0 {
        let _ = writeln!(
            page,
            "| [`<<#{0}>>`](#{0}) | {1} | {2} |",
            spec.name,
            form(spec.form),
            spec.meaning
        );
    }
    for spec in known.0 {
        page.push('\n');
        page.push_str(&section(spec));
    }
    page.push_str(BOOK);
    page
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Line => "line",
        Form::Block => "block",
        Form::LineOrBlock => "line or block",
    }
}

fn section(spec: &DirectiveSpec) -> String {
    let mut text = format!("## {}\n\n{} {}\n", spec.name, spec.meaning, spec.holds);
    text.push_str(&table((spec.attributes)()));
    if let Some(more) = spec.more {
        for value in (more.values)() {
            let _ = write!(text, "\nWith `{}={value}`, beside that:\n", more.by);
            text.push_str(&table((more.of)(value)));
        }
    }
    text.push_str(&(spec.notes)());
    let _ = write!(text, "\n```markdown\n{}\n```\n", spec.example);
    text
}

fn table(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    if !attributes.is_empty() {
        text.push_str("\n| attribute | value | default | |\n|---|---|---|---|\n");
    }
    for attribute in attributes {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} |",
            attribute.name,
            kind(&attribute.kind),
            default(attribute),
            attribute.meaning
        );
    }
    text
}

fn kind(kind: &Kind) -> String {
    match *kind {
        Kind::Count {
            least,
            most: u64::MAX,
        } => format!("a whole number from {least}"),
        Kind::Count { least, most } => format!("a whole number from {least} to {most}"),
        Kind::Number { least, most } => format!("a number from {least} to {most}"),
        Kind::Rate { least, most } => {
            format!("so many a second, from {least} to {most}: `5`, `0.5`, `300/m`")
        }
        Kind::Duration { least, most } => format!("a duration from `{least}` to `{most}`"),
        Kind::DurationOr { word, least, most } => {
            format!("a duration from `{least}` to `{most}`, or `{word}`")
        }
        Kind::Share => "a share: `10%`, `0.1`".to_owned(),
        Kind::ShareOr { word } => format!("a share: `10%`, `0.1`, or `{word}`"),
        Kind::Word(words) => quoted(words, "or"),
        Kind::Words(words) => format!("any of {}, with commas between them", quoted(words, "and")),
        Kind::Id => "lower-case letters, digits and hyphens, a letter first".to_owned(),
        Kind::Text => "text".to_owned(),
    }
}

fn quoted(words: &[&str], conjunction: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    list(&quoted, conjunction)
}

fn default(attribute: &Attribute) -> String {
    match (attribute.default, attribute.words) {
        (Some(default), _) => format!("`{default}`"),
        (None, Some(key)) => format!("`{}`", Words::of(None).say(key, &[])),
        (None, None) => attribute.otherwise.to_owned(),
    }
}

#[cfg(test)]
mod tests;
