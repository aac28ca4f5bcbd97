//! Quizzes of other programs, written as ours: mdbook-quiz's TOML and mkdocs-quiz's Markdown.
//!
//! What can't be said in our form is left out, and told with its line and the reason; nothing is made up but a bare
//! "right" or "not this one" where the other program asks for no reason and ours does.

mod fences;
mod id;
mod mdbook_quiz;
mod mkdocs_quiz;
mod write;

pub use id::id;
pub use mdbook_quiz::toml;
pub use mkdocs_quiz::markdown;

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Migrated {
    /// The quiz, or the chapter with its quizzes, in our Markdown.
    pub text: String,
    /// How many questions were taken over.
    pub questions: usize,
    /// How many of the options have no reason of their own, so that somebody should write one.
    pub bare: usize,
    /// What was left out: at which line of the file, and why.
    pub left: Vec<(usize, String)>,
}

/// A question as both programs have it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Question {
    /// The question with all that stands before the answers, as Markdown.
    prompt: String,
    answer: Answer,
    explanation: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    /// Options, each with whether it is right.
    Choice(Vec<(bool, String)>),
    /// One of these texts.
    Text(Vec<String>),
    /// What a program prints.
    Output(String),
}
