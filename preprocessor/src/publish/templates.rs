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
    registry.register_escape_fn(escaped);
    RwLock::new(registry)
});

/// Whether XML has a place for a character: for most control characters it has none, not even escaped, and whoever
/// reads it stops there.
pub(crate) fn is_of_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
}

/// Text in HTML, whose escapes are XML's, too, and in XML.
pub(super) fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|c| is_of_xml(*c)).collect();
    handlebars::html_escape(&text)
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_has_no_place_for_is_left_out() {
        let text =
            "a\0\u{1}\u{b}\u{c}\u{1b}\u{7f}\u{85}\u{fffe}\u{ffff}<b>\t\n\r&\u{fffd}\u{1f600}";
        assert_eq!(escaped(text), "a&lt;b&gt;\t\n\r&amp;\u{fffd}\u{1f600}");
    }
}
