use super::*;
use crate::report::diagnostic::Severity;
use mdbook_markdown::MarkdownOptions;

/// What is told of a text: the marked words, with what is said of them.
fn told(text: &str) -> Vec<String> {
    let document = Document::new(text, &MarkdownOptions::default());
    let found = tags(text, &document, Known(&[]));
    let all = found.drawings.into_iter().chain(found.others);
    all.map(|problem| {
        let severe = match problem.severity {
            Severity::Error => "!",
            Severity::Warning => "",
        };
        format!("{severe}{}: {}", &text[problem.span], problem.title)
    })
    .collect()
}

#[test]
fn balanced_html_is_silent() {
    for text in [
        "A <span>b</span> c<br>d <img src=x> <b>e <i>f</i></b>.\n",
        "<div>\n\nText *in* it.\n\n<p>x</p>\n\n</div>\n",
        "> <div>\n>\n> a\n>\n> </div>\n\n- <span\n  class=x>b</span>\n",
        "`<a>` &lt;b> \\<c>\n\n```html\n<d>\n```\n\n    <e>\n",
        "<details><summary>a</summary>\n\nb\n\n</details>\n",
        "<script>\nif (a<b) { \"</p>\" }\n</script>\n\n![<b>](x.png)\n\n<!-- <b> -->\n",
        "| a | b |\n|---|---|\n| <b>c</b> | d<br>e |\n",
        "<circle/> <svg viewBox=\"0 0 1 1\"><path/><g/></svg>\n",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_is_left_open_is_told_once_a_name() {
    let open = "this tag is not closed";
    for (text, expected) in [
        ("A <span>b.\n\nC.\n", format!("<span>: {open}")),
        (
            "A Vec<u8> and Vec<u8>.\n\nAnd Vec<u8>.\n",
            format!("<u8>: {open}, nor are 2 more like it"),
        ),
        ("<div>\n\nText.\n", format!("<div>: {open}")),
        ("- <div>\n\n  a\n\n</div>\n", format!("<div>: {open}")),
        (
            "| a | b |\n|---|---|\n| <b>c | d |\n",
            format!("<b>: {open}"),
        ),
        ("A *b <i>c* d</i>.\n", format!("<i>: {open}")),
        // What is around it was closed: one mistake is told.
        (
            "<p>\n<video src=a.mp4>\n</p>\n\nText.\n",
            format!("<video src=a.mp4>: {open}"),
        ),
        (
            "A </b> c.\n",
            "</b>: this end of a tag closes nothing".to_owned(),
        ),
        (
            "A <!-- todo\nb.\n",
            "<!--: this comment never ends".to_owned(),
        ),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn a_drawing_may_begin_within_a_paragraph() {
    let text = "<svg viewBox=\"0 0 1 1\"><rect/>\n\n<g><text>a</text></g>\n</svg>\n";
    let line = "<svg viewBox=\"0 0 1 1\"><rect/>: this drawing is torn by a blank line";
    assert_eq!(told(text), [line]);
    let figure = format!("<<#figure label=x>>\n\n{text}\nCaption.\n\n<</figure>>\n");
    assert_eq!(told(&figure)[0], format!("!{line}"));
    // What begins on a line of its own is told by its block.
    assert_eq!(
        told(&text.replace("<rect/>", "\n<g>")),
        Vec::<String>::new()
    );
}
