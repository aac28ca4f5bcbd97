//! The page that joins all chapters, in an archive. Every chapter is in it a second time, a fifth of the whole: so
//! it is there without those that it can ask their own pages for when it is opened. A folder's pages mayn't read
//! each other, but they may hold each other in a frame, and say something to the one around it.
//!
//! Where a chapter in it isn't its page's text with other links and names, it stays.

use super::xhtml::escaped_value;
use crate::course::alike::SHARED;
use crate::publish::tags::{attribute, find, replace};
use crate::render::pages;
use serde::Serialize;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The page that joins all.
const JOINED: &str = "print.html";
/// What mdBook puts between two chapters.
const BREAK: &str = r#"<div style="break-before: page; page-break-before: always;"></div>"#;
const SHELL: &str = "<body class=\"whole-course\">";
const MAIN: &str = "<main id=\"content\" tabindex=\"-1\">\n";
const MAIN_END: &str = "</main>";
/// What a link's address is in.
const ADDRESSES: [&str; 3] = ["href", "src", "xlink:href"];

/// The scripts that give a chapter's text, and that join them.
const CHAPTER: (&str, &str) = (
    "chapter.js",
    include_str!("../../templates/site/chapter.js"),
);
const JOIN: (&str, &str) = (
    "joined.js",
    concat!(
        include_str!("../../templates/site/asked.js"),
        include_str!("../../templates/site/joined.js")
    ),
);

