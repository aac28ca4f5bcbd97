use super::*;

fn line(text: &str) -> Option<(Line, bool)> {
    directive_line(text, &(0..text.len()))
}

fn values(text: &str) -> Vec<(String, String)> {
    let (pairs, malformed) = pairs(text, 0..text.len());
    assert_eq!(malformed, []);
    pairs
        .into_iter()
        .map(|pair| (pair.key.value, pair.value.value))
        .collect()
}

#[test]
fn a_directive_is_a_whole_line() {
    for (text, name, closes) in [
        ("<<#goals>>", "goals", false),
        ("   <<#goals>>  ", "goals", false),
        ("<</goals>>", "goals", true),
        ("<<#quiz id=\"a\">>", "quiz", false),
    ] {
        let (line, complete) = line(text).expect(text);
        assert_eq!(
            (line.name.value.as_str(), line.closes, complete),
            (name, closes, true)
        );
        assert!(text[line.span.clone()].starts_with("<<") && text[line.span].ends_with(">>"));
    }
    for text in [
        "    <<#goals>>",
        "a <<#goals>>",
        "\\<<#goals>>",
        "<<goals>>",
        "<< #goals>>",
        "<<#>>",
        "<<# goals>>",
        "",
        "<<é",
    ] {
        assert_eq!(line(text), None, "{text}");
    }
}

#[test]
fn a_line_that_does_not_end_is_told_apart() {
    for text in ["<<#goals>", "<<#goals", "<<#goals label=a"] {
        assert!(!line(text).expect(text).1, "{text}");
    }
}

#[test]
fn values_may_be_quoted() {
    assert_eq!(
        values(" a=1 b=\"two words\"\tc=\"a \\\"quote\\\" and a \\\\ \" d=x=y "),
        [
            ("a", "1"),
            ("b", "two words"),
            ("c", "a \"quote\" and a \\ "),
            ("d", "x=y")
        ]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
    );
    assert_eq!(values(""), []);
    assert_eq!(values("a=\"\""), [("a".to_owned(), String::new())]);
}
