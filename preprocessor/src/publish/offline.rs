//! `offline = true`: after the first visit a reader has the whole site, and reads it without a network.
//!
//! A script of the pages has another one (a service worker) fetch all files of this edition, each with the very
//! content that it has here; until the last is there, readers keep the edition that they have.

use super::{Course, leftovers, write};
use anyhow::{Context, Result, bail};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const WORKER: &str = include_str!("../../templates/site/worker.js");
const SCRIPT: &str = include_str!("../../templates/site/offline.js");
/// It has one name in all editions: browsers look there for a new one.
const WORKER_FILE: &str = "worker.js";

/// What is of no use without a network, or isn't asked for by readers.
const NOT_KEPT: [&str; 9] = [
    "_headers",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "CNAME",
    ".nojekyll",
    ".switchboard-output",
    WORKER_FILE,
    "404.html",
];

/// The script of the pages, as it is called in the site.
pub(super) fn script() -> String {
    format!("offline-{}.js", &hash(SCRIPT.as_bytes())[..8])
}

/// What a page's head says of it, where `to_root` leads to the root of the site.
pub(super) fn tag(course: &Course<'_>, to_root: &str) -> String {
    format!(
        "<script defer src=\"{to_root}{}\" data-worker=\"{to_root}{WORKER_FILE}\" data-news=\"{}\" data-show=\"{}\"></script>",
        script(),
        handlebars::html_escape(&course.words.say("offline-news", &[])),
        handlebars::html_escape(&course.words.say("offline-show", &[])),
    )
}

/// Writes the script of the pages.
pub(super) fn write_script(site: &Path) -> Result<()> {
    write(&site.join(script()), SCRIPT.as_bytes())
}

/// Writes the worker, with all files as they are now: the last step of a build.
pub(super) fn write_worker(site: &Path) -> Result<()> {
    if site.join(WORKER_FILE).symlink_metadata().is_ok() {
        bail!(
            "`offline = true` in book.toml needs `{WORKER_FILE}` for a file of its own, and the book has one of that \
             name among its chapters. Call yours otherwise."
        );
    }
    let mut kept = BTreeMap::new();
    for file in leftovers::files(site)? {
        let is_for_readers = !NOT_KEPT.contains(&file.as_str())
            && !file.starts_with("pictures/")
            && !file.starts_with("downloads/")
            && !file.contains("OFL-")
            && !file.contains(['#', '?', '%']);
        if is_for_readers {
            let path = site.join(&file);
            let content =
                fs::read(&path).with_context(|| format!("unable to read `{}`", path.display()))?;
            kept.insert(file, hash(&content));
        }
    }
    let files = json!(kept).to_string();
    let edition = hash(files.as_bytes());
    let worker = WORKER
        .replace("@edition@", &edition[..16])
        .replace("/*files*/{}", &files);
    write(&site.join(WORKER_FILE), worker.as_bytes())
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
