//! Opening an author's folder: is it a book, what does its `book.toml` say, and mdBook's view of it
//! with our preprocessor in place.

use super::chapters;
use super::editors;
use super::install::FOLDER;
use super::progress::Phase;
use super::settings;
use super::stand_ins::StandIns;
use super::terminal::{shown, switchboard, tell_all};
use super::unreadable;
use super::whole;
use anyhow::{Context, Result, bail};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use mdbook_preprocessor::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use mdbook_switchboard::{Diagnostic, Outline, Rejected, Switchboard, expect_answers};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use walkdir::WalkDir;

/// A folder that holds a book, with its settings as the author (and the environment) gave them.
pub(crate) struct Source {
    /// The folder with `book.toml`.
    pub(crate) root: PathBuf,
    /// The settings, which a command may change before [`Source::load`].
    pub(crate) config: Config,
    /// Whether mdBook makes the chapters that aren't there, for a command that only looks and lets it not.
    pub(crate) makes_missing: bool,
    /// What the pages of the last build are about.
    outline: Arc<Mutex<Outline>>,
}

impl Source {
    /// Opens the folder `dir`.
    ///
    /// # Errors
    /// A sentence that says what to do, where the folder, its `book.toml` or its `SUMMARY.md` is
    /// missing, or `book.toml` can't be read.
    pub(crate) fn open(dir: &Path) -> Result<Self> {
        if !dir.is_dir() {
            let what = if dir.exists() {
                "is not a folder"
            } else {
                "does not exist"
            };
            bail!(
                "`{}` {what}. Give the folder that holds the book's book.toml.",
                shown(dir)
            );
        }
        let file = dir.join("book.toml");
        if !file.is_file() {
            bail!(
                "`{}` holds no book.toml, so it is not a book. Give the folder that holds it, or run the \
                 command from there.",
                shown(dir)
            );
        }
        unreadable::refuse_other_than_text(dir, Path::new(""), "book.toml")?;
        settings::refuse_other_than_text()?;
        let mut config = Config::from_disk(&file)
            .with_context(|| format!("`{}` can't be used as it is", shown(&file)))?;
        config
            .update_from_env()
            .context("an environment variable that starts with MDBOOK_ can't be used as it is")?;
        settings::refuse_unsafe(dir, &config)?;
        let source = Self {
            root: dir.to_owned(),
            config,
            makes_missing: false,
            outline: Arc::default(),
        };
        let summary = source.src().join("SUMMARY.md");
        if !summary.is_file() {
            bail!(
                "`{}` does not exist, so there are no chapters. Create it with one line for each chapter, \
                 as in `- [First chapter](first.md)`, or correct `src` in {}.",
                shown(&summary),
                shown(&file)
            );
        }
        unreadable::refuse_other_than_text(dir, &source.config.book.src, "SUMMARY.md")?;
        chapters::refuse_deep(&summary)?;
        Ok(source)
    }

    /// The book's title, or a word for it.
    pub(crate) fn title(&self) -> &str {
        self.config.book.title.as_deref().unwrap_or("the book")
    }

