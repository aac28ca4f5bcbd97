//! The options of `simulate`: a model's settings, as its sheet has them, and what all models have.

use super::text::kept;
use clap::builder::EnumValueParser;
use clap::{Arg, ArgAction, Command, ValueEnum};
use mdbook_switchboard::labs::{command, scenario_in_options, sheet};
use mdbook_switchboard::value;
use mdbook_switchboard::words::Words;
use std::path::PathBuf;
use switchboard::Nanos;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::sheet::{Kind, Setting, Sheet};

/// How the report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    Table,
    /// For programs: one object
    Json,
    /// For spreadsheets: a line of names and a line of values
    Csv,
}

/// What holds for all models.
const ABOUT: &str = "Run a lab's model from the shell, and report what became of it";
const UNITS: &str = "Times carry their unit (42ms, 5s, 1m30s, 1h); rates are per second.";

/// `simulate`, whose options are made when it is asked for: they need every model's sheet and the words of all labs,
/// which no other command should wait for.
pub(super) fn simulate(command: Command) -> Command {
    command.about(ABOUT).defer(with_options)
}

/// The options of the first model, and a command a model.
fn with_options(command: Command) -> Command {
    let mut command = options(command, SHEETS[0]).long_about(format!(
        "{ABOUT}\n\n{UNITS} Without a model it is the {}, whose defaults are the course's first lab.{}",
        SHEETS[0].name,
        verdict(SHEETS[0])
    ));
    command = command
        .args_conflicts_with_subcommands(true)
        .disable_help_subcommand(true)
        .subcommand_value_name("MODEL")
        .subcommand_help_heading("Models");
    for sheet in SHEETS {
        let about = say(sheet, "simulate").unwrap_or_default();
        let model = Command::new(sheet.name)
            .about(about.clone())
            .long_about(format!("{about}\n\n{UNITS}{}", verdict(sheet)));
        command = command.subcommand(options(model, sheet));
    }
    command
}

/// The model's own words, where it has them.
fn say(model: &Sheet, key: &str) -> Option<String> {
    let (words, key) = (Words::of(None), format!("{}-{key}", model.name));
    words.has(&key).then(|| words.say(&key, &[]))
}

fn verdict(model: &Sheet) -> String {
    say(model, "simulate-verdict").map_or_else(String::new, |text| format!("\n\n{text}."))
}

/// The options of a model.
fn options(mut command: Command, model: &'static Sheet) -> Command {
    for setting in model.settings {
        command = command.arg(option(model, setting));
    }
    if let Some(axis) = model.setting(model.axis.setting) {
        let setting = &model.settings[axis];
        command = command.arg(
            value_of(kept(command::at_name(model)), "TIME=VALUE")
                .action(ArgAction::Append)
                .value_parser(move |text: &str| change(setting, text))
                .help(format!(
                    "Change {} at a time since the start, warm-up included (repeatable)",
                    setting.key
                )),
        );
    }
    let compares = value_of("compare-theory", "")
        .action(ArgAction::SetTrue)
        .hide(!model.has_theory())
        .help("Put what theory says beside each measure, wherever there is a closed form");
    command
        .arg(
            value_of("duration", "TIME")
                .default_value(kept(command::time(command::DURATION)))
                .value_parser(duration)
                .help("Measure for so long, after the warm-up"),
        )
        .arg(
            value_of("warm-up", "TIME")
                .default_value(kept(command::time(command::WARM_UP)))
                .value_parser(any_time)
                .help("Run for so long before anything is measured"),
        )
        .arg(
            value_of("seed", "N")
                .default_value("1")
                .value_parser(value::count)
                .help("What all randomness derives from: the same seed gives the same run"),
        )
        .arg(
            value_of("replications", "N")
                .value_parser(replications)
                .help(
                    "Run so many times, with the seeds that follow, and report means with their 95 % \
                     confidence intervals",
                ),
        )
        .arg(compares)
        .arg(
            value_of("format", "FORMAT")
                .default_value("table")
                .value_parser(EnumValueParser::<Format>::new())
                .help("How to print the report"),
        )
        .arg(
            value_of("draw", "FILE")
                .value_parser(svg_file)
                .help("Draw the system as it is at a moment of the run, as SVG"),
        )
        .arg(
            value_of("at", "TIME")
                .default_value("30s")
                .value_parser(any_time)
                .help("The moment to draw, since the start"),
        )
        // A lab has scenarios; here their settings are said one by one, which is what the error tells.
        .arg(
            value_of("scenario", "NAME")
                .hide(true)
                .num_args(0..=1)
                .default_missing_value("")
                .value_parser(move |text: &str| scenario(model, text)),
        )
        // What people try first.
        .arg(value_of("json", "").hide(true).action(ArgAction::SetTrue))
        .arg(value_of("csv", "").hide(true).action(ArgAction::SetTrue))
}

