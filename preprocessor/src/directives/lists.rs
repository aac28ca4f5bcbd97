//! `<<#goals>>` and `<<#recap>>`: a list each.

use super::{Reader, first_line, out_of_place, some_content};
use crate::reading::document::Kind;
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use mdbook_markdown::pulldown_cmark::{Event, Tag};

/// The words above the goals.
#[derive(Debug, Clone)]
pub(crate) struct Goals {
    pub(crate) label: String,
}

pub(super) fn goals(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Goals> {
    let blocks = some_content(reader, directive, report)?;
    if let Some(block) = blocks
        .iter()
        .find(|block| !matches!(block.kind, Kind::List { .. }))
    {
        report.push(out_of_place(
            reader,
            directive.spec,
            block,
            "this is no list",
        ));
        return None;
    }
    Some(Goals {
        label: directive
            .attributes
            .text("label")
            .unwrap_or_default()
            .to_owned(),
    })
}

/// The ideas to carry forward, each as Markdown.
#[derive(Debug, Clone)]
pub(crate) struct Recap {
    pub(crate) items: Vec<String>,
}

pub(super) fn recap(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Recap> {
    let document = reader.document;
    let blocks = some_content(reader, directive, report)?;
    let before = report.problems.len();
    for (index, block) in blocks.iter().enumerate() {
        if block.kind != (Kind::List { ordered: true }) {
            report.push(out_of_place(
                reader,
                directive.spec,
                block,
                "this is no ordered list",
            ));
        } else if index > 0 {
            report.push(out_of_place(
                reader,
                directive.spec,
                block,
                "this begins a second list",
            ));
        }
        for item in block
            .children
            .iter()
            .filter(|_| block.kind == (Kind::List { ordered: true }))
        {
            let bold = document.events[item.events.clone()]
                .iter()
                .map(|(event, _)| event)
                .find(|event| !matches!(event, Event::Start(Tag::Item | Tag::Paragraph)));
            if !matches!(bold, Some(Event::Start(Tag::Strong))) {
                report.push(
                    Problem::error(
                        "an idea to carry forward begins with bold words",
                        first_line(reader, &item.span),
                        "no bold words at its beginning",
                    )
                    .help("name the idea first: 1. **Roles, not identities.** One program can be both."),
                );
            }
        }
    }
    (report.problems.len() == before).then(|| Recap {
        items: blocks
            .iter()
            .flat_map(|list| &list.children)
            .map(|item| document.source(&item.children))
            .collect(),
    })
}
