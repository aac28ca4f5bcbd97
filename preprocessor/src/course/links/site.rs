//! What the built book will hold, and where an address in it leads.

use super::beside::Beside;
use crate::report::origin::Folders;
use crate::report::path::normal;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::config::Config;
use percent_encoding::percent_decode_str;
use std::cell::{Cell, OnceCell};
use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

/// A page of the built book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Page {
    /// Made of the chapter of this index.
    Chapter(usize),
    /// Made of the quizzes.
    Answers,
    /// Made by mdBook.
    Made,
}

/// Where an address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// To a page, and with `#` to a place in it.
    Page(Page, Option<String>),
    /// To a file that is copied as it is; or to where only a reader's browser knows.
    Fine,
    /// To nothing: a path that nothing in the book has.
    Missing(PathBuf),
    /// Out of the book.
    Beyond(PathBuf),
    /// To something in the book, by a path from the root of the host, where the book may not be.
    Rooted(PathBuf),
    /// To a path from the root of the host that nothing in the book has.
    MissingAtRoot(PathBuf),
    /// Nowhere: it is empty.
    Empty,
}

/// The files and pages of a book.
pub(super) struct Site {
    /// The folder of SUMMARY.md.
    pub(super) src: PathBuf,
    folders: Folders,
    pages: HashMap<PathBuf, Page>,
    beside: Beside,
    /// By the file of a chapter whose page has another name, the chapter's index.
    pub(super) renamed: HashMap<PathBuf, usize>,
    /// All files that are no chapters, once they are asked for.
    pub(super) files: OnceCell<Vec<PathBuf>>,
    /// For how many links it was looked for what was meant.
    pub(super) suggested: Cell<usize>,
    /// The path at which the host has the book, between slashes, if `site-url` tells it.
    pub(super) base: Option<String>,
}

