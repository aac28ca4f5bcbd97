//! The desk of the first page, and where to begin.

use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::desk::Desk;
use serde_json::{Value, json};
use std::path::Path;
use switchboard::sim::models::switchboard::SHEET;

/// What both renderers say of it; links end in `extension`.
pub(in crate::render) fn values(
    course: &Course<'_>,
    desk: &Desk,
    shown_in: &Path,
    extension: &str,
) -> Value {
    let pages = || {
        let paths = course
            .entries
            .iter()
            .filter_map(|entry| entry.path.as_deref());
        paths.filter_map(|path| course.page(path))
    };
    let to = |page: &Page<'_>| super::to(&page.path, shown_in, extension);
    let begin = pages().find_map(|page| {
        let module = page.module()?;
        Some(json!({
            "href": to(page),
            "title": module.title.trim_end_matches('.'),
            "minutes": module.minutes,
        }))
    });
    // (The lab of the desk's own kind: that is the server the reader has just met.)
    let lab = pages().find_map(|page| {
        let lab = page.labs().find(|lab| lab.model.name == SHEET.name)?;
        Some(json!({
            "href": format!("{}#{}", to(page), lab.id),
            "module": course.called(&page.path),
        }))
    });
    json!({
        "label": desk.label,
        "all": desk.others + 1,
        "begin": begin,
        "lab": lab,
    })
}
