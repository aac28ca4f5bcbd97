//! The course map.

use crate::course::page::Page;
use crate::course::whole::Course;
use crate::reading::ids::Ids;
use crate::reading::markdown::slug;
use crate::render::pages::address;
use serde_json::{Value, json};
use std::path::Path;

/// Phases with their modules; links end in `extension`.
pub(in crate::render) fn values(course: &Course<'_>, shown_in: &Path, extension: &str) -> Value {
    let mut phases: Vec<(Option<String>, Vec<Value>)> = Vec::new();
    for entry in &course.entries {
        let module = entry
            .path
            .as_deref()
            .and_then(|path| course.page(path))
            .and_then(Page::module);
        // A chapter that is neither a module nor its review nor a draft (the glossary, this map) is not on
        // the map.
        let page = entry.path.as_deref().and_then(|path| course.page(path));
        let reviews = page.is_some_and(|page| page.reviews().next().is_some());
        if module.is_none() && entry.path.is_some() && !reviews {
            continue;
        }
        let phase = entry.part.clone().or_else(|| {
            let phase = module?.phase.as_str();
            Some(course.words.say("phase", &[("phase", phase.into())]))
        });
        let (number, name) = entry.numbered_name();
        let number = module.map(|module| module.number).or(number);
        let value = json!({
            "number": number.map(|number| format!("{number:02}")),
            "title": module.map_or(name, |module| module.title.trim_end_matches('.')),
            "minutes": module.map(|module| module.minutes),
            "href": entry.path.as_deref().map(|path| super::to(path, shown_in, extension)),
            // (As the list of pages calls it, and the browser keeps it.)
            "page": entry.path.as_deref().map(address),
        });
        match phases.last_mut() {
            Some((last, modules)) if *last == phase || phase.is_none() => modules.push(value),
            _ => phases.push((phase, vec![value])),
        }
    }
    // (Two may be called alike, or differ in signs alone.)
    let ids = Ids::default();
    let phases: Vec<Value> = phases
        .into_iter()
        .map(|(title, modules)| {
            // "Phase A — Request & Response" is a phase and its name.
            let (phase, name) = match title.as_deref().map(|title| title.split_once(" — ")) {
                Some(Some((phase, name))) => (Some(phase), Some(name)),
                _ => (None, title.as_deref()),
            };
            let minutes: u64 = modules
                .iter()
                .filter_map(|module| module["minutes"].as_u64())
                .sum();
            json!({
                "id": title.as_ref().map(|title| ids.unique(&format!("course-{}", slug(title)))),
                "title": title,
                "phase": phase,
                "name": name,
                "minutes": (minutes > 0).then_some(minutes),
                "modules": modules,
            })
        })
        .collect();
    json!({ "phases": phases })
}
