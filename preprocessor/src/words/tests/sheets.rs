//! Every entry of a model's sheet has its words, and there are no words without an entry.

use super::*;
use regex::Regex;
use std::collections::BTreeSet;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::sheet::{Clause, Does, Kind, Sheet};

/// Whether a file holds the words of a model, or of the instrument that shows them.
pub(super) fn are_a_models(file: &str) -> bool {
    ["desk", "instrument"].contains(&file)
        || SHEETS.iter().any(|sheet| {
            file == format!("settings-{}", sheet.name) || file == format!("lab-{}", sheet.name)
        })
}

/// The keys of a file; none where there is no such file.
fn keys(file: &str) -> BTreeSet<String> {
    if !ENGLISH.iter().any(|(name, _)| *name == file) {
        return BTreeSet::new();
    }
    Words::of(None)
        .compiled(&[file])
        .into_iter()
        .map(|(key, _)| key)
        .collect()
}

/// What authors are told of a model, beside what reports can do without.
#[test]
fn an_authors_words_are_those_that_the_sheet_asks_for() {
    for sheet in SHEETS {
        let name = sheet.name;
        let there = keys(&format!("settings-{name}"));
        let settings = sheet.settings.iter();
        let mut must: Vec<String> = settings
            .map(|setting| format!("setting-{}-meaning", setting.key))
            .collect();
        for contradiction in sheet.contradictions {
            let key = format!("contradiction-{}", contradiction.key);
            must.extend([format!("{key}-advice"), key]);
        }
        for scenario in sheet.scenarios {
            must.push(format!("scenario-{}-meaning", scenario.key));
        }
        must.push("simulate".to_owned());
        let mut may = ["verdict", "run", "judged"].map(str::to_owned).to_vec();
        may.extend(
            sheet
                .measures
                .iter()
                .map(|one| one.key.replace(['.', '_'], "-")),
        );
        let may = may.into_iter().map(|key| format!("simulate-{key}"));
        let of = |key: String| format!("{name}-{key}");
        let must: BTreeSet<String> = must.into_iter().map(of).collect();
        let may: BTreeSet<String> = may.map(of).collect();
        let missing: Vec<_> = must.difference(&there).collect();
        assert!(missing.is_empty(), "settings-{name}.ftl lacks {missing:?}");
        let unused: Vec<_> = there
            .iter()
            .filter(|key| !must.contains(*key) && !may.contains(*key))
            .collect();
        assert!(unused.is_empty(), "nobody asks for {unused:?}");
    }
}

/// What a lab's static table and still ask for.
fn tabled(sheet: &Sheet, must: &mut Vec<String>, may: &mut Vec<String>) {
    must.extend(["title", "described"].map(|key| format!("table-{key}")));
    may.push("table-answer".to_owned());
    let stories = sheet
        .scenarios
        .iter()
        .filter_map(|scenario| scenario.story.as_ref());
    let mut shown: Vec<&str> = Vec::new();
    for story in stories {
        must.extend(
            ["story", "story-after", "story-calm", "story-unchanged"]
                .map(|key| format!("table-{key}")),
        );
        must.extend(
            story
                .cures
                .iter()
                .map(|(key, _)| format!("table-story-{key}")),
        );
        shown.extend(story.figures);
    }
    let columns = sheet
        .figures
        .iter()
        .filter(|figure| figure.column.is_some());
    shown.extend(columns.map(|figure| figure.key));
    must.extend(
        shown
            .iter()
            .map(|key| format!("table-{}", key.replace(['.', '_'], "-"))),
    );
    must.extend(
        sheet
            .silences
            .iter()
            .map(|silence| format!("table-silence-{}", silence.key)),
    );
}

