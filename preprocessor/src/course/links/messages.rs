//! What is said of a link that leads to nothing, and what was most likely meant.

use super::anchors;
use super::causes::is_chapter;
use super::found::{Link, Written};
use super::site::Site;
use super::unread::MOST_LABELS;
use crate::course::text::Text;
use crate::reading::summary::in_summary;
use crate::reading::value;
use crate::report::diagnostic::Problem;
use crate::report::path::{in_markdown, relative};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

pub(super) fn no_place(link: &Link, place: &str, ids: &BTreeSet<String>) -> Problem {
    let problem = Problem::warning(
        "this link leads to a place that the page doesn't have",
        link.span.clone(),
        format!("no heading or id is #{place}"),
    );
    // A heading's words in the place of its id.
    let as_id = anchors::id_of(place);
    let near = ids.get(&as_id).map(String::as_str).or_else(|| {
        // Each is compared, so that many are too many.
        (ids.len() <= MOST_LABELS)
            .then(|| value::nearest(place, ids.iter().map(String::as_str)))
            .flatten()
    });
    match near {
        Some(near) => problem.help(format!("did you mean #{near}?")),
        None => problem.help(format!(
            "mdBook makes a heading's id of its words: `## Two words` has #two-words. A heading may carry an \
             id of its own: ## Two words {{#{as_id}}}"
        )),
    }
}

pub(super) fn empty(link: &Link) -> Problem {
    Problem::warning(
        if link.shown {
            "this picture has no address"
        } else {
            "this link has no address"
        },
        link.span.clone(),
        "it leads nowhere",
    )
    .help(match link.written {
        Written::Inline => {
            "write the address between the parentheses, or leave the brackets out".to_owned()
        }
        Written::Defined => "write the address where the reference is defined".to_owned(),
        Written::Tag(attribute) => {
            format!("write it into the tag: {attribute}=\"address\"; or leave the tag out")
        }
    })
}

pub(super) fn rooted(link: &Link, path: &Path, text: &Text, site: &Site) -> Problem {
    let place = link.address.find('#').map_or("", |at| &link.address[at..]);
    let inside = path.strip_prefix("/").unwrap_or(path);
    let problem = Problem::warning(
        format!("{} begins at the root of the host", what(link)),
        link.span.clone(),
        match &site.base {
            Some(base) => format!("the book is at {base}"),
            None => "the book may be in a folder there, or on somebody's disk".to_owned(),
        },
    )
    .help(format!(
        "write the path from this chapter: {}{place}",
        from_here(text, inside)
    ));
    match site.base {
        Some(_) => problem,
        None => problem.help(
            "if the book is always at one place of its host, name that in book.toml: [output.html] \
             site-url = \"/\"",
        ),
    }
}

pub(super) fn missing_at_root(
    link: &Link,
    path: &Path,
    text: &Text,
    texts: &[Text],
    site: &Site,
) -> Problem {
    let problem = Problem::warning(
        format!("{} leads to nothing in the book", what(link)),
        link.span.clone(),
        format!("there is no {}", site.shown(path)),
    );
    let problem = match suggestion(path, text, texts, site, link.shown) {
        Some(near) => problem.help(format!("did you mean {}?", from_here(text, &near))),
        None => problem,
    };
    problem.help(format!(
        "what the host has beside the book is named in book.toml under [preprocessor.switchboard]: elsewhere = \
         [\"/{}\"]",
        relative(Path::new(""), path)
    ))
}

pub(super) fn beyond(link: &Link, path: &Path, site: &Site) -> Problem {
    let src = match site.shown(Path::new("")) {
        src if src.is_empty() => ".".to_owned(),
        src => src,
    };
    Problem::warning(
        format!("{} leads out of the book", what(link)),
        link.span.clone(),
        format!("only what lies in {src}/ becomes part of the site"),
    )
    .help(format!(
        "move the file into {src}/, or give its full address (https://…); what the site will have all the \
         same is named in book.toml under [preprocessor.switchboard]: elsewhere = [\"{}\"]",
        relative(Path::new(""), path)
    ))
}

fn what(link: &Link) -> &'static str {
    if link.shown {
        "this picture"
    } else {
        "this link"
    }
}

