//! From directive lines to directives: openings with their ends, attributes and bodies.

use crate::reading::attributes::spec::{DirectiveSpec, Form, Known};
use crate::reading::attributes::{self, Attributes};
use crate::reading::document::{Block, Document};
use crate::reading::overlooked::Overlooked;
use crate::reading::syntax::Line;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::Span;
use std::collections::HashMap;

/// A directive with its attributes and, for a block, its end.
#[derive(Debug)]
pub(crate) struct Directive {
    pub(crate) spec: &'static DirectiveSpec,
    pub(crate) open: Line,
    pub(crate) close: Option<Line>,
    pub(crate) attributes: Attributes,
    /// Whether nothing is wrong with its attributes.
    pub(crate) sound: bool,
}

impl Directive {
    /// Everything from the opening line to the closing one.
    pub(crate) fn whole(&self) -> Span {
        let end = self
            .close
            .as_ref()
            .map_or(self.open.line.end, |line| line.line.end);
        self.open.line.start..end
    }

    /// What stands between the two lines; empty for a line.
    pub(crate) fn body(&self) -> Span {
        match &self.close {
            Some(close) => self.open.line.end..close.line.start,
            None => self.open.line.end..self.open.line.end,
        }
    }

    /// The blocks of the body.
    pub(crate) fn blocks<'d>(&self, document: &'d Document<'_>) -> &'d [Block] {
        blocks_in(&document.blocks, &self.body())
    }

    /// The blocks that follow the directive.
    pub(crate) fn following<'d>(&self, document: &'d Document<'_>) -> &'d [Block] {
        blocks_in(&document.blocks, &(self.whole().end..document.text.len()))
    }
}

/// The outermost blocks that begin in a span.
pub(crate) fn blocks_in<'d>(blocks: &'d [Block], span: &Span) -> &'d [Block] {
    let start = blocks.partition_point(|block| block.span.start < span.start);
    let end = blocks.partition_point(|block| block.span.start < span.end);
    &blocks[start..end.max(start)]
}

/// Pairs openings and ends; what doesn't pair, and what stands inside a block, is reported.
///
/// Where an overlooked line is the reason, that line is named.
pub(crate) fn pair(
    text: &str,
    lines: &[Line],
    known: Known,
    overlooked: &mut Overlooked,
    report: &mut Report,
) -> Vec<Directive> {
    let mut directives = Vec::new();
    let mut open: Option<(&'static DirectiveSpec, Line)> = None;
    let mut ahead = Ahead::new(text, lines);
    // The end of a block that began in another one and ends after it: its opening is what is told.
    let mut crossed = None;
    let mut next = 0;
    let mut finish = |spec, line: Line, close, report: &mut Report| {
        let (attributes, sound) = attributes::read(text, &line, spec, report);
        directives.push(Directive {
            spec,
            open: line,
            close,
            attributes,
            sound,
        });
    };
    while let Some(line) = lines.get(next).cloned() {
        let at = next;
        next += 1;
        if crossed == Some(at) {
            continue;
        }
        let Some(spec) = known.find(&line.name.value) else {
            continue;
        };
        match (line.closes, open.take()) {
            (true, Some((opened, opening))) if opened.name == spec.name => {
                finish(opened, opening, Some(line), report);
            }
            (true, before) => {
                let meant = match before {
                    None => overlooked.meant_to_open(spec, &line),
                    Some(_) => None,
                };
                report.push(
                    meant.unwrap_or_else(|| {
                        closes_nothing(spec, &line, before.as_ref(), overlooked)
                    }),
                );
                open = before;
            }
            (false, None) => {
                let is_block = match spec.form {
                    Form::Line => false,
                    Form::Block => true,
                    Form::LineOrBlock => lines
                        .get(next)
                        .is_some_and(|next| next.closes && next.name.value == spec.name),
                };
                if is_block {
                    open = Some((spec, line));
                } else {
                    finish(spec, line, None, report);
                }
            }
            (false, Some((opened, opening))) => {
                if meant_as_end(spec, opened, &line, at, &opening, &mut ahead) {
                    report.push(opened_again(spec, &opening, &line));
                    finish(opened, opening, Some(line), report);
                    continue;
                }
                // Another block of its own begins: the first was most likely meant to end before it.
                if ahead.closes_before_next(opened.name, at) {
                    report.push(nested(opened, &opening, spec, &line));
                    if spec.form == Form::Block
                        && ahead.closes_before_next(spec.name, at)
                        && let Some(end) = ahead.next(spec.name, at)
                    {
                        if ahead.next(opened.name, at) < Some(end) {
                            crossed = Some(end);
                        } else {
                            next = end + 1;
                        }
                    }
                    open = Some((opened, opening));
                } else {
                    unclosed(opened, &opening, &mut ahead, overlooked, report);
                    if spec.form == Form::Block {
                        open = Some((spec, line));
                    } else {
                        finish(spec, line, None, report);
                    }
                }
            }
        }
    }
    if let Some((spec, opening)) = open {
        unclosed(spec, &opening, &mut ahead, overlooked, report);
    }
    directives
}

/// What comes further down in a chapter, found without reading on each time.
struct Ahead<'t> {
    text: &'t str,
    lines: &'t [Line],
    /// The indices of the directives' lines, by name.
    by_name: HashMap<&'t str, Vec<usize>>,
    /// Where `<</name>>` is written, whatever Markdown makes of it; by name, for those asked for.
    ends: HashMap<&'static str, Vec<usize>>,
}

