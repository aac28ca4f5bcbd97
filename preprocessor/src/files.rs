//! The styles and scripts that make directives live, as `install` writes them into a book.
//!
//! They are built into the program, so that it is never without them. Each of those that `tools/bundle`
//! joins says of what version it is: a digest of its text. A book whose files are of another version than
//! the program is told so at each build, and by its pages.

use sha2::{Digest, Sha256};
use std::path::Path;

/// A file that a book is given.
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// Where it goes, from the folder that it is put in: `js/search.js`.
    pub path: &'static str,
    /// What is in it.
    pub content: &'static [u8],
}

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(File {
            path: $path,
            content: include_bytes!(concat!(env!("SWITCHBOARD_THEME"), "/", $path)),
        }),*]
    };
}

/// What a book of any theme needs: the styles and scripts of the widgets, and the look of the other blocks.
pub const WIDGETS: &[File] = files!(
    "stock.css",
    "study.css",
    "lab.css",
    "drawers.css",
    "study.js",
    "lab.js",
    "desk.js",
    "drawers.js",
    "progress.js",
);

/// The course's own theme.
pub const SHELL: &[File] = files!(
    "index.hbs",
    "head.hbs",
    "header.hbs",
    "toc.html.hbs",
    "favicon.svg",
    "page.css",
    "front.css",
    "study.css",
    "lab.css",
    "drawers.css",
    "page.js",
    "study.js",
    "lab.js",
    "desk.js",
    "drawers.js",
    "progress.js",
    "js/scheme.js",
    "js/search.js",
    "js/missing.js",
    "fonts/fonts.css",
    "fonts/newsreader.woff2",
    "fonts/newsreader-letters.woff2",
    "fonts/newsreader-italic.woff2",
    "fonts/source-sans.woff2",
    "fonts/source-sans-letters.woff2",
    "fonts/source-sans-ipa.woff2",
    "fonts/plex-mono.woff2",
    "fonts/plex-mono-600.woff2",
    "fonts/OFL-newsreader.txt",
    "fonts/OFL-plex-mono.txt",
    "fonts/OFL-source-sans.txt",
);

/// The templates of the theme's shell, as they are before words are written into them.
pub const SHELL_SOURCES: &[File] =
    files!("shell/index.hbs", "shell/header.hbs", "shell/toc.html.hbs");

/// What stands before the version in a file.
const MARK: &str = "mdbook-switchboard files ";

/// The version that a file says it is of; `None` for one that isn't ours, or was made before files had one.
#[must_use]
pub fn version(content: &[u8]) -> Option<&str> {
    let start = memchr::memmem::find(content, MARK.as_bytes())? + MARK.len();
    let digits = content[start..]
        .iter()
        .take_while(|byte| byte.is_ascii_hexdigit())
        .count();
    str::from_utf8(&content[start..start + digits])
        .ok()
        .filter(|version| version.len() == 12)
}

/// Whether a file of this name is as it was made, by this program or another of its versions: its version is a
/// digest of the rest of it, and whoever changes it changes that.
#[must_use]
pub fn is_as_made(name: &str, content: &[u8]) -> bool {
    let (Some(version), Ok(text)) = (version(content), str::from_utf8(content)) else {
        return false;
    };
    // A template says it at its end, a bundle at its beginning, and in its script once more.
    let template = text.strip_suffix(&sign(version)).map(str::to_owned);
    let bundle = || {
        let (_, rest) = text.split_once(&format!("{MARK}{version} */\n"))?;
        Some(rest.replace(&format!("{name} {version}"), "@version@"))
    };
    template
        .or_else(bundle)
        .is_some_and(|text| digest(&text) == version)
}

/// A template that says its version, for [`is_as_made`].
#[must_use]
pub fn signed(template: &str) -> String {
    let version = digest(template);
    format!("{template}{}", sign(&version))
}

fn sign(version: &str) -> String {
    format!("{{{{!-- {MARK}{version} --}}}}\n")
}

/// As `tools/bundle` takes it.
fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The version that a file of this name is of in this program; `None` where it has no such file, or one
/// without a version.
#[must_use]
pub fn current(file: &Path) -> Option<&'static str> {
    let name = file.file_name()?;
    let of = |files: &'static [File]| {
        files
            .iter()
            .find(|file| Path::new(file.path).file_name() == Some(name))
    };
    version(of(WIDGETS).or_else(|| of(SHELL))?.content)
}

#[cfg(test)]
mod tests;
