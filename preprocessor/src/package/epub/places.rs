//! Links to places that a page doesn't have. A browser shows the page from its top; in an e-book they are an error
//! for which shops refuse it.

use super::pages::escaped;
use crate::package::xhtml;
use percent_encoding::percent_decode_str;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The texts of some pages by their files, with links to places that aren't there made links to their pages.
pub(super) fn found(pages: &[(&str, &str)]) -> Vec<String> {
    let places: HashMap<&str, HashSet<&str>> = pages
        .iter()
        .map(|(file, text)| {
            let ids = values(text, None, " id=\"");
            (*file, ids.into_iter().map(|id| &text[id]).collect())
        })
        .collect();
    let texts = pages.iter();
    texts
        .map(|(file, text)| {
            let mut made = String::with_capacity(text.len());
            let mut from = 0;
            for link in values(text, Some("a"), " href=\"") {
                let Some((path, place)) = text[link.clone()].split_once('#') else {
                    continue;
                };
                let target = target(file, path);
                let is_there = places.get(target.as_str()).is_none_or(|ids| {
                    let decoded = percent_decode_str(place).decode_utf8_lossy();
                    [place, &decoded, &xhtml::escaped_value(&decoded)]
                        .iter()
                        .any(|place| ids.contains(place))
                });
                if !is_there {
                    made.push_str(&text[from..link.start]);
                    let own = escaped(file.rsplit('/').next().unwrap_or(file));
                    made.push_str(if path.is_empty() { &own } else { path });
                    from = link.end;
                }
            }
            made + &text[from..]
        })
        .collect()
}

/// The file that a path of a page leads to.
fn target(page: &str, path: &str) -> String {
    if path.is_empty() {
        return page.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    let path = percent_decode_str(path).decode_utf8_lossy();
    for part in path.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Where the values of an attribute stand in the tags of a name, or in all. What is no tag has no `<`.
fn values(xhtml: &str, name: Option<&str>, attribute: &str) -> Vec<Range<usize>> {
    let mut values = Vec::new();
    let mut at = 0;
    while let Some(start) = xhtml[at..].find('<').map(|start| at + start + 1) {
        let mut end = start;
        let mut quoted = false;
        for byte in xhtml[start..].bytes() {
            match byte {
                b'"' => quoted = !quoted,
                b'>' if !quoted => break,
                _ => {}
            }
            end += 1;
        }
        let tag = &xhtml[start..end];
        let is_named = name.is_none_or(|name| {
            tag.strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(' '))
        });
        if let Some(value) = tag.find(attribute).filter(|_| is_named) {
            let from = start + value + attribute.len();
            let length = xhtml[from..end].find('"').unwrap_or(end - from);
            values.push(from..from + length);
        }
        at = end;
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_not_there_is_left_out_of_its_link() {
        let one = "<p id=\"a\" title=\"x > y\">id=\"no\" &lt;a href=\"#no\"&gt; <a title=\">\" href=\"#no\">1</a> \
                   <a href=\"#a\">2</a> <a href=\"sub/two.xhtml#no\">3</a> <a href=\"sub/two.xhtml#%C3%A4&amp;b\">4</a> \
                   <a href=\"https://example.org/#no\">5</a> <abbr href=\"#no\">6</abbr></p>";
        let two = "<p id=\"ä&amp;b\"><a href=\"../one%20.xhtml#no\">7</a> <a href=\"../one%20.xhtml#a\">8</a> <a href=\"#ä&amp;b\">9</a></p>";
        let made = found(&[("one .xhtml", one), ("sub/two.xhtml", two)]);
        assert_eq!(
            made,
            [
                one.replace(
                    "<a title=\">\" href=\"#no\"",
                    "<a title=\">\" href=\"one%20.xhtml\""
                )
                .replace("two.xhtml#no", "two.xhtml"),
                two.replace("%20.xhtml#no", "%20.xhtml"),
            ]
        );
    }
}
