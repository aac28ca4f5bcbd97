use super::table::MOST_COLUMNS;
use super::*;
use scraper::Html;

struct Here;
impl Surroundings for Here {
    fn link(&mut self, href: &str) -> Option<String> {
        (href != "gone.html").then(|| href.replace(".html", ".xhtml"))
    }
    fn picture(&mut self, src: &str) -> Option<String> {
        let is_picture = src != "gone.png" && !src.contains("://") && !src.ends_with(".mp4");
        is_picture.then(|| src.to_owned())
    }
}

fn xhtml(html: &str) -> String {
    inside(Html::parse_fragment(html).root_element(), &mut Here)
}

#[test]
fn a_table_of_many_columns_becomes_several_that_a_phone_can_show() {
    let row = |cell: &str, columns: &[usize]| {
        let cells: String = columns
            .iter()
            .map(|column| format!("<{cell}>{column}</{cell}>"))
            .collect();
        format!("<tr>{cells}</tr>")
    };
    let table = |columns: &[usize]| {
        let (head, body) = (row("th", columns), row("td", columns));
        format!("<thead>{head}</thead><tbody>{body}</tbody></table>")
    };
    let all: Vec<usize> = (0..7).collect();
    assert_eq!(
        xhtml(&format!("<table id=t>{}", table(&all))),
        format!(
            "<table id=\"t\">{}<table>{}",
            table(&[0, 1, 2, 3]),
            table(&[0, 4, 5, 6])
        )
    );
    let ten: Vec<usize> = (0..10).collect();
    let made = xhtml(&format!("<table>{}", table(&ten)));
    let columns = |part: &str| part.matches("<th>").count();
    let parts: Vec<usize> = made.split_inclusive("</table>").map(columns).collect();
    assert_eq!(parts, [4, 4, 4]);
    // Few columns, very many, and what stands in no plain ones, stay as they are.
    let many: Vec<usize> = (0..=MOST_COLUMNS).collect();
    assert!(xhtml(&format!("<table>{}", table(&many[1..]))).contains("</table><table>"));
    for whole in [
        format!("<table>{}", table(&all[..4])),
        format!("<table>{}", table(&many)),
        format!("<table>{}", table(&all)).replacen("<th>3", "<th colspan=\"2\">3", 1),
        format!("<table>{}", table(&all)).replacen("<td>0", "<td id=\"a\">0", 1),
    ] {
        assert_eq!(xhtml(&whole), whole);
    }
}

#[test]
fn what_plays_on_a_page_is_led_to() {
    for (html, made) in [
        (
            "<iframe src=\"https://example.org/a?b&amp;c\" title=\"A &lt;talk>\"></iframe>b",
            "<a href=\"https://example.org/a?b&amp;c\">A &lt;talk&gt;</a>b",
        ),
        (
            "<video><source src=\"https://example.org/a.mp4\">No video</video>",
            "<a href=\"https://example.org/a.mp4\">https://example.org/a.mp4</a>",
        ),
        (
            "<object data=\"a.svg\" aria-label=\"A &quot;b&quot;\"><p>no</p></object><embed src=\"b.svg\">",
            "<img src=\"a.svg\" alt=\"A &quot;b&quot;\"/><img src=\"b.svg\" alt=\"\"/>",
        ),
        // What lies in the book's folder isn't in the e-book.
        ("<video src=\"a.mp4\" title=\"A talk\"></video>", "A talk"),
        ("<video src=\"a.mp4\"></video><audio></audio>b", "b"),
    ] {
        assert_eq!(xhtml(html), made);
    }
}

