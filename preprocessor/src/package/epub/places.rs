//! Places that no e-book may have, and links to those that a page doesn't have. A browser shows such a page from its
//! top, and makes do with any name; in an e-book they are errors for which shops refuse it.

use super::pages::escaped;
use crate::package::xhtml;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// How an element says what its place is called.
const ID: &str = " id=\"";

/// The texts of some pages by their files, with links to places that aren't there made links to their pages.
pub(super) fn found(pages: &[(&str, &str)]) -> Vec<String> {
    let pages: Vec<(&str, String)> = pages
        .iter()
        .map(|(file, text)| (*file, told_apart(text)))
        .collect();
    let places: HashMap<&str, HashSet<&str>> = pages
        .iter()
        .map(|(file, text)| {
            let ids = values(text, None, ID);
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
                let ids = places.get(target(file, path).as_str());
                let sound = ids.map_or(Some(place.into()), |ids| sound_in(ids, place));
                // An address has one such sign.
                let sound = sound.map(|place| place.replace('#', "%23"));
                if sound.as_deref() == Some(place) {
                    continue;
                }
                made.push_str(&text[from..link.start]);
                let own = escaped(file.rsplit('/').next().unwrap_or(file));
                match sound {
                    Some(place) => made.push_str(&format!("{path}#{place}")),
                    None if path.is_empty() => made.push_str(&own),
                    None => made.push_str(path),
                }
                from = link.end;
            }
            made + &text[from..]
        })
        .collect()
}

/// A page whose places have sound names, each of them one: of places that share a name, browsers find the first.
fn told_apart(text: &str) -> String {
    let mut seen = HashSet::new();
    let mut made = String::with_capacity(text.len());
    let mut from = 0;
    for id in values(text, None, ID) {
        let name = sound(&text[id.clone()]);
        if name.is_empty() || seen.contains(&name) {
            made.push_str(&text[from..id.start - ID.len()]);
            from = id.end + 1;
        } else if name != text[id.clone()] {
            made.push_str(&text[from..id.start]);
            made.push_str(&name);
            from = id.end;
        }
        seen.insert(name);
    }
    made + &text[from..]
}

/// The name of a place as XML has it, without space: mdBook makes them of footnotes' names, and authors of anything.
pub(super) fn sound(id: &str) -> String {
    id.split_whitespace().collect::<Vec<_>>().join("-")
}

/// A place that a link names, as one that is among these; `None` where it isn't.
fn sound_in<'p>(ids: &HashSet<&str>, place: &'p str) -> Option<Cow<'p, str>> {
    let decoded = percent_decode_str(place).decode_utf8_lossy();
    let meant = [place, &decoded, &xhtml::escaped_value(&decoded)]
        .into_iter()
        .map(sound)
        .find(|place| ids.contains(place.as_str()))?;
    match decoded.contains(char::is_whitespace) {
        true => Some(meant.into()),
        false => Some(place.into()),
    }
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
    #[test]
    fn names_of_places_are_sound_and_stand_once() {
        let page = "<p id=\"\">1</p><a id=\"b\"/><h2 class=\"c\" id=\"b\">2</h2><li id=\"foot note\">3</li>\
                    <a href=\"#foot note\">4</a><a href=\"#foot%20note\">5</a><a href=\"#b\">6</a>\
                    <a href=\"https://example.org/a#b#c\">7</a>";
        assert_eq!(
            found(&[("one.xhtml", page)]),
            [
                "<p>1</p><a id=\"b\"/><h2 class=\"c\">2</h2><li id=\"foot-note\">3</li>\
                 <a href=\"#foot-note\">4</a><a href=\"#foot-note\">5</a><a href=\"#b\">6</a>\
                 <a href=\"https://example.org/a#b%23c\">7</a>"
            ]
        );
    }
}
