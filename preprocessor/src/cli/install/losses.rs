//! What a book uses of mdBook's own theme and the course's theme doesn't have.

use mdbook_driver::config::Config;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// One thing that the course's theme leaves out: what it is, and why the book is taken to use it.
pub(super) struct Loss {
    pub(super) what: &'static str,
    pub(super) used: String,
}

/// What a book would lose by the course's theme (README has the whole table).
pub(super) fn find(config: &Config, src: &Path) -> Vec<Loss> {
    let on = |key: &str| config.get::<bool>(key).ok().flatten();
    let setting = |key: &str| format!("book.toml sets `{key}` under [output.html]");
    let mut losses = Vec::new();
    let mut lose = |what, used| losses.push(Loss { what, used });
    if on("output.html.fold.enable") == Some(true) {
        lose("folding of the list of chapters", setting("fold"));
    }
    if on("output.html.mathjax-support") == Some(true) {
        lose("formulas (MathJax)", setting("mathjax-support"));
    }
    // (By its older name, too.)
    let playground = config.html_config().unwrap_or_default().playground;
    if playground.editable {
        lose("the editor of code", setting("playground"));
    }
    if playground.runnable
        && let Some(file) = rust_code(src)
    {
        lose(
            "the button that runs Rust code",
            format!("{file} has a block of Rust"),
        );
    }
    for key in ["default-theme", "preferred-dark-theme"] {
        let name: Option<String> = config.get(&format!("output.html.{key}")).ok().flatten();
        if name.is_some_and(|name| !name.is_empty()) {
            lose(
                "mdBook's five themes (there is a light one and a dark one)",
                setting(key),
            );
            break;
        }
    }
    if config
        .get::<String>("output.html.git-repository-icon")
        .ok()
        .flatten()
        .is_some()
    {
        lose(
            "the icon of the repository (a link stands at the foot of each page)",
            setting("git-repository-icon"),
        );
    }
    losses
}

/// The first chapter, by its path, that has a block of Rust code, which mdBook's theme gives a button.
fn rust_code(src: &Path) -> Option<String> {
    WalkDir::new(src)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "md")
        })
        .find(|entry| {
            let is_file = entry.path().is_file();
            is_file
                && fs::read_to_string(entry.path()).is_ok_and(|text| {
                    text.lines()
                        .any(|line| line.trim_start().starts_with("```rust"))
                })
        })
        .map(|entry| {
            let path = entry.path();
            path.strip_prefix(src).unwrap_or(path).display().to_string()
        })
}
