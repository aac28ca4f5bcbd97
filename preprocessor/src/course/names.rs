//! Names of chapters' files that make addresses which lead nowhere.

use super::links;
use super::whole::Course;
use crate::reading::summary::Addresses;
use crate::reading::unreadable::words_of;
use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use mdbook_preprocessor::PreprocessorContext;
use std::cell::LazyCell;
use std::path::Path;
use std::rc::Rc;

/// What is to be said of the names in SUMMARY.md.
pub(super) fn check(context: &PreprocessorContext, course: &Course<'_>) -> Vec<OtherFile> {
    let path = context.config.book.src.join("SUMMARY.md");
    let Ok(content) = words_of(&context.root.join(&path)) else {
        return Vec::new();
    };
    // There may be many chapters, and nothing to be said of any.
    let addresses = LazyCell::new(|| Addresses::of(&content));
    let mut problems = Vec::new();
    let mut none_before = true;
    for entry in &course.entries {
        let Some(file) = &entry.path else { continue };
        let shown = file.to_string_lossy().replace('\\', "/");
        let place = || addresses.place(&shown).unwrap_or_default();
        if shown.contains(['#', '?', '%']) {
            problems.push(
                Problem::warning(
                    "mdBook's own links don't lead to this chapter",
                    place(),
                    "`#`, `?` and `%` mean something else in addresses",
                )
                .help("give the file and its folders names without these signs"),
            );
        }
        if file == Path::new("print.md") {
            problems.push(
                Problem::warning(
                    "mdBook refuses a chapter of this name",
                    place(),
                    "it stops here: print.html is the page of the whole book",
                )
                .help("give the file another name"),
            );
        }
        let is_first = std::mem::take(&mut none_before);
        if is_first
            && file.parent().is_some_and(|folder| folder != Path::new(""))
            && course
                .page(file)
                .is_some_and(|page| links::leads_near(&page.document))
        {
            problems.push(
                Problem::warning(
                    "the book's first page is this chapter outside of its folder",
                    place(),
                    "mdBook writes it a second time as index.html, where its relative links and pictures lead nowhere",
                )
                .help("let the book begin with a chapter that is in no folder"),
            );
        }
    }
    let content: Rc<str> = content.into();
    problems
        .into_iter()
        .map(|problem| OtherFile {
            path: path.clone(),
            content: content.clone(),
            problem,
        })
        .collect()
}
