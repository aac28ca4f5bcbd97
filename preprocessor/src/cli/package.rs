//! `package`: the course as one file, to be read without a network.

use super::book::Source;
use super::build::build_into;
use super::progress::Progress;
use super::say::say;
use super::changed::Changed;
use super::site::{self, Where};
use super::stop;
use super::temporary::{self, Temporary};
use super::terminal::shown;
use anyhow::{Context, Result, bail};
use mdbook_switchboard::package;
use std::fs;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// Pack the course into one file, to be read without a network
///
/// Without an option that is an archive (.zip) of the whole site: unpack it, and open index.html.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// Where to write, instead of a file with the book's name in this folder
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// An e-book (EPUB 3), with the answers of each quiz at its chapter's end
    #[arg(long, conflicts_with = "single_file")]
    epub: bool,
    /// One page in one file with all that it needs inside, as module-02.html
    #[arg(long, value_name = "PAGE")]
    single_file: Option<String>,
    /// The address at which the course is published, for the links to other pages that a single file has
    #[arg(long, value_name = "ADDRESS")]
    base_url: Option<String>,
}

/// Builds the site into a folder that goes again, and packs it.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut source = Source::open(&args.dir)?;
    let place = Where::of(&mut source, args.base_url.as_deref())?;
    if !source.has_site() {
        bail!("this book has no HTML output of mdBook's, and that is what is packed: add [output.html] to book.toml");
    }
    let name = package::file_name(source.title());
    let kind = Kind::of(args);
    let output = args.output.clone().unwrap_or_else(|| kind.file(&name));
    refuse_to_lose(&output, &kind)?;
    if let Kind::Page(_) = kind {
        // What leads to other pages has no place in it.
        for key in ["output.html.search.enable", "output.html.print.enable"] {
            source.config.set(key, false).context("[output.html] in book.toml is not a table")?;
        }
        // The author's links to it are right all the same.
        let key = "preprocessor.switchboard.elsewhere";
        let mut elsewhere: Vec<String> = source.config.get(key).ok().flatten().unwrap_or_default();
        elsewhere.push("print.html".to_owned());
        source.config.set(key, elsewhere).context("[preprocessor.switchboard] in book.toml is not a table")?;
    }
    let progress = Progress::start("building");
    stop::listen(false)?;
    let scratch = std::env::temp_dir();
    temporary::sweep(&scratch, PREFIX, |_| true);
    let room = Temporary::make(&scratch, PREFIX).context("unable to make a temporary folder")?;
    let folder = room.path().join("site");
    build_into(&source, &folder, &folder, &Where::default(), &progress)?;
    let site_folder = source.site(&folder);
    let phase = progress.phase();
    phase.set("packing");
    let size = write_whole(&output, |file| match &kind {
        Kind::Archive => {
            package::archive(&site_folder, &name, BufWriter::new(file), &|count, all| {
                phase.set(format!("packing file {} of {all}", count + 1));
            })?
            .flush()
            .context("unable to finish the archive")
        }
        Kind::Book => {
            let outline = source.outline();
            let changed = Changed::of(&source.src());
            let times = outline.pages.iter().map(|about| changed.when(&about.path));
            let edition = package::Edition {
                course: &site::course(&source, &outline),
                changed: &times.max().unwrap_or_default(),
            };
            package::epub(&site_folder, &edition, BufWriter::new(file), &|count, all| {
                phase.set(format!("packing chapter {} of {all}", count + 1));
            })?
            .flush()
            .context("unable to finish the e-book")
        }
        Kind::Page(page) => {
            let html = package::single(&site_folder, page, place.address.as_ref())?;
            file.write_all(html.as_bytes()).context("unable to write the page")
        }
    })?;
    say(format_args!(
        "Packed {} into {}: {}, in {}.",
        kind.called(&source),
        shown(&output),
        in_kilobytes(size),
        progress.elapsed()
    ))
    .context("the course is packed, but that can't be said")
}

const PREFIX: &str = "switchboard-package-";

/// What is made.
enum Kind {
    Archive,
    Book,
    Page(String),
}

impl Kind {
    fn of(args: &Args) -> Self {
        match &args.single_file {
            Some(page) => {
                let page = page.replace('\\', "/");
                Self::Page(match page.strip_suffix(".md") {
                    Some(stem) => format!("{stem}.html"),
                    None => page,
                })
            }
            None if args.epub => Self::Book,
            None => Self::Archive,
        }
    }

    /// What it is called where its reader doesn't say.
    fn file(&self, name: &str) -> PathBuf {
        match self {
            Self::Archive => format!("{name}.zip").into(),
            Self::Book => format!("{name}.epub").into(),
            Self::Page(page) => Path::new(page).file_name().unwrap_or_default().into(),
        }
    }

    fn called(&self, source: &Source) -> String {
        match self {
            Self::Archive | Self::Book => format!("“{}”", source.title()),
            Self::Page(page) => format!("{page} of “{}”", source.title()),
        }
    }

    /// Whether a file that begins so was made by this command before.
    fn is_one(&self, beginning: &[u8]) -> bool {
        match self {
            Self::Archive | Self::Book => beginning.starts_with(b"PK"),
            Self::Page(_) => memchr::memmem::find(beginning, b"http-equiv=\"Content-Security-Policy\"").is_some(),
        }
    }
}

/// Fails where the output would take the place of a file that isn't of its kind.
fn refuse_to_lose(output: &Path, kind: &Kind) -> Result<()> {
    if output.is_dir() {
        bail!("`{}` is a folder. Name a file with -o.", shown(output));
    }
    let Ok(file) = fs::File::open(output) else {
        return Ok(());
    };
    let mut beginning = Vec::new();
    file.take(8192)
        .read_to_end(&mut beginning)
        .with_context(|| format!("unable to read `{}`", shown(output)))?;
    if beginning.is_empty() || kind.is_one(&beginning) {
        return Ok(());
    }
    bail!(
        "`{}` is there already, and isn't what this command writes. Choose another file with -o.",
        shown(output)
    )
}

/// Writes a file under a drawn name beside its place, and lets it take its place once it is whole.
fn write_whole(output: &Path, write: impl FnOnce(&mut fs::File) -> Result<()>) -> Result<u64> {
    let unable = || format!("unable to write `{}`", shown(output));
    let folder = match output.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new()
        .prefix(".switchboard-")
        .tempfile_in(folder)
        .with_context(unable)?;
    write(file.as_file_mut())?;
    let size = file.as_file().metadata().with_context(unable)?.len();
    // Whoever may read what is made here may read this, too.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644));
    }
    temporary::uninterrupted(|| file.persist(output)).with_context(unable)?;
    Ok(size)
}

/// A size as people read it.
fn in_kilobytes(bytes: u64) -> String {
    #[allow(clippy::cast_precision_loss)] // some megabytes
    let kilobytes = bytes as f64 / 1000.0;
    if kilobytes < 1000.0 {
        format!("{kilobytes:.0} KB")
    } else {
        format!("{:.1} MB", kilobytes / 1000.0)
    }
}
