//! What pages hold for their scripts (a lab's simulation, its words, a quiz's answers) is most of them, and mdBook
//! copies each page a dozen times while it makes HTML of it, of all chapters and of the page that joins them. It
//! changes none of that. So a short text stands in for it from the last preprocessor on, until the pages are written.
//! The same is done with what a lab is where no script runs.
//!
//! And what all labs or quizzes of a page share stands in it once, where mdBook has joined all chapters to one.

mod lab;

use anyhow::{Context, Result};
use mdbook_preprocessor::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use mdbook_renderer::RenderContext;
use mdbook_switchboard::{SHARED, Shorten};
use memchr::memmem::{self, Finder};
use memchr::{memchr, memchr2, memrchr};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufWriter, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How a script element that browsers don't run begins, and how it ends.
const OPENS: &str = "<script type=\"";
const CLOSES: &str = "</script>";
/// An element of its own, which no search looks into, around what stands in for another element.
const ELEMENT: &str = "<script>";
/// Data that is shorter isn't worth it.
const LEAST: usize = 256;

/// The texts that others stand in for, of one book.
#[derive(Clone, Default)]
pub(super) struct StandIns(Arc<Mutex<Texts>>);

#[derive(Default)]
struct Texts {
    /// How all that stand in begin: nobody can have written it.
    mark: String,
    texts: Vec<Arc<str>>,
    /// Their places, as the same stands on many pages.
    places: HashMap<Arc<str>, usize>,
    /// What labs are where no script runs, by their numbers: as mdBook writes them, from when it has written the rest;
    /// nothing where that isn't known.
    labs: BTreeMap<usize, Option<String>>,
}

impl StandIns {
    /// The preprocessor that puts them in: the last of all, so that nobody else sees them.
    pub(super) fn preprocessor(&self) -> impl Preprocessor + 'static {
        PutIn(self.clone())
    }

    /// What puts them into what many pages hold, when that is made: nobody else may see the book between that and the
    /// last preprocessor.
    pub(super) fn shorten(&self) -> Shorten {
        let stand_ins = self.clone();
        Shorten::by(move |text| stand_ins.begun().put_into(text))
    }

    fn begun(&self) -> MutexGuard<'_, Texts> {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if texts.mark.is_empty() {
            *texts = Texts::new();
        }
        texts
    }

    /// Puts back what they stand for in the pages that mdBook has written; `false` where one of them isn't as it was
    /// put in, since an author shows the very element as code: then nothing can be said of how its text would read. Or
    /// where it isn't known how mdBook would write one.
    pub(super) fn put_back(&self, context: &RenderContext) -> Result<bool> {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if texts.texts.is_empty() {
            return Ok(true);
        }
        texts.write_labs();
        let mut pages: BTreeSet<PathBuf> = ["index.html", "print.html"].map(PathBuf::from).into();
        pages.extend(context.book.iter().filter_map(|item| match item {
            BookItem::Chapter(chapter) => Some(chapter.path.as_ref()?.with_extension("html")),
            _ => None,
        }));
        for page in pages {
            let file = context.destination.join(page);
            let put_back = texts.put_back(&file);
            if !put_back.with_context(|| format!("unable to write `{}`", file.display()))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The same for mdBook, with what they stand for.
    pub(super) fn without(&self, context: &RenderContext) -> RenderContext {
        let texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut whole = context.clone();
        whole.book.for_each_chapter_mut(|chapter| {
            let mut content = Vec::new();
            let written = texts.write_whole(&chapter.content, &mut content);
            if let (Ok(()), Ok(content)) = (written, String::from_utf8(content)) {
                chapter.content = content;
            }
        });
        whole
    }
}

struct PutIn(StandIns);

impl Preprocessor for PutIn {
    fn name(&self) -> &'static str {
        "switchboard-stand-ins"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        if context.renderer == "html" {
            let mut texts = self.0.begun();
            book.for_each_chapter_mut(|chapter| texts.put_into(&mut chapter.content));
        }
        Ok(book)
    }

    fn supports_renderer(&self, renderer: &str) -> Result<bool> {
        Ok(renderer == "html")
    }
}

impl Texts {
    fn new() -> Self {
        Self {
            mark: format!("stand-in-{:016x}-", RandomState::new().hash_one(0)),
            ..Self::default()
        }
    }

    /// What stands in for the text of this number, with the ends of its element around it.
    fn stand_in(&self, number: usize) -> String {
        format!("{}{number}-", self.mark)
    }

    fn put_into(&mut self, content: &mut String) {
        let mut made = String::new();
        let mut at = 0;
        let data = data(content).into_iter().map(|place| (place, ["", ""]));
        let labs = lab::statics(content).into_iter();
        let mut places: Vec<_> = data
            .chain(labs.map(|place| (place, [ELEMENT, CLOSES])))
            .collect();
        places.sort_by_key(|(place, _)| place.start);
        for (place, [before, after]) in places {
            // (Of one within another, as an author may write them, the outer one stands for both.)
            if place.start < at {
                continue;
            }
            let number = self.number(&content[place.clone()]);
            if before == ELEMENT {
                self.labs.insert(number, None);
            }
            made.push_str(&content[at..place.start]);
            made.extend([before, &self.stand_in(number), after]);
            at = place.end;
        }
        if at > 0 {
            made.push_str(&content[at..]);
            // (It stays until all pages are written.)
            made.shrink_to_fit();
            *content = made;
        }
    }

    fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.places.get(text) {
            return *number;
        }
        let text: Arc<str> = text.into();
        self.texts.push(Arc::clone(&text));
        self.places.insert(text, self.texts.len() - 1);
        self.texts.len() - 1
    }

    /// Each lab stands on two pages, its own and the one that joins all.
    fn write_labs(&mut self) {
        for (number, lab) in &mut self.labs {
            *lab = lab::written(&self.texts[*number]);
        }
    }

    /// Where a page's stand-ins are, and what they stand for; `None` where one isn't alone in its element, or
    /// can't be written. An element is as it was read, or as mdBook writes it.
    fn found(&self, page: &[u8], is_written: bool) -> Option<Vec<(Range<usize>, &str)>> {
        let mut found = Vec::new();
        for start in memmem::find_iter(page, &self.mark) {
            let digits = &page[start + self.mark.len()..];
            let length = digits.iter().take_while(|c| c.is_ascii_digit()).count();
            let number = std::str::from_utf8(&digits[..length]).ok()?;
            let number: usize = number.parse().ok()?;
            let text = &**self.texts.get(number)?;
            let end = start + self.mark.len() + length + 1;
            let alone = page[..start].ends_with(b">")
                && digits.get(length) == Some(&b'-')
                && page[end..].starts_with(CLOSES.as_bytes());
            if !alone {
                return None;
            }
            found.push(if page[..start].ends_with(ELEMENT.as_bytes()) {
                let text = if is_written {
                    self.labs.get(&number)?.as_deref()?
                } else {
                    text
                };
                (start - ELEMENT.len()..end + CLOSES.len(), text)
            } else {
                (start..end, text)
            });
        }
        Some(found)
    }

    fn put_back(&self, file: &Path) -> io::Result<bool> {
        let page = match fs::read(file) {
            // One of a book without the page that joins all, or whose place another one has.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
            page => page?,
        };
        let Some(mut found) = self.found(&page, true) else {
            return Ok(false);
        };
        leave_out_again(&page, &mut found);
        if !found.is_empty() {
            let mut to = BufWriter::new(File::create(file)?);
            write(&page, &found, &mut to)?;
            to.flush()?;
        }
        Ok(true)
    }

    fn write_whole(&self, content: &str, to: &mut impl Write) -> io::Result<()> {
        let found = self.found(content.as_bytes(), false).unwrap_or_default();
        write(content.as_bytes(), &found, to)
    }
}

fn write(page: &[u8], found: &[(Range<usize>, &str)], to: &mut impl Write) -> io::Result<()> {
    let mut at = 0;
    for (place, text) in found {
        to.write_all(&page[at..place.start])?;
        to.write_all(text.as_bytes())?;
        at = place.end;
    }
    to.write_all(&page[at..])
}

/// Makes nothing of an element of shared data that the page has already.
fn leave_out_again(page: &[u8], found: &mut [(Range<usize>, &str)]) {
    let mut known = HashSet::new();
    for (place, text) in found {
        // (Not looked for further away: of many labs in one page each would look through all before it.)
        let open = memrchr(b'<', &page[..place.start]).unwrap_or_default();
        if !page[open..].starts_with(OPENS.as_bytes()) {
            continue;
        }
        let tag = &page[open..place.start];
        let is_shared = SHARED.iter().any(|class| {
            let class = format!(" class=\"{class}\"");
            memmem::find(tag, class.as_bytes()).is_some()
        });
        let mut again = || !known.insert((tag, text.as_ptr()));
        let is_whole = memchr(b'>', tag) == Some(tag.len() - 1)
            && page[place.end..].starts_with(CLOSES.as_bytes());
        if is_shared && is_whole && again() {
            *place = open..place.end + CLOSES.len();
            *text = "";
        }
    }
}

/// Where a chapter holds data for scripts: in elements that begin a line, as ours do. What mdBook would read otherwise
/// than it is written (ends of lines, zeros, comments) stays where it is.
fn data(content: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (opens, closes, comment) = (Finder::new(OPENS), Finder::new(CLOSES), Finder::new("<!--"));
    let mut at = 0;
    while let Some(open) = opens.find(&content.as_bytes()[at..]) {
        let open = at + open;
        at = open + OPENS.len();
        // (What begins before the end of a line that no tag ends on doesn't end there either.)
        let Some(end) = memchr2(b'>', b'\n', &content.as_bytes()[at..]) else {
            break;
        };
        at += end;
        if !content[at..].starts_with('>') {
            continue;
        }
        let start = at + 1;
        let Some(length) = closes.find(&content.as_bytes()[start..]) else {
            break;
        };
        let begins_line = open == 0 || content[..open].ends_with('\n');
        let text = &content.as_bytes()[start..start + length];
        let read_otherwise = || memchr2(b'\r', 0, text).is_some() || comment.find(text).is_some();
        if begins_line && length >= LEAST && !read_otherwise() {
            found.push(start..start + length);
        }
        at = start + length;
    }
    found
}

#[cfg(test)]
mod tests;
