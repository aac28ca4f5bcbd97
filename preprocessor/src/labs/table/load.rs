//! The load curve: the lab at some numbers of clients, beside what theory says of them.

use super::cells::{mean, number, p95, percent, share, spaced, time};
use super::{Table, described, report};
use crate::labs::lab::Lab;
use crate::labs::{no_closed_form, no_latency};
use switchboard::steady;
use switchboard::{Config, Experiment, Nanos};

/// The numbers of clients that the table shows, as far as the lab's slider goes.
const CLIENTS: [u32; 8] = [3, 10, 20, 25, 30, 40, 60, 80];

/// Simulated time of a row: long enough that its averages hold to the digits shown, but for a unit of
/// the last one near the knee, where chance weighs most.
const DURATION: Nanos = Nanos::from_secs(12 * 3600);

/// One point of the load curve.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    pub(crate) clients: u32,
    /// Mean latency of what was answered, in seconds; `None` where nothing was.
    pub(crate) latency: Option<f64>,
    /// Share of the requests that ended which was rejected.
    pub(crate) rejected: f64,
}

/// The load curve at the table's numbers of clients.
pub(crate) fn points(lab: &Lab) -> Vec<Point> {
    runs(lab)
        .iter()
        .map(|run| {
            let measures = report(run).measures;
            Point {
                clients: run.config.clients,
                latency: (measures.latency.count > 0).then_some(measures.latency.mean),
                rejected: share(measures.requests.rejected, &measures.requests),
            }
        })
        .collect()
}

/// The lab's run at each number of clients.
fn runs(lab: &Lab) -> Vec<Experiment> {
    CLIENTS
        .iter()
        .filter(|&&clients| clients <= lab.max)
        .map(|&clients| {
            run(Config {
                clients,
                ..lab.config
            })
        })
        .collect()
}

fn run(config: Config) -> Experiment {
    Experiment {
        config,
        duration: DURATION,
        ..Experiment::default()
    }
}

pub(super) fn table(lab: &Lab) -> Table {
    let runs = runs(lab);
    let impatient = lab.config.patience.is_some();
    // Whatever the number of clients, theory has an answer or none.
    let asked = Config {
        clients: lab.config.clients.max(1),
        ..lab.config
    };
    let theory = no_closed_form(&asked).is_none();
    let latency_in_theory = theory && no_latency(&asked).is_none();
    let columns = [
        ("Clients", true),
        ("Asked / s", true),
        ("Answered", true),
        ("Answered in theory", theory),
        ("Rejected", true),
        ("Gave up", impatient),
        ("Avg latency", true),
        ("Avg latency in theory", latency_in_theory),
        ("p95", true),
        ("Queue depth", true),
        ("CPU", true),
        ("Verdict", true),
    ];
    let shown = |(column, shown): (_, bool)| shown.then_some(column);
    Table {
        caption: caption(&asked),
        columns: columns.into_iter().filter_map(shown).collect(),
        rows: runs.iter().map(row).collect(),
        repeated: run(lab.config),
    }
}

fn row(run: &Experiment) -> (String, Vec<String>) {
    let report = report(run);
    let measures = &report.measures;
    let requests = &measures.requests;
    let theory = steady(&run.config);
    let mut cells = vec![
        format!("{:.1}", number(requests.sent) / run.duration.as_secs_f64()),
        percent(requests.answered_share()),
    ];
    cells.extend(theory.map(|theory| percent(theory.goodput / theory.offered)));
    cells.push(percent(share(requests.rejected, requests)));
    if run.config.patience.is_some() {
        cells.push(percent(share(requests.given_up, requests)));
    }
    cells.push(mean(&measures.latency));
    cells.extend(
        theory
            .and_then(|theory| theory.latency)
            .map(|latency| time(latency.mean)),
    );
    cells.extend([
        p95(&measures.latency),
        format!("{:.1}", measures.queue_depth_mean),
        percent(measures.utilization),
        report.verdict.name().to_owned(),
    ]);
    (run.config.clients.to_string(), cells)
}

fn caption(config: &Config) -> String {
    let theory = match (no_closed_form(config), no_latency(config)) {
        (Some(reason), _) => {
            format!("Queueing theory has no closed form {reason}: here the simulation stands alone.")
        }
        (None, Some(reason)) => format!(
            "What is said to hold in theory comes from a closed form; {reason} there is none."
        ),
        (None, None) => {
            "What is said to hold in theory comes from a closed form: it is what the simulation is held to."
                .to_owned()
        }
    };
    format!(
        "{}: {} of simulated time for each row. {theory}",
        described(config),
        spaced(DURATION)
    )
}
