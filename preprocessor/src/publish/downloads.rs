//! What the first page offers to take along.

use super::Course;
use crate::render::pages;
use handlebars::html_escape;

/// The page with its downloads at the end of its text.
pub(super) fn put_into(html: &str, to_root: &str, course: &Course<'_>) -> String {
    let Some(end) = html.rfind("</main>") else {
        return html.to_owned();
    };
    let links: String = course
        .downloads
        .iter()
        .map(|download| {
            let size = [("size", size(download.bytes, course).into())];
            let said = match download.kind.as_str() {
                "epub" => course.words.say("downloads-epub", &size),
                "pdf" => course.words.say("downloads-pdf", &size),
                _ => course.words.say("downloads-zip", &size),
            };
            format!(
                "<li><a href=\"{to_root}{}\" download>{}</a></li>",
                pages::escaped(&download.file),
                html_escape(&said),
            )
        })
        .collect();
    let label = html_escape(&course.words.say("downloads", &[]));
    format!(
        "{}<section class=\"downloads\"><h2 id=\"downloads\">{label}</h2><ul>{links}</ul></section>\n{}",
        &html[..end],
        &html[end..]
    )
}

/// A size as people read it.
fn size(bytes: u64, course: &Course<'_>) -> String {
    #[allow(clippy::cast_precision_loss)] // some megabytes
    let megabytes = bytes as f64 / 1e6;
    if megabytes < 1.0 {
        format!("{} KB", bytes.div_ceil(1000))
    } else {
        format!(
            "{} MB",
            course
                .words
                .formats()
                .number((megabytes * 10.0).round() / 10.0)
        )
    }
}
