//! `<<#steps>>`: a lab's list of things to try.

use super::reader::{Before, Reader};
use super::shown::{Here, Kept, Shows};
use crate::labs::lab::{Lab, axis};
use crate::labs::sheet::{placed, spelled};
use crate::labs::step;
use crate::labs::{Spelling, contradictions};
use crate::reading::attributes::spec::{
    Attribute, DirectiveSpec, Form, Kind as Type, Words, optional, worded,
};
use crate::reading::attributes::{self, Attributes};
use crate::reading::document::Block;
use crate::reading::pairing::Directive;
use crate::reading::value;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::Span;
use mdbook_markdown::pulldown_cmark::Event;
use serde_json::{Value, json};
use switchboard::sim::models::Asked;

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "steps",
    form: Form::Block,
    meaning: "The list of things to try, which drives the lab: each step sets it and is ticked once its thing was seen. Without JavaScript, in print and for other renderers it is a list.",
    holds: "Holds an ordered list. Each item's settings stand in a code span, the first or the last thing in it: `clients=25 seen=straining`; `then` between them begins what comes next in the same run.",
    attributes: || {
        const {
            &[
                optional(
                    "lab",
                    Type::Id,
                    "\"overload\"",
                    "the lab before it",
                    "The `id` of the lab that it drives, which stands before it in the chapter.",
                ),
                worded("label", "steps-label", "The words above the list."),
            ]
        }
    },
    more: None,
    example: "<<#switchboard clients=3 max=80>>\n\n<<#steps>>\n\n1. **You are the client.** One request sets out. `do=ask seen=ask`\n2. **A crowd.** As many ask as can leave; then thirty. `clients=25 for=10s then clients=30 seen=overloaded`\n3. `queue=5` **A shorter queue.** See who waits now.\n\n<</steps>>",
    notes: || include_str!("steps/notes.md").to_owned(),
    words: Words::Prose,
};

/// What there is to try in a lab.
#[derive(Debug, Clone)]
pub(crate) struct Steps {
    /// The lab's address in the page.
    pub(crate) lab: String,
    label: String,
    steps: Vec<Step>,
}

/// One thing to try.
#[derive(Debug, Clone)]
struct Step {
    /// Its Markdown, without the code span that holds its settings.
    text: String,
    /// What the page is told of it.
    data: Value,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    before: &Before<'_>,
    report: &mut Report,
) -> Option<Steps> {
    let blocks = reader.some_content(directive, report)?;
    let errors = report.errors();
    let lab = lab(directive, before, report);
    let list = reader.one_ordered_list(directive.spec, &blocks, report);
    let lab = lab?;
    let steps: Vec<_> = list?
        .children
        .iter()
        .filter_map(|item| step(reader, directive, lab, item, report))
        .collect();
    (report.errors() == errors).then(|| Steps {
        lab: lab.id.clone(),
        label: reader.text(directive, "label"),
        steps,
    })
}

/// The lab that is driven.
fn lab<'b>(directive: &Directive, before: &Before<'b>, report: &mut Report) -> Option<&'b Lab> {
    let wanted = directive.attributes.text("lab");
    let found = match wanted {
        Some(id) => before.lab(&format!("lab-{id}")),
        None => before.labs().next_back(),
    };
    // What is wrong with a lab was told there.
    if found.is_some() || before.labs().len() < before.of(super::lab::SPEC.name).len() {
        return found;
    }
    let place = directive.attributes.span("lab");
    let problem = Problem::error(
        "<<#steps>> has no lab to drive",
        place.unwrap_or(directive.open.span.clone()),
        "no such lab stands before it in this chapter",
    );
    let ids = before.labs().filter_map(|lab| lab.id.strip_prefix("lab-"));
    report.push(
        match wanted.and_then(|wanted| value::nearest(wanted, ids)) {
            Some(near) => problem.help(format!("did you mean {near}?")),
            None if wanted.is_some() => problem
                .help("give the lab that id, id=\"…\", or leave lab= out for the lab before it"),
            None => problem.help("put the lab before its steps: <<#switchboard clients=3>>"),
        },
    );
    None
}

fn step(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    lab: &Lab,
    item: &Block,
    report: &mut Report,
) -> Option<Step> {
    let document = reader.document;
    let ends = [first(reader, item), last(reader, item)];
    let has = |code: &Span, sign: char| document.text[code.clone()].contains(sign);
    let spans = ends.into_iter().flatten();
    let mut settings: Vec<Span> = spans.filter(|code| has(code, '=')).collect();
    settings.sort_by_key(|code| has(code, '\n'));
    let Some(code) = settings.into_iter().next() else {
        report.push(
            Problem::error(
                "a step says what it sets",
                reader.first_line(&item.span),
                "no settings at its beginning or its end",
            )
            .help("put them in a code span there: `clients=25 seen=straining`"),
        );
        return None;
    };
    if has(&code, '\n') {
        report.push(
            Problem::error(
                "a step's settings stand in one line",
                reader.first_line(&code),
                "these go on in the next",
            )
            .help("let their code span begin and end in the same line, however long that is"),
        );
        return None;
    }
    let ticks = document.text[code.clone()]
        .bytes()
        .take_while(|&byte| byte == b'`')
        .count();
    let inside = code.start + ticks..code.end - ticks;
    let scenes: Vec<_> = scenes(document.text, inside)
        .enumerate()
        .map(|(nth, scene)| {
            let (attributes, sound) = attributes::of(
                document.text,
                [scene, code.clone()],
                directive.spec.name,
                (step::attributes(lab.model, nth > 0), None),
                report,
            );
            (sound && is_within(lab, &attributes, report)).then_some(attributes)
        })
        .collect();
    let scenes: Vec<_> = scenes.into_iter().collect::<Option<_>>()?;
    never_begun(lab, &scenes, &code, report);
    contradicting(lab, &scenes, report);
    let source = document.source(&item.children);
    let settings = &document.text[code];
    let text = source
        .strip_suffix(settings)
        .or_else(|| source.strip_prefix(settings))
        .unwrap_or(&source);
    Some(Step {
        text: text.trim().to_owned(),
        data: step::data(lab.model, &scenes),
    })
}

