//! What is wrong with a house: each in a sentence that says what to do.

use super::list::{List, covers};
use super::sources::House;
use std::collections::{BTreeMap, BTreeSet};

/// The imports between folders, with one place for each.
type Imports<'l> = BTreeMap<(&'l str, &'l str), String>;

/// Everything that is wrong, in the order of the list.
pub(super) fn wrong(house: &House, list: &List) -> Vec<String> {
    let mut wrong = Vec::new();
    let imports = imports(house, list, &mut wrong);
    for folder in &list.0 {
        if folder.purpose.is_empty() {
            wrong.push(format!("{} is listed without what it is for", folder.path));
        }
        if !house
            .modules
            .iter()
            .any(|module| folder.holds(&module.file))
        {
            wrong.push(format!("{} is listed, and no crate has it", folder.path));
        }
    }
    unlike(list, &imports, &mut wrong);
    upwards(list, &imports, &mut wrong);
    if let Some(circle) = circle(&imports) {
        wrong.push(circle);
    }
    wrong
}

fn imports<'l>(house: &House, list: &'l List, wrong: &mut Vec<String>) -> Imports<'l> {
    let mut imports = Imports::new();
    for (at, module) in house.modules.iter().enumerate() {
        let Some(from) = list.of(&module.file) else {
            if house.says_something(at) {
                wrong.push(format!("{} stands in no folder of the list", module.file));
            }
            continue;
        };
        for (reference, needed) in house.needs(at) {
            let Some(to) = list.of(&needed.file) else {
                continue;
            };
            if from.path != to.path {
                let place = format!(
                    "{}:{}: {}",
                    module.file,
                    reference.line,
                    reference.path.join("::")
                );
                imports.entry((&from.path, &to.path)).or_insert(place);
            }
        }
    }
    imports
}

/// Imports that aren't listed, and listed ones that aren't there.
fn unlike(list: &List, imports: &Imports<'_>, wrong: &mut Vec<String>) {
    for ((from, to), place) in imports {
        let listed = list.0.iter().find(|folder| folder.path == *from);
        if !listed.is_some_and(|folder| folder.imports.iter().any(|import| covers(import, to))) {
            wrong.push(format!(
                "{from} imports {to}, which the list doesn't say ({place})"
            ));
        }
    }
    for folder in &list.0 {
        for import in &folder.imports {
            let mut there = imports.keys().filter(|(from, _)| *from == folder.path);
            if !there.any(|(_, to)| covers(import, to)) {
                let path = &folder.path;
                wrong.push(format!("{path} is said to import {import}, and does not"));
            }
        }
    }
}

/// Imports of what stands further down in the list, which is further up in the house.
fn upwards(list: &List, imports: &Imports<'_>, wrong: &mut Vec<String>) {
    let floor = |path: &str| list.0.iter().position(|folder| folder.path == path);
    for ((from, to), place) in imports {
        if floor(from) < floor(to) {
            wrong.push(format!(
                "{from} imports {to}, which stands above it ({place})"
            ));
        }
    }
}

/// Folders that import each other in the end, with the places that tie them.
fn circle(imports: &Imports<'_>) -> Option<String> {
    let mut done = BTreeSet::new();
    for &(start, _) in imports.keys() {
        let mut way = Vec::new();
        if let Some(circle) = walk(start, imports, &mut way, &mut done) {
            return Some(circle);
        }
    }
    None
}

fn walk<'l>(
    at: &'l str,
    imports: &Imports<'l>,
    way: &mut Vec<&'l str>,
    done: &mut BTreeSet<&'l str>,
) -> Option<String> {
    if let Some(begins) = way.iter().position(|other| *other == at) {
        let mut circle = way[begins..].to_vec();
        circle.push(at);
        let places = circle.windows(2).map(|pair| &imports[&(pair[0], pair[1])]);
        return Some(format!(
            "a circle: {} ({})",
            circle.join(" → "),
            places.map(String::as_str).collect::<Vec<_>>().join("; ")
        ));
    }
    if done.contains(at) {
        return None;
    }
    way.push(at);
    for &(from, to) in imports.keys() {
        if from == at
            && let Some(circle) = walk(to, imports, way, done)
        {
            return Some(circle);
        }
    }
    way.pop();
    done.insert(at);
    None
}
