//! `new module`: the next module's file, named where SUMMARY.md has been waiting for it.

use super::book::Source;
use super::say::say;
use super::terminal::shown;
use super::turn::Turn;
use super::whole::{rewrite_read, write_new};
use anyhow::{Context, Result, bail};
use mdbook_summary::{Link, Summary, SummaryItem, parse_summary};
use mdbook_switchboard::{harmless, in_summary};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How `new` was called.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Add the next module: its file, named at its draft's line in SUMMARY.md
    Module(Module),
}

#[derive(clap::Args)]
struct Module {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// The module's title; the default is its draft's
    #[arg(long)]
    title: Option<String>,
}

const TEMPLATE: &str = include_str!("../../templates/init/new-module.md");

/// Writes the file, and its name into SUMMARY.md.
pub(crate) fn run(args: &Args) -> Result<()> {
    let What::Module(module) = &args.what;
    let _turn = Turn::at(&module.dir);
    let source = Source::open(&module.dir)?;
    source.sweep();
    let file = source.src().join("SUMMARY.md");
    let text =
        fs::read_to_string(&file).with_context(|| format!("unable to read `{}`", shown(&file)))?;
    let summary = parse_summary(&text)
        .with_context(|| format!("`{}` can't be used as it is", shown(&file)))?;
    let course = Course::of(&summary, &source.src());
    if let Some(title) = &module.title {
        refuse_unreadable(title)?;
    }
    let plan = plan(&text, &course, module.title.as_deref())?;

    let chapter = source.src().join(&plan.path);
    let content = TEMPLATE
        .replace("@number@", &plan.number.to_string())
        .replace("@of@", &course.of.max(plan.number).to_string())
        .replace("@phase@", &plan.phase.replace('"', "\\\""))
        .replace("@title@", &plan.title);
    // One that was killed before it came to the line may have left the very same file.
    let begun =
        chapter.is_file() && fs::read(&chapter).is_ok_and(|text| text == content.as_bytes());
    if chapter.exists() && !begun {
        bail!(
            "`{}` is there already. Name it in {}, or move it away.",
            shown(&chapter),
            shown(&file)
        );
    }
    if !begun {
        write_new(&chapter, content.as_bytes())?;
    }
    if let Err(error) = rewrite_read(&file, text.as_bytes(), plan.summary.as_bytes()) {
        // Without its line it would be nobody's, and in the way of the next try. (Not what somebody has written.)
        if fs::read(&chapter).is_ok_and(|text| text == content.as_bytes()) {
            let _ = fs::remove_file(&chapter);
        }
        return Err(error);
    }
    say(format_args!(
        "Wrote {}, and named it in line {} of {}.",
        shown(&chapter),
        plan.line,
        shown(&file)
    ))?;
    if course.of < plan.number && course.of > 0 {
        say(format_args!(
            "It is number {} of {}: give `of={}` in every module.",
            plan.number, course.of, plan.number
        ))?;
    }
    Ok(())
}

/// A title is Markdown, in a line of SUMMARY.md and in the module's heading: not every text is one.
fn refuse_unreadable(title: &str) -> Result<()> {
    let is_one = |summary: Summary| match summary.numbered_chapters.as_slice() {
        [SummaryItem::Link(link)] => numbered(&link.name).is_some(),
        _ => false,
    };
    let line = format!("- [M.1 — {title}](a.md)\n");
    if title.contains(char::is_control) || !parse_summary(&line).is_ok_and(is_one) {
        bail!(
            "“{}” can't be a title in SUMMARY.md: write it in one line, and `\\` before a lone bracket",
            harmless(title)
        );
    }
    Ok(())
}

/// What is known of the course so far.
#[derive(Debug, Default)]
struct Course {
    /// The highest number that a module has.
    last: u64,
    /// How many there will be, as the modules say.
    of: u64,
    /// The phase of the last module.
    phase: String,
    /// The folder of the modules.
    folder: PathBuf,
    /// What SUMMARY.md itself is called, which is no phase.
    title: Option<String>,
    /// The names of the chapters after which a next one may stand, with where each leads.
    listed: Vec<(String, PathBuf)>,
}

impl Course {
    fn of(summary: &Summary, src: &Path) -> Self {
        let mut course = Self {
            title: summary.title.clone(),
            ..Self::default()
        };
        course.read(&summary.numbered_chapters, src);
        course
    }

    fn read(&mut self, items: &[SummaryItem], src: &Path) {
        for item in items {
            let SummaryItem::Link(Link {
                name,
                location,
                nested_items,
                ..
            }) = item
            else {
                continue;
            };
            if let Some(path) = location {
                // (A pipe is not what is read.)
                let path_of = src.join(path);
                let text = path_of.is_file().then(|| fs::read_to_string(path_of).ok());
                let text = text.flatten().unwrap_or_default();
                if let Some(line) = text.lines().find(|line| line.starts_with("<<#module ")) {
                    let number = |name: &str| attribute(line, name)?.parse().ok();
                    self.last = self.last.max(number("number").unwrap_or(0));
                    self.of = self.of.max(number("of").unwrap_or(0));
                    self.phase = attribute(line, "phase").unwrap_or_default();
                    self.folder = path.parent().unwrap_or(Path::new("")).to_owned();
                }
                self.listed.push((name.clone(), path.clone()));
            }
            self.read(nested_items, src);
        }
    }
}

