//! The options that describe an experiment, and the command that repeats it.

use switchboard::{Arrivals, Backoff, Config, Discipline, Experiment, Latency, Nanos, Service};

/// A time as an option takes it, in the longest unit that holds it in whole numbers: `1h`, `1500ms`.
#[must_use]
pub fn time(time: Nanos) -> String {
    const UNITS: [(u64, &str); 6] = [
        (3_600_000_000_000, "h"),
        (60_000_000_000, "m"),
        (1_000_000_000, "s"),
        (1_000_000, "ms"),
        (1_000, "us"),
        (1, "ns"),
    ];
    UNITS
        .iter()
        .find(|(unit, _)| time.0 >= *unit && time.0.is_multiple_of(*unit))
        .map_or_else(
            || "0s".to_owned(),
            |(unit, name)| format!("{}{name}", time.0 / unit),
        )
}

/// The options that describe an experiment, with their values: all that have a default, and the others
/// where they are in use.
#[must_use]
pub fn options(experiment: &Experiment) -> Vec<(&'static str, String)> {
    let Config {
        clients,
        interval,
        arrivals,
        patience,
        retries,
        backoff,
        retry_budget,
        workers,
        capacity,
        service,
        queue,
        discipline,
        drop_departed,
        latency,
        // Not an option yet: the verdict of a run is still that of its measures.
        objective: _,
        seed,
    } = experiment.config;
    let mut options = vec![
        ("clients", clients.to_string()),
        ("interval", time(interval)),
        ("arrivals", arrivals_word(arrivals).to_owned()),
    ];
    options.extend(patience.map(|patience| ("patience", time(patience))));
    options.push(("retries", retries.to_string()));
    options.push(("backoff", backoff_word(backoff).to_owned()));
    if let Backoff::Exponential { base, cap } = backoff {
        options.extend([("backoff-base", time(base)), ("backoff-cap", time(cap))]);
    }
    options.extend(retry_budget.map(|share| ("retry-budget", share.to_string())));
    options.extend([
        ("capacity", capacity.0.to_string()),
        ("workers", workers.to_string()),
        ("service", service_word(service).to_owned()),
        ("queue", queue.to_string()),
        ("discipline", discipline_word(discipline).to_owned()),
    ]);
    if drop_departed {
        options.push(("drop-departed", String::new()));
    }
    let latency = match latency {
        Latency::After(latency) => time(latency),
        Latency::Slot => "slot".to_owned(),
    };
    options.push(("latency", latency));
    for (at, clients) in &experiment.clients_at {
        options.push(("clients-at", format!("{}={clients}", time(*at))));
    }
    options.extend([
        ("duration", time(experiment.duration)),
        ("warm-up", time(experiment.warm_up)),
        ("seed", seed.to_string()),
    ]);
    options
}

/// The command that repeats the run, with every option.
#[must_use]
pub fn command(experiment: &Experiment) -> String {
    written(&options(experiment))
}

/// The command that repeats the run, without the options that give what holds anyway.
#[must_use]
pub fn short(experiment: &Experiment) -> String {
    let usual = options(&Experiment::default());
    let mut options = options(experiment);
    options.retain(|option| option.0 == "clients" || !usual.contains(option));
    written(&options)
}

fn written(options: &[(&str, String)]) -> String {
    let mut command = "mdbook-switchboard simulate".to_owned();
    for (name, value) in options {
        command.push_str(" --");
        command.push_str(name);
        if !value.is_empty() {
            command.push(' ');
            command.push_str(value);
        }
    }
    command
}

/// How clients ask, as the option's word.
#[must_use]
pub const fn arrivals_word(arrivals: Arrivals) -> &'static str {
    match arrivals {
        Arrivals::Asynchronous => "asynchronous",
        Arrivals::Synchronous => "synchronous",
    }
}

/// How long slots are, as the option's word.
#[must_use]
pub const fn service_word(service: Service) -> &'static str {
    match service {
        Service::Fixed => "fixed",
        Service::Exponential => "exponential",
    }
}

/// Whether retries wait, as the option's word.
#[must_use]
pub const fn backoff_word(backoff: Backoff) -> &'static str {
    match backoff {
        Backoff::None => "none",
        Backoff::Exponential { .. } => "exponential",
    }
}

/// Who is served next, as the option's word.
#[must_use]
pub const fn discipline_word(discipline: Discipline) -> &'static str {
    match discipline {
        Discipline::Fifo => "fifo",
        Discipline::Lifo => "lifo",
    }
}
