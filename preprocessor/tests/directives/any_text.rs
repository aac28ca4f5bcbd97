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
        "`3.0 s`",
        " ± `0.2`",
        "Answer:\n\n```\nqpredicx\n```\n",
        "1. [ ] ",
        "All of the above\n",
        "the second option\n",
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
        match Switchboard::default().transform(&context(renderer), book(text)) {
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

/// A block of Markdown as it may stand in a quiz or a vocabulary, sound or not: lines of one kind, with
/// words of their own where words go.
fn block() -> impl Strategy<Value = String> {
    let shapes = [
        "### W",
        "### Verdicts",
        "#### W",
        "W",
        "W\nW",
        "- [ ] W\n\n  > W\n- [x] W\n\n  > W",
        "- [x] W\n\n  > W\n  >\n  > W\n\n- [ ] W\n\n  > ```\n  > W\n  > ```",
        "1. [ ] W\n\n   > W\n2. [x] W\n\n   > W",
        "- [x] W\n  W\n\n  > W\n- [x] W\n  > W\n- [ ] W *W*\n\n  > - W\n  > - W",
        "- [ ] W\n  - W\n\n  > W",
        "Answer: `W`",
        "Answer: `W` or `W`",
        "Answer: `25` ± `1`",
        "Answer: `3.0 s` ± `200 ms`",
        "Answer:\n\n```text\nW\n  W\n```",
        "Answer:\n\n    W\n    W",
        "1. W\n2. W\n3. W",
        "- W\n- W",
        "> W\n> W",
        "```sh\nW\n\nW\n```",
        "    W\n\n    W",
        "| W | W |\n|---|---|\n| W | W |",
        "![W](x.png \"W\")",
        "[W]: b.md \"W\"",
        "[^n]: W",
        "W[^n]",
        "- 0: W\n- 1–9: W",
        "W `/W/`\n\n: W\n\n  W",
        "W\n\n: W\n\n: W\n\n  > W",
        "<div>W</div>",
        "<!-- a comment -->",
        "W<br>W",
        "***",
        "\\<<#goals>> W",
    ];
    (
        prop::sample::select(shapes.to_vec()),
        prop::collection::vec("q[a-z]{6}", 6),
        prop_oneof![4 => Just("\n\n"), 1 => Just("\n")],
    )
        .prop_map(|(shape, words, gap)| {
            let mut words = words.iter().cycle();
            let filled: String = shape
                .chars()
                .map(|c| match c {
                    'W' => words.next().expect("a cycle").clone(),
                    c => c.to_string(),
                })
                .collect();
            filled + gap
        })
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
    fn any_blocks_in_a_quiz_or_a_vocabulary_are_read_or_refused(
        (open, close) in prop::sample::select(vec![("<<#quiz id=quiz>>", "<</quiz>>"), ("<<#vocab>>", "<</vocab>>")]),
        first in "(### q[a-z]{6}\n\n|q[a-z]{6}\n\n)",
        blocks in prop::collection::vec(block(), 0..8),
    ) {
        holds(&format!("{open}\n\n{first}{}\n\n{close}\n", blocks.concat()))?;
    }

    /// Quizzes of every kind in any order: sound, so that nothing of them may be missing afterwards.
    #[test]
    fn a_sound_quiz_of_any_kinds_loses_no_word(
        questions in prop::collection::vec((0..6_usize, prop::collection::vec(prose(), 6)), 1..5),
    ) {
        let mut text = "<<#quiz id=quiz>>\n\n".to_owned();
        for (kind, words) in &questions {
            let [title, prompt, one, other, why, because] = &words[..] else {
                unreachable!("six stretches of prose");
            };
            text.push_str(&format!("### x {title}\n\nx {prompt}\n\n"));
            text.push_str(&match kind {
                0 => format!("- [ ] a {one}\n\n  > x {why}\n- [x] b {other}\n\n  > y {why}\n\n"),
                1 => format!("1. [x] a {one}\n\n   > x {why}\n2. [x] b {other}\n\n   > y {why}\n\n"),
                2 => "Answer: `qanswer` or `qanothr`\n\n".to_owned(),
                3 => "Answer: `3 min` ± `20 %`\n\n".to_owned(),
                4 => "Answer:\n\n```text\nqprints\n\n  qindent <b> ``\n```\n\n".to_owned(),
                _ => format!("1. a {one}\n2. b {other}\n3. qthirdx\n\n"),
            });
            text.push_str(&format!("x {because}\n\n"));
        }
        text.push_str(&format!("### Verdicts\n\n- 0–{}: qverdic\n\n<</quiz>>\n\n[a]: b.md\n", questions.len()));
        prop_assert!(holds(&text)?, "refused:\n{text}");
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
