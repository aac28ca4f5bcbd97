//! Chapters whose files have names that mean something else in an address, or end one in Markdown.

use crate::support::{context, shown};
use mdbook_markdown::pulldown_cmark::{Event, Parser, Tag};
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_switchboard::Switchboard;
use scraper::{Html, Selector};
use std::collections::HashSet;

const MODULE: &str = "<<#module number=N of=2 phase=\"A\" minutes=9>>\n\n# Title N\n\nLede.\n\n<<#vocab>>\n\n\
                      WordN\n\n: See [above](#title-N).\n\n<</vocab>>\n\nWord1 and Word2.\n\n<<#quiz id=\"qN\">>\n\n\
                      ### What?\n\n- [ ] A\n\n  > No.\n- [x] B\n\n  > Yes.\n\nSo [it](#title-N) is.\n\n<</quiz>>\n\n\
                      <<#next>>\n\nOn.\n\n<</next>>\n";
const ALL: &str = "# All\n\n<<#desk>>\n\n<<#course>>\n\n<<#review id=r quizzes=\"q1, q2\" questions=2>>\n\n\
                   <<#glossary>>\n";
const FILES: [&str; 3] = ["more/tea (1).md", "more/C# & 100%?.markdown", "all.md"];

fn made(renderer: &str) -> Book {
    let texts = ["1", "2", ""].map(|number| match number {
        "" => ALL.to_owned(),
        number => MODULE.replace('N', number),
    });
    let chapters = FILES.into_iter().zip(texts);
    let items = chapters
        .map(|(file, text)| BookItem::Chapter(Chapter::new("Chapter", text, file, Vec::new())));
    let book = Book::new_with_items(items.collect());
    let made = Switchboard::default().transform(&context(renderer), book);
    made.unwrap_or_else(|rejected| panic!("{rejected}")).0
}

#[test]
fn links_of_ours_lead_to_a_chapter_whatever_its_file_is_called() {
    let page = shown(&made("html"));
    let page = Html::parse_document(&page);
    let links = Selector::parse("a[href]").expect("a selector");
    let links: HashSet<&str> = page
        .select(&links)
        .filter_map(|link| link.attr("href")?.split('#').next())
        .filter(|path| !path.is_empty())
        .collect();
    let expected = [
        "more/tea (1).html",
        "more/C%23 & 100%25%3F.html",
        // From one to the other, to the glossary, and to the answers.
        "C%23 & 100%25%3F.html",
        "../all.html",
        "../answers.html",
        // As pulldown-cmark writes an address.
        "more/tea%20(1).html",
        "more/C%23%20&%20100%25%3F.html",
        // The review is on the map, too.
        "all.html",
    ];
    assert_eq!(links, HashSet::from(expected));
}

#[test]
fn in_markdown_each_of_our_links_is_one() {
    let text = shown(&made("markdown"));
    let links: HashSet<String> = Parser::new(&text)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                dest_url.split('#').next().map(str::to_owned)
            }
            _ => None,
        })
        .filter(|path| !path.is_empty())
        .collect();
    let expected = [
        "more/tea%20%281%29.md",
        "more/C%23%20&%20100%25%3F.markdown",
        "tea%20%281%29.md",
        "C%23%20&%20100%25%3F.markdown",
        "../all.md",
        "all.md",
    ];
    assert_eq!(links, HashSet::from(expected.map(str::to_owned)));
    assert!(!text.contains("](more/tea (1)"), "{text}");
}

#[test]
fn parts_that_are_called_nearly_alike_have_ids_of_their_own() {
    let chapter = |name: &str, text: &str| {
        BookItem::Chapter(Chapter::new(
            name,
            text.to_owned(),
            format!("{name}.md"),
            Vec::new(),
        ))
    };
    let draft = |name: &str| BookItem::Chapter(Chapter::new_draft(name, Vec::new()));
    let book = Book::new_with_items(vec![
        chapter("map", "# Map\n\n<<#course>>\n"),
        BookItem::PartTitle("C".to_owned()),
        draft("One"),
        BookItem::PartTitle("C++".to_owned()),
        draft("Two"),
    ]);
    let made = Switchboard::default().transform(&context("html"), book);
    let text = shown(&made.unwrap_or_else(|rejected| panic!("{rejected}")).0);
    for id in ["course-c", "course-c-2"] {
        assert_eq!(
            text.matches(&format!("<h3 id=\"{id}\">")).count(),
            1,
            "{text}"
        );
        assert_eq!(
            text.matches(&format!("aria-labelledby=\"{id}\"")).count(),
            1,
            "{text}"
        );
    }
}
