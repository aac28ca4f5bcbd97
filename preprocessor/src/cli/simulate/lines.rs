//! The lines of which reports for people are made: the heading, and rows of cells.

use super::replications;
use mdbook_switchboard::labs::command;
use std::fmt::Write as _;
use switchboard::{Arrivals, Config, Experiment, Latency};

/// A name and its cells, in columns of one width.
pub(super) fn row(table: &mut String, name: &str, cells: &[String]) -> std::fmt::Result {
    write!(table, "{name:<12}")?;
    for cell in cells {
        write!(table, "{cell:>12}")?;
    }
    table.push('\n');
    Ok(())
}

/// What was simulated, and how often, in two lines.
pub(super) fn heading(experiment: &Experiment, runs: usize) -> String {
    let config = &experiment.config;
    let Config {
        clients, workers, ..
    } = *config;
    let plural = |n: u32, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let asking = match config.arrivals {
        Arrivals::Asynchronous => format!(
            "asking every {}, {}/s together",
            command::time(config.interval),
            config.offered().0
        ),
        Arrivals::Synchronous => {
            format!(
                "thinking for {}, then waiting",
                command::time(config.interval)
            )
        }
    };
    let latency = match config.latency {
        Latency::After(latency) => format!("answers after {}", command::time(latency)),
        Latency::Slot => "answers when the slot ends".to_owned(),
    };
    let seeds = match u32::try_from(runs) {
        Ok(runs) if runs > 1 => format!(
            "{runs} times with the seeds {} to {}",
            config.seed,
            replications::seed(experiment, runs - 1)
        ),
        _ => format!("seed {}", config.seed),
    };
    format!(
        "{}, {asking}; {} for {}/s, {} slots, {} to wait, {latency}\n\
         {} measured after {} of warm-up, {seeds}\n\n",
        plural(clients, "client"),
        plural(workers, "worker"),
        config.capacity.0,
        command::service_word(config.service),
        plural(config.queue, "place"),
        command::time(experiment.duration),
        command::time(experiment.warm_up),
    )
}
