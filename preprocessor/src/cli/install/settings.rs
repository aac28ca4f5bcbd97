//! `book.toml`, changed where it must be and left as it is everywhere else: comments, order and spaces stay.

use super::list;
use crate::cli::terminal::shown;
use crate::cli::whole::rewrite_read;
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::path::{Path, PathBuf};
use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

/// Stands above `[output.html]` where a book had other renderers and not this one.
const MARK: &str = "# The pages that mdbook-switchboard's files are for.";

/// Begins a file of UTF-8 that some editors of Windows have written.
const BOM: char = '\u{feff}';

/// A book's settings while they are changed.
#[derive(Debug)]
pub(super) struct Settings {
    file: PathBuf,
    before: String,
    document: DocumentMut,
    /// `[output.html]` was there before our files were.
    had_html: bool,
}

impl Settings {
    /// Reads the `book.toml` of the book at `root`.
    ///
    /// # Errors
    /// Where it can't be read.
    pub(super) fn open(root: &Path) -> Result<Self> {
        let file = root.join("book.toml");
        let before = fs::read_to_string(&file)
            .with_context(|| format!("unable to read `{}`", shown(&file)))?;
        let document = before
            .parse()
            .with_context(|| format!("`{}` can't be used as it is", shown(&file)))?;
        Ok(Self {
            file,
            before,
            document,
            had_html: false,
        })
    }

