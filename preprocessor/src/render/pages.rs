//! The addresses of a book's pages, as the course's own shell needs them for its list of modules.
//!
//! mdBook gives a template each chapter's path with the ending of its source (`module-02.md`), from
//! which a template can't make a link. Its `toc` helper can, but writes HTML that no checker accepts
//! where SUMMARY.md has parts or separators, and links that lead astray in folders. The chapters must
//! keep their paths: mdBook finds `{{#title}}` by them, a book's own theme makes addresses of them, and
//! `print.md` is refused by its path. So a book whose shell asks for it ([`asked_for`]) gets its list a
//! second time, at its end, as drafts, which become no pages and stand in no index: one for each thing to
//! be said, told apart by numbers that no chapter has. The shell's `header.hbs` and `toc.html.hbs` read
//! them; no other template sees them.

use crate::course::reading::course_id;
use crate::reading::unreadable::text_of;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter, SectionNumber};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::path::Path;

/// What a shell holds that reads the list.
const ASKED: &str = "4000000001.";

/// What a draft of the list says.
#[derive(Clone, Copy)]
#[repr(u32)]
enum Says {
    /// The title of a part of SUMMARY.md.
    Part = 4_000_000_001,
    /// A separator.
    Separator,
    /// The address of a chapter's page, from the root of the book; its path and its name follow.
    Address,
    /// The chapter's path, which mdBook gives the chapter's page too.
    Path,
    /// The chapter's name.
    Name,
    /// The name of a draft.
    Draft,
    /// The course's id.
    Course,
}

/// What an address can't hold as it is, beside what a browser escapes by itself.
const ESCAPED: &AsciiSet = &CONTROLS.add(b' ').add(b'%').add(b'#').add(b'?').add(b'"');

/// Whether the book's shell reads the list.
pub(crate) fn asked_for(context: &PreprocessorContext) -> bool {
    let theme = context.config.html_config().and_then(|html| html.theme);
    let theme = theme.as_deref().unwrap_or(Path::new("theme"));
    text_of(&context.root.join(theme).join("header.hbs"))
        .is_ok_and(|header| memchr::memmem::find(&header, ASKED.as_bytes()).is_some())
}

/// Puts the list at the end of the book.
pub(crate) fn list(context: &PreprocessorContext, book: &mut Book) {
    let mut drafts = Vec::new();
    let mut say = |what: Says, words: &str| {
        let mut draft = Chapter::new_draft(words, Vec::new());
        draft.number = Some(SectionNumber::new([what as u32]));
        drafts.push(BookItem::Chapter(draft));
    };
    for item in book.iter() {
        match item {
            BookItem::PartTitle(title) => say(Says::Part, title),
            BookItem::Separator => say(Says::Separator, ""),
            BookItem::Chapter(chapter) => match &chapter.path {
                Some(path) => {
                    say(Says::Address, &address(path));
                    say(Says::Path, &path.to_string_lossy());
                    say(Says::Name, &chapter.name);
                }
                None => say(Says::Draft, &chapter.name),
            },
        }
    }
    say(Says::Course, &course_id(context));
    book.items.extend(drafts);
}

/// The address of a chapter's page, from the root of the book.
pub(crate) fn address(path: &Path) -> String {
    let page = path
        .with_extension("html")
        .to_string_lossy()
        .replace('\\', "/");
    escaped(&page)
}

/// The address of a file, from the root of the book.
pub(crate) fn escaped(file: &str) -> String {
    utf8_percent_encode(file, ESCAPED).to_string()
}

#[cfg(test)]
mod tests;
