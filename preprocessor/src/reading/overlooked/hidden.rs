//! Code between fences, and comments: which directives they hide, and whether they end where they should.

mod fence;
mod stretch;

use crate::report::diagnostic::{Problem, Report};
use crate::report::span::Span;
use std::collections::HashMap;
pub(super) use stretch::{Hidden, find};
use stretch::{Kind, longer, opens_inside};

/// Reports what never ends, and what most likely ends too late or too early; without `prose` only where it
/// hides a directive.
pub(super) fn report(text: &str, all: &[Hidden], prose: bool, report: &mut Report) {
    let mut problems: Vec<Option<Problem>> = Vec::new();
    // The first block of code so far that holds a directive, by its fence: of many that never end each asks for it.
    let mut holding: HashMap<&str, &Hidden> = HashMap::new();
    for (index, hidden) in all.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).map(|before| &all[before])
            && let Kind::Code { fence, .. } = &before.kind
            && !before.lines.is_empty()
        {
            holding.entry(fence).or_insert(before);
        }
        let suspicious = hidden.end.is_none() || opens_inside(text, hidden).is_some();
        if let Some(outer) = index.checked_sub(1).filter(|_| suspicious)
            && let Some(problem) = fence::too_short(text, &all[outer], hidden)
            && (prose || !hidden.lines.is_empty())
        {
            problems[outer] = Some(problem);
            problems.push(None);
            continue;
        }
        if !prose && hidden.lines.is_empty() {
            problems.push(None);
            continue;
        }
        problems.push(match &hidden.kind {
            Kind::Comment if hidden.end.is_none() => Some(
                endless(
                    hidden,
                    "this comment never ends",
                    "no `-->` closes it",
                    "part of the comment",
                )
                .help("write `-->` where the comment ends"),
            ),
            Kind::Comment => runs_into_another(text, hidden),
            Kind::Code { fence, info } if hidden.end.is_none() => Some(endless_code(
                hidden,
                holding.get(fence.as_str()).copied(),
                fence,
                info,
            )),
            Kind::Code { fence, .. } => {
                opens_inside(text, hidden).map(|inner| ends_late(hidden, fence, inner))
            }
        });
    }
    for problem in problems.into_iter().flatten() {
        report.push(problem);
    }
}

/// The problem of a comment that hides directives and the beginning of another comment: its own end is
/// missing, and the other's ends it.
fn runs_into_another(text: &str, hidden: &Hidden) -> Option<Problem> {
    let end = hidden.end.clone()?;
    let inside = hidden.span.start + 4..end.start;
    let other = inside.start + text.get(inside.clone())?.find("<!--")?;
    let first = hidden
        .lines
        .first()
        .filter(|line| line.span.end < end.start)?;
    let problem = Problem::error(
        "this comment goes on until another one ends",
        hidden.opening.clone(),
        "no `-->` closes it before the next comment begins",
    );
    Some(
        problem
            .also(
                first.span.clone(),
                "so this directive is part of the comment",
            )
            .also(other..other + 4, "this was to begin another")
            .help("write `-->` where the comment ends"),
    )
}

fn endless_code(hidden: &Hidden, earlier: Option<&Hidden>, fence: &str, info: &str) -> Problem {
    let problem = endless(
        hidden,
        "this code block never ends",
        &format!("no line of {fence} closes it"),
        "code",
    );
    // A fence that was to end a block opens one, where that block was ended too early by the fence that
    // was to open the next.
    match earlier.filter(|_| info.is_empty()) {
        Some(other) => problem
            .also(
                other.opening.clone(),
                "or is it this one that was to end sooner? It holds a directive",
            )
            .help(format!(
                "each line of {fence} that opens a block of code needs another that closes it: see which \
                 one is missing"
            )),
        None => problem.help(format!("write a line of {fence} where the code ends")),
    }
}

fn ends_late(hidden: &Hidden, fence: &str, inner: Span) -> Problem {
    let problem = Problem::warning(
        "this code block most likely ends too late",
        hidden.opening.clone(),
        format!("no line of {fence} closes it before the next block of code"),
    );
    let problem = match hidden.lines.first() {
        Some(first) => problem
            .also(first.span.clone(), "so this directive is read as code")
            .also(
                inner,
                "and this, which looks like the start of another block",
            ),
        None => problem.also(
            inner,
            "so this, which looks like the start of another block, is read as code",
        ),
    };
    problem.help(format!(
        "write a line of {fence} where the code ends; if all of it is one example, give it a longer \
         fence at both ends: {}",
        longer(fence)
    ))
}

/// What never ends; an error where it hides a directive, which is certainly not meant.
fn endless(hidden: &Hidden, title: &str, label: &str, read_as: &str) -> Problem {
    let place = hidden.opening.clone();
    let Some(first) = hidden.lines.first() else {
        return Problem::warning(title, place, label);
    };
    let effect = match hidden.lines.len() {
        1 => format!("so this directive is read as {read_as}"),
        count => format!("so this directive is read as {read_as}, the first of {count}"),
    };
    Problem::error(title, place, label).also(first.span.clone(), effect)
}
