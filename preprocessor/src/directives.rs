//! The directives: each one's file says what must stand in it, and gives it as plain data with spans.
//!
//! Nothing is rendered here. Reading reports everything that is wrong; what it gives is then complete,
//! so that rendering can't fail.

pub(crate) mod cards;
pub(crate) mod compare;
pub(crate) mod docs;
pub(crate) mod figure;
pub(crate) mod lab;
pub(crate) mod lists;
pub(crate) mod module;
pub(crate) mod next;
pub(crate) mod quiz;
pub(crate) mod section;
pub(crate) mod vocab;

use crate::reading::attributes::table::{DirectiveSpec, Form};
use crate::reading::document::{Block, Document, Kind};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, trimmed};

/// What a chapter's directives are read from.
pub(crate) struct Reader<'d, 't> {
    pub(crate) document: &'d Document<'t>,
    /// The chapter's own part of every id in it, unique in the book.
    pub(crate) slug: &'d str,
}

/// One directive of a chapter, read.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) directive: Directive,
    pub(crate) content: Content,
}

/// What a directive says.
#[derive(Debug)]
pub(crate) enum Content {
    Module(module::Module),
    Goals(lists::Goals),
    Section(section::Section),
    Figure(figure::Figure),
    Rule,
    Compare(compare::Compare),
    Cards(cards::Cards),
    Lab(lab::Lab),
    Vocab(vocab::Vocab),
    Quiz(quiz::Quiz),
    Recap(lists::Recap),
    Next(next::Next),
    Glossary,
    Course,
}

/// Reads all directives of a chapter.
pub(crate) fn read(
    reader: &Reader<'_, '_>,
    directives: Vec<Directive>,
    report: &mut Report,
) -> Vec<Item> {
    let mut counters = Counters::default();
    directives
        .into_iter()
        .filter_map(|directive| {
            // A line is its attributes; what a block holds has mistakes of its own to be told.
            if !directive.sound && directive.spec.form == Form::Line {
                return None;
            }
            let content = content(reader, &directive, &mut counters, report)?;
            directive.sound.then_some(Item { directive, content })
        })
        .collect()
}

/// What is numbered by its place in the chapter.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    modules: Vec<Span>,
    sections: usize,
    labs: usize,
}

fn content(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    counters: &mut Counters,
    report: &mut Report,
) -> Option<Content> {
    Some(match directive.spec.name {
        "module" => Content::Module(module::read(
            reader,
            directive,
            &mut counters.modules,
            report,
        )?),
        "goals" => Content::Goals(lists::goals(reader, directive, report)?),
        "section" => {
            counters.sections += 1;
            Content::Section(section::read(reader, directive, counters.sections, report)?)
        }
        "figure" => Content::Figure(figure::read(reader, directive, report)?),
        "rule" => {
            some_content(reader, directive, report)?;
            Content::Rule
        }
        "compare" => Content::Compare(compare::read(reader, directive, report)?),
        "cards" => Content::Cards(cards::read(reader, directive, report)?),
        "switchboard" => {
            counters.labs += 1;
            Content::Lab(lab::read(reader, directive, counters.labs, report)?)
        }
        "vocab" => Content::Vocab(vocab::read(reader, directive, report)?),
        "quiz" => Content::Quiz(quiz::read(reader, directive, report)?),
        "recap" => Content::Recap(lists::recap(reader, directive, report)?),
        "next" => Content::Next(next::read(reader, directive)),
        "glossary" => Content::Glossary,
        "course" => Content::Course,
        _ => return None,
    })
}

/// A block that holds nothing is reported.
fn some_content<'d>(
    reader: &Reader<'d, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Vec<&'d Block>> {
    let blocks = reader.document.visible(directive.blocks(reader.document));
    if blocks.is_empty() {
        report.push(
            Problem::error(
                format!("<<#{}>> is empty", directive.spec.name),
                directive.open.span.clone(),
                "nothing stands between this line and its end",
            )
            .help(directive.spec.rule()),
        );
        return None;
    }
    Some(blocks)
}

/// A block that may not stand where it does.
fn out_of_place(
    reader: &Reader<'_, '_>,
    spec: &DirectiveSpec,
    block: &Block,
    label: impl Into<String>,
) -> Problem {
    let kind = kind_in_words(&block.kind);
    let place = first_line(reader, &block.span);
    Problem::error(
        format!("<<#{}>> can't hold {kind} here", spec.name),
        place,
        label,
    )
    .help(spec.rule())
}

/// The first line of a span: enough to mark, where the whole would fill the screen.
fn first_line(reader: &Reader<'_, '_>, span: &Span) -> Span {
    let text = reader.document.text;
    let span = trimmed(text, span);
    let end = text[span.clone()]
        .find('\n')
        .map_or(span.end, |at| span.start + at);
    trimmed(text, &(span.start..end))
}

/// What a kind of block is called in a message.
fn kind_in_words(kind: &Kind) -> &'static str {
    match kind {
        Kind::Paragraph | Kind::Plain => "a paragraph",
        Kind::Heading(_) => "a heading",
        Kind::Quotation => "a quotation",
        Kind::Code { .. } => "a code block",
        Kind::Html => "HTML",
        Kind::List { .. } | Kind::Item { .. } => "a list",
        Kind::Definitions | Kind::Term | Kind::Meaning => "a definition list",
        Kind::Footnote => "a footnote",
        Kind::Table => "a table",
        Kind::Rule => "a rule",
        Kind::Other => "this",
    }
}
