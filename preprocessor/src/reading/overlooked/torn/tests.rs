use super::*;
use crate::directives::KNOWN;
use mdbook_markdown::MarkdownOptions;

fn torn(text: &str) -> Vec<(Severity, String)> {
    let document = Document::new(text, &MarkdownOptions::default());
    let mut problems = drawings(text, &document);
    problems.extend(indented(text, &document, KNOWN));
    problems
        .into_iter()
        .map(|problem| (problem.severity, text[problem.span].to_owned()))
        .collect()
}

#[test]
fn a_blank_line_tears_a_drawing() {
    let whole = "<svg viewBox=\"0 0 1 1\">\n<path/>\n<text>a</text>\n</svg>\n";
    assert_eq!(torn(whole), []);
    let blank = whole.replace("<text>", "\n<text>");
    let line = "<svg viewBox=\"0 0 1 1\">".to_owned();
    assert_eq!(torn(&blank), [(Severity::Warning, line.clone())]);
    let figure = format!("<<#figure label=x>>\n\n{blank}\nCaption.\n\n<</figure>>\n");
    assert_eq!(torn(&figure), [(Severity::Error, line)]);
    assert_eq!(torn(&format!("```html\n{blank}```\n")), []);
    // What begins with a tag alone on its line is HTML again.
    assert_eq!(torn(&whole.replace("<text>a</text>", "\n<circle/>")), []);
}

#[test]
fn a_torn_drawing_may_end_with_any_letter() {
    for end in ["文", "é", "…"] {
        let text = format!("<svg>\n{end}\n\nb\n\n</svg>\n");
        assert_eq!(torn(&text), [(Severity::Warning, "<svg>".to_owned())]);
    }
}

#[test]
fn indentation_makes_code_of_a_directive() {
    for text in [
        "    <<#next>>\n",
        "a\n\n\t<<#rule>>\n\n\tb\n\n\t<</rule>>\n",
    ] {
        assert_eq!(torn(text).len(), 1, "{text}");
    }
    for text in [
        "   <<#next>>\n",
        "```\n    <<#next>>\n```\n",
        "    let a = 1 <<#x>>\n",
    ] {
        assert_eq!(torn(text), [], "{text}");
    }
}
