//! Directives that another preprocessor escaped: one that reads the Markdown and writes it anew, as those do
//! that translate it, makes `\<\<\#quiz id="t">>` of `<<#quiz id="t">>` and `\<</quiz>\>` of its end.

/// The mark that some editors put before a file's first word, where nobody sees it.
const MARK: &str = "\u{feff}<<";

/// The text with such lines as their author wrote them. An author who means a line literally puts a backslash
/// before each `<` and none before `#` or the last `>`.
pub(crate) fn read(text: &str) -> String {
    if text.contains(MARK) {
        // (Of a chapter's own file mdBook takes it away, and not of one that is included.)
        let lines = text.split_inclusive('\n');
        let unmarked = |line| match str::strip_prefix(line, MARK) {
            Some(rest) => format!("<<{rest}"),
            None => line.to_owned(),
        };
        return unescaped(&lines.map(unmarked).collect::<String>());
    }
    unescaped(text)
}

fn unescaped(text: &str) -> String {
    if !text.contains(r"\<\<\#") && !text.contains(r"\<</") {
        return text.to_owned();
    }
    text.split_inclusive('\n').map(line).collect()
}

fn line(line: &str) -> String {
    let body = line.trim();
    let opens = body.starts_with(r"\<\<\#")
        && (body.ends_with(">>") || body.ends_with(r">\>") || body.ends_with(r"\>\>"));
    let closes = (body.starts_with(r"\<</") || body.starts_with(r"\<\</"))
        && (body.ends_with(r">\>") || body.ends_with(r"\>\>"));
    if !opens && !closes {
        return line.to_owned();
    }
    let mut written = String::with_capacity(line.len());
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        match characters.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => {
                written.extend(characters.next());
            }
            _ => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn escaped_directives_are_read_for_what_they_are() {
        for (escaped, written) in [
            (
                "\\<\\<\\#quiz id=\"t\">>\n\nA\n\n\\<</quiz>\\>\n",
                "<<#quiz id=\"t\">>\n\nA\n\n<</quiz>>\n",
            ),
            (
                "\\<\\<\\#lab label=\"a\\_b \\*c\\*\">>",
                "<<#lab label=\"a_b *c*\">>",
            ),
            ("\\<\\<\\#next>\\>", "<<#next>>"),
        ] {
            assert_eq!(read(escaped), written);
        }
    }

    #[test]
    fn the_mark_of_an_included_file_hides_no_directive() {
        let text = "a\n\n\u{feff}<<#rule>>\n\u{feff}b\u{feff}<<#rule>>\n";
        assert_eq!(read(text), "a\n\n<<#rule>>\n\u{feff}b\u{feff}<<#rule>>\n");
        assert_eq!(read("\u{feff}<<#rule>>"), "<<#rule>>");
    }

    #[test]
    fn what_an_author_means_literally_stays() {
        for text in [
            "\\<<#rule>>\n",
            "\\<\\</rule>>\n",
            "\\<</rule>>",
            "Text \\<\\<\\#rule>> in a line",
            "`\\<\\<\\#`",
        ] {
            assert_eq!(read(text), text);
        }
    }
}
