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
        3 => "[a-z]{1,6}[ \n]",
        1 => any::<String>(),
    ]
}

fn body() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_no_word_is_lost(
        (open, close) in prop::sample::select(OPENINGS.to_vec()),
        before in body(),
        inside in body(),
    ) {
        // Words that no markup is made of, so that they can be looked for afterwards.
        let text = format!("{before}\n\n{open}\n\nzebra {inside}\n\n{close}\n\nquagga\n");
        for renderer in ["html", "epub"] {
            match Switchboard.transform(&context(renderer), book(&text)) {
                Ok((result, _)) => {
                    let shown = shown(&result);
                    prop_assert!(shown.contains("zebra"), "lost the first word of:\n{text}\nin:\n{shown}");
                    prop_assert!(shown.contains("quagga"), "lost the last word of:\n{text}\nin:\n{shown}");
                }
                Err(rejected) => {
                    prop_assert!(rejected.diagnostics.iter().any(|d| d.severity == Severity::Error));
                    for diagnostic in &rejected.diagnostics {
                        prop_assert!(diagnostic.line.is_some_and(|line| line <= text.split('\n').count()));
                        prop_assert!(diagnostic.column >= 1);
                    }
                }
            }
        }
    }
}
