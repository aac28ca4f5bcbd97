//! A lab's static form: a drawing and a table, in some four hundred elements, each of which mdBook keeps apart until
//! the last page is written. Nothing of it is for mdBook to change, and nothing for its search to find: that needs the
//! scripts by which the live lab stands in its place.

use memchr::memmem;
use std::ops::Range;

/// The line before it, how it begins, and how the element ends that it is in.
const AROUND: &str = "<switchboard-lab";
const OPENS: &str = "<div class=\"lab-static\">\n";
const CLOSES: &str = "</div>";
const ENDS: &str = "\n</div>\n</switchboard-lab>\n";

/// The elements that are written as they are read, and those that mdBook begins and ends a line with.
const KNOWN: [&str; 11] = [
    "b", "code", "g", "path", "polyline", "span", "svg", "td", "text", "th", "title",
];
const LINES: [&str; 6] = ["div", "p", "table", "tbody", "thead", "tr"];

/// Where a chapter holds such forms, of which it is known how mdBook would write them.
pub(super) fn statics(content: &str) -> Vec<Range<usize>> {
    let starts = memmem::find_iter(content.as_bytes(), OPENS);
    let found = starts.filter_map(|start| {
        let line = content[..start].strip_suffix(">\n")?;
        let line = &line[line.rfind('\n').map_or(0, |end| end + 1)..];
        let length = memmem::find(&content.as_bytes()[start..], ENDS.as_bytes())?;
        let whole = start..start + length + 1 + CLOSES.len();
        let known = line.starts_with(AROUND) && written(&content[whole.clone()]).is_some();
        known.then_some(whole)
    });
    found.collect()
}

/// Some HTML as mdBook writes what it has read; `None` where anything stands in it that our templates don't write.
pub(super) fn written(html: &str) -> Option<String> {
    // (After a blank line it would be Markdown.)
    if html.contains("\n\n") || html.contains(['\r', '\0']) {
        return None;
    }
    let mut made = String::with_capacity(html.len() + html.len() / 8);
    let mut open = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        push(text, false, &mut made)?;
        let (tag, after) = after.split_once('>')?;
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '/']).next()?;
        let is_line = LINES.contains(&name);
        if !is_line && !KNOWN.contains(&name) {
            return None;
        }
        if tag.starts_with('/') {
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
        let mut attributes = attributes.trim_start();
        while !attributes.is_empty() {
            let (key, after) = attributes.split_once("=\"")?;
            let (value, after) = after.split_once('"')?;
            made.extend([" ", &key.to_ascii_lowercase(), "=\""]);
            push(value, true, &mut made)?;
            made.push('"');
            attributes = after.trim_start();
        }
        made.push_str(if is_closed { " />" } else { ">" });
        if !is_closed {
            open.push(name);
        }
    }
    push(rest, false, &mut made)?;
    open.is_empty().then_some(made)
}

/// A text, or the value of an attribute, with those signs escaped that mdBook escapes.
fn push(text: &str, is_value: bool, made: &mut String) -> Option<()> {
    let plain = |text: &str, made: &mut String| {
        let as_it_is = !text.contains(['>', '\'', '\\']);
        as_it_is.then(|| made.push_str(text))
    };
    let mut parts = text.split('&');
    plain(parts.next()?, made)?;
    for part in parts {
        let (sign, rest) = part.split_once(';')?;
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
        plain(rest, made)?;
    }
    Some(())
}

#[cfg(test)]
mod tests;
