//! What hosts are told of the site by a file in it. Those that read none have examples in docs/hosts/.

use super::leftovers::files;
use super::{Address, write_beside};
use anyhow::Result;
use std::collections::{BTreeSet, HashSet};
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
    let never_changes = |file: &str| is_hashed(file) && !sources.join(file).exists();
    for path in kept_for_ever(&files(site)?, never_changes) {
        told.push_str(&format!(
            "/{path}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    write_beside(site, "_headers", told.as_bytes())
}

/// Cloudflare Pages takes so many rules of a file, and leaves out what follows.
const MOST_RULES: usize = 100;

/// The paths of what never changes. Each file has a rule of its own, so that no page of an error is kept for ever; where
/// those would be too many, whole folders come first, and what is left of files may be asked for again.
fn kept_for_ever(files: &[String], never_changes: impl Fn(&str) -> bool) -> Vec<String> {
    let (kept, others): (Vec<&str>, Vec<&str>) =
        (files.iter().map(String::as_str)).partition(|file| never_changes(file));
    let most = MOST_RULES - 1;
    if kept.len() <= most {
        return kept.into_iter().map(str::to_owned).collect();
    }
    let folder = |file: &'_ str| file.split_once('/').map(|(folder, _)| folder.to_owned());
    let mixed: HashSet<String> = others.into_iter().filter_map(folder).collect();
    let (folders, single): (BTreeSet<String>, Vec<&str>) =
        kept.into_iter()
            .fold(Default::default(), |(mut folders, mut single), file| {
                match folder(file).filter(|folder| !mixed.contains(folder)) {
                    Some(folder) => drop(folders.insert(format!("{folder}/*"))),
                    None => single.push(file),
                }
                (folders, single)
            });
    let single = single.into_iter().map(str::to_owned);
    folders.into_iter().chain(single).take(most).collect()
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
    fn no_host_is_told_more_rules_than_it_takes() {
        let files = |count: usize| -> Vec<String> {
            let theme = ["theme/a-00000000.css", "theme/js/b-00000000.js", "a.html"];
            let mixed = ["own/c-00000000.png", "own/d.png"];
            let cores = (0..count).map(|number| format!("cores-{number:08x}.js"));
            let fixed = theme.into_iter().chain(mixed).map(str::to_owned);
            fixed.chain(cores).collect()
        };
        let few = files(96);
        let expected: Vec<&String> = few.iter().filter(|file| is_hashed(file)).collect();
        assert_eq!(
            kept_for_ever(&few, is_hashed).iter().collect::<Vec<_>>(),
            expected
        );
        let many = kept_for_ever(&files(97), is_hashed);
        assert_eq!(many[..2], ["theme/*", "own/c-00000000.png"]);
        assert_eq!(many.len(), 99);
        assert_eq!(kept_for_ever(&files(500), is_hashed).len(), 99);
    }

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
