//! What book.toml says of searching the Answers chapter, which is there only if the course has a quiz.

use super::answers::ANSWERS;
use super::text::Text;
use super::whole::Course;
use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use mdbook_preprocessor::PreprocessorContext;
use std::fs;
use std::path::Path;

/// The setting that mdBook would refuse to build the book with: it wants a chapter for each.
///
/// Nothing is said where a quiz couldn't be read, which is an error itself.
pub(crate) fn check(
    context: &PreprocessorContext,
    course: &Course<'_>,
    texts: &[Text],
) -> Option<OtherFile> {
    let html = context.config.html_config().unwrap_or_default();
    let search = html.search.unwrap_or_default();
    if !search.enable {
        return None;
    }
    let source = Path::new(ANSWERS);
    let page = source.with_extension("html");
    // A chapter that the author wrote goes by its own name.
    if course.entry(source).is_some() {
        return None;
    }
    let written = texts.iter().any(|text| text.content.contains("<<#quiz"));
    if written && !course.has_quizzes() {
        return None;
    }
    let content = fs::read_to_string(context.root.join("book.toml")).ok()?;
    if course.has_quizzes() && !search.chapter.keys().any(|key| is_answers(Path::new(key))) {
        return Some(answers_are_found(content));
    }
    let wrong = if course.has_quizzes() { source } else { &page };
    let key = search.chapter.keys().find(|key| Path::new(key) == wrong)?;
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

/// Whether a setting is about the answers, by any of their names.
fn is_answers(key: &Path) -> bool {
    key.with_extension("").as_os_str() == "answers"
}

/// A book whose search finds the answers to its questions.
fn answers_are_found(content: String) -> OtherFile {
    let at = ["[output.html.search]", "[output.html]", "[book]"]
        .into_iter()
        .find_map(|table| Some((content.find(table)?, table.len())));
    let (start, len) = at.unwrap_or_default();
    OtherFile {
        path: "book.toml".into(),
        problem: Problem::warning(
            "search finds the answers to the questions",
            start..start + len,
            "nothing here keeps the answers out of it",
        )
        .help(
            "add to book.toml: [output.html.search.chapter] \"answers.html\" = { enable = false }",
        ),
        content,
    }
}
