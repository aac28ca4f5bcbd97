//! What is made from the whole course: the way on, the course map.

use super::quiz::in_script;
use super::{own, progress};
use crate::course::{Course, Page};
use crate::directives::next::Next;
use crate::reading::markdown::{relative, slug};
use crate::render::templates::html;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn next(course: &Course<'_>, page: &Page<'_>, next: &Next) -> String {
    let mut values = crate::render::plain::next_values(course, page, next);
    values["id"] = json!(course.ids.unique(&format!("next-{}", page.slug)));
    values["after"] = json!(course.called(&page.path));
    values["heading"] = match &next.heading {
        Some(heading) => json!(page.document.html(heading, own(page))),
        None => json!(handlebars::html_escape(
            values["title"].as_str().unwrap_or_default()
        )),
    };
    if let Some(href) = values["href"].as_str() {
        values["href"] = json!(href.strip_suffix(".md").map(|path| format!("{path}.html")));
    }
    // Where what follows isn't written yet, the page still leads on to what is.
    if values["href"].is_null()
        && let Some(path) = course.written_after(&page.path)
    {
        values["meanwhile"] = json!({
            "href": relative(&page.path, &path.with_extension("html")),
            "name": course.called(path),
        });
    }
    html("next", &values)
}

pub(super) fn map(course: &Course<'_>, page: &Page<'_>) -> String {
    let mut values = map_values(course, &page.path, "html");
    values["progress"] = json!(in_script(&progress::values(course, &page.path)));
    html("course", &values)
}

/// Phases with their modules; links end in `extension`.
pub(crate) fn map_values(course: &Course<'_>, shown_in: &Path, extension: &str) -> Value {
    let mut phases: Vec<(Option<String>, Vec<Value>)> = Vec::new();
    for entry in &course.entries {
        let module = entry
            .path
            .as_deref()
            .and_then(|path| course.page(path))
            .and_then(Page::module);
        // A chapter that is neither a module nor a draft (the glossary, this map) is not on the map.
        if module.is_none() && entry.path.is_some() {
            continue;
        }
        let phase = entry
            .part
            .clone()
            .or_else(|| module.map(|module| format!("Phase {}", module.phase)));
        let (number, name) = entry.numbered_name();
        let number = module.map(|module| module.number).or(number);
        let value = json!({
            "number": number.map(|number| format!("{number:02}")),
            "title": module.map_or(name, |module| module.title.trim_end_matches('.')),
            "minutes": module.map(|module| module.minutes),
            "href": entry.path.as_deref().map(|path| relative(shown_in, &path.with_extension(extension))),
            "page": entry.path.as_deref().map(|path| relative(Path::new(""), &path.with_extension(extension))),
        });
        match phases.last_mut() {
            Some((last, modules)) if *last == phase || phase.is_none() => modules.push(value),
            _ => phases.push((phase, vec![value])),
        }
    }
    let phases: Vec<Value> = phases
        .into_iter()
        .map(|(title, modules)| {
            json!({
                "id": title.as_ref().map(|title| format!("course-{}", slug(title))),
                "title": title,
                "modules": modules,
            })
        })
        .collect();
    json!({ "phases": phases })
}
