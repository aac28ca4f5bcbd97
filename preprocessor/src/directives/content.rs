//! What the directives of a chapter say, read.

use super::desk::Desk;
use super::module::Module;
use super::next::Next;
use super::quiz::content::Quiz;
use super::review::Review;
use super::shown::Shows;
use super::steps::Steps;
use super::vocab::Vocab;
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
    Module(Module),
    Lab(Lab),
    Steps(Steps),
    Desk(Desk),
    Vocab(Vocab),
    Quiz(Quiz),
    Review(Review),
    Next(Next),
    Glossary,
    Course,
    /// All that nothing else in the course has to know of.
    Other(Box<dyn Shows>),
}

impl Content {
    /// What is shown from its own page alone.
    pub(crate) fn other(said: impl Shows + 'static) -> Self {
        Self::Other(Box::new(said))
    }
}