/// What the instrument asks for, beside what it can do without.
fn asked(sheet: &Sheet) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut must = Vec::new();
    // What the instrument says of every model may be said of one in its own words.
    let mut may: Vec<String> = [
        "why",
        "basis",
        "twin-verdict",
        "agrees",
        "agrees-not",
        "compare-more",
        "compare-fewer",
        "compare-hint",
        "settings-hint",
        "curves-theory",
        "curves-none",
        "verdict-none",
        "bet-low",
        "bet-high",
    ]
    .map(str::to_owned)
    .into();
    tabled(sheet, &mut must, &mut may);
    for setting in sheet.settings {
        let key = setting.key;
        must.push(format!("setting-{key}"));
        may.push(format!("value-{key}"));
        match setting.kind {
            Kind::Word(words) => {
                must.extend(words.iter().map(|word| format!("choice-{key}-{word}")));
            }
            Kind::Switch => {
                must.extend(["false", "true"].map(|word| format!("choice-{key}-{word}")));
            }
            Kind::Time { off: Some(_), .. } | Kind::Share { off: Some(_) } => {
                must.push(format!("off-{key}"));
            }
            _ => {}
        }
        if !setting.group.is_empty() {
            must.push(format!("group-{}", setting.group));
        }
    }
    for key in sheet.numbers.iter().map(|number| number.key) {
        must.push(format!("number-{key}"));
        may.push(format!("number-{key}-short"));
    }
    for key in sheet.axis.curves.iter().map(|curve| curve.key) {
        must.push(format!("curve-{key}"));
        may.push(format!("curve-{key}-short"));
    }
    for key in sheet.axis.bet.iter().map(|bet| bet.key) {
        must.extend(["", "-truth", "-reason"].map(|part| format!("bet-{key}{part}")));
    }
    for goal in sheet.goals {
        must.extend(["", "-what", "-done"].map(|part| format!("goal-{}{part}", goal.key)));
        if goal.does != Does::Nothing {
            must.push(format!("goal-{}-do", goal.key));
        }
    }
    // What a step's button says that does it.
    let steps = sheet.actions.iter();
    may.extend(steps.map(|action| format!("action-{}-step", action.key)));
    must.extend(sheet.verdicts.iter().map(|key| format!("verdict-{key}")));
    must.extend(sheet.future.first().map(|key| format!("future-{key}")));
    must.extend(
        sheet
            .actions
            .iter()
            .map(|action| format!("action-{}", action.key)),
    );
    must.extend(
        sheet
            .situations
            .iter()
            .map(|situation| format!("situation-{}", situation.key)),
    );
    must.extend(
        sheet
            .labels
            .iter()
            .map(|label| format!("label-{}", label.key)),
    );
    must.extend(
        sheet
            .twin
            .iter()
            .map(|part| format!("twin-{}-name", part.key)),
    );
    must.extend(sentences(sheet).map(|(kind, clause)| format!("{kind}-{}", clause.key)));
    let legend = sheet.legend.iter();
    must.extend(legend.map(|(style, _)| format!("legend-{}", style.class())));
    let needs = sheet.needs.iter();
    must.extend(needs.map(|need| format!("needs-{}", need.setting)));
    let spreads = sheet.spreads.iter();
    must.extend(spreads.map(|spread| format!("number-{}-spread", spread.number)));
    let of = |keys: Vec<String>| {
        keys.into_iter()
            .map(|key| format!("{}-{key}", sheet.name))
            .collect()
    };
    (of(must), of(may))
}

/// Everything that is said with numbers, by its kind.
fn sentences(sheet: &Sheet) -> impl Iterator<Item = (&'static str, &'static Clause)> {
    let of = |kind, clauses: &'static [Clause]| clauses.iter().map(move |clause| (kind, clause));
    of("clause", sheet.clauses)
        .chain(of("sign", sheet.signs))
        .chain(of("event", sheet.events))
        .chain(of("twin", sheet.twin))
}

#[test]
fn a_models_words_are_those_that_its_sheet_asks_for() {
    for sheet in SHEETS {
        let there = keys(&format!("lab-{}", sheet.name));
        if there.is_empty() {
            continue;
        }
        let (must, may) = asked(sheet);
        let missing: Vec<_> = must.difference(&there).collect();
        assert!(
            missing.is_empty(),
            "lab-{}.ftl lacks {missing:?}",
            sheet.name
        );
        let unused: Vec<_> = there
            .iter()
            .filter(|key| !must.contains(*key) && !may.contains(*key))
            .collect();
        assert!(
            unused.is_empty(),
            "no entry of the sheet asks for {unused:?}"
        );
    }
}

#[test]
fn sentences_take_the_numbers_that_the_core_gives_and_labels_keep_to_their_room() {
    for (words, sheet) in [None, Some("de")].into_iter().flat_map(|language| {
        SHEETS
            .iter()
            .filter(|sheet| !keys(&format!("lab-{}", sheet.name)).is_empty())
            .map(move |sheet| (Words::of(language), sheet))
    }) {
        for (kind, clause) in sentences(sheet) {
            // What is asked for and isn't given panics, with the key.
            let given: Vec<_> = clause
                .arguments
                .iter()
                .map(|name| (*name, Value::from(2.0)))
                .collect();
            let said = words.say(&format!("{}-{kind}-{}", sheet.name, clause.key), &given);
            assert!(!said.is_empty());
        }
        for label in sheet.labels {
            let given: Vec<_> = label
                .numbers
                .iter()
                .map(|(name, most)| (*name, Value::from(f64::from(*most))))
                .collect();
            let said = words.say(&format!("{}-label-{}", sheet.name, label.key), &given);
            let length = said.chars().count();
            assert!(
                length <= usize::from(label.room),
                "{} takes {length}: {said}",
                label.key
            );
        }
    }
}

/// The instrument's own words: asked for by name in its template and scripts, some by the beginning of a
/// name that the sheet or the template ends.
#[test]
fn the_instruments_words_are_in_use() {
    let there = &keys("instrument") | &keys("desk");
    let mut sources = files(&["theme/lab"], "js");
    sources.extend(files(&["preprocessor/templates/html"], "hbs"));
    let literal = Regex::new(r#"["'`]([a-z][a-z0-9-]*)["'`]"#).expect("a pattern");
    let begun = Regex::new(r"`([a-z]+-)\$\{").expect("a pattern");
    let all = |pattern: &Regex| -> BTreeSet<String> {
        let found = sources
            .iter()
            .flat_map(|(_, text)| pattern.captures_iter(text));
        found.map(|found| found[1].to_owned()).collect()
    };
    let (literals, beginnings) = (all(&literal), all(&begun));
    for key in there {
        let name = key.strip_prefix("lab-").unwrap_or(&key);
        let used = [name, key.as_str()]
            .iter()
            .any(|name| literals.contains(*name));
        let begun = beginnings
            .iter()
            .any(|beginning| name.starts_with(beginning));
        assert!(used || begun, "nobody asks for {key}");
    }
}
