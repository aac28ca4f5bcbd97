use super::*;

/// The number that a text is as a whole.
fn whole(text: &str) -> Option<f64> {
    let (written, rest) = first(text, false)?;
    rest.is_empty().then_some(written.value)
}

#[test]
fn numbers_are_read_however_they_are_written() {
    for (text, value) in [
        ("25", 25.0),
        ("-0.5", -0.5),
        ("−3", -3.0),
        ("+1", 1.0),
        ("1e6", 1e6),
        ("2.5E-3", 0.0025),
        ("1_000", 1000.0),
        ("1,000", 1000.0),
        ("1,234,567.5", 1_234_567.5),
        ("1.234.567", 1_234_567.0),
        ("1.234,5", 1234.5),
        ("1 000", 1000.0),
        ("1\u{202f}000,5", 1000.5),
        ("1’000", 1000.0),
        ("2,5", 2.5),
        ("0,125", 0.125),
        ("1,25", 1.25),
        ("1/2", 0.5),
        ("1,00,000", 100_000.0),
        ("½", 0.5),
        ("1½", 1.5),
        ("1 1/2", 1.5),
        ("10^6", 1e6),
        ("10³", 1e3),
        ("2·10³", 2e3),
        ("2 x 10^-3", 0.002),
        ("2**10", 1024.0),
        ("١٢٣", 123.0),
        ("１２", 12.0),
        ("१२.५", 12.5),
        ("—3", -3.0),
        (".5", 0.5),
        ("3 / 4", 0.75),
    ] {
        assert_eq!(whole(text), Some(value), "{text}");
    }
    for text in [
        "", "-", "one", "1 or 2", "1 00", "1,0,0", "10.0.0.1", "1.2.3", "1/2/3", "1/0", "12:30",
        "1e999",
    ] {
        assert_eq!(whole(text), None, "{text}");
    }
}

#[test]
fn a_comma_before_three_digits_has_two_readings() {
    let also = |text| first(text, false).and_then(|(written, _)| written.also);
    assert_eq!(also("1,000"), Some(1.0));
    assert_eq!(also("2,125 s"), Some(2.125));
    for text in ["1000", "1,000,000", "0,125", "2,5", "1,000.0"] {
        assert_eq!(also(text), None, "{text}");
    }
}

#[test]
fn what_follows_a_number_is_left() {
    for (text, rest) in [
        ("25 ms", " ms"),
        ("5/s", "/s"),
        ("17%", "%"),
        ("5 3", " 3"),
        ("2e", "e"),
        ("1/2 s", " s"),
    ] {
        assert_eq!(
            first(text, false).map(|(_, rest)| rest).as_deref(),
            Some(rest),
            "{text}"
        );
    }
}
