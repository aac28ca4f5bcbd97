//! A rush and its cures: what becomes of the same rush on the same server when one thing is changed.

use super::cells::{mean, number, percent, spaced};
use super::{Table, described, report};
use crate::labs::attributes::Scenario;
use crate::labs::lab::Lab;
use crate::labs::{backoff, no_closed_form};
use switchboard::{Config, Discipline, Experiment, Nanos};

/// When the rush begins.
const QUIET: Nanos = Nanos::from_secs(crate::labs::QUIET);
/// From the rush's end until the measures begin.
const SETTLING: Nanos = Nanos::from_secs(60);
/// How long is measured.
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

fn run(config: Config, rush: &Scenario) -> Experiment {
    let over = QUIET.saturating_add(Nanos::from_secs(rush.seconds.into()));
    Experiment {
        config,
        warm_up: over.saturating_add(SETTLING),
        duration: DURATION,
        clients_at: vec![(QUIET, rush.clients), (over, config.clients)],
    }
}

pub(super) fn table(lab: &Lab, rush: &Scenario) -> Table {
    let calm = Experiment {
        clients_at: Vec::new(),
        ..run(lab.config, rush)
    };
    let mut rows = vec![row("Had there been no rush", &calm)];
    rows.extend(cures(lab.config).map(|(name, config)| row(name, &run(config, rush))));
    Table {
        caption: caption(&lab.config, rush),
        columns: COLUMNS.to_vec(),
        rows,
        repeated: run(lab.config, rush),
    }
}

fn row(name: &str, run: &Experiment) -> (String, Vec<String>) {
    let report = report(run);
    let measures = &report.measures;
    let requests = &measures.requests;
    let attempts = number(measures.attempts.sent) / number(requests.sent.max(1));
    let cells = vec![
        percent(requests.answered_share()),
        format!("{:.1}", measures.goodput.0),
        format!("{attempts:.1}"),
        mean(&measures.latency),
        format!("{:.1}", measures.queue_depth_mean),
        percent(measures.utilization),
        report.verdict.name().to_owned(),
    ];
    (name.to_owned(), cells)
}

fn caption(config: &Config, rush: &Scenario) -> String {
    let theory = no_closed_form(config).map_or(String::new(), |reason| {
        format!(" Queueing theory has no closed form {reason}: here the simulation stands alone.")
    });
    format!(
        "{}. There are {} clients, then {} for {} s, then {} again; each row is {}, which begins {} after \
         the rush is over.{theory}",
        described(config),
        config.clients,
        rush.clients,
        rush.seconds,
        config.clients,
        spaced(DURATION),
        spaced(SETTLING),
    )
}
