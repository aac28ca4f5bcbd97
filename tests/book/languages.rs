//! Books in scripts that the course isn't written in: one that runs from right to left and has half of our words
//! in its language, and one without spaces that has none.

use super::site::{Site, root, selector};
use scraper::node::Node;
use scraper::{ElementRef, Html};
use std::process::Command;

struct Built {
    site: Site,
    said: String,
}

fn build(language: &str) -> Built {
    let out = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .env("MDBOOK_BOOK__LANGUAGE", language)
        .env("MDBOOK_BOOK__SRC", language)
        .args(["build", "--dest-dir"])
        .arg(out.path())
        .arg(root().join("tests/languages"))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{language}: {said}");
    Built {
        site: Site::read(out.path()),
        said,
    }
}

/// What goes by a selector, as text.
fn texts(page: &Html, css: &str) -> Vec<String> {
    page.select(&selector(css))
        .map(|one| one.text().collect::<String>().trim().to_owned())
        .collect()
}

/// The English texts of a page that nothing says to be English. What the author writes in this script is code, a
/// name or in an attribute of its own.
fn unmarked(page: &Html) -> Vec<String> {
    let is_english = |text: &str| {
        let words = text.split_whitespace();
        words
            .filter(|word| {
                word.len() > 2
                    && word
                        .chars()
                        .all(|c| c.is_ascii_alphabetic() || ".,:’".contains(c))
            })
            .any(|word| word.chars().any(|c| c.is_ascii_lowercase()))
    };
    let mut found = Vec::new();
    for node in page.tree.nodes() {
        let Node::Text(text) = node.value() else {
            continue;
        };
        let mut above = node.ancestors().filter_map(ElementRef::wrap);
        let marked = above.any(|element| {
            let name = element.value().name();
            matches!(name, "script" | "style" | "code" | "head" | "svg" | "noscript" | "template")
                || name != "html" && element.attr("lang").is_some()
                // The author's own names, as they are.
                || element.attr("class").is_some_and(|class| class.split(' ').any(|c| matches!(c, "ipa" | "colophon" | "home")))
                || element.attr("href").is_some_and(|href| href.starts_with("https:"))
        });
        // A chapter's name is a text alone, in lists that mdBook makes, and so is the name of its notes.
        let is_name = ["Switchboard", "Answers", "Note"].contains(&text.trim());
        if !marked && !is_name && is_english(text) {
            found.push(text.trim().to_owned());
        }
    }
    found
}

#[test]
fn a_book_that_runs_from_right_to_left() {
    let Built { site, said } = build("ar");
    assert!(!said.contains("warning"), "{said}");
    let module = site.page("module.html");
    let html = module.root_element().value();
    assert_eq!(
        (html.attr("lang"), html.attr("dir")),
        (Some("ar"), Some("rtl"))
    );
    // A term with its article, where the author said so, and one in another script.
    let mut terms = texts(&module, "a.term");
    terms.sort();
    terms.dedup();
    for term in ["خادم", "طابور", "TCP"] {
        assert!(terms.iter().any(|one| one == term), "{term}: {terms:?}");
    }
    // As the language counts: four are few.
    assert_eq!(texts(&module, ".quiz-bar > span"), ["اختبار · 4 أسئلة"]);
    let glossary = site.page("glossary.html");
    assert_eq!(texts(&glossary, ".glossary-az h2"), ["خ", "ط", "T"]);
    // Half of our words are there; what stays English says so.
    for page in [
        "module.html",
        "glossary.html",
        "course.html",
        "answers.html",
    ] {
        assert_eq!(unmarked(&site.page(page)), Vec::<String>::new(), "{page}");
    }
    assert_eq!(texts(&module, ".module-head [lang]"), Vec::<String>::new());
    assert_eq!(texts(&module, ".more[lang=en]"), ["real-life example"]);
}

#[test]
fn a_book_without_spaces() {
    let Built { site, said } = build("ja");
    assert!(!said.contains("warning"), "{said}");
    let module = site.page("module.html");
    let terms = texts(&module, "main p a.term");
    for term in ["待ち行列", "サーバー", "要求"] {
        assert!(terms.iter().any(|one| one == term), "{term}: {terms:?}");
    }
    let letters = texts(&site.page("glossary.html"), ".glossary-az h2");
    let mut once = letters.clone();
    once.dedup();
    assert_eq!((letters.len(), &letters), (3, &once));
    for page in [
        "module.html",
        "glossary.html",
        "course.html",
        "answers.html",
    ] {
        assert_eq!(unmarked(&site.page(page)), Vec::<String>::new(), "{page}");
    }
}
