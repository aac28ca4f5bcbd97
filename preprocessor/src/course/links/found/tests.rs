use super::{after_words, links};
use crate::reading::document::Document;
use mdbook_markdown::MarkdownOptions;

/// The addresses of a text's links, as they are written.
fn addresses(text: &str) -> Vec<&str> {
    let document = Document::new(text, &MarkdownOptions::default());
    let links = links(&document).into_iter();
    links.map(|link| &text[link.span]).collect()
}

#[test]
fn an_address_is_found_whatever_words_and_title_say() {
    assert_eq!(
        addresses("[(a.md)](a.md \"(a.md)\") and [b.md](<b.md>)\n"),
        ["a.md", "b.md"]
    );
    let document = Document::new("[(a)](a \"(a\")\n", &MarkdownOptions::default());
    assert_eq!(links(&document)[0].span, 6..7);
    assert_eq!(addresses("[![one](two)](three)\n"), ["two", "three"]);
    // With an escape in it the whole link is shown, and of that the first line.
    assert_eq!(addresses("[a\r\nb](c\\_d)\n"), ["[a"]);
}

#[test]
fn pictures_in_pictures_are_each_looked_through_once() {
    let depth = 100;
    let text = "![".repeat(depth) + "a" + &"](b\\_c)".repeat(depth);
    let document = Document::new(&text, &MarkdownOptions::default());
    let after = after_words(&document);
    assert_eq!(after.len(), depth);
    let read: usize = after.iter().map(ExactSizeIterator::len).sum();
    assert!(read <= text.len(), "{read} of {}", text.len());
    assert_eq!(links(&document).len(), depth);
}
