//! A rush and its cures: what becomes of the same rush on the same server when one thing is changed.

use super::cells::{mean, percent, spaced};
use super::figures::{Figures, number};
use super::{Table, described};
use crate::labs::attributes::Scenario;
use crate::labs::lab::Lab;
use crate::labs::{backoff, bound, no_closed_form};
use switchboard::{Config, Discipline, Experiment, Nanos};

/// When the rush begins.
const QUIET: Nanos = Nanos::from_secs(crate::labs::QUIET);
/// From the rush's end until the measures begin.
const SETTLING: Nanos = Nanos::from_secs(60);
/// How long is measured, where that isn't too many events.
const DURATION: Nanos = Nanos::from_secs(3600);

const COLUMNS: [&str; 8] = [
    "After the rush",
    "Answered",
    "Goodput / s",
    "Attempts a request",
    "Avg latency",
    "Queue depth",
    "CPU",
    "Verdict",
];

/// What is changed in each row; the first is not changed at all.
fn cures(config: Config) -> [(&'static str, Config); 5] {
    [
        ("Nothing changed", config),
        (
            "Backoff alone",
            Config {
                backoff: backoff(true, None, None),
                ..config
            },
        ),
        (
            "A retry budget of 10 %",
            Config {
                retry_budget: Some(0.1),
                ..config
            },
        ),
        (
            "The newest first",
            Config {
                discipline: Discipline::Lifo,
                ..config
            },
        ),
        (
            "The departed dropped",
            Config {
                drop_departed: true,
                ..config
            },
        ),
    ]
}

/// How long each row is; `None` where what comes before the measures is too much already.
fn duration(lab: &Lab, rush: &Scenario) -> Option<Nanos> {
    let rows = cures(lab.config).map(|(_, config)| config);
    let rows = rows.iter().chain([&lab.config]);
    let (mut before, mut measured) = (0.0, 0.0);
    for config in rows {
        let calm = bound::events_per_second(config);
        let rushed = bound::events_per_second(&Config {
            clients: rush.clients,
            ..*config
        });
        before += calm * (QUIET.as_secs_f64() + SETTLING.as_secs_f64());
        before += rushed * f64::from(rush.seconds);
        measured += calm;
    }
    bound::longest(DURATION, before, measured)
}

fn run(config: Config, rush: &Scenario, duration: Nanos) -> Experiment {
    let over = QUIET.saturating_add(Nanos::from_secs(rush.seconds.into()));
    Experiment {
        config,
        warm_up: over.saturating_add(SETTLING),
        duration,
        clients_at: vec![(QUIET, rush.clients), (over, config.clients)],
    }
}

pub(super) fn table(lab: &Lab, rush: &Scenario) -> Table {
    let length = duration(lab, rush);
    let duration = length.unwrap_or(DURATION);
    let calm = Experiment {
        clients_at: Vec::new(),
        ..run(lab.config, rush, duration)
    };
    let mut rows = Vec::new();
    if length.is_some() {
        rows.push(row("Had there been no rush", &calm));
        rows.extend(
            cures(lab.config).map(|(name, config)| row(name, &run(config, rush, duration))),
        );
    }
    Table {
        caption: caption(&lab.config, rush, length),
        columns: COLUMNS.to_vec(),
        rows,
        repeated: run(lab.config, rush, duration),
    }
}

fn row(name: &str, run: &Experiment) -> (String, Vec<String>) {
    let figures = Figures::of(run);
    let attempts = number(figures.attempts) / number(figures.sent.max(1));
    let cells = vec![
        percent(figures.answered_share()),
        format!("{:.1}", figures.goodput),
        format!("{attempts:.1}"),
        mean(figures.latency),
        format!("{:.1}", figures.queue_depth),
        percent(figures.utilization),
        figures.verdict,
    ];
    (name.to_owned(), cells)
}

fn caption(config: &Config, rush: &Scenario, length: Option<Nanos>) -> String {
    let theory = no_closed_form(config).map_or(String::new(), |reason| {
        format!(" Queueing theory has no closed form {reason}: here the simulation stands alone.")
    });
    let story = format!(
        "{}. There are {} clients, then {} for {} s, then {} again",
        described(config),
        config.clients,
        rush.clients,
        rush.seconds,
        config.clients,
    );
    match length {
        Some(length) => format!(
            "{story}; each row is {}, which begins {} after the rush is over.{}{theory}",
            spaced(length),
            spaced(SETTLING),
            bound::told(config, length, DURATION),
        ),
        None => format!(
            "{story}. So many requests come in it that no table could be made beside the page.{theory}"
        ),
    }
}
