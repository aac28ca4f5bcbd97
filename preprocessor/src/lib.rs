//! The mdBook preprocessor and command line of the Switchboard course.
//!
//! [`Switchboard`] turns the directives of a book (`<<#quiz id="…">>` and its like, see
//! `docs/directives.md`) into HTML for mdBook's `html` renderer and into plain Markdown for every other
//! one. A book with mistakes is refused as a whole, with one [`Diagnostic`] for each.

mod course;
mod directives;
pub mod files;
pub mod labs;
pub mod migrate;
pub mod package;
pub mod publish;
mod reading;
mod render;
mod report;
pub mod words;

pub use course::alike::{SHARED, Shorten};
pub use course::deck::Flashcard;
pub use course::exam::{Asked, Asks, Exam, Offered, Verdict};
pub use course::outline::{About, Figure, Outline, Place, Start};
pub use course::search::{expect_answers, with_or_without_answers};
pub use directives::attributes_schema;
pub use directives::reference as directives_reference;
pub use reading::summary::in_summary;
pub use reading::{may_hold_directives, value};
pub use report::diagnostic::{Diagnostic, Rejected, Severity};
pub use report::harmless::harmless;
pub use report::origin::includes as included_files;
pub use report::path::in_address;

use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::errors::Result;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use reading::unreadable;
use render::{book, pages};
use report::origin::Folders;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The preprocessor, for mdBook's protocol and for use in the same process.
#[derive(Debug, Clone, Default)]
pub struct Switchboard {
    called_from: Option<PathBuf>,
    prose: bool,
    makes_missing: bool,
    keeps_in: Option<PathBuf>,
    shorten: Option<Shorten>,
}

impl Switchboard {
    /// What book.toml calls it: `[preprocessor.switchboard]`.
    pub const NAME: &'static str = "switchboard";

    /// One whose messages give paths from this folder, so that whoever called a command there can open
    /// them; [`Switchboard::default`] gives them from the book's root.
    #[must_use]
    pub fn called_from(folder: impl Into<PathBuf>) -> Self {
        Self {
            called_from: Some(folder.into()),
            ..Self::default()
        }
    }

    /// The same, that looks at the author's own prose too: at links that lead to nothing, files that no
    /// chapter is made of, and their like. What it finds there are warnings: none keeps a book from being
    /// built that mdBook builds. (A book that is `strict` is looked at so in any case.)
    #[must_use]
    pub fn with_prose(self) -> Self {
        Self {
            prose: true,
            ..self
        }
    }

    /// The same, for a book whose missing chapters mdBook makes: that one isn't there is no error then.
    #[must_use]
    pub fn making_missing(self, makes_missing: bool) -> Self {
        Self {
            makes_missing,
            ..self
        }
    }

    /// The same, which keeps what it computes for labs in `folder` and doesn't compute it again. The folder
    /// is made where it isn't there, and marked as a cache; another folder is left alone.
    #[must_use]
    pub fn keeping_in(self, folder: Option<PathBuf>) -> Self {
        Self {
            keeps_in: folder,
            ..self
        }
    }

    /// The same, which hands the data on shortened that many pages hold for their scripts, to somebody who makes the
    /// pages whole again when they are written.
    #[must_use]
    pub fn shortening(self, shorten: Option<Shorten>) -> Self {
        Self { shorten, ..self }
    }

    fn folders(&self, root: &Path, src: &Path) -> Folders {
        Folders::new(root, src, self.called_from.as_deref())
    }

    /// What is to be said of those of the given chapters of the book at `root` that mdBook can't read, given as
    /// SUMMARY.md in the folder `src` names them. (SUMMARY.md itself may be asked for too.)
    #[must_use]
    pub fn unreadable(&self, root: &Path, src: &Path, chapters: &[&Path]) -> Vec<Diagnostic> {
        unreadable::chapters(&self.folders(root, src), chapters, self.makes_missing)
    }

    /// What is to be said of chapters that lie outside of the folder `src` of the book at `root`, given as
    /// SUMMARY.md names them.
    #[must_use]
    pub fn outside(&self, root: &Path, src: &Path, chapters: &[&Path]) -> Vec<Diagnostic> {
        unreadable::outside(&self.folders(root, src), chapters)
    }

    /// What is to be said of inclusions that would never end, since what they name is a pipe or a device:
    /// whoever opens one waits for ever.
    #[must_use]
    pub fn endless(&self, root: &Path, src: &Path, book: &Book) -> Vec<Diagnostic> {
        course::endless::inclusions(&self.folders(root, src), book)
    }

