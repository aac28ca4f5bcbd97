//! Attributes of directives: their values, checked against the specification of their directive.
//!
//! What a directive may carry is said as its [`spec`] says it; this module reads a directive's attributes
//! by that and reports what doesn't fit. `docs/directives.md` is made from the same specifications.

pub(crate) mod spec;

use crate::reading::syntax::{self, Line};
use crate::reading::value::{self, ValueError};
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, Spanned};
use spec::{Attribute, DirectiveSpec, Kind, More};

/// A value that fits its [`Kind`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Count(u64),
    Rate(f64),
    /// Seconds.
    Duration(f64),
    /// A fraction between 0 and 1.
    Share(f64),
    /// One of the attribute's fixed words.
    Word(&'static str),
    /// Some of the attribute's fixed words, in the order in which they were written.
    Words(Vec<&'static str>),
    Text(String),
}

impl Value {
    /// As a number, by its kind.
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts beyond 2^53 are seeds, and no settings"
    )]
    pub(crate) fn as_number(&self, kind: &Kind) -> Option<f64> {
        match (self, kind) {
            (Self::Count(count), _) => Some(*count as f64),
            (Self::Rate(number) | Self::Duration(number) | Self::Share(number), _) => Some(*number),
            (Self::Word(word), Kind::Word(words)) => {
                let place = words.iter().position(|other| other == word)?;
                u32::try_from(place).ok().map(f64::from)
            }
            (Self::Word(_), Kind::DurationOr { .. } | Kind::ShareOr { .. }) => Some(-1.0),
            _ => None,
        }
    }
}

/// The attributes of one directive: what the author wrote, and the defaults of what they left out.
#[derive(Debug, Clone)]
pub(crate) struct Attributes {
    values: Vec<(&'static str, Value, Option<Span>)>,
}

impl Attributes {
    fn get(&self, name: &str) -> Option<&(&'static str, Value, Option<Span>)> {
        self.values.iter().find(|(key, ..)| *key == name)
    }

    /// The value of a count; 0 where the specification knows none of that name.
    pub(crate) fn count(&self, name: &str) -> u64 {
        match self.get(name) {
            Some((_, Value::Count(count), _)) => *count,
            _ => 0,
        }
    }

    /// The words that were chosen, if any were.
    pub(crate) fn words(&self, name: &str) -> Option<&[&'static str]> {
        match self.get(name) {
            Some((_, Value::Words(words), _)) => Some(words),
            _ => None,
        }
    }

    /// The word that was chosen; nothing where none was.
    pub(crate) fn word(&self, name: &str) -> &'static str {
        match self.get(name) {
            Some((_, Value::Word(word), _)) => word,
            _ => "",
        }
    }

    /// The text, if there is one.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some((_, Value::Text(text), _)) => Some(text),
            _ => None,
        }
    }

    /// The same attributes with another default for one: what the author gave stays.
    pub(crate) fn or(mut self, spec: &DirectiveSpec, name: &str, default: &str) -> Self {
        let attribute = self.taken(spec).find(|a| a.name == name);
        if let (Some(attribute), None) = (attribute, self.span(name))
            && let Ok(value) = parse(&attribute.kind, default)
        {
            self.values.retain(|(key, ..)| *key != name);
            self.values.push((attribute.name, value, None));
        }
        self
    }

    /// What a directive with these values takes.
    pub(crate) fn taken(
        &self,
        spec: &DirectiveSpec,
    ) -> impl Iterator<Item = &'static Attribute> + Clone + use<> {
        spec.taken(spec.more.map_or("", |more| self.word(more.by)))
    }

    /// A setting's value as a number: seconds, per second, parts of 1, words by their place; below 0 for
    /// the word in the place of a number. `None` for what is no number.
    pub(crate) fn number(&self, attribute: &Attribute) -> Option<f64> {
        let (_, value, _) = self.get(attribute.name)?;
        value.as_number(&attribute.kind)
    }

    /// Where the value was written; `None` for a default.
    pub(crate) fn span(&self, name: &str) -> Option<Span> {
        self.get(name).and_then(|(.., span)| span.clone())
    }
}