#[test]
fn what_a_page_says_is_well_formed_xml() {
    for (html, expected) in [
        ("a &amp; b<br>c &lt;", "a &amp; b<br/>c &lt;"),
        ("<p>one<p>two", "<p>one</p><p>two</p>"),
        ("<a href='x.html#y'>z</a>", "<a href=\"x.xhtml#y\">z</a>"),
        ("<a href='gone.html'>z</a>", "z"),
        (
            "<h2 id=a><a class=header href='#a'>A</a></h2>",
            "<h2 id=\"a\">A</h2>",
        ),
        (
            "<img src=a.png alt='\"'>",
            "<img src=\"a.png\" alt=\"&quot;\"/>",
        ),
        ("<img src=gone.png alt=lost>", "lost"),
        (
            "<details class=card open><summary>S</summary>D</details>",
            "<div class=\"card\"><div class=\"summary\">S</div>D</div>",
        ),
        (
            "<svg xmlns='http://www.w3.org/2000/svg' viewbox='0 0 1 1' width='3rem'><path d='M0 0'/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>",
        ),
        (
            "<script>alert('</p>')</script><button>b</button><p class=js>j</p><p hidden>h</p>",
            "",
        ),
        ("<x-y data-z=1>w</x-y>", "<div>w</div>"),
        (
            "<form><fieldset><legend>Q</legend><div class=option><input type=radio value=a><label for=i>A</label></div></fieldset></form>",
            "<div><div><p class=\"asked\">Q</p><div class=\"option\"><span class=\"letter\">(a)</span> <span>A</span></div></div></div>",
        ),
        (
            "<input type=checkbox value=b><label>B</label><input type=radio value=aa><input value=ready><input type=checkbox>",
            "<span class=\"letter\">(b)</span> <span>B</span><span class=\"letter\">(aa)</span> ",
        ),
        (
            "<ul><li><input disabled type=checkbox checked> a</li><li><input disabled type=checkbox> b</li></ul>",
            "<ul><li>☑ a</li><li>☐ b</li></ul>",
        ),
        (
            "<ol><li value=7>g</li></ol><progress value=70 max=100></progress><p value=1>v</p>",
            "<ol><li value=\"7\">g</li></ol><progress max=\"100\" value=\"70\"></progress><p>v</p>",
        ),
        (
            "<p style='color: var(é'>a</p><p style='color: var(--ink)'>b</p>",
            "<p style=\"color: var(é\">a</p><p style=\"color: #1a1d21\">b</p>",
        ),
        (
            "<style>p{}</style><svg xmlns='http://www.w3.org/2000/svg'><style type=a>g > .a{fill:var(--ink)}</style></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>g &gt; .a{fill:#1a1d21}</style></svg>",
        ),
        ("<!-- -- -->\u{1}", ""),
        (
            "<tag\\>t</tag\\><b @click=a v-on:click=b \\=c 1=d lang=en xml:lang=en>u</b>",
            "<span>t</span><b lang=\"en\" xml:lang=\"en\">u</b>",
        ),
        (
            "<svg xmlns='http://www.w3.org/2000/svg'><use xlink:href='#a' href='#b'/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#b\"/></svg>",
        ),
        (
            "<label class=checkbox-label><input class=checkbox-img type=checkbox><img src=a.png alt=a><span class=img-wrapper><img src=a.png alt=a></span></label>",
            "<span class=\"checkbox-label\"><img src=\"a.png\" alt=\"a\"/></span>",
        ),
    ] {
        assert_eq!(xhtml(html), expected, "{html}");
    }
}

#[test]
fn elements_may_be_as_deep_in_one_another_as_there_are_any() {
    let deep = 100_000;
    let html = format!("{}x{}", "<span>".repeat(deep), "</span>".repeat(deep));
    assert_eq!(xhtml(&html), html);
}

#[test]
fn what_an_older_html_had_is_said_in_todays() {
    for (html, made) in [
        (
            "A Vec<T id=x> of it</T>",
            "A Vec<span id=\"x\"> of it</span>",
        ),
        ("a <big>b <u8>c</u8></big>", "a b c"),
        (
            "<center>a</center>",
            "<div style=\"text-align: center;\">a</div>",
        ),
        ("<tt>a</tt> <strike>b</strike>", "<code>a</code> <s>b</s>"),
        (
            "<p align=Center style='color: red'>a</p>",
            "<p style=\"text-align: center;color: red\">a</p>",
        ),
        (
            "<img src=a.png width=50% height=20 align=left border=0>",
            "<img src=\"a.png\" alt=\"\" height=\"20\" style=\"width: 50%;\"/>",
        ),
        (
            "<hr width=100px size=2 noshade>",
            "<hr style=\"width: 100px;\"/>",
        ),
    ] {
        let page = Html::parse_fragment(html);
        assert_eq!(inside(page.root_element(), &mut Here), made, "{html}");
    }
    let drawing = "<svg width=\"10%\"><path color=\"red\"></path></svg>";
    let page = Html::parse_fragment(drawing);
    let made = inside(page.root_element(), &mut Here);
    assert!(
        made.contains("width=\"10%\"") && made.contains("color=\"red\""),
        "{made}"
    );
}
