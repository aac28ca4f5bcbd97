//! What a directive may carry: type, unit, default and range of each of its attributes.
//!
//! Reading, error messages and `docs/directives.md` all come from these specifications; nothing about an
//! attribute is said anywhere else. Each directive's own file holds the directive's.

/// What a value of an attribute looks like.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A whole number.
    Count { least: u64, most: u64 },
    /// A plain number.
    Number { least: f64, most: f64 },
    /// So many a second.
    Rate { least: f64, most: f64 },
    /// A time with its unit.
    Duration {
        least: &'static str,
        most: &'static str,
    },
    /// A time with its unit, or a word in its place.
    DurationOr {
        word: &'static str,
        least: &'static str,
        most: &'static str,
    },
    /// A part of a whole: `10%`, `0.1`.
    Share,
    /// A part of a whole, or a word in its place.
    ShareOr { word: &'static str },
    /// One of a few words.
    Word(&'static [&'static str]),
    /// Some of a few words, with commas between them.
    Words(&'static [&'static str]),
    /// A name that addresses are made of.
    Id,
    /// Any words.
    Text,
}

/// One attribute of a directive.
#[derive(Debug)]
pub(crate) struct Attribute {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// Must be given.
    pub(crate) required: bool,
    /// What holds where it isn't given.
    pub(crate) default: Option<&'static str>,
    /// The key of the words that hold where it isn't given.
    pub(crate) words: Option<&'static str>,
    /// What holds where it isn't given, in words, where that is no value.
    pub(crate) otherwise: &'static str,
    /// A value for the documentation and for error messages.
    pub(crate) example: &'static str,
    pub(crate) meaning: &'static str,
}

/// How a directive is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// One line, without an end.
    Line,
    /// From `<<#name>>` to `<</name>>`.
    Block,
    /// Either: a block where a `<</name>>` follows.
    LineOrBlock,
}

/// One directive.
#[derive(Debug)]
pub(crate) struct DirectiveSpec {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    /// What it becomes, in a sentence.
    pub(crate) meaning: &'static str,
    /// What must stand in it, after it or around it.
    pub(crate) holds: &'static str,
    /// What it takes: a function, since a lab's come from its model's sheet.
    pub(crate) attributes: fn() -> &'static [Attribute],
    /// What it takes beside these, where that depends on one of them: a lab's settings, on its model.
    pub(crate) more: Option<More>,
    pub(crate) example: &'static str,
    /// What the documentation says beyond that, as Markdown.
    pub(crate) notes: fn() -> String,
    /// What its words are to a reader who looks for the course's terms.
    pub(crate) words: Words,
}

/// Attributes that depend on the value of another one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct More {
    /// The other one.
    pub(crate) by: &'static str,
    /// Its values.
    pub(crate) values: fn() -> &'static [&'static str],
    /// The attributes by its value; of a value that there isn't, those of the first.
    pub(crate) of: fn(&str) -> &'static [Attribute],
}

/// What the words in a directive are: whether they use the course's terms, and may link to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    /// Running text, as around it.
    Prose,
    /// Read, but no place for a link.
    Unlinked,
    /// The same, but for what stands in its quotations, which is running text.
    UnlinkedOutsideQuotations,
    /// No running text.
    Apart,
}

/// An attribute that must be given.
pub(crate) const fn required(
    name: &'static str,
    kind: Kind,
    example: &'static str,
    meaning: &'static str,
) -> Attribute {
    Attribute {
        name,
        kind,
        required: true,
        default: None,
        words: None,
        otherwise: "must be given",
        example,
        meaning,
    }
}

/// Optional, with words for what holds without it.
pub(crate) const fn optional(
    name: &'static str,
    kind: Kind,
    example: &'static str,
    otherwise: &'static str,
    meaning: &'static str,
) -> Attribute {
    Attribute {
        name,
        kind,
        required: false,
        default: None,
        words: None,
        otherwise,
        example,
        meaning,
    }
}

/// Optional, with the value that holds without it.
pub(crate) const fn defaulted(
    name: &'static str,
    kind: Kind,
    default: &'static str,
    meaning: &'static str,
) -> Attribute {
    Attribute {
        name,
        kind,
        required: false,
        default: Some(default),
        words: None,
        otherwise: "",
        example: default,
        meaning,
    }
}

/// A text that is a word of ours, in the book's language, where the author gives none.
pub(crate) const fn worded(
    name: &'static str,
    key: &'static str,
    meaning: &'static str,
) -> Attribute {
    Attribute {
        name,
        kind: Kind::Text,
        required: false,
        default: None,
        words: Some(key),
        otherwise: "",
        example: "",
        meaning,
    }
}

impl DirectiveSpec {
    /// What it takes, where the attribute that more depends on has this value.
    pub(crate) fn taken(
        &self,
        value: &str,
    ) -> impl Iterator<Item = &'static Attribute> + Clone + use<> {
        let more: &'static [Attribute] = self.more.map_or(&[], |more| (more.of)(value));
        (self.attributes)().iter().chain(more)
    }

    /// All that it may take, whatever it depends on: each value with what comes with it, or one alone.
    pub(crate) fn variants(&self) -> Vec<(&'static str, Vec<&'static Attribute>)> {
        let values: &[&str] = self.more.map_or(&[""], |more| (more.values)());
        values
            .iter()
            .map(|value| (*value, self.taken(value).collect()))
            .collect()
    }

    /// What must stand in it, as a sentence for a message.
    pub(crate) fn rule(&self) -> String {
        let mut rest = self.holds.chars();
        let first: String = rest
            .next()
            .into_iter()
            .flat_map(char::to_lowercase)
            .collect();
        format!(
            "<<#{}>> {first}{}",
            self.name,
            rest.as_str().trim_end_matches('.')
        )
    }
}

/// The directives that there are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known(pub(crate) &'static [&'static DirectiveSpec]);

impl Known {
    /// The directive of this name.
    pub(crate) fn find(self, name: &str) -> Option<&'static DirectiveSpec> {
        self.0.iter().copied().find(|spec| spec.name == name)
    }

    /// Their names.
    pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|spec| spec.name)
    }
}