    /// Writes what was changed; says whether anything was.
    ///
    /// # Errors
    /// Where the file can't be written.
    pub(super) fn save(&self) -> Result<bool> {
        let mut after = self.document.to_string();
        if self.before.contains("\r\n") {
            after = after.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        // (What reads it leaves out the mark that some editors begin a file with.)
        if let (true, false) = (self.before.starts_with(BOM), after.starts_with(BOM)) {
            after.insert(0, BOM);
        }
        if after == self.before {
            return Ok(false);
        }
        rewrite_read(&self.file, self.before.as_bytes(), after.as_bytes())?;
        Ok(true)
    }

    /// The table that a dotted name leads to; `None` where there is none.
    pub(super) fn table(&self, name: &str) -> Option<&dyn TableLike> {
        let mut table: &dyn TableLike = self.document.as_table();
        for key in name.split('.') {
            table = table.get(key)?.as_table_like()?;
        }
        Some(table)
    }

    /// The same, made where there is none.
    fn table_mut(&mut self, name: &str) -> Result<&mut dyn TableLike> {
        let file = shown(&self.file).to_string();
        let mut table: &mut dyn TableLike = self.document.as_table_mut();
        let mut so_far = String::new();
        let count = name.split('.').count();
        for (index, key) in name.split('.').enumerate() {
            so_far.push_str(key);
            if table.get(key).is_none() {
                let mut new = Table::new();
                new.set_implicit(index + 1 < count);
                table.insert(key, Item::Table(new));
            }
            table = table
                .get_mut(key)
                .and_then(Item::as_table_like_mut)
                .ok_or_else(|| anyhow!("[{so_far}] in {file} is not a table"))?;
            so_far.push('.');
        }
        Ok(table)
    }

    /// Adds `[preprocessor.switchboard]`, to run for these renderers, unless it is there.
    ///
    /// # Errors
    /// Where `preprocessor` is no table.
    pub(super) fn add_preprocessor(&mut self, renderers: &[String]) -> Result<bool> {
        if self.table("preprocessor.switchboard").is_some() {
            return Ok(false);
        }
        let table = self.table_mut("preprocessor.switchboard")?;
        table.insert("renderers", values(renderers));
        table.insert("after", values(&["links".to_owned()]));
        Ok(true)
    }

    /// What an author has set beside what `install` writes: it goes with the rest.
    pub(super) fn of_the_authors(&self) -> Vec<String> {
        let Some(table) = self.table("preprocessor.switchboard") else {
            return Vec::new();
        };
        let written = ["renderers", "after", "before", "command"];
        let own = table.iter().filter(|(key, _)| !written.contains(key));
        own.map(|(key, item)| match item.as_table() {
            Some(table) => format!(
                "\n[preprocessor.switchboard.{key}]\n{}",
                table.to_string().trim()
            ),
            None => format!("{key} = {}", item.to_string().trim()),
        })
        .collect()
    }

    /// Takes `[preprocessor.switchboard]` out again.
    pub(super) fn remove_preprocessor(&mut self) -> bool {
        let place = |outer: &str, inner: &str| {
            let table = self.document.get(outer)?.get(inner)?.as_table()?;
            table.position()
        };
        // Where the files brought it with them, it stands behind the preprocessor, which is added first.
        let places = place("output", "html").zip(place("preprocessor", "switchboard"));
        self.had_html = places.is_some_and(|(html, ours)| html < ours);
        let Some(all) = self
            .document
            .get_mut("preprocessor")
            .and_then(Item::as_table_like_mut)
        else {
            return false;
        };
        let removed = all.remove("switchboard").is_some();
        if all.is_empty() && removed {
            self.document.remove("preprocessor");
        }
        removed
    }

    /// The names of the renderers that the book has, the page's first.
    pub(super) fn renderers(&self) -> Vec<String> {
        let mut names = vec!["html".to_owned()];
        if let Some(output) = self.table("output") {
            names.extend(
                output
                    .iter()
                    .map(|(name, _)| name.to_owned())
                    .filter(|name| name != "html"),
            );
        }
        names
    }

    /// Adds files to a list of `[output.html]`, at its end and in their order, but for those it has.
    ///
    /// # Errors
    /// Where it is no list.
    pub(super) fn add_files(&mut self, key: &str, files: &[String]) -> Result<bool> {
        if files.is_empty() {
            return Ok(false);
        }
        let file = shown(&self.file).to_string();
        let asked_for =
            |table: Option<&dyn TableLike>| table.is_some_and(|table| !table.is_empty());
        let mark = self.table("output.html").is_none() && asked_for(self.table("output"));
        let html = self.table_mut("output.html")?;
        if html.get(key).is_none() {
            html.insert(key, values(files));
            if mark && let Some(html) = self.document["output"]["html"].as_table_mut() {
                html.decor_mut().set_prefix(format!("\n{MARK}\n"));
            }
            return Ok(true);
        }
        let Some(array) = html.get_mut(key).and_then(Item::as_array_mut) else {
            bail!("`{key}` under [output.html] in {file} is not a list of files");
        };
        let mut changed = false;
        for file in files {
            if array.iter().any(|value| value.as_str() == Some(file)) {
                continue;
            }
            list::push(array, file);
            changed = true;
        }
        Ok(changed)
    }

    /// Takes out what keeps the answers out of the search: where there are none, mdBook refuses to build.
    pub(super) fn remove_answers(&mut self) -> bool {
        let output = self
            .document
            .get_mut("output")
            .and_then(Item::as_table_like_mut);
        let html = output.and_then(|output| output.get_mut("html")?.as_table_like_mut());
        let Some(html) = html else {
            return false;
        };
        let Some(search) = html.get_mut("search").and_then(Item::as_table_like_mut) else {
            return false;
        };
        let Some(chapters) = search.get_mut("chapter").and_then(Item::as_table_like_mut) else {
            return false;
        };
        let removed = chapters.remove("answers.html").is_some();
        if removed && chapters.is_empty() {
            search.remove("chapter");
            if search.is_empty() {
                html.remove("search");
            }
        }
        removed
    }

    /// Takes the files out of a list of `[output.html]` that `ours` says yes to; a list that is empty then,
    /// and a table, are taken out with them.
    pub(super) fn remove_files(&mut self, key: &str, ours: impl Fn(&str) -> bool) -> bool {
        let Some(output) = self
            .document
            .get_mut("output")
            .and_then(Item::as_table_like_mut)
        else {
            return false;
        };
        let comment = output
            .get("html")
            .and_then(Item::as_table)
            .and_then(|table| table.decor().prefix()?.as_str())
            .map_or_else(String::new, |before| before.trim().to_owned());
        let Some(html) = output.get_mut("html").and_then(Item::as_table_like_mut) else {
            return false;
        };
        let Some(array) = html.get_mut(key).and_then(Item::as_array_mut) else {
            return false;
        };
        let removed = list::take_out(array, ours);
        if removed && array.is_empty() {
            let with_list = self.document.clone();
            self.remove_list(key, &comment);
            // A comment of the author's beside an empty list is worth the list.
            let comments = |document: &DocumentMut| document.to_string().matches('#').count();
            if comment != MARK && comments(&self.document) < comments(&with_list) {
                self.document = with_list;
            }
        }
        removed
    }

    /// Takes out an empty list, and the tables around it that are empty then; above `[output.html]` stands a comment.
    fn remove_list(&mut self, key: &str, comment: &str) {
        let output = self.document.get_mut("output");
        let Some(output) = output.and_then(Item::as_table_like_mut) else {
            return;
        };
        if let Some(html) = output.get_mut("html").and_then(Item::as_table_like_mut) {
            html.remove(key);
        }
        // Beside other renderers an empty table asks for pages: it goes only if it came with the files.
        let alone = comment.is_empty() && output.len() == 1 && !self.had_html;
        if output.get("html").is_some_and(is_empty) && (alone || comment == MARK) {
            output.remove("html");
        }
        if output.is_empty() {
            self.document.remove("output");
        }
    }
}

fn is_empty(item: &Item) -> bool {
    item.as_table_like().is_some_and(TableLike::is_empty)
}

fn values(values: &[String]) -> Item {
    Item::Value(Value::Array(values.iter().map(String::as_str).collect()))
}

#[cfg(test)]
mod tests;
