//! Markdown files in the book's folder that nobody reads: no line of SUMMARY.md names them and no chapter
//! includes them, so that no page is made of them and nothing in them is checked.

use crate::course::entry::Entry;
use crate::course::text::Text;
use crate::reading::summary::{in_summary, spaced};
use crate::reading::unreadable::{beginning_of, decoded, text_of, words_of};
use crate::report::diagnostic::Problem;
use crate::report::message::OtherFile;
use crate::report::origin::includes;
use crate::report::path::{normal, relative};
use crate::report::span::{Span, lines, trimmed};
use mdbook_preprocessor::PreprocessorContext;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The file that marks the output of `build`, wherever that went.
const OUTPUT: &str = ".switchboard-output";

/// Finds them, in the order of their names, after lines of SUMMARY.md that name a chapter and aren't read so.
///
/// A `README.md` explains a folder to those who browse the sources, hidden files are nobody's chapters, and
/// a file that SUMMARY.md names in a comment is known to its author.
pub(crate) fn find(
    context: &PreprocessorContext,
    texts: &[Text],
    entries: &[Entry],
) -> Vec<OtherFile> {
    let src = context.root.join(&context.config.book.src);
    let Ok(summary) = words_of(&src.join("SUMMARY.md")) else {
        return Vec::new();
    };
    let unread = spaced_lines(&summary).into_iter().map(|problem| OtherFile {
        problem,
        path: context.config.book.src.join("SUMMARY.md"),
        content: summary.as_str().into(),
    });
    let mut found: Vec<OtherFile> = unread.collect();
    let html = context.config.html_config().unwrap_or_default();
    let not_found = html.input_404.unwrap_or_else(|| "404.md".to_owned());
    let mut read: HashSet<PathBuf> = texts.iter().map(|text| text.source.clone()).collect();
    read.extend(["SUMMARY.md".into(), not_found.into()]);
    let named = named(&summary);
    let candidates: Vec<PathBuf> = markdown_files(context, &src)
        .filter(|path| !read.contains(path) && !is_readme(path))
        .filter(|path| !is_named(&summary, &named, &relative(Path::new(""), path)))
        .collect();
    if candidates.is_empty() {
        return found;
    }
    let included = included(&src, read);
    let strays: Vec<PathBuf> = candidates
        .into_iter()
        .filter(|path| !included.contains(path))
        .collect();
    let (folders, strays) = whole_folders(&summary, &included, strays);
    let folders = folders.into_iter().filter_map(|(folder, files)| {
        let first = files.first()?;
        Some(OtherFile {
            problem: of_a_folder(&folder, files.len()),
            path: context.config.book.src.join(first),
            content: decoded(&beginning_of(&src.join(first)).ok()?).into(),
        })
    });
    found.extend(folders);
    let drafts = Drafts::of(entries, &summary);
    let strays = first_of_each_folder(strays)
        .into_iter()
        .filter_map(|(source, more)| {
            // One that isn't UTF-8 is read by nobody, either.
            let content = decoded(&beginning_of(&src.join(&source)).ok()?);
            let content = content
                .strip_prefix('\u{feff}')
                .unwrap_or(&content)
                .to_owned();
            Some(OtherFile {
                problem: problem(&source, &content, &drafts, more),
                path: context.config.book.src.join(source),
                content: content.into(),
            })
        });
    found.extend(strays);
    found
}

/// Lines before and after the list whose address holds a space: mdBook leaves them out without a word. (It stops at one
/// in the list.)
fn spaced_lines(summary: &str) -> Vec<Problem> {
    let mut in_comment = false;
    let mut problems = Vec::new();
    for line in lines(summary, 0..summary.len()) {
        let line = trimmed(summary, &line);
        let text = &summary[line.clone()];
        let commented = in_comment;
        if let Some(last) = text.rfind("<!--").max(text.rfind("-->")) {
            in_comment = text[last..].starts_with("<!--");
        }
        let Some(address) = spaced(text).filter(|_| text.starts_with('[') && !commented) else {
            continue;
        };
        let problem = Problem::warning(
            "this is read as text, not as a chapter",
            line,
            "the address holds a space: no page is made of it, and nothing in it is checked",
        );
        problems.push(problem.help(format!(
            "put the address between angle brackets: ({})",
            in_summary(address)
        )));
    }
    problems
}

/// So many files of a folder are told at once.
const MANY: usize = 3;
/// So many files of a folder that has chapters, too, are told one by one.
const MOST: usize = 6;

