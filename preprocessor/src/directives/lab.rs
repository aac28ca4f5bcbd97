//! `<<#lab>>`, and `<<#switchboard>>`, which is the first model's.

mod situations;

use super::reader::Reader;
use crate::labs::attributes;
use crate::labs::lab::{Lab, axis, settings};
use crate::labs::sheet::spelled;
use crate::labs::{Spelling, clamped, contradictions};
use crate::reading::attributes::spec::{DirectiveSpec, Form, More, Words};
use crate::reading::pairing::Directive;
use crate::reading::value;
use crate::report::diagnostic::{Problem, Report};
use switchboard::sim::models::sheet::{Kind, Sheet};
use switchboard::sim::models::{Asked, SHEETS};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "switchboard",
    form: Form::Line,
    meaning: "The lab: clients, one server, a queue, live. Without JavaScript, in print and for other renderers it is a table of results that the simulation core computed when the book was built.",
    holds: "Its settings are options of `simulate`, which gives the same numbers in the shell.",
    attributes: attributes::first,
    more: None,
    example: "<<#switchboard clients=3 max=80 capacity=5 queue=15 latency=42ms>>",
    notes: scenarios,
    words: Words::Prose,
};

/// The same for any model, by its name.
pub(super) const ANY: DirectiveSpec = DirectiveSpec {
    name: "lab",
    form: Form::Line,
    meaning: "The lab of a model: `model=switchboard` is the same as `<<#switchboard>>`.",
    holds: "Takes the model's settings beside what every lab takes.",
    attributes: attributes::model,
    more: Some(More {
        by: "model",
        values: attributes::models,
        of: attributes::of_model,
    }),
    example: "<<#lab model=switchboard clients=3 max=80>>",
    notes: String::new,
    words: Words::Prose,
};

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    number: usize,
    report: &mut Report,
) -> Option<Lab> {
    let before = report.problems.len();
    let given = &directive.attributes;
    let named = SHEETS
        .iter()
        .find(|sheet| sheet.name == given.word("model"));
    let model: &'static Sheet = named.unwrap_or(&SHEETS[0]);
    let scenario = model.scenario(given.word("scenario"));
    let sets = scenario.iter().flat_map(|scenario| scenario.sets);
    let attributes = sets.fold(given.clone(), |attributes, (key, value)| {
        let setting = model.settings.iter().find(|setting| setting.key == *key);
        match setting {
            Some(setting) => attributes.or(directive.spec, key, &spelled(setting.kind, *value)),
            None => attributes,
        }
    });
    let (settings, are_given) = settings(model, &attributes, directive.spec);
    let max = attributes.taken(directive.spec);
    let max = max
        .filter(|attribute| attribute.name == "max")
        .find_map(|attribute| attributes.number(attribute));
    let max = max.unwrap_or(model.axis.to);
    let lab = Lab {
        model,
        settings,
        seed: attributes.count("seed"),
        max,
        scenario,
        predict: match attributes.word("predict") {
            "" => number == 1 && scenario.is_none() && model.axis.bet.is_some(),
            word => word == "yes",
        },
        bet: attributes.text("bet").map(str::to_owned),
        situations: situations::read(directive, model, max, report),
        show: attributes.words("show").map(<[_]>::to_vec),
        effort: u32::try_from(attributes.count("effort")).unwrap_or(1),
        id: match attributes.text("id") {
            Some(id) => format!("lab-{id}"),
            None if number == 1 => format!("lab-{}", reader.slug),
            None => format!("lab-{}-{number}", reader.slug),
        },
        label: reader.text(directive, "label"),
    };
    beyond_the_end(directive, &lab, report);
    let asked = Asked {
        settings: &lab.settings,
        given: &are_given,
        most: lab.max,
        changes: false,
    };
    for contradiction in contradictions(model, &asked, Spelling::Attribute) {
        // What was left out can't be marked; then the lab as a whole is.
        let place = attributes.span(contradiction.setting);
        report.push(
            Problem::error(
                "the lab's settings contradict each other",
                place.unwrap_or(directive.open.span.clone()),
                contradiction.problem,
            )
            .help(contradiction.advice),
        );
    }
    let is_sound = report.problems.len() == before;
    unasked(directive, &lab, report);
    is_sound.then(|| Lab {
        settings: clamped(model, &lab.settings),
        ..lab
    })
}

