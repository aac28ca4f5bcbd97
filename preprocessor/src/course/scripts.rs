//! What book.toml gives a page of the scripts and styles that make its directives live.

use super::page::Page;
use super::settings::table;
use super::whole::Course;
use crate::files;
use crate::reading::unreadable::words_of;
use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use mdbook_preprocessor::PreprocessorContext;
use std::fs;

/// What is live on a page, whether a page has it, and the name of its script and its style.
type Live = (&'static str, fn(&Page<'_>) -> bool, &'static str);

const LIVE: [Live; 2] = [
    ("labs", |page| page.labs().next().is_some(), "lab"),
    (
        "quizzes and vocabularies",
        |page| {
            page.quizzes().next().is_some()
                || page.reviews().next().is_some()
                || page.terms().next().is_some()
        },
        "study",
    ),
];

/// A book that was begun without the course's theme: its pages hold nothing but what stands still, and no
/// build would say so.
pub(crate) fn check(context: &PreprocessorContext, course: &Course<'_>) -> Option<OtherFile> {
    let html = context.config.html_config().unwrap_or_default();
    let mut what = Vec::new();
    let mut files = Vec::new();
    for (live, is_on, name) in LIVE {
        let missing: Vec<String> = [
            (&html.additional_css, format!("{name}.css")),
            (&html.additional_js, format!("{name}.js")),
        ]
        .into_iter()
        .filter(|(list, file)| !list.iter().any(|path| path.ends_with(file)))
        .map(|(_, file)| format!("theme/{file}"))
        .collect();
        if !missing.is_empty() && course.pages.iter().any(is_on) {
            what.push(live);
            files.extend(missing);
        }
    }
    if files.is_empty() {
        return outdated(context);
    }
    let content = words_of(&context.root.join("book.toml")).ok()?;
    let tables = ["[output.html]", "[preprocessor.switchboard]", "[book]"];
    let place = table(&content, &tables).unwrap_or_default();
    Some(OtherFile {
        path: "book.toml".into(),
        content: content.into(),
        problem: Problem::warning(
            format!("the {} of this book stand still", what.join(", ")),
            place,
            format!("no page loads {}", files.join(", ")),
        )
        .help("run `mdbook-switchboard install` in the book's folder: it adds them beside the book's own theme"),
    })
}

/// Files of ours in the book that are of another version than this program: what it writes into the pages,
/// they read wrongly.
fn outdated(context: &PreprocessorContext) -> Option<OtherFile> {
    let html = context.config.html_config()?;
    let other: Vec<String> = html
        .additional_css
        .iter()
        .chain(&html.additional_js)
        .filter(|path| {
            let Some(current) = files::current(path) else {
                return false;
            };
            let Ok(content) = fs::read(context.root.join(path)) else {
                return false;
            };
            match files::version(&content) {
                Some(version) => version != current,
                // Made before files had a version.
                None => {
                    content.starts_with(b"/* Made by tools/bundle")
                        || content.starts_with(b"// @ts-nocheck")
                }
            }
        })
        .map(|path| path.display().to_string())
        .collect();
    let first = other.first()?;
    let content = words_of(&context.root.join("book.toml")).ok()?;
    let start = content.find(first.as_str())?;
    let whole_theme = other.iter().any(|path| path.ends_with("page.css"));
    Some(OtherFile {
        path: "book.toml".into(),
        problem: Problem::warning(
            "the files of quizzes, words and labs are of another version than mdbook-switchboard",
            start..start + first.len(),
            format!("of another version: {}", other.join(", ")),
        )
        .help(format!(
            "run `mdbook-switchboard install{}` in the book's folder: it brings them up to date",
            if whole_theme { " --theme" } else { "" }
        )),
        content: content.into(),
    })
}