    /// What the pages of the site that was built last are about.
    pub(crate) fn outline(&self) -> Outline {
        self.outline
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Whether mdBook's own HTML renderer runs for this book.
    pub(crate) fn has_site(&self) -> bool {
        renders_html(&self.config)
    }

    /// Where in a build folder mdBook's HTML renderer writes: in a folder of its own, beside other outputs.
    pub(crate) fn site(&self, folder: &Path) -> PathBuf {
        let outputs: BTreeMap<String, Value> = self.config.outputs().unwrap_or_default();
        if outputs.len() > 1 {
            folder.join("html")
        } else {
            folder.to_owned()
        }
    }

    /// The folder of the chapters.
    pub(crate) fn src(&self) -> PathBuf {
        self.root.join(&self.config.book.src)
    }

    /// The folder of the theme, whether or not it exists.
    pub(crate) fn theme(&self) -> PathBuf {
        let theme: Option<PathBuf> = self.config.get("output.html.theme").ok().flatten();
        self.root.join(theme.unwrap_or_else(|| "theme".into()))
    }

    /// Styles and scripts that `book.toml` adds to every page.
    pub(crate) fn additional_files(&self) -> Vec<PathBuf> {
        ["output.html.additional-css", "output.html.additional-js"]
            .into_iter()
            .filter_map(|key| self.config.get::<Vec<PathBuf>>(key).ok().flatten())
            .flatten()
            .map(|file| self.root.join(file))
            .collect()
    }

    /// What the author wrote, which no output may take the place of.
    pub(crate) fn own_files(&self) -> Vec<PathBuf> {
        let root = |name: &str| self.root.join(name);
        let mut files = vec![root("book.toml"), root("words"), self.src(), self.theme()];
        files.extend(self.additional_files());
        files
    }

    /// Takes away what commands that were killed have left beside the author's files: mdBook would take it into the
    /// site.
    pub(crate) fn sweep(&self) {
        for folder in self.folders() {
            whole::sweep(&folder);
        }
    }

    /// The folders that the author's files are in, each once however many files: to sweep one is to read it.
    fn folders(&self) -> BTreeSet<PathBuf> {
        let own = ["words", FOLDER].map(|name| self.root.join(name));
        let mut folders = BTreeSet::from(own);
        folders.insert(self.root.clone());
        for file in self.additional_files() {
            folders.insert(file.parent().unwrap_or(&self.root).to_owned());
        }
        for folder in [self.src(), self.theme()] {
            let below = WalkDir::new(folder).into_iter().filter_map(Result::ok);
            let below = below.filter(|entry| entry.file_type().is_dir());
            folders.extend(below.map(walkdir::DirEntry::into_path));
        }
        folders
    }

    /// The folder that `book.toml` names for the output.
    pub(crate) fn build_dir(&self) -> PathBuf {
        self.root.join(&self.config.build.build_dir)
    }

    /// Reads the chapters and sets the preprocessors up, with ours running in this process.
    ///
    /// # Errors
    /// Whatever mdBook has to say about `SUMMARY.md`. A chapter that can't be read is told when the
    /// preprocessors run, with all else that is wrong.
    pub(crate) fn load(&self, phase: &Phase) -> Result<MDBook> {
        let (mut book, unreadable) = self.read(phase)?;
        expect_answers(&mut book.config, &book.book);
        // Under the name that `book.toml` gives the external command this takes that command's place,
        // and its position among the other preprocessors; ours is never run twice.
        let stand_ins = renders_html(&self.config).then(StandIns::default);
        book.with_preprocessor(InProcess {
            phase: phase.clone(),
            unreadable,
            outline: Arc::clone(&self.outline),
            stand_ins: stand_ins.clone().filter(|_| is_alone(&self.config)),
        });
        if let Some(stand_ins) = stand_ins {
            book.with_preprocessor(stand_ins.preprocessor());
            book.with_renderer(editors::Html(stand_ins));
        }
        Ok(book)
    }

    /// Reads the chapters, and says which can't be read.
    ///
    /// # Errors
    /// As [`Source::load`].
    pub(crate) fn read(&self, phase: &Phase) -> Result<(MDBook, Vec<Diagnostic>)> {
        if self.has_site() {
            settings::refuse_without_us(&self.config)?;
        }
        phase.set("reading the chapters");
        let mut config = self.config.clone();
        let sound = chapters::ready(&self.root, &mut config)?;
        let (book, unreadable) = without_panic("SUMMARY.md is the usual cause", || {
            let loaded = if sound {
                MDBook::load_with_config(&self.root, config.clone())
            } else {
                Err(unreadable::error())
            };
            match loaded {
                Ok(book) => Ok((book, Vec::new())),
                Err(error) => unreadable::load(&self.root, &config, self.makes_missing, error),
            }
        })?;
        let src = &self.config.book.src;
        let diagnostics = switchboard().endless(&self.root, src, &book.book);
        if !diagnostics.is_empty() {
            return Err(Rejected { diagnostics }.into());
        }
        settings::refuse_chapters_in_output(&self.src(), &self.build_dir(), &book.book)?;
        settings::refuse_endless(&self.src(), &self.theme(), &self.build_dir())?;
        Ok((book, unreadable))
    }
}

/// Whether mdBook's own HTML renderer is to run.
fn renders_html(config: &Config) -> bool {
    let outputs: BTreeMap<String, Value> = config.outputs().unwrap_or_default();
    let html = outputs.get("html");
    outputs.is_empty() || html.is_some_and(|html| html.get("command").is_none())
}

/// Whether nobody but mdBook itself has the book after our preprocessor.
fn is_alone(config: &Config) -> bool {
    let others: BTreeMap<String, Value> = config.preprocessors().unwrap_or_default();
    others.keys().all(|name| name == Switchboard::NAME)
}

/// Runs all preprocessors and renderers of `book`.
///
/// # Errors
/// Their first error; a panic of mdBook's (it has some for odd HTML) is told as one.
pub(crate) fn render(book: &MDBook) -> Result<()> {
    without_panic(
        "odd HTML in a chapter is the usual cause: undo the last change, and make it in smaller steps",
        || book.build(),
    )
}

/// Tells a panic of mdBook's as an error, with what its usual cause is.
fn without_panic<T>(cause: &str, run: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| {
        let reason = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no reason given");
        bail!("mdBook stopped in the middle of its work ({reason}); {cause}")
    })
}