impl<'t> Ahead<'t> {
    fn new(text: &'t str, lines: &'t [Line]) -> Self {
        let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, line) in lines.iter().enumerate() {
            by_name.entry(&line.name.value).or_default().push(index);
        }
        Self {
            text,
            lines,
            by_name,
            ends: HashMap::new(),
        }
    }

    /// The index of the next line of this name after the line of an index.
    fn next(&self, name: &str, at: usize) -> Option<usize> {
        let same = self.by_name.get(name)?;
        same.get(same.partition_point(|index| *index <= at))
            .copied()
    }

    /// Whether `<</name>>` comes before the next `<<#name>>`.
    fn closes_before_next(&self, name: &str, at: usize) -> bool {
        self.next(name, at)
            .is_some_and(|next| self.lines[next].closes)
    }

    /// Where `<</name>>` is written next, from a position on.
    fn written_end(&mut self, name: &'static str, from: usize) -> Option<usize> {
        let text = self.text;
        let end = end_of(name);
        let ends = self
            .ends
            .entry(name)
            .or_insert_with(|| text.match_indices(&end).map(|(at, _)| at).collect());
        ends.get(ends.partition_point(|at| *at < from)).copied()
    }
}

fn end_of(name: &str) -> String {
    format!("<</{name}>>")
}

fn closes_nothing(
    spec: &DirectiveSpec,
    line: &Line,
    open: Option<&(&'static DirectiveSpec, Line)>,
    overlooked: &Overlooked,
) -> Problem {
    let title = format!("<</{}>> closes nothing", spec.name);
    match (open, spec.form) {
        (_, Form::Line) => Problem::error(title, line.span.clone(), "this directive has no end")
            .help(format!(
                "<<#{}>> is a line of its own; remove its end",
                spec.name
            )),
        (Some((opened, opening)), _) => Problem::error(
            title,
            line.span.clone(),
            format!("<</{}>> was expected here", opened.name),
        )
        .also(
            opening.span.clone(),
            format!("<<#{}>> is open since here", opened.name),
        )
        .help(format!("close it first: <</{}>>", opened.name)),
        (None, _) => {
            let problem = Problem::error(
                title,
                line.span.clone(),
                format!("no <<#{}>> is open here", spec.name),
            );
            match overlooked.hidden_opening(spec.name, line.span.start) {
                Some(hidden) => problem
                    .also(hidden.span.clone(), "this one is read as code or a comment")
                    .help("end the code or the comment before the line that opens the block"),
                None => problem.help(format!(
                    "begin the block with <<#{}>>, or remove this line",
                    spec.name
                )),
            }
        }
    }
}

/// Whether an opening inside the same block was to end it: it says nothing of its own, and nothing else
/// closes the block.
fn meant_as_end(
    spec: &DirectiveSpec,
    opened: &'static DirectiveSpec,
    line: &Line,
    at: usize,
    opening: &Line,
    ahead: &mut Ahead<'_>,
) -> bool {
    spec.name == opened.name
        && spec.form == Form::Block
        && line.rest.is_empty()
        && ahead.next(spec.name, at).is_none()
        && ahead.written_end(opened.name, opening.line.end).is_none()
}

fn opened_again(spec: &DirectiveSpec, opening: &Line, line: &Line) -> Problem {
    let end = end_of(spec.name);
    Problem::error(
        format!("<<#{}>> is not closed", spec.name),
        line.span.clone(),
        format!("did you mean {end}?"),
    )
    .also(
        opening.span.clone(),
        format!("<<#{}>> is open since here", spec.name),
    )
    .help(format!(
        "a block ends with a slash in the place of `#`: {end}"
    ))
}

fn nested(opened: &DirectiveSpec, opening: &Line, spec: &DirectiveSpec, line: &Line) -> Problem {
    Problem::error(
        format!(
            "<<#{}>> may not stand inside <<#{}>>",
            spec.name, opened.name
        ),
        line.span.clone(),
        format!("inside <<#{}>>", opened.name),
    )
    .also(
        opening.span.clone(),
        format!("<<#{}>> begins here", opened.name),
    )
    .help(format!("move it after <</{}>>", opened.name))
}

fn unclosed(
    spec: &'static DirectiveSpec,
    opening: &Line,
    ahead: &mut Ahead<'_>,
    overlooked: &mut Overlooked,
    report: &mut Report,
) {
    let end = end_of(spec.name);
    let at = ahead.written_end(spec.name, opening.line.end);
    // What swallows the end is an error itself, and says so.
    if at.is_some_and(|at| overlooked.is_in_endless(at)) {
        return;
    }
    if let Some(problem) = overlooked.meant_to_end(spec, opening) {
        report.push(problem);
        return;
    }
    let problem = Problem::error(
        format!("<<#{}>> is not closed", spec.name),
        opening.span.clone(),
        format!("{end} is missing"),
    );
    let Some(at) = at else {
        report.push(problem.help(format!("end the block with a line of its own: {end}")));
        return;
    };
    let found = at..at + end.len();
    report.push(match overlooked.holder(at) {
        Some(holder) => problem
            .also(holder, "what begins here")
            .also(found, "goes on past this line")
            .help(format!("end the code or the comment before {end}")),
        // The usual reason: the end stands right under HTML, or is indented into a list.
        None => problem
            .also(found, "Markdown does not see this as a line of its own")
            .help(format!(
                "put a blank line before {end}, and begin it at the left margin"
            )),
    });
}
