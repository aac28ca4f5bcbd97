//! The course's quizzes for platforms for learning.

use super::collected;
use crate::cli::book::Source;
use crate::cli::say::tell;
use crate::cli::terminal::shown;
use crate::cli::whole::{refuse_to_lose, write_whole};
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use mdbook_switchboard::Switchboard;
use mdbook_switchboard::package::{is_archive, own_file_name, qti};
use mdbook_switchboard::words::Words;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

/// The versions of QTI that are written.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Version {
    #[value(name = "1.2")]
    V12,
    #[value(name = "2.1")]
    V21,
}

/// Writes each quiz into a package of its own.
pub(super) fn write(source: &Source, version: Version, output: Option<&Path>) -> Result<()> {
    let exams = collected(source, "no quiz was written", Switchboard::exams)?;
    if exams.is_empty() {
        bail!(
            "“{}” has no quiz. Questions are asked between <<#quiz>> and <</quiz>>; docs/directives.md says how.",
            source.title()
        );
    }
    let folder = output.unwrap_or(Path::new("quizzes"));
    fs::create_dir_all(folder)
        .with_context(|| format!("unable to write to `{}`", shown(folder)))?;
    let src = source.src();
    let language = source.config.book.language.as_deref();
    let book = qti::Book {
        src: &src,
        language: language.unwrap_or("en"),
        words: &Words::of(language),
    };
    let (version, named) = match version {
        Version::V12 => (qti::Version::V12, "1.2"),
        Version::V21 => (qti::Version::V21, "2.1"),
    };
    let (mut questions, mut less) = (0, 0);
    for exam in &exams {
        let file = folder.join(format!("{}.zip", own_file_name(&exam.id)));
        let may = || refuse_to_lose(&file, is_archive);
        may()?;
        let mut left_out = Vec::new();
        write_whole(&file, may, |file| {
            let (mut to, left) = qti::package(exam, &book, version, BufWriter::new(file))?;
            left_out = left;
            to.flush().context("unable to finish the package")
        })?;
        for (question, what) in &left_out {
            tell(format_args!(
                "{}: question {question} of `{}`: left out: {what}",
                exam.chapter.display(),
                exam.id
            ));
        }
        questions += exam.questions.len();
        less += left_out.len();
    }
    let quizzes = match exams.len() {
        1 => "1 quiz".to_owned(),
        count => format!("{count} quizzes"),
    };
    let questions = match questions {
        1 => "1 question".to_owned(),
        count => format!("{count} questions"),
    };
    let whole = match less {
        0 => "nothing left out".to_owned(),
        1 => "1 thing left out".to_owned(),
        less => format!("{less} things left out"),
    };
    tell(format_args!(
        "{quizzes} of “{}” with {questions} written to {} (QTI {named}), {whole}.",
        source.title(),
        shown(folder),
    ));
    Ok(())
}
