//! Inclusions of a part of a file that it doesn't have: mdBook puts nothing in their place, and says nothing.

use crate::course::text::Text;
use crate::reading::unreadable::words_of;
use crate::reading::value;
use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use crate::report::origin::{Folders, inclusions};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A warning for each, in the file that it is written in.
pub(super) fn missing(folders: &Folders, texts: &[Text]) -> Vec<OtherFile> {
    let mut left: Vec<PathBuf> = texts
        .iter()
        .rev()
        .map(|text| folders.in_src(&text.source))
        .collect();
    let mut seen: HashSet<PathBuf> = left.iter().cloned().collect();
    let mut problems = Vec::new();
    while let Some(path) = left.pop() {
        let Ok(text) = words_of(&folders.file(&path)) else {
            continue;
        };
        if !text.contains("{{") {
            continue;
        }
        let text: Rc<str> = text.into();
        for inclusion in text.lines().flat_map(inclusions) {
            let target = path.parent().unwrap_or(Path::new("")).join(inclusion.file);
            if let Some(part) = inclusion.part
                && let Ok(whole) = words_of(&folders.file(&target))
                && let Some((label, help)) = nothing_of(part, &whole)
            {
                let start = part.as_ptr() as usize - text.as_ptr() as usize;
                let problem =
                    Problem::warning("nothing is included here", start..start + part.len(), label);
                problems.push(OtherFile {
                    path: path.clone(),
                    content: text.clone(),
                    problem: problem.help(help),
                });
            }
            if seen.insert(target.clone()) {
                left.push(target);
            }
        }
    }
    problems
}

/// Why a part of a file has no lines, and what to do; `None` where it has some. A part is what follows the file's name
/// and a colon: lines `2:5`, `2:`, `:5`, or an anchor's name.
fn nothing_of(part: &str, whole: &str) -> Option<(String, String)> {
    let (first, rest) = part.split_once(':').unwrap_or((part, ""));
    if let Ok(line) = first.parse::<usize>() {
        let lines = whole.lines().count();
        return (line > lines.max(1)).then(|| {
            (
                format!("the file ends at line {lines}"),
                "give other lines, or mark the part in the file and name it: a line with ANCHOR: part \
                 before it, one with ANCHOR_END: part after it, and {{#include file:part}} here"
                    .to_owned(),
            )
        });
    }
    if first.is_empty() || !rest.is_empty() {
        return None;
    }
    let anchors: Vec<&str> = whole.lines().flat_map(anchors).collect();
    if anchors.contains(&first) {
        return None;
    }
    let help = match value::nearest(first, anchors.iter().copied()) {
        Some(near) => format!("did you mean {near}?"),
        None => format!(
            "mark the part in the file: a line with ANCHOR: {first} before it, and one with ANCHOR_END: {first} after it"
        ),
    };
    Some(("the file has no part of this name".to_owned(), help))
}

/// The names of the parts that begin in a line, as mdBook reads them.
fn anchors(line: &str) -> impl Iterator<Item = &str> {
    const BEGINS: &str = "ANCHOR:";
    line.match_indices(BEGINS).map(|(at, _)| {
        let name = line[at + BEGINS.len()..].trim_start();
        let end = name.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-')));
        &name[..end.unwrap_or(name.len())]
    })
}

#[cfg(test)]
mod tests {
    use super::nothing_of;

    const WHOLE: &str = "a\n// ANCHOR: one\nb\n// ANCHOR_END: one\n// ANCHOR:two-2 c\n";

    #[test]
    fn what_is_there_is_included() {
        for part in ["one", "two-2", "1", "5", "2:4", "5:9", ":3", "", "4:", ":"] {
            assert_eq!(nothing_of(part, WHOLE), None, "{part}");
        }
        assert_eq!(nothing_of("1", ""), None);
    }

    #[test]
    fn what_is_not_there_is_told() {
        let told = |part| nothing_of(part, WHOLE).expect(part);
        assert_eq!(told("6").0, "the file ends at line 5");
        assert_eq!(told("7:9").0, "the file ends at line 5");
        assert_eq!(told("two2").1, "did you mean two-2?");
        assert!(told("setup").1.contains("ANCHOR_END: setup"));
    }
}
