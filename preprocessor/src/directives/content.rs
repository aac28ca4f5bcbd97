//! What the directives of a chapter say, read.

use super::{cards, compare, figure, goals, module, next, quiz, recap, section, vocab};
use crate::labs::lab::Lab;
use crate::reading::pairing::Directive;

/// One directive of a chapter, read.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) directive: Directive,
    pub(crate) content: Content,
}

/// What a directive says.
#[derive(Debug)]
pub(crate) enum Content {
    Module(module::Module),
    Goals(goals::Goals),
    Section(section::Section),
    Figure(figure::Figure),
    Rule,
    Compare(compare::Compare),
    Cards(cards::Cards),
    Lab(Lab),
    Vocab(vocab::Vocab),
    Quiz(quiz::content::Quiz),
    Recap(recap::Recap),
    Next(next::Next),
    Glossary,
    Course,
}
