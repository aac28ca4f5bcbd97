//! `simulate`: the lab's model, run from the shell.
//!
//! It makes [`switchboard`]'s experiments from options and prints what came of them; it measures and
//! decides nothing itself.

mod comparison;
mod csv;
mod estimate;
mod json;
mod lines;
mod options;
mod quantities;
mod replications;
mod table;
mod text;
mod theory;

pub(crate) use options::Args;

use anyhow::Context as _;
use options::Format;
use std::io::Write as _;
use theory::Theory;

/// Runs the experiment that the options describe, once or several times, and prints its report.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    std::io::stdout()
        .write_all(report(args)?.as_bytes())
        .context("the report could not be written")
}

fn report(args: &Args) -> anyhow::Result<String> {
    let experiment = args.experiment()?;
    let theory = args.compare_theory.then(|| Theory::of(&experiment));
    let theory = theory.as_ref();
    if let Some(replications) = args.replications {
        let reports = replications::run(&experiment, replications);
        return match args.format {
            Format::Table => Ok(comparison::estimates(&experiment, &reports, theory)),
            Format::Json => json::json(&json::estimates(&experiment, &reports, theory)),
            Format::Csv => Ok(csv::estimates(&reports, theory)),
        };
    }
    let report = experiment.run();
    match args.format {
        Format::Table => Ok(table::table(&experiment, &report, theory)),
        Format::Json => json::json(&json::value(&experiment, &report, theory)),
        Format::Csv => Ok(csv::csv(&experiment, &report, theory)),
    }
}

#[cfg(test)]
mod tests;
