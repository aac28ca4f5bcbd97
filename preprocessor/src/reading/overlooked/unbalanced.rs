//! Tags that Markdown and HTML see differently: mdBook closes a tag where the paragraph, item or cell ends
//! that it was opened in, and leaves out an end that closes nothing there.

use super::ahead::Ahead;
use super::torn;
use crate::reading::attributes::spec::Known;
use crate::reading::document::Document;
use crate::reading::tags::{Mark, marks};
use crate::report::diagnostic::Problem;
use crate::report::span::Span;
use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;

/// What is to be said of them.
#[derive(Default)]
pub(super) struct Unbalanced {
    /// Drawings that a blank line tears within a paragraph.
    pub(super) drawings: Vec<Problem>,
    pub(super) others: Vec<Problem>,
}

/// Looks through a chapter for them.
pub(super) fn tags(text: &str, document: &Document<'_>, known: Known) -> Unbalanced {
    let mut reading = Reading::default();
    let mut events = document.events.iter();
    while let Some((event, span)) = events.next() {
        match event {
            // All of a block of HTML belongs together; a quotation's marks are no part of it.
            Event::Start(Tag::HtmlBlock) => {
                let mut html = String::new();
                let mut pieces = Vec::new();
                for (event, span) in events.by_ref() {
                    match event {
                        Event::Html(piece) | Event::Text(piece) => {
                            pieces.push((html.len(), span.start));
                            html.push_str(piece);
                        }
                        _ => break,
                    }
                }
                reading.html(&html, &pieces);
            }
            // Its words are an attribute's.
            Event::Start(Tag::Image { .. }) => {
                let mut depth = 1;
                for (event, _) in events.by_ref() {
                    match event {
                        Event::Start(Tag::Image { .. }) => depth += 1,
                        Event::End(TagEnd::Image) => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
            Event::Start(tag) => {
                reading.markdown.push(reading.open.len());
                reading.open.push(Open::Markdown(name_of(tag)));
            }
            Event::End(_) => reading.leave(span.end),
            Event::InlineHtml(html) => reading.html(html, &[(0, span.start)]),
            Event::Text(_) => reading.words(text, span),
            _ => {}
        }
    }
    reading.end("chapter", text.len());
    reading.told(text, known)
}

/// What an author calls it.
fn name_of(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Heading { .. } => "heading",
        Tag::BlockQuote(_) => "quotation",
        Tag::Item => "item of the list",
        Tag::TableCell => "cell of the table",
        Tag::CodeBlock(_) => "code",
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } => "emphasis or link",
        _ => "paragraph",
    }
}

enum Open {
    Markdown(&'static str),
    /// Its name and place, and whether its end came while others within it were open.
    Element(String, Span, bool),
}

/// A tag that was left open: its name, its place, what ended it, and where.
struct Unclosed {
    name: String,
    span: Span,
    within: &'static str,
    end: usize,
}

#[derive(Default)]
struct Reading {
    open: Vec<Open>,
    /// Where in that Markdown opened something, and where elements are that have no end yet, by their names in small
    /// letters: looked for among all that are open, many ends would look through many of them each.
    markdown: Vec<usize>,
    elements: HashMap<String, Vec<usize>>,
    unclosed: Vec<Unclosed>,
    closing_nothing: Vec<(String, Span)>,
    comments: Vec<Span>,
}

impl Reading {
    fn html(&mut self, html: &str, pieces: &[(usize, usize)]) {
        let place = |at: usize| {
            let piece = pieces.partition_point(|(start, _)| *start <= at);
            let (start, source) = pieces[piece.saturating_sub(1)];
            source + at - start
        };
        // Of what goes on over lines the first is shown.
        let first_line = |span: &Span| {
            let length = html[span.clone()].find('\n').unwrap_or(span.len());
            let start = place(span.start);
            start..start + length
        };
        for mark in marks(html, 0) {
            match mark {
                Mark::Open(tag) => {
                    if tag.holds(html) {
                        let span = first_line(&tag.whole);
                        let same = self.elements.entry(tag.name.to_ascii_lowercase());
                        same.or_default().push(self.open.len());
                        self.open
                            .push(Open::Element(tag.name.to_owned(), span, false));
                    }
                }
                Mark::Close(name, span) => {
                    let is_last = matches!(
                        self.open.last(),
                        Some(Open::Element(open, ..)) if open.eq_ignore_ascii_case(name)
                    );
                    if is_last {
                        self.pop_element();
                    } else if !self.ended(name) {
                        // Where it is open, what is open within it is the mistake.
                        self.closing_nothing
                            .push((name.to_owned(), first_line(&span)));
                    }
                }
            }
        }
    }

    /// Notes the end of an element that others are still open in; `false` where none of its name is.
    fn ended(&mut self, name: &str) -> bool {
        let since = self.markdown.last().copied();
        let Some(same) = self.elements.get_mut(&name.to_ascii_lowercase()) else {
            return false;
        };
        let Some(at) = same.pop_if(|at| since.is_none_or(|since| *at > since)) else {
            return false;
        };
        if let Some(Open::Element(_, _, ended)) = self.open.get_mut(at) {
            *ended = true;
        }
        true
    }

    /// Takes away the element that was opened last; `None` where that is none.
    fn pop_element(&mut self) -> Option<(String, Span, bool)> {
        match self.open.pop()? {
            Open::Element(name, span, ended) => {
                if !ended && let Some(same) = self.elements.get_mut(&name.to_ascii_lowercase()) {
                    same.pop();
                }
                Some((name, span, ended))
            }
            Open::Markdown(_) => {
                self.markdown.pop();
                None
            }
        }
    }

    /// Leaves what Markdown opened last.
    fn leave(&mut self, end: usize) {
        let within = self.markdown.last().and_then(|at| self.open.get(*at));
        let within = match within {
            Some(Open::Markdown(name)) => *name,
            _ => "chapter",
        };
        self.end(within, end);
    }

    fn end(&mut self, within: &'static str, end: usize) {
        while let Some((name, span, ended)) = self.pop_element() {
            if !ended {
                self.unclosed.push(Unclosed {
                    name,
                    span,
                    within,
                    end,
                });
            }
        }
    }

    /// A comment that never ends within a paragraph is shown as the words that it is.
    fn words(&mut self, text: &str, span: &Span) {
        let in_code = matches!(self.open.last(), Some(Open::Markdown("code")));
        let escaped = text[..span.start].ends_with('\\');
        if text[span.start..].starts_with("<!--") && !in_code && !escaped {
            self.comments.push(span.start..span.start + 4);
        }
    }

    fn told(mut self, text: &str, known: Known) -> Unbalanced {
        let mut told = Unbalanced::default();
        // What was meant as a directive is told as one.
        let is_meant = |name: &str, span: &Span| {
            text[..span.start].ends_with('<') || known.find(&name.to_ascii_lowercase()).is_some()
        };
        self.unclosed.retain(|one| !is_meant(&one.name, &one.span));
        self.closing_nothing
            .retain(|(name, span)| !is_meant(name, span));
        self.unclosed.sort_by_key(|one| one.span.start);
        // What a torn drawing holds is torn with it, and is told by it.
        let mut torn = 0;
        let (mut drawings, mut figures) = (Drawings::default(), torn::Figures::default());
        let mut names = Names::default();
        for one in self.unclosed {
            let start = one.span.start;
            if start < torn {
                continue;
            }
            if one.name.eq_ignore_ascii_case("svg")
                && let Some(end) = drawings.torn_end(text, start)
            {
                torn = end;
                if one.within == "paragraph" {
                    told.drawings
                        .push(torn::drawing(text, &mut figures, start, one.end));
                }
                continue;
            }
            if let Some((more, _)) = names.find(&one.name) {
                *more += 1;
            } else {
                names.tell(&one.name, unclosed(&one));
            }
        }
        for (name, span) in self.closing_nothing {
            if span.start < torn || name.eq_ignore_ascii_case("svg") {
                continue;
            }
            match names.find(&name) {
                // Its own opening was told, most likely.
                Some((0, problem)) if problem.related.is_empty() => {
                    *problem = problem.clone().also(span, "so this end closes nothing");
                }
                Some(_) => {}
                None => names.tell(&name, closes_nothing(&name, span)),
            }
        }
        told.others = names.told();
        let comments = self.comments.into_iter().map(|span| {
            Problem::warning(
                "this comment never ends",
                span,
                "no `-->` closes it in its paragraph, so it is shown as text",
            )
            .help("write `-->` where the comment ends")
        });
        told.others.extend(comments);
        told
    }
}

/// Where drawings end, and where blank lines are. Asked about from the chapter's front to its back, so that
/// each stretch is looked through once, however many drawings begin in it.
#[derive(Default)]
struct Drawings {
    /// An end, and where its line begins.
    end: Ahead<(usize, usize)>,
    blank: Ahead<usize>,
}

impl Drawings {
    /// Where a drawing ends that begins here, if a blank line comes before.
    fn torn_end(&mut self, text: &str, start: usize) -> Option<usize> {
        let (end, line) = self.end.after(
            |(end, _)| *end >= start,
            || {
                let end = start + text[start..].find("</svg")?;
                Some((end, text[..end].rfind('\n').map_or(0, |at| at + 1)))
            },
        )?;
        let is_blank = |line: &str| line.trim_matches(['>', ' ', '\t', '\r']).is_empty();
        let blank = self.blank.after(
            |blank| *blank >= start,
            || {
                let mut at = start;
                text[start..].split('\n').find_map(|line| {
                    let begun = at;
                    at += line.len() + 1;
                    is_blank(line).then_some(begun)
                })
            },
        );
        let indented = line > start && line < end && is_blank(&text[line..end]);
        (blank.is_some_and(|blank| blank < end) || indented).then_some(end + 1)
    }
}

/// The problems by the name of the tag, each with how many more there are of the kind.
#[derive(Default)]
struct Names {
    places: HashMap<String, usize>,
    problems: Vec<(usize, Problem)>,
}

impl Names {
    fn find(&mut self, name: &str) -> Option<(&mut usize, &mut Problem)> {
        let at = *self.places.get(&name.to_ascii_lowercase())?;
        let (more, problem) = self.problems.get_mut(at)?;
        Some((more, problem))
    }

    fn tell(&mut self, name: &str, problem: Problem) {
        let name = name.to_ascii_lowercase();
        self.places.insert(name, self.problems.len());
        self.problems.push((0, problem));
    }

    fn told(self) -> Vec<Problem> {
        let with_more = |(more, mut problem): (usize, Problem)| {
            if more > 0 {
                problem.title = format!("{}, nor are {more} more like it", problem.title);
            }
            problem
        };
        self.problems.into_iter().map(with_more).collect()
    }
}

fn unclosed(one: &Unclosed) -> Problem {
    let name = &one.name;
    Problem::warning(
        "this tag is not closed",
        one.span.clone(),
        format!("mdBook closes it where its {} ends", one.within),
    )
    .help(format!(
        "write </{name}> before that; HTML that goes on past a blank line begins on a line of its own; to show \
         <{name}> as text, put it between backticks"
    ))
}

fn closes_nothing(name: &str, span: Span) -> Problem {
    Problem::warning(
        "this end of a tag closes nothing",
        span,
        "mdBook leaves it out",
    )
    .help(format!(
        "remove it, or open <{name}> in the same paragraph, or on a line of its own with blank lines around"
    ))
}

#[cfg(test)]
mod tests;
