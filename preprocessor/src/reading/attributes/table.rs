//! The one table of directives and their attributes: type, unit, default and range of each.
//!
//! Reading, error messages and `docs/directives.md` all come from here; nothing about an attribute is
//! said anywhere else.

use crate::labs::attributes::LAB;

/// What a value of an attribute looks like.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A whole number.
    Count { least: u64, most: u64 },
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
    pub(crate) attributes: &'static [Attribute],
    pub(crate) example: &'static str,
}

const fn required(
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
        otherwise,
        example,
        meaning,
    }
}

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
        otherwise: "",
        example: default,
        meaning,
    }
}

impl DirectiveSpec {
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

/// The directive of this name.
pub(crate) fn find(name: &str) -> Option<&'static DirectiveSpec> {
    DIRECTIVES.iter().find(|spec| spec.name == name)
}

/// Every directive, in the order of a module.
pub(crate) const DIRECTIVES: &[DirectiveSpec] = &[
    DirectiveSpec {
        name: "module",
        form: Form::Line,
        meaning: "The head of a module: number, phase, minutes, title and lede. The course map is made from it.",
        holds: "Stands first in the chapter, before the `#` heading (the title) and a paragraph (the lede).",
        attributes: &[
            required(
                "number",
                Kind::Count {
                    least: 1,
                    most: 999,
                },
                "2",
                "The module's number.",
            ),
            required(
                "of",
                Kind::Count {
                    least: 1,
                    most: 999,
                },
                "20",
                "How many modules the course has.",
            ),
            required(
                "phase",
                Kind::Text,
                "\"A — Request & Response\"",
                "The phase of the course: letter and name.",
            ),
            required(
                "minutes",
                Kind::Count {
                    least: 1,
                    most: 600,
                },
                "38",
                "How long a reader needs.",
            ),
        ],
        example: "<<#module number=2 of=20 phase=\"A — Request & Response\" minutes=38>>\n\n# Client–Server, demystified\n\nThe most basic relationship of all: one asks, one answers.",
    },
    DirectiveSpec {
        name: "goals",
        form: Form::Block,
        meaning: "What the reader will know by the end.",
        holds: "Holds one list.",
        attributes: &[defaulted(
            "label",
            Kind::Text,
            "What you’ll know by the end",
            "The words above the list.",
        )],
        example: "<<#goals>>\n\n- Why one side always speaks first\n- What a queue tells you\n\n<</goals>>",
    },
    DirectiveSpec {
        name: "section",
        form: Form::Line,
        meaning: "The mark above a section, `§ 01 The opening question`; numbered by its place in the chapter.",
        holds: "Stands before a `##` heading.",
        attributes: &[required(
            "label",
            Kind::Text,
            "\"The opening question\"",
            "The words after the number.",
        )],
        example: "<<#section label=\"The opening question\">>\n\n## A diner. A waiter. A kitchen.",
    },
    DirectiveSpec {
        name: "figure",
        form: Form::Block,
        meaning: "A labelled figure with its caption.",
        holds: "Holds a drawing (inline SVG, a picture) or any Markdown; its last paragraph is the caption.",
        attributes: &[required(
            "label",
            Kind::Text,
            "\"The diner analogy · MENTAL_MODEL_001\"",
            "The words above the figure.",
        )],
        example: "<<#figure label=\"The diner analogy\">>\n\n![Three guests and a kitchen](diner.svg)\n\nGuests order; the kitchen answers.\n\n<</figure>>",
    },
    DirectiveSpec {
        name: "rule",
        form: Form::Block,
        meaning: "The sentence to remember, set large.",
        holds: "Holds a paragraph or two.",
        attributes: &[],
        example: "<<#rule>>\n\nThe client speaks first.\n\n<</rule>>",
    },
    DirectiveSpec {
        name: "compare",
        form: Form::Block,
        meaning: "Two things side by side.",
        holds: "Holds two `###` headings, each followed by a line that names its role and a list.",
        attributes: &[],
        example: "<<#compare>>\n\n### Client\n\nthe asker\n\n- Begins, always\n\n### Server\n\nthe answerer\n\n- Waits, always\n\n<</compare>>",
    },
    DirectiveSpec {
        name: "cards",
        form: Form::Block,
        meaning: "Cards that open.",
        holds: "Holds `###` headings, each followed by an emphasised nickname, text, and a quotation that the card opens to.",
        attributes: &[defaulted(
            "more",
            Kind::Text,
            "real-life example",
            "The words that say what opening the card shows.",
        )],
        example: "<<#cards>>\n\n### The browser\n\n*the obvious one*\n\nIt asks for pages.\n\n> One page of mail is hundreds of requests.\n\n<</cards>>",
    },
    DirectiveSpec {
        name: "switchboard",
        form: Form::Line,
        meaning: "The lab: clients, one server, a queue, live. Without JavaScript, in print and for other renderers it is a table of results that the simulation core computed when the book was built.",
        holds: "Its attributes are options of `simulate`, which gives the same numbers in the shell.",
        attributes: LAB,
        example: "<<#switchboard clients=3 max=80 capacity=5 queue=15 latency=42ms>>",
    },
    DirectiveSpec {
        name: "vocab",
        form: Form::Block,
        meaning: "Vocabulary cards, which are entries of the course's glossary too.",
        holds: "Holds a definition list: a term with its pronunciation in a code span, then `: ` and its meaning. A term is defined once in the whole course.",
        attributes: &[],
        example: "<<#vocab>>\n\nBackpressure `/ˈbækˌprɛʃər/`\n\n: A slow consumer's way of telling a fast producer to slow down.\n\n<</vocab>>",
    },
    DirectiveSpec {
        name: "quiz",
        form: Form::Block,
        meaning: "A knowledge check that gives the reason for every choice at once.",
        holds: "Holds questions, each opened by a `###` heading, and may end with `### Verdicts`.",
        attributes: &[
            required(
                "id",
                Kind::Id,
                "\"client-server\"",
                "The quiz's name, unique in the course: a reader's answers are kept under it.",
            ),
            defaulted(
                "label",
                Kind::Text,
                "Knowledge check",
                "The words above the questions.",
            ),
            defaulted(
                "shuffle",
                Kind::Word(&["yes", "no"]),
                "yes",
                "Whether each reader sees the options in an order of their own. Without scripts, on paper and among the answers it is always yours.",
            ),
        ],
        example: "<<#quiz id=\"client-server\">>\n\n### Who starts the conversation?\n\n- [ ] The server, when it has news\n\n  > It can't: it doesn't know you until you call.\n- [x] The client, always\n\n  > Yes. Even \"push\" begins with a client that opened the door.\n\nWhoever wants something has to say so first.\n\n### Verdicts\n\n- 1: Sharp.\n- 0: Read it once more.\n\n<</quiz>>",
    },
    DirectiveSpec {
        name: "recap",
        form: Form::Block,
        meaning: "The ideas to carry forward, numbered i, ii, iii.",
        holds: "Holds an ordered list whose items begin with bold words.",
        attributes: &[],
        example: "<<#recap>>\n\n1. **The client speaks first.** Servers wait.\n2. **Roles, not identities.** One program can be both.\n\n<</recap>>",
    },
    DirectiveSpec {
        name: "next",
        form: Form::LineOrBlock,
        meaning: "The way on: the chapter that follows in SUMMARY.md. A draft shows as \"coming\".",
        holds: "As a block it holds a teaser; a heading in it takes the place of the chapter's name.",
        attributes: &[defaulted(
            "label",
            Kind::Text,
            "Up next",
            "The words above it.",
        )],
        example: "<<#next>>\n\nThe client speaks first. But what does it say?\n\n<</next>>",
    },
    DirectiveSpec {
        name: "glossary",
        form: Form::Line,
        meaning: "Every term of the course from A to Z, with the modules that teach and use it.",
        holds: "Stands anywhere.",
        attributes: &[],
        example: "<<#glossary>>",
    },
    DirectiveSpec {
        name: "course",
        form: Form::Line,
        meaning: "The course map: phases, modules, minutes; drafts as \"coming\".",
        holds: "Stands anywhere. Parts and drafts come from SUMMARY.md, the rest from each module's `<<#module>>`.",
        attributes: &[],
        example: "<<#course>>",
    },
];