/// Warns of a question that no reader is asked.
fn unasked(directive: &Directive, lab: &Lab, report: &mut Report) {
    let Some(place) = directive.attributes.span("bet").filter(|_| !lab.predict) else {
        return;
    };
    let (why, help) = match (directive.attributes.word("predict"), lab.scenario) {
        ("", None) => (
            "only a chapter's first lab asks for a bet by itself",
            "add predict=yes, or leave bet= out",
        ),
        ("", Some(_)) => (
            "a lab with a scenario doesn't ask for a bet by itself",
            "add predict=yes, or leave bet= out",
        ),
        _ => (
            "predict=no lets the lab ask for no bet",
            "leave one of the two out",
        ),
    };
    report.push(Problem::warning("nobody is asked for this bet", place, why).help(help));
}

/// The slider must reach every place that the lab begins at or that its scenario goes to.
fn beyond_the_end(directive: &Directive, lab: &Lab, report: &mut Report) {
    let Some(axis) = axis(lab.model) else { return };
    let setting = &lab.model.settings[axis];
    let key = setting.key;
    let max = spelled(setting.kind, lab.max);
    let attributes = &directive.attributes;
    let max_place = attributes.span("max");
    let mut refuse = |title: String, place: Option<_>, label: String, help: String| {
        report.push(
            Problem::error(title, place.unwrap_or(directive.open.span.clone()), label).help(help),
        );
    };
    if lab.start() > lab.max {
        let start = spelled(setting.kind, lab.start());
        refuse(
            "the lab starts beyond its slider's end".to_owned(),
            attributes.span(key).or(max_place.clone()),
            format!(
                "{}, but the slider ends at {max}",
                said(setting.kind, key, &start)
            ),
            format!("lower {key}= or raise max="),
        );
    }
    let story = lab
        .scenario
        .and_then(|scenario| Some((scenario.key, scenario.story.as_ref()?)));
    if let Some((name, story)) = story.filter(|(_, story)| story.to > lab.max) {
        let to = spelled(setting.kind, story.to);
        refuse(
            format!("the {name} goes beyond the slider's end"),
            max_place,
            format!(
                "the {name} brings {}, but the slider ends at {max}",
                said(setting.kind, key, &to)
            ),
            "raise max=, or leave out the scenario".to_owned(),
        );
    }
}

/// A value of the axis in a sentence: `60 clients`, `interval=5s`.
fn said(kind: Kind, key: &str, value: &str) -> String {
    match kind {
        Kind::Count { .. } => format!("{value} {key}"),
        _ => format!("{key}={value}"),
    }
}

/// What the labs' scenarios set.
fn scenarios() -> String {
    let mut notes = String::new();
    for model in SHEETS {
        for scenario in model.scenarios {
            let sets: Vec<String> = scenario
                .sets
                .iter()
                .filter_map(|(key, value)| {
                    let setting = &model.settings[model.setting(key)?];
                    Some(format!("`{key}={}`", spelled(setting.kind, *value)))
                })
                .collect();
            let sets: Vec<&str> = sets.iter().map(String::as_str).collect();
            let story = scenario.story.as_ref().map(|story| {
                format!(
                    ", and takes `{}` to {} for {} s",
                    model.axis.setting, story.to, story.lasts
                )
            });
            notes.push_str(&format!(
                "\n`scenario={}` sets {}{}. Attributes that are given override what it sets.\n",
                scenario.key,
                value::list(&sets, "and"),
                story.unwrap_or_default(),
            ));
        }
    }
    notes.push_str(
        "\nSettings that contradict each other, such as `backoff=exponential` without `retries`, are \
         errors.\n",
    );
    notes
}
