//! JSON in a page's scripts. Preprocessors that come after ours take it for text of the author's: they set
//! formulas, fill in variables, follow `[[links]]` and rewrite tags, and one quote of theirs would end one of ours.
//! So nothing stands in it that any of them looks for.

use serde_json::Value;
use std::fmt::Write;

/// JSON that can stand in a script element: nothing in it ends the element, begins a comment or is markup.
pub(crate) fn in_script(json: &Value) -> String {
    let json = json.to_string();
    let mut safe = String::with_capacity(json.len() + json.len() / 8);
    let mut is_text = false;
    let mut chars = json.chars();
    let mut last = '\0';
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                is_text = !is_text;
                safe.push(c);
            }
            // (A text holds no bare backslash: it begins an escape.)
            '\\' => match chars.next() {
                Some('\\') => safe.push_str("\\u005c"),
                Some(escaped) => safe.extend([c, escaped]),
                None => safe.push(c),
            },
            _ if is_text && is_markup(c, last) => {
                let _ = write!(safe, "\\u{:04x}", u32::from(c));
            }
            '[' | ']' | '{' | '}' if !is_text && c == last => safe.extend([' ', c]),
            _ => safe.push(c),
        }
        last = c;
    }
    safe
}

/// What somebody's markup begins with, by itself or twice.
fn is_markup(c: char, last: char) -> bool {
    matches!(c, '$' | '{' | '}' | '[' | ']' | '`' | '<' | '|')
        || matches!(
            c,
            '=' | '~' | '*' | '_' | '^' | ':' | '/' | '%' | '+' | '-' | '#'
        ) && c == last
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_in_it_is_markup_and_all_of_it_is_read_again() {
        let text = "$\\rho$ {{x}} {% if %} [[a]] [b](https://c) ==d== ~~e~~ **f** __g__ ^^h^^ ::i:: ++j++ --k \
                    `l` <a href=\"m\">n</a> <!-- toc --> </script> \\(o\\) \\\\[p\\\\] |q| ## \u{1}\n„ü“";
        let data = json!({"a": [[text, ["n"]], [[1], {"b": {"c": text}}]], "d": {"e": {"f": []}}});
        let safe = in_script(&data);
        assert_eq!(serde_json::from_str::<Value>(&safe).expect("JSON"), data);
        for mark in [
            "$", "{{", "}}", "{%", "[[", "]]", "](", "://", "==", "~~", "**", "__", "^^", "::",
            "++", "--", "`", "<", "|", "\\(", "\\[", "##",
        ] {
            assert!(!safe.contains(mark), "{mark} in {safe}");
        }
    }
}
