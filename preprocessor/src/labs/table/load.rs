//! The load curve: the lab at some numbers of clients, beside what theory says of them.

use super::cells::{mean, p95, percent, spaced, time};
use super::figures::{Figures, number};
use super::{Table, described};
use crate::labs::lab::Lab;
use crate::labs::{bound, theory};
use switchboard::{Config, Experiment, Nanos};

/// The numbers of clients that the table shows, as far as the lab's slider goes.
const CLIENTS: [u32; 8] = [3, 10, 20, 25, 30, 40, 60, 80];

/// Simulated time of a row, where that isn't too many events: long enough that its averages hold to the
/// digits shown, but for a unit of the last one near the knee, where chance weighs most.
const DURATION: Nanos = Nanos::from_secs(12 * 3600);
/// What passes before a row's measures begin, where a row is long.
const WARM_UP: Nanos = Nanos::from_secs(100);

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
            let figures = Figures::of(run);
            Point {
                clients: run.config.clients,
                latency: figures.latency.map(|latency| latency.mean),
                rejected: figures.share(figures.rejected),
            }
        })
        .collect()
}

/// The lab's run at each number of clients.
fn runs(lab: &Lab) -> Vec<Experiment> {
    let duration = duration(lab);
    configs(lab).map(|config| run(config, duration)).collect()
}

fn configs(lab: &Lab) -> impl Iterator<Item = Config> {
    CLIENTS
        .iter()
        .filter(|&&clients| clients <= lab.max)
        .map(|&clients| Config {
            clients,
            ..lab.config
        })
}

/// How long each row is.
fn duration(lab: &Lab) -> Nanos {
    let events = configs(lab)
        .map(|config| bound::events_per_second(&config))
        .sum();
    bound::longest(DURATION, 0.0, events).unwrap_or(bound::SHORTEST)
}

fn run(config: Config, duration: Nanos) -> Experiment {
    Experiment {
        config,
        warm_up: WARM_UP.min(Nanos(duration.0 / 10)),
        duration,
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
    let theory = theory::not_told(&asked).is_none();
    let latency_in_theory = theory && asked.patience.is_none();
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
        caption: caption(&asked, duration(lab)),
        columns: columns.into_iter().filter_map(shown).collect(),
        rows: runs.iter().map(row).collect(),
        repeated: run(lab.config, duration(lab)),
    }
}

fn row(run: &Experiment) -> (String, Vec<String>) {
    let figures = Figures::of(run);
    let mut cells = vec![
        format!("{:.1}", number(figures.sent) / run.duration.as_secs_f64()),
        percent(figures.answered_share()),
    ];
    cells.extend(figures.theory.map(|theory| percent(theory.answered)));
    cells.push(percent(figures.share(figures.rejected)));
    if run.config.patience.is_some() {
        cells.push(percent(figures.share(figures.given_up)));
    }
    cells.push(mean(figures.latency));
    cells.extend(figures.theory.and_then(|theory| theory.latency).map(time));
    cells.extend([
        p95(figures.latency),
        format!("{:.1}", figures.queue_depth),
        percent(figures.utilization),
        figures.verdict,
    ]);
    (run.config.clients.to_string(), cells)
}

fn caption(config: &Config, duration: Nanos) -> String {
    let theory = match (theory::not_told(config), config.patience) {
        (Some(reason), _) => {
            format!("Queueing theory has no closed form {reason}: here the simulation stands alone.")
        }
        (None, Some(_)) => format!(
            "What is said to hold in theory comes from a closed form; {} there is none.",
            theory::NO_LATENCY
        ),
        (None, None) => {
            "What is said to hold in theory comes from a closed form: it is what the simulation is held to."
                .to_owned()
        }
    };
    format!(
        "{}: {} of simulated time for each row.{} {theory}",
        described(config),
        spaced(duration),
        bound::told(config, duration, DURATION),
    )
}
