//! No template and no script holds a sentence of its own.

use super::*;
use regex::Regex;

/// What is still to be written anew, with the instrument.
const LAB: [&str; 4] = ["instrument.hbs", "lab.hbs", "still.hbs", "theme/lab/"];

fn is_the_labs(path: &Path) -> bool {
    LAB.iter().any(|part| {
        path.to_string_lossy().ends_with(part)
            || path.to_string_lossy().contains(&format!("/{part}"))
    })
}

/// What is left of a template's texts and spoken attributes without markup and without what is filled in.
fn own_words(template: &str) -> Vec<String> {
    let pattern = |pattern| Regex::new(pattern).expect("a pattern");
    let comments = pattern(r"(?s)\{\{!--.*?--\}\}|<!--.*?-->");
    let filled = pattern(r"(?s)\{\{\{.*?\}\}\}|\{\{.*?\}\}");
    let text = filled
        .replace_all(&comments.replace_all(template, ""), " ")
        .into_owned();
    let spoken = pattern(r#"(?:aria-label|alt|title|placeholder)="([^"]*)""#);
    let mut all: Vec<String> = spoken
        .captures_iter(&text)
        .map(|found| found[1].to_owned())
        .collect();
    all.push(pattern(r"(?s)<[^>]*>").replace_all(&text, " ").into_owned());
    let word = pattern(r"\p{L}+");
    all.iter()
        .flat_map(|text| word.find_iter(text))
        .map(|word| word.as_str().to_owned())
        .collect()
}

/// A script's texts that read like words: with a capital, or several in a row.
fn sentences(script: &str) -> Vec<String> {
    let pattern = |pattern| Regex::new(pattern).expect("a pattern");
    let comments = pattern(r"(?ms)/\*.*?\*/|(?:^|\s)//[^\n]*$");
    let script = comments.replace_all(script, " ").into_owned();
    let texts = pattern(r"'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`");
    let filled = pattern(r"\$\{[^{}]*\}");
    let capital = pattern(r"(?:^|[\s“])\p{Lu}\p{Ll}+(?:[\s.:?!,”]|$)");
    let several = pattern(r"\p{L} |[\p{L}] \p{L}| \p{L}");
    let not_words = pattern(
        r"[\[\]<>=_#{}/]|[.:-]\p{L}|^\w+$|^[a-z][a-z0-9]*(?:, [a-z][a-z0-9]*)+$|^use strict$|^M[\d.]",
    );
    // Names that the browser gives to keys and events.
    let given = [
        "Enter",
        "Escape",
        "Range",
        "ArrowDown",
        "ArrowUp",
        "ArrowLeft",
        "ArrowRight",
    ];
    texts
        .captures_iter(&script)
        .filter_map(|found| found.get(1).or(found.get(2)))
        .map(|text| filled.replace_all(text.as_str(), "").into_owned())
        .filter(|text| !given.contains(&text.as_str()))
        .filter(|text| {
            capital.is_match(text) || several.is_match(text) && !not_words.is_match(text)
        })
        .collect()
}

#[test]
fn templates_hold_no_words() {
    let templates = files(&["preprocessor/templates", "theme/shell"], "hbs");
    assert!(templates.len() > 20);
    // The names of standards and of what they have, which no platform shows to a reader.
    let named = [
        "ADL",
        "SCORM",
        "IMS",
        "QTIv",
        "Content",
        "Package",
        "th",
        "Edition",
        "explanation",
        "multiple",
        "answers",
        "answer",
        "choice",
        "numerical",
        "short",
        "question",
        "type",
        "points",
        "possible",
    ];
    for (path, text) in templates.iter().filter(|(path, _)| !is_the_labs(path)) {
        let mut words = own_words(text);
        words.retain(|word| !named.contains(&word.as_str()));
        assert_eq!(words, [""; 0], "{}", path.display());
    }
    // These the theme holds as they are: mdBook reads them beside those that are made.
    let made = files(&["theme/shell"], "hbs");
    for (path, text) in files(&["theme"], "hbs") {
        let name = path.file_name();
        if !made.iter().any(|(other, _)| other.file_name() == name) {
            assert_eq!(own_words(&text), [""; 0], "{}", path.display());
        }
    }
}

#[test]
fn scripts_hold_no_words() {
    let scripts = files(
        &[
            "theme/js",
            "theme/quiz",
            "theme/vocab",
            "theme/progress",
            "theme/words",
        ],
        "js",
    );
    assert!(scripts.len() > 20);
    for (path, text) in &scripts {
        assert_eq!(sentences(text), [""; 0], "{}", path.display());
    }
}

#[test]
fn words_are_told_from_other_texts() {
    assert_eq!(
        own_words("<p title=\"Hi\">{{! no --}}{{x}} <b>there</b></p>"),
        ["Hi", "there"]
    );
    let script = "make('p', 'quiz-mark right', 'Right'); f('main pre[x]', ' of ', `${n} more`, 'Enter', 'use strict', 'It’s', \"a\")";
    assert_eq!(sentences(script), ["Right", " of ", " more"]);
}
