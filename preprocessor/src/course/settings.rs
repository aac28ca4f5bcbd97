//! What only mdBook's renderer looks at in book.toml, so that a book that seems sound isn't built as it is
//! meant: files that aren't there, keys that it doesn't know.

use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::config::HtmlConfig;
use std::fs;

/// All of it, for a book that has directives.
pub(super) fn check(context: &PreprocessorContext) -> Vec<OtherFile> {
    let Ok(content) = fs::read_to_string(context.root.join("book.toml")) else {
        return Vec::new();
    };
    let problems = match context.config.get::<HtmlConfig>("output.html") {
        Ok(html) => missing(context, &html.unwrap_or_default(), &content),
        Err(error) => vec![
            Problem::warning(
                "mdBook ignores the whole table [output.html]",
                place(&content, "[output.html]"),
                innermost(&error),
            )
            .help("take the key out, or correct it: with it, mdBook builds without theme, styles and scripts"),
        ],
    };
    problems
        .into_iter()
        .map(|problem| OtherFile {
            path: "book.toml".into(),
            content: content.clone(),
            problem,
        })
        .collect()
}

/// Files that book.toml names and that aren't there: mdBook stops at each.
fn missing(context: &PreprocessorContext, html: &HtmlConfig, content: &str) -> Vec<Problem> {
    let src = context.root.join(&context.config.book.src);
    let named = html
        .additional_css
        .iter()
        .chain(&html.additional_js)
        .map(|file| (file.to_string_lossy().into_owned(), context.root.join(file)));
    let not_found = html.input_404.iter().filter(|file| !file.is_empty());
    let not_found = not_found.map(|file| (file.clone(), src.join(file)));
    named
        .chain(not_found)
        .filter(|(_, path)| !path.is_file())
        .map(|(name, _)| {
            Problem::warning(
                "book.toml names a file that isn't there",
                place(content, &name),
                "mdBook stops here",
            )
            .help("put the file there, or take its name out of book.toml")
        })
        .collect()
}

/// Where some words stand; the beginning of the file, where they don't.
fn place(content: &str, words: &str) -> std::ops::Range<usize> {
    let at = content.find(words);
    at.map_or(0..0, |at| at..at + words.len())
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
