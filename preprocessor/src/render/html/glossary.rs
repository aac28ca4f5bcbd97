//! The glossary from A to Z.

use crate::course::page::Page;
use crate::course::whole::Course;
use crate::reading::markdown::Links;
use crate::render::templates::html;
use crate::render::values;

/// Every term of the course under its letter.
pub(super) fn glossary(course: &Course<'_>, page: &Page<'_>) -> String {
    let terms = values::glossary::values(course, &page.path, "html", |source, term| {
        let links = Links {
            written_in: &source.path,
            shown_in: &page.path,
            html: true,
        };
        let meanings: Vec<String> = term
            .meanings
            .iter()
            .map(|meaning| source.document.html(&meaning.fragment, links))
            .collect();
        (source.document.html(&term.name, links), meanings)
    });
    html(&course.words, "glossary", terms)
}
