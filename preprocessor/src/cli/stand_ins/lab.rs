//! A lab's static form: a drawing and a table, in some four hundred elements, each of which mdBook keeps apart until
//! the last page is written. Nothing of it is for mdBook to change, and nothing for its search to find: that needs the
//! scripts by which the live lab stands in its place.

use memchr::{memchr, memchr2, memchr3, memmem};
use std::ops::Range;

/// The line before it, how it begins, and how the element ends that it is in.
const AROUND: &str = "<switchboard-lab";
const OPENS: &str = "<div class=\"lab-static\">\n";
const CLOSES: &str = "</div>";
const ENDS: &str = "\n</div>\n</switchboard-lab>\n";

/// Whether mdBook begins and ends a line with an element, or writes it as it is read; `None` of any other.
fn takes_a_line(name: &str) -> Option<bool> {
    match name {
        "div" | "p" | "table" | "tbody" | "thead" | "tr" => Some(true),
        "b" | "code" | "g" | "path" | "polyline" | "span" | "svg" | "td" | "text" | "th"
        | "title" => Some(false),
        _ => None,
    }
}

/// Where a chapter holds such forms, as far as a look can tell that mdBook's way to write them is known.
pub(super) fn statics(content: &str) -> Vec<Range<usize>> {
    let bytes = content.as_bytes();
    let mut starts = memmem::find_iter(bytes, OPENS).peekable();
    let mut found = Vec::new();
    // Where the next one ends: looked for once, however many begin before that.
    let mut end = 0;
    while let Some(start) = starts.next() {
        if end < start {
            match memmem::find(&bytes[start..], ENDS.as_bytes()) {
                Some(length) => end = start + length,
                None => break,
            }
        }
        // One in which another begins is none of ours.
        if starts.peek().is_some_and(|next| *next < end) {
            continue;
        }
        let whole = start..end + 1 + CLOSES.len();
        let before = content[..start].strip_suffix(">\n").unwrap_or_default();
        let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
        if line.starts_with(AROUND) && is_usual(&bytes[whole.clone()]) {
            found.push(whole);
        }
    }
    found
}

/// Whether nothing stands in it that an author may write and [`written`] can't. (To write it tells for sure, and is done
/// when the pages are there: where it fails, mdBook writes them all again.)
fn is_usual(form: &[u8]) -> bool {
    memchr2(b'\\', b'\r', form).is_none()
        && [&b"\n\n"[..], b"&gt;"]
            .iter()
            .all(|sign| memmem::find(form, sign).is_none())
}

/// Some HTML as mdBook writes what it has read; `None` where anything stands in it that our templates don't write.
pub(super) fn written(html: &str) -> Option<String> {
    // (After a blank line it would be Markdown.)
    let bytes = html.as_bytes();
    if memmem::find(bytes, b"\n\n").is_some() || memchr2(b'\r', 0, bytes).is_some() {
        return None;
    }
    let mut made = String::with_capacity(html.len() + html.len() / 8);
    let mut open = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = cut(rest, b'<') {
        push(text, false, &mut made)?;
        let (tag, after) = cut(after, b'>')?;
        rest = after;
        let closes = tag.strip_prefix('/');
        let name = closes.unwrap_or(tag);
        let name = &name[..memchr2(b' ', b'/', name.as_bytes()).unwrap_or(name.len())];
        let is_line = takes_a_line(name)?;
        if closes.is_some() {
            open.pop().filter(|opened| *opened == name)?;
            made.extend(["</", name, ">", if is_line { "\n" } else { "" }]);
            continue;
        }
        if is_line && !made.is_empty() && !made.ends_with('\n') {
            made.push('\n');
        }
        let (attributes, is_closed) = match tag[name.len()..].strip_suffix('/') {
            Some(attributes) => (attributes, true),
            None => (&tag[name.len()..], false),
        };
        made.extend(["<", name]);
        let mut attributes = attributes.trim_ascii_start();
        while !attributes.is_empty() {
            let (key, after) = cut(attributes, b'=')?;
            let (value, after) = cut(after.strip_prefix('"')?, b'"')?;
            made.push(' ');
            let key_at = made.len();
            made.push_str(key);
            made[key_at..].make_ascii_lowercase();
            made.push_str("=\"");
            push(value, true, &mut made)?;
            made.push('"');
            attributes = after.trim_ascii_start();
        }
        made.push_str(if is_closed { " />" } else { ">" });
        if !is_closed {
            open.push(name);
        }
    }
    push(rest, false, &mut made)?;
    open.is_empty().then_some(made)
}

/// A text before and after the first of a sign.
fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = memchr(sign, text.as_bytes())?;
    Some((&text[..at], &text[at + 1..]))
}

/// A text, or the value of an attribute, with those signs escaped that mdBook escapes.
fn push(text: &str, is_value: bool, made: &mut String) -> Option<()> {
    if memchr3(b'>', b'\'', b'\\', text.as_bytes()).is_some() {
        return None;
    }
    let mut rest = text;
    while let Some((plain, after)) = cut(rest, b'&') {
        made.push_str(plain);
        let (sign, after) = cut(after, b';')?;
        rest = after;
        made.push_str(match sign {
            "amp" => "&amp;",
            "lt" => "&lt;",
            "gt" => "&gt;",
            "quot" if is_value => "&quot;",
            "quot" => "\"",
            "#x27" if is_value => "&#39;",
            "#x27" => "'",
            "#x3D" => "=",
            "#x60" => "`",
            _ => return None,
        });
    }
    made.push_str(rest);
    Some(())
}

#[cfg(test)]
mod tests;
