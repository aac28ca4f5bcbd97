//! Quizzes for platforms for learning: IMS content packages of Question and Test Interoperability (QTI), in the
//! two versions that platforms read.
//!
//! Every kind of question has a form in both. What a question's text may hold is less there than in a page:
//! what is left out is named.

mod body;
mod values;

use super::archive::{filled, put};
use crate::course::exam::Exam;
use crate::publish::templates::fill;
use crate::words::Words;
use anyhow::{Context, Result};
use body::Body;
use std::fs;
use std::io::{Seek, Write};
use std::path::Path;

/// A version of QTI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 1.2, which most platforms read: all questions in one file.
    V12,
    /// 2.1: a test, and a file a question.
    V21,
}

/// A book whose quizzes are written.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// The folder of its chapters, where the pictures of its questions are.
    pub src: &'a Path,
    /// The language it is written in: `en`.
    pub language: &'a str,
    /// The words of that language.
    pub words: &'a Words,
}

/// Writes a quiz into `to`, and says what was left out of it: each a question's number and what.
///
/// # Errors
/// Where a picture can't be read, or the package not written.
pub fn package<W: Write + Seek>(
    exam: &Exam,
    book: &Book<'_>,
    version: Version,
    to: W,
) -> Result<(W, Vec<(usize, &'static str)>)> {
    let mut body = Body::new(book.src, exam.chapter.parent().unwrap_or(Path::new("")));
    let values = values::exam(exam, book, &mut body);
    let to = filled(to, |archive| {
        let mut put = |name: &str, content: &[u8]| put(archive, name, content);
        match version {
            Version::V12 => {
                put(
                    "imsmanifest.xml",
                    fill("qti12-manifest", &values).as_bytes(),
                )?;
                put("quiz.xml", fill("qti12-quiz", &values).as_bytes())?;
            }
            Version::V21 => {
                put(
                    "imsmanifest.xml",
                    fill("qti21-manifest", &values).as_bytes(),
                )?;
                put("test.xml", fill("qti21-test", &values).as_bytes())?;
                for item in values["items"].as_array().into_iter().flatten() {
                    let name = format!("{}.xml", item["id"].as_str().unwrap_or_default());
                    put(&name, fill("qti21-item", item).as_bytes())?;
                }
            }
        }
        for picture in body.pictures() {
            let path = book.src.join(&picture);
            let content =
                fs::read(&path).with_context(|| format!("unable to read `{}`", path.display()))?;
            put(&format!("book/{picture}"), &content)?;
        }
        Ok(())
    })?;
    Ok((to, body.left_out))
}
