use super::*;

#[test]
fn a_text_keeps_what_questions_may_hold() {
    let src = tempfile::tempdir().unwrap();
    std::fs::create_dir(src.path().join("m")).unwrap();
    std::fs::write(src.path().join("m/a b.png"), "").unwrap();
    for (html, flow) in [
        ("a &amp; <em id=x>b</em><br>", "a &amp; <em>b</em><br/>"),
        (
            "<p style='color:red' class=c>one<p>two",
            "<p class=\"c\">one</p><p>two</p>",
        ),
        (
            "<a href='x.html'>in</a> <a href='https://a.b/'>out</a>",
            "in <a href=\"https://a.b/\">out</a>",
        ),
        (
            "<figure><svg></svg><figcaption>F</figcaption></figure>",
            "<div><p>F</p></div>",
        ),
        (
            "<img src='a%20b.png' alt=A>",
            "<img src=\"book/m/a%20b.png\" alt=\"A\"/>",
        ),
        ("<img src=gone.png alt=Gone>", "Gone"),
        ("<img src='../../etc' alt=Out>", "Out"),
        ("<span><div>x</div></span>", "<span>x</span>"),
        ("<s>x</s><input><script>x</script>", "<span>x</span>"),
        (
            "<ul><li><input disabled type=checkbox checked> a</li></ul>",
            "<ul><li>☑ a</li></ul>",
        ),
        (
            "<table><tr><td align=left>1</td></tr></table>",
            "<table><tbody><tr><td>1</td></tr></tbody></table>",
        ),
    ] {
        let mut body = Body::new(src.path(), Path::new("m"));
        assert_eq!(body.flow(html), flow, "{html}");
    }
    let mut body = Body::new(src.path(), Path::new("m"));
    assert_eq!(
        body.blocks("t <em>e</em><blockquote>q <p>p</p></blockquote>"),
        "<p>t <em>e</em></p><blockquote><p>q</p><p>p</p></blockquote>"
    );
    assert_eq!(
        body.flow("<label class=checkbox-label><input class=checkbox-img type=checkbox><img src='a%20b.png'><span class=img-wrapper><img src='a%20b.png'></span></label>"),
        "<img src=\"book/m/a%20b.png\" alt=\"\"/>"
    );
    assert_eq!(
        body.flow("<p class=blockquote-tag-title><svg></svg>Note</p>"),
        "<p class=\"blockquote-tag-title\">Note</p>"
    );
    assert!(body.left_out.is_empty());
    body.question = 3;
    body.flow("<svg></svg><svg></svg><img src=a%20b.png>");
    assert_eq!(body.left_out, [(3, "a drawing or formula")]);
    assert_eq!(body.pictures(), ["m/a b.png"]);
}

#[test]
fn what_is_left_out_again_and_again_is_said_once() {
    let mut body = Body::new(Path::new("/nobody/has/this"), Path::new(""));
    let gone = "<img src=a.png alt=A>";
    body.flow(&format!("{gone}{gone}<svg></svg><svg></svg>{gone}"));
    body.question = 1;
    body.flow(gone);
    let (picture, drawing) = ("a picture that isn't in the book", "a drawing or formula");
    assert_eq!(
        body.left_out,
        [(0, picture), (0, drawing), (0, picture), (1, picture)]
    );
}

/// Where each that is left out looks at all before it, it takes minutes.
#[test]
fn much_that_is_left_out_is_noted_at_once() {
    let mut body = Body::new(Path::new("/nobody/has/this"), Path::new(""));
    body.flow(&"<svg></svg><audio></audio>".repeat(100_000));
    assert_eq!(body.left_out.len(), 200_000);
}

#[test]
fn elements_may_be_as_deep_in_one_another_as_there_are_any() {
    let folder = Path::new("");
    let mut body = Body::new(folder, folder);
    let deep = 100_000;
    let html = format!("{}x{}", "<span>".repeat(deep), "</span>".repeat(deep));
    for made in [body.blocks(&html), body.line(&html), body.flow(&html)] {
        assert_eq!(made.matches("<span>").count(), deep);
        assert_eq!(made.matches("</span>").count(), deep);
    }
    assert_eq!(
        body.blocks(
            "a<b>c</b><div>d</div>e<blockquote>f<i>g</i><blockquote>h</blockquote>i</blockquote>"
        ),
        "<p>a<b>c</b></p><div>d</div><p>e</p><blockquote><p>f<i>g</i></p>\
         <blockquote><p>h</p></blockquote><p>i</p></blockquote>"
    );
}
