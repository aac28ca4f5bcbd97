//! Every key that is asked for is there, and every key that is there is asked for.

use super::*;
use regex::Regex;
use std::collections::BTreeSet;

/// The keys that a text asks for by `pattern`, whose first group is the key.
fn asked(files: &[(PathBuf, String)], pattern: &str) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).expect("a pattern");
    files
        .iter()
        .flat_map(|(_, text)| pattern.captures_iter(text))
        .map(|found| found[1].to_owned())
        .collect()
}

/// The keys in the calls of a script: the words in quotes that its first argument may become.
fn asked_by_script(text: &str) -> BTreeSet<String> {
    let call =
        Regex::new(r"\b(?:words|say|words\.parts|SwitchboardWords)(?:\?\.)?\(").expect("a pattern");
    let literal = Regex::new(r"(=== )?'([a-z][a-z0-9-]*)'").expect("a pattern");
    let mut keys = BTreeSet::new();
    for start in call.find_iter(text) {
        let mut depth = 0;
        let argument: String = text[start.end()..]
            .chars()
            .take_while(|&c| {
                depth += i32::from("([{".contains(c)) - i32::from(")]}".contains(c));
                depth > 0 || depth == 0 && c != ','
            })
            .scan(0, |depth, c| {
                *depth += i32::from("([{".contains(c)) - i32::from(")]}".contains(c));
                Some(if *depth == 0 { c } else { ' ' })
            })
            .collect();
        let found = literal.captures_iter(&argument);
        keys.extend(
            found
                .filter(|one| one.get(1).is_none())
                .map(|one| one[2].to_owned()),
        );
    }
    keys
}

fn keys(file: &str) -> BTreeSet<String> {
    let all = Words::of(None).script(&[file]);
    all.as_object()
        .expect("an object")
        .keys()
        .cloned()
        .collect()
}

#[test]
fn the_scripts_words_are_those_that_come_with_them() {
    for (file, folders) in SCRIPTS {
        let mut scripts = files(folders, "js");
        // The marks of every page are not the course page's.
        scripts.retain(|(path, _)| file != "progress" || !path.ends_with("reading.js"));
        let asked: BTreeSet<_> = scripts
            .iter()
            .flat_map(|(_, text)| asked_by_script(text))
            .collect();
        assert!(!asked.is_empty());
        assert_eq!(
            asked,
            keys(file),
            "asked for by {folders:?}, and in {file}.ftl"
        );
    }
}

