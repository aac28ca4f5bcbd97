//! The way on.

use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::next::Next;
use serde_json::{Value, json};

/// The way on: label, title, teaser, and the address and name of what follows; links end in `extension`.
pub(in crate::render) fn values(
    course: &Course<'_>,
    page: &Page<'_>,
    next: &Next,
    extension: &str,
) -> Value {
    let entry = course.after(&page.path);
    let path = entry.and_then(|entry| entry.path.as_deref());
    let teaser = page.document.text[next.teaser.clone()].trim();
    json!({
        "label": next.label,
        "title": entry.map(|entry| &entry.name),
        "teaser": teaser,
        "href": path.map(|path| super::to(path, &page.path, extension)),
        "name": path.map(|path| course.called(path)),
    })
}
