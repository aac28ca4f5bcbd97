//! The report for people.

use super::comparison::beside_theory;
use super::lines::{heading, row};
use super::text::{count, seconds};
use super::theory::Theory;
use mdbook_switchboard::labs::command;
use std::fmt::Write as _;
use switchboard::{Counts, Experiment, Report, Summary};

pub(super) fn table(experiment: &Experiment, report: &Report, theory: Option<&Theory>) -> String {
    let measures = &report.measures;
    let mut table = heading(experiment, 1);
    let columns = ["sent", "answered", "rejected", "given up", "in flight"];
    let _ = row(&mut table, "", &columns.map(str::to_owned));
    for (name, counts) in [
        ("requests", measures.requests),
        ("attempts", measures.attempts),
    ] {
        let Counts {
            sent,
            answered,
            rejected,
            given_up,
            in_flight,
        } = counts;
        let _ = row(
            &mut table,
            name,
            &[sent, answered, rejected, given_up, in_flight].map(count),
        );
    }
    table.push('\n');
    let _ = row(
        &mut table,
        "",
        &["mean", "p50", "p95", "p99"].map(str::to_owned),
    );
    for (name, summary) in [("latency", measures.latency), ("wait", measures.wait)] {
        let Summary {
            mean,
            p50,
            p95,
            p99,
            count,
        } = summary;
        let cell = |time| {
            if count == 0 {
                "–".to_owned()
            } else {
                seconds(time)
            }
        };
        let _ = row(&mut table, name, &[mean, p50, p95, p99].map(cell));
    }
    let config = &report.config;
    let answered = measures.requests.answered_share() * 100.0;
    for (name, value) in [
        (
            "throughput",
            format!("{:.3}/s of slots ended", measures.throughput.0),
        ),
        (
            "goodput",
            format!("{:.3}/s of requests answered", measures.goodput.0),
        ),
        (
            "wasted",
            format!("{} answers that nobody waited for", count(measures.wasted)),
        ),
        (
            "queue depth",
            format!(
                "{:.3} of {} on average",
                measures.queue_depth_mean, config.queue
            ),
        ),
        (
            "utilization",
            format!("{:.1} %", measures.utilization * 100.0),
        ),
        (
            "verdict",
            format!(
                "{}: {answered:.1} % of what ended was answered",
                report.verdict.name()
            ),
        ),
        (
            "events",
            format!(
                "{} in all, digest {:016x}",
                count(report.events),
                report.digest
            ),
        ),
    ] {
        let _ = write!(table, "\n{name:<12}{value}");
    }
    table.push('\n');
    if let Some(theory) = theory {
        table.push('\n');
        table.push_str(&beside_theory(report, theory));
    }
    let _ = write!(
        table,
        "\nThe same run again:\n{}{}\n",
        command::command(experiment),
        if theory.is_some() {
            " --compare-theory"
        } else {
            ""
        }
    );
    table
}
