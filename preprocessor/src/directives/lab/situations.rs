//! Places on a lab's axis with names of the author's: `situations="so little=3, the limit=25"`.

use crate::labs::lab::{Named, axis};
use crate::labs::sheet::{read as value, spelled};
use crate::reading::pairing::Directive;
use crate::reading::value::ValueError;
use crate::report::diagnostic::{Problem, Report};
use std::collections::HashMap;
use switchboard::sim::models::sheet::Sheet;

/// Reads them, in the axis' order; what can't be read is told, and `None` is given.
pub(super) fn read(
    directive: &Directive,
    model: &'static Sheet,
    max: f64,
    report: &mut Report,
) -> Option<Vec<Named>> {
    let text = directive.attributes.text("situations")?;
    let mut all: Vec<Named> = Vec::new();
    // (0 and -0 are one place.)
    let place = |at: f64| (at + 0.0).to_bits();
    let mut places: HashMap<u64, usize> = HashMap::new();
    for part in text.split(',') {
        let read = one(part.trim(), model, max);
        let read = read.and_then(|named| match places.get(&place(named.at)) {
            Some(other) => Err(ValueError {
                problem: format!(
                    "\"{}\" and \"{}\" are one place",
                    all[*other].name, named.name
                ),
                advice: "leave one of them out".to_owned(),
            }),
            None => Ok(named),
        });
        match read {
            Ok(named) => {
                places.insert(place(named.at), all.len());
                all.push(named);
            }
            Err(ValueError { problem, advice }) => {
                let place = directive.attributes.span("situations");
                report.push(
                    Problem::error(
                        "a situation can't be read",
                        place.unwrap_or(directive.open.span.clone()),
                        problem,
                    )
                    .help(advice),
                );
                return None;
            }
        }
    }
    all.sort_by(|a, b| a.at.total_cmp(&b.at));
    Some(all)
}

fn one(part: &str, model: &'static Sheet, max: f64) -> Result<Named, ValueError> {
    let name_and_place = part
        .rsplit_once('=')
        .map(|(name, at)| (name.trim(), at.trim()));
    let axis_setting = axis(model).map(|axis| &model.settings[axis]);
    let (Some((name, at)), Some(setting)) = (name_and_place, axis_setting) else {
        return Err(ValueError {
            problem: format!("\"{part}\" has no place"),
            advice: format!(
                "write a name, = and a value of {}, with a comma after it",
                model.axis.setting
            ),
        });
    };
    if name.is_empty() {
        return Err(ValueError {
            problem: format!("\"{part}\" has no name"),
            advice: "write what readers see before the =".to_owned(),
        });
    }
    let at = value(setting, at)?;
    if !(model.axis.from..=max).contains(&at) {
        let [from, to] = [model.axis.from, max].map(|end| spelled(setting.kind, end));
        return Err(ValueError {
            problem: format!("\"{name}\" lies beside the slider, which goes from {from} to {to}"),
            advice: "give it a place on it, or raise max=".to_owned(),
        });
    }
    Ok(Named {
        name: name.to_owned(),
        at,
    })
}
