//! Tables that are too wide for a page of an e-book, as several that aren't.

use super::attributes::attributes;
use super::{Surroundings, node};
use scraper::ElementRef;
use std::fmt::Write;

/// Beyond its first column a table has as many as a phone's screen takes: nobody can scroll a page of an e-book.
const BESIDE: usize = 3;

/// A table of more columns stays as it is: each part says the first one again, so that many parts of a long one are
/// far more than was written, and nobody puts so many together again.
pub(super) const MOST_COLUMNS: usize = 100;

/// The columns beside the first, shared out evenly, of a table that is too wide; `None` where it isn't, or where its
/// cells don't stand in plain columns.
pub(super) fn parts(table: ElementRef<'_>) -> Option<Vec<std::ops::Range<usize>>> {
    // Read as far as another table within it: of tables in tables each would read all that are in it.
    let mut rows = Vec::new();
    for inner in all(table, &["tr", "table"]) {
        if inner.value().name() == "table" {
            return None;
        }
        rows.push(inner);
    }
    let columns = cells(*rows.first()?).count();
    let plain = (BESIDE + 2..=MOST_COLUMNS).contains(&columns)
        && rows.iter().all(|row| {
            cells(*row).count() == columns
                && cells(*row).all(|cell| {
                    ["colspan", "rowspan"]
                        .iter()
                        .all(|spans| cell.value().attr(spans).is_none_or(|many| many == "1"))
                })
                // What is said again may not be a place that links lead to.
                && row.value().attr("id").is_none()
                && cells(*row).next().is_none_or(|first| {
                    first
                        .descendants()
                        .filter_map(ElementRef::wrap)
                        .all(|inner| inner.value().attr("id").is_none())
                })
        });
    if !plain {
        return None;
    }
    let beside = columns - 1;
    let many = beside.div_ceil(BESIDE);
    let parts = (0..many).map(|part| beside * part / many + 1..beside * (part + 1) / many + 1);
    Some(parts.collect())
}

/// A table with its first column and these of the others.
pub(super) fn narrowed(
    reference: ElementRef<'_>,
    columns: &std::ops::Range<usize>,
    around: &mut dyn Surroundings,
    into: &mut String,
) {
    let first = columns.start == 1;
    let one = reference.value();
    let name = one.name();
    if name == "colgroup" || name == "caption" && !first {
        return;
    }
    if name == "caption" {
        node(*reference, around, into);
        return;
    }
    let _ = write!(into, "<{name}");
    attributes(one, if first { &[] } else { &["id"] }, into);
    into.push('>');
    if name == "tr" {
        for (at, cell) in cells(reference).enumerate() {
            if at == 0 || columns.contains(&at) {
                node(*cell, around, into);
            }
        }
    } else {
        for child in reference.children().filter_map(ElementRef::wrap) {
            narrowed(child, columns, around, into);
        }
    }
    let _ = write!(into, "</{name}>");
}

fn cells(row: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    row.children()
        .filter_map(ElementRef::wrap)
        .filter(|cell| matches!(cell.value().name(), "td" | "th"))
}

fn all<'a>(within: ElementRef<'a>, names: &'static [&str]) -> impl Iterator<Item = ElementRef<'a>> {
    within
        .descendants()
        .skip(1)
        .filter_map(ElementRef::wrap)
        .filter(|inner| names.contains(&inner.value().name()))
}
