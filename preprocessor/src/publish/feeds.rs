//! What stands beside the pages for those who look for them: a map for search engines, a feed of the modules
//! for readers of feeds, a manifest for those who keep the site on their home screen.

use super::head::{has_modules, modules};
use super::{Course, Whereabouts, icons, templates, write_beside};
use anyhow::Result;
use serde_json::json;
use std::path::Path;

/// Writes all of them.
pub(super) fn write_all(site: &Path, course: &Course<'_>, place: &Whereabouts<'_>) -> Result<()> {
    let file = |name: &str, content: &str| write_beside(site, name, content.as_bytes());
    file("sitemap.xml", &sitemap(course, place))?;
    if has_modules(course) {
        file("feed.xml", &feed(course, place))?;
    }
    file("manifest.webmanifest", &manifest(course))?;
    // Search engines ask for it at the root of a host only.
    if place.address.path() == "/" {
        file(
            "robots.txt",
            &format!(
                "User-agent: *\nAllow: /\nSitemap: {}\n",
                place.address.of("sitemap.xml")
            ),
        )?;
    }
    Ok(())
}

fn sitemap(course: &Course<'_>, place: &Whereabouts<'_>) -> String {
    let pages = course
        .outline
        .pages
        .iter()
        .enumerate()
        .map(|(index, about)| {
            json!({
                "url": place.address.of(&course.page(index)),
                "changed": (place.changed)(&about.path),
            })
        });
    templates::fill("sitemap", &json!({ "pages": pages.collect::<Vec<_>>() }))
}

/// An Atom feed (RFC 4287), the newest module first.
fn feed(course: &Course<'_>, place: &Whereabouts<'_>) -> String {
    let mut entries: Vec<_> = modules(course)
        .map(|(index, about)| {
            json!({
                "title": course.called(about),
                "url": place.address.of(&course.page(index)),
                "changed": (place.changed)(&about.path),
                "summary": course.described(about),
            })
        })
        .collect();
    entries.reverse();
    let changed = entries
        .iter()
        .filter_map(|entry| entry["changed"].as_str())
        .max();
    let authors = match course.authors {
        // Each entry needs somebody.
        [] => vec![course.title],
        authors => authors.iter().map(String::as_str).collect(),
    };
    templates::fill(
        "feed",
        &json!({
            "title": course.title,
            "subtitle": course.description,
            "language": course.language,
            "url": place.address.to_string(),
            "feed": place.address.of("feed.xml"),
            "changed": changed,
            "authors": authors,
            "entries": entries,
        }),
    )
}

fn manifest(course: &Course<'_>) -> String {
    let icons: Vec<_> = icons::SIZES
        .iter()
        .map(|(name, size)| {
            json!({ "src": name, "sizes": format!("{size}x{size}"), "type": "image/png" })
        })
        .collect();
    let mut manifest = json!({
        "name": course.title,
        "lang": course.language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": "#fbfaf5",
        "theme_color": "#fbfaf5",
        "icons": icons,
    });
    // (A member that isn't text is none.)
    if let Some(description) = course.description {
        manifest["description"] = json!(description);
    }
    manifest.to_string() + "\n"
}
