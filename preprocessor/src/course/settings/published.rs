//! Where a book is published, as far as its repository tells.

use super::place;
use crate::reading::unreadable::{beginning_of, decoded, text_of};
use crate::report::diagnostic::Problem;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::config::HtmlConfig;
use std::fs;
use std::path::Path;

/// Actions that publish to a project's page.
const ACTIONS: [&str; 3] = [
    "actions/deploy-pages",
    "actions-gh-pages",
    "github-pages-deploy",
];

/// What tells that a workflow knows the address, or that another host has the site.
const KNOWS: [&str; 4] = ["--base-url", "cname", "external_repository", "netlify"];

/// A workflow that publishes to a project's page, which lies below a path, where nobody says so: the page of
/// missing addresses then has no style there.
pub(super) fn below_a_path(
    context: &PreprocessorContext,
    html: &HtmlConfig,
    content: &str,
) -> Option<Problem> {
    let src = context.root.join(&context.config.book.src);
    if html.site_url.is_some() || src.join("CNAME").exists() || html.cname.is_some() {
        return None;
    }
    let book = std::path::absolute(&context.root).ok()?;
    // The root of the repository, as far as it can be told: the first folder upwards that has workflows.
    let root = book
        .ancestors()
        .find(|folder| folder.join(".github/workflows").is_dir())?;
    if is_users_own_page(root) || has_a_domain(root) || tells_a_domain(root, &book) {
        return None;
    }
    let within = book.strip_prefix(root).ok()?;
    let files = fs::read_dir(root.join(".github/workflows")).ok()?;
    let publishing = files.flatten().find(|file| {
        let text = decoded(&text_of(&file.path()).unwrap_or_default());
        let lower = text.to_lowercase();
        ACTIONS.iter().any(|action| text.contains(action))
            && !KNOWS.iter().any(|sign| lower.contains(sign))
            && builds(&text, root, within)
    })?;
    let start = ["[output.html]", "[book]"]
        .into_iter()
        .find(|table| content.contains(table));
    Some(
        Problem::warning(
            "nobody says at which path this book will be",
            place(content, start.unwrap_or_default()),
            format!(
                "{} publishes it, and a project's page lies below a path, unless it has a domain of its own",
                publishing.file_name().to_string_lossy()
            ),
        )
        .help(
            "write site-url = \"/NAME-OF-THE-REPOSITORY/\" under [output.html] (\"/\" for a domain of its own), \
             or build with --base-url: without it the page of missing addresses has no style",
        ),
    )
}

/// Whether a workflow is about the book in this folder of the repository, and not about another one.
fn builds(workflow: &str, root: &Path, within: &Path) -> bool {
    if within.as_os_str().is_empty() {
        let called_in = ["mdbook build ", "cd "];
        let another = called_in.iter().any(|command| {
            workflow.split(command).skip(1).any(|after| {
                let folder = after.split_whitespace().next().unwrap_or_default();
                let is_within = folder.starts_with(|c: char| c.is_alphanumeric());
                is_within && root.join(folder).join("book.toml").is_file()
            })
        });
        return !another && !workflow.contains("working-directory:");
    }
    let path = within.to_string_lossy().replace('\\', "/");
    workflow.contains(&path)
}

/// Whether the repository is one whose page lies at the root of its host: `name.github.io`.
fn is_users_own_page(root: &Path) -> bool {
    let config = text_of(&root.join(".git/config")).unwrap_or_default();
    decoded(&config).lines().any(|line| {
        let url = line.trim().strip_prefix("url = ").unwrap_or_default();
        url.trim_end_matches(".git").ends_with(".github.io")
    })
}

/// Hosts whose names hold a project's without being its own.
const OF_OTHERS: [&str; 7] = [
    "github.com",
    "github.io",
    "gitlab.com",
    "docs.rs",
    "crates.io",
    "zulipchat.com",
    "shields.io",
];

/// Whether its README leads to the front page of a host that is called as the repository or the book is.
fn tells_a_domain(root: &Path, book: &Path) -> bool {
    let name = |folder: &Path| {
        let name = folder.file_name().unwrap_or_default();
        name.to_string_lossy().to_lowercase()
    };
    let names = [name(root), name(book)];
    let called = |label: &str| {
        label.len() > 3
            && names.iter().any(|name| {
                name == label
                    || name
                        .split(|c: char| !c.is_alphanumeric())
                        .any(|n| n == label)
            })
    };
    let files = fs::read_dir(root).into_iter().flatten().flatten();
    let readmes = files.filter(|file| {
        let name = file.file_name().to_string_lossy().to_lowercase();
        name.starts_with("readme")
    });
    readmes.into_iter().any(|file| {
        let text = beginning_of(&file.path()).unwrap_or_default();
        decoded(&text).split("https://").skip(1).any(|address| {
            let end = address.find(|c: char| !(c.is_ascii_alphanumeric() || ".-".contains(c)));
            let (host, after) = address.split_at(end.unwrap_or(address.len()));
            let after = after.strip_prefix('/').unwrap_or(after);
            let is_front = !after.starts_with(|c: char| c.is_alphanumeric());
            let host = host.to_lowercase();
            is_front
                && !OF_OTHERS.iter().any(|other| host.ends_with(other))
                && host.split('.').any(called)
        })
    })
}

/// Whether it has a file that gives its page a domain, or the settings of another host.
fn has_a_domain(root: &Path) -> bool {
    const FILES: [&str; 4] = ["CNAME", "netlify.toml", "vercel.json", "_redirects"];
    let folders = fs::read_dir(root).into_iter().flatten().flatten();
    let folders = folders
        .map(|entry| root.join(entry.file_name()))
        .filter(|path| path.is_dir());
    std::iter::once(root.to_owned())
        .chain(folders)
        .any(|folder| FILES.iter().any(|file| folder.join(file).is_file()))
}
