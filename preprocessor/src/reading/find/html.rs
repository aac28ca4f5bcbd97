//! Directives that Markdown reads as HTML, and what an author can do about each.

use crate::reading::attributes::spec::Known;
use crate::reading::markdown;
use crate::reading::syntax::{self, Line};
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Lines, Span, line_around};
use mdbook_markdown::MarkdownOptions;
use mdbook_markdown::pulldown_cmark::{Event, Tag};

/// Elements that end with their closing tag only, whatever stands between: a blank line ends all others.
/// (§ 4.6 of `CommonMark` 0.31.2: HTML blocks of kind 1.)
const RAW: [&str; 4] = ["pre", "textarea", "script", "style"];

/// The directives of a chapter that Markdown reads as HTML. They are left alone, but hardly ever meant.
pub(super) struct Swallowing<'t> {
    text: &'t str,
    masked: &'t str,
    options: &'t MarkdownOptions,
    known: Known,
    /// The chapter's HTML, found when it is first asked for.
    blocks: Option<Vec<Span>>,
    lines: Option<Lines>,
    /// Where the last one stood, and which of [`RAW`] were open there.
    last: Option<(usize, [bool; RAW.len()])>,
    /// Where the block of the last one begins, and the line of that place.
    opening: Option<(usize, Span)>,
}

impl<'t> Swallowing<'t> {
    pub(super) fn new(
        text: &'t str,
        masked: &'t str,
        options: &'t MarkdownOptions,
        known: Known,
    ) -> Self {
        Self {
            text,
            masked,
            options,
            known,
            blocks: None,
            lines: None,
            last: None,
            opening: None,
        }
    }

    /// Tells of a directive that Markdown doesn't see, if HTML is the reason.
    pub(super) fn tell(&mut self, candidate: &Line, report: &mut Report) {
        // An end that is not seen leaves its block open, which is reported.
        if candidate.closes || self.known.find(&candidate.name.value).is_none() {
            return;
        }
        let (masked, options) = (self.masked, self.options);
        let blocks = self.blocks.get_or_insert_with(|| {
            markdown::parser(masked, options)
                .into_offset_iter()
                .filter(|(event, _)| matches!(event, Event::Start(Tag::HtmlBlock)))
                .map(|(_, range)| range)
                .collect()
        });
        let at = candidate.span.start;
        let after = blocks.partition_point(|block| block.end <= at);
        let Some(block) = blocks
            .get(after)
            .filter(|block| block.contains(&at))
            .cloned()
        else {
            return;
        };
        let raw = self.raw_element(&block, at);
        let text = self.text;
        let lines = self.lines.get_or_insert_with(|| Lines::of(text));
        let line = lines.index(block.start) + 1;
        let opening = match &self.opening {
            Some((start, opening)) if *start == block.start => opening.clone(),
            _ => line_around(text, block.start),
        };
        self.opening = Some((block.start, opening.clone()));
        swallowed(text, &opening, line, raw, candidate, report);
    }

    /// The element that is open at a place in some HTML, and that only its own tag can end.
    fn raw_element(&mut self, block: &Span, at: usize) -> Option<&'static str> {
        let (from, mut open) = match self.last {
            Some((last, open)) if last >= block.start => (last, open),
            _ => (block.start, [false; RAW.len()]),
        };
        follow(&self.text[from..at], &mut open);
        self.last = Some((at, open));
        let open = RAW.into_iter().zip(open);
        open.filter(|(_, open)| *open).map(|(raw, _)| raw).next()
    }
}

/// Which of [`RAW`] are open behind some HTML, before which some were.
fn follow(html: &str, open: &mut [bool; RAW.len()]) {
    let html = html.to_ascii_lowercase();
    for (raw, open) in RAW.iter().zip(open) {
        let opened = html.rmatch_indices(&format!("<{raw}")).find(|(at, tag)| {
            html[at + tag.len()..].starts_with(|c: char| c.is_whitespace() || c == '>')
        });
        let opened = opened.map(|(at, _)| at);
        let closed = html.rfind(&format!("</{raw}"));
        if opened.or(closed).is_some() {
            *open = opened > closed;
        }
    }
}

fn swallowed(
    text: &str,
    opening: &Span,
    line: usize,
    raw: Option<&'static str>,
    candidate: &Line,
    report: &mut Report,
) {
    let name = &candidate.name.value;
    let start = text[opening.clone()].trim_start();
    if start.starts_with("<!--") {
        return;
    }
    let (label, help) = match raw {
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
            match syntax::is_at_the_margin(text, candidate) {
                true => "put a blank line before the directive".to_owned(),
                false => "put a blank line before the directive, and begin it at the left margin"
                    .to_owned(),
            },
        ),
    };
    report.push(
        Problem::warning(
            format!("<<#{name}>> stands in HTML and is not a directive"),
            candidate.span.clone(),
            label,
        )
        .also(opening.clone(), format!("the HTML begins on line {line}"))
        .help(help),
    );
}
