//! Finding the directives of a chapter.
//!
//! A line is a directive only where Markdown would let a heading stand at the outermost level: each
//! candidate is replaced by a heading of equal length, and the chapter is parsed once. Candidates that
//! come out as outermost headings are directives, those inside a list or a quotation are errors, and
//! those that don't come out at all stood in code, HTML or a comment and are left alone. (A heading ends
//! a paragraph, so that a directive may stand directly under a line of text.)
//!
//! Then every directive's line is replaced by an HTML comment of equal length. The text parses as if
//! the line were blank, except that a list before it and a list after it stay two, and every span in
//! it is a position in the author's text.

mod html;

use crate::reading::attributes::spec::Known;
use crate::reading::markdown;
use crate::reading::syntax::{self, Ending, Line};
use crate::reading::value;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, lines, trimmed};
use mdbook_markdown::MarkdownOptions;
use mdbook_markdown::pulldown_cmark::{Event, Tag};
use std::collections::HashMap;

/// The directives of a chapter in their order, and the text with their lines blanked.
pub(crate) struct Found {
    pub(crate) directives: Vec<Line>,
    pub(crate) blanked: String,
}

/// Finds the directives of `text`; misplaced and misspelt ones are reported.
pub(crate) fn find(
    text: &str,
    options: &MarkdownOptions,
    known: Known,
    report: &mut Report,
) -> Found {
    let candidates: Vec<(Line, Ending)> = lines(text, 0..text.len())
        .filter_map(|line| syntax::indented_line(text, &line))
        .collect();
    if candidates.is_empty() {
        check_inline(text, options, known, report);
        return Found {
            directives: Vec::new(),
            blanked: text.to_owned(),
        };
    }
    let mut masked = text.to_owned();
    for (candidate, _) in &candidates {
        replace(&mut masked, &candidate.span, "# ", 'x', "");
    }
    let places = heading_places(&masked, options);
    let mut swallowing = html::Swallowing::new(text, &masked, options, known);
    let mut directives = Vec::new();
    let mut blanked = text.to_owned();
    for (candidate, ending) in candidates {
        match places.get(&candidate.span.start) {
            None => swallowing.tell(&candidate, report),
            Some(Some(container)) => {
                if known.find(&candidate.name.value).is_some() {
                    report.push(misplaced(
                        &candidate.name.value,
                        candidate.span.clone(),
                        container,
                    ));
                    // Said once; it is no directive inside a line as well.
                    replace(&mut blanked, &candidate.span, "", 'x', "");
                }
            }
            Some(None) => {
                blank(&mut blanked, &candidate.line);
                if accept(text, &candidate, ending, known, report) {
                    directives.push((candidate, true));
                } else if let Some(meant) = nearest(&candidate, known) {
                    directives.push((meant, false));
                }
            }
        }
    }
    check_inline(&blanked, options, known, report);
    Found {
        directives: paired(directives),
        blanked,
    }
}

/// The line that was meant by one with a misspelt name.
fn nearest(candidate: &Line, known: Known) -> Option<Line> {
    let near = value::nearest(&candidate.name.value, known.names())?;
    let mut meant = candidate.clone();
    near.clone_into(&mut meant.name.value);
    Some(meant)
}

/// The directives without the guesses at misspelt ones that are no part of a pair: a block is read as it
/// was meant where only one of its ends is misspelt, or both are.
fn paired(directives: Vec<(Line, bool)>) -> Vec<Line> {
    // For each line whether the next one of its name closes, or the last one before it opened.
    let mut part_of_a_pair = vec![false; directives.len()];
    let mut last: HashMap<&str, bool> = HashMap::new();
    for (at, (line, _)) in directives.iter().enumerate() {
        let opened = last.insert(&line.name.value, !line.closes);
        part_of_a_pair[at] |= line.closes && opened == Some(true);
    }
    last.clear();
    for (at, (line, _)) in directives.iter().enumerate().rev() {
        let closes = last.insert(&line.name.value, line.closes);
        part_of_a_pair[at] |= !line.closes && closes == Some(true);
    }
    directives
        .into_iter()
        .zip(part_of_a_pair)
        .filter(|((_, sure), part_of_a_pair)| *sure || *part_of_a_pair)
        .map(|((line, _), _)| line)
        .collect()
}

/// Reports what makes an outermost candidate no directive after all.
fn accept(text: &str, candidate: &Line, ending: Ending, known: Known, report: &mut Report) -> bool {
    let name = &candidate.name;
    let sign = if candidate.closes { "/" } else { "#" };
    let Some(spec) = known.find(&name.value) else {
        let problem = Problem::error(
            format!("there is no directive <<{sign}{}>>", name.value),
            name.span.clone(),
            "unknown directive",
        );
        report.push(match value::nearest(&name.value, known.names()) {
            Some(near) => problem.help(format!("did you mean <<{sign}{near}>>?")),
            None => problem.help(format!(
                "to write it literally, put a backslash before it: {}{}",
                if candidate.closes { "\\<\\</" } else { "\\<<#" },
                name.value
            )),
        });
        return false;
    };
    let rest = trimmed(text, &candidate.rest);
    match ending {
        Ending::Whole if candidate.closes && !rest.is_empty() => report.push(
            Problem::error(
                format!("<</{}>> takes no attributes", spec.name),
                rest,
                "these stand where the block ends",
            )
            .help(format!("give them where it begins: <<#{} …>>", spec.name)),
        ),
        Ending::Whole => {}
        Ending::Followed(words) => report.push(
            Problem::error(
                format!("<<{sign}{}>> does not stand alone on its line", spec.name),
                words,
                "this follows it",
            )
            .help("put these words on a line of their own, with a blank line between"),
        ),
        Ending::Missing => report.push(
            Problem::error(
                format!("the directive <<{sign}{}>> does not end", spec.name),
                candidate.span.clone(),
                "`>>` is missing at the end of this line",
            )
            .help("a directive is one whole line, from `<<` to `>>`"),
        ),
    }
    true
}

