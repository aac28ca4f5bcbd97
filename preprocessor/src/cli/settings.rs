//! Settings of `book.toml`, and of the environment, with which a build would wait for ever or write outside
//! of the site: mdBook copies a style by its path as it is written, one with `..` to beside the site, and an
//! absolute one onto itself, which empties the file.

use super::beside::up;
use super::chapters::leaves;
use super::terminal::shown;
use anyhow::{Result, anyhow, bail};
use mdbook_driver::config::Config;
use mdbook_preprocessor::book::Book;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use walkdir::WalkDir;

/// # Errors
/// A sentence that names the setting and what to do.
pub(super) fn refuse_unsafe(root: &Path, config: &Config) -> Result<()> {
    for key in ["additional-css", "additional-js"] {
        let files: Option<Vec<PathBuf>> = get(config, key);
        for file in files.iter().flatten() {
            let shown = file.display();
            if up(file).is_none() {
                bail!(
                    "`{shown}` in book.toml ({key}) is no path from the book's folder, and mdBook would write \
                     its copy over the file itself, or outside of the site. Write the path from there, as in \
                     ../shared/style.css.",
                );
            }
            let file = root.join(file);
            if file.exists() && !file.is_file() {
                bail!("`{shown}` in book.toml ({key}) is no file. Name a file there.");
            }
        }
    }
    let redirects: BTreeMap<String, String> = get(config, "redirect").unwrap_or_default();
    let not_found: Option<String> = get(config, "input-404");
    for (page, key) in redirects
        .keys()
        .map(|page| (page, "redirect"))
        .chain(not_found.iter().map(|page| (page, "input-404")))
    {
        if leaves(Path::new(page.trim_start_matches('/'))) {
            bail!(
                "`{page}` in book.toml ({key}) leads out of the site, and mdBook would write a page there. \
                 Give a path within the site."
            );
        }
    }
    let not_found = not_found.as_deref().unwrap_or("404.md");
    let page = root.join(&config.book.src).join(not_found);
    if !not_found.is_empty() && page.exists() && !page.is_file() {
        bail!(
            "`{}` is no file, and mdBook would make the page of missing addresses from it. Let it be a file, or \
             take it away.",
            shown(&page)
        );
    }
    Ok(())
}

/// mdBook reads each file of the theme, and copies all that lies among the chapters. It waits for whoever
/// may write to a pipe one day, and reads a device to an end that it may not have. In place of what it can't
/// read of the theme it takes its own, and of the fonts none, without a word.
///
/// Chapters are not looked at: which of them can't be read is told of all at once.
///
/// # Errors
/// A sentence that names the first file that is none.
pub(super) fn refuse_endless(src: &Path, theme: &Path, output: &Path) -> Result<()> {
    // Where a link leads, if it is one: to what holds the chapters, or the site that will be built.
    let (whole_src, whole_output) = (src.canonicalize(), output.canonicalize());
    let leads_to = |entry: &walkdir::DirEntry, what: &io::Result<PathBuf>| {
        let led = || entry.path().canonicalize().ok();
        entry.path_is_symlink()
            && (what.as_ref()).is_ok_and(|what| led().is_some_and(|led| what.starts_with(led)))
    };
    let again = |path: &Path| {
        anyhow!(
            "`{}` leads back to a folder that it lies in, and mdBook would copy that into itself again and \
             again. Take the link away.",
            shown(path)
        )
    };
    let unread = |path: &Path, error: &io::Error| {
        anyhow!(
            "`{}` of the theme can't be read ({error}), and mdBook would build the site without it. Mend it, \
             or take it away.",
            shown(path)
        )
    };
    for folder in [src, theme] {
        let mut entries = Vec::new();
        for entry in WalkDir::new(folder)
            .follow_links(true)
            .into_iter()
            .filter_entry(|entry| entry.path() != output)
        {
            match entry {
                // (The folder of the chapters itself may be a link.)
                Ok(entry) if folder == src && entry.depth() > 0 => {
                    if leads_to(&entry, &whole_src) {
                        return Err(again(entry.path()));
                    }
                    if leads_to(&entry, &whole_output) {
                        bail!(
                            "`{}` leads to the folder of the built site, and each build would copy the one \
                             before it. Take the link away.",
                            shown(entry.path())
                        );
                    }
                    entries.push(entry);
                }
                Ok(entry) => {
                    if entry.file_type().is_file() {
                        fs::read(entry.path()).map_err(|error| unread(entry.path(), &error))?;
                    }
                    entries.push(entry);
                }
                Err(error) if folder == theme && fs::symlink_metadata(theme).is_ok() => {
                    let path = error.path().unwrap_or(theme).to_owned();
                    return Err(unread(&path, &error.into()));
                }
                Err(error) => {
                    let path = error
                        .path()
                        .filter(|_| folder == src && error.loop_ancestor().is_some());
                    if let Some(path) = path {
                        return Err(again(path));
                    }
                }
            }
        }
        let found = entries
            .into_iter()
            .filter(|entry| !(entry.file_type().is_file() || entry.file_type().is_dir()))
            .find(|entry| {
                folder == theme || entry.path().extension().is_none_or(|kind| kind != "md")
            });
        if let Some(found) = found {
            bail!(
                "`{}` is no file, and mdBook would wait for what is in it. Let it be a file, or take it away.",
                shown(found.path())
            );
        }
    }
    Ok(())
}