/// Reads the attributes of an opening directive, and says whether they are sound. Every problem is
/// reported; an attribute with one has no value.
pub(crate) fn read(
    text: &str,
    line: &Line,
    spec: &'static DirectiveSpec,
    report: &mut Report,
) -> (Attributes, bool) {
    let places = [line.rest.clone(), line.span.clone()];
    let known = ((spec.attributes)(), spec.more);
    of(text, places, spec.name, known, report)
}

/// Reads the attributes that are written in the first place; what is missing is told of the second. `name`
/// is the directive's that they belong to.
pub(crate) fn of(
    text: &str,
    [written, whole]: [Span; 2],
    name: &str,
    (known, more): (&'static [Attribute], Option<More>),
    report: &mut Report,
) -> (Attributes, bool) {
    let before = report.problems.len();
    let (pairs, malformed) = syntax::pairs(text, written, |word| {
        let variants = more
            .iter()
            .flat_map(|more| (more.values)().iter().map(|value| (more.of)(value)));
        let mut all = std::iter::once(known).chain(variants).flatten();
        all.any(|attribute| attribute.name == word)
    });
    let more: &[Attribute] = more.map_or(&[], |more| {
        let by = pairs.iter().find(|pair| pair.key.value == more.by);
        (more.of)(by.map_or("", |pair| &pair.value.value))
    });
    let taken = known.iter().chain(more);
    let readable = malformed.is_empty();
    for problem in malformed {
        report.push(
            Problem::error(
                format!("the attributes of <<#{name}>> can't be read"),
                problem.span,
                problem.what,
            )
            .help(problem.help),
        );
    }
    let mut values: Vec<(&'static str, Value, Option<Span>)> = Vec::new();
    for pair in pairs {
        let Some(attribute) = taken.clone().find(|a| a.name == pair.key.value) else {
            let names: Vec<&str> = taken.clone().map(|a| a.name).collect();
            report.push(unknown(name, &names, &pair.key));
            continue;
        };
        if let Some((.., first)) = values.iter().find(|(key, ..)| *key == attribute.name) {
            let mut problem = Problem::error(
                format!("the attribute {} is given twice", attribute.name),
                pair.key.span.start..pair.value.span.end,
                "given again here",
            )
            .help("keep one of the two");
            if let Some(first) = first {
                problem = problem.also(first.clone(), "first given here");
            }
            report.push(problem);
            continue;
        }
        match parse(&attribute.kind, &pair.value.value) {
            Ok(value) => values.push((attribute.name, value, Some(pair.value.span))),
            Err(error) => {
                let advice = separated(&attribute.kind, &pair.value.value)
                    .map_or(error.advice, str::to_owned);
                report.push(
                    Problem::error(
                        format!("{} of <<#{name}>> can't be used", attribute.name),
                        pair.value.span.clone(),
                        error.problem,
                    )
                    .help(advice),
                );
                // What was meant is unknown, but a second one is still a repetition.
                values.push((attribute.name, Value::Count(0), Some(pair.value.span)));
            }
        }
    }
    for attribute in taken {
        if values.iter().any(|(key, ..)| *key == attribute.name) {
            continue;
        }
        match attribute.default {
            Some(default) => {
                if let Ok(value) = parse(&attribute.kind, default) {
                    values.push((attribute.name, value, None));
                }
            }
            None if attribute.required && readable => report.push(
                Problem::error(
                    format!("<<#{name}>> needs the attribute {}", attribute.name),
                    whole.clone(),
                    format!("{} is missing here", attribute.name),
                )
                .help(format!("add it: {}={}", attribute.name, attribute.example)),
            ),
            None => {}
        }
    }
    (Attributes { values }, report.problems.len() == before)
}

/// What is to be done where a value is one but for the sign after it, by which others separate attributes.
fn separated(kind: &Kind, value: &str) -> Option<&'static str> {
    let (first, rest) = value.split_once([',', ';'])?;
    let separates = rest.is_empty() || rest.contains('=');
    (separates && parse(kind, first).is_ok())
        .then_some("separate attributes by spaces, without commas or semicolons between them")
}

fn unknown(name: &str, names: &[&str], key: &Spanned<String>) -> Problem {
    let problem = Problem::error(
        format!("<<#{name}>> has no attribute {}", key.value),
        key.span.clone(),
        "unknown attribute",
    );
    if names.is_empty() {
        return problem.help(format!("<<#{name}>> takes no attributes; remove it"));
    }
    match value::nearest(&key.value, names.iter().copied()) {
        Some(near) => problem.help(format!("did you mean {near}?")),
        None => problem.help(format!("it takes {}", value::list(names, "and"))),
    }
}

/// Parses a value by its kind, and checks its range.
pub(crate) fn parse(kind: &Kind, text: &str) -> Result<Value, ValueError> {
    let outside = |shown: String, least: &str, most: &str| ValueError {
        problem: format!("{shown} is out of range"),
        advice: format!("write a value from {least} to {most}"),
    };
    match *kind {
        Kind::Count { least, most } => {
            let count = value::count(text)?;
            if (least..=most).contains(&count) {
                Ok(Value::Count(count))
            } else {
                Err(outside(
                    text.to_owned(),
                    &least.to_string(),
                    &most.to_string(),
                ))
            }
        }
        Kind::Number { least, most } | Kind::Rate { least, most } => {
            let is_rate = matches!(kind, Kind::Rate { .. });
            let rate = if is_rate {
                value::rate(text)?
            } else {
                value::number(text)?
            };
            if (least..=most).contains(&rate) {
                Ok(Value::Rate(rate))
            } else {
                Err(outside(
                    text.to_owned(),
                    &least.to_string(),
                    &most.to_string(),
                ))
            }
        }
        Kind::Duration { least, most } => {
            let length = value::duration(text)?;
            in_range(length, text, least, most)
        }
        Kind::DurationOr { word, least, most } => match value::duration_or(text, word)? {
            None => Ok(Value::Word(word)),
            Some(length) => in_range(length, text, least, most),
        },
        Kind::Share => Ok(Value::Share(value::share(text)?)),
        Kind::ShareOr { word } if text == word => Ok(Value::Word(word)),
        Kind::ShareOr { word } => {
            let share = value::share(text).map_err(|mut error| {
                error.advice = format!("{}, or the word {word}", error.advice);
                error
            });
            Ok(Value::Share(share?))
        }
        Kind::Word(words) => Ok(Value::Word(words[value::word(text, words)?])),
        Kind::Words(known) => {
            let mut words = Vec::new();
            for word in text.split(',').map(str::trim) {
                let word = known[value::word(word, known)?];
                if words.contains(&word) {
                    return Err(ValueError {
                        problem: format!("{word} is there twice"),
                        advice: "name each once".to_owned(),
                    });
                }
                words.push(word);
            }
            Ok(Value::Words(words))
        }
        Kind::Id => {
            let fits = text.starts_with(|c: char| c.is_ascii_lowercase())
                && text
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if fits {
                Ok(Value::Text(text.to_owned()))
            } else {
                Err(ValueError {
                    problem: format!("\"{text}\" can't be an id"),
                    advice: "use lower-case letters, digits and hyphens, and begin with a letter: client-server"
                        .to_owned(),
                })
            }
        }
        Kind::Text if text.trim().is_empty() => Err(ValueError {
            problem: "the text is empty".to_owned(),
            advice: "write a few words".to_owned(),
        }),
        Kind::Text => Ok(Value::Text(text.to_owned())),
    }
}

fn in_range(
    length: std::time::Duration,
    text: &str,
    least: &'static str,
    most: &'static str,
) -> Result<Value, ValueError> {
    if length < value::duration(least)? || length > value::duration(most)? {
        return Err(ValueError {
            problem: format!("{text} is out of range"),
            advice: format!("write a duration from {least} to {most}"),
        });
    }
    Ok(Value::Duration(length.as_secs_f64()))
}
