use crate::words::{Value, Words};
use serde_json::Value as Json;

/// The same table is held to by the page's own formats, in `tests/browser/words.test.js`.
#[test]
fn numbers_are_written_as_in_the_page() {
    let cases: Json = serde_json::from_str(include_str!("cases.json")).expect("JSON");
    let words = Words::of(None);
    let formats = words.formats();
    for case in cases.as_array().expect("a list") {
        let (name, value) = (case[0].as_str().expect("a name"), case[1].as_f64());
        // JSON knows no number that is none.
        let value = value.unwrap_or(f64::NAN);
        let written = formats.by_name(name, value).expect("a format");
        assert_eq!(Json::from(written), case[2], "{name} of {value}");
    }
}

#[test]
fn an_unknown_format_is_none() {
    assert_eq!(Words::of(None).formats().by_name("roman", 4.0), None);
}

#[test]
fn the_page_is_told_what_stands_between_digits() {
    assert_eq!(
        Words::of(None).formats().marks(),
        serde_json::json!([",", "."])
    );
}

#[test]
fn words_may_call_formats() {
    let words = crate::words::tests::of("wait = about { DURATION($s) }, { PERCENT($share) } lost");
    let said = words.say(
        "wait",
        &[("s", Value::from(1.52)), ("share", Value::from(0.321))],
    );
    assert_eq!(said, "about 1.5\u{a0}s, 32\u{a0}% lost");
}
