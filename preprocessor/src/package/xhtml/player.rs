//! What plays within a page, or is another page in it: a book leads to it.

use super::{Surroundings, escaped, escaped_value};
use scraper::node::Element;
use scraper::{ElementRef, Selector};
use std::fmt::Write;
use std::sync::LazyLock;

static SOURCE: LazyLock<Option<Selector>> = LazyLock::new(|| Selector::parse("source[src]").ok());

pub(super) fn is_player(name: &str) -> bool {
    matches!(name, "audio" | "embed" | "iframe" | "object" | "video")
}

/// Writes a drawing that is embedded as the picture it is, and of all else a link to where it is, if that isn't the
/// book's own folder: called as its author calls it, or by its address.
pub(super) fn led_to(
    reference: ElementRef<'_>,
    one: &Element,
    around: &mut dyn Surroundings,
    into: &mut String,
) {
    let within = || {
        let source = reference.select(SOURCE.as_ref()?).next()?;
        source.value().attr("src")
    };
    let address = one.attr("src").or_else(|| one.attr("data"));
    let Some(address) = address.or_else(within) else {
        return;
    };
    let called = one.attr("title").or_else(|| one.attr("aria-label"));
    if let Some(picture) = around.picture(address) {
        let _ = write!(
            into,
            "<img src=\"{}\" alt=\"{}\"/>",
            escaped_value(&picture),
            escaped_value(called.unwrap_or_default())
        );
        return;
    }
    let is_elsewhere = address.starts_with("https://") || address.starts_with("http://");
    if is_elsewhere && let Some(target) = around.link(address) {
        let _ = write!(
            into,
            "<a href=\"{}\">{}</a>",
            escaped_value(&target),
            escaped(called.unwrap_or(address))
        );
    } else if let Some(called) = called {
        into.push_str(&escaped(called));
    }
}
