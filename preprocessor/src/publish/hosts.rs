//! What hosts are told of the site by a file in it. Those that read none have examples in docs/hosts/.

use super::leftovers::files;
use super::{Address, write_beside};
use anyhow::Result;
use std::path::Path;

/// What a page may do: use what comes from the site itself, and nothing else.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
     manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

/// Writes `_headers`, which Netlify, Cloudflare Pages and others read. They have a site at the root of a host. What lies
/// in the folder `sources` is an author's: a name such as `slides-20260131.pdf` holds no hash.
///
/// Only of pages that are `ours` is it known what they need: mdBook's own have scripts in them, and run code and set
/// formulas on other hosts.
pub(super) fn write_all(site: &Path, sources: &Path, address: &Address, ours: bool) -> Result<()> {
    if address.path() != "/" {
        return Ok(());
    }
    let policy = match ours {
        true => format!("  Content-Security-Policy: {POLICY}\n"),
        false => String::new(),
    };
    let mut told = format!(
        "/*\n{policy}  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n"
    );
    let never_changes = |file: &&String| is_hashed(file) && !sources.join(file).exists();
    for file in files(site)?.iter().filter(never_changes) {
        told.push_str(&format!(
            "/{file}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    write_beside(site, "_headers", told.as_bytes())
}

/// Whether a file's name holds a hash of its content, so that it never changes.
pub(super) fn is_hashed(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let Some((stem, ending)) = name.split_once('.') else {
        return false;
    };
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let is_hash = hash.len() == 8 && hash.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
    is_hash && !ending.ends_with("html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash() {
        for name in [
            "page-45b947bb.js",
            "a/clipboard-1626706a.min.js",
            "b-00000000.woff2",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "page.js",
            "a-45b947bb.html",
            "a-45b947b.js",
            "45b947bb.js",
            "a-45B947BB.js",
            "a-45b947bb",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