    /// What is to be said of the SUMMARY.md in the folder `src` of the book at `root`, where mdBook stopped
    /// at a line (counted from 1) and said why.
    #[must_use]
    pub fn bad_summary(&self, root: &Path, src: &Path, line: usize, said: &str) -> Diagnostic {
        unreadable::summary(&self.folders(root, src), line, said)
    }

    /// Turns the directives of `book` into what `context.renderer` shows; gives warnings beside it.
    ///
    /// # Errors
    /// [`Rejected`], with everything that is wrong; nothing is rendered then.
    pub fn transform(
        &self,
        context: &PreprocessorContext,
        book: Book,
    ) -> std::result::Result<(Book, Vec<Diagnostic>), Rejected> {
        let (book, warnings, _) = self.transform_and_outline(context, book)?;
        Ok((book, warnings))
    }

    /// The same, and what the pages of the book are about.
    ///
    /// # Errors
    /// As [`Switchboard::transform`].
    pub fn transform_and_outline(
        &self,
        context: &PreprocessorContext,
        book: Book,
    ) -> std::result::Result<(Book, Vec<Diagnostic>, Outline), Rejected> {
        if let Some(folder) = &self.keeps_in {
            labs::kept::keep_in(folder);
        }
        let folders = self.folders(&context.root, &context.config.book.src);
        let shorten = self.shorten.as_ref();
        let outcome = book::transform(context, &folders, &book, self.prose, shorten);
        labs::kept::save();
        let mut outcome = outcome?;
        let warnings = std::mem::take(&mut outcome.warnings);
        let outline = std::mem::take(&mut outcome.outline);
        let mut book = outcome.apply(book);
        if wants_list(context) {
            pages::list(context, &mut book);
        }
        Ok((book, warnings, outline))
    }

    /// Everything that is wrong with `book`, or probably not meant; empty for a sound one.
    #[must_use]
    pub fn check(&self, context: &PreprocessorContext, book: &Book) -> Vec<Diagnostic> {
        let folders = self.folders(&context.root, &context.config.book.src);
        match book::transform(context, &folders, book, true, None) {
            Ok(outcome) => outcome.warnings,
            Err(rejected) => rejected.diagnostics,
        }
    }

    /// What is to be said of the preprocessors that ran after this one, where it was given the first of three
    /// books and left the second, which became the third: that they changed what it wrote. `None` where all of
    /// it is still there.
    #[must_use]
    pub fn changed_later(
        &self,
        context: &PreprocessorContext,
        given: &Book,
        written: &Book,
        last: &Book,
    ) -> Option<Diagnostic> {
        let folders = self.folders(&context.root, &context.config.book.src);
        course::late::changed(context, &folders, [given, written, last])
    }

    /// The terms that the course teaches, as flash cards, in the order in which it teaches them.
    ///
    /// # Errors
    /// [`Rejected`], with everything that is wrong with the book.
    pub fn flashcards(
        &self,
        context: &PreprocessorContext,
        book: &Book,
    ) -> std::result::Result<Vec<Flashcard>, Rejected> {
        let folders = self.folders(&context.root, &context.config.book.src);
        book::flashcards(context, &folders, book)
    }

    /// The quizzes of the course with their reasons, for programs that ask elsewhere.
    ///
    /// # Errors
    /// [`Rejected`], with everything that is wrong with the book.
    pub fn exams(
        &self,
        context: &PreprocessorContext,
        book: &Book,
    ) -> std::result::Result<Vec<Exam>, Rejected> {
        let folders = self.folders(&context.root, &context.config.book.src);
        book::exams(context, &folders, book)
    }
}

/// Whether there is something to do in a book without directives, too: its shell, which is ours, reads the
/// list of modules in a form of its own.
#[must_use]
pub fn wants_list(context: &PreprocessorContext) -> bool {
    context.renderer == "html" && pages::asked_for(context)
}

impl Preprocessor for Switchboard {
    fn name(&self) -> &'static str {
        Self::NAME
    }

    /// As [`Switchboard::transform`]; warnings go to standard error.
    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        let (book, warnings) = self.transform(context, book)?;
        for warning in warnings {
            // Where standard error is closed there is nobody to tell, and no reason to panic.
            let _ = writeln!(io::stderr(), "{warning}\n");
        }
        Ok(book)
    }

    /// Every renderer is: those other than `html` get static content.
    fn supports_renderer(&self, _: &str) -> Result<bool> {
        Ok(true)
    }
}
