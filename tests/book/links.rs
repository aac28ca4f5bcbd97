//! Every address in the course that points into the course leads somewhere.

use super::site::{Site, course, selector};
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};

/// Attributes that hold an address.
const ADDRESSES: [(&str, &str); 6] = [
    ("a[href]", "href"),
    ("link[href]", "href"),
    ("script[src]", "src"),
    ("img[src]", "src"),
    ("source[src]", "src"),
    ("use[href]", "href"),
];

#[test]
fn every_local_address_and_anchor_resolves() {
    let site = &course().site;
    let ids: BTreeMap<&str, BTreeSet<String>> = site
        .pages()
        .map(|(path, page)| (path, ids(&page)))
        .collect();
    let mut broken = Vec::new();
    let mut followed = 0;
    for (path, page) in site.pages() {
        let base = base(path, &page);
        for (css, attribute) in ADDRESSES {
            for element in page.select(&selector(css)) {
                let address = element.attr(attribute).unwrap();
                if is_elsewhere(address) {
                    continue;
                }
                followed += 1;
                if let Err(why) = follow(site, &ids, path, &base, address) {
                    broken.push(format!("{path}: {address} ({why})"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(
        followed > 100,
        "only {followed} addresses found: is this the course?"
    );
}

/// Another site's address, or one that holds its own content.
fn is_elsewhere(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().unwrap();
    scheme.contains(':') || address.starts_with("//")
}

/// The folder that a page's relative addresses start from.
fn base(path: &str, page: &Html) -> String {
    match page.select(&selector("base[href]")).next() {
        // The course is published at the root of its site.
        Some(base) => base
            .attr("href")
            .unwrap()
            .trim_start_matches('/')
            .to_owned(),
        None => path
            .rsplit_once('/')
            .map_or(String::new(), |(folder, _)| format!("{folder}/")),
    }
}

fn follow(
    site: &Site,
    ids: &BTreeMap<&str, BTreeSet<String>>,
    page: &str,
    base: &str,
    address: &str,
) -> Result<(), String> {
    let (file, anchor) = address.split_once('#').unwrap_or((address, ""));
    let file = file.split('?').next().unwrap();
    let target = if file.is_empty() {
        page.to_owned()
    } else {
        let target = resolve(base, file);
        if target.is_empty() || target.ends_with('/') {
            target + "index.html"
        } else {
            target
        }
    };
    if !site.files.contains_key(&target) {
        return Err(format!("there is no {target}"));
    }
    if anchor.is_empty() {
        return Ok(());
    }
    let anchor = percent_decode(anchor);
    if ids[target.as_str()].contains(&anchor) {
        Ok(())
    } else {
        Err(format!("{target} has no #{anchor}"))
    }
}

fn resolve(base: &str, file: &str) -> String {
    let joined = match file.strip_prefix('/') {
        Some(from_root) => from_root.to_owned(),
        None => format!("{base}{file}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = (first == b'%' && tail.len() >= 2)
            .then(|| std::str::from_utf8(&tail[..2]).ok())
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(escaped.unwrap_or(first));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).expect("addresses are UTF-8")
}

fn ids(page: &Html) -> BTreeSet<String> {
    page.select(&selector("[id]"))
        .map(|element| element.attr("id").unwrap().to_owned())
        .collect()
}
