//! The templates, built into the program.

use crate::reading::markdown;
use handlebars::Handlebars;
use serde_json::Value;
use std::sync::LazyLock;

macro_rules! templates {
    ($folder:literal: $($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../templates/", $folder, "/", $name, ".hbs")))),*]
    };
}

const HTML: &[(&str, &str)] = &templates!("html":
    "answers", "card", "course", "figure", "glossary", "goals", "instrument", "lab", "module",
    "next", "question", "quiz", "recap", "role", "section", "still", "vocab",
);

const PLAIN: &[(&str, &str)] = &templates!("plain":
    "course", "figure", "glossary", "goals", "lab", "module", "next", "quiz", "section", "vocab",
);

static HTML_TEMPLATES: LazyLock<Handlebars<'static>> =
    LazyLock::new(|| registry(HTML, handlebars::html_escape));

static PLAIN_TEMPLATES: LazyLock<Handlebars<'static>> =
    LazyLock::new(|| registry(PLAIN, markdown::escape));

fn registry(templates: &[(&str, &str)], escape: fn(&str) -> String) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.register_escape_fn(escape);
    for (name, source) in templates {
        registry
            .register_template_string(name, source)
            .unwrap_or_else(|error| {
                unreachable!("the built-in template {name} is malformed: {error}")
            });
    }
    registry
}

/// HTML for a page; values are escaped unless the template says that they are HTML already.
pub(crate) fn html(template: &str, values: &Value) -> String {
    render(&HTML_TEMPLATES, template, values)
}

/// Markdown for other renderers; values are escaped unless the template says that they are Markdown.
pub(crate) fn plain(template: &str, values: &Value) -> String {
    render(&PLAIN_TEMPLATES, template, values)
}

fn render(registry: &Handlebars<'_>, template: &str, values: &Value) -> String {
    registry.render(template, values).unwrap_or_else(|error| {
        unreachable!("the built-in template {template} can't be filled in: {error}")
    })
}
