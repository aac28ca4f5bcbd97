//! Every link, place and file of a built site, as a reader's browser finds them.

use super::leftovers::files;
use crate::course::links::beside::Beside;
use anyhow::{Context, Result};
use mdbook_preprocessor::config::Config;
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
    /// Those that lead out of the site, most to other hosts: nobody is asked for them.
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

/// Looks at all pages of the site in a folder, which was built of a book with these settings: they say at which
/// path of its host it is to be, and what will be beside it.
///
/// # Errors
/// Where the folder can't be read.
pub fn look(site: &Path, config: &Config) -> Result<Found> {
    let files = files(site)?;
    let names: HashSet<&str> = files.iter().map(String::as_str).collect();
    let base: Option<String> = config.get("output.html.site-url").ok().flatten();
    let host = Host {
        base: base.as_deref(),
        beside: Beside::of(config),
        names: &names,
    };
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
            match host.lead(&address, page, &folder) {
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
    /// What no file of the site stands behind: `mailto:`, data in the page, what book.toml names.
    Anything,
}

/// The host that is to have the site.
struct Host<'s> {
    /// The site's path on it, where that is known.
    base: Option<&'s str>,
    beside: Beside,
    /// The site's files.
    names: &'s HashSet<&'s str>,
}

impl Host<'_> {
    /// Where an address in a page leads, which counts from a folder of the site.
    fn lead(&self, address: &str, page: &str, folder: &str) -> Leads {
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
            Some(inside) if self.beside.has(Path::new(&format!("/{}", steps(inside).1))) => {
                return Leads::Anything;
            }
            // From the root of the host: known where the site's own place there is.
            Some(_) => match self.base.and_then(|base| within(&path, base)) {
                Some(rest) => rest.to_owned(),
                None if self.base.is_none() => path[1..].to_owned(),
                None => return Leads::Elsewhere,
            },
        };
        self.file(&whole, place)
    }

    /// Where a path from the site's root leads.
    fn file(&self, path: &str, place: String) -> Leads {
        let (above, inside) = steps(path);
        let file = "../".repeat(above) + &inside;
        if !self.names.contains(file.as_str()) && self.beside.has_file(Path::new(&file)) {
            return Leads::Anything;
        }
        if above == 0 {
            return Leads::To(inside, place);
        }
        // A page, or a folder of pages, is another book's on the same host.
        match path.ends_with('/') || path.ends_with(".html") {
            true => Leads::Elsewhere,
            false => Leads::Nowhere,
        }
    }
}

/// How many folders a path leads up from where it counts from, and on from there.
pub(super) fn steps(path: &str) -> (usize, String) {
    let (mut above, mut parts) = (0, Vec::new());
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.pop().is_none() => above += 1,
            ".." => {}
            part => parts.push(part),
        }
    }
    (above, parts.join("/"))
}

/// The rest of a path within another, which may be written without its last slash.
fn within<'p>(path: &'p str, base: &str) -> Option<&'p str> {
    let rest = path.strip_prefix(base.trim_end_matches('/'))?;
    match rest {
        "" => Some(rest),
        _ => rest.strip_prefix('/'),
    }
}

pub(super) fn decoded(text: &str) -> String {
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

    /// The settings of a book that is to be at a path, and what is beside it.
    fn at(base: Option<&str>, beside: &str) -> Config {
        let base = base.map_or(String::new(), |base| format!("site-url = \"{base}\"\n"));
        format!("[output.html]\n{base}{beside}").parse().unwrap()
    }

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
        let found = look(site.path(), &at(None, "")).unwrap();
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
            let found = look(site.path(), &at(Some(base), "")).unwrap();
            assert_eq!(found.dead, BTreeMap::new(), "{base}");
            assert_eq!(Vec::from_iter(found.elsewhere), ["/inside/b.html"]);
        }
    }

    #[test]
    fn what_leads_nowhere_is_told_with_its_pages() {
        let site = site(&[
            (
                "a.html",
                "<a href='gone.html'></a><a href='b.html#gone'></a><a href='../up.png'></a>\
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
        let found = look(site.path(), &at(Some("/in/"), "")).unwrap();
        let dead: Vec<(&str, String)> = found
            .dead
            .iter()
            .map(|(address, pages)| (address.as_str(), pages.join(" ")))
            .collect();
        assert_eq!(
            dead,
            [
                ("#gone", "b.html".to_owned()),
                ("../up.png", "a.html".to_owned()),
                ("/in/c.html", "b.html".to_owned()),
                ("b.html#gone", "a.html".to_owned()),
                ("gone.html", "404.html a.html b.html".to_owned()),
                ("gone.js", "a.html".to_owned()),
            ]
        );
        assert!(found.elsewhere.contains("/other/b.html"));
    }
    #[test]
    fn what_the_host_has_beside_the_site_is_left_to_it() {
        let links = "<a href='../../std/vec.html#new'></a><a href='../../other/'></a><a href='../api/x/y'></a>\
                     <a href='../course.pdf'></a><a href='/logo.svg'></a><a href='../../down/a.zip'></a>";
        let site = site(&[("a/b.html", links)]);
        let dead = |beside: &str| {
            let found = look(site.path(), &at(None, beside)).unwrap();
            Vec::from_iter(found.dead.into_keys())
        };
        let named =
            "[preprocessor.switchboard]\nelsewhere = [\"api/\", \"/logo.svg\", \"../down\"]\n";
        let told = [
            "../../down/a.zip",
            "../api/x/y",
            "../course.pdf",
            "/logo.svg",
        ];
        assert_eq!(dead(""), told);
        assert_eq!(dead(named), ["../course.pdf"]);
        let made = format!("{named}[output.print]\nfile = \"course.pdf\"\n");
        assert_eq!(dead(&made), Vec::<String>::new());
    }
}