impl Site {
    /// The book's site, of chapters with their paths and files; `None` where its folder can't be read, so that nothing is known of its files.
    pub(super) fn of<'p>(
        context: &PreprocessorContext,
        folders: &Folders,
        chapters: impl Iterator<Item = (&'p Path, &'p Path)>,
        answers: Option<&Path>,
    ) -> Option<Self> {
        let src = context.root.join(&context.config.book.src);
        if !src.is_dir() {
            return None;
        }
        let html = context.config.html_config().unwrap_or_default();
        let mut pages = HashMap::new();
        let made = ["index.html", "toc.html"].map(PathBuf::from).into_iter();
        let print = html.print.enable.then(|| "print.html".into());
        let redirects = html
            .redirect
            .keys()
            .map(|from| from.trim_start_matches('/').into());
        pages.extend(
            made.chain(print)
                .chain([html.get_404_output_file().into()])
                .chain(redirects)
                .map(|path| (path, Page::Made)),
        );
        pages.extend(answers.map(|path| (path.with_extension("html"), Page::Answers)));
        let mut renamed = HashMap::new();
        for (index, (path, source)) in chapters.enumerate() {
            pages.insert(path.with_extension("html"), Page::Chapter(index));
            if path != source {
                renamed.entry(source.to_owned()).or_insert(index);
            }
        }
        Some(Self {
            src,
            folders: folders.clone(),
            pages,
            beside: Beside::of(&context.config),
            renamed,
            files: OnceCell::new(),
            suggested: Cell::new(0),
            base: base(context),
        })
    }

    /// A path of the chapters' folder as an author can open it.
    pub(super) fn shown(&self, path: &Path) -> String {
        self.folders.shown_in_src(path)
    }

    /// The page at a path.
    pub(super) fn page(&self, path: &Path) -> Option<Page> {
        self.pages.get(path).copied()
    }

    /// Where `address` leads from the chapter `from`.
    pub(super) fn target(&self, from: &Path, address: &str) -> Target {
        if address.trim().is_empty() {
            return Target::Empty;
        }
        // Where another preprocessor is to put a part of it, nobody knows yet.
        if has_scheme(address) || address.contains("{{") {
            return Target::Fine;
        }
        if address.starts_with('/') {
            return self.at_the_root(address);
        }
        self.within(from, address)
    }

    /// Where an address leads that begins with `/`. mdBook leaves it as it is (but for `.md`), so that it
    /// counts from the root of the host, wherever the book is.
    fn at_the_root(&self, address: &str) -> Target {
        let root = Path::new("index.md");
        let path = address.split(['#', '?']).next().unwrap_or(address);
        let path = normal(Path::new(&decoded(path)));
        if self.beside.has(&path) {
            return Target::Fine;
        }
        let base = self.base.as_deref();
        if let Some(inside) = base.and_then(|base| address.strip_prefix(base)) {
            return self.within(root, inside);
        }
        match self.within(root, &address[1..]) {
            // The host's own front page.
            _ if path.parent().is_none() => Target::Fine,
            Target::Page(..) | Target::Fine => Target::Rooted(path),
            // A folder that the host has beside the book: nobody gives a chapter's address so.
            Target::Missing(_) if address.ends_with('/') => Target::Fine,
            // Where the book is not, the host may have anything.
            Target::Missing(path) if base.is_none() => Target::MissingAtRoot(path),
            _ => Target::Fine,
        }
    }

    /// Where an address without a host leads.
    fn within(&self, from: &Path, address: &str) -> Target {
        let (path, anchor) = match address.split_once('#') {
            Some((path, anchor)) => (path, Some(decoded(anchor))),
            None => (address, None),
        };
        let path = path.split('?').next().unwrap_or(path);
        let here = from.with_extension("html");
        let target = if path.is_empty() {
            here
        } else {
            normal(&from.parent().unwrap_or(Path::new("")).join(decoded(path)))
        };
        let page = target.with_extension("html");
        let is_page = target
            .extension()
            .is_some_and(|extension| extension == "md" || extension == "html");
        if let Some(page) = self.pages.get(&page).filter(|_| is_page) {
            return Target::Page(*page, anchor);
        }
        // mdBook leaves out what follows `.md`: `two.mdx` leads to two.html.
        if let Some((before, after)) = address.rsplit_once(".md")
            && !after.is_empty()
            && let target @ Target::Page(..) = self.within(from, &format!("{before}.md"))
        {
            return target;
        }
        if self.beside.has(&target) {
            return Target::Fine;
        }
        if target.components().next() == Some(Component::ParentDir) {
            // A page, or a folder of pages, is another book's on the same host; any other file was most
            // likely taken for part of this one, and so was a chapter of this one with too many `../`.
            let ending = target.extension();
            let is_page = path.ends_with('/')
                || ending.is_some_and(|ending| ending == "html")
                || ending.is_some_and(|ending| ending == "md") && !self.is_ours(&page);
            return if is_page && !self.src.join(&target).exists() || self.is_of_another(&target) {
                Target::Fine
            } else {
                Target::Beyond(target)
            };
        }
        let folder = target.join("index.html");
        if let Some(page) = self.pages.get(&folder) {
            return Target::Page(*page, anchor);
        }
        // mdBook copies every file but Markdown.
        let copied = |path: &Path| {
            path.extension().is_none_or(|extension| extension != "md")
                && self.src.join(path).is_file()
        };
        if copied(&target) || copied(&folder) || self.beside.has_file(&target) {
            return Target::Fine;
        }
        Target::Missing(target)
    }

    /// Whether a file outside of the book is a page or chapter of another one, which the host has beside it.
    fn is_of_another(&self, target: &Path) -> bool {
        let file = normal(&self.src.join(target));
        let is_page = target
            .extension()
            .is_some_and(|ending| ending == "md" || ending == "html");
        let mut folders = file.ancestors().skip(1);
        is_page
            && folders
                .any(|folder| folder.join("book.toml").is_file() && !self.src.starts_with(folder))
    }

    /// Whether a page outside of the book has the path of one in it, but for where it begins.
    fn is_ours(&self, page: &Path) -> bool {
        let inside = page.components();
        let inside: PathBuf = inside
            .skip_while(|part| *part == Component::ParentDir)
            .collect();
        self.pages.contains_key(&inside)
    }
}

/// The path of the book's `site-url`, between slashes.
///
/// `serve`, mdBook's as well as ours, puts another one into the settings while it runs: the author's is in
/// book.toml.
fn base(context: &PreprocessorContext) -> Option<String> {
    let own = Config::from_disk(context.root.join("book.toml"));
    let config = own.as_ref().unwrap_or(&context.config);
    let url = config.html_config()?.site_url?;
    let path = match url.split_once("//") {
        Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
        None => &url,
    };
    let path = path.trim_matches('/');
    Some(if path.is_empty() {
        "/".to_owned()
    } else {
        format!("/{path}/")
    })
}

/// Whether an address begins with a scheme such as `https:`, or names another host.
pub(super) fn has_scheme(address: &str) -> bool {
    address.starts_with("//")
        || address.split_once(':').is_some_and(|(scheme, _)| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
        })
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
