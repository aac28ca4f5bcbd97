use super::*;
use crate::report::span::Span;
use std::path::Path;

fn told(text: &str, span: Span, related: Option<Span>) -> Diagnostic {
    let folders = Folders::new(Path::new("/no-book"), Path::new("src"), None);
    let origin = Origin::new(&folders, Path::new("src/a.md"), text);
    let problem = Problem::error("wrong", span, "here");
    let problem = match related {
        Some(span) => problem.also(span, "because of this"),
        None => problem,
    };
    write(&problem, 0, &[origin])
}

#[test]
fn places_near_each_other_are_one_picture_and_others_two() {
    let text = "first\n".to_owned() + &"x\n".repeat(50) + "last\n";
    let near = told(&text, text.len() - 5..text.len() - 1, Some(0..5)).to_string();
    assert!(near.contains("--> src/a.md:52:1"), "{near}");
    assert!(
        near.contains(" 1 | first") && !near.contains("note"),
        "{near}"
    );
    let text = "first\n".to_owned() + &"x\n".repeat(5000) + "last\n";
    let far = told(&text, text.len() - 5..text.len() - 1, Some(0..5)).to_string();
    assert!(far.contains("--> src/a.md:5002:1"), "{far}");
    assert!(far.contains("note: because of this"), "{far}");
    assert!(far.contains("--> src/a.md:1:1"), "{far}");
}

#[test]
fn of_a_long_line_a_part_is_shown_with_the_column_in_the_line() {
    let text = "one\n".to_owned() + &"é".repeat(10_000) + "wrong" + &"é".repeat(10_000);
    let at = text.find("wrong").expect("a place");
    let diagnostic = told(&text, at..at + 5, None);
    assert_eq!((diagnostic.line, diagnostic.column), (Some(2), 10_001));
    for told in [diagnostic.to_string(), diagnostic.styled().to_owned()] {
        assert!(told.contains("src/a.md:2:10001"), "{told}");
        assert!(told.len() < 3_000, "{} bytes", told.len());
    }
}

#[test]
fn nothing_of_a_message_acts_on_a_terminal() {
    let evil = "\x1b]0;x\x07\u{202e}\u{9b}";
    let folders = Folders::new(Path::new("/no-book"), Path::new("src"), None);
    let text = format!("one {evil}\ntwo\n");
    let origin = Origin::new(
        &folders,
        Path::new("src/\x1b]0;x\x07\u{202e}\u{9b}.md"),
        &text,
    );
    let problem = Problem::error(evil, 0..3, evil).help(evil);
    let problem = problem.also(text.len() - 4..text.len() - 1, evil);
    let told = write(&problem, 0, &[origin]);
    assert_eq!(told.title, evil);
    let (plain, styled) = (told.to_string(), told.styled());
    assert_eq!(plain.matches("␛]0;x␇��").count(), 6, "{plain}");
    for acts in ["\x1b]", "\x07", "\u{202e}", "\u{9b}"] {
        assert!(
            !plain.contains(acts) && !styled.contains(acts),
            "{styled:?}"
        );
    }
    assert!(!plain.contains('\x1b') && styled.contains("\x1b["));
}

#[test]
fn the_end_of_a_text_has_a_place_too() {
    for text in ["", "\n", "one", "one\n", "one\r\n"] {
        let diagnostic = told(text, text.len()..text.len(), None);
        assert!(diagnostic.to_string().contains("src/a.md:"), "{text:?}");
    }
}
