//! The lines of which reports for people are made: the heading, and rows of cells.

use super::Asked;
use super::replications;
use mdbook_switchboard::labs::{at_first, command, sheet};
use mdbook_switchboard::words::{Value, Words};
use std::fmt::Write as _;
use switchboard::sim::models::sheet::{Kind, Sheet};

/// How wide a row's name is at least, and a cell.
const NAME: usize = 12;

/// A name and its cells, in columns of one width.
pub(super) fn row(table: &mut String, wide: usize, name: &str, cells: &[String]) {
    let _ = write!(table, "{name:<0$}", wide.max(NAME));
    for cell in cells {
        let _ = write!(table, "{cell:>12}");
    }
    table.push('\n');
}

/// A name and what is said of it.
pub(super) fn line(table: &mut String, wide: usize, name: &str, said: &str) {
    let _ = writeln!(table, "{name:<0$}{said}", wide.max(NAME));
}

/// How wide these names are, with a space.
pub(super) fn wide<'n>(names: impl IntoIterator<Item = &'n String>) -> usize {
    let widths = names.into_iter().map(|name| name.chars().count() + 1);
    widths.max().unwrap_or(0)
}

/// What a measure or a figure is called, from its key: `queue depth` from `queue_depth_mean`.
pub(super) fn name(key: &str) -> String {
    let parts: Vec<String> = key
        .split('.')
        .map(|part| {
            let ends = ["_per_s", "_share", "_mean", "_s"];
            let plain = ends.iter().find_map(|end| part.strip_suffix(end));
            plain.unwrap_or(part).replace('_', " ")
        })
        .collect();
    match parts.as_slice() {
        [name, last] if last == "mean" => name.clone(),
        _ => parts.join(" "),
    }
}

/// The model's own words in a report, where it has them, with its settings as they are written.
pub(super) fn own(
    model: &Sheet,
    settings: &[f64],
    key: &str,
    more: &[(String, Value<'_>)],
) -> Option<String> {
    let (words, key) = (Words::of(None), format!("{}-simulate-{key}", model.name));
    if !words.has(&key) {
        return None;
    }
    let mut values: Vec<(&str, Value<'_>)> = Vec::new();
    for (setting, number) in model.settings.iter().zip(settings) {
        let value = match setting.kind {
            Kind::Count { .. } | Kind::Number { .. } | Kind::Rate { .. } => Value::from(*number),
            kind => sheet::spelled(kind, *number).into(),
        };
        values.push((setting.key, value));
    }
    values.extend(
        more.iter()
            .map(|(name, value)| (name.as_str(), value.clone())),
    );
    Some(words.say(&key, &values))
}

/// A name as words can take it: letters, digits and hyphens.
pub(super) fn plain(key: &str) -> String {
    key.replace(['.', '_'], "-")
}

/// What was simulated, and how often, in two lines.
pub(super) fn heading(asked: &Asked, runs: usize) -> String {
    let Asked { model, run, .. } = asked;
    let first = at_first(model, &run.settings, run.seed);
    let measures: Vec<(String, Value<'_>)> = model
        .measures
        .iter()
        .zip(first)
        .map(|(measure, number)| (format!("at-first-{}", plain(measure.key)), number.into()))
        .collect();
    let described = own(model, &run.settings, "run", &measures).unwrap_or_else(|| {
        let settings = model.settings.iter().zip(&run.settings);
        let settings: Vec<String> = settings
            .map(|(one, number)| format!("{} {}", one.key, sheet::spelled(one.kind, *number)))
            .collect();
        settings.join(", ")
    });
    let seeds = match u32::try_from(runs) {
        Ok(runs) if runs > 1 => format!(
            "{runs} times with the seeds {} to {}",
            run.seed,
            replications::seed(run, runs - 1)
        ),
        _ => format!("seed {}", run.seed),
    };
    format!(
        "{described}\n{} measured after {} of warm-up, {seeds}\n\n",
        command::time(run.duration),
        command::time(run.warm_up),
    )
}
