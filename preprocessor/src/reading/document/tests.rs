use super::*;
use proptest::prelude::*;

fn paragraphs(text: &str) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(
        &mut html,
        markdown::parser(text, &MarkdownOptions::default()),
    );
    html
}

#[test]
fn spans_are_positions_in_the_text() {
    let text = "# A\n\n- one\n- [x] two\n\n  > why\n\nTerm\n: meaning\n";
    let document = Document::new(text, &MarkdownOptions::default());
    let kinds: Vec<&Kind> = document.blocks.iter().map(|block| &block.kind).collect();
    assert_eq!(
        kinds,
        [
            &Kind::Heading(1),
            &Kind::List { ordered: false },
            &Kind::Definitions
        ]
    );
    let list = &document.blocks[1];
    assert_eq!(list.children[0].kind, Kind::Item { task: None });
    assert_eq!(list.children[1].kind, Kind::Item { task: Some(true) });
    let quotation = list.children[1].children.last().expect("a quotation");
    assert_eq!(quotation.kind, Kind::Quotation);
    assert_eq!(text[quotation.span.clone()].trim(), "> why");
    assert_eq!(document.words(&document.blocks[0]), "A");
}

#[test]
fn what_follows_a_comment_on_its_line_is_seen() {
    for (text, seen) in [
        ("<!-- a -->\n", 0),
        ("  <!-- a\n\nb --> <!-- c -->\n", 0),
        ("<!-- a\n", 0),
        ("<!-- a --> <p>b</p>\n", 1),
        ("<p>a</p> <!-- b -->\n", 1),
    ] {
        let document = Document::new(text, &MarkdownOptions::default());
        assert_eq!(document.blocks.len(), 1, "{text}");
        assert_eq!(document.visible(&document.blocks).count(), seen, "{text}");
    }
}

/// Where no paragraph is around an item's words, they are one run all the same, however they are marked.
#[test]
fn marks_within_marks_leave_a_run_whole() {
    let here = std::path::Path::new("one.md");
    let links = Links {
        written_in: here,
        shown_in: here,
        html: true,
    };
    for words in [
        "one [_two_](x) three",
        "***one*** two",
        "one **two *three* `four` [five](x)** six",
        "[![one](x) **two**](y) three",
    ] {
        let text = format!("- {words}\n\nTerm\n: {words}\n");
        let document = Document::new(&text, &MarkdownOptions::default());
        let (item, meaning) = (
            &document.blocks[0].children[0],
            &document.blocks[1].children[1],
        );
        for holder in [item, meaning] {
            let [run] = holder.children.as_slice() else {
                panic!("{words}: {:?}", holder.children);
            };
            assert_eq!(run.kind, Kind::Plain);
            let whole = paragraphs(words).replace(" />", ">");
            let whole = whole
                .trim()
                .trim_start_matches("<p>")
                .trim_end_matches("</p>");
            assert_eq!(markdown::html(&document.events[run.inner()], links), whole);
        }
    }
}

/// Blocks that a quotation, an item or a meaning may hold.
fn content() -> impl Strategy<Value = String> {
    let block = prop::sample::select(vec![
        "Some words.",
        "Words on\ntwo lines.",
        "- a list\n- of two\n\n  with more",
        "```sh\ncode\n\n  indented\n```",
        "> quoted\n> twice",
        "1. first\n2. second",
        "| a | b |\n|---|---|\n| c | d |",
        "    code by indentation",
    ]);
    prop::collection::vec(block, 1..4).prop_map(|blocks| blocks.join("\n\n"))
}

proptest! {
    /// What is lifted out of a container reads as it does inside.
    #[test]
    fn lifting_keeps_the_meaning(content in content(), (first, rest) in prop::sample::select(vec![
        ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("- > ", "  > "), ("> - ", ">   "), ("10) > ", "    > "),
    ])) {
        let lines: Vec<String> = content.lines().enumerate()
            .map(|(index, line)| format!("{}{line}", if index == 0 { first } else { rest }))
            .collect();
        let text = lines.join("\n") + "\n";
        let document = Document::new(&text, &MarkdownOptions::default());
        let mut blocks = &document.blocks;
        while blocks.len() == 1 && !blocks[0].children.is_empty()
            && paragraphs(&document.source(blocks)) != paragraphs(&content)
        {
            blocks = &blocks[0].children;
        }
        prop_assert_eq!(paragraphs(&document.source(blocks)), paragraphs(&content), "from:\n{}", text);
    }
}

/// A line of two hundred thousand `>` is no tree of two hundred thousand blocks.
#[test]
fn blocks_lie_only_so_deep() {
    let text = format!("{}word\n\n# After\n", ">".repeat(200_000));
    let document = Document::new(&text, &MarkdownOptions::default());
    assert_eq!(document.blocks.len(), 2);
    let mut block = &document.blocks[0];
    let mut depth = 1;
    while let Some(inner) = block.children.first() {
        block = inner;
        depth += 1;
    }
    assert!((100..=DEEPEST + 1).contains(&depth), "{depth}");
}
