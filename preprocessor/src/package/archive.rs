//! The whole site in an archive: what several of its pages hold is in it once.

use super::shared::Shared;
use super::{found, joined};
use crate::publish::files;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Seek, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What only a server reads.
const FOR_SERVERS: [&str; 7] = [
    "404.html",
    ".nojekyll",
    ".switchboard-output",
    "CNAME",
    "_headers",
    "robots.txt",
    "sitemap.xml",
];
/// What is packed already.
const PACKED: [&str; 6] = ["woff2", "png", "jpg", "jpeg", "webp", "zip"];

/// Writes the site of a folder into `to`, within a folder of its own, so that unpacking it spills nothing.
///
/// # Errors
/// Where a file can't be read, or the archive not written.
pub fn archive<W: Write + Seek>(
    site: &Path,
    name: &str,
    to: W,
    packed: &dyn Fn(usize, usize),
) -> Result<W> {
    let mut archive = ZipWriter::new(to);
    let all = files(site)?;
    let kept: Vec<&String> = all
        .iter()
        .filter(|file| !FOR_SERVERS.contains(&file.as_str()))
        .collect();
    let read = |file: &str| -> Result<Vec<u8>> {
        let path = site.join(file);
        fs::read(&path).with_context(|| format!("unable to read `{}`", path.display()))
    };
    let mut pages = BTreeMap::new();
    for file in kept.iter().filter(|file| file.ends_with(".html")) {
        if let Ok(html) = String::from_utf8(read(file)?) {
            pages.insert((*file).clone(), html);
        }
    }
    let index = found::index(&pages);
    let joining = joined::take_out(&mut pages);
    let mut shared = Shared::default();
    for html in pages.values() {
        shared.count(html);
    }
    for (count, file) in kept.iter().enumerate() {
        packed(count, kept.len());
        let content = match pages.get(*file) {
            Some(html) => shared.taken_out(html, file).into_bytes(),
            None if index.as_ref() == Some(*file) => {
                found::texts(&String::from_utf8_lossy(&read(file)?)).into_bytes()
            }
            None => read(file)?,
        };
        put(&mut archive, &format!("{name}/{file}"), &content)?;
    }
    for (file, script) in shared.files() {
        put(&mut archive, &format!("{name}/{file}"), script.as_bytes())?;
    }
    for (file, script) in joining {
        put(&mut archive, &format!("{name}/{file}"), script.as_bytes())?;
    }
    archive.finish().context("unable to finish the archive")
}

/// Puts a file into an archive, so that it is the same whenever and by whomever that is done.
pub(super) fn put<W: Write + Seek>(
    archive: &mut ZipWriter<W>,
    name: &str,
    content: &[u8],
) -> Result<()> {
    let is_packed = name
        .rsplit_once('.')
        .is_some_and(|(_, ending)| PACKED.contains(&ending));
    let how = if is_packed || content.is_empty() {
        CompressionMethod::Stored
    } else {
        CompressionMethod::Deflated
    };
    store(archive, name, content, how)
}

/// The same, packed in this way.
pub(super) fn store<W: Write + Seek>(
    archive: &mut ZipWriter<W>,
    name: &str,
    content: &[u8],
    how: CompressionMethod,
) -> Result<()> {
    // The levels above take longer by half, and save less than a hundredth.
    let level = (how == CompressionMethod::Deflated).then_some(6);
    let options = SimpleFileOptions::default()
        .compression_method(how)
        .compression_level(level)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    archive
        .start_file(name, options)
        .map_err(anyhow::Error::from)
        .and_then(|()| Ok(archive.write_all(content)?))
        .with_context(|| format!("unable to put `{name}` into the archive"))
}
