//! What book.toml says of searching the Answers chapter, which is there only if the course has a quiz.

use super::answers::ANSWERS;
use super::settings::table;
use super::text::Text;
use super::whole::Course;
use crate::reading::unreadable::words_of;
use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::config::Config;
use serde_json::{Value, json};
use std::collections::BTreeMap;
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
    let content = words_of(&context.root.join("book.toml")).ok()?;
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
        content: content.into(),
        problem,
    })
}

/// Where book.toml says what of a book is searched.
const CHAPTERS: &str = "output.html.search.chapter";

/// Keeps the answers out of the search of a book that seems to have quizzes, where its author says nothing of them.
pub fn expect_answers(config: &mut Config, book: &Book) {
    let has_quizzes = || book.chapters().any(|one| one.content.contains("<<#quiz"));
    if says_nothing(config) && has_quizzes() {
        *config = searching(config, true).unwrap_or_else(|| config.clone());
    }
}

/// The same settings for a book that has been made, since mdBook wants a chapter for each setting; `None` where they
/// are as they should be.
#[must_use]
pub fn with_or_without_answers(config: &Config, book: &Book) -> Option<Config> {
    let page = Path::new(ANSWERS).with_extension("html");
    let are_made = book
        .chapters()
        .any(|chapter| chapter.source_path.is_none() && chapter.path.as_ref() == Some(&page));
    let search = config.html_config().unwrap_or_default().search;
    let is_set = search.is_some_and(|search| {
        search
            .chapter
            .contains_key(page.to_str().unwrap_or_default())
    });
    match (are_made, is_set) {
        (true, false) if says_nothing(config) => searching(config, true),
        (false, true) => searching(config, false),
        _ => None,
    }
}

/// Whether a book is searched, and the settings don't say if its answers are.
fn says_nothing(config: &Config) -> bool {
    let search = config.html_config().unwrap_or_default().search;
    let search = search.unwrap_or_default();
    search.enable && !search.chapter.keys().any(|key| is_answers(Path::new(key)))
}

/// The settings with one that keeps the answers out, or without it.
fn searching(config: &Config, keeps_out: bool) -> Option<Config> {
    let mut chapters: BTreeMap<String, Value> = config.get(CHAPTERS).ok()?.unwrap_or_default();
    let page = Path::new(ANSWERS).with_extension("html");
    let page = page.to_string_lossy().into_owned();
    if keeps_out {
        chapters.insert(page, json!({ "enable": false }));
    } else {
        chapters.remove(&page);
    }
    let mut config = config.clone();
    config.set(CHAPTERS, chapters).ok()?;
    Some(config)
}

/// Whether a setting is about the answers, by any of their names.
fn is_answers(key: &Path) -> bool {
    key.with_extension("").as_os_str() == "answers"
}

/// A book of which mdBook's own build lets search find the answers to its questions.
fn answers_are_found(content: String) -> OtherFile {
    let tables = ["[output.html.search]", "[output.html]", "[book]"];
    let place = table(&content, &tables).unwrap_or_default();
    OtherFile {
        path: "book.toml".into(),
        problem: Problem::warning(
            "search finds the answers to the questions",
            place,
            "`mdbook build` doesn't keep the answers out of it",
        )
        .help(
            "add a table to book.toml, [output.html.search.chapter], and under it this line: \
             \"answers.html\" = { enable = false }",
        ),
        content: content.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdbook_preprocessor::book::{BookItem, Chapter};

    fn book(content: &str, has_answers: bool) -> Book {
        let chapter = Chapter::new("A", content.to_owned(), "a.md", Vec::new());
        let mut items = vec![BookItem::Chapter(chapter)];
        if has_answers {
            let mut answers = Chapter::new("B", String::new(), "answers.html", Vec::new());
            answers.source_path = None;
            items.push(BookItem::Chapter(answers));
        }
        Book::new_with_items(items)
    }

    fn is_searched(config: &Config) -> Option<bool> {
        let search = config.html_config()?.search?;
        search.chapter.get("answers.html")?.enable
    }

    #[test]
    fn answers_are_searched_where_their_author_says_so() {
        let quiz = "<<#quiz id=\"a\">>";
        let mut config = Config::default();
        expect_answers(&mut config, &book("# A", false));
        assert_eq!(is_searched(&config), None);
        expect_answers(&mut config, &book(quiz, false));
        assert_eq!(is_searched(&config), Some(false));
        assert!(with_or_without_answers(&config, &book(quiz, true)).is_none());
        // It stood in a block of code.
        let none = with_or_without_answers(&config, &book(quiz, false));
        assert_eq!(is_searched(&none.expect("other settings")), None);
        // It stood in a file that the chapter includes.
        let made = with_or_without_answers(&Config::default(), &book("# A", true));
        assert_eq!(is_searched(&made.expect("other settings")), Some(false));
        let told = "[output.html.search.chapter]\n\"answers.html\" = { enable = true }";
        let mut told: Config = told.parse().expect("settings");
        expect_answers(&mut told, &book(quiz, false));
        assert_eq!(is_searched(&told), Some(true));
        assert!(with_or_without_answers(&told, &book(quiz, true)).is_none());
        let off: Config = "[output.html.search]\nenable = false"
            .parse()
            .expect("settings");
        assert!(with_or_without_answers(&off, &book(quiz, true)).is_none());
    }
}
