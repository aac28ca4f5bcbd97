//! `build`: the whole book into its output folder, or nothing at all.

use super::beside::render_within;
use super::book::Source;
use super::output::Staging;
use super::package;
use super::progress::Progress;
use super::say::say;
use super::site::{self, Where};
use super::terminal::shown;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// How `build` was called.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// Where to write, instead of the build-dir of book.toml
    #[arg(long, short, value_name = "FOLDER")]
    dest_dir: Option<PathBuf>,
    /// The address that the site will have, as `https://example.org/course/`: pages then say where they are
    /// found and how they look when they are shared, and a map, a feed and icons stand beside them
    #[arg(long, value_name = "ADDRESS")]
    base_url: Option<String>,
}

/// Builds beside the output folder, and replaces it when all went well.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut source = Source::open(&args.dir)?;
    source.sweep();
    let place = Where::of(&mut source, args.base_url.as_deref())?;
    let progress = Progress::start("building");
    let target = args.dest_dir.clone().unwrap_or_else(|| source.build_dir());
    let staging = Staging::beside(&target, &source.own_files())?;
    build_into(&source, &staging.folder(), &target, &place, &progress)?;
    staging.publish()?;
    say(format_args!(
        "Built “{}” into {} in {}.",
        source.title(),
        shown(&target),
        progress.elapsed()
    ))
    .context("the book is built, but that can't be said")
}

/// Runs all renderers with `folder` as the build folder, on behalf of the output folder `target`.
pub(crate) fn build_into(
    source: &Source,
    folder: &Path,
    target: &Path,
    place: &Where,
    progress: &Progress,
) -> Result<()> {
    let mut book = source.load(&progress.phase())?;
    book.config.build.build_dir = folder.to_owned();
    render_within(&mut book)?;
    let site = book.build_dir_for("html");
    // Whatever it is built for: the output that book.toml names is no source of the next.
    for output in [target, &source.build_dir()] {
        drop_copy_of(output, &source.src(), &site)?;
    }
    if source.has_site() {
        let downloads = package::downloads(source, &site, progress)?;
        site::finish(source, &site, place, &downloads, &progress.phase())?;
    }
    Ok(())
}

/// mdBook copies everything in the source folder to the site, but for its own output; where the real
/// output folder lies in the source folder (`src = "."`), the last output would be copied into the next.
pub(crate) fn drop_copy_of(output: &Path, src: &Path, site: &Path) -> Result<()> {
    let (Ok(output), Ok(src)) = (fs::canonicalize(output), fs::canonicalize(src)) else {
        return Ok(());
    };
    let Ok(within) = output.strip_prefix(&src) else {
        return Ok(());
    };
    let copy = site.join(within);
    if within.as_os_str().is_empty() || !copy.exists() {
        return Ok(());
    }
    fs::remove_dir_all(&copy).with_context(|| format!("unable to remove `{}`", shown(&copy)))
}
