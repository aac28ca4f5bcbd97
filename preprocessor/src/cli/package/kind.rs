//! What a course, or a page of it, is packed into.

use super::Args;
use crate::cli::book::Source;
use crate::cli::pdf;
use mdbook_switchboard::package::{is_archive, scorm};
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

/// What a page says that it may do: ours runs what is in it, and asks nobody.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" \
     content=\"default-src 'none'; script-src 'wasm-unsafe-eval'";

/// What is made.
pub(super) enum Kind {
    Archive,
    Book,
    Paper,
    Page(String),
    /// A page as a unit for platforms for learning.
    Unit(String, scorm::Version),
}

/// The page of a chapter, by the name of either: as SUMMARY.md gives it, or as a shell completes it, through the
/// chapters' folder.
fn html(page: &str, src: &Path) -> String {
    let page = without_dots(Path::new(&page.replace('\\', "/")));
    let page = match page.strip_prefix(without_dots(src)) {
        Ok(rest) if !src.join(&page).is_file() => rest.to_owned(),
        _ => page,
    };
    let is_readme = |stem: &OsStr| stem.eq_ignore_ascii_case("readme");
    let page = match page.extension().is_some_and(|ending| ending == "md") {
        // mdBook makes the page of its folder of it.
        true if page.file_stem().is_some_and(is_readme) => page.with_file_name("index.html"),
        true => page.with_extension("html"),
        false => page,
    };
    page.to_string_lossy().replace('\\', "/")
}

/// A path without what only says that it begins here.
fn without_dots(path: &Path) -> PathBuf {
    let parts = path.components();
    parts.filter(|part| *part != Component::CurDir).collect()
}

impl Kind {
    pub(super) fn of(args: &Args, source: &Source) -> Self {
        let html = |page: &str| html(page, &source.src());
        if let Some(page) = &args.single_file {
            return Self::Page(html(page));
        }
        match (&args.module, args.scorm) {
            (Some(page), Some(version)) => Self::Unit(html(page), version.into()),
            _ if args.epub => Self::Book,
            _ if args.pdf => Self::Paper,
            _ => Self::Archive,
        }
    }

    /// What it is called where its reader doesn't say.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        match self {
            Self::Archive => format!("{name}.zip").into(),
            Self::Book => format!("{name}.epub").into(),
            Self::Paper => format!("{name}.pdf").into(),
            Self::Page(page) => Path::new(page).file_name().unwrap_or_default().into(),
            Self::Unit(page, _) => {
                let stem = Path::new(page).file_stem().unwrap_or_default();
                PathBuf::from(stem).with_extension("zip")
            }
        }
    }

    pub(super) fn called(&self, source: &Source) -> String {
        match self {
            Self::Archive | Self::Book | Self::Paper => format!("“{}”", source.title()),
            Self::Page(page) | Self::Unit(page, _) => format!("{page} of “{}”", source.title()),
        }
    }

    /// Whether a file that begins so was made by this command before.
    pub(super) fn is_one(&self, beginning: &[u8]) -> bool {
        match self {
            Self::Paper => pdf::is_one(beginning),
            Self::Archive | Self::Book | Self::Unit(..) => is_archive(beginning),
            Self::Page(_) => memchr::memmem::find(beginning, POLICY.as_bytes()).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::html;
    use std::path::Path;

    #[test]
    fn a_page_is_named_as_its_chapter_is_wherever_that_is_named_from() {
        for (named, src, page) in [
            ("module-02.md", "./book", "module-02.html"),
            ("./module-02.html", "./book", "module-02.html"),
            ("book/module-02.md", "./book", "module-02.html"),
            ("./course/book/a b.md", "course/book", "a b.html"),
            ("größe/README.md", "./src", "größe/index.html"),
            ("src/readme.md", "./src", "index.html"),
            ("print.html", "./src", "print.html"),
            ("a\\b.md", "./src", "a/b.html"),
        ] {
            assert_eq!(html(named, Path::new(src)), page, "{named}");
        }
    }
}
