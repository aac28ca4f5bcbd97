//! What only mdBook's renderer looks at in book.toml, so that a book that seems sound isn't built as it is
//! meant: files that aren't there, keys that it doesn't know. And what is written there to us.

mod own;
mod published;
mod quoted;
mod stops;

use super::whole::Course;
use crate::reading::unreadable::words_of;
use crate::report::diagnostic::{Problem, Severity};
use crate::report::message::OtherFile;
use crate::report::span::Span;
use crate::words::Language;
use mdbook_preprocessor::config::HtmlConfig;
use mdbook_preprocessor::{MDBOOK_VERSION, PreprocessorContext};
use serde_json::Value;
use std::collections::BTreeMap;
use std::rc::Rc;
use toml_edit::{Document, TableLike};

/// All of it.
pub(super) fn check(context: &PreprocessorContext, course: &Course<'_>) -> Vec<OtherFile> {
    let Ok(content) = words_of(&context.root.join("book.toml")) else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    if let Ok(html) = context.config.get::<HtmlConfig>("output.html") {
        let html = html.unwrap_or_default();
        problems.extend(stops::all(context, course, &html, &content));
        problems.extend(left_out(&html, &content));
        problems.extend(published::below_a_path(context, &html, &content));
    }
    problems.extend(no_language(context, &content));
    problems.extend(unnamed(context, course, &content));
    problems.extend(without_us(context, &content));
    problems.extend(own::unknown(context, &content));
    of_book_toml(problems, &content)
}

/// Whether pages are made of the book at all: it may have other outputs alone, and advice on pages would ask for them.
pub(super) fn have_pages(context: &PreprocessorContext) -> bool {
    let outputs: BTreeMap<String, Value> = context.config.outputs().unwrap_or_default();
    outputs.is_empty() || outputs.contains_key("html")
}

/// What is written to us and can't be read: it is an error for every renderer.
pub(super) fn unfit(context: &PreprocessorContext) -> Vec<OtherFile> {
    let content = words_of(&context.root.join("book.toml")).unwrap_or_default();
    of_book_toml(own::unfit(context, &content), &content)
}

fn of_book_toml(problems: Vec<Problem>, content: &str) -> Vec<OtherFile> {
    let content: Rc<str> = content.into();
    problems
        .into_iter()
        .map(|problem| OtherFile {
            path: "book.toml".into(),
            content: content.clone(),
            problem,
        })
        .collect()
}

/// A language by a name that browsers and screen readers don't know.
fn no_language(context: &PreprocessorContext, content: &str) -> Option<Problem> {
    let tag = context.config.book.language.as_deref()?;
    if Language::is_tag(tag) {
        return None;
    }
    let [_, place] = key(content, &["book", "language"]);
    let problem = Problem::warning(
        "browsers don't know the book's language by this name",
        place,
        "neither do screen readers",
    );
    Some(problem.help("write it as in BCP 47: de, pt-BR, zh-Hans"))
}

/// A table that mdBook can't read, and so takes nothing of: the book would have no theme, and nobody would be
/// told by more than a line. Another mdBook than ours may know more.
pub(super) fn ignored(context: &PreprocessorContext) -> Option<OtherFile> {
    let error = context.config.get::<HtmlConfig>("output.html").err()?;
    let content = words_of(&context.root.join("book.toml")).unwrap_or_default();
    let mut problem = Problem::error(
        "mdBook ignores the whole table [output.html]",
        place(&content, "[output.html]"),
        innermost(&error),
    );
    if context.mdbook_version != MDBOOK_VERSION {
        problem.severity = Severity::Warning;
    }
    Some(OtherFile {
        path: "book.toml".into(),
        content: content.into(),
        problem: problem.help(
            "take the key out, or correct it: with it, mdBook builds without theme, styles and scripts",
        ),
    })
}

/// Settings of mdBook's own theme in a book that has ours, which does without what they ask for.
fn left_out(html: &HtmlConfig, content: &str) -> Vec<Problem> {
    if !html
        .additional_css
        .iter()
        .any(|path| path.ends_with("theme/page.css"))
    {
        return Vec::new();
    }
    let formulas = "write formulas as MathML, or let a preprocessor make them so";
    let settings = [
        (
            "mathjax-support",
            html.mathjax_support,
            "no formula is set",
            formulas,
        ),
        (
            "fold",
            html.fold.enable,
            "the list of modules doesn't fold",
            "take the table out",
        ),
        (
            "playground.editable",
            html.playground.editable,
            "code can't be edited",
            "take the line out",
        ),
        (
            "git-repository-icon",
            html.git_repository_icon.is_some(),
            "no icon is shown, but words",
            "take the line out",
        ),
        (
            "sidebar-header-nav",
            !html.sidebar_header_nav,
            "there is no sidebar",
            "take the line out",
        ),
        (
            "default-theme",
            html.default_theme.is_some(),
            "readers choose light, dark, or as their system",
            "take the line out",
        ),
        (
            "preferred-dark-theme",
            html.preferred_dark_theme.is_some(),
            "readers choose light, dark, or as their system",
            "take the line out",
        ),
    ];
    settings
        .into_iter()
        .filter(|(_, asked, ..)| *asked)
        .map(|(name, _, instead, mend)| {
            let path: Vec<&str> = ["output", "html"]
                .into_iter()
                .chain(name.split('.'))
                .collect();
            let [place, _] = key(content, &path);
            let name = path.last().copied().unwrap_or_default();
            let what = format!("the course's theme knows no {name}");
            Problem::warning(what, place, instead).help(mend)
        })
        .collect()
}

