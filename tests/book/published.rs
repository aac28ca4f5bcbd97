//! The course as it is built for an address: what its pages say to those who don't read them.

use super::site::{Site, course, root, selector};
use mdbook_switchboard::publish::links;
use scraper::Html;
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;
use std::sync::OnceLock;

const ADDRESS: &str = "https://example.org/courses/calls/";

fn published() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        build(folder.path());
        Site::read(folder.path())
    })
}

fn build(folder: &std::path::Path) {
    let output = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .args(["build", "--base-url", ADDRESS, "--dest-dir"])
        .arg(folder)
        .arg(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn text(site: &Site, file: &str) -> String {
    String::from_utf8(site.files[file].clone()).unwrap()
}

/// The values of all tags of a page that a selector finds.
fn values(page: &Html, css: &str, attribute: &str) -> Vec<String> {
    let found = selector(css);
    page.select(&found)
        .map(|tag| tag.attr(attribute).unwrap_or_default().to_owned())
        .collect()
}

#[track_caller]
fn one(page: &Html, css: &str, attribute: &str) -> String {
    let mut found = values(page, css, attribute);
    assert_eq!(found.len(), 1, "{css}: {found:?}");
    found.remove(0)
}

/// A file of the site by its whole address.
#[track_caller]
fn there<'s>(site: &'s Site, address: &str) -> &'s [u8] {
    let file = address
        .strip_prefix(ADDRESS)
        .unwrap_or_else(|| panic!("{address} isn't in the site"));
    let file = if file.is_empty() { "index.html" } else { file };
    site.files
        .get(file)
        .unwrap_or_else(|| panic!("the site has no {file}"))
}

#[test]
fn each_page_says_where_it_is_found_and_how_it_looks_when_it_is_shared() {
    let site = published();
    let mut described = BTreeSet::new();
    for file in [
        "index.html",
        "course.html",
        "module-01.html",
        "module-02.html",
        "glossary.html",
    ] {
        let page = site.page(file);
        let canonical = one(&page, "link[rel=canonical]", "href");
        there(site, &canonical);
        let expected = match file {
            // The first chapter and the first page are one.
            "index.html" | "course.html" => ADDRESS.to_owned(),
            file => format!("{ADDRESS}{file}"),
        };
        assert_eq!(canonical, expected);
        assert_eq!(one(&page, "meta[property='og:url']", "content"), canonical);
        let description = one(&page, "meta[name=description]", "content");
        assert_eq!(
            one(&page, "meta[property='og:description']", "content"),
            description
        );
        assert!(
            (20..=240).contains(&description.chars().count()),
            "{file}: {description}"
        );
        described.insert(description);
        let picture = there(site, &one(&page, "meta[property='og:image']", "content"));
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"), "{file}");
        let size = [16, 20].map(|at| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap()));
        assert_eq!(size, [1200, 630], "{file}");
        assert!(picture.len() < 150_000, "{file}: {}", picture.len());
        assert_eq!(
            one(&page, "meta[name='twitter:card']", "content"),
            "summary_large_image"
        );
        one(&page, "meta[property='og:title']", "content");
        one(&page, "meta[property='og:type']", "content");
        for link in [
            "link[rel=manifest]",
            "link[rel='apple-touch-icon']",
            "link[type='application/atom+xml']",
        ] {
            let href = one(&page, link, "href");
            assert!(site.files.contains_key(&href), "{file}: {href}");
        }
    }
    assert_eq!(
        described.len(),
        4,
        "each page describes itself: {described:?}"
    );
}

#[test]
fn the_course_and_its_modules_are_told_in_the_vocabulary_of_schema_org() {
    let site = published();
    let data = |file: &str| -> Vec<Value> {
        let page = site.page(file);
        let found = selector("script[type='application/ld+json']");
        let texts = page
            .select(&found)
            .map(|tag| tag.text().collect::<String>());
        texts
            .map(|text| serde_json::from_str(&text).unwrap())
            .collect()
    };
    let course = &data("index.html")[0];
    assert_eq!(course["@type"], "Course");
    assert_eq!(course["url"], ADDRESS);
    for required in ["name", "description", "provider"] {
        assert!(!course[required].is_null(), "{required}");
    }
    for part in course["hasPart"].as_array().unwrap() {
        there(site, part["url"].as_str().unwrap());
    }
    let module = &data("module-02.html")[0];
    assert_eq!(module["@type"], "LearningResource");
    assert_eq!(module["isPartOf"]["@id"], course["@id"]);
    assert_eq!(module["timeRequired"], "PT38M");
    there(site, module["image"].as_str().unwrap());
    assert!(data("glossary.html").is_empty());
}

