//! The page's colours in the place of their names, for what stands where nobody knows these.

use std::collections::HashMap;

const COLOURS: &str = include_str!(concat!(env!("SWITCHBOARD_THEME"), "/css/tokens.css"));

/// The first of the colours that the page gives a name.
pub(super) fn of(name: &str) -> Option<&'static str> {
    let mut all = COLOURS.lines().filter_map(colour);
    all.find(|(other, _)| *other == name)
        .map(|(_, value)| value)
}

/// A colour that is given a name, and the name.
pub(super) fn colour(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim().strip_suffix(';')?.split_once(": ")?;
    (name.starts_with("--") && value.starts_with('#')).then_some((name, value))
}

/// A style with the page's colours themselves in their names' places. What no colour is set for has another one
/// in its place, and a face of the page a usual one. A name whose bracket is never closed stays as it is.
///
/// In one go from the beginning on: an author's drawing may have names within names, as many as it is long.
pub(crate) fn resolved(style: &str) -> String {
    const NAMED: &str = "var(";
    let closings = closings(style);
    let mut made = String::with_capacity(style.len());
    // Where each other value that is being written ends, and where in what is made it begins; the innermost last.
    let mut others: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while let Some(length) = style[at..].find(['v', ')']) {
        made.push_str(&style[at..at + length]);
        at += length;
        if let Some((_, start)) = others.pop_if(|(end, _)| *end == at) {
            made.truncate(start + made[start..].trim_end().len());
            at += 1;
            continue;
        }
        let inside = at + NAMED.len();
        let end = style[at..]
            .starts_with(NAMED)
            .then(|| closings.get(&(inside - 1)))
            .flatten();
        let Some(&end) = end else {
            made.push_str(&style[at..=at]);
            at += 1;
            continue;
        };
        let (name, other) = match style[inside..end].split_once(',') {
            Some((name, other)) => (name, Some(other)),
            None => (&style[inside..end], None),
        };
        let known = match name.trim() {
            "--mono" if other.is_none() => Some("ui-monospace,monospace"),
            name => of(name),
        };
        at = match (known, other) {
            (None, Some(other)) => {
                others.push((end, made.len()));
                end - other.trim_start().len()
            }
            (known, _) => {
                made.push_str(known.unwrap_or("serif"));
                end + 1
            }
        };
    }
    made + &style[at..]
}

/// Where each bracket of a style that is closed is closed; none is beyond the end of a rule, or of a tag.
fn closings(style: &str) -> HashMap<usize, usize> {
    let mut closings = HashMap::new();
    let mut open = Vec::new();
    for (at, byte) in style.bytes().enumerate() {
        match byte {
            b'(' => open.push(at),
            b')' => closings.extend(open.pop().map(|opened| (opened, at))),
            b'{' | b'}' | b'<' | b'>' => open.clear(),
            _ => {}
        }
    }
    closings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_what_they_are_names_of() {
        for (style, made) in [
            ("a: var(--ink); b: c", "a: #1a1d21; b: c"),
            (
                "var(--ink,red)var(--ink, f(1, 2)) f(x)",
                "#1a1d21#1a1d21 f(x)",
            ),
            (
                "font: 1em var(--mono), v",
                "font: 1em ui-monospace,monospace, v",
            ),
            ("var(--no, rgb(1, 2, 3) ) var(--none)", "rgb(1, 2, 3) serif"),
            ("var(--a, var(--b, x var(--ink))) y", "x #1a1d21 y"),
            ("a var(--a, ) b", "a  b"),
        ] {
            assert_eq!(resolved(style), made);
        }
    }

    #[test]
    fn what_is_never_closed_stays() {
        for style in [
            "color: var(é",
            "var(",
            "var(--ink",
            "<a b=\"var(--ink\"/>(é)",
            "v) ) (v",
        ] {
            assert_eq!(resolved(style), style);
        }
        assert_eq!(
            resolved("<a>var(--ink</a><b>var(--ink)"),
            "<a>var(--ink</a><b>#1a1d21"
        );
    }

    #[test]
    fn names_within_names_are_read_once() {
        let many = 100_000;
        let ends = ")".repeat(many);
        for (begins, made) in [("var(", "serif"), ("var(--a, ", ""), ("var(--ink", "serif")] {
            assert_eq!(resolved(&format!("{}{ends}", begins.repeat(many))), made);
        }
        let open = "var(--ink,".repeat(many);
        assert_eq!(resolved(&open), open);
        assert_eq!(resolved(&"var(--a)".repeat(many)), "serif".repeat(many));
    }
}
