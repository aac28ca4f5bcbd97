//! `package`: the course as one file, to be read without a network.

mod kind;

use super::book::Source;
use super::build::build_into;
use super::changed::Changed;
use super::pdf;
use super::progress::{Phase, Progress};
use super::say::say;
use super::site::{self, Where};
use super::temporary::{self, Temporary};
use super::terminal::shown;
use super::whole::{in_kilobytes, refuse_to_lose, write_whole};
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use kind::Kind;
use mdbook_switchboard::package::{self, scorm};
use mdbook_switchboard::publish::Download;
use std::fs;
use std::io::{BufWriter, ErrorKind, Write};
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
    /// A module as a unit for a platform for learning, which it tells when it is completed and with what score
    #[arg(long, value_name = "VERSION", requires = "module", conflicts_with_all = ["single_file", "epub", "pdf"])]
    scorm: Option<Scorm>,
    /// The module that is packed as a unit, as module-02.md
    #[arg(long, value_name = "PAGE", requires = "scorm")]
    module: Option<String>,
    /// The address at which the course is published, for the links to other pages that a single file has
    #[arg(long, value_name = "ADDRESS")]
    base_url: Option<String>,
}

/// The versions of SCORM that are written.
#[derive(Clone, Copy, ValueEnum)]
enum Scorm {
    #[value(name = "1.2")]
    V12,
    #[value(name = "2004")]
    V2004,
}

impl From<Scorm> for scorm::Version {
    fn from(version: Scorm) -> Self {
        match version {
            Scorm::V12 => Self::V12,
            Scorm::V2004 => Self::V2004,
        }
    }
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
    let kind = Kind::of(args, &source);
    if args.output.as_deref() == Some(Path::new("-")) {
        bail!("what is packed is a file: give `-o` a name for it");
    }
    let output = args.output.clone().unwrap_or_else(|| kind.file(&name));
    let may = || refuse_to_lose(&output, |beginning| kind.is_one(beginning));
    may()?;
    let browser = match kind {
        Kind::Paper => Some(pdf::browser()?),
        _ => None,
    };
    alone(&mut source)?;
    if let Kind::Page(_) | Kind::Unit(..) = kind {
        // What leads to other pages has no place in it. (The page with all of them does: mdBook's style for paper
        // comes with it.)
        source
            .config
            .set("output.html.search.enable", false)
            .context("[output.html] in book.toml is not a table")?;
    }
    let progress = Progress::start("building");
    let built = Built::of(&source, &progress)?;
    built.take_out(&output)?;
    let size = write_whole(&output, may, |file| {
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
        let scratch = temporary::apart_from(&source.own_files())?;
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

    /// Takes out what an earlier command has packed where this one will, where that is among the chapters: each would
    /// hold the last.
    fn take_out(&self, output: &Path) -> Result<()> {
        let src = self.source.src();
        let (Ok(src), Ok(output)) = (src.canonicalize(), output.canonicalize()) else {
            return Ok(());
        };
        let Ok(inside) = output.strip_prefix(src) else {
            return Ok(());
        };
        let copied = self.site.join(inside);
        match fs::remove_file(&copied) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| format!("unable to remove `{}`", shown(&copied)))
            }
            _ => Ok(()),
        }
    }

    /// When the last of its chapters was changed.
    fn changed(&self) -> String {
        let changed = Changed::of(&self.source.src());
        let pages = self.source.outline().pages;
        let times = pages.iter().map(|about| changed.when(&about.path));
        times.max().unwrap_or_default()
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
                    phase.count("packing file", count + 1, all);
                })?
                .flush()
                .context("unable to finish the archive")
            }
            Kind::Paper => {
                phase.set("printing");
                let browser = browser.unwrap_or(Path::new(""));
                let paper = pdf::print(browser, &self.site, &self.room, &self.changed())?;
                file.write_all(&paper).context("unable to write the PDF")
            }
            Kind::Book => {
                let outline = self.source.outline();
                let edition = package::Edition {
                    course: &site::course(self.source, &outline),
                    changed: &self.changed(),
                };
                package::epub(&self.site, &edition, BufWriter::new(file), &|count, all| {
                    phase.count("packing chapter", count + 1, all);
                })?
                .flush()
                .context("unable to finish the e-book")
            }
            Kind::Unit(page, version) => {
                let outline = self.source.outline();
                let course = site::course(self.source, &outline);
                let unit = scorm::Unit {
                    page,
                    title: &course.called_by(page).unwrap_or_else(|| page.clone()),
                    course: course.title,
                };
                scorm::package(&self.site, &unit, *version, BufWriter::new(file))?
                    .flush()
                    .context("unable to finish the unit")
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
        let output = folder.join(&file);
        if output.symlink_metadata().is_ok() {
            bail!(
                "the book has a file `downloads/{}` among its chapters, and `downloads` in book.toml writes one of that \
                 name. Call yours otherwise.",
                file.display()
            );
        }
        let bytes = write_whole(
            &output,
            || Ok(()),
            |file| {
                built.pack(
                    kind,
                    &name,
                    &Where::default(),
                    browser.as_deref(),
                    file,
                    &progress.phase(),
                )
            },
        )?;
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
    // To offer that code is run, mdBook's theme asks another host what it has, whenever a page is opened.
    if source.has_site() {
        // (mdBook takes the table by its older name, too, and refuses both beside each other.)
        let older = "output.html.playpen";
        let key = match source.config.get::<serde_json::Value>(older) {
            Ok(Some(_)) => format!("{older}.runnable"),
            _ => "output.html.playground.runnable".to_owned(),
        };
        let set = source.config.set(key, false);
        set.context("[output.html] in book.toml is not a table")?;
    }
    Ok(())
}

const DOWNLOADS: &str = "preprocessor.switchboard.downloads";
