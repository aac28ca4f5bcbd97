use super::*;

fn message<T: fmt::Debug>(result: Result<T, ValueError>) -> String {
    result.expect_err("an error").to_string()
}

#[test]
fn durations_carry_their_unit() {
    for (text, nanos) in [
        ("42ms", 42_000_000),
        ("5s", 5_000_000_000),
        ("1h", 3_600_000_000_000),
        ("1m30s", 90_000_000_000),
        ("2min", 120_000_000_000),
        ("1.5s", 1_500_000_000),
        ("7us", 7_000),
        ("7µs", 7_000),
        ("0s", 0),
    ] {
        assert_eq!(duration(text), Ok(Duration::from_nanos(nanos)), "{text}");
    }
}

#[test]
fn a_bad_duration_says_what_to_write() {
    assert_eq!(
        message(duration("42")),
        "\"42\" has no unit; write 42ms or 42s, whichever is meant"
    );
    assert_eq!(
        message(duration("5 s")),
        "\"5 s\" is not a duration; write a duration such as 42ms, 5s or 1m30s"
    );
    assert_eq!(
        message(duration("5days")),
        "\"days\" is not a unit of time; use ns, us, ms, s, m or h"
    );
    assert_eq!(
        message(duration("30s1m")),
        "\"30s1m\" does not go from the longest unit to the shortest; write a duration such as 42ms, 5s or 1m30s"
    );
    assert_eq!(
        message(duration("999999999h")),
        "\"999999999h\" is too long; write a duration of at most 100 years (876000h)"
    );
    assert_eq!(
        message(duration("")),
        "a duration is missing; write a duration such as 42ms, 5s or 1m30s"
    );
    for text in ["-5s", "s", "1..5s", "1e3s", "infs", ".5s", "µ"] {
        assert!(duration(text).is_err(), "{text}");
    }
}

#[test]
fn counts_are_whole() {
    assert_eq!(count("80"), Ok(80));
    assert_eq!(count("1_000_000"), Ok(1_000_000));
    assert_eq!(
        message(count("3.5")),
        "\"3.5\" is not a whole number; write a whole number such as 3 or 80"
    );
    assert_eq!(
        message(count("99999999999999999999")),
        "\"99999999999999999999\" is too large; write a number up to 18446744073709551615"
    );
    for text in ["", "-1", "_", "3s", "٣"] {
        assert!(count(text).is_err(), "{text}");
    }
}

#[test]
fn rates_are_per_second() {
    assert_eq!(rate("5"), Ok(5.0));
    assert_eq!(rate("0.5/s"), Ok(0.5));
    assert_eq!(rate("300/m"), Ok(5.0));
    assert_eq!(
        message(rate("5/d")),
        "\"/d\" is not a unit of a rate; use /s, /m or /h"
    );
    assert_eq!(
        message(rate("fast")),
        "\"fast\" is not a rate; write requests a second, such as 5, 0.5 or 300/m"
    );
}

#[test]
fn shares_and_numbers() {
    assert_eq!(share("10%"), Ok(0.1));
    assert_eq!(share("0.1"), Ok(0.1));
    assert_eq!(
        message(share("110%")),
        "\"110%\" is more than the whole; write a share such as 10% or 0.1"
    );
    assert_eq!(number("-3"), Ok(-3.0));
    assert_eq!(number("0.5"), Ok(0.5));
    assert_eq!(
        message(number("x")),
        "\"x\" is not a number; write a number such as 25 or 0.5"
    );
}

#[test]
fn a_mistyped_word_is_recognised() {
    let words = ["fixed", "exponential"];
    assert_eq!(word("exponential", &words), Ok(1));
    assert_eq!(
        message(word("exponental", &words)),
        "\"exponental\" is not known here; did you mean exponential? Write fixed or exponential"
    );
    assert_eq!(
        message(word("poisson", &words)),
        "\"poisson\" is not known here; write fixed or exponential"
    );
}

#[test]
fn a_word_may_stand_for_a_duration() {
    assert_eq!(duration_or("slot", "slot"), Ok(None));
    assert_eq!(
        duration_or("42ms", "slot"),
        Ok(Some(Duration::from_millis(42)))
    );
    assert_eq!(
        message(duration_or("42", "slot")),
        "\"42\" has no unit; write 42ms or 42s, whichever is meant, or the word slot"
    );
}

#[test]
fn a_rate_may_stand_apart_from_its_unit() {
    assert_eq!(rate("300 / m"), Ok(5.0));
    assert_eq!(rate("300 /m"), rate("300/m"));
    assert!(rate("300 / ").is_err());
}

#[test]
fn no_time_goes_backwards() {
    for text in ["-5s", "−5s", "-5", "--capacity"] {
        let error = duration(text).unwrap_err();
        assert!(error.problem.contains("no time that can pass"), "{error}");
    }
}

#[test]
fn a_part_of_one_word_is_near_it() {
    let words = [
        "capacity",
        "retries",
        "retry-budget",
        "backoff",
        "backoff-base",
        "queue",
    ];
    let near = |word| nearest(word, words);
    assert_eq!(near("budget"), Some("retry-budget"));
    assert_eq!(near("capa"), Some("capacity"));
    assert_eq!(near("retry_budget"), Some("retry-budget"));
    assert_eq!(near("queues"), Some("queue"));
    assert_eq!(near("queue-length"), Some("queue"));
    // Two begin with it, and one letter of three is no hint.
    assert_eq!(near("back"), None);
    assert_eq!(near("q"), None);
    assert_eq!(near("colour"), None);
}

#[test]
fn among_very_many_words_none_is_looked_for() {
    let words: Vec<String> = (0..MOST_CANDIDATES)
        .map(|n| format!("word-{n:04}"))
        .collect();
    let near = |words: &[String]| {
        nearest("wrod-0007", words.iter().map(String::as_str)).map(str::to_owned)
    };
    assert_eq!(near(&words).as_deref(), Some("word-0007"));
    let more = [words, vec!["another".to_owned()]].concat();
    assert_eq!(near(&more), None);
}

#[test]
fn a_very_long_word_is_near_to_none() {
    let long = "x".repeat(10_000);
    assert_eq!(nearest(&format!("y{long}"), [long.as_str()]), None);
    let short = "x".repeat(100);
    assert_eq!(
        nearest(&format!("y{short}"), [short.as_str()]),
        Some(short.as_str())
    );
}
