//! `<<#switchboard>>`: the lab.

use super::Reader;
use crate::labs::attributes::{RUSH, Scenario};
use crate::labs::{Asked, Spelling, backoff};
use crate::reading::attributes::Attributes;
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use switchboard::{Arrivals, Backoff, Config, Discipline, Latency, Nanos, PerSecond, Service};

/// A lab: what it starts with, how far its slider goes, what it shows, and what it is called.
#[derive(Debug, Clone)]
pub(crate) struct Lab {
    pub(crate) config: Config,
    pub(crate) max: u32,
    /// The backoff that a reader switches on: the lab's own, or the usual one.
    pub(crate) waits: Backoff,
    pub(crate) scenario: Option<&'static Scenario>,
    /// Whether the reader is asked for a bet.
    pub(crate) predict: bool,
    /// The parts that are shown; `None`: all of them.
    pub(crate) show: Option<Vec<&'static str>>,
    /// Unique in the book.
    pub(crate) id: String,
    pub(crate) label: String,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    number: usize,
    report: &mut Report,
) -> Option<Lab> {
    let before = report.problems.len();
    let scenario = (directive.attributes.word("scenario") == RUSH.name).then_some(&RUSH);
    let attributes = scenario
        .iter()
        .flat_map(|scenario| scenario.sets)
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
        label: attributes.text("label").unwrap_or_default().to_owned(),
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

/// The configuration as it is asked for, not clamped.
fn config(attributes: &Attributes) -> Config {
    let given = |name| {
        attributes
            .span(name)
            .map(|_| nanos(attributes.seconds(name)))
    };
    Config {
        clients: small(attributes.count("clients")),
        interval: nanos(attributes.seconds("interval")),
        arrivals: match attributes.word("arrivals") {
            "synchronous" => Arrivals::Synchronous,
            _ => Arrivals::Asynchronous,
        },
        patience: attributes
            .seconds("patience")
            .map(|patience| nanos(Some(patience))),
        retries: small(attributes.count("retries")),
        backoff: backoff(
            attributes.word("backoff") == "exponential",
            given("backoff-base"),
            given("backoff-cap"),
        ),
        retry_budget: attributes.share("retry-budget"),
        workers: small(attributes.count("workers")),
        capacity: PerSecond(attributes.rate("capacity")),
        service: match attributes.word("service") {
            "exponential" => Service::Exponential,
            _ => Service::Fixed,
        },
        queue: small(attributes.count("queue")),
        discipline: match attributes.word("discipline") {
            "lifo" => Discipline::Lifo,
            _ => Discipline::Fifo,
        },
        drop_departed: attributes.word("drop-departed") == "yes",
        latency: match attributes.word("latency") {
            "slot" => Latency::Slot,
            _ => Latency::After(nanos(attributes.seconds("latency"))),
        },
        seed: attributes.count("seed"),
    }
}

/// The table's ranges fit; what doesn't is the core's to clamp.
fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn nanos(seconds: Option<f64>) -> Nanos {
    let length =
        std::time::Duration::try_from_secs_f64(seconds.unwrap_or_default()).unwrap_or_default();
    Nanos(u64::try_from(length.as_nanos()).unwrap_or(u64::MAX))
}
