//! A book's own words: `words/LANGUAGE.ftl` beside `book.toml`, whose messages stand in the place of ours.

use super::{Words, compile, resource};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What is wrong with a book's words, where, and what to do.
#[derive(Debug, Clone)]
pub struct Wrong {
    /// What is wrong.
    pub what: String,
    /// Where it stands in the file.
    pub at: Range<usize>,
    /// What to do.
    pub help: String,
}

/// The keys of a file of words.
pub(super) fn keys(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

impl Words {
    /// The words for a book in this language, with those of its own file; and what can't be taken of it.
    #[must_use]
    pub fn of_book(language: &str, text: &str) -> (&'static Self, Vec<Wrong>) {
        let mut wrong = Vec::new();
        let place = |key: &str| {
            let source = serialize(text, key);
            let at = source.as_ptr() as usize - text.as_ptr() as usize;
            at..at + source.find('=').map_or(0, |equals| equals + 1)
        };
        let read = FluentResource::try_new(text.to_owned());
        let own = read.unwrap_or_else(|(own, errors)| {
            wrong.extend(errors.iter().map(|error| Wrong {
                what: "this can't be read as words".to_owned(),
                at: whole(text, &error.pos),
                help: format!("write key = words, as Fluent has it ({})", error.kind),
            }));
            own
        });
        let ours = values_of_all();
        let mut kept = String::new();
        let mut seen = BTreeSet::new();
        for entry in own.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let (key, Some(value)) = (message.id.name, &message.value) else {
                continue;
            };
            if !seen.insert(key) {
                wrong.push(Wrong {
                    what: format!("the words of {key} stand here twice"),
                    at: place(key),
                    help: "take one of them away: the first is used".to_owned(),
                });
                continue;
            }
            let mut asked = BTreeSet::new();
            values(value, &mut asked);
            let help = match ours.get(key) {
                None => Some(
                    "there are no words of this key: `mdbook-switchboard words` lists all"
                        .to_owned(),
                ),
                Some(given) => asked
                    .iter()
                    .find(|name| !given.contains(**name))
                    .map(|name| format!("nothing fills ${name}; there is {}", list(given))),
            };
            let source = serialize(text, key);
            let help = help.or_else(|| {
                compile::resource(&FluentResource::try_new(source.to_owned()).ok()?)
                    .err()
                    .map(|wrong| format!("the page can't fill it: {wrong}"))
            });
            match help {
                None => kept.push_str(source),
                Some(help) => wrong.push(Wrong {
                    what: format!("the words of {key} aren't used"),
                    at: place(key),
                    help,
                }),
            }
        }
        (Self::with(language, resource(language, &kept)), wrong)
    }
}

impl Words {
    /// What a book's file lacks of the words that readers see: each in English, as a comment that waits to be
    /// translated; and how many there are.
    #[must_use]
    pub fn lacking(&self, text: &str) -> (String, usize) {
        let (mut lacking, mut count) = (String::new(), 0);
        for (name, english) in Self::english() {
            let file = resource(name, english);
            let mut heading = Some(format!("\n## {name}\n\n"));
            for key in keys(&file).filter(|key| !self.is_own(key)) {
                count += 1;
                if text
                    .lines()
                    .any(|line| line.starts_with(&format!("# {key} =")))
                {
                    continue;
                }
                lacking.push_str(&heading.take().unwrap_or_default());
                for line in serialize(english, key).trim_end().lines() {
                    lacking.push_str(format!("# {line}").trim_end());
                    lacking.push('\n');
                }
            }
        }
        (lacking, count)
    }
}

/// A stretch of a text, to the bounds of its letters.
fn whole(text: &str, at: &Range<usize>) -> Range<usize> {
    let bound = |at: usize| {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    bound(at.start)..bound(at.end.max(at.start))
}

fn list(names: &BTreeSet<String>) -> String {
    match names.len() {
        0 => "nothing to fill in".to_owned(),
        _ => names
            .iter()
            .map(|name| format!("${name}"))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// A message as it is written: from its line to the next that isn't indented.
fn serialize<'t>(text: &'t str, key: &str) -> &'t str {
    let begins = |line: &str| {
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let mut start = 0;
    let mut end = None;
    for line in text.split_inclusive('\n') {
        let at = line.as_ptr() as usize - text.as_ptr() as usize;
        match end {
            None if begins(line) => {
                start = at;
                end = Some(at + line.len());
            }
            Some(_) if line.starts_with([' ', '}', '\t']) || line.trim().is_empty() => {
                end = Some(at + line.len());
            }
            Some(_) => break,
            None => {}
        }
    }
    &text[start..end.unwrap_or(start)]
}

/// What is filled into each of our messages.
fn values_of_all() -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (name, text) in Words::english() {
        let resource = resource(name, text);
        for entry in resource.entries() {
            if let Entry::Message(message) = entry
                && let Some(value) = &message.value
            {
                let mut asked = BTreeSet::new();
                values(value, &mut asked);
                let asked = asked.into_iter().map(str::to_owned).collect();
                all.insert(message.id.name.to_owned(), asked);
            }
        }
    }
    all
}

/// The names of what is filled into a pattern.
fn values<'t>(pattern: &Pattern<&'t str>, asked: &mut BTreeSet<&'t str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expressed(expression, asked);
        }
    }
}

fn expressed<'t>(expression: &Expression<&'t str>, asked: &mut BTreeSet<&'t str>) {
    match expression {
        Expression::Inline(inline) => inline_values(inline, asked),
        Expression::Select { selector, variants } => {
            inline_values(selector, asked);
            variants
                .iter()
                .for_each(|variant| values(&variant.value, asked));
        }
    }
}

fn inline_values<'t>(inline: &InlineExpression<&'t str>, asked: &mut BTreeSet<&'t str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            asked.insert(id.name);
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments
                .positional
                .iter()
                .for_each(|one| inline_values(one, asked));
        }
        InlineExpression::Placeable { expression } => expressed(expression, asked),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
