//! Tags in a page as text: finding some of them and putting something in their place, and leaving every other
//! byte as it was.

use std::borrow::Cow;
use std::ops::Range;

/// Puts in the place of each tag of this name what `change` makes of it; `None` leaves it. For `script` and
/// `style` the whole element is given.
pub(crate) fn replace(
    html: &str,
    name: &str,
    mut change: impl FnMut(&str) -> Option<String>,
) -> String {
    let mut made = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = next(rest, name) {
        made.push_str(&rest[..at]);
        let end = end(&rest[at..], name);
        let tag = &rest[at..at + end];
        match change(tag) {
            Some(other) => made.push_str(&other),
            None => made.push_str(tag),
        }
        rest = &rest[at + end..];
    }
    made + rest
}

/// Where the next tag of this name begins; what is in scripts is no tag.
fn next(html: &str, name: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr(b'<', &html.as_bytes()[at..])?;
        let tag = &html[at..];
        if is(tag, name) {
            return Some(at);
        }
        at += if tag.starts_with("<!--") {
            find(tag, "-->").map_or(tag.len(), |end| end + 3)
        } else if is(tag, "script") || is(tag, "style") {
            end(tag, if is(tag, "script") { "script" } else { "style" })
        } else {
            1
        };
    }
}

/// Where a text first has another: pages are long, and this is the quickest way.
pub(crate) fn find(html: &str, what: &str) -> Option<usize> {
    memchr::memmem::find(html.as_bytes(), what.as_bytes())
}

fn is(tag: &str, name: &str) -> bool {
    tag[1..].starts_with(name)
        && tag[1 + name.len()..]
            .starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')
}

/// How long a tag is, or an element whose content is no HTML.
fn end(tag: &str, name: &str) -> usize {
    let mut quote = None;
    let close = tag.char_indices().find(|(_, c)| {
        match quote {
            Some(open) if open == *c => quote = None,
            None if *c == '"' || *c == '\'' => quote = Some(*c),
            _ => {}
        }
        quote.is_none() && *c == '>'
    });
    let close = close.map_or(tag.len(), |(at, _)| at + 1);
    if name != "script" && name != "style" {
        return close;
    }
    let closing = format!("</{name}>");
    find(&tag[close..], &closing).map_or(tag.len(), |at| close + at + closing.len())
}

/// The value of an attribute as it is written; tags of ours and mdBook's have them in double quotes.
pub(crate) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    Some(&tag[place(tag, name)?])
}

/// What such a value means: mdBook escapes these signs.
pub(crate) fn meant(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return value.into();
    }
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    let meant = |text: String, (written, sign): (&str, &str)| text.replace(written, sign);
    signs.into_iter().fold(value.to_owned(), meant).into()
}

/// Where that is in the tag.
fn place(tag: &str, name: &str) -> Option<Range<usize>> {
    let open = &tag[..end(tag, "")];
    let start = open.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(start..start + open[start..].find('"')?)
}

/// The tag with another value of an attribute that it has, whatever else in it reads as the old one.
pub(crate) fn with(tag: &str, name: &str, value: &str) -> Option<String> {
    let old = place(tag, name)?;
    Some(format!("{}{value}{}", &tag[..old.start], &tag[old.end..]))
}

/// The tag without an attribute.
pub(crate) fn without(tag: &str, name: &str) -> String {
    match attribute(tag, name) {
        Some(value) => tag.replacen(&format!(" {name}=\"{value}\""), "", 1),
        None => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_and_nothing_else() {
        let html = "<a href=\"x>y\">1</a><!-- <a> --><script>'<a href=\"z\">'</script><abbr>2</abbr><a>3</a>";
        let mut seen = Vec::new();
        let made = replace(html, "a", |tag| {
            seen.push(tag.to_owned());
            Some("[".to_owned())
        });
        assert_eq!(seen, ["<a href=\"x>y\">", "<a>"]);
        assert_eq!(
            made,
            "[1</a><!-- <a> --><script>'<a href=\"z\">'</script><abbr>2</abbr>[3</a>"
        );
        let script = replace("<script defer src=\"a.js\"></script>.", "script", |tag| {
            attribute(tag, "src").map(str::to_uppercase)
        });
        assert_eq!(script, "A.JS.");
        assert_eq!(without("<a data-b=\"1\" b=\"2\">", "b"), "<a data-b=\"1\">");
    }

    #[test]
    fn a_value_is_changed_in_its_place() {
        for (tag, expected) in [
            (
                "<img alt=\"a.png\" src=\"a.png\">",
                "<img alt=\"a.png\" src=\"b\">",
            ),
            ("<img src=\"i\">", "<img src=\"b\">"),
            ("<img src=\"\" alt=\"\">", "<img src=\"b\" alt=\"\">"),
        ] {
            assert_eq!(with(tag, "src", "b").as_deref(), Some(expected));
        }
        assert_eq!(with("<img>", "src", "b"), None);
    }
}
