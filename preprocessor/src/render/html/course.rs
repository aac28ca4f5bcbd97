//! What is made from the whole course: the way on, the course map.

use super::progress;
use super::script::in_script;
use super::script_words;
use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::next::Next;
use crate::render::templates::html;
use crate::render::values::{map, next, to};
use serde_json::json;

pub(super) fn next(course: &Course<'_>, page: &Page<'_>, way: &Next) -> String {
    let mut values = next::values(course, page, way, "html");
    let made = || format!("next-{}", page.slug);
    let id = way.own_id.clone().unwrap_or_else(made);
    values["id"] = json!(course.ids.unique(&id));
    values["after"] = json!(course.called(&page.path));
    values["heading"] = match &way.heading {
        Some(heading) => json!(page.document.html(heading, page.links(true))),
        None => json!(handlebars::html_escape(
            values["title"].as_str().unwrap_or_default()
        )),
    };
    // Where what follows isn't written yet, the page still leads on to what is.
    if values["href"].is_null()
        && let Some(path) = course.written_after(&page.path)
    {
        values["meanwhile"] = json!({
            "href": to(path, &page.path, "html"),
            "name": course.called(path),
        });
    }
    html(&course.words, "next", values)
}

pub(super) fn map(course: &Course<'_>, page: &Page<'_>) -> String {
    let mut values = map::values(course, &page.path, "html");
    values["script_words"] = json!(script_words(course, &["page", "progress"]));
    values["progress"] = json!(in_script(&progress::values(course, &page.path)));
    html(&course.words, "course", values)
}
