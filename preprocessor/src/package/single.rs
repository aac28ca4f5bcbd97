//! One page of a site with all that it needs inside.

use super::parts::{Parts, normal};
use super::policy::policy;
use super::script::is_run;
use crate::publish::Address;
use crate::publish::tags::{attribute, meant, replace, with, without};
use crate::render::html::in_script;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What a page fetches later, and a page that is alone can't: the highlighter of code, and search.
const LATER: [&str; 4] = [
    "data-highlighter",
    "data-search",
    "data-search-engine",
    "data-search-index",
];

/// What a page fetches once it is wanted, by the attribute that says where: the page has it at once, where
/// it holds what wants it.
const WANTED: [(&str, &str); 6] = [
    ("data-lab", "<switchboard-lab"),
    ("data-desk", "<switchboard-desk"),
    ("data-drawers", "<switchboard-lab"),
    ("data-drawers-look", "<switchboard-lab"),
    ("data-progress", "class=\"your-progress"),
    ("data-progress", "class=\"review\""),
];

/// What leads to other pages, where they can't be reached.
const ALONE: &str = ".turn,:is(.next,.view,.right-buttons) a:not([href]){display:none}";

/// mdBook's list of chapters, whose script makes links to pages beside this one, with the room for it; and its ways on
/// that lead nowhere.
const LISTED: &str = "#mdbook-sidebar,#mdbook-sidebar-toggle,.nav-chapters:not([href]){display:none!important}\
    :root{--sidebar-width:0px!important;--sidebar-resize-indicator-width:0px!important;\
    --sidebar-resize-indicator-space:0px!important}";

/// The page `page` of the site in a folder, as a file that needs no other. Its links to other pages lead to
/// `address`, where that is known, and nowhere else.
///
/// # Errors
/// Where the page isn't there, or a file that it needs.
pub fn single(site: &Path, page: &str, address: Option<&Address>) -> Result<String> {
    with_script(site, page, address, None)
}

/// The same, with a script that runs before all others.
pub(super) fn with_script(
    site: &Path,
    page: &str,
    address: Option<&Address>,
    first: Option<&str>,
) -> Result<String> {
    let file = site.join(page);
    let html =
        fs::read_to_string(&file).with_context(|| format!("the site has no page `{page}`"))?;
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let parts = Parts::of(site, folder);
    let (mut styles, mut early, mut late) = (Vec::new(), Vec::new(), Vec::new());
    let mut failed = None;
    let mut keep = |outcome: Result<()>| {
        if let Err(error) = outcome {
            failed.get_or_insert(error);
        }
    };
    let wanted = wanted(&html);
    let html = replace(&html, "link", |tag| {
        let (rel, href) = (attribute(tag, "rel")?, attribute(tag, "href")?);
        match rel {
            "stylesheet" => {
                keep(
                    parts
                        .style(href)
                        .map(|style| styles.push((said(tag), style))),
                );
                Some(String::new())
            }
            "icon" | "shortcut icon" => match parts.data(href) {
                Ok(data) => with(tag, "href", &data),
                Err(error) => {
                    keep(Err(error));
                    None
                }
            },
            "canonical" => None,
            _ => Some(String::new()),
        }
    });
    // What mdBook's own theme has in its pages, and an author: the policy is to let it run.
    let mut own = Vec::new();
    let html = replace(&html, "script", |tag| {
        let Some(src) = attribute(tag, "src") else {
            let (open, rest) = tag.split_once('>')?;
            let text = rest.strip_suffix("</script>")?;
            if attribute(open, "type").is_none_or(is_run) {
                own.push(text.to_owned());
            }
            return None;
        };
        let text = match parts.script(src) {
            Ok(text) => text,
            Err(error) => {
                keep(Err(error));
                return None;
            }
        };
        // (It waits for the rest of the page by itself.)
        if attribute(tag, "type") == Some("module") {
            early.push(text.clone());
            return Some(format!("<script type=\"module\">{text}</script>"));
        }
        if tag.contains(" defer") {
            late.push(text);
            Some(String::new())
        } else {
            early.push(text.clone());
            Some(format!("<script>{text}</script>"))
        }
    });
    for file in wanted {
        if file.ends_with(".css") {
            keep(
                parts
                    .style(&file)
                    .map(|style| styles.push((String::new(), style))),
            );
        } else {
            keep(parts.script(&file).map(|script| late.push(script)));
        }
    }
    let mut pictures = |html: &str| {
        replace(html, "img", |tag| {
            let src = attribute(tag, "src")?;
            if src.starts_with("data:") {
                return None;
            }
            match parts.data(src) {
                Ok(data) => with(tag, "src", &data),
                Err(error) => {
                    keep(Err(error));
                    None
                }
            }
        })
    };
    let links = |html: &str| replace(html, "a", |tag| link(tag, page, folder, address));
    let html = pictures(&html);
    let html = in_answers(&html, &mut |said| links(&pictures(said)));
    if let Some(error) = failed {
        return Err(error);
    }
    if html.contains(" id=\"mdbook-sidebar\"") {
        styles.push((String::new(), LISTED.to_owned()));
    }
    if address.is_none() {
        styles.push((String::new(), ALONE.to_owned()));
    }
    let html = replace(&html, "html", |tag| {
        let mut tag = tag.to_owned();
        for name in LATER.into_iter().chain(WANTED.map(|(name, _)| name)) {
            tag = without(&tag, name);
        }
        Some(tag)
    });
    let html = links(&html);
    let scripts: Vec<String> = first
        .map(str::to_owned)
        .into_iter()
        .chain(early)
        .chain(own)
        .chain(late.iter().cloned())
        .collect();
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n{}{}",
        policy(&scripts, styles.iter().map(|(_, style)| style)),
        first.map_or(String::new(), |first| format!("<script>{first}</script>\n")),
        styles
            .iter()
            .map(|(said, style)| format!("<style{said}>{style}</style>\n"))
            .collect::<String>(),
    );
    let tail: String = late
        .iter()
        .map(|script| format!("<script>{script}</script>\n"))
        .collect();
    // The policy comes before all that it holds for.
    let Some(at) = html
        .find("<meta charset")
        .and_then(|at| Some(at + html[at..].find('>')? + 1))
    else {
        bail!("`{page}` doesn't say its charset, so nothing can be put into it");
    };
    let html = format!("{}\n{head}{}", &html[..at], &html[at..]);
    let Some(end) = html.rfind("</body>") else {
        bail!("`{page}` has no end");
    };
    Ok(format!("{}{tail}{}", &html[..end], &html[end..]))
}

