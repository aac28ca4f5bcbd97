//! Whether each HTML element that is begun ends where it should.

/// Elements that have no end, or whose end stands right behind them or is left out: `path`.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "path",
];

/// Checks a page that holds HTML and Markdown; code that speaks of HTML isn't told from it.
pub(crate) fn is_balanced(text: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let ends = rest.starts_with('/');
        let name_at = usize::from(ends);
        let length = rest[name_at..]
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
            .count();
        let name = &rest[name_at..name_at + length];
        let Some(end) = end_of_tag(rest) else {
            continue;
        };
        if name.is_empty() {
            continue;
        }
        let closes_itself = rest[..end].ends_with('/');
        rest = &rest[end + 1..];
        if ends && VOID.contains(&name) {
            // Nobody waits for it.
        } else if ends {
            let begun = open.pop();
            assert_eq!(
                begun,
                Some(name),
                "an end without its beginning in {text:?}"
            );
        } else if name == "script" {
            rest = rest.find("</script>").map_or("", |end| &rest[end + 9..]);
        } else if !closes_itself && !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} never end in {text:?}");
}

/// Where a tag ends; a quoted value may hold what would end it.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(begun), c) if begun == c => quote = None,
            _ => {}
        }
    }
    None
}
