//! `docs/directives.md`, made from the table.

use super::table::{Attribute, DIRECTIVES, DirectiveSpec, Form, Kind};
use crate::value::list;
use std::fmt::Write;

const INTRODUCTION: &str = "\
# Directives

This page is made from the table in `preprocessor/src/attributes/table.rs`. Change the table, then run
`UPDATE_DOCS=1 cargo test -p mdbook-switchboard --lib docs` to write the page again.

A directive is a whole line, indented by at most three spaces: `<<#name>>`, or for a block `<<#name>>` and
`<</name>>` with Markdown between them. It stands at the outermost level of a chapter, not inside a list,
a quotation, a table or another block. Lines in code, HTML and comments are left alone; leave a blank line
between HTML and a directive. `\\<<#` writes one literally.

Attributes are `name=value`, without spaces around `=`. A value that holds a space is quoted, with `\\\"`
for a quote in it. Each may be given once. Durations carry their unit: `42ms`, `5s`, `1m30s`, `1h`.

| directive | form | what it becomes |
|---|---|---|
";

/// The page `docs/directives.md`, as Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    for spec in DIRECTIVES {
        let _ = writeln!(
            page,
            "| [`<<#{0}>>`](#{0}) | {1} | {2} |",
            spec.name,
            form(spec.form),
            spec.meaning
        );
    }
    for spec in DIRECTIVES {
        page.push('\n');
        page.push_str(&section(spec));
    }
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
    if !spec.attributes.is_empty() {
        text.push_str("\n| attribute | value | default | |\n|---|---|---|---|\n");
        for attribute in spec.attributes {
            let _ = writeln!(
                text,
                "| `{}` | {} | {} | {} |",
                attribute.name,
                kind(&attribute.kind),
                default(attribute),
                attribute.meaning
            );
        }
    }
    let _ = write!(text, "\n```markdown\n{}\n```\n", spec.example);
    text
}

fn kind(kind: &Kind) -> String {
    match *kind {
        Kind::Count {
            least,
            most: u64::MAX,
        } => format!("a whole number from {least}"),
        Kind::Count { least, most } => format!("a whole number from {least} to {most}"),
        Kind::Rate { least, most } => {
            format!("so many a second, from {least} to {most}: `5`, `0.5`, `300/m`")
        }
        Kind::Duration { least, most } => format!("a duration from `{least}` to `{most}`"),
        Kind::DurationOr { word, least, most } => {
            format!("a duration from `{least}` to `{most}`, or `{word}`")
        }
        Kind::Word(words) => {
            let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            list(&quoted.iter().map(String::as_str).collect::<Vec<_>>(), "or")
        }
        Kind::Id => "lower-case letters, digits and hyphens".to_owned(),
        Kind::Text => "text".to_owned(),
    }
}

fn default(attribute: &Attribute) -> String {
    match attribute.default {
        Some(default) => format!("`{default}`"),
        None if attribute.required => "must be given".to_owned(),
        None => "none".to_owned(),
    }
}

#[cfg(test)]
mod tests;
