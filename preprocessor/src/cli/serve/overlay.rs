//! The error as the author sees it in the browser: over the last good page, or alone where there is
//! none yet.

use super::site::LIVE_RELOAD;
use handlebars::html_escape;

/// In a shadow root, so that the book's styles and this one leave each other alone.
const OVERLAY: &str = include_str!("overlay.html");
const PAGE: &str = include_str!("page.html");
const DISMISS: &str = r#"<button type="button" onclick="this.getRootNode().host.remove()">Show the last good page</button>"#;

/// `html` with `error` on top of it.
pub(super) fn on_top_of(html: &str, error: &str) -> String {
    let overlay = overlay(error, DISMISS);
    match html.rfind("</body>") {
        Some(end) => format!("{}{overlay}{}", &html[..end], &html[end..]),
        None => format!("{html}{overlay}"),
    }
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
