//! Every link, place and file of a built site, as a reader's browser finds them.

use super::leftovers::files;
use anyhow::{Context, Result};
use percent_encoding::percent_decode_str;
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;

/// What a built site's links lead to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many links and files were looked at.
    pub looked_at: usize,
    /// Those that lead to nothing, with the pages that they stand in, the first of them first.
    pub dead: BTreeMap<String, Vec<String>>,
    /// Those that lead to other hosts: nobody is asked for them.
    pub elsewhere: BTreeSet<String>,
}

/// What names a file or a page.
const NAMED: [(&str, &str); 9] = [
    ("a[href]", "href"),
    ("link[href]", "href"),
    ("script[src]", "src"),
    ("img[src]", "src"),
    ("source[src]", "src"),
    ("iframe[src]", "src"),
    ("video[src], audio[src]", "src"),
    ("use[href]", "href"),
    ("meta[http-equiv=refresh]", "content"),
];

/// Looks at all pages of the site in a folder, which is to be at the path `base` of its host.
///
/// # Errors
/// Where the folder can't be read.
pub fn look(site: &Path, base: Option<&str>) -> Result<Found> {
    let files = files(site)?;
    let names: HashSet<&str> = files.iter().map(String::as_str).collect();
    let mut found = Found::default();
    let mut places: HashMap<String, HashSet<String>> = HashMap::new();
    let mut wanted: Vec<(String, String, String, String)> = Vec::new();
    for page in files.iter().filter(|file| file.ends_with(".html")) {
        let path = site.join(page);
        // (An author's own page may be in another encoding: its links are read all the same.)
        let text =
            fs::read(&path).with_context(|| format!("unable to read `{}`", path.display()))?;
        let text = String::from_utf8_lossy(&text);
        let html = Html::parse_document(&text);
        places.insert(page.clone(), ids(&html));
        let root = html
            .select(&selector("base[href]"))
            .find_map(|tag| tag.attr("href"))
            .map(|_| String::new());
        let folder = root.unwrap_or_else(|| {
            page.rsplit_once('/')
                .map_or(String::new(), |(folder, _)| format!("{folder}/"))
        });
        for address in addresses(&html) {
            found.looked_at += 1;
            match lead(&address, page, &folder, base) {
                Leads::Elsewhere => {
                    found.elsewhere.insert(address);
                }
                Leads::Nowhere => found.dead.entry(address).or_default().push(page.clone()),
                Leads::To(file, place) => wanted.push((address, page.clone(), file, place)),
                Leads::Anything => {}
            }
        }
    }
    for (address, page, file, place) in wanted {
        let target = [file.clone(), format!("{}index.html", with_slash(&file))]
            .into_iter()
            .find(|file| names.contains(file.as_str()));
        let is_there = target.is_some_and(|target| {
            place.is_empty()
                || place == "top"
                || places
                    .get(&target)
                    .is_none_or(|places| places.contains(&place))
        });
        if !is_there {
            let pages = found.dead.entry(address).or_default();
            if pages.last() != Some(&page) {
                pages.push(page);
            }
        }
    }
    Ok(found)
}

fn with_slash(folder: &str) -> String {
    if folder.is_empty() || folder.ends_with('/') {
        folder.to_owned()
    } else {
        format!("{folder}/")
    }
}

/// Where an address leads.
enum Leads {
    /// To a file of the site, from its root, and a place in it.
    To(String, String),
    Elsewhere,
    Nowhere,
    /// What no file stands behind: `mailto:`, data in the page.
    Anything,
}

fn lead(address: &str, page: &str, folder: &str, base: Option<&str>) -> Leads {
    let (path, place) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split('?').next().unwrap_or(path);
    if let Some((scheme, _)) = address.split_once(':')
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
        && !scheme.is_empty()
    {
        return match scheme {
            "http" | "https" => Leads::Elsewhere,
            _ => Leads::Anything,
        };
    }
    if address.starts_with("//") {
        return Leads::Elsewhere;
    }
    // What comes after these signs are words to be looked for, and no id (URL Fragment Text Directives).
    let place = decoded(place.split(":~:").next().unwrap_or_default());
    if path.is_empty() {
        return Leads::To(page.to_owned(), place);
    }
    let path = decoded(path);
    let whole = match path.strip_prefix('/') {
        None => format!("{folder}{path}"),
        // From the root of the host: known where the site's own place there is.
        Some(_) => match base.and_then(|base| within(&path, base)) {
            Some(rest) => rest.to_owned(),
            None if base.is_none() => path[1..].to_owned(),
            None => return Leads::Elsewhere,
        },
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return Leads::Nowhere;
                }
            }
            part => parts.push(part),
        }
    }
    Leads::To(parts.join("/"), place)
}

