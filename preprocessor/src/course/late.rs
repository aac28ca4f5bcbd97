//! Preprocessors that run after ours and change what it wrote: they take our HTML for an author's text.

use super::reading::is_strict;
use super::settings::table;
use crate::reading::unreadable::words_of;
use crate::report::diagnostic::{Diagnostic, Problem};
use crate::report::message::OtherFile;
use crate::report::origin::Folders;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::Book;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

/// What is to be said of a book that ours got as `given` and left as `written`, where in the end it is
/// `last`; `None` where everything that ours wrote is still there.
pub(crate) fn changed(
    context: &PreprocessorContext,
    folders: &Folders,
    [given, written, last]: [&Book; 3],
) -> Option<Diagnostic> {
    let given = contents(given);
    let last = contents(last);
    let chapter = contents(written).into_iter().find_map(|(path, text)| {
        let before: HashSet<&str> = blocks(given.get(path).copied().unwrap_or_default()).collect();
        let after = last.get(path)?;
        let whole: HashSet<&str> = blocks(after).collect();
        let mut at = 0;
        let kept = |block: &str| {
            if !block.starts_with('<') || before.contains(block) || whole.contains(block) {
                return true;
            }
            // In the order of the text, as a rule: from the beginning each would be looked for through all before it.
            let next = after[at..].find(block);
            at += next.map_or(0, |next| next + block.len());
            next.is_some() || after.contains(block)
        };
        (!blocks(text).all(kept)).then_some(path)
    })?;
    let content = words_of(&context.root.join("book.toml")).ok()?;
    let late = candidates(context);
    let tables: Vec<String> = late
        .iter()
        .map(String::as_str)
        .chain(["switchboard"])
        .map(|name| format!("[preprocessor.{name}]"))
        .collect();
    let tables: Vec<&str> = tables.iter().map(String::as_str).collect();
    let place = table(&content, &tables).unwrap_or_default();
    let after = after(context, late);
    let mut problem = Problem::warning(
        "another preprocessor changes what this one wrote",
        place,
        format!(
            "it runs later, and changed the page of {}",
            chapter.display()
        ),
    )
    .help(format!(
        "let it run before: write after = {after:?} under [preprocessor.switchboard]"
    ));
    problem.be_strict(is_strict(context));
    let file = OtherFile {
        path: "book.toml".into(),
        content: content.into(),
        problem,
    };
    Some(file.told(folders))
}

/// The list of those that are to run before ours: what it holds already stays in it.
fn after(context: &PreprocessorContext, late: Vec<String>) -> Vec<String> {
    let listed = context.config.get("preprocessor.switchboard.after");
    let listed: Option<Vec<String>> = listed.ok().flatten();
    let mut after = listed.unwrap_or_else(|| vec!["links".to_owned()]);
    after.extend(late);
    after
}

/// The chapters' texts by their paths.
fn contents(book: &Book) -> BTreeMap<&Path, &str> {
    book.chapters()
        .filter_map(|chapter| Some((chapter.path.as_deref()?, chapter.content.as_str())))
        .collect()
}

/// What stands between blank lines. What we write has none within.
fn blocks(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty())
}

/// The preprocessors that may run after ours, by what book.toml says of the order.
fn candidates(context: &PreprocessorContext) -> Vec<String> {
    let all: BTreeMap<String, Value> = context.config.preprocessors().unwrap_or_default();
    let lists = |table: &str, key: &str, name: &str| {
        let list = all.get(table).and_then(|table| table.get(key)?.as_array());
        list.is_some_and(|list| list.iter().any(|one| one.as_str() == Some(name)))
    };
    all.keys()
        .filter(|name| *name != "switchboard")
        .filter(|name| {
            !lists("switchboard", "after", name) && !lists(name, "before", "switchboard")
        })
        .filter(|name| {
            name.as_str() > "switchboard"
                || lists(name, "after", "switchboard")
                || lists("switchboard", "before", name)
        })
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_before_ours_already_goes_on_doing_so() {
        let list = |settings: &str| {
            let config = settings.parse().expect("settings");
            let context = PreprocessorContext::new("book".into(), config, "html".to_owned());
            after(&context, candidates(&context))
        };
        let tables = "[preprocessor.toc]\n[preprocessor.mermaid]\n[preprocessor.switchboard]\n";
        assert_eq!(list(tables), ["links", "toc"]);
        let listed = format!("{tables}after = [\"links\", \"mermaid\"]\n");
        assert_eq!(list(&listed), ["links", "mermaid", "toc"]);
    }
}
