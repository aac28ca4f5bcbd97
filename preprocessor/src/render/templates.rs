//! The templates, built into the program: all that stand in their two folders, by their names.

use crate::course::terms::Renderer;
use crate::reading::markdown;
use handlebars::Handlebars;
use rust_embed::RustEmbed;
use serde_json::Value;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "templates/html"]
struct Html;

#[derive(RustEmbed)]
#[folder = "templates/plain"]
struct Plain;

static HTML: LazyLock<Handlebars<'static>> =
    LazyLock::new(|| registry::<Html>(handlebars::html_escape));

static PLAIN: LazyLock<Handlebars<'static>> = LazyLock::new(|| registry::<Plain>(markdown::escape));

fn registry<Folder: RustEmbed>(escape: fn(&str) -> String) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.register_escape_fn(escape);
    registry
        .register_embed_templates_with_extension::<Folder>(".hbs")
        .unwrap_or_else(|error| unreachable!("a built-in template is malformed: {error}"));
    registry
}

/// HTML for a page; values are escaped unless the template says that they are HTML already.
pub(crate) fn html(template: &str, values: &Value) -> String {
    fill(&HTML, template, values)
}

/// Markdown for other renderers; values are escaped unless the template says that they are Markdown.
pub(crate) fn plain(template: &str, values: &Value) -> String {
    fill(&PLAIN, template, values)
}

/// A template of a renderer's, if it has one of that name.
pub(crate) fn filled(renderer: Renderer, template: &str, values: &Value) -> Option<String> {
    let registry = match renderer {
        Renderer::Html => &HTML,
        Renderer::Plain => &PLAIN,
    };
    registry
        .has_template(template)
        .then(|| fill(registry, template, values))
}

fn fill(registry: &Handlebars<'_>, template: &str, values: &Value) -> String {
    registry.render(template, values).unwrap_or_else(|error| {
        unreachable!("the built-in template {template} can't be filled in: {error}")
    })
}
