//! Preprocessors that run after ours and change what it wrote: they take our HTML for an author's text.

use super::reading::is_strict;
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
    let at = late
        .iter()
        .map(|name| format!("[preprocessor.{name}]"))
        .chain(["[preprocessor.switchboard]".to_owned()])
        .find_map(|table| Some((content.find(&table)?, table.len())));
    let (start, len) = at.unwrap_or_default();
    let mut after: Vec<&str> = vec!["links"];
    after.extend(late.iter().map(String::as_str));
    let mut problem = Problem::warning(
        "another preprocessor changes what this one wrote",
        start..start + len,
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
