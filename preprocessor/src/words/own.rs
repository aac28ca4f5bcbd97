//! A book's own words: `words/LANGUAGE.ftl` beside `book.toml`, whose messages stand in the place of ours.

mod escapes;
mod nesting;
mod written;

use super::{Words, compile, resource};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Resource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::serializer;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::path::PathBuf;
use written::Written;

/// So many places to fill a message may have, all its forms together: Fluent fills no more of them.
const MOST_PLACES: usize = 100;

/// What is wrong with a book's words, where, and what to do.
#[derive(Debug, Clone)]
pub struct Wrong {
    /// What is wrong.
    pub what: String,
    /// Where it stands in the file.
    pub at: Range<usize>,
    /// What to do.
    pub help: String,
    /// What readers see instead.
    pub instead: &'static str,
}

/// What they see of words that can't be taken.
const OURS: &str = "the program's own words stand here instead";

/// The keys of a file of words.
pub(super) fn keys(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

impl Words {
    /// Where a book has its own words in a language: in its folder `words`, whatever the language is called.
    #[must_use]
    pub fn file_of(language: &str) -> PathBuf {
        let name = language.replace(['/', '\\', ':'], "-");
        format!("words/{name}.ftl").into()
    }

    /// The words for a book in this language, with those of its own file; and what can't be taken of it.
    #[must_use]
    pub fn of_book(language: &str, text: &str) -> (Self, Vec<Wrong>) {
        if let Some((at, help)) = unreadable(text) {
            let wrong = Wrong {
                what: "these words can't be read".to_owned(),
                at: whole(text, &(at..at + 1)),
                help,
                instead: OURS,
            };
            return (Self::of(Some(language)), vec![wrong]);
        }
        let mut wrong = Vec::new();
        let written = Written::of(text);
        let read = FluentResource::try_new(text.to_owned());
        let own = read.unwrap_or_else(|(own, errors)| {
            wrong.extend(errors.iter().map(|error| Wrong {
                what: "this can't be read as words".to_owned(),
                at: whole(text, &error.pos),
                help: format!("write key = words, as Fluent has it ({})", error.kind),
                instead: OURS,
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
                    at: written.place(key),
                    help: "take one of them away".to_owned(),
                    instead: "the first of them is used",
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
            let alone = alone(message);
            match help.or_else(|| unfit(&alone)) {
                None => kept.push_str(&alone),
                Some(help) => wrong.push(Wrong {
                    what: format!("the words of {key} aren't used"),
                    at: written.place(key),
                    help,
                    instead: OURS,
                }),
            }
        }
        let kept = FluentResource::try_new(kept).unwrap_or_else(|(readable, _)| readable);
        (Self::with(language, kept), wrong)
    }
}

impl Words {
    /// What a book's file lacks of the words that readers see: each in English, as a comment that waits to be
    /// translated; and how many there are.
    #[must_use]
    pub fn lacking(&self, text: &str) -> (String, usize) {
        let (mut lacking, mut count) = (String::new(), 0);
        let comments = text.lines().filter_map(|line| line.strip_prefix("# "));
        let waiting: HashSet<&str> = comments
            .filter_map(|line| Some(line.split_once(" =")?.0))
            .collect();
        for (name, english) in Self::english() {
            let file = resource(name, english);
            let written = Written::of(english);
            let mut heading = Some(format!("\n## {name}\n\n"));
            for key in keys(&file).filter(|key| !self.is_own(key)) {
                count += 1;
                if waiting.contains(key) {
                    continue;
                }
                lacking.push_str(&heading.take().unwrap_or_default());
                for line in written.message(key).trim_end().lines() {
                    lacking.push_str(format!("# {line}").trim_end());
                    lacking.push('\n');
                }
            }
        }
        (lacking, count)
    }
}

/// What Fluent's parser would fail at, where, and what to do.
fn unreadable(text: &str) -> Option<(usize, String)> {
    let deep = |at| {
        let most = nesting::MOST;
        let help = format!("let places to fill lie at most {most} deep in one another");
        (at, help)
    };
    let short = |at| {
        let help =
            "write four hexadecimal digits after \\u and six after \\U, or the letter itself";
        (at, help.to_owned())
    };
    let too_deep = nesting::too_deep(text).map(deep);
    too_deep.or_else(|| escapes::cut_short(text).map(short))
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

/// A message as Fluent writes it, whatever its author's way.
fn alone(message: &Message<&str>) -> String {
    let message = Message {
        id: message.id.clone(),
        value: message.value.clone(),
        attributes: message.attributes.clone(),
        comment: None,
    };
    serializer::serialize(&Resource {
        body: vec![Entry::Message(message)],
    })
}

/// Why a message can't be filled in, if it can't.
fn unfit(message: &str) -> Option<String> {
    let Ok(read) = FluentResource::try_new(message.to_owned()) else {
        return Some("write it in a simpler way: read alone, it is no message".to_owned());
    };
    if let Err(wrong) = compile::resource(&read) {
        return Some(format!("the page can't fill it: {wrong}"));
    }
    let places = message.matches('{').count();
    (places > MOST_PLACES)
        .then(|| format!("it has {places} places to fill; let it have at most {MOST_PLACES}"))
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

/// The names of what is filled into a pattern, whichever of its forms is chosen.
pub(super) fn asked<'t>(pattern: &Pattern<&'t str>) -> impl Iterator<Item = &'t str> {
    let mut asked = BTreeSet::new();
    values(pattern, &mut asked);
    asked.into_iter()
}

/// The same, each once, in addition to others.
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
