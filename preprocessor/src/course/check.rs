//! Everything that is wrong with a course, and what only the whole of it can tell.

use super::answers;
use super::links::{self, BecomeHtml};
use super::reading::{Reading, is_strict};
use super::text::Text;
use super::uses::Linked;
use super::whole::Course;
use super::{names, review, scripts, search, settings, strays, terms, unique};
use crate::reading::ids::Ids;
use crate::report::diagnostic::{Diagnostic, Rejected, Report, Severity};
use crate::report::message::{self, OtherFile};
use crate::report::origin::{Folders, Origin};
use mdbook_preprocessor::PreprocessorContext;
use std::rc::Rc;

/// What only the whole course can tell: what is wrong with it, and which words lead to their definitions.
pub(crate) fn check(
    context: &PreprocessorContext,
    folders: &Folders,
    course: &mut Course<'_>,
    texts: &[Text],
    reading: &Reading,
    become_html: &BecomeHtml,
    mut reports: Vec<Report>,
) -> Result<(Vec<Vec<Linked>>, Vec<Diagnostic>), Rejected> {
    for (chapter, problem) in unique::check(course) {
        reports[chapter].push(problem);
    }
    review::check(course, &mut reports);
    answers::reserved(context, course, &mut reports);
    let terms = terms::find(course);
    for (chapter, problem) in terms.problems {
        reports[chapter].push(problem);
    }
    course.uses = terms.uses;
    let mut others = Vec::new();
    if reading.prose {
        for (chapter, problem) in links::inclusions(context, texts) {
            reports[chapter].push(problem);
        }
        others.extend(links::missing_parts(folders, texts));
    }
    if reading.prose && context.renderer == "html" {
        for (chapter, problem) in links::check(
            context,
            folders,
            course,
            texts,
            &reading.options,
            become_html,
            &reports,
        ) {
            reports[chapter].push(problem);
        }
        // Looking for the places that links lead to has used up ids.
        course.ids = Ids::default();
        others.extend(strays::find(context, texts, &course.entries));
        others.extend(names::check(context, course));
        others.extend(settings::check(context, course));
    }
    if context.renderer == "html" && settings::have_pages(context) {
        match settings::ignored(context) {
            // What else the table lacks, it may have.
            Some(table) => others.push(table),
            None => {
                others.extend(search::check(context, course, texts));
                others.extend(scripts::check(context, course));
            }
        }
    }
    others.extend(settings::unfit(context));
    others.extend(reading.wrong_words.iter().cloned());
    let diagnostics = diagnostics(context, folders, texts, reports, &others);
    let refuses = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
    if diagnostics.iter().any(refuses) {
        return Err(Rejected { diagnostics });
    }
    Ok((terms.links, diagnostics))
}

fn diagnostics(
    context: &PreprocessorContext,
    folders: &Folders,
    texts: &[Text],
    mut reports: Vec<Report>,
    others: &[OtherFile],
) -> Vec<Diagnostic> {
    if others.is_empty() && reports.iter().all(|report| report.problems.is_empty()) {
        return Vec::new();
    }
    let origins: Vec<Origin<'_>> = texts
        .iter()
        .map(|text| Origin::new(folders, &folders.in_src(&text.source), &text.content))
        .collect();
    let strict = is_strict(context);
    let mut diagnostics = Vec::new();
    for (chapter, report) in reports.iter_mut().enumerate() {
        report.problems.sort_by_key(|problem| problem.span.start);
        for problem in &mut report.problems {
            problem.be_strict(strict);
        }
        report.shorten();
        for problem in &report.problems {
            diagnostics.push(Diagnostic {
                page: Some(texts[chapter].path.with_extension("html")),
                ..message::write(problem, chapter, &origins)
            });
        }
    }
    // All that is to be said of a file is said with one reading of it.
    for of_one in others.chunk_by(|one, next| Rc::ptr_eq(&one.content, &next.content)) {
        let first = &of_one[0];
        let origin = [Origin::unchanged(folders, &first.path, &first.content)];
        diagnostics.extend(of_one.iter().map(|other| {
            let mut problem = other.problem.clone();
            problem.be_strict(strict);
            message::write(&problem, 0, &origin)
        }));
    }
    diagnostics
}
