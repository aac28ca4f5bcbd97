//! `simulate`: any model, run from the shell.
//!
//! It makes whole runs ([`switchboard::sim::models::run`]) from options and prints what came of them; it
//! measures and decides nothing itself. Options, tables, JSON and CSV come from the model's sheet.

mod comparison;
mod csv;
mod draw;
mod estimate;
mod json;
mod lines;
mod options;
mod progress;
mod read;
mod replications;
mod table;
mod text;

pub(crate) use read::Args;

use anyhow::Context as _;
use mdbook_switchboard::labs::{Theory, theory};
use mdbook_switchboard::words::Words;
use options::Format;
use std::io::Write as _;
use switchboard::sim::models::run::{Outcome, Run};
use switchboard::sim::models::sheet::Sheet;

/// What is simulated, and what theory says of it where that is asked for.
pub(super) struct Asked {
    pub(super) model: &'static Sheet,
    pub(super) run: Run,
    pub(super) theory: Option<Theory>,
}

/// Makes the run that the options describe, once or several times, and prints its report.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let report = report(args)?;
    std::io::stdout()
        .write_all(report.as_bytes())
        .context("the report could not be written")
}

fn report(args: &Args) -> anyhow::Result<String> {
    args.check()?;
    if let Some(drawing) = &args.drawing {
        draw::draw(&args.run, drawing)?;
    }
    let asked = Asked {
        model: args.model,
        run: args.run.clone(),
        theory: args
            .compare_theory
            .then(|| theory(args.model, &args.run.settings, false, &Words::of(None))),
    };
    if let Some(replications) = args.replications {
        let outcomes = replications::run(&args.run, replications);
        return match args.format {
            Format::Table => Ok(comparison::estimates(&asked, &outcomes)),
            Format::Json => json::json(&json::estimates(&asked, &outcomes)),
            Format::Csv => Ok(csv::estimates(&asked, &outcomes)),
        };
    }
    let outcome = once(&args.run);
    match args.format {
        Format::Table => Ok(table::table(&asked, &outcome)),
        Format::Json => json::json(&json::value(&asked, &outcome)),
        Format::Csv => Ok(csv::csv(&asked, &outcome)),
    }
}

/// Makes a run, and tells how far it is where that takes long.
fn once(run: &Run) -> Outcome {
    let mut progress = progress::Progress::new();
    let end = run.end();
    run.make(progress::EACH, &mut |now| progress.at(now, end))
}

#[cfg(test)]
mod tests;