/// What was taken out of the page that joins all.
#[derive(Default)]
pub(super) struct Taken {
    /// The pages that give their text to whoever holds them in a frame.
    pub(super) pages: BTreeSet<String>,
    /// The files that do this, with what is in them.
    pub(super) files: Vec<(String, &'static str)>,
}

/// Takes the chapters out of the page that joins them, which scripts in a folder put back: none, where the site's pages aren't the course's theme's.
pub(super) fn take_out(pages: &mut BTreeMap<String, String>, folder: &str) -> Taken {
    let Some((joined, taken)) = pages
        .get(JOINED)
        .and_then(|html| without(html, pages, folder))
    else {
        return Taken::default();
    };
    for page in &taken {
        let to_root = "../".repeat(page.matches('/').count());
        let script = format!(
            "{MAIN_END}<script src=\"{to_root}{folder}/{}\"></script>",
            CHAPTER.0
        );
        if let Some(html) = pages.get_mut(page) {
            *html = html.replacen(MAIN_END, &script, 1);
        }
    }
    pages.insert(JOINED.to_owned(), joined);
    Taken {
        pages: taken,
        files: [CHAPTER, JOIN]
            .map(|(name, script)| (format!("{folder}/{name}"), script))
            .into(),
    }
}

/// The page without the chapters that it can ask for, and their pages.
fn without(
    html: &str,
    pages: &BTreeMap<String, String>,
    folder: &str,
) -> Option<(String, BTreeSet<String>)> {
    html.contains(SHELL).then_some(())?;
    let (before, main) = html.split_once(MAIN)?;
    let (main, after) = main.split_once(MAIN_END)?;
    // A chapter may write the same in a comment: then nobody knows where the text ends.
    find(after, MAIN_END).is_none().then_some(())?;
    let chapters: Vec<&str> = main.split(BREAK).map(str::trim).collect();
    let own: Vec<String> = chapters.iter().map(|chapter| unshared(chapter)).collect();

    // A chapter's page is the one that has the same text, but for links and names.
    let mut by_text = HashMap::new();
    for (page, html) in pages.iter().filter(|(page, _)| *page != JOINED) {
        if let Some(text) = text(html) {
            by_text
                .entry(bare(&unshared(text)))
                .or_insert(page.as_str());
        }
    }
    let of: Vec<Option<&str>> = own
        .iter()
        .map(|chapter| by_text.get(&bare(chapter)).copied())
        .collect();
    let names: BTreeMap<&str, Names> = chapters
        .iter()
        .zip(&of)
        .filter_map(|(chapter, page)| {
            Some(((*page)?, Names::of(chapter, text(&pages[(*page)?])?)?))
        })
        .collect();

    let mut taken = BTreeSet::new();
    let mut kept = Vec::new();
    for ((chapter, own), page) in chapters.iter().zip(&own).zip(of) {
        // What is in a template is no part of the document, for scripts.
        let same = page.filter(|page| {
            text(&pages[*page]).is_some_and(|text| {
                !text.contains("<template")
                    && names.get(page).is_some_and(|called| {
                        let renamed = named(&unshared(text), |id| called.id(id).to_owned());
                        linked(&renamed, |link| within(link, page, &names)) == *own
                    })
            })
        });
        kept.push(match same {
            Some(page) => {
                taken.insert(page.to_owned());
                let title = title(&pages[page]);
                let (name, address) = (escaped_value(page), escaped_value(&pages::escaped(page)));
                format!("<p data-chapter=\"{name}\"><a href=\"{address}\">{title}</a></p>")
            }
            None => (*chapter).to_owned(),
        });
    }
    if taken.is_empty() {
        return None;
    }
    let later = replace(before, "script", |script| {
        let deferred = script.strip_prefix("<script defer ")?;
        Some(format!(
            "<script defer type=\"text/plain\" data-later {deferred}"
        ))
    });
    // (What stands in a script can't end it.)
    let names = serde_json::json!(names).to_string().replace('<', "\\u003c");
    let scripts = format!(
        "<script type=\"application/json\" class=\"chapters\">{names}</script><script class=\"joining\" src=\"{folder}/{}\"></script>",
        JOIN.0
    );
    let kept = kept.join(BREAK);
    let after = after.replacen("</body>", &format!("{scripts}</body>"), 1);
    Some((format!("{later}{MAIN}{kept}\n{MAIN_END}{after}"), taken))
}

/// What a page of the course's theme has of its own; `None` where it isn't plain where that ends.
fn text(html: &str) -> Option<&str> {
    let (before, main) = html.split_once(MAIN)?;
    let (text, after) = main.split_once(MAIN_END)?;
    let is_its_end = [before, after]
        .iter()
        .all(|other| find(other, MAIN_END).is_none());
    is_its_end.then_some(text.trim())
}

fn title(html: &str) -> &str {
    let title = html.split_once("<title>").map_or("", |(_, rest)| rest);
    title.split_once("</title>").map_or("", |(title, _)| title)
}

/// What a chapter's places are called in the page that joins all, where no two may be called the same.
#[derive(Serialize)]
struct Names {
    /// Its first heading, which links to the chapter lead to.
    heading: String,
    /// Those that are called otherwise than in their own page.
    ids: BTreeMap<String, String>,
}

impl Names {
    fn of(chapter: &str, text: &str) -> Option<Self> {
        let [old, new] = [text, chapter].map(|html| {
            let ids = RefCell::new(Vec::new());
            named(html, |id| {
                ids.borrow_mut().push(id.to_owned());
                String::new()
            });
            ids.into_inner()
        });
        let mut heading = None;
        replace(chapter, "h1", |tag| {
            if heading.is_none() {
                heading = attribute(tag, "id").map(str::to_owned);
            }
            None
        });
        Some(Self {
            heading: heading?,
            ids: old
                .into_iter()
                .zip(new)
                .filter(|(old, new)| old != new)
                .collect(),
        })
    }

