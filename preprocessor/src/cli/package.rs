//! `package`: the course as one file, to be read without a network.

use super::book::Source;
use super::build::build_into;
use super::changed::Changed;
use super::pdf;
use super::progress::{Phase, Progress};
use super::say::say;
use super::site::{self, Where};
use super::stop;
use super::temporary::{self, Temporary};
use super::terminal::shown;
use anyhow::{Context, Result, bail};
use mdbook_switchboard::package;
use mdbook_switchboard::publish::Download;
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
    /// A PDF of the whole course, printed by a Chromium (the one that CHROMIUM names, or one that is found)
    #[arg(long, conflicts_with_all = ["single_file", "epub"])]
    pdf: bool,
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
        bail!(
            "this book has no HTML output of mdBook's, and that is what is packed: add [output.html] to book.toml"
        );
    }
    let name = package::file_name(source.title());
    let kind = Kind::of(args);
    let output = args.output.clone().unwrap_or_else(|| kind.file(&name));
    refuse_to_lose(&output, &kind)?;
    let browser = match kind {
        Kind::Paper => Some(pdf::browser()?),
        _ => None,
    };
    alone(&mut source)?;
    if let Kind::Page(_) = kind {
        // What leads to other pages has no place in it.
        for key in ["output.html.search.enable", "output.html.print.enable"] {
            source
                .config
                .set(key, false)
                .context("[output.html] in book.toml is not a table")?;
        }
        // The author's links to it are right all the same.
        let key = "preprocessor.switchboard.elsewhere";
        let mut elsewhere: Vec<String> = source.config.get(key).ok().flatten().unwrap_or_default();
        elsewhere.push("print.html".to_owned());
        source
            .config
            .set(key, elsewhere)
            .context("[preprocessor.switchboard] in book.toml is not a table")?;
    }
    let progress = Progress::start("building");
    stop::listen(false)?;
    let built = Built::of(&source, &progress)?;
    let size = write_whole(&output, |file| {
        built.pack(
            &kind,
            &name,
            &place,
            browser.as_deref(),
            file,
            &progress.phase(),
        )
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

/// A site that is built to be packed, where it will be nobody's.
struct Built<'s> {
    source: &'s Source,
    site: PathBuf,
    room: Temporary,
}

impl<'s> Built<'s> {
    fn of(source: &'s Source, progress: &Progress) -> Result<Self> {
        let scratch = std::env::temp_dir();
        temporary::sweep(&scratch, PREFIX, |_| true);
        let room =
            Temporary::make(&scratch, PREFIX).context("unable to make a temporary folder")?;
        let folder = room.path().join("site");
        build_into(source, &folder, &folder, &Where::default(), progress)?;
        Ok(Self {
            source,
            site: source.site(&folder),
            room,
        })
    }

    /// Packs it into a file.
    fn pack(
        &self,
        kind: &Kind,
        name: &str,
        place: &Where,
        browser: Option<&Path>,
        file: &mut fs::File,
        phase: &Phase,
    ) -> Result<()> {
        phase.set("packing");
        match kind {
            Kind::Archive => {
                package::archive(&self.site, name, BufWriter::new(file), &|count, all| {
                    phase.set(format!("packing file {} of {all}", count + 1));
                })?
                .flush()
                .context("unable to finish the archive")
            }
            Kind::Paper => {
                phase.set("printing");
                let paper = pdf::print(browser.unwrap_or(Path::new("")), &self.site, &self.room)?;
                file.write_all(&paper).context("unable to write the PDF")
            }
            Kind::Book => {
                let outline = self.source.outline();
                let changed = Changed::of(&self.source.src());
                let times = outline.pages.iter().map(|about| changed.when(&about.path));
                let edition = package::Edition {
                    course: &site::course(self.source, &outline),
                    changed: &times.max().unwrap_or_default(),
                };
                package::epub(&self.site, &edition, BufWriter::new(file), &|count, all| {
                    phase.set(format!("packing chapter {} of {all}", count + 1));
                })?
                .flush()
                .context("unable to finish the e-book")
            }
            Kind::Page(page) => {
                let html = package::single(&self.site, page, place.address.as_ref())?;
                file.write_all(html.as_bytes())
                    .context("unable to write the page")
            }
        }
    }
}

/// Packs what `downloads` in book.toml names into the site of a build folder, for its first page to offer.
///
/// # Errors
/// Where a name is none, the book can't be built, or there is no Chromium for a PDF.
pub(crate) fn downloads(of: &Source, site: &Path, progress: &Progress) -> Result<Vec<Download>> {
    let wanted: Vec<String> = of
        .config
        .get(DOWNLOADS)
        .context("`downloads` under [preprocessor.switchboard] in book.toml is a list, as in [\"zip\", \"epub\"]")?
        .unwrap_or_default();
    let mut kinds = Vec::new();
    for name in &wanted {
        kinds.push(match name.as_str() {
            "zip" => Kind::Archive,
            "epub" => Kind::Book,
            "pdf" => Kind::Paper,
            other => bail!(
                "`downloads` under [preprocessor.switchboard] in book.toml names `{other}`. It may name zip, epub and pdf"
            ),
        });
    }
    if kinds.is_empty() {
        return Ok(Vec::new());
    }
    let browser = match wanted.iter().any(|name| name == "pdf") {
        true => Some(pdf::browser()?),
        false => None,
    };
    let mut source = Source::open(&of.root)?;
    alone(&mut source)?;
    let built = Built::of(&source, progress)?;
    let name = package::file_name(source.title());
    let folder = site.join("downloads");
    fs::create_dir_all(&folder)
        .with_context(|| format!("unable to write to `{}`", shown(&folder)))?;
    let mut made = Vec::new();
    for (kind, key) in kinds.iter().zip(wanted) {
        let file = kind.file(&name);
        let bytes = write_whole(&folder.join(&file), |file| {
            built.pack(
                kind,
                &name,
                &Where::default(),
                browser.as_deref(),
                file,
                &progress.phase(),
            )
        })?;
        made.push(Download {
            kind: key,
            file: format!("downloads/{}", file.display()),
            bytes,
        });
    }
    Ok(made)
}

/// A file that is handed on needs nobody who keeps it, and holds no other.
fn alone(source: &mut Source) -> Result<()> {
    for (key, value) in [
        ("preprocessor.switchboard.offline", serde_json::json!(false)),
        (DOWNLOADS, serde_json::json!([])),
    ] {
        source
            .config
            .set(key, value)
            .context("[preprocessor.switchboard] in book.toml is not a table")?;
    }
    Ok(())
}

const DOWNLOADS: &str = "preprocessor.switchboard.downloads";

/// What is made.
enum Kind {
    Archive,
    Book,
    Paper,
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
            None if args.pdf => Self::Paper,
            None => Self::Archive,
        }
    }

    /// What it is called where its reader doesn't say.
    fn file(&self, name: &str) -> PathBuf {
        match self {
            Self::Archive => format!("{name}.zip").into(),
            Self::Book => format!("{name}.epub").into(),
            Self::Paper => format!("{name}.pdf").into(),
            Self::Page(page) => Path::new(page).file_name().unwrap_or_default().into(),
        }
    }

    fn called(&self, source: &Source) -> String {
        match self {
            Self::Archive | Self::Book | Self::Paper => format!("“{}”", source.title()),
            Self::Page(page) => format!("{page} of “{}”", source.title()),
        }
    }

    /// Whether a file that begins so was made by this command before.
    fn is_one(&self, beginning: &[u8]) -> bool {
        match self {
            Self::Paper => beginning.starts_with(b"%PDF"),
            Self::Archive | Self::Book => beginning.starts_with(b"PK"),
            Self::Page(_) => {
                memchr::memmem::find(beginning, b"http-equiv=\"Content-Security-Policy\"").is_some()
            }
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
