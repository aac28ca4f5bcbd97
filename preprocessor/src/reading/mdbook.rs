//! What mdBook's own renderer makes of Markdown and pulldown-cmark's doesn't: alerts with their name and sign,
//! hidden lines of code. What we render ourselves must look like what mdBook renders around it.

use mdbook_markdown::pulldown_cmark::BlockQuoteKind;

/// The beginning of an alert, as mdBook 0.5.4 writes it.
pub(super) fn alert(kind: BlockQuoteKind) -> String {
    let (class, name, icon) = match kind {
        BlockQuoteKind::Note => ("note", "Note", include_str!("mdbook/icons/note.svg")),
        BlockQuoteKind::Tip => ("tip", "Tip", include_str!("mdbook/icons/tip.svg")),
        BlockQuoteKind::Important => (
            "important",
            "Important",
            include_str!("mdbook/icons/important.svg"),
        ),
        BlockQuoteKind::Warning => (
            "warning",
            "Warning",
            include_str!("mdbook/icons/warning.svg"),
        ),
        BlockQuoteKind::Caution => (
            "caution",
            "Caution",
            include_str!("mdbook/icons/caution.svg"),
        ),
    };
    format!(
        "<blockquote class=\"blockquote-tag blockquote-tag-{class}\">\n<p class=\"blockquote-tag-title\"><svg \
         viewbox=\"0 0 16 16\" width=\"18\" height=\"18\">{}</svg>{name}</p>\n",
        icon.trim_end()
    )
}

/// HTML with the lines hidden that Rust's documentation hides: those that begin with `# `. mdBook does so by
/// itself, but not in what scripts put into a page.
pub(crate) fn hide_lines(html: &str) -> String {
    let mut shown = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<code class=\"language-rust") {
        let (before, code) = rest.split_at(at);
        shown.push_str(before);
        let (Some(open), Some(end)) = (code.find('>'), code.find("</code>")) else {
            rest = code;
            break;
        };
        let (tag, lines) = (&code[..open], &code[open + 1..end]);
        let hidden: String = lines.split_inclusive('\n').map(hide).collect();
        match hidden == lines {
            true => shown.push_str(&code[..end]),
            // The class by which mdBook's own theme hides them.
            false => shown.push_str(&format!(
                "{} hide-boring\">{hidden}",
                tag.trim_end_matches('"')
            )),
        }
        rest = &code[end..];
    }
    shown + rest
}

fn hide(line: &str) -> String {
    let body = line.trim_start();
    let indent = &line[..line.len() - body.len()];
    match body.strip_prefix('#') {
        Some(after) if after.starts_with('#') => format!("{indent}{after}"),
        Some(after)
            if after.trim_end_matches(['\n', '\r']).is_empty() || after.starts_with(' ') =>
        {
            let after = after.strip_prefix(' ').unwrap_or(after);
            format!("<span class=\"boring\">{indent}{after}</span>")
        }
        _ => line.to_owned(),
    }
}

/// The same without these lines, for where nothing can be hidden.
pub(crate) fn without_hidden_lines(html: &str) -> String {
    let hidden = hide_lines(html);
    let mut parts = hidden.split("<span class=\"boring\">");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("</span>").map_or(part, |(_, after)| after));
    }
    kept.replace(" hide-boring\"", "\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "<p>A</p><pre><code class=\"language-rust\"># use std::io;\n#\nlet x = 1;\n## kept\n#[test]\n</code></pre><p># B</p>";

    #[test]
    fn lines_that_are_hidden_in_a_page_are_hidden_in_what_scripts_put_there() {
        assert_eq!(
            hide_lines(CODE),
            "<p>A</p><pre><code class=\"language-rust hide-boring\"><span class=\"boring\">use std::io;\n</span>\
             <span class=\"boring\">\n</span>let x = 1;\n# kept\n#[test]\n</code></pre><p># B</p>"
        );
        for other in [
            "<pre><code class=\"language-sh\"># a comment\n</code></pre>",
            "<p># no code</p>",
            "<code># a</code>",
        ] {
            assert_eq!(hide_lines(other), other);
        }
    }

    #[test]
    fn they_are_taken_out_where_nothing_can_be_hidden() {
        assert_eq!(
            without_hidden_lines(CODE),
            "<p>A</p><pre><code class=\"language-rust\">let x = 1;\n# kept\n#[test]\n</code></pre><p># B</p>"
        );
    }
}
