//! `<<#switchboard>>`: the lab.

use super::reader::Reader;
use crate::labs::attributes::{self, RUSH, Scenario};
use crate::labs::lab::{Lab, config, small};
use crate::labs::{Asked, Spelling, backoff};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Words};
use crate::reading::pairing::Directive;
use crate::reading::value;
use crate::report::diagnostic::{Problem, Report};
use switchboard::{Backoff, Config};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "switchboard",
    form: Form::Line,
    meaning: "The lab: clients, one server, a queue, live. Without JavaScript, in print and for other renderers it is a table of results that the simulation core computed when the book was built.",
    holds: "Its attributes are options of `simulate`, which gives the same numbers in the shell.",
    attributes: attributes::switchboard,
    example: "<<#switchboard clients=3 max=80 capacity=5 queue=15 latency=42ms>>",
    notes: scenario,
    words: Words::Prose,
};

/// The same for any model, by its name.
pub(super) const ANY: DirectiveSpec = DirectiveSpec {
    name: "lab",
    form: Form::Line,
    meaning: "The lab of a model: `model=switchboard` is the same as `<<#switchboard>>`.",
    holds: "Takes the model's settings beside what every lab takes.",
    attributes: attributes::lab,
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
    let scenario = (directive.attributes.word("scenario") == RUSH.name).then_some(&*RUSH);
    let attributes = scenario
        .iter()
        .flat_map(|scenario| &scenario.sets)
        .fold(directive.attributes.clone(), |attributes, (name, value)| {
            attributes.or(directive.spec, name, value)
        });
    let config = config(&attributes);
    let max = small(attributes.count("max"));
    too_many_clients(directive, &config, max, scenario, report);
    let asked = Asked {
        config: &config,
        backoff_time: ["backoff-base", "backoff-cap"]
            .into_iter()
            .find(|name| attributes.span(name).is_some()),
        most_clients: max,
        clients_leave: false,
    };
    for contradiction in asked.contradictions(Spelling::Attribute) {
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
    if report.problems.len() > before {
        return None;
    }
    let id = match attributes.text("id") {
        Some(id) => format!("lab-{id}"),
        None if number == 1 => format!("lab-{}", reader.slug),
        None => format!("lab-{}-{number}", reader.slug),
    };
    Some(Lab {
        config: config.clamped(),
        max,
        waits: match config.backoff {
            Backoff::None => backoff(true, None, None),
            given => given,
        },
        scenario,
        predict: match attributes.word("predict") {
            "" => number == 1 && scenario.is_none(),
            word => word == "yes",
        },
        show: attributes.words("show").map(<[_]>::to_vec),
        id,
        label: reader.text(directive, "label"),
    })
}

/// The slider must reach every number of clients that the lab begins with or that its scenario brings.
fn too_many_clients(
    directive: &Directive,
    config: &Config,
    max: u32,
    scenario: Option<&Scenario>,
    report: &mut Report,
) {
    let attributes = &directive.attributes;
    let max_place = attributes.span("max");
    let mut refuse = |title: &str, place: Option<_>, label, help: &str| {
        report.push(
            Problem::error(title, place.unwrap_or(directive.open.span.clone()), label).help(help),
        );
    };
    if config.clients > max {
        refuse(
            "the lab starts beyond its slider's end",
            attributes.span("clients").or(max_place.clone()),
            format!("{} clients, but the slider ends at {max}", config.clients),
            "lower clients= or raise max=",
        );
    }
    if let Some(scenario) = scenario.filter(|scenario| scenario.clients > max) {
        refuse(
            "the rush goes beyond the slider's end",
            max_place,
            format!(
                "the rush brings {} clients, but the slider ends at {max}",
                scenario.clients
            ),
            "raise max=, or leave out the scenario",
        );
    }
}

/// What the lab's scenario sets.
fn scenario() -> String {
    let sets: Vec<String> = RUSH
        .sets
        .iter()
        .map(|(name, value)| format!("`{name}={value}`"))
        .collect();
    let sets: Vec<&str> = sets.iter().map(String::as_str).collect();
    format!(
        "\n`scenario={}` sets {}, and lets {} clients in for {} s. Attributes that are given override \
         what it sets.\n\nSettings that contradict each other, such as `backoff=exponential` without \
         `retries`, are errors.\n",
        RUSH.name,
        value::list(&sets, "and"),
        RUSH.clients,
        RUSH.seconds,
    )
}
