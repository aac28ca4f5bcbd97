//! Settings of book.toml at which mdBook's renderer stops, which a book is told of before it is built.

use super::quoted::Quoted;
use crate::course::whole::Course;
use crate::files::{File, SHELL, WIDGETS};
use crate::report::diagnostic::Problem;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::config::HtmlConfig;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// All of them.
pub(super) fn all(
    context: &PreprocessorContext,
    course: &Course<'_>,
    html: &HtmlConfig,
    content: &str,
) -> Vec<Problem> {
    let quoted = Quoted::of(content);
    let mut problems = missing(context, html, &quoted);
    problems.extend(redirects(course, html, &quoted));
    problems.extend(unknown_chapters(course, html, &quoted));
    problems
}

/// Files and folders that book.toml names and that aren't there.
fn missing(context: &PreprocessorContext, html: &HtmlConfig, quoted: &Quoted<'_>) -> Vec<Problem> {
    let src = context.root.join(&context.config.book.src);
    let named = html
        .additional_css
        .iter()
        .chain(&html.additional_js)
        .map(|file| (file.to_string_lossy().into_owned(), context.root.join(file)));
    let not_found = html.input_404.iter().filter(|file| !file.is_empty());
    let not_found = not_found.map(|file| (file.clone(), src.join(file)));
    let files = named
        .chain(not_found)
        .filter(|(_, path)| !path.is_file())
        .map(|(name, _)| (name, "a file"));
    let theme = html
        .theme
        .iter()
        .filter(|theme| !context.root.join(theme).is_dir())
        .map(|theme| (theme.to_string_lossy().into_owned(), "a folder"));
    files
        .chain(theme)
        .map(|(name, what)| {
            Problem::warning(
                format!("book.toml names {what} that isn't there"),
                quoted.place(&name),
                "mdBook stops here",
            )
            .help(match installed_by(&name, html) {
                Some(command) => {
                    format!("run `{command}` in the book's folder: it puts the file there")
                }
                None => format!("put {what} there, or take its name out of book.toml"),
            })
        })
        .collect()
}

/// The command that writes a file of this name into a book, where that is one of ours.
fn installed_by(name: &str, html: &HtmlConfig) -> Option<&'static str> {
    let is = |files: &[File]| {
        files
            .iter()
            .any(|file| Path::new(name).ends_with(file.path))
    };
    let has_theme = || {
        html.additional_css
            .iter()
            .any(|style| style.ends_with("page.css"))
    };
    if is(WIDGETS) && name.starts_with("switchboard/") {
        Some("mdbook-switchboard install")
    } else if is(SHELL) && has_theme() {
        Some("mdbook-switchboard install --theme")
    } else {
        None
    }
}

/// Pages that lead elsewhere and are chapters, and places of pages that are neither.
fn redirects(course: &Course<'_>, html: &HtmlConfig, quoted: &Quoted<'_>) -> Vec<Problem> {
    let is_page = |page: &str| {
        let path = PathBuf::from(page.trim_start_matches('/')).with_extension("md");
        course.entry(&path).is_some()
    };
    let mut keys: Vec<&String> = html.redirect.keys().collect();
    keys.sort();
    keys.into_iter()
        .filter_map(|key| match key.split_once('#') {
            None if key.starts_with('/') && is_page(key) => Some(
                Problem::warning(
                    "book.toml leads away from a page that is a chapter",
                    quoted.place(key),
                    "mdBook stops here",
                )
                .help("take this line out, or the chapter"),
            ),
            Some((page, _)) if !is_page(page) && !html.redirect.contains_key(page) => Some(
                Problem::warning(
                    "book.toml leads away from a place of a page that isn't there",
                    quoted.place(key),
                    "mdBook stops here",
                )
                .help(format!(
                    "say where the whole page is now, too: \"{page}\" = …"
                )),
            ),
            _ => None,
        })
        .collect()
}

/// Chapters whose search is set and that the book doesn't have. (The answers' are looked at with the quizzes.)
fn unknown_chapters(course: &Course<'_>, html: &HtmlConfig, quoted: &Quoted<'_>) -> Vec<Problem> {
    let search = html.search.clone().unwrap_or_default();
    // Chapters and their folders: a setting is of one of them, or of all in the other.
    let paths = course
        .entries
        .iter()
        .filter_map(|entry| entry.path.as_deref());
    let known: HashSet<&Path> = paths.flat_map(Path::ancestors).collect();
    let is_known = |key: &str| {
        let key = Path::new(key);
        let is_answers = key.with_extension("").as_os_str() == "answers";
        is_answers
            || known.contains(key)
            || page_of_readme(key).is_some_and(|page| known.contains(&*page))
    };
    let mut keys: Vec<&String> = search.chapter.keys().collect();
    keys.sort();
    keys.into_iter()
        .filter(|key| search.enable && !is_known(key))
        .map(|key| {
            Problem::warning(
                "[output.html.search.chapter] names a chapter that the book doesn't have",
                quoted.place(key),
                "mdBook stops here",
            )
            .help(
                "write the path of a chapter as SUMMARY.md has it, or that of a folder of chapters",
            )
        })
        .collect()
}

/// The page that was made of this file, if mdBook gave it another name: it goes by its file's name there, too.
fn page_of_readme(file: &Path) -> Option<PathBuf> {
    let is_readme = file
        .file_stem()
        .is_some_and(|stem| stem.eq_ignore_ascii_case("readme"));
    is_readme.then(|| file.with_file_name("index.md"))
}
