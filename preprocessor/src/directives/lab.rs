//! `<<#switchboard>>`: the lab.

use super::Reader;
use crate::attributes::Attributes;
use crate::diagnostic::{Problem, Report};
use crate::pairing::Directive;
use switchboard::{Config, Latency, Nanos, PerSecond, Service};

/// A lab: what it starts with, how far its slider goes, and what it is called.
#[derive(Debug, Clone)]
pub(crate) struct Lab {
    pub(crate) config: Config,
    pub(crate) max: u32,
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
    let attributes = &directive.attributes;
    let (clients, max) = (attributes.count("clients"), attributes.count("max"));
    if clients > max {
        let label = format!("{clients} clients, but the slider ends at {max}");
        let place = attributes.span("clients").or(attributes.span("max"));
        report.push(
            Problem::error(
                "the lab starts beyond its slider's end",
                place.unwrap_or(directive.open.span.clone()),
                label,
            )
            .help("lower clients= or raise max="),
        );
        return None;
    }
    let id = match attributes.text("id") {
        Some(id) => format!("lab-{id}"),
        None if number == 1 => format!("lab-{}", reader.slug),
        None => format!("lab-{}-{number}", reader.slug),
    };
    Some(Lab {
        config: config(attributes),
        max: small(max),
        id,
        label: attributes.text("label").unwrap_or_default().to_owned(),
    })
}

fn config(attributes: &Attributes) -> Config {
    Config {
        clients: small(attributes.count("clients")),
        interval: nanos(attributes.seconds("interval")),
        workers: small(attributes.count("workers")),
        capacity: PerSecond(attributes.rate("capacity")),
        service: match attributes.word("service") {
            "exponential" => Service::Exponential,
            _ => Service::Fixed,
        },
        queue: small(attributes.count("queue")),
        latency: match attributes.word("latency") {
            "slot" => Latency::Slot,
            _ => Latency::After(nanos(attributes.seconds("latency"))),
        },
        seed: attributes.count("seed"),
        ..Config::default()
    }
    .clamped()
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
