//! `<<#recap>>`: the ideas to carry forward.

use super::reader::Reader;
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Words};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use mdbook_markdown::pulldown_cmark::{Event, Tag};
use serde_json::{Value, json};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "recap",
    form: Form::Block,
    meaning: "The ideas to carry forward, numbered i, ii, iii.",
    holds: "Holds an ordered list whose items begin with bold words.",
    attributes: || &[],
    more: None,
    example: "<<#recap>>\n\n1. **The client speaks first.** Servers wait.\n2. **Roles, not identities.** One program can be both.\n\n<</recap>>",
    notes: String::new,
    words: Words::Prose,
};

/// The ideas to carry forward, each as Markdown.
#[derive(Debug, Clone)]
pub(crate) struct Recap {
    pub(crate) items: Vec<String>,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Recap> {
    let document = reader.document;
    let blocks = reader.some_content(directive, report)?;
    let before = report.problems.len();
    let list = reader.one_ordered_list(directive.spec, &blocks, report)?;
    for item in &list.children {
        let bold = document.events[item.events.clone()]
            .iter()
            .map(|(event, _)| event)
            .find(|event| !matches!(event, Event::Start(Tag::Item | Tag::Paragraph)));
        if !matches!(bold, Some(Event::Start(Tag::Strong))) {
            report.push(
                Problem::error(
                    "an idea to carry forward begins with bold words",
                    reader.first_line(&item.span),
                    "no bold words at its beginning",
                )
                .help(
                    "name the idea first: 1. **Roles, not identities.** One program can be both.",
                ),
            );
        }
    }
    (report.problems.len() == before).then(|| Recap {
        items: list
            .children
            .iter()
            .map(|item| document.source(&item.children))
            .collect(),
    })
}

impl Shows for Recap {
    fn values(&self, _: &Directive, _: &Here<'_>, _: &mut Kept) -> Value {
        json!({ "items": self.items })
    }
}
