//! What book.toml says of searching the Answers chapter, which is there only if the course has a quiz.

use super::answers::ANSWERS;
use super::whole::Course;
use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use mdbook_preprocessor::PreprocessorContext;
use std::fs;
use std::path::Path;

/// The setting that mdBook would refuse to build the book with: it wants a chapter for each.
pub(crate) fn check(context: &PreprocessorContext, course: &Course<'_>) -> Option<OtherFile> {
    let search = context
        .config
        .html_config()?
        .search
        .filter(|search| search.enable)?;
    let source = Path::new(ANSWERS);
    let page = source.with_extension("html");
    // A chapter that the author wrote goes by its own name.
    if course.entry(source).is_some() {
        return None;
    }
    let wrong = if course.has_quizzes() { source } else { &page };
    let key = search.chapter.keys().find(|key| Path::new(key) == wrong)?;
    let content = fs::read_to_string(context.root.join("book.toml")).ok()?;
    let at = content.find(&format!("{key:?}"))?;
    let span = at..at + key.len() + 2;
    let title = "[output.html.search.chapter] names a chapter that the book doesn't have";
    let problem = if course.has_quizzes() {
        Problem::error(title, span, "the answers go by the name of their page")
            .help(format!("write {:?}", page.display().to_string()))
    } else {
        Problem::error(
            title,
            span,
            "no chapter has a quiz, so there are no answers",
        )
        .help("put `#` before this line until a chapter has a quiz")
    };
    Some(OtherFile {
        path: "book.toml".into(),
        content,
        problem,
    })
}
