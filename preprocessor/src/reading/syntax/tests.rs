use super::*;

fn line(text: &str) -> Option<(Line, Ending)> {
    directive_line(text, &(0..text.len()))
}

fn values(text: &str) -> Vec<(String, String)> {
    let (pairs, malformed) = pairs(text, 0..text.len(), |name| name == "known");
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
        let (line, ending) = line(text).expect(text);
        assert_eq!(
            (line.name.value.as_str(), line.closes, ending),
            (name, closes, Ending::Whole)
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
        assert_eq!(line(text).expect(text).1, Ending::Missing, "{text}");
    }
}

#[test]
fn words_after_a_directive_are_no_attributes_of_it() {
    for (text, rest, follows) in [
        ("<<#next>> and on", "", "and on"),
        ("<<#next>>, and on", "", ", and on"),
        ("<<#quiz id=\"a >> b\">> and on", " id=\"a >> b\"", "and on"),
        ("<<#quiz id=\"a>> and on", " id=\"a", "and on"),
        ("<<#goals>> <</goals>>", "", "<</goals>>"),
    ] {
        let (line, ending) = line(text).expect(text);
        let Ending::Followed(span) = ending else {
            panic!("{text}: {ending:?}");
        };
        assert_eq!((&text[line.rest], &text[span]), (rest, follows), "{text}");
    }
    for (text, rest) in [
        ("<<#next and on", " "),
        ("<<#quiz id=a> and on", " id=a"),
        ("<<#quiz id=a and on", " id=a"),
    ] {
        let (line, ending) = line(text).expect(text);
        assert_eq!(
            (&text[line.rest], ending),
            (rest, Ending::Missing),
            "{text}"
        );
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
