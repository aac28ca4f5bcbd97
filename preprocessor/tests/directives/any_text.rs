//! Any text inside any block either parses or is an error with a position: no panic, no lost text.

use crate::support::{book, context, shown};
use mdbook_switchboard::{Severity, Switchboard};
use proptest::prelude::*;

/// Pieces that directives are made of, and what is near to them.
fn piece() -> impl Strategy<Value = String> {
    let fixed = [
        "- [ ] ",
        "- [x] ",
        "- ",
        "1. ",
        "  > ",
        "> ",
        "  ",
        "    ",
        "\t",
        "### ",
        "## ",
        "# ",
        "### Verdicts\n\n",
        "\n",
        "\n\n",
        "\r\n",
        "Answer: ",
        "`25` ± `1`",
        "`text`",
        ": ",
        "5: ",
        "0-1: ",
        "3–4",
        "*nickname*\n\n",
        "**bold** ",
        "[^1]",
        "[^1]: note\n",
        "[a]: b.md\n",
        "[a]",
        "<div>",
        "</div>\n\n",
        "<!--",
        "-->",
        "```",
        "~~~\n",
        "| a | b |\n|---|---|\n",
        "<<#goals>>\n",
        "<</goals>>\n",
        "<<#quiz id=a>>\n",
        "<</quiz>>\n",
        "<<#",
        ">>",
        "<</",
        "\\<<#goals>>",
        "&amp;",
        "\\",
        "\"",
        "é",
        "’",
        "🫖",
        "---\n",
        "***\n",
        "![](x.png)",
        "<span>",
        "</script>",
    ];
    prop_oneof![
        6 => prop::sample::select(fixed.to_vec()).prop_map(str::to_owned),
        3 => "q[a-z]{6}[ \n]",
        1 => any::<String>(),
    ]
}

fn body() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

/// The words of the text: no markup is made of them, so that they can be looked for afterwards. A comment
/// inside a block that is rendered anew may go, as no reader sees it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_lowercase())
        .filter(|word| word.len() == 7 && word.starts_with('q'))
        .filter(|_| !text.contains("<!--"))
}

const OPENINGS: [(&str, &str); 12] = [
    ("<<#goals>>", "<</goals>>"),
    ("<<#figure label=x>>", "<</figure>>"),
    ("<<#rule>>", "<</rule>>"),
    ("<<#compare>>", "<</compare>>"),
    ("<<#cards>>", "<</cards>>"),
    ("<<#vocab>>", "<</vocab>>"),
    ("<<#quiz id=quiz>>", "<</quiz>>"),
    ("<<#recap>>", "<</recap>>"),
    ("<<#next>>", "<</next>>"),
    ("<<#section label=x>>", ""),
    ("<<#module number=1 of=2 phase=x minutes=3>>", ""),
    ("", ""),
];

/// Checks one text: sound with every word kept, or errors that each have a place.
fn holds(text: &str) -> Result<bool, TestCaseError> {
    let mut sound = true;
    for renderer in ["html", "epub"] {
        match Switchboard.transform(&context(renderer), book(text)) {
            Ok((result, _)) => {
                let shown = shown(&result);
                for word in words(text) {
                    prop_assert!(
                        shown.contains(word),
                        "lost {word} of:\n{text}\nin:\n{shown}"
                    );
                }
            }
            Err(rejected) => {
                sound = false;
                prop_assert!(
                    rejected
                        .diagnostics
                        .iter()
                        .any(|d| d.severity == Severity::Error)
                );
                for diagnostic in &rejected.diagnostics {
                    let lines = text.split('\n').count();
                    prop_assert!(diagnostic.line.is_some_and(|line| line <= lines));
                    prop_assert!(diagnostic.column >= 1);
                }
            }
        }
    }
    Ok(sound)
}

/// What an author may well write where text is expected.
fn prose() -> impl Strategy<Value = String> {
    let pieces = [
        "*emphasis* ",
        "**bold** ",
        "`code` ",
        "[link](b.md) ",
        "[a] ",
        "![](x.png) ",
        "<b>html</b> ",
        "&amp; ",
        "x & y < z ",
        "\"quoted\" ",
        "it's ",
        "\\<<#goals>> ",
        "é🫖 ",
        "3–4: ",
        "</script> ",
        "1 < 2 ",
        "$x$ ",
        "~~struck~~ ",
    ];
    let piece = prop_oneof![
        2 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        2 => "q[a-z]{6} ",
    ];
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat().trim().to_owned())
}

proptest! {
    // `PROPTEST_CASES` asks for more.
    #[test]
    fn nothing_panics_and_no_word_is_lost(
        (open, close) in prop::sample::select(OPENINGS.to_vec()),
        before in body(),
        inside in body(),
    ) {
        holds(&format!("{before}\n\n{open}\n\nqzebras {inside}\n\n{close}\n\nquaggas\n"))?;
    }

    #[test]
    fn what_is_well_formed_is_sound_whatever_its_words(words in prop::collection::vec(prose(), 8)) {
        let [title, prompt, one, other, why, why_not, explanation, verdict] = &words[..] else {
            unreachable!("eight stretches of prose");
        };
        let text = format!(
            "<<#quiz id=a>>\n\n### x {title}\n\nx {prompt}\n\n```sh\nqinside\n\ncode\n```\n\n- [ ] a {one}\n\n  > x {why_not}\n\
             - [x] b {other}\n\n  > x {why}\n  >\n  > - {why}\n\nx {explanation}\n\n### Verdicts\n\n- 1: x {verdict}\n- 0: y\n\n\
             <</quiz>>\n\n<<#vocab>>\n\nx {title} `/x/`\n\n: x {explanation}\n\n  > {why}\n\n<</vocab>>\n\n[a]: b.md\n"
        );
        prop_assert!(holds(&text)?, "refused:\n{text}");
    }
}
