//! The theme's own templates: mdBook renders them by itself, and knows no words of ours. So they are made
//! from `theme/shell/` with the words written into them, and committed, as the bundles are.
//!
//! `UPDATE_SHELL=1 cargo test -p mdbook-switchboard --lib shell` makes them again.

use super::Words;
use handlebars::html_escape;

/// What a template of `theme/shell/` becomes in `theme/`: `{{words "key"}}` gives its words, and
/// `{{words-of "file"}}` the JSON that scripts take theirs from.
///
/// # Errors
/// The key that is no word.
pub(super) fn template(source: &str, words: &[(&str, &Words)]) -> Result<String, String> {
    let mut made = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find("{{words") {
        made.push_str(&rest[..at]);
        let Some(end) = rest[at..].find("}}") else {
            return Err(format!("{} has no end", &rest[at..]));
        };
        let call = &rest[at + 2..at + end];
        let key = call.split('"').nth(1).unwrap_or_default();
        match call.split_whitespace().next() {
            Some("words") if words.iter().all(|(_, words)| words.has(key)) => {
                let said = |words: &Words| {
                    let said = words.say(key, &[]);
                    // Some hold <kbd>, and nothing else that HTML would take for its own.
                    if said.contains("<kbd>") {
                        said
                    } else {
                        html_escape(&said)
                    }
                };
                made.push_str(&by_language(words, said));
            }
            Some("words-lang") => made.push_str(&no_others(words)),
            Some("words-of") => made.push_str(&by_language(words, |words| {
                words.script(&[key]).to_string()
            })),
            _ => return Err(format!("{{{{{call}}}}} names no words")),
        }
        rest = &rest[at + end + 2..];
    }
    made.push_str(rest);
    // (What lines are set in by is for whoever writes it: a fifth of a kilobyte on each page.)
    Ok(made
        .split('\n')
        .map(str::trim_start)
        .collect::<Vec<_>>()
        .join("\n"))
}

/// What is said, in the language of the book: in the last of them where none fits.
fn by_language(words: &[(&str, &Words)], said: impl Fn(&Words) -> String) -> String {
    let Some(((_, last), others)) = words.split_last() else {
        return String::new();
    };
    others.iter().rev().fold(said(last), |rest, (tag, words)| {
        let said = said(words);
        if said == rest {
            return rest;
        }
        format!("{{{{#if (eq @root.language \"{tag}\")}}}}{said}{{{{else}}}}{rest}{{{{/if}}}}")
    })
}

/// What says that the words are English, where the book's language is none that we have.
fn no_others(words: &[(&str, &Words)]) -> String {
    let Some(((_, last), others)) = words.split_last() else {
        return String::new();
    };
    if others.is_empty() {
        return last.lang().to_owned();
    }
    let known = words
        .iter()
        .map(|(tag, _)| format!("(eq @root.language \"{tag}\")"));
    let known = known
        .reduce(|one, other| format!("(or {one} {other})"))
        .unwrap_or_default();
    format!("{{{{#unless {known}}}}} lang=\"en\"{{{{/unless}}}}")
}

#[cfg(test)]
mod tests;
