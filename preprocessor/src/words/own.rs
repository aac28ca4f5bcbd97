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
            let line = format!("{key} =");
            let at = text.find(&format!("\n{line}")).map_or(0, |at| at + 1);
            at..at + line.len().min(text.len() - at)
        };
        let read = FluentResource::try_new(text.to_owned());
        let own = read.unwrap_or_else(|(own, errors)| {
            wrong.extend(errors.iter().map(|error| Wrong {
                what: "this can't be read as words".to_owned(),
                at: error.pos.clone(),
                help: format!("write key = words, as Fluent has it ({})", error.kind),
            }));
            own
        });
        let ours = values_of_all();
        let mut kept = String::new();
        for entry in own.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let (key, Some(value)) = (message.id.name, &message.value) else {
                continue;
            };
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
mod tests {
    use super::*;

    #[test]
    fn a_book_puts_its_own_words_in_the_place_of_ours() {
        let (words, wrong) = Words::of_book(
            "fr",
            "quiz-check = Vérifier\nquiz-questions = { $n ->\n    [one] question\n   *[other] questions\n}\n",
        );
        assert!(wrong.is_empty(), "{wrong:?}");
        assert_eq!(words.say("quiz-check", &[]), "Vérifier");
        assert_eq!(words.say("quiz-next", &[]), "Next question");
        assert_eq!(words.script(&["quiz"])["quiz-check"], "Vérifier");
        assert!(words.is_own("quiz-check") && !words.is_own("quiz-next"));
        // As the language counts and writes: none is one in French.
        assert_eq!(words.say("quiz-questions", &[("n", 0.into())]), "question");
        assert_eq!(words.formats.number(1.5), "1,5");
    }

    #[test]
    fn what_can_not_be_taken_is_told_and_left() {
        let text = "quiz-check = Vérifier\nquiz-chek = Vérifier\nquiz-next = { $who }\nquiz-score = { quiz-check }\n";
        let (words, wrong) = Words::of_book("fr", text);
        let said: Vec<&str> = wrong.iter().map(|wrong| &text[wrong.at.clone()]).collect();
        assert_eq!(said, ["quiz-chek =", "quiz-next =", "quiz-score ="]);
        assert_eq!(words.say("quiz-next", &[]), "Next question");
        let (_, wrong) = Words::of_book("fr", "quiz-check = Vérifier\nno words\n");
        assert_eq!(wrong.len(), 1, "{wrong:?}");
    }

    #[test]
    fn what_a_book_lacks_is_listed_once_and_can_be_taken_as_it_is() {
        let (words, _) = Words::of_book("fr", "quiz-check = Vérifier\n");
        let (lacking, count) = words.lacking("");
        assert!(
            lacking.contains("# quiz-next = Next question\n") && !lacking.contains("quiz-check =")
        );
        assert_eq!(words.lacking(&lacking), (String::new(), count));
        // Without the marks of a comment it is a whole file of words.
        let lines = lacking.lines().filter(|line| !line.starts_with("##"));
        let taken: Vec<&str> = lines
            .map(|line| line.strip_prefix("# ").unwrap_or(line))
            .collect();
        let (words, wrong) =
            Words::of_book("fr", &(taken.join("\n") + "\nquiz-check = Vérifier\n"));
        assert!(wrong.is_empty(), "{wrong:?}");
        assert_eq!(words.lacking("").1, 0, "{}", words.lacking("").0);
    }

    #[test]
    fn german_has_every_word_that_readers_see() {
        let words = Words::of(Some("de"));
        for key in values_of_all().keys() {
            assert!(words.is_own(key), "{key}");
        }
        let german: BTreeSet<&str> = words
            .files
            .iter()
            .skip(super::super::ENGLISH.len())
            .flat_map(|(_, file)| keys(file))
            .collect();
        let ours = values_of_all();
        for key in german {
            assert!(ours.contains_key(key), "{key} is nobody's");
        }
        assert_eq!(words.say("quiz-check", &[]), "Prüfen");
        assert_eq!(Words::of(Some("de-AT")).say("quiz-check", &[]), "Prüfen");
    }

    #[test]
    fn words_take_in_german_what_they_are_given() {
        for (name, text) in super::super::OTHERS.iter().flat_map(|(_, files)| *files) {
            let (ours, file) = (values_of_all(), resource(name, text));
            for entry in file.entries() {
                let Entry::Message(message) = entry else {
                    continue;
                };
                let mut asked = BTreeSet::new();
                values(message.value.as_ref().expect("words"), &mut asked);
                for value in asked {
                    assert!(
                        ours[message.id.name].contains(value),
                        "${value} in {}",
                        message.id.name
                    );
                }
            }
        }
    }
}
