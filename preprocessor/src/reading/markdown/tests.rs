use super::*;

fn rewritten(written_in: &str, shown_in: &str, link: &str) -> String {
    let links = Links {
        written_in: Path::new(written_in),
        shown_in: Path::new(shown_in),
        html: true,
    };
    links.rewrite(link)
}

#[test]
fn links_lead_to_pages() {
    let same = |link| rewritten("a/b.md", "a/b.md", link);
    assert_eq!(same("c.md#cups"), "c.html#cups");
    assert_eq!(same("../c.md"), "../c.html");
    assert_eq!(same("#cups"), "#cups");
    assert_eq!(same("cups.svg"), "cups.svg");
    assert_eq!(same("/c.md#cups"), "/c.html#cups");
    assert_eq!(rewritten("a/b.md", "answers.md", "/c.md"), "/c.html");
    for elsewhere in [
        "https://example.org/c.md",
        "mailto:tea@example.org",
        "//example.org/c.md",
        "a+b.c-d:x.md",
    ] {
        assert_eq!(same(elsewhere), elsewhere);
    }
}

#[test]
fn links_hold_where_they_are_shown() {
    let answers = |link| rewritten("a/b.md", "answers.md", link);
    assert_eq!(answers("c.md"), "a/c.html");
    assert_eq!(answers("../c.md#cups"), "c.html#cups");
    assert_eq!(answers("#cups"), "a/b.html#cups");
    assert_eq!(rewritten("b.md", "x/y.md", "pics/c.svg"), "../pics/c.svg");
    assert_eq!(
        rewritten("b.md", "x/y.md", "../../up.md"),
        "../../../up.html"
    );
}

#[test]
fn a_chapter_of_any_name_is_led_to() {
    let answers = |link| rewritten("my C#/100%.md", "answers.md", link);
    assert_eq!(answers("#cups"), "my C%23/100%25.html#cups");
    assert_eq!(answers("a%20b.md"), "my C%23/a%20b.html");
    assert_eq!(
        rewritten("my C#/a.md", "my C#/b.md", "c%23.md"),
        "c%23.html"
    );
}

#[test]
fn addresses_are_made_of_words() {
    assert_eq!(slug("The IoT / Device Client"), "the-iot-device-client");
    assert_eq!(slug("  Über *uns*!"), "über-uns");
    assert_eq!(slug("…"), "x");
}

#[test]
fn escaped_words_read_the_same() {
    for words in [
        "*a* & b <c> `d` [e](f) &amp; &#10; g_h | i \\ j ~~k~~",
        "A — Request & Response",
        "1. One",
        "2) Two",
        "# Three",
        "## Four",
        "- five",
        "-",
        "+",
        "-6.5 # 7.",
        "8.9 s",
        "10",
    ] {
        let mut html = String::new();
        let escaped = escape(words);
        pulldown_cmark::html::push_html(&mut html, parser(&escaped, &MarkdownOptions::default()));
        assert_eq!(
            html.trim(),
            format!(
                "<p>{}</p>",
                handlebars::html_escape(words).replace("&#x60;", "`")
            )
        );
    }
    for words in ["A — Request & Response", "-6.5 # 7.", "8.9 s", "C# 1. - a"] {
        assert_eq!(escape(words), words);
    }
}

#[test]
fn no_line_is_blank_inside_html() {
    assert_eq!(without_blank_lines("a\nb"), "a\nb");
    assert_eq!(
        without_blank_lines("<pre>a\n\n\nb</pre>"),
        "<pre>a\n&#10;&#10;b</pre>"
    );
    assert!(!without_blank_lines("<pre>a\n \n\t\n\nb</pre>").contains("\n\n"));
}

#[test]
fn what_is_seen_tells_apart_what_words_do_not() {
    let seen = |text: &str| {
        let events: Vec<_> = parser(text, &MarkdownOptions::default())
            .into_offset_iter()
            .collect();
        seen(&events)
    };
    for (one, other) in [
        ("![](a.svg)", "![](b.svg)"),
        ("![A plan](a.svg)", "![A plan](b.svg)"),
        ("x<sup>2</sup>", "x2"),
    ] {
        assert_ne!(seen(one), seen(other), "{one} and {other}");
        assert_eq!(seen(one), seen(one));
    }
    assert_eq!(seen("a *b*"), seen("a b"));
}

/// What is left open takes in nothing that is written around a piece: the next option, or the rest of the page.
#[test]
fn tags_end_with_what_they_are_in() {
    let here = Path::new("a.md");
    let links = Links {
        written_in: here,
        shown_in: here,
        html: true,
    };
    let shown = |text: &str| {
        let options = MarkdownOptions::default();
        let events: Vec<_> = parser(text, &options).into_offset_iter().collect();
        html(&events, links)
    };
    for (text, made) in [
        ("A Vec<T> of it", "<p>A Vec<T> of it</T></p>"),
        (
            "## Vec<T>\n\n*a <b>b* c",
            "<h2>Vec<T></T></h2>\n<p><em>a <b>b</b></em> c</p>",
        ),
        (
            "a</b> <br> <i>b</i> <img src=x> <hr/>",
            "<p>a <br> <i>b</i> <img src=x> <hr/></p>",
        ),
        ("<b>a <i>b</b></i>", "<p><b>a <i>b</i></b></p>"),
        (
            "- a <u8>\n- </u8> b",
            "<ul>\n<li>a <u8></u8></li>\n<li> b</li>\n</ul>",
        ),
        (
            "<div>\n\nA <b>b\n\n</div>\n</div>",
            "<div>\n<p>A <b>b</b></p>\n</div>",
        ),
        ("<details>\n\nA", "<details>\n<p>A</p>\n</details>"),
        ("> [!NOTE]\n> <i>a", "</i></p>\n</blockquote>"),
        (
            "|<T>|\n|---|\n|<U>|",
            "<th><T></T></th></tr></thead><tbody>\n<tr><td><U></U></td></tr>",
        ),
    ] {
        let shown = shown(text);
        assert!(shown.contains(made), "{text}\n{shown}");
        assert!(
            made.starts_with("</i>") || made.starts_with("<th>") || shown.trim() == made,
            "{shown}"
        );
    }
}