fn value_of(name: &'static str, value: &'static str) -> Arg {
    let arg = Arg::new(name).long(name);
    if value.is_empty() {
        arg
    } else {
        arg.value_name(value)
    }
}

/// The option of a setting.
fn option(model: &'static Sheet, setting: &'static Setting) -> Arg {
    let mut arg = value_of(setting.key, kept(value_name(setting.kind)))
        .value_parser(move |text: &str| {
            sheet::read(setting, text).map_err(|error| error.to_string())
        })
        .help(
            sheet::meaning(model.name, setting)
                .trim_end_matches('.')
                .replace('`', "\""),
        );
    if setting.kind == Kind::Switch {
        arg = arg.num_args(0..=1).default_missing_value(sheet::SWITCH[0]);
    }
    arg.default_value(kept(sheet::spelled(setting.kind, setting.default)))
}

fn value_name(kind: Kind) -> String {
    let or = |name: &str, off: Option<&str>| match off {
        Some(off) => format!("{name}|{off}"),
        None => name.to_owned(),
    };
    match kind {
        Kind::Count { .. } | Kind::Number { .. } => "N".to_owned(),
        Kind::Time { off, .. } => or("TIME", off),
        Kind::Rate { .. } => "RATE".to_owned(),
        Kind::Share { off } => or("SHARE", off),
        Kind::Word(words) => words.join("|"),
        Kind::Switch => sheet::SWITCH.join("|"),
    }
}

/// A scenario is no option: it is refused with the options that say the same.
fn scenario(model: &'static Sheet, name: &str) -> Result<String, String> {
    let Some(scenario) = model.scenario(name).or(model.scenarios.first()) else {
        return Err(format!("the labs of {} have no scenarios", model.name));
    };
    Err(format!(
        "a scenario is a story that a lab tells, and no option of simulate. The {0} of scenario={0} is \
         the same as:\n  {1}",
        scenario.key,
        scenario_in_options(model, scenario)
    ))
}

fn replications(text: &str) -> Result<u32, String> {
    let count = value::count(text).map_err(|error| error.to_string())?;
    match u32::try_from(count) {
        Ok(0 | 1) => Err("one run says nothing of chance; write a number from 2 to 100000".into()),
        Ok(count) if count <= 100_000 => Ok(count),
        _ => Err(format!(
            "{count} is out of range; write a number from 2 to 100000"
        )),
    }
}

fn any_time(text: &str) -> Result<Nanos, String> {
    let time = value::duration(text).map_err(|error| error.to_string())?;
    Ok(Nanos(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)))
}

fn duration(text: &str) -> Result<Nanos, String> {
    match any_time(text)? {
        Nanos::ZERO => Err("nothing can be measured in no time; write a time such as 1h".into()),
        time => Ok(time),
    }
}

fn change(setting: &'static Setting, text: &str) -> Result<(Nanos, f64), String> {
    let (at, number) = text.split_once('=').ok_or_else(|| {
        format!("\"{text}\" doesn't say both when and how many; write it as 10m=60")
    })?;
    let number = sheet::read(setting, number).map_err(|error| error.to_string())?;
    Ok((any_time(at)?, number))
}

fn svg_file(text: &str) -> Result<PathBuf, String> {
    let file = PathBuf::from(text);
    let is_svg = file
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("svg"));
    if is_svg {
        Ok(file)
    } else {
        Err(format!(
            "a drawing is SVG, and \"{text}\" doesn't end so; write a name such as run.svg"
        ))
    }
}
