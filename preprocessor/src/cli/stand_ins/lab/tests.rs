use super::{statics, written};

#[test]
fn html_is_written_as_mdbook_writes_it() {
    for (read, as_written) in [
        (
            "<div class=\"a\">\n<p>b</p><p>c</p>\n</div>",
            "<div class=\"a\">\n<p>b</p>\n<p>c</p>\n\n</div>\n",
        ),
        (
            "<svg viewBox=\"0 0\"><path d=\"M0\"/></svg>",
            "<svg viewbox=\"0 0\"><path d=\"M0\" /></svg>",
        ),
        (
            "<b title=\"&quot;&#x27;&#x3D;&amp;\">&quot;&#x27;&#x3D;&#x60;&lt;&amp;lt;</b>",
            "<b title=\"&quot;&#39;=&amp;\">\"'=`&lt;&amp;lt;</b>",
        ),
        (
            "<table><tr><td>1</td><th>2</th></tr></table>",
            "<table>\n<tr><td>1</td><th>2</th></tr>\n</table>\n",
        ),
    ] {
        assert_eq!(written(read).as_deref(), Some(as_written));
    }
}

#[test]
fn what_our_templates_dont_write_is_left_to_mdbook() {
    for read in [
        "<p>a\n\nb</p>",
        "<p>a\r</p>",
        "<p>a",
        "a</p>",
        "<p>a</b>",
        "<p class=a>b</p>",
        "<p class='a'>b</p>",
        "<p title=\"\\\">b</p>",
        "<p>a > b</p>",
        "<p>&nbsp;</p>",
        "<p>a & b</p>",
        "<a href=\"b.md\">c</a>",
        "<i class=\"fa fa-heart\"></i>",
        "<script>a</script>",
        "<!-- a -->",
        "<br>",
    ] {
        assert_eq!(written(read), None, "{read}");
    }
}

#[test]
fn only_what_stands_in_a_lab_is_found() {
    let form = "<div class=\"lab-static\">\n<p>b</p>\n</div>";
    let lab = |form: &str| format!("<switchboard-lab data-lab=\"\">\n{form}\n</switchboard-lab>\n");
    let found = |text: &str| {
        let places = statics(text).into_iter();
        places
            .map(|place| text[place].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found(&format!("a\n\n{}\n{}", lab(form), lab(form))),
        [form, form]
    );
    for text in [
        format!("{form}\n</switchboard-lab>\n"),
        format!(" {}", lab(&format!(" {form}"))),
        format!("<div>\n{form}\n</div>\n"),
        lab(&form.replace("<p>b</p>", "b\n\n*c*")),
        lab(form).replace("</switchboard-lab>", ""),
    ] {
        assert!(found(&text).is_empty(), "{text}");
    }
}
