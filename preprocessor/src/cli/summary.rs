//! A line of SUMMARY.md that names a chapter which can't be read.

use super::shown;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::fs;
use std::path::Path;

/// The message about `chapter`, as SUMMARY.md in the folder `src` names it: where it does, and what to do.
/// `None` where no line names it in these words.
pub(super) fn missing(src: &Path, chapter: &str, colour: bool) -> Option<String> {
    let file = src.join("SUMMARY.md");
    let text = fs::read_to_string(&file).ok()?;
    let (at, _) = text.match_indices(chapter).find(|(at, _)| {
        let before = text[..*at].trim_end_matches("./").trim_end_matches('<');
        before.ends_with('(')
    })?;
    let path = src.join(chapter);
    let problem = if path.exists() {
        format!("`{}` can't be read", shown(&path))
    } else {
        format!("there is no `{}`", shown(&path))
    };
    let title = format!("a chapter that `{}` names can't be read", shown(&file));
    let shown_file = shown(&file).to_string();
    let report = [Level::ERROR
        .primary_title(title.as_str())
        .element(
            Snippet::source(text.as_str())
                .path(shown_file.as_str())
                .annotation(
                    AnnotationKind::Primary
                        .span(at..at + chapter.len())
                        .label(problem.as_str()),
                ),
        )
        .element(Level::HELP.message(
            "create the file, or correct this line; a chapter that is still to come is a draft, without \
             an address: - [Its name]()",
        ))];
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    Some(renderer.render(&report))
}