/// Our preprocessor, telling [`Phase`] how far the build has come.
struct InProcess {
    phase: Phase,
    /// Chapters that mdBook couldn't read: the book is refused.
    unreadable: Vec<Diagnostic>,
    outline: Arc<Mutex<Outline>>,
    /// What takes the place of the pages' data, where the book goes straight to mdBook's own renderer.
    stand_ins: Option<StandIns>,
}

impl Preprocessor for InProcess {
    fn name(&self) -> &str {
        Switchboard::NAME
    }

    fn run(&self, ctx: &PreprocessorContext, book: Book) -> Result<Book> {
        let chapters = book
            .iter()
            .filter(|item| matches!(item, BookItem::Chapter(_)))
            .count();
        self.phase
            .set(format!("reading the directives of {chapters} chapters"));
        let stand_ins = self.stand_ins.as_ref().filter(|_| ctx.renderer == "html");
        let outcome = switchboard()
            .shortening(stand_ins.map(StandIns::shorten))
            .transform_and_outline(ctx, book);
        if !self.unreadable.is_empty() {
            let mut diagnostics = self.unreadable.clone();
            diagnostics.extend(match outcome {
                Ok((_, warnings, _)) => warnings,
                Err(rejected) => rejected.diagnostics,
            });
            return Err(Rejected { diagnostics }.into());
        }
        let (book, warnings, outline) = outcome?;
        if ctx.renderer == "html" {
            *self.outline.lock().unwrap_or_else(PoisonError::into_inner) = outline;
        }
        tell_all(&self.phase.news(warnings));
        self.phase
            .set(format!("writing the {} output", ctx.renderer));
        Ok(book)
    }

    fn supports_renderer(&self, renderer: &str) -> Result<bool> {
        switchboard().supports_renderer(renderer)
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn a_folder_is_swept_once_however_many_files_of_it_pages_load() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("src/one")).unwrap();
        std::fs::write(root.path().join("src/SUMMARY.md"), "# Summary\n").unwrap();
        let styles = ["a.css", "b.css", "css/a.css", "css/b.css", "../c.css"];
        let settings =
            format!("[book]\ntitle = \"T\"\n[output.html]\nadditional-css = {styles:?}\n");
        std::fs::write(root.path().join("book.toml"), settings).unwrap();
        let source = Source::open(root.path()).unwrap();
        let mut folders: Vec<_> = source.folders().into_iter().collect();
        let at = |path: &str| root.path().join(path);
        let mut expected = vec![
            at(""),
            at("words"),
            at("switchboard"),
            at("css"),
            at(".."),
            at("src"),
            at("src/one"),
        ];
        folders.sort();
        expected.sort();
        assert_eq!(folders, expected);
    }
}
