use super::*;
use crate::reading::attributes::{Value as Read, parse};
use switchboard::sim::models::SHEETS;

#[test]
fn values_are_spelled_as_they_are_read() {
    for setting in SHEETS.iter().flat_map(|sheet| sheet.settings) {
        let kind = kind(setting.kind);
        for &value in setting.choices.iter().chain([&setting.default]) {
            let text = spelled(setting.kind, value);
            let read = parse(&kind, &text);
            match (read, setting.kind) {
                (Ok(Read::Duration(read) | Read::Share(read) | Read::Rate(read)), _) => {
                    assert!((read - value).abs() < 1e-12, "{}={text}", setting.key);
                }
                (Ok(Read::Count(read)), _) => assert_eq!(read.to_string(), value.to_string()),
                (Ok(Read::Word(word)), _) => assert_eq!(word, text, "{}", setting.key),
                (read, _) => panic!("{}={text} is {read:?}", setting.key),
            }
        }
    }
}

#[test]
fn whole_percentages_are_spelled_whole() {
    for n in 0..=100 {
        let share = f64::from(n) / 100.0;
        assert_eq!(spelled(Kind::Share { off: None }, share), format!("{n}%"));
    }
    assert_eq!(spelled(Kind::Share { off: None }, 0.125), "12.5%");
}

#[test]
fn bounds_are_what_may_be_written() {
    assert_eq!(
        [1e-6, 0.0, 90.0, 3600.0, 1e6].map(bound),
        ["1us", "0s", "90s", "1h", "277h"]
    );
    for attribute in SHEETS.iter().copied().flat_map(attributes) {
        let (Value::Duration { least, most } | Value::DurationOr { least, most, .. }) =
            attribute.kind
        else {
            continue;
        };
        for text in [least, most] {
            let read = parse(&attribute.kind, text);
            assert!(read.is_ok(), "{}={text}: {read:?}", attribute.name);
        }
    }
}

#[test]
fn switches_and_words_go_by_their_places() {
    assert_eq!(
        [0.0, 1.0].map(|value| spelled(Kind::Switch, value)),
        ["no", "yes"]
    );
    let words = Kind::Word(&["fifo", "lifo"]);
    assert_eq!(
        [0.0, 1.0].map(|value| spelled(words, value)),
        ["fifo", "lifo"]
    );
}
