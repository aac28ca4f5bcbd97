//! Directives that are shown from their own page alone, each by the template of its name.

use super::edits::Edit;
use super::pages::address;
use super::templates;
use crate::course::page::Page;
use crate::course::terms::Renderer;
use crate::course::whole::Course;
use crate::directives::shown::{Here, Kept, Shows};
use crate::reading::pairing::Directive;
use crate::report::span::Span;
use crate::words::Words;

/// What the directives of a page may know of it.
pub(super) fn here<'p>(course: &'p Course<'_>, page: &'p Page<'_>, renderer: Renderer) -> Here<'p> {
    Here {
        document: &page.document,
        links: page.links(renderer == Renderer::Html),
        slug: &page.slug,
        page: address(&page.path),
        chapter: course.called(&page.path),
        ids: &course.ids,
    }
}

/// The edits that put a directive's template around the text that it keeps, or in its place.
pub(super) fn edits(
    directive: &Directive,
    said: &dyn Shows,
    here: &Here<'_>,
    words: &Words,
    renderer: Renderer,
) -> Vec<Edit> {
    let mut kept = Kept::default();
    let values = said.values(directive, here, &mut kept);
    let Some(filled) = templates::filled(words, renderer, directive.spec.name, values) else {
        let lines = [Some(&directive.open), directive.close.as_ref()];
        let lines = lines.into_iter().flatten();
        return lines
            .map(|line| Edit::replace(line.line.clone(), ""))
            .collect();
    };
    let mut edits = Vec::new();
    let mut at = directive.open.line.start;
    let (parts, rest) = kept.parts(&filled);
    for (text, stays) in parts {
        edits.extend(put(at..stays.start, text));
        at = stays.end;
    }
    edits.extend(put(at..said.end(directive), rest));
    edits
}

/// Puts a part of a template in the place of some lines, or between two stretches of text.
fn put(span: Span, text: &str) -> Option<Edit> {
    let text = text.trim();
    if !span.is_empty() {
        Some(Edit::replace(span, text))
    } else if !text.is_empty() {
        Some(Edit::insert(span.start, text))
    } else {
        None
    }
}
