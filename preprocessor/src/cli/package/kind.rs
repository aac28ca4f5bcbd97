//! What a course, or a page of it, is packed into.

use super::Args;
use crate::cli::book::Source;
use crate::cli::pdf;
use mdbook_switchboard::package::{is_archive, scorm};
use std::path::{Path, PathBuf};

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

/// The page of a chapter, by the name of either.
fn html(page: &str) -> String {
    let page = page.replace('\\', "/");
    match page.strip_suffix(".md") {
        Some(stem) => format!("{stem}.html"),
        None => page,
    }
}

impl Kind {
    pub(super) fn of(args: &Args) -> Self {
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
