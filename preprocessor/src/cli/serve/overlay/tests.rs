use super::*;

const ERROR: &str =
    "error: unknown directive <<#quizz>>\n --> a.md:3:1\n@live-reload@ </pre></template>";

#[test]
fn the_error_is_shown_whole_and_escaped() {
    for html in [
        page(ERROR),
        on_top_of("<html><body><p>Good</p></body></html>", ERROR),
    ] {
        assert!(
            html.contains("error: unknown directive &lt;&lt;#quizz&gt;&gt;"),
            "{html}"
        );
        assert!(html.contains(" --&gt; a.md:3:1"), "{html}");
        assert!(
            html.contains("@live-reload@ &lt;/pre&gt;&lt;/template&gt;"),
            "{html}"
        );
    }
}

#[test]
fn the_page_beneath_is_kept() {
    let html = on_top_of("<body><p>Good</p></body></html>", ERROR);
    assert!(html.starts_with("<body><p>Good</p><"), "{html}");
    assert!(html.ends_with("</body></html>"), "{html}");
}

#[test]
fn a_fragment_without_a_body_is_covered_too() {
    assert!(on_top_of("<p>Good</p>", ERROR).starts_with("<p>Good</p><"));
}

#[test]
fn only_a_good_page_can_be_gone_back_to() {
    assert!(on_top_of("<body></body>", ERROR).contains("last good page"));
    assert!(!page(ERROR).contains("last good page"));
}