#[test]
fn the_words_of_templates_and_program_are_there_and_all_in_use() {
    let templates = files(&["preprocessor/templates", "theme/shell"], "hbs");
    let mut asked_for = asked(&templates, r#"words "([a-z0-9-]+)""#);
    let program = files(&["preprocessor/src"], "rs");
    let program: Vec<_> = program
        .into_iter()
        .filter(|(path, _)| !path.to_string_lossy().contains("tests"))
        .collect();
    asked_for.extend(asked(
        &program,
        r#"(?s)(?:\bsay|self\.with)\(\s*(?:&self\.units,\s*)?"([a-z0-9-]+)""#,
    ));
    // (The units of long times stand in a table.)
    asked_for.extend(asked(&program, r#"\([\d_.]+, "(format-[a-z]+)"\)"#));
    asked_for.extend(asked(&program, r#"worded\(\s*"\w+",\s*"([a-z0-9-]+)""#));
    for key in &asked_for {
        assert!(Words::of(None).has(key), "no words for {key}");
    }
    for (file, _) in ENGLISH {
        // Those of the labs are asked for by their sheets: the next tests.
        if SCRIPTS.iter().any(|(script, _)| script == file)
            || sheets::are_a_models(file)
            || file.contains("lab-")
            || ["desk", "instrument"].contains(file)
        {
            continue;
        }
        let unused: Vec<_> = keys(file).difference(&asked_for).cloned().collect();
        assert!(
            unused.is_empty(),
            "nobody asks for {unused:?} of {file}.ftl"
        );
    }
}

#[test]
fn the_instruments_words_are_there_and_all_in_use() {
    let literal = r#"["`]([a-z][a-z0-9-]*)(?:["`]|-\$\{)"#;
    let mut scripts = asked(&files(&["theme/lab"], "js"), literal);
    let template = files(&["preprocessor/templates/html"], "hbs");
    let named = asked(&template, r#"data-(?:word|name)="([a-z-]+)""#);
    for key in &named {
        let words = Words::of(None);
        assert!(words.has(&format!("lab-{key}")), "no words for {key}");
    }
    scripts.extend(named);
    let unused: Vec<_> = (&keys("instrument") | &keys("desk"))
        .into_iter()
        .filter(|key| {
            let key = key.trim_start_matches("lab-");
            let family = key.split('-').next().unwrap_or_default();
            !scripts.contains(key) && !["drawer", "verdict"].contains(&family)
        })
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn every_entry_of_a_sheet_has_words() {
    use switchboard::sim::models::sheet::Kind;
    use switchboard::sim::models::switchboard::SHEET as sheet;
    let mut wanted = Vec::new();
    for setting in sheet.settings {
        wanted.push(format!("setting-{}", setting.key));
        if let Kind::Word(words) = setting.kind {
            wanted.extend(
                words
                    .iter()
                    .map(|word| format!("choice-{}-{word}", setting.key)),
            );
        }
        if setting.choices.iter().any(|choice| *choice < 0.0) {
            wanted.push(format!("off-{}", setting.key));
        }
        if !setting.group.is_empty() {
            wanted.push(format!("group-{}", setting.group));
        }
    }
    let mut of = |kind: &str, keys: Vec<&str>| {
        wanted.extend(keys.iter().map(|key| format!("{kind}-{key}")));
    };
    of(
        "action",
        sheet.actions.iter().map(|action| action.key).collect(),
    );
    of(
        "number",
        sheet.numbers.iter().map(|number| number.key).collect(),
    );
    of("verdict", sheet.verdicts.to_vec());
    of("future", sheet.future[..1].to_vec());
    of(
        "clause",
        sheet.clauses.iter().map(|clause| clause.key).collect(),
    );
    of(
        "sign",
        sheet.signs.iter().map(|clause| clause.key).collect(),
    );
    of(
        "event",
        sheet.events.iter().map(|clause| clause.key).collect(),
    );
    of("twin", sheet.twin.iter().map(|clause| clause.key).collect());
    of("goal", sheet.goals.iter().map(|goal| goal.key).collect());
    of(
        "situation",
        sheet.situations.iter().map(|place| place.key).collect(),
    );
    of(
        "curve",
        sheet.axis.curves.iter().map(|curve| curve.key).collect(),
    );
    of(
        "label",
        sheet.labels.iter().map(|label| label.key).collect(),
    );
    of("bet", sheet.axis.bet.iter().map(|bet| bet.key).collect());
    for key in &wanted {
        let key = format!("{}-{key}", sheet.name);
        assert!(Words::of(None).has(&key), "no words for {key}");
    }
    // And no word is left over: each begins with an entry's. (Those of the table are held elsewhere.)
    let unused: Vec<_> = keys("lab-switchboard")
        .into_iter()
        .filter(|key| {
            let key = key.trim_start_matches("switchboard-");
            let free = ["legend-", "needs-", "value-", "choice-", "table-"];
            key != "why"
                && !free.iter().any(|free| key.starts_with(free))
                && !wanted.iter().any(|word| key.starts_with(word.as_str()))
        })
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn calls_are_read_as_they_are_written() {
    let script = "words('one', { n: f('x') }); say(a.b('y') === 'z' ? 'two' : 'three')";
    let keys: Vec<_> = asked_by_script(script).into_iter().collect();
    assert_eq!(keys, ["one", "three", "two"]);
}

/// What a style puts into a page is read aloud, and can't be said in another language: signs, and words of an
/// attribute.
#[test]
fn styles_hold_no_words() {
    for (path, text) in files(&["theme"], "css") {
        for value in text.split("content:").skip(1) {
            let value = value.split([';', '}']).next().unwrap_or_default();
            let quoted: String = value.split('"').skip(1).step_by(2).collect();
            assert!(
                !quoted.contains(char::is_alphabetic),
                "{}: `content:{value}` says words: let an attribute have them",
                path.display()
            );
        }
    }
}
