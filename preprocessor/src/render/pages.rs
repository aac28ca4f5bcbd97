//! The names of a book's pages, as a page's own list of modules needs them.
//!
//! mdBook gives a template each chapter's path with the ending of its source (`module-02.md`), from
//! which a template can't make a link. Its `toc` helper can, but writes HTML that no checker accepts
//! where SUMMARY.md has parts or separators, and links that lead astray in folders. So the chapters
//! are given the paths of their pages, as mdBook's own `index` preprocessor renames READMEs; mdBook
//! derives the same page from `module-02.html` as from `module-02.md`, and `source_path` goes on
//! naming the author's file.

use mdbook_preprocessor::book::Book;

/// Gives every chapter the path of the page that mdBook's `html` renderer makes of it.
pub(crate) fn name(book: &mut Book) {
    book.for_each_chapter_mut(|chapter| {
        if let Some(path) = &mut chapter.path {
            path.set_extension("html");
        }
    });
}

#[cfg(test)]
mod tests;
