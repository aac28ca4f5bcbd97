//! The files beside a page, as they are put inside it.

use super::script::within_page;
use crate::publish::tags::meant;
use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use percent_encoding::percent_decode_str;
use std::cell::Cell;
use std::fs;
use std::path::Path;

/// So many bytes of files a page may take in: no browser likes one of more, and who shows a large picture in a
/// thousand places would fill the machine's memory.
const MOST: u64 = 300_000_000;

/// The files beside a page.
pub(super) struct Parts<'s> {
    site: &'s Path,
    /// The page's own, from the root of the site.
    folder: &'s str,
    /// What more may be put inside.
    room: Cell<u64>,
}

impl<'s> Parts<'s> {
    pub(super) fn of(site: &'s Path, folder: &'s str) -> Self {
        let room = Cell::new(MOST);
        Self { site, folder, room }
    }

    fn read(&self, folder: &str, address: &str) -> Result<(String, Vec<u8>)> {
        let address = address.split(['?', '#']).next().unwrap_or(address);
        if address.contains("://") || address.starts_with("//") {
            bail!("the page needs `{address}`, which is on another host: it can't be put inside");
        }
        let path = percent_decode_str(address).decode_utf8_lossy();
        let name = normal(folder, &path);
        let file = self.site.join(&name);
        let missing = || format!("the page needs `{name}`, which isn't there");
        let size = fs::metadata(&file).with_context(missing)?.len();
        let Some(room) = self.room.get().checked_sub(size) else {
            bail!(
                "the files that the page shows come to more than {} MB with `{name}` (each counts as often as it is \
                 shown): that is too much for one file",
                MOST / 1_000_000
            );
        };
        self.room.set(room);
        let content = fs::read(&file).with_context(missing)?;
        Ok((name, content))
    }

    /// A file as an address that holds it.
    pub(super) fn data(&self, address: &str) -> Result<String> {
        let (name, content) = self.read(self.folder, &meant(address))?;
        Ok(data(&name, &content))
    }

    /// A script as it may stand in the page.
    pub(super) fn script(&self, address: &str) -> Result<String> {
        let (name, content) = self.read(self.folder, &meant(address))?;
        let text = String::from_utf8(content).with_context(|| format!("`{name}` is no text"))?;
        Ok(within_page(&text))
    }

    /// A style with the fonts and pictures that it names.
    pub(super) fn style(&self, address: &str) -> Result<String> {
        let (name, content) = self.read(self.folder, &meant(address))?;
        let text = String::from_utf8(content).with_context(|| format!("`{name}` is no text"))?;
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut made = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find("url(") {
            let start = at + 4;
            let end = start + rest[start..].find(')').unwrap_or(rest.len() - start);
            let inner = rest[start..end].trim_matches(['"', '\'', ' ']);
            made.push_str(&rest[..start]);
            if inner.starts_with("data:") || inner.starts_with('#') {
                made.push_str(&rest[start..end]);
            } else {
                let (name, content) = self.read(folder, inner)?;
                made.push('"');
                made.push_str(&data(&name, &content));
                made.push('"');
            }
            rest = &rest[end..];
        }
        Ok((made + rest).replace("</style", "<\\/style"))
    }
}

fn data(name: &str, content: &[u8]) -> String {
    format!(
        "data:{};base64,{}",
        kind(name),
        BASE64_STANDARD.encode(content)
    )
}

/// What kind of file it is by its name's ending.
pub(super) fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "css" => "text/css",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    }
}

/// A path from the root of the site.
pub(super) fn normal(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_inside_has_an_end_and_counts_each_time() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("a.png"), [0; 10]).unwrap();
        let large = fs::File::create(site.path().join("b.png")).unwrap();
        large.set_len(MOST + 1).unwrap();
        let parts = Parts::of(site.path(), "");
        let refused = parts.data("b.png").unwrap_err().to_string();
        assert!(
            refused.contains("more than 300 MB with `b.png`"),
            "{refused}"
        );
        parts.room.set(25);
        for fits in [true, true, false] {
            assert_eq!(parts.data("a.png").is_ok(), fits);
        }
    }
}
