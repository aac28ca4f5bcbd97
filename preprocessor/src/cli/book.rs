//! Opening an author's folder: is it a book, what does its `book.toml` say, and mdBook's view of it
//! with our preprocessor in place.

use super::progress::Phase;
use super::{Told, shown, summary, terminal_wants_colour};
use anyhow::{Context, Result, bail};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use mdbook_preprocessor::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use mdbook_switchboard::Switchboard;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// A folder that holds a book, with its settings as the author (and the environment) gave them.
pub(crate) struct Source {
    /// The folder with `book.toml`.
    pub(crate) root: PathBuf,
    /// The settings, which a command may change before [`Source::load`].
    pub(crate) config: Config,
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
        let mut config = Config::from_disk(&file)
            .with_context(|| format!("`{}` can't be used as it is", shown(&file)))?;
        config
            .update_from_env()
            .context("an environment variable that starts with MDBOOK_ can't be used as it is")?;
        let source = Self {
            root: dir.to_owned(),
            config,
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
        Ok(source)
    }

    /// The book's title, or a word for it.
    pub(crate) fn title(&self) -> &str {
        self.config.book.title.as_deref().unwrap_or("the book")
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
        let mut files = vec![self.root.join("book.toml"), self.src(), self.theme()];
        files.extend(self.additional_files());
        files
    }

    /// The folder that `book.toml` names for the output.
    pub(crate) fn build_dir(&self) -> PathBuf {
        self.root.join(&self.config.build.build_dir)
    }

    /// Reads the chapters and sets the preprocessors up, with ours running in this process.
    ///
    /// # Errors
    /// Whatever mdBook has to say about `SUMMARY.md` or a chapter that can't be read.
    pub(crate) fn load(&self, phase: &Phase) -> Result<MDBook> {
        phase.set("reading the chapters");
        let mut book =
            MDBook::load_with_config(&self.root, self.config.clone()).map_err(|error| {
                let said = error.to_string();
                let Some(rest) = said.strip_prefix("failed to read chapter `") else {
                    return error;
                };
                let chapter = rest.split('`').next().unwrap_or(rest);
                match summary::missing(&self.src(), chapter, terminal_wants_colour()) {
                    Some(message) => Told(message).into(),
                    None => error.context(format!(
                        "a chapter that `{}` names can't be read. Create the file, or correct its line there.",
                        shown(&self.src().join("SUMMARY.md"))
                    )),
                }
            })?;
        // Under the name that `book.toml` gives the external command this takes that command's place,
        // and its position among the other preprocessors; ours is never run twice.
        book.with_preprocessor(InProcess(phase.clone()));
        Ok(book)
    }
}

/// Runs all preprocessors and renderers of `book`.
///
/// # Errors
/// Their first error; a panic of mdBook's (it has some for odd HTML) is told as one.
pub(crate) fn render(book: &MDBook) -> Result<()> {
    catch_unwind(AssertUnwindSafe(|| book.build())).unwrap_or_else(|panic| {
        let reason = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no reason given");
        bail!(
            "mdBook stopped in the middle of a build ({reason}). Odd HTML in a chapter is the usual \
             cause: undo the last change, and make it in smaller steps."
        )
    })
}

/// Our preprocessor, telling [`Phase`] how far the build has come.
struct InProcess(Phase);

impl Preprocessor for InProcess {
    fn name(&self) -> &str {
        Switchboard.name()
    }

    fn run(&self, ctx: &PreprocessorContext, book: Book) -> Result<Book> {
        let chapters = book
            .iter()
            .filter(|item| matches!(item, BookItem::Chapter(_)))
            .count();
        self.0
            .set(format!("reading the directives of {chapters} chapters"));
        let (book, warnings) = Switchboard.transform(ctx, book)?;
        let colour = terminal_wants_colour();
        for warning in &warnings {
            if colour {
                eprintln!("{}\n", warning.styled());
            } else {
                eprintln!("{warning}\n");
            }
        }
        self.0.warned(warnings.len());
        self.0.set(format!("writing the {} output", ctx.renderer));
        Ok(book)
    }

    fn supports_renderer(&self, renderer: &str) -> Result<bool> {
        Switchboard.supports_renderer(renderer)
    }
}
