//! The templates of what stands beside the pages, and in their heads. They hold no words: all come with the
//! values.

use handlebars::Handlebars;
use rust_embed::RustEmbed;
use serde::Serialize;
use std::sync::{LazyLock, PoisonError, RwLock};

#[derive(RustEmbed)]
#[folder = "templates/site"]
struct Files;

/// Those that were asked for: most are of files that few books have, and reading one takes longer than filling it in.
static READ: LazyLock<RwLock<Handlebars<'static>>> = LazyLock::new(|| {
    let mut registry = Handlebars::new();
    // HTML's own escapes are XML's, too.
    registry.register_escape_fn(handlebars::html_escape);
    RwLock::new(registry)
});

/// A template with its values.
pub(crate) fn fill(template: &str, values: &impl Serialize) -> String {
    let known = READ.read().unwrap_or_else(PoisonError::into_inner);
    if known.has_template(template) {
        return filled(&known, template, values);
    }
    drop(known);
    let mut registry = READ.write().unwrap_or_else(PoisonError::into_inner);
    read(&mut registry, template);
    filled(&registry, template, values)
}

fn read(registry: &mut Handlebars<'_>, template: &str) {
    let file = Files::get(&format!("{template}.hbs"));
    let text = file.map(|file| String::from_utf8_lossy(&file.data).into_owned());
    registry
        .register_template_string(template, text.unwrap_or_default())
        .unwrap_or_else(|error| {
            unreachable!("the built-in template {template} is malformed: {error}")
        });
}

fn filled(registry: &Handlebars<'_>, template: &str, values: &impl Serialize) -> String {
    registry.render(template, values).unwrap_or_else(|error| {
        unreachable!("the built-in template {template} can't be filled in: {error}")
    })
}
