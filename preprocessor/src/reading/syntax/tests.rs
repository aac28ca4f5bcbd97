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

#[test]
fn an_attribute_with_a_slip_is_told_by_the_slip() {
    let named = |name: &str| ["seed", "clients", "drop"].contains(&name);
    let told = |text: &str| -> Vec<(String, &str)> {
        let (_, malformed) = pairs(text, 0..text.len(), named);
        let told = malformed.into_iter();
        told.map(|one| (text[one.span].to_owned(), one.what))
            .collect()
    };
    let colon = "an attribute is written with `=`, not with `:`";
    let spaces = "there are spaces around `=`";
    for (text, marked, what) in [
        ("seed:7", "seed:", colon),
        ("seed: 7", "seed:", colon),
        ("seed: clients=3", "seed:", colon),
        ("a=1 seed:7", "seed:", colon),
        ("drop", "drop", "this attribute has no value"),
        ("drop clients=3", "drop", "this attribute has no value"),
        ("seed = 7", "seed = 7", spaces),
        ("seed =7 clients=3", "seed =7", spaces),
        (
            "clients 3",
            "clients 3",
            "a `=` is missing between this name and its value",
        ),
        (
            "--clients 3",
            "--clients",
            "an attribute has no hyphens before it",
        ),
    ] {
        assert_eq!(told(text), [(marked.to_owned(), what)], "{text}");
    }
    assert_eq!(told("lead up")[0].1, "this is not an attribute");
}