    fn id<'i>(&'i self, id: &'i str) -> &'i str {
        self.ids.get(id).map_or(id, String::as_str)
    }
}

/// A text without the data that all widgets of a page share, which stands once in the page that joins all.
fn unshared(html: &str) -> String {
    const ENDS: &str = "</script>";
    let mut made = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = find(rest, "<script ") {
        let Some(end) = find(&rest[at..], ENDS).map(|end| at + end + ENDS.len()) else {
            break;
        };
        let class = attribute(&rest[at..end], "class");
        let is_shared = class.is_some_and(|class| SHARED.contains(&class));
        made += &rest[..if is_shared { at } else { end }];
        rest = &rest[end..];
    }
    (made + rest).trim().to_owned()
}

/// A text without what may differ between a page and the page that joins all.
fn bare(html: &str) -> String {
    linked(&named(html, |_| String::new()), |_| String::new())
}

/// A text with other ids.
fn named(html: &str, id: impl Fn(&str) -> String) -> String {
    const ID: &str = " id=\"";
    let mut made = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = find(rest, ID) {
        let (before, from) = rest.split_at(at + ID.len());
        let old = &from[..from.find('"').unwrap_or(from.len())];
        made += before;
        made += &id(old);
        // One that doesn't end ends with the text.
        if old.len() == from.len() {
            made.push('"');
        }
        rest = &from[old.len()..];
    }
    made + rest
}

/// A text with other addresses in its links and pictures.
fn linked(html: &str, address: impl Fn(&str) -> String) -> String {
    let change = |tag: &str| {
        let mut made = tag.to_owned();
        for name in ADDRESSES {
            if let Some(value) = attribute(&made, name) {
                let (old, new) = (format!(" {name}=\"{value}\""), address(value));
                made = made.replacen(&old, &format!(" {name}=\"{new}\""), 1);
            }
        }
        Some(made)
    };
    replace(&replace(html, "a", change), "img", change)
}

/// A link of a chapter, as it is in the page that joins all: what `joined.js` makes of it, too.
fn within(link: &str, page: &str, names: &BTreeMap<&str, Names>) -> String {
    let scheme = link.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_lowercase())
            && scheme.chars().all(|c| {
                c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '+' | '.' | '-')
            })
    });
    if scheme {
        return link.to_owned();
    }
    let (path, place) = match link.split_once('#') {
        Some((path, place)) => (path, Some(place)),
        None => (link, None),
    };
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let from = match path {
        "" => page.to_owned(),
        _ if folder.is_empty() => path.to_owned(),
        _ => format!("{folder}/{path}"),
    };
    let mut parts = Vec::new();
    for part in from.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            _ => parts.push(part),
        }
    }
    let to = parts.join("/");
    match (names.get(to.as_str()), place) {
        (Some(own), Some(place)) => format!("#{}", own.id(place)),
        (Some(own), None) => format!("#{}", own.heading),
        (None, Some(place)) => format!("{to}#{place}"),
        (None, None) => to,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str, main: &str) -> String {
        format!(
            "<head><title>T</title><script defer src=\"a.js\"></script></head>{body}{MAIN}{main}\n{MAIN_END}</body>"
        )
    }

    #[test]
    fn chapters_are_asked_for_and_what_differs_from_its_page_stays() {
        let one = "<h1 id=\"one\"><a href=\"#one\">1</a></h1><a href=\"in/two.html\">2</a><a href=\"https://a.b/\">x</a>";
        let two = "<h1 id=\"two\"><a href=\"../one.html#there\">1</a></h1><img src=\"../a.png\"><a href=\"../one.html\">1</a>";
        // (All pages have what their widgets share; the page that joins all has it once.)
        let shared = "<script type=\"a\" class=\"words\">{}</script>";
        let one = &format!("{one}{shared}");
        let three = &format!(
            "<h1 id=\"three\">3</h1>{shared}<h2 id=\"there\">x</h2><a href=\"#there\">4</a>"
        );
        let own = "<h1 id=\"own\">changed</h1>";
        let joined = [
            &format!("<h1 id=\"one\"><a href=\"#one\">1</a></h1><a href=\"#two\">2</a><a href=\"https://a.b/\">x</a>{shared}"),
            "<h1 id=\"two\"><a href=\"#there\">1</a></h1><img src=\"a.png\"><a href=\"#one\">1</a>",
            "<h1 id=\"three\">3</h1><h2 id=\"there-1\">x</h2><a href=\"#there-1\">4</a>",
            own,
        ]
        .join(BREAK);
        let mut pages = BTreeMap::from([
            ("one.html".to_owned(), page("<body>", one)),
            ("in/two.html".to_owned(), page("<body>", two)),
            ("three.html".to_owned(), page("<body>", three)),
            (
                "own.html".to_owned(),
                page("<body>", &own.replace("ch", "h")),
            ),
            (JOINED.to_owned(), page(SHELL, &joined)),
        ]);
        let taken = take_out(&mut pages, "shared");
        assert_eq!(taken.files.len(), 2);
        assert!(
            taken
                .pages
                .iter()
                .eq(["in/two.html", "one.html", "three.html"])
        );
        let joined = &pages[JOINED];
        assert!(joined.contains("<p data-chapter=\"one.html\"><a href=\"one.html\">T</a></p>"));
        assert!(joined.contains("data-chapter=\"in/two.html\"") && joined.contains(own));
        assert!(joined.contains("<script defer type=\"text/plain\" data-later src=\"a.js\">"));
        assert!(joined.contains("data-chapter=\"three.html\""));
        assert!(joined.contains("{\"heading\":\"three\",\"ids\":{\"there\":\"there-1\"}}"));
        assert!(pages["in/two.html"].contains("</main><script src=\"../shared/chapter.js\">"));
        assert!(!pages["own.html"].contains("chapter.js"));
    }

    #[test]
    fn a_page_of_another_theme_stays_as_it_is() {
        let html = page("<body>", "<h1 id=\"one\">1</h1>");
        let mut pages = BTreeMap::from([
            ("one.html".to_owned(), html.clone()),
            (JOINED.to_owned(), html),
        ]);
        let before = pages.clone();
        let taken = take_out(&mut pages, "shared");
        assert!(taken.files.is_empty() && taken.pages.is_empty() && pages == before);
    }

    #[test]
    fn where_a_chapter_writes_the_end_of_the_text_all_stays() {
        let one = "<h1 id=\"one\">1</h1><!-- </main> --><p>More</p>";
        let two = "<h1 id=\"two\">2</h1>";
        let mut pages = BTreeMap::from([
            ("one.html".to_owned(), page("<body>", one)),
            ("two.html".to_owned(), page("<body>", two)),
            (JOINED.to_owned(), page(SHELL, &[one, two].join(BREAK))),
        ]);
        let before = pages.clone();
        assert!(take_out(&mut pages, "shared").pages.is_empty() && pages == before);
        // In a page that isn't joined with others, too.
        pages.insert(JOINED.to_owned(), page(SHELL, two));
        assert!(take_out(&mut pages, "shared").pages.iter().eq(["two.html"]));
        assert_eq!(pages["one.html"], before["one.html"]);
    }

    #[test]
    fn what_a_files_name_has_cannot_break_out() {
        let name = "in/a\"><script>1<!-- & #?.html";
        let main = "<h1 id=\"one\">1</h1><h2 id=\"</script><b>\">2</h2>";
        let renamed = main.replace("<b>", "<i>");
        let mut pages = BTreeMap::from([
            (name.to_owned(), page("<body>", main)),
            (JOINED.to_owned(), page(SHELL, &renamed)),
        ]);
        assert_eq!(take_out(&mut pages, "shared").pages.len(), 1);
        let joined = &pages[JOINED];
        assert!(joined.contains("<p data-chapter=\"in/a&quot;&gt;&lt;script&gt;1&lt;!-- &amp; #?.html\"><a href=\"in/a%22&gt;&lt;script&gt;1&lt;!--%20&amp;%20%23%3F.html\">T</a></p>"), "{joined}");
        let (_, names) = joined.split_once("class=\"chapters\">").unwrap();
        let (names, _) = names.split_once("</script>").unwrap();
        let names: serde_json::Value = serde_json::from_str(names).unwrap();
        assert_eq!(names[name]["ids"]["</script><b>"], "</script><i>");
    }
}
