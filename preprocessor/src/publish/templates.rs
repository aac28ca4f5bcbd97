//! The templates of what stands beside the pages, and in their heads. They hold no words: all come with the
//! values.

use handlebars::Handlebars;
use rust_embed::RustEmbed;
use serde::Serialize;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "templates/site"]
struct Files;

static ALL: LazyLock<Handlebars<'static>> = LazyLock::new(|| {
    let mut registry = Handlebars::new();
    // HTML's own escapes are XML's, too.
    registry.register_escape_fn(handlebars::html_escape);
    registry
        .register_embed_templates_with_extension::<Files>(".hbs")
        .unwrap_or_else(|error| unreachable!("a built-in template is malformed: {error}"));
    registry
});

/// A template with its values.
pub(crate) fn fill(template: &str, values: &impl Serialize) -> String {
    ALL.render(template, values).unwrap_or_else(|error| {
        unreachable!("the built-in template {template} can't be filled in: {error}")
    })
}
