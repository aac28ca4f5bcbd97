//! The options that describe a run, and the command that repeats it.

use super::asked::superfluous;
use super::lab::axis;
use super::sheet::spelled;
use switchboard::Nanos;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::run::Run;
use switchboard::sim::models::sheet::{Kind, Sheet};

/// How long a run is, and how long before it is measured, where nothing else is said.
pub const DURATION: Nanos = Nanos::from_secs(3600);
/// The same of the warm-up.
pub const WARM_UP: Nanos = Nanos::from_secs(100);
/// Its seed.
pub const SEED: u64 = 1;

/// A time as an option takes it, in the longest unit that holds it in whole numbers: `1h`, `1500ms`.
#[must_use]
pub fn time(time: Nanos) -> String {
    const UNITS: [(u64, &str); 6] = [
        (3_600_000_000_000, "h"),
        (60_000_000_000, "m"),
        (1_000_000_000, "s"),
        (1_000_000, "ms"),
        (1_000, "us"),
        (1, "ns"),
    ];
    UNITS
        .iter()
        .find(|(unit, _)| time.0 >= *unit && time.0.is_multiple_of(*unit))
        .map_or_else(
            || "0s".to_owned(),
            |(unit, name)| format!("{}{name}", time.0 / unit),
        )
}

/// The run of a model's defaults.
#[must_use]
pub fn usual(model: &Sheet) -> Run {
    Run {
        model: model.name,
        settings: model.defaults().collect(),
        seed: SEED,
        warm_up: WARM_UP,
        duration: DURATION,
        changes: Vec::new(),
    }
}

/// The options that describe a run, with their values (a switch has none): all settings but those that are
/// off or mean nothing beside the others, where that is so by default.
#[must_use]
pub fn options(model: &'static Sheet, run: &Run) -> Vec<(String, String)> {
    let superfluous = superfluous(model, &run.settings);
    let mut options = Vec::new();
    for (setting, value) in model.settings.iter().zip(&run.settings) {
        let usual = *value == setting.default;
        let off = match setting.kind {
            Kind::Switch => *value == 0.0,
            kind => off(kind).is_some() && *value < 0.0,
        };
        if usual && (off || superfluous.contains(&setting.key)) {
            continue;
        }
        let value = match setting.kind {
            Kind::Switch if *value != 0.0 => String::new(),
            kind => spelled(kind, *value),
        };
        options.push((setting.key.to_owned(), value));
    }
    if let Some(axis) = axis(model) {
        let setting = &model.settings[axis];
        for (at, value) in &run.changes {
            let value = spelled(setting.kind, *value);
            options.push((at_name(model), format!("{}={value}", time(*at))));
        }
    }
    options.extend([
        ("duration".to_owned(), time(run.duration)),
        ("warm-up".to_owned(), time(run.warm_up)),
        ("seed".to_owned(), run.seed.to_string()),
    ]);
    options
}

/// The option that changes the axis' setting on the way.
#[must_use]
pub fn at_name(model: &Sheet) -> String {
    format!("{}-at", model.axis.setting)
}

/// The word in the place of a number, where there may be one.
#[must_use]
pub const fn off(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Time { off, .. } | Kind::Share { off } => off,
        _ => None,
    }
}

/// The command that repeats the run, with every option.
#[must_use]
pub fn command(model: &'static Sheet, run: &Run) -> String {
    written(model, &options(model, run))
}

/// The command that repeats the run, without the options that give what holds anyway.
#[must_use]
pub fn short(model: &'static Sheet, run: &Run) -> String {
    let usual = options(model, &usual(model));
    let mut options = options(model, run);
    options.retain(|option| option.0 == model.axis.setting || !usual.contains(option));
    written(model, &options)
}

/// A command with these options.
pub(super) fn written(model: &Sheet, options: &[(String, String)]) -> String {
    let mut command = "mdbook-switchboard simulate".to_owned();
    // The first of all models needn't be named.
    if model.name != SHEETS[0].name {
        command.push(' ');
        command.push_str(model.name);
    }
    for (name, value) in options {
        command.push_str(" --");
        command.push_str(name);
        if !value.is_empty() {
            command.push(' ');
            command.push_str(value);
        }
    }
    command
}

#[cfg(test)]
mod tests;
