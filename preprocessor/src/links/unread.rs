//! What was meant as a link or an inclusion, and stays in the page as the text that it is written as.

use super::site::Site;
use crate::book::Text;
use crate::diagnostic::Problem;
use crate::document::Document;
use crate::origin::includes;
use crate::span::{Span, line_around, lines};
use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};
use std::fs;
use std::path::Path;

/// Links whose address holds a space, and those by a reference that isn't defined.
pub(super) fn links(document: &Document<'_>) -> Vec<Problem> {
    let text = document.text;
    let words = words(document);
    let is_words = |at: usize| {
        let after = words.partition_point(|span| span.end <= at);
        words.get(after).is_some_and(|span| span.contains(&at))
    };
    let mut problems = Vec::new();
    for (at, _) in text.match_indices(']') {
        let next = text[at + 1..].chars().next();
        if !is_words(at) || !matches!(next, Some('(' | '[')) {
            continue;
        }
        let line = line_around(text, at);
        let Some(opening) = text[line.start..at]
            .rfind('[')
            .map(|from| line.start + from)
        else {
            continue;
        };
        // Not in `grid[1][2]`, nor where a backslash says that it is meant as it is.
        let before = text[line.start..opening].chars().next_back();
        let picture = before == Some('!');
        let is_text = before.is_some_and(|c| c.is_alphanumeric() || c == '\\' || c == ']');
        if is_text || text[opening + 1..].starts_with('^') {
            continue;
        }
        let start = opening - usize::from(picture);
        let inside = at + 2;
        let rest = &text[inside.min(line.end)..line.end];
        let closing = if next == Some('(') { ')' } else { ']' };
        let Some(length) = rest.find(closing) else {
            continue;
        };
        let span = start..inside + length + 1;
        let inside = &rest[..length];
        problems.extend(if next == Some('(') {
            spaced(inside, picture, span)
        } else {
            undefined(inside, span)
        });
    }
    problems
}

/// Where a chapter has words that are no code, no HTML and no link.
fn words(document: &Document<'_>) -> Vec<Span> {
    let mut words: Vec<Span> = Vec::new();
    let mut in_code = false;
    for (event, span) in &document.events {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if !in_code => words.push(span.clone()),
            _ => {}
        }
    }
    words.sort_by_key(|span| span.start);
    words
}

fn spaced(address: &str, picture: bool, span: Span) -> Option<Problem> {
    let address = address.trim();
    // An address with a title after it is a link, unless there is a space in the address.
    let path = address.split('"').next().unwrap_or(address).trim();
    let looks_like_one = path.contains(['.', '/', '#']) && path.contains(' ');
    looks_like_one.then(|| {
        Problem::warning(
            if picture {
                "this is read as text, not as a picture"
            } else {
                "this is read as text, not as a link"
            },
            span,
            "the address holds a space",
        )
        .help(format!(
            "put the address between angle brackets: (<{path}>)"
        ))
    })
}

fn undefined(label: &str, span: Span) -> Option<Problem> {
    (!label.trim().is_empty() && !label.starts_with('^')).then(|| {
        Problem::warning(
            "this is read as text, not as a link",
            span,
            format!("no line defines [{label}]"),
        )
        .help(format!(
            "define it on a line of its own: [{label}]: address; to write it as it is, put a backslash \
             before it"
        ))
    })
}

/// Inclusions that mdBook left in the text, since their file doesn't exist.
pub(super) fn inclusions(text: &Text, site: &Site) -> Vec<Problem> {
    if !text.content.contains("{{#") {
        return Vec::new();
    }
    let file = site.src.join(&text.source);
    let folder = file.parent().unwrap_or(Path::new(""));
    let on_disk = fs::read_to_string(&file).unwrap_or_default();
    let mut problems = Vec::new();
    for line in lines(&text.content, 0..text.content.len()) {
        for included in includes(&text.content[line.clone()]) {
            let start = line.start + text.content[line.clone()].find(included).unwrap_or(0);
            let tag = text.content[line.start..start].rfind("{{#").unwrap_or(0);
            let written = &text.content[line.start + tag..start + included.len()];
            // mdBook takes the backslash off one that is to be shown as it is, be it in an included file.
            let meant = on_disk.contains(written) && !on_disk.contains(&format!("\\{written}"));
            if folder.join(included).is_file() || !meant {
                continue;
            }
            problems.push(
                Problem::error(
                    "the file to be included does not exist",
                    start..start + included.len(),
                    "the page would show this line as it is",
                )
                .help(
                    "correct the path, which begins at this chapter's folder; to show the line as it is, put \
                     a backslash before it: \\{{#",
                ),
            );
        }
    }
    problems
}
