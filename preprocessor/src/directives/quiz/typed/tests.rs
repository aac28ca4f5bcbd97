use super::*;
use crate::report::diagnostic::Severity;
use mdbook_markdown::MarkdownOptions;

fn answer(text: &str) -> Option<Answer> {
    let document = Document::new(text, &MarkdownOptions::default());
    let blocks: Vec<&Block> = document.blocks.iter().collect();
    let mut report = Report::default();
    let (taken, answer) = read(&document, &blocks, &Words::of(None), &mut report);
    let is_error = |problem: &Problem| problem.severity == Severity::Error;
    assert_eq!(
        answer.is_none(),
        report.problems.iter().any(is_error),
        "{text}"
    );
    assert!(taken >= 1);
    answer
}

/// The number, its tolerance and its unit.
fn number(text: &str) -> Option<(f64, f64, String)> {
    match answer(text)? {
        Answer::Number {
            number,
            tolerance,
            unit,
            ..
        } => Some((number, tolerance, unit)),
        _ => None,
    }
}

#[test]
fn a_number_may_have_a_unit() {
    for (text, expected, unit) in [
        ("Answer: `25`", 25.0, ""),
        ("Answer : `25`", 25.0, ""),
        ("Answer\u{202f}: `25`", 25.0, ""),
        ("Answer: `-0.5`", -0.5, ""),
        ("Answer: `1,000`", 1000.0, ""),
        ("Answer: `1 000`", 1000.0, ""),
        ("Answer: `1,5 s`", 1.5, "s"),
        ("Answer: `1/2`", 0.5, ""),
        ("Answer: `1e6`", 1e6, ""),
        ("Answer: `+1`", 1.0, ""),
        ("Answer: `3 s`", 3.0, "s"),
        ("Answer: `17%`", 17.0, "%"),
        ("Answer: `42ms`", 42.0, "ms"),
        ("Answer: `50 clients`", 50.0, "clients"),
        (
            "Answer: `5 requests per second`",
            5.0,
            "requests per second",
        ),
    ] {
        assert_eq!(number(text), Some((expected, 0.0, unit.into())), "{text}");
    }
}

#[test]
fn what_only_begins_with_a_number_is_a_text() {
    for text in ["`404 Not Found`", "`2pc`", "`one` or `1`", "`1` or `2`"] {
        let answer = answer(&format!("Answer: {text}"));
        assert!(matches!(answer, Some(Answer::Text { .. })), "{text}");
    }
}

#[test]
fn a_tolerance_is_in_the_numbers_unit_in_its_own_or_a_share() {
    for (text, expected) in [
        ("Answer: `3.0 s` ± `0.2`", 0.2),
        ("Answer: `3 s` ± `200 ms`", 0.2),
        ("Answer: `3 min` ± `30 s`", 0.5),
        ("Answer: `3 s` ± `10 %`", 0.3),
        ("Answer: `17 %` ± `1 %`", 1.0),
        ("Answer: `25 clients` ± `1 client`", 1.0),
        ("Answer: `-4` ± `50%`", 2.0),
        ("Answer: `3 s` +/- `200 ms`", 0.2),
        ("Answer: `3` +- `1`", 1.0),
        ("Answer: `240 ms ± 5 ms`", 5.0),
        ("Answer: `240 ms +/- 5 %`", 12.0),
        ("Answer: `2,5 s` ± `0,1 s`", 0.1),
    ] {
        let (_, tolerance, _) = number(text).unwrap_or_else(|| panic!("{text}"));
        assert!((tolerance - expected).abs() < 1e-12, "{text}: {tolerance}");
    }
    for text in [
        "Answer: `3 s` ± `2 kg`",
        "Answer: `3` ± `2 s`",
        "Answer: `a` ± `1`",
    ] {
        assert!(answer(text).is_none(), "{text}");
    }
}

#[test]
fn an_output_is_the_code_under_the_answer() {
    let output = |text: &str| match answer(text) {
        Some(Answer::Output { text }) => Some(text),
        _ => None,
    };
    let lines = Some("  0\n\n1".to_owned());
    assert_eq!(output("Answer:\n\n```text\n  0  \n\n1\n\n```\n"), lines);
    assert_eq!(output("Answer:\n\n      0\n\n    1\n"), lines);
    assert_eq!(output("Answer:\n```\n```\n"), None);
    assert_eq!(
        output("Answer: `0`\n\n```\n1\n```\n"),
        None,
        "its explanation begins with code"
    );
}

#[test]
fn a_tolerance_is_no_more_than_can_be_reckoned_with() {
    for text in [
        "Answer: `1e300` ± `1e300%`",
        "Answer: `1e300 GB` ± `1e308 TB`",
        "Answer: `1e308` ± `1e308`",
    ] {
        assert!(answer(text).is_none(), "{text}");
    }
    assert!(answer("Answer: `1e300` ± `10%`").is_some());
}
