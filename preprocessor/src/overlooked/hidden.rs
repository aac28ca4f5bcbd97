//! Code between fences, and comments: which directives they hide, and whether they end where they should.

use crate::attributes::table;
use crate::diagnostic::{Problem, Report};
use crate::document::Document;
use crate::span::{Span, line_around, lines, trimmed};
use crate::syntax::{self, Line};
use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag};

/// A stretch in which Markdown sees no directives.
pub(super) struct Hidden {
    pub(super) span: Span,
    /// What stands on its first line.
    pub(super) opening: Span,
    kind: Kind,
    /// Whether something ends it.
    ends: bool,
    /// The directives in it.
    pub(super) lines: Vec<Line>,
}

enum Kind {
    /// The fence (three or more of one character), and whether a language follows it.
    Code {
        fence: String,
        bare: bool,
    },
    Comment,
}

impl Hidden {
    /// Whether it never ends, and hides a directive: an error.
    pub(super) fn is_endless(&self) -> bool {
        !self.ends && !self.lines.is_empty()
    }
}

/// Finds them all, in the order of the text.
pub(super) fn find(text: &str, document: &Document<'_>) -> Vec<Hidden> {
    document
        .events
        .iter()
        .filter_map(|(event, span)| match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => Some(code(text, span)),
            Event::Start(Tag::HtmlBlock) if text[span.clone()].trim_start().starts_with("<!--") => {
                let opening = opening(text, span);
                Some(Hidden {
                    ends: text[span.clone()].contains("-->"),
                    lines: directives(text, opening.end..span.end),
                    span: span.clone(),
                    opening,
                    kind: Kind::Comment,
                })
            }
            _ => None,
        })
        .collect()
}

fn opening(text: &str, span: &Span) -> Span {
    let line = line_around(text, span.start);
    trimmed(text, &(span.start..line.end.max(span.start)))
}

fn code(text: &str, span: &Span) -> Hidden {
    let opening = opening(text, span);
    let first = &text[opening.clone()];
    let character = first.chars().next().unwrap_or('`');
    let fence: String = first.chars().take_while(|&c| c == character).collect();
    let rest = opening.end..span.end.max(opening.end);
    let last = line_around(text, trimmed(text, &rest).end);
    // In a quotation or a list the end has the container's marks before it.
    let last = text[last.start.max(rest.start)..last.end.max(rest.start)]
        .trim_start_matches([' ', '\t', '>'])
        .trim_end();
    Hidden {
        ends: last.len() >= fence.len() && last.chars().all(|c| c == character),
        lines: directives(text, rest),
        span: span.clone(),
        kind: Kind::Code {
            bare: first.len() == fence.len(),
            fence,
        },
        opening,
    }
}

/// The lines of a span that would be directives.
fn directives(text: &str, span: Span) -> Vec<Line> {
    lines(text, span)
        .filter_map(|line| syntax::directive_line(text, &line))
        .map(|(line, _)| line)
        .filter(|line| table::find(&line.name.value).is_some())
        .collect()
}

/// Reports what never ends, and what most likely ends too late.
pub(super) fn report(text: &str, all: &[Hidden], report: &mut Report) {
    for (index, hidden) in all.iter().enumerate() {
        match &hidden.kind {
            Kind::Comment if !hidden.ends => {
                let problem = endless(
                    hidden,
                    "this comment never ends",
                    "no `-->` closes it",
                    "part of the comment",
                );
                report.push(problem.help("write `-->` where the comment ends"));
            }
            Kind::Code { fence, bare } if !hidden.ends => {
                let problem = endless(
                    hidden,
                    "this code block never ends",
                    &format!("no line of {fence} closes it"),
                    "code",
                );
                // A fence that was to end a block opens one, where that block was ended too early by
                // the fence that was to open the next.
                let earlier = all[..index].iter().find(|other| {
                    let same = matches!(&other.kind, Kind::Code { fence: one, .. } if one == fence);
                    same && !other.lines.is_empty()
                });
                report.push(match earlier.filter(|_| *bare) {
                    Some(other) => problem
                        .also(
                            other.opening.clone(),
                            "or is it this one that was to end sooner? It holds a directive",
                        )
                        .help(format!(
                            "each line of {fence} that opens a block of code needs another that \
                             closes it: see which one is missing"
                        )),
                    None => problem.help(format!("write a line of {fence} where the code ends")),
                });
            }
            Kind::Code { fence, .. } => {
                if let Some(first) = hidden.lines.first()
                    && let Some(inner) = opens_inside(text, hidden, fence)
                {
                    report.push(
                        Problem::warning(
                            "this code block most likely ends too late",
                            hidden.opening.clone(),
                            format!("no line of {fence} closes it before the next block of code"),
                        )
                        .also(first.span.clone(), "so this directive is read as code")
                        .also(
                            inner,
                            "and this, which looks like the start of another block",
                        )
                        .help(format!(
                            "write a line of {fence} where the code ends; if all of it is one \
                             example, give it a longer fence: {fence}{}",
                            &fence[..1]
                        )),
                    );
                }
            }
            Kind::Comment => {}
        }
    }
}

/// What never ends; an error where it hides a directive, which is certainly not meant.
fn endless(hidden: &Hidden, title: &str, label: &str, read_as: &str) -> Problem {
    let place = hidden.opening.clone();
    let Some(first) = hidden.lines.first() else {
        return Problem::warning(title, place, label);
    };
    let effect = match hidden.lines.len() {
        1 => format!("so this directive is read as {read_as}"),
        count => format!("so this directive is read as {read_as}, the first of {count}"),
    };
    Problem::error(title, place, label).also(first.span.clone(), effect)
}

/// A line in a block of code that looks like the start of another one: a fence with a language.
fn opens_inside(text: &str, hidden: &Hidden, fence: &str) -> Option<Span> {
    lines(text, hidden.opening.end..hidden.span.end)
        .map(|line| trimmed(text, &line))
        .find(|line| {
            text[line.clone()]
                .strip_prefix(fence)
                .map(|rest| rest.trim_start_matches(&fence[..1]))
                .is_some_and(|info| info.starts_with(char::is_alphabetic))
        })
}