/// The folders of which nobody reads any file, each with those in it, and the files that lie in none of them.
fn whole_folders(
    summary: &str,
    read: &HashSet<PathBuf>,
    strays: Vec<PathBuf>,
) -> (Vec<(PathBuf, Vec<PathBuf>)>, Vec<PathBuf>) {
    let used: HashSet<&Path> = read.iter().flat_map(|file| file.ancestors()).collect();
    let mut folders: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    let mut left = Vec::new();
    for file in strays {
        // The last of these is the chapters' own folder, without a name.
        let unused = file.ancestors().skip(1);
        let unused = unused.filter(|folder| !folder.as_os_str().is_empty());
        match unused.take_while(|folder| !used.contains(folder)).last() {
            Some(folder) => folders.entry(folder.to_owned()).or_default().push(file),
            None => left.push(file),
        }
    }
    let (many, few): (Vec<_>, Vec<_>) = folders
        .into_iter()
        .filter(|(folder, _)| !names(summary, &format!("{}/", relative(Path::new(""), folder))))
        .partition(|(_, files)| files.len() >= MANY);
    left.extend(few.into_iter().flat_map(|(_, files)| files));
    left.sort();
    (many, left)
}

fn of_a_folder(folder: &Path, count: usize) -> Problem {
    let folder = relative(Path::new(""), folder);
    Problem::warning(
        format!("SUMMARY.md names none of the {count} Markdown files in {folder}/"),
        0..0,
        "this is the first: no page is made of them, and nothing in them is checked",
    )
    .help("add a line to SUMMARY.md for each that is a chapter")
    .help(format!(
        "if they aren't meant to be chapters, or not yet, name the folder there in a comment: <!-- {folder}/ -->"
    ))
}

