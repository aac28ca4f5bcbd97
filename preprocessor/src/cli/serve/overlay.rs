//! What the author sees in the browser of what is wrong: an error over the last good page, or alone where
//! there is none yet; warnings in the corner of the page that they concern.

use super::site::LIVE_RELOAD;
use handlebars::html_escape;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// In a shadow root, so that the book's styles and this one leave each other alone.
const OVERLAY: &str = include_str!("overlay.html");
const NOTE: &str = include_str!("note.html");
const PAGE: &str = include_str!("page.html");
const DISMISS: &str = r#"<button type="button" onclick="this.getRootNode().host.remove()">Show the last good page</button>"#;

/// `html` with `error` on top of it.
pub(super) fn on_top_of(html: &str, error: &str) -> String {
    within(html, &overlay(error, DISMISS))
}

/// A page with something more at its end.
fn within(html: &str, more: &str) -> String {
    match html.rfind("</body>") {
        Some(end) => format!("{}{more}{}", &html[..end], &html[end..]),
        None => format!("{html}{more}"),
    }
}

/// `html` with warnings in its corner. Whoever closes them sees them again when they are others.
pub(super) fn beside(html: &str, warnings: &[String]) -> String {
    let mut hasher = DefaultHasher::new();
    warnings.hash(&mut hasher);
    let note = NOTE
        .replace("@key@", &format!("{:x}", hasher.finish()))
        .replace(
            "@count@",
            &match warnings.len() {
                1 => "1 warning".to_owned(),
                count => format!("{count} warnings"),
            },
        )
        .replace("@warnings@", &html_escape(&warnings.join("\n\n")));
    within(html, &note)
}

/// A page of its own that shows `error` and reloads when there is something better to show.
pub(super) fn page(error: &str) -> String {
    PAGE.replace("@live-reload@", LIVE_RELOAD)
        .replace("@overlay@", &overlay(error, ""))
}

fn overlay(error: &str, dismiss: &str) -> String {
    OVERLAY
        .replace("@dismiss@", dismiss)
        .replace("@error@", &html_escape(error))
}

#[cfg(test)]
mod tests;