pub(super) fn missing(
    link: &Link,
    path: &Path,
    text: &Text,
    texts: &[Text],
    site: &Site,
) -> Problem {
    let shown = site.shown(path);
    // Of `two.part` no page is made, so that it isn't another name of `two.md`.
    let may_be_page = is_markdown(path) || path.extension().is_none_or(|ending| ending == "html");
    let source = if may_be_page {
        path.with_extension("md")
    } else {
        path.to_owned()
    };
    // mdBook makes index.html of a README.md, and leaves links to it as they are.
    if let Some(chapter) = site.renamed.get(&source).map(|index| &texts[*index]) {
        return Problem::warning(
            format!("{} leads to a page that has another name", what(link)),
            link.span.clone(),
            format!("the page of {} is {}", shown, page_of(chapter).display()),
        )
        .help(format!("write {}", from_here(text, &chapter.path)));
    }
    if !link.shown && path.extension().is_none() && is_chapter(path, site) {
        return Problem::warning(
            "this link leaves out the ending of its page",
            link.span.clone(),
            "it works only where the host adds .html, and not from a folder on disk",
        )
        .help(format!("write {}", from_here(text, &source)));
    }
    if !link.shown && may_be_page && site.src.join(&source).is_file() {
        let name = relative(Path::new(""), &source);
        return Problem::warning(
            "this link leads to a file that is no chapter",
            link.span.clone(),
            format!("SUMMARY.md doesn't name {name}, so no page is made of it"),
        )
        .help(format!(
            "add it to SUMMARY.md, as in `- [Its name]({})`, or remove the link",
            in_summary(&name)
        ));
    }
    let problem = Problem::warning(
        if link.shown {
            "this picture does not exist"
        } else {
            "this link leads to nothing"
        },
        link.span.clone(),
        if site.src.join(path).is_dir() {
            format!("the folder {shown} has no page of its own: no index.md")
        } else {
            format!("there is no {shown}")
        },
    );
    if let Some(near) = suggestion(path, text, texts, site, link.shown) {
        return problem.help(format!("did you mean {}?", from_here(text, &near)));
    }
    if is_markdown(path) {
        return problem.help("write the chapter and name it in SUMMARY.md, or correct the address");
    }
    problem.help(format!(
        "put the file there, or correct the address; if the site will have it all the same, name it in \
         book.toml under [preprocessor.switchboard]: elsewhere = [\"{}\"]",
        relative(Path::new(""), path)
    ))
}

/// The address of a file from a chapter, as its author would write it.
fn from_here(text: &Text, file: &Path) -> String {
    in_markdown(&relative(&text.path, file))
}

fn page_of(chapter: &Text) -> PathBuf {
    chapter.path.with_extension("html")
}

/// For so many links it is looked for what was meant.
const MOST_SUGGESTED: usize = 100;

/// The file that was most likely meant: of the same name in another folder, or of nearly the same name.
fn suggestion(
    path: &Path,
    text: &Text,
    texts: &[Text],
    site: &Site,
    picture: bool,
) -> Option<PathBuf> {
    // Each looks at all there is; where so many are missing it is not their names that are wrong.
    let suggested = site.suggested.get();
    if suggested >= MOST_SUGGESTED {
        return None;
    }
    site.suggested.set(suggested + 1);
    let files = site.files.get_or_init(|| {
        WalkDir::new(&site.src)
            .sort_by_file_name()
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file() && !is_markdown(entry.path()))
            .filter_map(|entry| Some(entry.path().strip_prefix(&site.src).ok()?.to_owned()))
            .collect()
    });
    let chapters = texts
        .iter()
        .filter(|_| !picture)
        .map(|text| text.path.clone());
    let candidates: Vec<PathBuf> = chapters.chain(files.iter().cloned()).collect();
    // A link to a page names it as the page or as the file that it is made of.
    let name = |path: &Path| {
        let path = if is_markdown(path) {
            path.with_extension("html")
        } else {
            path.to_owned()
        };
        let part = |part: Option<&OsStr>| {
            part.map_or_else(String::new, |part| part.to_string_lossy().to_lowercase())
        };
        (part(path.file_stem()), part(path.extension()))
    };
    let (wanted, ending) = name(path);
    let (stems, candidates): (Vec<String>, Vec<PathBuf>) = candidates
        .into_iter()
        .filter(|candidate| *candidate != text.path)
        .filter_map(|candidate| {
            let (stem, other) = name(&candidate);
            (other == ending).then_some((stem, candidate))
        })
        .unzip();
    let at = stems.iter().position(|stem| *stem == wanted).or_else(|| {
        let near = value::nearest(&wanted, stems.iter().map(String::as_str))?;
        stems.iter().position(|stem| stem == near)
    })?;
    candidates.get(at).cloned()
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "md")
}
