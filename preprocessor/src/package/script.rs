//! Scripts that stand in a page itself, and not in a file beside it.

/// Whether a browser runs a script of this type: others are data.
pub(super) fn is_run(kind: &str) -> bool {
    let kind = kind.trim().to_ascii_lowercase();
    matches!(kind.as_str(), "" | "module" | "importmap")
        || kind.ends_with("javascript")
        || kind.ends_with("ecmascript")
}

/// A script as it may stand in a page: without what would end it there, and, where it has the beginning of a comment,
/// without what begins a script, as in that a page doesn't end where the script does. Written so, strings and regular
/// expressions mean the same.
pub(super) fn within_page(script: &str) -> String {
    let small = script.to_ascii_lowercase();
    let has_comment = small.contains("<!--");
    let mut made = String::with_capacity(script.len());
    let mut from = 0;
    for (at, _) in small.match_indices('<') {
        let rest = &small[at + 1..];
        if rest.starts_with("/script") {
            made.push_str(&script[from..=at]);
            made.push('\\');
            from = at + 1;
        } else if has_comment && rest.starts_with("script") {
            made.push_str(&script[from..=at]);
            let letter = script.as_bytes()[at + 1];
            made.push_str(&format!("\\u{letter:04x}"));
            from = at + 2;
        }
    }
    made + &script[from..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_ends_nothing_and_leaves_nothing_open() {
        for (script, made) in [
            ("a < b", "a < b"),
            ("'</script></SCRIPT >'", "'<\\/script><\\/SCRIPT >'"),
            ("'<script>'", "'<script>'"),
            ("'<!--<script </Script'", "'<!--<\\u0073cript <\\/Script'"),
            ("/<Script/; '<!--'", "/<\\u0053cript/; '<!--'"),
        ] {
            assert_eq!(within_page(script), made);
        }
    }

    #[test]
    fn scripts_are_told_from_data() {
        for kind in ["", "module", "text/javascript", "Application/JavaScript"] {
            assert!(is_run(kind), "{kind}");
        }
        for kind in ["application/json", "text/plain", "text/x-template"] {
            assert!(!is_run(kind), "{kind}");
        }
    }
}