/// A book with directives whose book.toml doesn't name us: mdBook shows them as they are written.
fn unnamed(context: &PreprocessorContext, course: &Course<'_>, content: &str) -> Option<Problem> {
    let preprocessors: BTreeMap<String, Value> = context.config.preprocessors().ok()?;
    let has_directives = course.pages.iter().any(|page| !page.items.is_empty());
    (has_directives && !preprocessors.contains_key("switchboard")).then(|| {
        Problem::warning(
            "book.toml doesn't name the preprocessor",
            place(content, "[book]"),
            "`mdbook build` shows the directives as they are written",
        )
        .help("run `mdbook-switchboard install` in the book's folder: it adds [preprocessor.switchboard]")
    })
}

/// A renderer that we aren't asked to run for: it shows the directives as they are written.
fn without_us(context: &PreprocessorContext, content: &str) -> Option<Problem> {
    let listed: Vec<String> = context
        .config
        .get("preprocessor.switchboard.renderers")
        .ok()??;
    let outputs: BTreeMap<String, Value> = context.config.outputs().ok()?;
    let without: Vec<&String> = outputs
        .keys()
        .filter(|name| !listed.contains(name))
        .collect();
    let first = without.first()?;
    let both: Vec<&String> = listed.iter().chain(without.iter().copied()).collect();
    Some(
        Problem::warning(
            "a renderer of this book is given the directives as they are written",
            place(content, &format!("[output.{first}]")),
            "`renderers` under [preprocessor.switchboard] leaves it out",
        )
        .help(format!(
            "write renderers = {both:?} there, unless this renderer shows nothing to readers"
        )),
    )
}

/// Where some words stand; the beginning of the file, where they don't.
fn place(content: &str, words: &str) -> Span {
    table(content, &[words]).unwrap_or(0..0)
}

/// Where the first of some tables stands that a book.toml has: not in a comment, as settings that are tried out.
pub(super) fn table(content: &str, tables: &[&str]) -> Option<Span> {
    tables.iter().find_map(|name| {
        let mut before = 0;
        content.split_inclusive('\n').find_map(|line| {
            let start = before;
            before += line.len();
            let is_comment = line.trim_start().starts_with('#');
            let at = start + line.find(name).filter(|_| !is_comment)?;
            Some(at..at + name.len())
        })
    })
}

/// Where a key of a table stands, and its value; the beginning of the file, where the environment has it.
fn key(content: &str, path: &[&str]) -> [Span; 2] {
    let find = |file: &Document<&str>| {
        let (name, tables) = path.split_last()?;
        let mut table: &dyn TableLike = file.as_table();
        for name in tables {
            table = table.get(name)?.as_table_like()?;
        }
        let (key, value) = table.get_key_value(name)?;
        Some([key.span()?, value.span()?])
    };
    let file = Document::parse(content).ok();
    file.as_ref().and_then(find).unwrap_or([0..0, 0..0])
}

/// The last of an error's causes, in one line.
fn innermost(error: &mdbook_preprocessor::errors::Error) -> String {
    let said = error.root_cause().to_string();
    said.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_found_where_they_are_set() {
        let content = "# [output.html] with fold = on\n[book]\ntitle = \"Unfold it\"\nlanguage = \"fold\"\n\n\
                       [output.html]\ndefault-theme = \"x\"\n[output.html.fold]\nenable = true\n";
        let from = |before: &str, words: &str| {
            let at = content.find(before).unwrap() + before.len();
            at..at + words.len()
        };
        let html = from("\n\n", "[output.html]");
        assert_eq!(table(content, &["[none]", "[output.html]"]), Some(html));
        assert_eq!(table(content, &["[none]"]), None);
        let [name, _] = key(content, &["output", "html", "fold"]);
        assert_eq!(name, from("\n[output.html.", "fold"));
        let [name, value] = key(content, &["book", "language"]);
        assert_eq!(name, from("\"Unfold it\"\n", "language"));
        assert_eq!(value, from("language = ", "\"fold\""));
        assert_eq!(key(content, &["book", "fold"]), [0..0, 0..0]);
    }
}
