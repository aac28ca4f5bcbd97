//! Code between fences, and comments: which directives they hide, and whether they end where they should.

mod fence;

use crate::reading::attributes::table;
use crate::reading::document::Document;
use crate::reading::syntax::{self, Line};
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, line_around, lines, trimmed};
use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag};

/// A stretch in which Markdown sees no directives.
pub(super) struct Hidden {
    pub(super) span: Span,
    /// What stands on its first line.
    pub(super) opening: Span,
    kind: Kind,
    /// What ends it, if anything does.
    end: Option<Span>,
    /// The directives in it.
    pub(super) lines: Vec<Line>,
}

enum Kind {
    /// The fence (three or more of one character), and what follows it on its line.
    Code {
        fence: String,
        info: String,
    },
    Comment,
}

impl Hidden {
    /// Whether it never ends, and hides a directive: an error.
    pub(super) fn is_endless(&self) -> bool {
        self.end.is_none() && !self.lines.is_empty()
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
                let end = text[span.clone()].find("-->").map(|at| span.start + at);
                Some(Hidden {
                    end: end.map(|at| at..at + 3),
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
    let last = last.start.max(rest.start)..last.end.max(rest.start);
    // In a quotation or a list the end has the container's marks before it.
    let marks = text[last.clone()].trim_start_matches([' ', '\t', '>']);
    let last = trimmed(text, &(last.end - marks.len()..last.end));
    let ends = last.len() >= fence.len() && text[last.clone()].chars().all(|c| c == character);
    Hidden {
        end: ends.then_some(last),
        lines: directives(text, rest),
        span: span.clone(),
        kind: Kind::Code {
            info: first[fence.len()..].trim().to_owned(),
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

/// Reports what never ends, and what most likely ends too late or too early.
pub(super) fn report(text: &str, all: &[Hidden], report: &mut Report) {
    let mut problems: Vec<Option<Problem>> = Vec::new();
    for (index, hidden) in all.iter().enumerate() {
        let suspicious = hidden.end.is_none() || opens_inside(text, hidden).is_some();
        if let Some(outer) = index.checked_sub(1).filter(|_| suspicious)
            && let Some(problem) = fence::too_short(text, &all[outer], hidden)
        {
            problems[outer] = Some(problem);
            problems.push(None);
            continue;
        }
        problems.push(match &hidden.kind {
            Kind::Comment if hidden.end.is_none() => Some(
                endless(
                    hidden,
                    "this comment never ends",
                    "no `-->` closes it",
                    "part of the comment",
                )
                .help("write `-->` where the comment ends"),
            ),
            Kind::Comment => None,
            Kind::Code { fence, info } if hidden.end.is_none() => {
                Some(endless_code(hidden, &all[..index], fence, info))
            }
            Kind::Code { fence, .. } => {
                opens_inside(text, hidden).map(|inner| ends_late(hidden, fence, inner))
            }
        });
    }
    for problem in problems.into_iter().flatten() {
        report.push(problem);
    }
}

fn endless_code(hidden: &Hidden, before: &[Hidden], fence: &str, info: &str) -> Problem {
    let problem = endless(
        hidden,
        "this code block never ends",
        &format!("no line of {fence} closes it"),
        "code",
    );
    // A fence that was to end a block opens one, where that block was ended too early by the fence that
    // was to open the next.
    let earlier = before.iter().find(|other| {
        let same = matches!(&other.kind, Kind::Code { fence: one, .. } if one == fence);
        same && !other.lines.is_empty()
    });
    match earlier.filter(|_| info.is_empty()) {
        Some(other) => problem
            .also(
                other.opening.clone(),
                "or is it this one that was to end sooner? It holds a directive",
            )
            .help(format!(
                "each line of {fence} that opens a block of code needs another that closes it: see which \
                 one is missing"
            )),
        None => problem.help(format!("write a line of {fence} where the code ends")),
    }
}

fn ends_late(hidden: &Hidden, fence: &str, inner: Span) -> Problem {
    let problem = Problem::warning(
        "this code block most likely ends too late",
        hidden.opening.clone(),
        format!("no line of {fence} closes it before the next block of code"),
    );
    let problem = match hidden.lines.first() {
        Some(first) => problem
            .also(first.span.clone(), "so this directive is read as code")
            .also(
                inner,
                "and this, which looks like the start of another block",
            ),
        None => problem.also(
            inner,
            "so this, which looks like the start of another block, is read as code",
        ),
    };
    problem.help(format!(
        "write a line of {fence} where the code ends; if all of it is one example, give it a longer \
         fence at both ends: {}",
        fence::longer(fence)
    ))
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
fn opens_inside(text: &str, hidden: &Hidden) -> Option<Span> {
    let Kind::Code { fence, .. } = &hidden.kind else {
        return None;
    };
    lines(text, hidden.opening.end..hidden.span.end)
        .map(|line| trimmed(text, &line))
        .find(|line| {
            text[line.clone()]
                .strip_prefix(fence.as_str())
                .map(|rest| rest.trim_start_matches(&fence[..1]))
                .is_some_and(|info| info.starts_with(char::is_alphabetic))
        })
}
