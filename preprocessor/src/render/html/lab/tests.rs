use super::beside_units;

#[test]
fn a_number_stays_beside_its_unit_and_nothing_else_does() {
    for (text, joined) in [
        ("Asked / s", "Asked /\u{a0}s"),
        ("A retry budget of 10 %", "A retry budget of 10\u{a0}%"),
        (
            "every 5 s on average: 12 h of",
            "every 5\u{a0}s on average: 12\u{a0}h of",
        ),
        ("after 2 s, and so on", "after 2\u{a0}s, and so on"),
        (
            "5 requests a second, 15 places",
            "5 requests a second, 15 places",
        ),
        ("", ""),
    ] {
        assert_eq!(beside_units(text), joined);
    }
}