fn misplaced(name: &str, span: Span, container: &str) -> Problem {
    Problem::error(
        format!("<<#{name}>> may not stand inside {container}"),
        span,
        format!("inside {container}"),
    )
    .help(
        "a directive stands on a line of its own, at the left margin, with a blank line before it; \
         to write it literally, put a backslash before each `<`: \\<\\<",
    )
}

/// Where masked candidates came out as headings, and what is around each.
fn heading_places(masked: &str, options: &MarkdownOptions) -> HashMap<usize, Option<&'static str>> {
    let mut places = HashMap::new();
    let mut containers: Vec<&'static str> = Vec::new();
    for (event, range) in markdown::parser(masked, options).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if let Tag::Heading { .. } = tag {
                    // A heading's range may begin with its indentation.
                    let indent =
                        masked[range.clone()].len() - masked[range.clone()].trim_start().len();
                    let around = containers.iter().rev().find(|name| !name.is_empty());
                    places.insert(range.start + indent, around.copied());
                }
                containers.push(container_name(&tag));
            }
            Event::End(_) => {
                containers.pop();
            }
            _ => {}
        }
    }
    places
}

fn container_name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::List(_) | Tag::Item => "a list",
        Tag::BlockQuote(_) => "a quotation",
        Tag::FootnoteDefinition(_) => "a footnote",
        Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
            "a definition"
        }
        Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => "a table",
        Tag::Paragraph => "a paragraph",
        Tag::Heading { .. } => "a heading",
        _ => "",
    }
}

/// Reports known directives that share a line with other text.
fn check_inline(blanked: &str, options: &MarkdownOptions, known: Known, report: &mut Report) {
    let mut hits: Vec<(Span, &'static str)> = Vec::new();
    // The next of each, looked for once the last is behind.
    let (mut end_of_line, mut closing) = (0, 0);
    for (at, _) in blanked.match_indices("<<") {
        let rest = &blanked[at + 2..];
        if !rest.starts_with(['#', '/']) {
            continue;
        }
        let escaped = blanked[..at]
            .chars()
            .rev()
            .take_while(|&c| c == '\\')
            .count()
            % 2
            == 1;
        let word: String = rest[1..]
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if let Some(spec) = known.find(&word).filter(|_| !escaped) {
            if end_of_line < at {
                end_of_line = blanked[at..]
                    .find('\n')
                    .map_or(blanked.len(), |length| at + length);
            }
            if closing < at {
                closing = blanked[at..]
                    .find(">>")
                    .map_or(usize::MAX, |length| at + length);
            }
            let end = if closing < end_of_line {
                closing + 2
            } else {
                at + 3 + word.len()
            };
            hits.push((at..end, spec.name));
        }
    }
    if hits.is_empty() {
        return;
    }
    let mut around: Vec<Option<&'static str>> = vec![None; hits.len()];
    // Of those in here the outermost container is known: what is in it may be as deep as there are hits.
    let mut settled = 0..0;
    for (event, range) in markdown::parser(blanked, options).into_offset_iter() {
        // Hits and places are in the order of the text.
        let from = hits.partition_point(|(hit, _)| hit.start < range.start);
        let to = hits.partition_point(|(hit, _)| hit.start < range.end);
        let inside = &mut around[from..to.max(from)];
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)
            | Event::Code(_)
            | Event::InlineHtml(_) => {
                inside.fill(Some(""));
            }
            Event::Start(tag) => {
                let name = container_name(&tag);
                let is_known = settled.start <= from && to <= settled.end;
                if name.is_empty() || is_known {
                    continue;
                }
                for place in inside {
                    // The outermost container says most: in a list's paragraph, the list.
                    let outer = place.is_none() || matches!(place, Some("a paragraph"));
                    if outer {
                        *place = Some(name);
                    }
                }
                if name != "a paragraph" {
                    settled = from..to.max(from);
                }
            }
            _ => {}
        }
    }
    for ((span, name), place) in hits.into_iter().zip(around) {
        if let Some(container) = place.filter(|container| !container.is_empty()) {
            report.push(misplaced(name, span, container));
        }
    }
}

/// Overwrites `span` by `start`, then `fill`, then `end`, in equal length.
fn replace(text: &mut String, span: &Span, start: &str, fill: char, end: &str) {
    let length = span.len().saturating_sub(start.len() + end.len());
    let new: String = start
        .chars()
        .chain(std::iter::repeat_n(fill, length))
        .chain(end.chars())
        .collect();
    if new.len() == span.len() {
        text.replace_range(span.clone(), &new);
    }
}

fn blank(text: &mut String, line: &Span) {
    if line.len() >= "<!---->".len() {
        // Filled as no author fills a comment: Document::is_directive knows it by that.
        replace(text, line, "<!--", '#', "-->");
    } else {
        replace(text, line, "", ' ', "");
    }
}
