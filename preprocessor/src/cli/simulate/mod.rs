//! `simulate`: the lab's model, run from the shell.
//!
//! It makes [`switchboard`]'s experiments from options and prints what came of them; it measures and
//! decides nothing itself.

mod csv;
mod json;
mod options;
mod table;
mod text;

pub(crate) use options::Args;

use anyhow::Context as _;
use options::Format;
use std::io::Write as _;

/// Runs the experiment that the options describe, and prints its report.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let experiment = args.experiment()?;
    let report = experiment.run();
    let text = match args.format {
        Format::Table => table::table(&experiment, &report),
        Format::Json => json::json(&experiment, &report)?,
        Format::Csv => csv::csv(&experiment, &report),
    };
    std::io::stdout()
        .write_all(text.as_bytes())
        .context("the report could not be written")
}

#[cfg(test)]
mod tests;