/// The value of an attribute in a directive's line, without its quotes.
fn attribute(line: &str, name: &str) -> Option<String> {
    let start = line.find(&format!(" {name}="))? + name.len() + 2;
    let rest = &line[start..];
    match rest.strip_prefix('"') {
        Some(quoted) => Some(quoted.split('"').next()?.to_owned()),
        None => Some(rest.split([' ', '>']).next()?.to_owned()),
    }
}

/// What is to be written.
#[derive(Debug)]
struct Plan {
    number: u64,
    phase: String,
    title: String,
    /// From the chapters' folder.
    path: PathBuf,
    /// SUMMARY.md with the module in it, and the line where it stands.
    summary: String,
    line: usize,
}

fn plan(text: &str, course: &Course, title: Option<&str>) -> Result<Plan> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let modules: Vec<(usize, u64)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, numbered(name(line)?)?.0)))
        .collect();
    let draft = lines.iter().enumerate().find_map(|(index, line)| {
        let item = line.trim_start().starts_with(['-', '*']);
        let (number, name) = match numbered(name(line)?) {
            Some((number, name)) => (number, name.to_owned()),
            None => (course.last.checked_add(1)?, name(line)?.to_owned()),
        };
        // What comes before a module that there is waits for its own day.
        (item && line.trim_end().ends_with("]()") && number > course.last)
            .then_some((index, number, name))
    });
    let (index, number, title) = match draft {
        Some((index, number, name)) => (index, number, title.map_or(name, str::to_owned)),
        None => {
            let (names, paths): (HashSet<&str>, HashSet<&Path>) = (course.listed.iter())
                .map(|(name, path)| (name.as_str(), path.as_path()))
                .unzip();
            let Some(after) = lines.iter().rposition(|line| {
                line.trim_start().starts_with(['-', '*'])
                    && (name(line).is_some_and(|name| names.contains(name))
                        || leads(line).is_some_and(|path| paths.contains(path.as_path())))
            }) else {
                bail!(
                    "SUMMARY.md has no list of chapters yet. Write the first line of it, as in \
                     `- [M.01 — Its name]()`, and run the command again."
                );
            };
            let last = modules
                .iter()
                .map(|(_, number)| *number)
                .chain([course.last])
                .max()
                .unwrap_or(0);
            let Some(number) = last.checked_add(1) else {
                bail!(
                    "there is no number after {last}, which a module has already. Give that one a smaller number."
                );
            };
            let Some(title) = title else {
                bail!(
                    "SUMMARY.md has no draft for module {number}, so it needs a name: --title \"Its name\""
                );
            };
            let line = lines[after].clone();
            let indent = &line[..line.len() - line.trim_start().len()];
            lines.insert(after + 1, format!("{indent}- [M.{number:02} — {title}]()"));
            (after + 1, number, title.to_owned())
        }
    };
    let file = course.folder.join(format!("module-{number:02}.md"));
    let address = in_summary(&file.to_string_lossy().replace('\\', "/"));
    let at = lines[index].rfind("]()").unwrap_or(0);
    lines[index].replace_range(at.., &format!("]({address})"));
    let mut headings = lines[..index]
        .iter()
        .filter_map(|line| line.strip_prefix("# "));
    if course.title.is_some() {
        headings.next();
    }
    let phase = headings
        .next_back()
        .map(|part| part.strip_prefix("Phase ").unwrap_or(part).to_owned())
        .unwrap_or_else(|| course.phase.clone());
    let ending = if text.contains("\r\n") { "\r\n" } else { "\n" };
    Ok(Plan {
        number,
        phase,
        title,
        path: file,
        summary: lines.join(ending) + ending,
        line: index + 1,
    })
}

/// The name that a line of SUMMARY.md gives.
fn name(line: &str) -> Option<&str> {
    let start = line.find('[')? + 1;
    let end = line.rfind("](")?;
    line.get(start..end)
}

/// Where a line of SUMMARY.md leads: its name may have code in it, or other signs that aren't read as they are written.
fn leads(line: &str) -> Option<PathBuf> {
    let start = line.rfind("](")? + 2;
    let written = line.get(start..line.rfind(')')?)?.trim();
    let path = written
        .strip_prefix('<')
        .and_then(|path| path.strip_suffix('>'))
        .unwrap_or(written);
    Some(path.replace("%20", " ").into())
}

/// The number of a name such as `M.03 — Its words`, and its words.
fn numbered(name: &str) -> Option<(u64, &str)> {
    let (number, words) = name.strip_prefix("M.")?.split_once(" — ")?;
    Some((number.parse().ok()?, words))
}

#[cfg(test)]
mod tests;
