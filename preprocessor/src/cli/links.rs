//! `check --links`: the built site as its readers find it.

use super::book::Source;
use super::build::build_into;
use super::findings::{Format, github_of_the_site, json_of_the_site};
use super::progress::Progress;
use super::say::{hand_over, say, tell};
use super::site::Where;
use super::temporary::{self, Temporary};
use anyhow::{Context, Result, bail};
use mdbook_switchboard::publish::links;

const PREFIX: &str = "switchboard-links-";
/// What programs are told of a link that leads to nothing, and of one that nobody follows.
const DEAD: &str = "a link of the built site leads to nothing";
const ELSEWHERE: &str = "this address lies outside of the site";
/// So many pages are named for a link that leads to nothing.
const PAGES: usize = 3;

/// Builds the site into a folder that goes again, and follows every link in it.
///
/// # Errors
/// Where the book can't be built, or a link leads to nothing.
pub(super) fn check(source: &mut Source, format: Format, progress: &Progress) -> Result<()> {
    if !source.has_site() {
        bail!("this book has no HTML output of mdBook's whose links could be looked at");
    }
    let place = Where::of(source, None)?;
    let scratch = temporary::apart_from(&source.own_files())?;
    temporary::sweep(&scratch, PREFIX, |_| true);
    let room = Temporary::make(&scratch, PREFIX).context("unable to make a temporary folder")?;
    let folder = room.path().join("site");
    build_into(source, &folder, &folder, &place, progress)?;
    progress.phase().set("following the links");
    let found = links::look(&source.site(&folder), &source.config)?;
    for address in &found.elsewhere {
        match format {
            Format::Json => hand_over(json_of_the_site("note", ELSEWHERE, address, &[]))?,
            Format::Text | Format::Github => say(address)?,
        }
    }
    for (address, pages) in &found.dead {
        let more = pages.len().saturating_sub(PAGES);
        let named = pages
            .iter()
            .take(PAGES)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        let others = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        let text = format!("`{address}` leads to nothing, in {named}{others}");
        match format {
            Format::Text => tell(format_args!("error: {text}")),
            Format::Json => hand_over(json_of_the_site("error", DEAD, address, pages))?,
            Format::Github => say(github_of_the_site(DEAD, &text))?,
        }
    }
    let elsewhere = match found.elsewhere.len() {
        0 => String::new(),
        count => format!("; {count} lead out of the site, where nobody was asked"),
    };
    match found.dead.len() {
        0 => {
            tell(format_args!(
                "All {} links of the built site lead somewhere{elsewhere}.",
                found.looked_at
            ));
            Ok(())
        }
        dead => bail!("{dead} of the built site's links lead to nothing"),
    }
}
