//! Directives that Markdown reads as HTML, and what an author can do about each.

use crate::reading::attributes::spec::Known;
use crate::reading::markdown;
use crate::reading::syntax::Line;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{line_around, line_number};
use mdbook_markdown::MarkdownOptions;
use mdbook_markdown::pulldown_cmark::{Event, Tag};

/// Elements that end with their closing tag only, whatever stands between: a blank line ends all others.
/// (§ 4.6 of `CommonMark` 0.31.2: HTML blocks of kind 1.)
const RAW: [&str; 4] = ["pre", "textarea", "script", "style"];

/// A directive that Markdown reads as HTML is left alone, but is hardly ever meant.
pub(super) fn swallowed(
    text: &str,
    masked: &str,
    candidate: &Line,
    options: &MarkdownOptions,
    known: Known,
    report: &mut Report,
) {
    let name = &candidate.name.value;
    // An end that is not seen leaves its block open, which is reported.
    if candidate.closes || known.find(name).is_none() {
        return;
    }
    let html = markdown::parser(masked, options)
        .into_offset_iter()
        .find(|(event, range)| {
            matches!(event, Event::Start(Tag::HtmlBlock)) && range.contains(&candidate.span.start)
        });
    let Some((_, block)) = html else { return };
    let opening = line_around(text, block.start);
    let start = text[opening.clone()].trim_start();
    if start.starts_with("<!--") {
        return;
    }
    let (label, help) = match raw_element(&text[block.start..candidate.span.start]) {
        Some(raw @ ("pre" | "textarea")) => (
            format!("nothing inside <{raw}> is a directive"),
            format!(
                "put it below </{raw}>, with a blank line between; to show the line as it is, write \
                 &lt;&lt;#{name}>>, or use a block of code between fences"
            ),
        ),
        Some(raw) => (
            format!("nothing inside <{raw}> is a directive"),
            format!("put it below </{raw}>, with a blank line between"),
        ),
        None if start.starts_with("<!") || start.starts_with("<?") => (
            "Markdown reads this line as part of the HTML above".to_owned(),
            "put it below the end of that HTML, with a blank line between".to_owned(),
        ),
        None => (
            "Markdown reads this line as part of the HTML above".to_owned(),
            "put a blank line before the directive".to_owned(),
        ),
    };
    report.push(
        Problem::warning(
            format!("<<#{name}>> stands in HTML and is not a directive"),
            candidate.span.clone(),
            label,
        )
        .also(
            opening.clone(),
            format!(
                "the HTML begins on line {}",
                line_number(text, opening.start)
            ),
        )
        .help(help),
    );
}

/// The element that is still open at the end of some HTML and that only its own tag can end.
fn raw_element(html: &str) -> Option<&'static str> {
    let html = html.to_ascii_lowercase();
    RAW.into_iter().find(|raw| {
        let opened = html.rmatch_indices(&format!("<{raw}")).find(|(at, tag)| {
            html[at + tag.len()..].starts_with(|c: char| c.is_whitespace() || c == '>')
        });
        opened.is_some_and(|(at, _)| !html[at..].contains(&format!("</{raw}")))
    })
}
