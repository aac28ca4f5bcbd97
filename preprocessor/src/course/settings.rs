//! What only mdBook's renderer looks at in book.toml, so that a book that seems sound isn't built as it is
//! meant: files that aren't there, keys that it doesn't know.

use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::config::HtmlConfig;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// All of it, for a book that has directives.
pub(super) fn check(context: &PreprocessorContext) -> Vec<OtherFile> {
    let Ok(content) = fs::read_to_string(context.root.join("book.toml")) else {
        return Vec::new();
    };
    let mut problems = match context.config.get::<HtmlConfig>("output.html") {
        Ok(html) => {
            let html = html.unwrap_or_default();
            let mut problems = missing(context, &html, &content);
            problems.extend(left_out(&html, &content));
            problems
        }
        Err(error) => vec![
            Problem::warning(
                "mdBook ignores the whole table [output.html]",
                place(&content, "[output.html]"),
                innermost(&error),
            )
            .help("take the key out, or correct it: with it, mdBook builds without theme, styles and scripts"),
        ],
    };
    problems.extend(without_us(context, &content));
    problems.extend(below_a_path(context, &content));
    problems
        .into_iter()
        .map(|problem| OtherFile {
            path: "book.toml".into(),
            content: content.clone(),
            problem,
        })
        .collect()
}

/// Files that book.toml names and that aren't there: mdBook stops at each.
fn missing(context: &PreprocessorContext, html: &HtmlConfig, content: &str) -> Vec<Problem> {
    let src = context.root.join(&context.config.book.src);
    let named = html
        .additional_css
        .iter()
        .chain(&html.additional_js)
        .map(|file| (file.to_string_lossy().into_owned(), context.root.join(file)));
    let not_found = html.input_404.iter().filter(|file| !file.is_empty());
    let not_found = not_found.map(|file| (file.clone(), src.join(file)));
    named
        .chain(not_found)
        .filter(|(_, path)| !path.is_file())
        .map(|(name, _)| {
            Problem::warning(
                "book.toml names a file that isn't there",
                place(content, &name),
                "mdBook stops here",
            )
            .help("put the file there, or take its name out of book.toml")
        })
        .collect()
}

/// Settings of mdBook's own theme in a book that has ours, which does without what they ask for.
fn left_out(html: &HtmlConfig, content: &str) -> Vec<Problem> {
    if !html
        .additional_css
        .iter()
        .any(|path| path.ends_with("theme/page.css"))
    {
        return Vec::new();
    }
    let formulas = "write formulas as MathML, or let a preprocessor make them so";
    let settings = [
        (
            "mathjax-support",
            html.mathjax_support,
            "no formula is set",
            formulas,
        ),
        (
            "fold",
            html.fold.enable,
            "the list of modules doesn't fold",
            "take the table out",
        ),
        (
            "editable",
            html.playground.editable,
            "code can't be edited",
            "take the line out",
        ),
        (
            "git-repository-icon",
            html.git_repository_icon.is_some(),
            "no icon is shown, but words",
            "take the line out",
        ),
        (
            "sidebar-header-nav",
            !html.sidebar_header_nav,
            "there is no sidebar",
            "take the line out",
        ),
        (
            "default-theme",
            html.default_theme.is_some(),
            "readers choose light, dark, or as their system",
            "take the line out",
        ),
        (
            "preferred-dark-theme",
            html.preferred_dark_theme.is_some(),
            "readers choose light, dark, or as their system",
            "take the line out",
        ),
    ];
    settings
        .into_iter()
        .filter(|(_, asked, ..)| *asked)
        .map(|(name, _, instead, mend)| {
            Problem::warning(
                format!("the course's theme knows no {name}"),
                place(content, name),
                instead,
            )
            .help(mend)
        })
        .collect()
}

/// A renderer that we aren't asked to run for: it shows the directives as they are written.
fn without_us(context: &PreprocessorContext, content: &str) -> Option<Problem> {
    let listed: Vec<String> = context
        .config
        .get("preprocessor.switchboard.renderers")
        .ok()??;
    let outputs: BTreeMap<String, Value> = context.config.outputs().ok()?;
    let without: Vec<&String> = outputs
        .keys()
        .filter(|name| !listed.contains(name))
        .collect();
    let first = without.first()?;
    let both: Vec<&String> = listed.iter().chain(without.iter().copied()).collect();
    Some(
        Problem::warning(
            "a renderer of this book is given the directives as they are written",
            place(content, &format!("[output.{first}]")),
            "`renderers` under [preprocessor.switchboard] leaves it out",
        )
        .help(format!(
            "write renderers = {both:?} there, unless this renderer shows nothing to readers"
        )),
    )
}

/// A workflow that publishes to a project's page, which lies below a path, where nobody says so: the page of
/// missing addresses then has no style there.
fn below_a_path(context: &PreprocessorContext, content: &str) -> Option<Problem> {
    let html = context.config.html_config().unwrap_or_default();
    let src = context.root.join(&context.config.book.src);
    if html.site_url.is_some() || src.join("CNAME").exists() || html.cname.is_some() {
        return None;
    }
    // The root of the repository, as far as it can be told: the first folder upwards that has workflows.
    let workflows = std::path::absolute(&context.root)
        .ok()?
        .ancestors()
        .map(|folder| folder.join(".github/workflows"))
        .find(|folder| folder.is_dir())?;
    let publishing = fs::read_dir(&workflows).ok()?.flatten().find(|file| {
        let text = fs::read_to_string(file.path()).unwrap_or_default();
        [
            "actions/deploy-pages",
            "actions-gh-pages",
            "github-pages-deploy",
        ]
        .iter()
        .any(|action| text.contains(action))
            && !text.contains("--base-url")
    })?;
    if is_users_own_page(workflows.parent()?.parent()?) {
        return None;
    }
    let start = ["[output.html]", "[book]"]
        .into_iter()
        .find(|table| content.contains(table));
    Some(
        Problem::warning(
            "nobody says at which path this book will be",
            place(content, start.unwrap_or_default()),
            format!(
                "{} publishes it, and a project's page lies below a path",
                publishing.file_name().to_string_lossy()
            ),
        )
        .help("write site-url = \"/NAME-OF-THE-REPOSITORY/\" under [output.html], or build with --base-url: without it the page of missing addresses has no style"),
    )
}

/// Whether the repository is one whose page lies at the root of its host: `name.github.io`.
fn is_users_own_page(root: &Path) -> bool {
    let config = fs::read_to_string(root.join(".git/config")).unwrap_or_default();
    config.lines().any(|line| {
        let url = line.trim().strip_prefix("url = ").unwrap_or_default();
        url.trim_end_matches(".git").ends_with(".github.io")
    })
}

/// Where some words stand; the beginning of the file, where they don't.
fn place(content: &str, words: &str) -> std::ops::Range<usize> {
    let at = content.find(words);
    at.map_or(0..0, |at| at..at + words.len())
}

/// The last of an error's causes, in one line.
fn innermost(error: &mdbook_preprocessor::errors::Error) -> String {
    let said = error.root_cause().to_string();
    said.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
