//! `### Verdicts`: closing words by score.

use super::content::Verdict;
use super::slips::marked;
use crate::directives::sections::Section;
use crate::reading::document::{Block, Document, Fragment, Kind};
use crate::report::diagnostic::{Problem, Report};
use std::collections::BTreeMap;

const EXAMPLE: &str = "write scores, a colon and the words: - 3–4: Nearly there.";

/// Reads the verdicts, and reports scores that none or two of them cover.
pub(super) fn read(
    document: &Document<'_>,
    section: &Section<'_>,
    questions: usize,
    report: &mut Report,
) -> Vec<Verdict> {
    let before = report.problems.len();
    let list = match section.blocks.as_slice() {
        [list] if matches!(list.kind, Kind::List { .. }) => list,
        blocks => {
            let stray = blocks
                .iter()
                .find(|block| !matches!(block.kind, Kind::List { .. }))
                .or(blocks.get(1));
            let place = stray.map_or(section.line.clone(), |block| marked(document, block));
            report.push(
                Problem::error(
                    "the verdicts are one list",
                    place,
                    "a list must follow `### Verdicts`, and nothing else",
                )
                .help(EXAMPLE),
            );
            return Vec::new();
        }
    };
    let mut verdicts: Vec<(Verdict, &Block)> = Vec::new();
    for item in &list.children {
        match verdict(document, item) {
            Some(verdict) => verdicts.push((verdict, item)),
            None => report.push(
                Problem::error(
                    "this verdict can't be read",
                    marked(document, item),
                    "no score before its words",
                )
                .help(EXAMPLE),
            ),
        }
    }
    if report.problems.len() == before {
        cover(document, section, &verdicts, questions, report);
    }
    verdicts.into_iter().map(|(verdict, _)| verdict).collect()
}

fn cover(
    document: &Document<'_>,
    section: &Section<'_>,
    verdicts: &[(Verdict, &Block)],
    questions: usize,
    report: &mut Report,
) {
    // What is covered so far, by its first score: up to which score, and by which verdict.
    let mut covered: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (index, (verdict, item)) in verdicts.iter().enumerate() {
        if verdict.to > questions {
            report.push(
                Problem::error(
                    format!("nobody can score {}", verdict.to),
                    marked(document, item),
                    match questions {
                        1 => "the quiz has one question".to_owned(),
                        _ => format!("the quiz has {questions} questions"),
                    },
                )
                .help("correct the score"),
            );
        }
        let (from, to) = (verdict.from, verdict.to);
        let last = covered.range(..=to).next_back().map(|(_, last)| *last);
        let first = last.filter(|(last, _)| from <= to && *last >= from);
        if let Some((_, first)) = first {
            let (_, first) = &verdicts[first];
            report.push(
                Problem::error(
                    "two verdicts cover the same score",
                    marked(document, item),
                    "covered again",
                )
                .also(marked(document, first), "covered here")
                .help("correct the scores, so that each has one verdict"),
            );
        } else if from <= to {
            covered.insert(from, (to, index));
        }
    }
    let missing = missing(verdicts, questions);
    if let [.., last] = missing.as_slice() {
        let scores = match missing.len() {
            1 => format!("a score of {last}"),
            _ => format!("the scores {}", missing.join(", ")),
        };
        report.push(
            Problem::error(
                format!("no verdict covers {scores}"),
                section.line.clone(),
                format!("scores run from 0 to {questions}"),
            )
            .help(format!("add what is missing, for instance - {last}: …")),
        );
    }
}

/// The scores that no verdict covers.
fn missing(verdicts: &[(Verdict, &Block)], questions: usize) -> Vec<String> {
    let ranges = verdicts
        .iter()
        .map(|(verdict, _)| (verdict.from, verdict.to));
    let mut ranges: Vec<(usize, usize)> = ranges.filter(|(from, to)| from <= to).collect();
    ranges.sort_unstable();
    let mut missing = Vec::new();
    let mut next = 0;
    for (from, to) in ranges.into_iter().chain([(questions + 1, questions + 1)]) {
        missing.extend(next..from.min(questions + 1));
        next = next.max(to.saturating_add(1));
    }
    missing.iter().map(usize::to_string).collect()
}

fn verdict(document: &Document<'_>, item: &Block) -> Option<Verdict> {
    let first = item.children.first().filter(|block| block.is_text())?;
    let source = &document.text[first.span.clone()];
    let (scores, _) = source.split_once(':')?;
    let (from, to) = match scores.split_once(['-', '–', '—']) {
        Some((from, to)) => (score(from)?, score(to)?),
        None => (score(scores)?, score(scores)?),
    };
    let after = first.span.start + scores.len() + 1;
    let words_start =
        after + (document.text[after..].len() - document.text[after..].trim_start().len());
    if words_start >= item.span.end {
        return None;
    }
    let (Some(head), Some(tail)) = (item.children.first(), item.children.last()) else {
        return None;
    };
    let markdown = document.source(&item.children);
    Some(Verdict {
        from: from.min(to),
        to: from.max(to),
        words: Fragment {
            events: head.events.start..tail.events.end,
            from: Some(words_start),
        },
        source: markdown
            .split_once(':')
            .map_or(String::new(), |(_, words)| words.trim_start().to_owned()),
    })
}

fn score(text: &str) -> Option<usize> {
    text.trim().parse().ok()
}
