//! What is put beside the built book by other means than ours, as book.toml tells.

use crate::report::path::normal;
use mdbook_preprocessor::config::Config;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The paths and files that a book has beside its pages.
pub(crate) struct Beside {
    /// Paths from the root of the book; from the host's root, those that begin with `/`.
    elsewhere: HashSet<PathBuf>,
    /// The names of files that other renderers of the book make.
    made: HashSet<OsString>,
}

impl Beside {
    pub(crate) fn of(config: &Config) -> Self {
        let elsewhere: Option<Vec<PathBuf>> = config
            .get("preprocessor.switchboard.elsewhere")
            .ok()
            .flatten();
        let elsewhere = elsewhere.unwrap_or_default();
        Self {
            elsewhere: elsewhere.iter().map(|path| normal(path)).collect(),
            made: made_by_others(config),
        }
    }

    /// Whether a path is, or lies in, one that is put beside the book.
    pub(crate) fn has(&self, path: &Path) -> bool {
        path.ancestors().any(|path| self.elsewhere.contains(path))
    }

    /// The same of a file, which another renderer of the book may make, too.
    pub(crate) fn has_file(&self, path: &Path) -> bool {
        let name = path.file_name();
        self.has(path) || name.is_some_and(|name| self.made.contains(name))
    }
}

/// The files that book.toml names for renderers other than mdBook's own, as a PDF's: they are put beside the
/// site.
fn made_by_others(config: &Config) -> HashSet<OsString> {
    let outputs: BTreeMap<String, Value> = config.outputs().unwrap_or_default();
    let mut left: Vec<&Value> = outputs
        .iter()
        .filter_map(|(name, table)| (name.as_str() != "html").then_some(table))
        .collect();
    let mut made = HashSet::new();
    while let Some(value) = left.pop() {
        match value {
            Value::String(text) if text.contains('.') && !text.contains(char::is_whitespace) => {
                made.extend(Path::new(text).file_name().map(OsString::from));
            }
            Value::Array(values) => left.extend(values),
            Value::Object(values) => left.extend(values.values()),
            _ => {}
        }
    }
    made
}
