//! Where a site will be, as the command line and book.toml say it, and what a build makes of it for there.

use super::book::Source;
use super::changed::Changed;
use super::progress::Phase;
use anyhow::{Context, Result, anyhow, bail};
use mdbook_switchboard::Outline;
use mdbook_switchboard::publish::{self, Address, Download, Whereabouts};
use mdbook_switchboard::words::Words;
use std::collections::BTreeMap;
use std::path::Path;

/// The addresses of a site and of its editions in other languages.
#[derive(Debug, Default)]
pub(crate) struct Where {
    pub(crate) address: Option<Address>,
    editions: Vec<(String, Address)>,
    /// Whether it will be anywhere: what is packed into one file isn't.
    hosted: bool,
}

impl Where {
    /// What `--base-url` says, or else a `site-url` that names a host. mdBook is told the path of it.
    ///
    /// # Errors
    /// Where an address isn't one.
    pub(crate) fn of(source: &mut Source, given: Option<&str>) -> Result<Self> {
        let site_url: Option<String> = source.config.get("output.html.site-url").ok().flatten();
        let own = site_url.filter(|url| url.contains("://"));
        let address = match (given, own) {
            (Some(given), _) => {
                Some(Address::parse(given).map_err(|no| anyhow!("--base-url: {no}"))?)
            }
            (None, Some(own)) => {
                Some(Address::parse(&own).map_err(|no| anyhow!("`site-url` in book.toml: {no}"))?)
            }
            (None, None) => None,
        };
        if let Some(address) = &address {
            source
                .config
                .set("output.html.site-url", address.path())
                .context("[output.html] in book.toml is not a table")?;
        }
        Ok(Self {
            editions: editions(source)?,
            address,
            hosted: true,
        })
    }
}

/// `[preprocessor.switchboard.editions]`: languages, and where the same course is in them.
fn editions(source: &Source) -> Result<Vec<(String, Address)>> {
    let key = "preprocessor.switchboard.editions";
    let table: BTreeMap<String, String> = source
        .config
        .get(key)
        .with_context(|| {
            format!("[{key}] in book.toml holds a language and an address in each line, as in de = \"https://example.org/de/\"")
        })?
        .unwrap_or_default();
    let own = source.config.book.language.as_deref();
    let mut editions = Vec::new();
    for (language, address) in table {
        if language.parse::<unic_langid::LanguageIdentifier>().is_err() {
            bail!(
                "[{key}] in book.toml: `{language}` is no language. Write its tag, as in de or pt-BR"
            );
        }
        if own == Some(language.as_str()) {
            continue;
        }
        let address =
            Address::parse(&address).map_err(|no| anyhow!("[{key}] in book.toml: {no}"))?;
        editions.push((language, address));
    }
    Ok(editions)
}

/// The course of a book, with what its pages are about.
pub(crate) fn course<'a>(source: &'a Source, outline: &'a Outline) -> publish::Course<'a> {
    let about = &source.config.book;
    publish::Course {
        title: source.title(),
        description: about.description.as_deref(),
        language: about.language.as_deref().unwrap_or("en"),
        authors: &about.authors,
        outline,
        words: Words::of(about.language.as_deref()),
        downloads: &[],
        hosted: false,
        offline: matches!(
            source.config.get("preprocessor.switchboard.offline"),
            Ok(Some(true))
        ),
    }
}

/// Makes the site that mdBook wrote into a folder ready for its readers.
///
/// # Errors
/// Where a file can't be read or written.
pub(crate) fn finish(
    source: &Source,
    site: &Path,
    place: &Where,
    downloads: &[Download],
    phase: &Phase,
) -> Result<()> {
    let outline = source.outline();
    let course = publish::Course {
        downloads,
        hosted: place.hosted,
        ..course(source, &outline)
    };
    let sources = source.src();
    let Some(address) = &place.address else {
        return publish::publish(site, &sources, &course, None);
    };
    phase.set("drawing the pictures of the modules");
    let changed = Changed::of(&sources);
    let whereabouts = Whereabouts {
        address,
        editions: &place.editions,
        changed: &|chapter| changed.when(chapter),
    };
    publish::publish(site, &sources, &course, Some(&whereabouts))
}
