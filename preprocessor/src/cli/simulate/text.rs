//! Quantities as text, and the command that repeats a run.

use switchboard::{Arrivals, Backoff, Config, Discipline, Experiment, Latency, Nanos, Service};

/// A time as an option takes it, in the longest unit that holds it in whole numbers: `1h`, `1500ms`.
pub(super) fn time(time: Nanos) -> String {
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
pub(super) fn options(experiment: &Experiment) -> Vec<(&'static str, String)> {
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
        seed,
    } = experiment.config;
    let mut options = vec![
        ("clients", clients.to_string()),
        ("interval", time(interval)),
        ("arrivals", arrivals_word(arrivals).to_owned()),
    ];
    options.extend(patience.map(|patience| ("patience", time(patience))));
    options.push(("retries", retries.to_string()));
    match backoff {
        Backoff::None => options.push(("backoff", "none".to_owned())),
        Backoff::Exponential { base, cap } => options.extend([
            ("backoff", "exponential".to_owned()),
            ("backoff-base", time(base)),
            ("backoff-cap", time(cap)),
        ]),
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

/// The command that repeats the run.
pub(super) fn command(experiment: &Experiment) -> String {
    let mut command = "mdbook-switchboard simulate".to_owned();
    for (name, value) in options(experiment) {
        command.push_str(" --");
        command.push_str(name);
        if !value.is_empty() {
            command.push(' ');
            command.push_str(&value);
        }
    }
    command
}

pub(super) const fn arrivals_word(arrivals: Arrivals) -> &'static str {
    match arrivals {
        Arrivals::Asynchronous => "asynchronous",
        Arrivals::Synchronous => "synchronous",
    }
}

pub(super) const fn service_word(service: Service) -> &'static str {
    match service {
        Service::Fixed => "fixed",
        Service::Exponential => "exponential",
    }
}

const fn discipline_word(discipline: Discipline) -> &'static str {
    match discipline {
        Discipline::Fifo => "fifo",
        Discipline::Lifo => "lifo",
    }
}

/// Seconds for people: `42 ms`, `3.04 s`.
pub(super) fn seconds(seconds: f64) -> String {
    if seconds == 0.0 {
        "0 ms".to_owned()
    } else if seconds < 0.000_999_5 {
        format!("{:.0} µs", seconds * 1e6)
    } else if seconds < 0.999_5 {
        format!("{:.0} ms", seconds * 1e3)
    } else {
        format!("{seconds:.2} s")
    }
}

/// A count for people: `57,597`.
pub(super) fn count(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
