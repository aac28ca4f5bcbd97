//! Drawings (SVG) as an e-book may hold them.

use std::borrow::Cow;

/// A drawing whose type declaration names nothing that would have to be fetched: what drawing programs write
/// there (`PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://…"`) no reader asks for, and EPUB 3 forbids it. Entities that
/// the declaration itself defines stay.
pub(super) fn alone(svg: &[u8]) -> Cow<'_, [u8]> {
    let Some(start) = declaration(svg) else {
        return Cow::Borrowed(svg);
    };
    let Some((inside, end)) = parts(&svg[start..]) else {
        return Cow::Borrowed(svg);
    };
    let mut made = svg[..start].to_vec();
    if let Some(inside) = inside {
        made.extend_from_slice(b"<!DOCTYPE svg ");
        made.extend_from_slice(inside);
        made.push(b'>');
    }
    made.extend_from_slice(&svg[start + end..]);
    Cow::Owned(made)
}

/// Where the type declaration begins: before the first tag, and not in a comment.
fn declaration(svg: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += svg.get(at..)?.iter().position(|byte| *byte == b'<')?;
        let rest = &svg[at..];
        if rest.starts_with(b"<!DOCTYPE") {
            return Some(at);
        }
        let end: &[u8] = if rest.starts_with(b"<!--") {
            b"-->"
        } else if rest.starts_with(b"<?") {
            b"?>"
        } else {
            return None;
        };
        at += rest.windows(end.len()).position(|here| here == end)? + end.len();
    }
}

/// What stands between the brackets of a declaration, with them, and where the declaration ends.
fn parts(text: &[u8]) -> Option<(Option<&[u8]>, usize)> {
    let mut quote = None;
    let mut inside = None;
    let mut opened = None;
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'<') if text[at..].starts_with(b"<!--") => {
                at += text[at..].windows(3).position(|here| here == b"-->")?;
            }
            (None, b'[') => opened = Some(at),
            (None, b']') => inside = Some(&text[opened.take()?..=at]),
            (None, b'>') if opened.is_none() => return Some((inside, at + 1)),
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(svg: &str) -> String {
        String::from_utf8_lossy(&alone(svg.as_bytes())).into_owned()
    }

    #[test]
    fn nothing_is_named_that_would_have_to_be_fetched() {
        let outside = "PUBLIC \"-//W3C//DTD SVG 1.1//EN\" 'http://www.w3.org/svg11.dtd'";
        let head = "<?xml version=\"1.0\"?>\n<!-- <!DOCTYPE no> -->\n";
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>";
        assert_eq!(
            made(&format!("{head}<!DOCTYPE svg {outside}>{svg}")),
            format!("{head}{svg}")
        );
        let own = "[ <!-- ' ]> --> <!ENTITY a \"]>'\"> ]";
        assert_eq!(
            made(&format!("{head}<!DOCTYPE svg {outside} {own} >{svg}")),
            format!("{head}<!DOCTYPE svg {own}>{svg}")
        );
    }

    #[test]
    fn what_has_no_declaration_or_no_end_stays_as_it_is() {
        for svg in [
            "",
            "<svg/>",
            "<svg><![CDATA[<!DOCTYPE svg SYSTEM 'a'>]]></svg>",
            "<!-- <!DOCTYPE svg SYSTEM 'a'>",
            "<!DOCTYPE svg SYSTEM 'a>",
            "<!DOCTYPE svg [ <!-- ] >",
            "<!DOCTYPE svg ] >",
        ] {
            assert_eq!(made(svg), svg);
        }
    }
}
