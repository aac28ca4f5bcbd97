//! What the options of `simulate` say: the run that they describe.

use super::draw::Drawing;
use super::options::{Format, simulate};
use clap::parser::ValueSource;
use clap::{ArgMatches, Command, Error, FromArgMatches};
use mdbook_switchboard::labs::{Spelling, clamped, command, contradictions};
use std::path::PathBuf;
use switchboard::Nanos;
use switchboard::sim::models::run::Run;
use switchboard::sim::models::sheet::Sheet;
use switchboard::sim::models::{Asked, SHEETS};

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Args {
    pub(super) model: &'static Sheet,
    pub(super) run: Run,
    /// The settings before they are clamped.
    asked: Vec<f64>,
    /// Which of them were given.
    given: Vec<bool>,
    pub(super) replications: Option<u32>,
    pub(super) compare_theory: bool,
    pub(super) format: Format,
    pub(super) drawing: Option<Drawing>,
    /// Options that are none, or not without another one, each with what to do.
    misled: Vec<&'static str>,
}

impl clap::Args for Args {
    fn augment_args(command: Command) -> Command {
        simulate(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        simulate(command)
    }
}

impl FromArgMatches for Args {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let named = matches.subcommand().and_then(|(name, matches)| {
            let model = SHEETS.iter().find(|sheet| sheet.name == name)?;
            Some((*model, matches))
        });
        let (model, matches) = named.unwrap_or((SHEETS[0], matches));
        Ok(Self::read(model, matches))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn one<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.get_one::<T>(name).cloned()
}

impl Args {
    fn read(model: &'static Sheet, matches: &ArgMatches) -> Self {
        let is_given = |name: &str| matches.value_source(name) == Some(ValueSource::CommandLine);
        let (asked, given): (Vec<f64>, Vec<bool>) = model
            .settings
            .iter()
            .map(|setting| {
                (
                    one(matches, setting.key).unwrap_or(setting.default),
                    is_given(setting.key),
                )
            })
            .unzip();
        let mut changes: Vec<(Nanos, f64)> = matches
            .get_many(&command::at_name(model))
            .map(|changes| changes.copied().collect())
            .unwrap_or_default();
        changes.sort_by_key(|(at, _)| *at);
        let time = |name, usual| one(matches, name).unwrap_or(usual);
        let file: Option<PathBuf> = one(matches, "draw");
        let mut misled = Vec::new();
        for (name, advice) in [
            ("json", "there is no --json; write --format json"),
            ("csv", "there is no --csv; write --format csv"),
        ] {
            if matches.get_flag(name) {
                misled.push(advice);
            }
        }
        if file.is_none() && is_given("at") {
            misled.push("--at is the moment to draw, and nothing is drawn; add --draw run.svg");
        }
        Self {
            model,
            run: Run {
                model: model.name,
                settings: clamped(model, &asked),
                seed: one(matches, "seed").unwrap_or(command::SEED),
                warm_up: time("warm-up", command::WARM_UP),
                duration: time("duration", command::DURATION),
                changes,
            },
            asked,
            given,
            replications: one(matches, "replications"),
            compare_theory: matches.get_flag("compare-theory"),
            format: one(matches, "format").unwrap_or(Format::Table),
            drawing: file.map(|file| Drawing {
                file,
                at: time("at", Nanos::ZERO),
            }),
            misled,
        }
    }

    /// Whether the options go together; a sentence on those that don't.
    pub(super) fn check(&self) -> anyhow::Result<()> {
        let Self { model, run, .. } = self;
        anyhow::ensure!(self.misled.is_empty(), self.misled.join("\nerror: "));
        let at = command::at_name(model);
        anyhow::ensure!(
            !self.compare_theory || model.has_theory(),
            "theory says nothing of the model {}; leave out --compare-theory",
            model.name
        );
        anyhow::ensure!(
            !self.compare_theory || run.changes.is_empty(),
            "--compare-theory is about the long run with one number of {}, and --{at} changes it; leave \
             out one of the two",
            model.axis.setting
        );
        anyhow::ensure!(
            self.drawing.is_none() || self.replications.is_none(),
            "--draw shows one run, and --replications makes many; leave out one of the two"
        );
        let found = contradictions(model, &self.asked_for(), Spelling::Option);
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        anyhow::ensure!(found.is_empty(), found.join("\nerror: "));
        let end = run.end();
        for (time, value) in &run.changes {
            anyhow::ensure!(
                *time < end,
                "--{at} changes to {value} {} after {}, but the run ends at {} (warm-up and duration); \
                 change them earlier, or run longer",
                model.axis.setting,
                command::time(*time),
                command::time(end)
            );
        }
        if let Some(drawing) = &self.drawing {
            anyhow::ensure!(
                drawing.at <= end,
                "--at draws at {}, but the run ends at {} (warm-up and duration); draw earlier, or run \
                 longer",
                command::time(drawing.at),
                command::time(end)
            );
        }
        Ok(())
    }

    fn asked_for(&self) -> Asked<'_> {
        let axis = self.model.setting(self.model.axis.setting);
        let start = axis.map_or(0.0, |axis| self.asked[axis]);
        let later = self.run.changes.iter().map(|(_, value)| *value);
        Asked {
            settings: &self.asked,
            given: &self.given,
            most: later.fold(start, f64::max),
            changes: !self.run.changes.is_empty(),
        }
    }
}
