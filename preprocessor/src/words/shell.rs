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
pub(super) fn template(source: &str, words: &Words) -> Result<String, String> {
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
            Some("words") if words.has(key) => {
                let said = words.say(key, &[]);
                // Some hold <kbd>, and nothing else that HTML would take for its own.
                made.push_str(&if said.contains("<kbd>") {
                    said
                } else {
                    html_escape(&said)
                });
            }
            Some("words-of") => made.push_str(&words.script(&[key]).to_string()),
            _ => return Err(format!("{{{{{call}}}}} names no words")),
        }
        rest = &rest[at + end + 2..];
    }
    made.push_str(rest);
    Ok(made)
}

#[cfg(test)]
mod tests;