/// The Markdown files under `src`, relative to it. What is built and what the theme is made of is neither.
fn markdown_files<'p>(
    context: &PreprocessorContext,
    src: &'p Path,
) -> impl Iterator<Item = PathBuf> + 'p {
    let theme: Option<PathBuf> = context.config.get("output.html.theme").ok().flatten();
    let others = [
        context.root.join(&context.config.build.build_dir),
        context.root.join(theme.unwrap_or_else(|| "theme".into())),
    ];
    let hidden = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() > 0 && (name.starts_with('.') || name == "node_modules")
    };
    WalkDir::new(src)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(move |entry| {
            !hidden(entry)
                && !others.iter().any(|other| entry.path() == other)
                && !entry.path().join(OUTPUT).is_file()
        })
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(move |entry| Some(entry.path().strip_prefix(src).ok()?.to_owned()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
}

fn is_readme(path: &Path) -> bool {
    path.file_stem()
        .is_some_and(|stem| stem.eq_ignore_ascii_case("readme"))
}

/// Whether SUMMARY.md names a folder, be it in a comment.
fn names(summary: &str, path: &str) -> bool {
    summary
        .match_indices(path)
        .any(|(at, _)| begins_name(&summary[..at]))
}

/// Whether after this text a name begins.
fn begins_name(before: &str) -> bool {
    let before = before.strip_suffix("./").unwrap_or(before);
    !before.ends_with(|c: char| is_in_name(c) || c == '/')
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// Where SUMMARY.md names Markdown files, be it in a comment: the ends of such names, by how they end. (It may name
/// many, and isn't looked through for each.)
fn named(summary: &str) -> HashMap<&str, Vec<usize>> {
    let mut named: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, sign) in summary.match_indices(".md") {
        let end = at + sign.len();
        named.entry(ending(&summary[..end])).or_default().push(end);
    }
    named
}

/// Whether SUMMARY.md names a file.
fn is_named(summary: &str, named: &HashMap<&str, Vec<usize>>, path: &str) -> bool {
    let mut places = named.get(ending(path)).into_iter().flatten();
    places.any(|&end| {
        let before = summary[..end].strip_suffix(path);
        before.is_some_and(begins_name)
    })
}

/// The end of a path that holds no sign which may stand before a path, with its folders.
fn ending(path: &str) -> &str {
    let ending = path.trim_end_matches(|c: char| is_in_name(c) || c == '/');
    let ending = &path[ending.len()..];
    ending.strip_prefix("./").unwrap_or(ending)
}

/// The files that these files include, and those that they include in turn.
fn included(src: &Path, read: HashSet<PathBuf>) -> HashSet<PathBuf> {
    let mut known = read;
    let mut left: Vec<PathBuf> = known.iter().cloned().collect();
    while let Some(path) = left.pop() {
        let Ok(text) = text_of(&src.join(&path)) else {
            continue;
        };
        let text = decoded(&text);
        let folder = path.parent().unwrap_or(Path::new(""));
        for line in text.lines() {
            for include in includes(line) {
                let include = normal(&folder.join(include));
                if known.insert(include.clone()) {
                    left.push(include);
                }
            }
        }
    }
    known
}

/// Files, each with how many more of its folder are left out: of a folder in which nobody reads so many, there is
/// one cause.
fn first_of_each_folder(strays: Vec<PathBuf>) -> Vec<(PathBuf, usize)> {
    let top = |file: &Path| {
        let mut parts = file.iter();
        parts
            .next()
            .filter(|_| parts.next().is_some())?
            .to_str()
            .map(str::to_owned)
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for folder in strays.iter().filter_map(|file| top(file)) {
        *counts.entry(folder).or_default() += 1;
    }
    let mut told = HashSet::new();
    strays
        .into_iter()
        .filter_map(|file| match top(&file) {
            Some(folder) if counts[&folder] > MOST => {
                let more = counts[&folder] - 1;
                told.insert(folder).then_some((file, more))
            }
            _ => Some((file, 0)),
        })
        .collect()
}

/// The drafts of SUMMARY.md, each where it may be asked for by a file: there may be many of both.
struct Drafts<'s> {
    by_name: HashMap<String, &'s Entry>,
    by_number: HashMap<u64, &'s Entry>,
    /// The numbers of the lines with drafts, by what these are called there; and of the last one that lists a chapter.
    lines: HashMap<&'s str, usize>,
    last_item: Option<usize>,
}

impl<'s> Drafts<'s> {
    fn of(entries: &'s [Entry], summary: &'s str) -> Self {
        let (mut by_name, mut by_number) = (HashMap::new(), HashMap::new());
        for draft in entries.iter().filter(|entry| entry.path.is_none()) {
            let (number, name) = draft.numbered_name();
            by_name.entry(name.to_lowercase()).or_insert(draft);
            if let Some(number) = number {
                by_number.entry(number).or_insert(draft);
            }
        }
        let mut lines = HashMap::new();
        for (line, number) in summary.lines().zip(1..) {
            let name = line
                .rsplit_once("]()")
                .and_then(|(before, _)| before.split_once('['));
            if let Some((_, name)) = name {
                lines.entry(name).or_insert(number);
            }
        }
        Self {
            by_name,
            by_number,
            lines,
            last_item: last_item(summary),
        }
    }
}

fn problem(source: &Path, content: &str, drafts: &Drafts<'_>, more: usize) -> Problem {
    let path = relative(Path::new(""), source);
    let address = in_summary(&path);
    let first = first_words(content);
    let title = heading(content)
        .filter(|title| !title.contains(char::REPLACEMENT_CHARACTER))
        .unwrap_or("Its name");
    // The draft of this name, or of the number in the file's name.
    let named = drafts.by_name.get(&title.to_lowercase());
    let draft = named.or_else(|| drafts.by_number.get(&number_in(source)?));
    let top = source.iter().next().unwrap_or_default().to_string_lossy();
    let problem = Problem::warning(
        match more {
            0 => "SUMMARY.md doesn't name this file".to_owned(),
            more => format!("SUMMARY.md doesn't name this file, nor {more} more in {top}/"),
        },
        first,
        "no page is made of it, and nothing in it is checked",
    );
    let problem = match draft {
        Some(draft) => problem.help(format!(
            "put its path into {} of SUMMARY.md, which waits for it: - [{}]({address})",
            drafts
                .lines
                .get(draft.name.as_str())
                .map_or("the draft's line".to_owned(), |line| format!("line {line}")),
            draft.name
        )),
        None => problem.help(match drafts.last_item {
            Some(line) => {
                format!("add a line to SUMMARY.md, after line {line}: - [{title}]({address})")
            }
            None => format!("add a line to SUMMARY.md: - [{title}]({address})"),
        }),
    };
    problem.help(format!(
        "if it isn't meant to be a chapter, or not yet, name it there in a comment: <!-- {path} -->"
    ))
}

/// The number at the end of a file's name: 3 of `module-03.md`.
fn number_in(source: &Path) -> Option<u64> {
    let stem = source.file_stem()?.to_string_lossy().into_owned();
    let name = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    stem[name.len()..].parse().ok()
}

/// The number of the last line that lists a chapter: after the line `---` come those without a number.
fn last_item(summary: &str) -> Option<usize> {
    let lines: Vec<&str> = summary.lines().collect();
    let at = lines.iter().rposition(|line| {
        let line = line.trim_start();
        line.starts_with(['-', '*']) && line.contains("](")
    })?;
    Some(at + 1)
}

/// The first line that says something.
fn first_words(content: &str) -> Span {
    lines(content, 0..content.len())
        .map(|line| trimmed(content, &line))
        .find(|line| !line.is_empty())
        .unwrap_or(0..0)
}

/// The words of the first heading.
fn heading(content: &str) -> Option<&str> {
    content.lines().find_map(|line| {
        let words = line.trim_start_matches('#');
        (words.len() < line.len() && words.starts_with(' ')).then_some(words.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_whole_path() {
        let summary = "- [A](./a/b.md)\n<!-- c.md, d/my file.md -->\n[E](x-e.md)";
        let named = named(summary);
        let is_named = |path: &str| is_named(summary, &named, path);
        for path in ["a/b.md", "c.md", "d/my file.md", "file.md", "x-e.md"] {
            assert!(is_named(path), "{path}");
        }
        for path in ["b.md", "e.md", "my file.md", "a/c.md", "f.md"] {
            assert!(!is_named(path), "{path}");
        }
    }
}