/// What the link of a style says of it beside where it is: by its name mdBook's script turns it on and off, as those of
/// the schemes for code, and what is for paper is for paper alone.
fn said(link: &str) -> String {
    ["id", "media"]
        .into_iter()
        .filter_map(|name| Some(format!(" {name}=\"{}\"", attribute(link, name)?)))
        .collect()
}

/// The files that what is on the page will want.
fn wanted(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let wanted = WANTED.map(|(name, by)| (name, html.contains(by)));
    replace(html, "html", |tag| {
        for (name, is_wanted) in wanted {
            let file = attribute(tag, name).filter(|_| is_wanted);
            if let Some(file) = file.filter(|file| !found.iter().any(|one| one == file)) {
                found.push(file.to_owned());
            }
        }
        None
    });
    found
}

/// The data of a quiz or a review, which hold what is said of an answer.
const ANSWERS: [&str; 2] = [" class=\"quiz-answers\"", " class=\"review-questions\""];

/// A page with what becomes of the HTML in such data.
fn in_answers(html: &str, change: &mut dyn FnMut(&str) -> String) -> String {
    replace(html, "script", |element| {
        let (tag, rest) = element.split_once('>')?;
        let json = rest.strip_suffix("</script>")?;
        if !ANSWERS.iter().any(|class| tag.contains(class)) {
            return None;
        }
        let mut data = serde_json::from_str(json).ok()?;
        each_html(&mut data, change);
        Some(format!("{tag}>{}</script>", in_script(&data)))
    })
}

fn each_html(data: &mut Value, change: &mut dyn FnMut(&str) -> String) {
    match data {
        Value::Array(values) => values.iter_mut().for_each(|value| each_html(value, change)),
        Value::Object(values) => {
            for (key, value) in values {
                match (key.as_str(), value) {
                    // (What is to be typed is text, whatever it looks like.)
                    ("explanation" | "form" | "html", Value::String(html)) => *html = change(html),
                    ("feedback", Value::Object(all)) => {
                        for html in all.values_mut() {
                            *html = html.as_str().map(&mut *change).into();
                        }
                    }
                    (_, value) => each_html(value, change),
                }
            }
        }
        _ => {}
    }
}

/// A link as it is where there are no other pages.
fn link(tag: &str, page: &str, folder: &str, address: Option<&Address>) -> Option<String> {
    let href = attribute(tag, "href")?;
    let is_whole = href.contains("://") || href.starts_with("mailto:") || href.starts_with('#');
    if is_whole {
        return None;
    }
    let (file, place) = href
        .split_once('#')
        .map_or((href, String::new()), |(file, place)| {
            (file, format!("#{place}"))
        });
    let file = normal(folder, file);
    if meant(&file) == page && !place.is_empty() {
        return with(tag, "href", &place);
    }
    match address {
        Some(address) => with(tag, "href", &format!("{address}{file}{place}")),
        None => Some(without(tag, "href")),
    }
}