#[test]
fn the_map_and_the_feed_name_every_page_and_every_module() {
    let site = published();
    let all = |file: &str, from: &str, to: &str| -> Vec<String> {
        let text = text(site, file);
        text.split(from)
            .skip(1)
            .map(|rest| rest.split(to).next().unwrap().to_owned())
            .collect()
    };
    let pages = all("sitemap.xml", "<loc>", "</loc>");
    // Those that the summary links, the latest module first.
    let summary = include_str!("../../book/SUMMARY.md");
    let written = summary.split("](module-").skip(1).map(|rest| &rest[..2]);
    let mut written: Vec<String> = written
        .map(|number| format!("{ADDRESS}module-{number}.html"))
        .collect();
    written.reverse();
    let modules = all("feed.xml", "<entry>\n<id>", "</id>");
    assert_eq!(modules, written);
    assert_eq!(pages.len(), summary.matches(".md)").count());
    for page in pages.iter().chain(&modules) {
        there(site, page);
    }
    let time = regex::Regex::new(r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$").unwrap();
    for told in
        all("sitemap.xml", "<lastmod>", "<")
            .iter()
            .chain(&all("feed.xml", "<updated>", "<"))
    {
        assert!(time.is_match(told), "{told}");
    }
    let manifest: Value = serde_json::from_str(&text(site, "manifest.webmanifest")).unwrap();
    for icon in manifest["icons"].as_array().unwrap() {
        assert!(
            site.files.contains_key(icon["src"].as_str().unwrap()),
            "{icon}"
        );
    }
    // Below a path nobody asks for these.
    for file in ["robots.txt", "_headers"] {
        assert!(!site.files.contains_key(file), "{file}");
    }
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let again = tempfile::tempdir().unwrap();
    build(again.path());
    assert!(Site::read(again.path()).files == published().files);
}

#[test]
fn without_an_address_nothing_is_said_that_would_be_wrong_elsewhere() {
    let site = &course().site;
    for file in [
        "sitemap.xml",
        "feed.xml",
        "robots.txt",
        "_headers",
        "manifest.webmanifest",
    ] {
        assert!(!site.files.contains_key(file), "{file}");
    }
    for (file, page) in site.pages() {
        for tag in [
            "link[rel=canonical]",
            "meta[property='og:url']",
            "meta[property='og:image']",
            "script[type='application/ld+json']",
        ] {
            assert!(values(&page, tag, "content").is_empty(), "{file}: {tag}");
        }
    }
    // A page describes itself all the same.
    let module = one(
        &site.page("module-02.html"),
        "meta[name=description]",
        "content",
    );
    assert_ne!(
        module,
        one(
            &site.page("index.html"),
            "meta[name=description]",
            "content"
        )
    );
}

#[test]
fn only_what_is_used_is_there() {
    let files: Vec<&String> = course().site.files.keys().collect();
    for gone in [
        "book-",
        "clipboard-",
        "mark-",
        "searcher-",
        "toc",
        "ayu-",
        "tomorrow-",
        "css/",
    ] {
        assert!(
            !files.iter().any(|file| file.starts_with(gone)),
            "{gone}: {files:?}"
        );
    }
    let modules = files
        .iter()
        .filter(|file| file.starts_with("module-"))
        .count();
    // (Each module's labs have a file of what they run.)
    assert!(
        modules >= 3 && files.len() <= 38 + 2 * modules,
        "{} files: {files:?}",
        files.len()
    );
}

#[test]
fn the_page_of_missing_addresses_finds_its_parts_from_any_depth() {
    let page = published().page("404.html");
    assert_eq!(one(&page, "base", "href"), "/courses/calls/");
    // All that it needs is there, from that base, and search and the nearest page have their places.
    for (tag, attribute) in [("link[rel=stylesheet]", "href"), ("script[src]", "src")] {
        for file in values(&page, tag, attribute) {
            assert!(published().files.contains_key(&file), "{file}");
        }
    }
    assert_eq!(values(&page, "p.nearest a", "href").len(), 1);
    assert_eq!(values(&page, "dialog.search", "class").len(), 1);
    assert!(
        values(&page, "script[src]", "src")
            .iter()
            .any(|file| file.contains("missing"))
    );
    // No other page is given that script.
    let other = published().page("module-02.html");
    assert!(
        !values(&other, "script[src]", "src")
            .iter()
            .any(|file| file.contains("missing"))
    );
}

#[test]
fn every_link_of_the_published_course_leads_somewhere() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path());
    let settings = "[output.html]\nsite-url = \"/courses/calls/\"\n";
    let found = links::look(folder.path(), &settings.parse().unwrap()).unwrap();
    assert!(found.dead.is_empty(), "{:?}", found.dead);
    assert!(found.looked_at > 300, "{}", found.looked_at);
}
