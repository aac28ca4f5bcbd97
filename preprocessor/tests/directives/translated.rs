//! Books that the usual gettext tools translate.
//!
//! `tests/languages/gettext/module.md` is what mdbook-gettext (mdbook-i18n-helpers 0.4.0) made of
//! `templates/init/module-01.md`, recorded; `tests/book/translated.rs` sends the same book through the tools themselves.

use super::support::context;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_switchboard::Switchboard;

const WRITTEN: &str = include_str!("../../templates/init/module-01.md");
const TRANSLATED: &str = include_str!("../../../tests/languages/gettext/module.md");

fn made(text: &str, renderer: &str) -> String {
    let text = text.replace("{{of}}", "2");
    let chapter = Chapter::new("M.01 — Every form", text, "module-01.md", vec![]);
    let next = Chapter::new("M.02 — Next", "# Next\n".to_owned(), "module-02.md", vec![]);
    let book = Book::new_with_items(vec![BookItem::Chapter(chapter), BookItem::Chapter(next)]);
    let (book, _) = Switchboard::default()
        .transform(&context(renderer), book)
        .unwrap_or_else(|error| panic!("{error}"));
    book.chapters()
        .map(|chapter| chapter.content.clone())
        .collect()
}

#[test]
fn a_book_written_anew_keeps_all_its_directives() {
    assert!(TRANSLATED.contains("\\<\\<\\#quiz") && !TRANSLATED.contains("<<#"));
    let tags = |html: &str| -> Vec<String> {
        let classes = html.split("class=\"").skip(1);
        classes
            .map(|class| class.split('"').next().unwrap_or_default().to_owned())
            .collect()
    };
    let (written, translated) = (made(WRITTEN, "html"), made(TRANSLATED, "html"));
    assert_eq!(tags(&translated), tags(&written));
    assert!(tags(&written).len() > 50, "every form is in it");
    for left in ["<<#", "&lt;&lt;", "\\<"] {
        assert!(!translated.contains(left), "{left}");
    }
}

#[test]
fn translators_meet_no_directives() {
    let collected = made(WRITTEN, "xgettext");
    let directives = collected.matches("<<#").count() + collected.matches("<</").count();
    assert!(directives > 10);
    assert_eq!(collected.matches("<!-- i18n:skip -->").count(), directives);
    assert!(collected.contains("<!-- i18n:skip -->\n\n<<#goals>>"));
}

/// With mdBook's smart punctuation such preprocessors curl the quotes.
#[test]
fn curled_quotes_are_quotes() {
    let lines = WRITTEN.lines().map(|line| {
        if line.starts_with("<<#") {
            line.replace("=\"", "=“")
                .replace("\" ", "” ")
                .replace("\">>", "”>>")
        } else {
            line.to_owned()
        }
    });
    let curled = lines.collect::<Vec<String>>().join("\n") + "\n";
    assert!(curled.contains("“") && !curled.contains("=\""));
    assert_eq!(made(&curled, "html"), made(WRITTEN, "html"));
}
