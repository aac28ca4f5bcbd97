//! What many links have in common, so that it is said once: a menu with a dead link, included in each page,
//! is one mistake, and so is a book whose links all begin at the root of the host.

use super::found::Link;
use super::site::{Page, Site, Target};
use crate::report::diagnostic::Problem;
use crate::report::span::Span;
use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

/// Why a link leads to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Cause {
    /// The book's links begin at the root of the host, where the book may not be.
    Rooted,
    /// They leave out the endings of pages.
    WithoutEnding,
    /// They lead to this folder or file of the host, beside the book.
    AtTheRoot(String),
    /// They lead to this folder or file beside the chapters' folder.
    Beyond(String),
    /// Nothing is there.
    Missing(PathBuf),
    /// The page has no such place.
    NoPlace(Page, String),
}

impl Cause {
    /// The cause of a link that doesn't lead where it should; `None` where each has its own.
    pub(super) fn of(target: &Target, link: &Link, site: &Site) -> Option<Self> {
        let first = |path: &Path| {
            path.components()
                .find_map(|part| match part {
                    Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
                    _ => None,
                })
                .unwrap_or_default()
        };
        Some(match target {
            Target::Rooted(_) => Self::Rooted,
            Target::MissingAtRoot(path) => Self::AtTheRoot(first(path)),
            Target::Beyond(path) => Self::Beyond(first(path)),
            Target::Missing(path)
                if !link.shown && path.extension().is_none() && is_chapter(path, site) =>
            {
                Self::WithoutEnding
            }
            Target::Missing(path) => Self::Missing(path.clone()),
            Target::Page(page, Some(place)) => Self::NoPlace(*page, place.clone()),
            Target::Empty | Target::Fine | Target::Page(_, None) => return None,
        })
    }
}

/// Whether a path is a chapter's, but for its ending.
pub(super) fn is_chapter(path: &Path, site: &Site) -> bool {
    matches!(
        site.page(path.with_extension("html").as_path()),
        Some(Page::Chapter(_))
    )
}

/// How many more places are shown of one cause.
const SHOWN: usize = 2;

/// The causes met so far, each with the problem that tells of it and its other places.
#[derive(Default)]
pub(super) struct Causes(HashMap<Cause, (usize, Vec<(usize, Span)>)>);

impl Causes {
    /// Notes another place of a cause that was told; `false` where it wasn't.
    pub(super) fn again(&mut self, cause: &Cause, chapter: usize, span: &Span) -> bool {
        match self.0.get_mut(cause) {
            Some((_, places)) => {
                places.push((chapter, span.clone()));
                true
            }
            None => false,
        }
    }

    /// Notes which problem tells of a cause.
    pub(super) fn first(&mut self, cause: Cause, problem: usize) {
        self.0.insert(cause, (problem, Vec::new()));
    }

    /// Adds the other places to the problems that tell of them.
    pub(super) fn tell(self, problems: &mut [(usize, Problem)]) {
        for (at, places) in self.0.into_values() {
            let more = places.len().saturating_sub(SHOWN);
            for (chapter, span) in places.into_iter().take(SHOWN) {
                let (_, problem) = &mut problems[at];
                *problem = problem.clone().also_in(chapter, span, "and here");
            }
            if more > 0 {
                let (_, problem) = &mut problems[at];
                let places = if more == 1 { "place" } else { "places" };
                problem.title = format!(
                    "{} (and so do links in {more} more {places})",
                    problem.title
                );
            }
        }
    }
}
