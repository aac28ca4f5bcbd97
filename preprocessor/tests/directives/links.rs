//! A word that became a link to its definition changes nothing else: the text around it reads as before.

use crate::support::{book, context};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};
use mdbook_switchboard::Switchboard;
use proptest::prelude::*;

const WORDS: &str = "\n%%% words.md\n\n<<#vocab>>\n\nTea\n\n: A drink | of `leaves`.\n\nGreen tea\n\n: Another.\n\n\
                     Cup\n\n: What \"it\" is in.\n\n<</vocab>>\n";

/// The first chapter as it is after us.
fn linked(text: &str) -> String {
    let (book, _) = Switchboard::default()
        .transform(&context("html"), book(&format!("{text}\n{WORDS}")))
        .unwrap_or_else(|rejected| panic!("{text}\nis refused:\n{rejected}"));
    book.chapters().next().expect("a chapter").content.clone()
}

fn html(text: &str) -> String {
    let mut html = String::new();
    let parser = new_cmark_parser(text, &MarkdownOptions::default());
    pulldown_cmark::html::push_html(&mut html, parser);
    html
}

/// The HTML without our links, whose words stay.
fn unlinked(html: &str) -> String {
    let mut rest = html;
    let mut text = String::new();
    while let Some((before, link)) = rest.split_once("<a class=\"term\"") {
        let (_, inside) = link.split_once('>').expect("the end of a tag");
        let (word, after) = inside.split_once("</a>").expect("the end of a link");
        text.push_str(before);
        text.push_str(word);
        rest = after;
    }
    text + rest
}

/// Words of the vocabulary, and what may stand around them.
fn piece() -> impl Strategy<Value = String> {
    let fixed = [
        "tea",
        "Teas",
        "green tea",
        "green\ntea",
        "cup",
        " cups ",
        " tea ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "``",
        "[",
        "]",
        "](b.md)",
        "[tea]: b.md\n",
        "![",
        "<b>",
        "</b>",
        "<a href=\"x\">",
        "</a>",
        "<svg>",
        "</svg>",
        "<!--",
        "-->",
        "<!-- no-term -->",
        "<!-- no-term: tea -->\n",
        "\\",
        "&",
        "&amp;",
        ";",
        "|",
        "| tea |\n|---|\n",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "# ",
        "    ",
        ": ",
        "- [x] ",
        "```\n",
        "é",
        "茶",
        "'",
        "’s ",
        "-",
        ".",
        "/",
        "< ",
        ">",
        "[^1]",
        "\n[^1]: ",
        "<div>\n",
        "</div>\n\n",
        "https://tea.example ",
        "$",
        "{{",
        "a",
    ];
    prop::sample::select(fixed.to_vec()).prop_map(str::to_owned)
}

proptest! {
    #[test]
    fn a_link_changes_nothing_else(pieces in prop::collection::vec(piece(), 0..30)) {
        let text = pieces.concat();
        let linked = linked(&text);
        let text = format!("{text}\n\n");
        prop_assert_eq!(unlinked(&html(&linked)), html(&text), "{}\nbecame\n{}", text, linked);
    }
}

#[test]
fn the_first_of_each_is_a_link() {
    let linked = linked("Green tea is tea, and tea is in a cup; tea cups are for teas.");
    assert_eq!(linked.matches("<a class=\"term\"").count(), 3, "{linked}");
    assert!(linked.starts_with(
        "<a class=\"term\" id=\"use-one-green-tea\" href=\"words.html#term-green-tea\""
    ));
    assert!(linked.contains(">tea</a>, and tea is in a <a"), "{linked}");
}

#[test]
fn what_a_preview_shows_of_another_page_stays_in_its_attribute() {
    let page = html(&linked("| a |\n|---|\n| tea, cup |\n"));
    assert!(
        page.contains("data-meaning=\"A drink | of leaves.\"")
            || page.contains("data-meaning=\"A drink &#124; of leaves.\""),
        "{page}"
    );
    assert!(page.contains("data-meaning=\"What “it” is in.\""), "{page}");
}

#[test]
fn a_formula_holds_no_link() {
    let linked = linked(concat!(
        r"\\(tea = 2 cup\\) and $$ tea \times cup $$: so much tea.",
        "\n\n",
        r"\\[ cup = 1 \\]",
        "\n\nA cup."
    ));
    assert!(
        linked.starts_with(r"\\(tea = 2 cup\\) and $$ tea \times cup $$: so much <a"),
        "{linked}"
    );
    assert!(
        linked.contains("\n\n\\\\[ cup = 1 \\\\]\n\nA <a"),
        "{linked}"
    );
}