/// Where the output goes to a folder among the chapters (`src = "."`), what is in that is no source, and is copied into
/// no site: nor are the pages of chapters that lie there.
///
/// # Errors
/// A sentence that names one of these.
pub(super) fn refuse_chapters_in_output(src: &Path, output: &Path, book: &Book) -> Result<()> {
    let (Ok(src), Ok(whole)) = (src.canonicalize(), output.canonicalize()) else {
        return Ok(());
    };
    let Ok(within) = whole.strip_prefix(&src) else {
        return Ok(());
    };
    let named = book.chapters().filter_map(|chapter| chapter.path.as_ref());
    let lost = named.filter(|_| within != Path::new("")).find(|chapter| {
        let mut parts = chapter
            .components()
            .filter(|part| *part != Component::CurDir);
        within.components().all(|part| parts.next() == Some(part))
    });
    match lost {
        None => Ok(()),
        Some(chapter) => bail!(
            "`{}` is the folder of the output, and the chapter `{}` lies in it: its page would be missing from the \
             site. Name another folder in book.toml, as `build-dir` under [build].",
            shown(output),
            shown(chapter)
        ),
    }
}

/// Our preprocessor runs for the renderers that book.toml lists, and its directives would be shown as they are
/// written by the one that writes the site.
///
/// # Errors
/// A sentence that names the list.
pub(super) fn refuse_without_us(config: &Config) -> Result<()> {
    let listed = config.get::<Vec<String>>("preprocessor.switchboard.renderers");
    match listed.ok().flatten() {
        Some(listed) if !listed.iter().any(|name| name == "html") => bail!(
            "`renderers` under [preprocessor.switchboard] in book.toml leaves out \"html\", and the site would show \
             the directives as they are written. Add it to the list, or take the line out."
        ),
        _ => Ok(()),
    }
}

/// A setting of the HTML renderer; what has another form mdBook tells.
fn get<'c, T: serde::Deserialize<'c>>(config: &Config, key: &str) -> Option<T> {
    config.get(&format!("output.html.{key}")).ok().flatten()
}

/// mdBook reads the whole environment as text, and stops where it isn't.
///
/// # Errors
/// A sentence that names the variable.
pub(super) fn refuse_other_than_text() -> Result<()> {
    match env::vars_os().find(|(name, value)| name.to_str().is_none() || value.to_str().is_none()) {
        None => Ok(()),
        Some((name, _)) => bail!(
            "the environment variable `{}` isn't text in UTF-8, and mdBook can't read it. Set it anew, or \
             unset it.",
            name.display()
        ),
    }
}
