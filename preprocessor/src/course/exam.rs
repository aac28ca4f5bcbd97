//! The course's quizzes for programs that ask elsewhere, as platforms for learning do.

use super::page::Page;
use super::whole::Course;
use crate::directives::quiz::content::{Answer, Question, Quiz};
use crate::directives::quiz::forms;
use crate::reading::document::Fragment;
use crate::reading::mdbook::without_hidden_lines;
use std::path::PathBuf;

/// A quiz. All its HTML is as Markdown gives it, with addresses relative to its chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Exam {
    /// The quiz's own name, unique in the course.
    pub id: String,
    /// What it is called: its chapter and its label.
    pub title: String,
    /// The chapter it stands in, relative to SUMMARY.md.
    pub chapter: PathBuf,
    /// What it asks, in order.
    pub questions: Vec<Asked>,
    /// Its closing words, by the score.
    pub verdicts: Vec<Verdict>,
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Its words, without markup and with it (HTML).
    pub title: String,
    /// The same as HTML.
    pub title_html: String,
    /// What stands below them (HTML); may be empty.
    pub prompt: String,
    /// How it is answered.
    pub answer: Asks,
    /// Why the answer holds (HTML).
    pub explanation: Option<String>,
}

/// How a question is answered, and what is right.
#[derive(Debug, Clone, PartialEq)]
pub enum Asks {
    /// By choosing one option, or all that are right.
    Choice {
        /// Whether several are right.
        several: bool,
        /// Whether their order may be changed.
        shuffled: bool,
        /// The options, in their author's order.
        options: Vec<Offered>,
    },
    /// By a short text: each way of writing it that is accepted.
    Text(Vec<String>),
    /// By a number, within a tolerance, in a unit (which may be empty).
    Number {
        /// What is right.
        number: f64,
        /// How far from it is near enough.
        tolerance: f64,
        /// Its unit.
        unit: String,
    },
    /// By the lines that some code prints.
    Output(Vec<String>),
    /// By putting items (HTML) in order.
    Order {
        /// In their right order.
        items: Vec<String>,
        /// The order in which they are shown.
        shown: Vec<usize>,
    },
}

/// An option.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// Whether it is to be chosen.
    pub right: bool,
    /// What it says (HTML).
    pub label: String,
    /// What answers whoever picks it (HTML).
    pub feedback: String,
}

/// The closing words (HTML) for some scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The least score.
    pub from: usize,
    /// The greatest.
    pub to: usize,
    /// What is said.
    pub words: String,
}

/// Every quiz of the course, in the order in which its chapters ask.
pub(crate) fn exams(course: &Course<'_>) -> Vec<Exam> {
    let of = |page| move |quiz| exam(course, page, quiz);
    let pages = course.pages.iter();
    pages
        .flat_map(|page| page.quizzes().map(of(page)))
        .collect()
}

fn exam(course: &Course<'_>, page: &Page<'_>, quiz: &Quiz) -> Exam {
    Exam {
        id: quiz.id.clone(),
        title: format!("{} · {}", course.called(&page.path), quiz.label),
        chapter: page.path.clone(),
        questions: quiz
            .questions
            .iter()
            .map(|question| asked(course, page, question))
            .collect(),
        verdicts: quiz
            .verdicts
            .iter()
            .map(|verdict| Verdict {
                from: verdict.from,
                to: verdict.to,
                words: html(page, &verdict.words),
            })
            .collect(),
    }
}

fn html(page: &Page<'_>, fragment: &Fragment) -> String {
    without_hidden_lines(&page.document.html(fragment, page.links(true)))
}

fn asked(course: &Course<'_>, page: &Page<'_>, question: &Question) -> Asked {
    let html = |fragment: &Fragment| html(page, fragment);
    let answer = match &question.answer {
        Answer::Choice {
            several,
            options,
            shuffled,
        } => Asks::Choice {
            several: *several,
            shuffled: *shuffled && !options.iter().any(|option| option.fixed),
            options: options
                .iter()
                .map(|option| Offered {
                    right: option.right,
                    label: html(&option.label),
                    feedback: html(&option.feedback),
                })
                .collect(),
        },
        Answer::Text { accept } => Asks::Text(forms(accept, &course.words.language)),
        Answer::Number {
            number,
            tolerance,
            unit,
            ..
        } => Asks::Number {
            number: *number,
            tolerance: *tolerance,
            unit: unit.clone(),
        },
        Answer::Output { text } => Asks::Output(text.lines().map(str::to_owned).collect()),
        Answer::Order { items, shown, .. } => Asks::Order {
            items: items.iter().map(html).collect(),
            shown: shown.clone(),
        },
    };
    Asked {
        title: question.title_words.clone(),
        title_html: html(&question.title),
        prompt: html(&question.prompt_fragment),
        answer,
        explanation: question
            .explanation
            .as_ref()
            .map(|explanation| html(&explanation.fragment)),
    }
}
