//! What is shown a second time (reasons, explanations, closing words, meanings on the glossary's page and on cards)
//! looks like what mdBook's own renderer makes of the same Markdown, on a page that holds everything.

use mdbook_driver::MDBook;
use mdbook_switchboard::Switchboard;
use scraper::node::Node;
use scraper::{ElementRef, Html, Selector};
use std::fs;
use tempfile::TempDir;

/// Everything that mdBook's renderer knows, each but headings of a question's own level.
const EVERYTHING: &str = include_str!("everything.md");

const SETTINGS: &str = "[book]\ntitle = \"Tea\"\n[rust]\nedition = \"2021\"\n[output.html.playground]\neditable = true\n\
                        [output.html.code.hidelines]\npython = \"~\"\n";

/// A chapter in a folder, with everything once as it is, and once in each place that is shown a second time.
fn book() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir_all(src.join("sub")).expect("src");
    let indented = |by: &str| {
        let lines = EVERYTHING.lines().map(|line| match line {
            "" => by.trim_end().to_owned(),
            line => format!("{by}{line}"),
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let chapter = format!(
        "# Everything\n\n<section id=\"plain\">\n\n{EVERYTHING}\n\n</section>\n\n<<#quiz id=\"q\">>\n\n### Which?\n\n\
         - [x] A\n\n{}\n- [ ] B\n\n  > No.\n\n{EVERYTHING}\n\n### Verdicts\n\n- 0–1: Well.\n\n<</quiz>>\n\n\
         <<#vocab>>\n\nQueue\n\n: {}\n\n<</vocab>>\n\nA queue.\n\n[ref]: b.md \"Title\"\n",
        indented("  > "),
        indented("  ").trim_start(),
    );
    for (path, text) in [
        (
            "SUMMARY.md",
            "- [First](first.md)\n- [Everything](sub/a.md)\n- [B](sub/b.md)\n- [Words](words.md)\n",
        ),
        ("first.md", "# First\n"),
        ("sub/a.md", &chapter),
        ("sub/b.md", "# B\n\n## Cups\n"),
        ("words.md", "# Words\n\n<<#glossary>>\n"),
    ] {
        fs::write(src.join(path), text).expect("a chapter");
    }
    fs::write(folder.path().join("book.toml"), SETTINGS).expect("book.toml");
    let mut book = MDBook::load(folder.path()).expect("a book");
    book.with_preprocessor(Switchboard::default());
    book.build().expect("a build");
    folder
}

fn page(book: &TempDir, name: &str) -> String {
    fs::read_to_string(book.path().join("book").join(name)).expect("a page")
}

/// The elements and words within an element, a line each; white space counts in code alone.
fn told(element: ElementRef<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    tell(element, false, &mut lines);
    lines
}

fn tell(element: ElementRef<'_>, in_code: bool, lines: &mut Vec<String>) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) if in_code => lines.push(format!("{:?}", &**text)),
            Node::Text(text) => {
                let words: Vec<&str> = text.split_whitespace().collect();
                if !words.is_empty() {
                    lines.push(words.join(" "));
                }
            }
            Node::Element(tag) => {
                let Some(inner) = ElementRef::wrap(child) else {
                    continue;
                };
                // A heading that a script shows is no place that an address could lead to.
                if tag.attr("class") == Some("header") {
                    tell(inner, in_code, lines);
                    continue;
                }
                let is_place = matches!(tag.name(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "dt");
                let mut attributes: Vec<String> = tag
                    .attrs()
                    .filter(|(name, _)| !(is_place && *name == "id"))
                    // What the theme's script adds in the page itself.
                    .map(|(name, value)| format!(" {name}={}", value.replace(" hide-boring", "")))
                    .collect();
                attributes.sort();
                lines.push(format!("<{}{}>", tag.name(), attributes.concat()));
                tell(inner, in_code || tag.name() == "pre", lines);
                lines.push(format!("</{}>", tag.name()));
            }
            _ => {}
        }
    }
}

fn one<'h>(html: &'h Html, selector: &str) -> ElementRef<'h> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector)
        .next()
        .unwrap_or_else(|| panic!("{selector:?}"))
}

fn answers(page: &Html) -> serde_json::Value {
    let script: String = one(page, ".quiz-answers").text().collect();
    serde_json::from_str(&script).expect("JSON")
}

/// Says where two pieces part, and what stands there.
fn assert_same(shown: &[String], meant: &[String], place: &str) {
    let first = shown
        .iter()
        .zip(meant)
        .position(|(one, other)| one != other);
    let first = first.unwrap_or(shown.len().min(meant.len()));
    let around =
        |lines: &[String]| lines[first.saturating_sub(3)..lines.len().min(first + 4)].join("\n");
    assert!(
        shown == meant,
        "{place}: shown\n{}\nwhere mdBook has\n{}",
        around(shown),
        around(meant)
    );
}

#[test]
fn what_is_shown_a_second_time_is_what_mdbook_writes() {
    let book = book();
    let chapter = Html::parse_document(&page(&book, "sub/a.html"));
    let meant = told(one(&chapter, "#plain"));
    assert!(meant.len() > 300, "{} lines", meant.len());
    let answers = answers(&chapter);
    let question = &answers["questions"][0];
    for (place, html) in [
        ("explanation", &question["explanation"]),
        ("reason", &question["feedback"]["a"]),
    ] {
        let html = Html::parse_fragment(html.as_str().expect("HTML"));
        assert_same(&told(html.root_element()), &meant, place);
    }
    assert_same(&told(one(&chapter, "dl.vocab dd")), &meant, "meaning");

    // On pages in other folders only the addresses differ.
    let there = |lines: &[String]| -> Vec<String> {
        let rewrite = |line: &String| {
            let line = line.replace("href=#", "href=a.html#");
            ["href=", "src=", "poster="]
                .iter()
                .fold(line, |line, name| {
                    let mut parts = line.split(name);
                    let first = parts.next().unwrap_or_default().to_owned();
                    parts.fold(first, |line, part| {
                        let leads_out = part.starts_with("https:")
                            || part.starts_with("mailto:")
                            || part.starts_with('/');
                        let part = match part.strip_prefix("../") {
                            Some(above) => above.to_owned(),
                            None if leads_out => part.to_owned(),
                            None => format!("sub/{part}"),
                        };
                        format!("{line}{name}{part}")
                    })
                })
        };
        lines.iter().map(rewrite).collect()
    };
    let shown = Html::parse_document(&page(&book, "answers.html"));
    assert_same(
        &told(one(&shown, ".explanation")),
        &there(&meant),
        "explanation among the answers",
    );
    let glossary = Html::parse_document(&page(&book, "words.html"));
    assert_same(
        &told(one(&glossary, ".glossary .meaning")),
        &there(&meant),
        "meaning in the glossary",
    );
}

#[test]
fn on_the_page_of_all_chapters_reasons_are_told_their_folder() {
    let book = book();
    let print = Html::parse_document(&page(&book, "print.html"));
    let folder = one(&print, "a.quiz-folder");
    let leads_to = folder
        .value()
        .attrs()
        .find(|(name, _)| *name == "xlink:href" || *name == "href");
    assert_eq!(
        leads_to.map(|(_, to)| to.trim_end_matches('/')),
        Some("sub")
    );
}
