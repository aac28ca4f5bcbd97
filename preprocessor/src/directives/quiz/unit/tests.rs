use super::{is_known, worth};

fn one(unit: &str, typed: &str) -> Option<f64> {
    in_a("en", unit, typed)
}

fn in_a(language: &str, unit: &str, typed: &str) -> Option<f64> {
    worth(unit, language).get(typed).copied()
}

#[test]
fn a_unit_is_itself_however_it_is_spelled() {
    for typed in ["s", "sec", "second", "seconds"] {
        assert_eq!(one("s", typed), Some(1.0), "{typed}");
        assert_eq!(one("seconds", typed), Some(1.0), "{typed}");
    }
    assert_eq!(one("µs", "us"), Some(1.0));
    assert_eq!(one("%", "percent"), Some(1.0));
}

#[test]
fn another_unit_of_its_kind_is_worth_what_it_is() {
    assert_eq!(one("s", "ms"), Some(0.001));
    assert_eq!(one("ms", "s"), Some(1000.0));
    assert_eq!(one("min", "h"), Some(60.0));
    assert_eq!(one("MB", "GB"), Some(1000.0));
    assert_eq!(one("KiB", "B"), Some(1.0 / 1024.0));
    assert_eq!(one("MB", "Mbit"), Some(0.125));
    assert_eq!(one("kHz", "MHz"), Some(1000.0));
    assert_eq!(one("km", "m"), Some(0.001));
}

#[test]
fn a_unit_of_another_kind_is_not_one() {
    for (unit, typed) in [("s", "MB"), ("MB", "s"), ("s", "clients"), ("clients", "s")] {
        assert_eq!(one(unit, typed), None, "{typed} for {unit}");
    }
}

#[test]
fn a_rate_may_be_told_per_another_time_and_without_what_is_counted() {
    assert_eq!(one("requests/s", "/s"), Some(1.0));
    assert_eq!(one("requests per second", "request/s"), Some(1.0));
    assert_eq!(one("requests/s", "requests/min"), Some(1.0 / 60.0));
    assert_eq!(one("requests / min", "/s"), Some(60.0));
    assert_eq!(one("requests/s", "clients/s"), None);
    assert_eq!(one("MB/s", "Mbit/s"), Some(0.125));
    assert_eq!(one("MB/s", "Mbps"), Some(0.125));
    assert_eq!(one("Mbps", "MB/s"), Some(8.0));
    assert_eq!(one("Mbps", "Gbps"), Some(1000.0));
}

#[test]
fn case_is_forgiven_only_where_it_tells_nothing_apart() {
    assert_eq!(one("MHz", "mhz"), Some(1.0));
    assert_eq!(one("MB", "mb"), None, "a megabit or a megabyte?");
    assert_eq!(one("MB", "Mb"), Some(0.125));
    assert_eq!(one("GiB", "gib"), Some(1.0));
}

#[test]
fn a_word_of_the_authors_own_is_itself_and_its_plural() {
    for (unit, typed) in [("clients", "client"), ("client", "clients"), ("°C", "°c")] {
        assert_eq!(one(unit, typed), Some(1.0), "{typed} for {unit}");
        assert!(!is_known(unit, "en"));
    }
    assert!(worth("", "en").is_empty());
}

#[test]
fn known_units_are_told_from_words() {
    for unit in ["s", "MB", "%", "Mbps", "MB/s", "ms"] {
        assert!(is_known(unit, "en"), "{unit}");
    }
    for unit in ["Not Found", "apples", "requests/s", "/s", ""] {
        assert!(!is_known(unit, "en"), "{unit}");
    }
}

#[test]
fn a_language_has_names_of_its_own_for_times_and_shares() {
    for (language, unit, typed, worth) in [
        ("de", "s", "Sekunden", 1.0),
        ("de-AT", "Minuten", "h", 60.0),
        ("fr", "secondes", "ms", 0.001),
        ("ru", "мин", "часов", 60.0),
        ("ja", "秒", "ミリ秒", 0.001),
        ("es", "%", "/ciento", 1.0),
        ("fr", "requêtes par seconde", "requêtes/s", 1.0),
    ] {
        assert_eq!(
            in_a(language, unit, typed),
            Some(worth),
            "{typed} for {unit}"
        );
    }
    assert_eq!(one("s", "Sekunden"), None, "nobody types that in English");
    assert!(is_known("時間", "ja") && !is_known("時間", "en"));
}