/// The scenes of a step, one after the other, with `then` between them.
fn scenes(text: &str, inside: Span) -> impl Iterator<Item = Span> {
    const THEN: &str = " then ";
    let mut from = inside.start;
    text[inside].split(THEN).map(move |scene| {
        let span = from..from + scene.len();
        from = span.end + THEN.len();
        span
    })
}

/// Warns of a scene that nothing leads to: the one before it is neither played for some time, nor does it what
/// is over at once, which is watched for a while.
fn never_begun(lab: &Lab, scenes: &[Attributes], code: &Span, report: &mut Report) {
    let Some((_, before)) = scenes.split_last() else {
        return;
    };
    let ends = |scene: &Attributes| {
        let action = lab.model.action(scene.word("do"));
        let at_once = action.is_some_and(|action| lab.model.actions[action].seconds == 0.0);
        at_once || scene.span("for").is_some()
    };
    if before.iter().all(ends) {
        return;
    }
    report.push(
        Problem::warning(
            "what comes `then` in this step never begins",
            code.clone(),
            "what stands before it has no end",
        )
        .help("say how long that is played: `clients=25 for=10s then clients=30`"),
    );
}

/// Reports settings of a step that do nothing beside the others that it comes to, as a lab's own are.
fn contradicting(lab: &Lab, scenes: &[Attributes], report: &mut Report) {
    let known = step::attributes(lab.model, false);
    let mut settings = lab.settings.clone();
    for scene in scenes {
        let mut given = vec![false; settings.len()];
        for attribute in known {
            let at = lab.model.setting(attribute.name);
            let number = scene.number(attribute);
            let number = number.filter(|_| scene.span(attribute.name).is_some());
            if let (Some(at), Some(number)) = (at, number) {
                settings[at] = placed(lab.model.settings[at].kind, number);
                given[at] = true;
            }
        }
        let asked = Asked {
            settings: &settings,
            given: &given,
            most: lab.max,
            changes: false,
        };
        for contradiction in contradictions(lab.model, &asked, Spelling::Attribute) {
            let Some(place) = scene.span(contradiction.setting) else {
                continue;
            };
            report.push(
                Problem::error(
                    "this step's settings contradict each other",
                    place,
                    contradiction.problem,
                )
                .help(contradiction.advice),
            );
        }
    }
}

/// Whether the axis' setting stays on the slider; else that is reported.
fn is_within(lab: &Lab, scene: &Attributes, report: &mut Report) -> bool {
    let key = lab.model.axis.setting;
    let beyond = |attribute: &Attribute| {
        let number = scene.number(attribute);
        attribute.name == key && number.is_some_and(|number| number > lab.max)
    };
    let known = step::attributes(lab.model, false);
    let Some(place) = scene.span(key).filter(|_| known.iter().any(beyond)) else {
        return true;
    };
    report.push(
        Problem::error(
            "the step goes beyond the slider's end",
            place,
            format!("the lab's slider ends at {}", spelled_max(lab)),
        )
        .help(format!("lower {key}= or raise max= of the lab")),
    );
    false
}

/// Where a lab's slider ends, as an author writes it.
fn spelled_max(lab: &Lab) -> String {
    let axis = axis(lab.model).map(|axis| lab.model.settings[axis].kind);
    axis.map_or_else(|| lab.max.to_string(), |kind| spelled(kind, lab.max))
}

/// The code span that an item begins with.
fn first(reader: &Reader<'_, '_>, item: &Block) -> Option<Span> {
    let block = item.children.first().filter(|block| block.is_text())?;
    match reader.document.events[block.inner()].first()? {
        (Event::Code(_), span) => Some(span.clone()),
        _ => None,
    }
}

/// The code span that an item ends with.
fn last(reader: &Reader<'_, '_>, item: &Block) -> Option<Span> {
    let block = item.children.last().filter(|block| block.is_text())?;
    match reader.document.events[block.inner()].last()? {
        (Event::Code(_), span) => Some(span.clone()),
        _ => None,
    }
}

impl Shows for Steps {
    fn values(&self, _: &Directive, _: &Here<'_>, _: &mut Kept) -> Value {
        let steps = self.steps.iter().enumerate().map(|(index, step)| {
            let number = format!("{}. ", index + 1);
            // What follows an item's first line stands below its words.
            let indent = format!("\n{}", " ".repeat(number.len()));
            let lines = step.text.split('\n').map(|line| match line.trim_end() {
                "" => "\n".to_owned(),
                line => format!("{indent}{line}"),
            });
            let item: String = lines.collect();
            json!({
                "text": step.text,
                "item": format!("{number}{}", item.trim_start()),
                "data": step.data.to_string(),
            })
        });
        json!({
            "lab": self.lab,
            "label": self.label,
            "steps": steps.collect::<Vec<_>>(),
        })
    }
}