/// The rest of a path within another, which may be written without its last slash.
fn within<'p>(path: &'p str, base: &str) -> Option<&'p str> {
    let rest = path.strip_prefix(base.trim_end_matches('/'))?;
    match rest {
        "" => Some(rest),
        _ => rest.strip_prefix('/'),
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| unreachable!("{css}: {error}"))
}

fn ids(html: &Html) -> HashSet<String> {
    let ids = html
        .select(&selector("[id]"))
        .filter_map(|tag| tag.attr("id").map(str::to_owned))
        .collect::<Vec<_>>();
    let names = html
        .select(&selector("a[name]"))
        .filter_map(|tag| tag.attr("name").map(str::to_owned))
        .collect::<Vec<_>>();
    ids.into_iter().chain(names).collect()
}

fn addresses(html: &Html) -> Vec<String> {
    let mut all = Vec::new();
    for (tag, attribute) in NAMED {
        for tag in html.select(&selector(tag)) {
            let value = tag.attr(attribute).unwrap_or_default().trim();
            // <meta http-equiv="refresh" content="0; URL=a.html">
            let value = match attribute {
                "content" => value
                    .split_once('=')
                    .map_or("", |(_, address)| address.trim_matches(['"', '\'', ' '])),
                _ => value,
            };
            if !value.is_empty() {
                all.push(value.to_owned());
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        folder
    }

    #[test]
    fn each_link_is_followed_as_a_browser_follows_it() {
        let site = site(&[
            (
                "index.html",
                "<h1 id=a>A</h1><a href='#a'></a><a href='b/c.html#d'></a><a href='b/'></a>\
                            <img src='ä b.png'><a href='mailto:x@y.z'></a><a href='https://example.org/x'></a>",
            ),
            (
                "b/index.html",
                "<a href='../index.html#a'></a><a href='./c.html?x=1#d'></a><a href='#top'></a>",
            ),
            (
                "b/c.html",
                "<p id=d></p><meta http-equiv=refresh content='0; URL=../index.html'>",
            ),
            ("ä b.png", ""),
        ]);
        let found = look(site.path(), None).unwrap();
        assert_eq!(found.dead, BTreeMap::new());
        assert_eq!(found.elsewhere.len(), 1);
        assert!(found.looked_at >= 9, "{found:?}");
    }

    #[test]
    fn a_site_is_known_with_and_without_the_last_slash_of_its_path() {
        let links = "<a href='/in/b.html'></a><a href='/in/'></a><a href='/in'></a><a href='/inside/b.html'></a>\
                     <a href='b.html#:~:text=some%20words'></a><a href='b.html#b:~:text=words'></a>";
        let site = site(&[("index.html", links), ("b.html", "<p id=b></p>")]);
        for base in ["/in", "/in/"] {
            let found = look(site.path(), Some(base)).unwrap();
            assert_eq!(found.dead, BTreeMap::new(), "{base}");
            assert_eq!(Vec::from_iter(found.elsewhere), ["/inside/b.html"]);
        }
    }

    #[test]
    fn what_leads_nowhere_is_told_with_its_pages() {
        let site = site(&[
            (
                "a.html",
                "<a href='gone.html'></a><a href='b.html#gone'></a><a href='../up.html'></a>\
                        <script src='gone.js'></script><a href='/other/b.html'></a><a href='/in/b.html'></a>",
            ),
            (
                "b.html",
                "<a href='gone.html'></a><a href='/in/c.html'></a><a href='#gone'></a>",
            ),
            (
                "404.html",
                "<base href='/in/'><a href='b.html'></a><a href='gone.html'></a>",
            ),
        ]);
        let found = look(site.path(), Some("/in/")).unwrap();
        let dead: Vec<(&str, String)> = found
            .dead
            .iter()
            .map(|(address, pages)| (address.as_str(), pages.join(" ")))
            .collect();
        assert_eq!(
            dead,
            [
                ("#gone", "b.html".to_owned()),
                ("../up.html", "a.html".to_owned()),
                ("/in/c.html", "b.html".to_owned()),
                ("b.html#gone", "a.html".to_owned()),
                ("gone.html", "404.html a.html b.html".to_owned()),
                ("gone.js", "a.html".to_owned()),
            ]
        );
        assert!(found.elsewhere.contains("/other/b.html"));
    }
}
