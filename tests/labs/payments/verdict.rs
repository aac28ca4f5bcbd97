//! What is judged, where the words' borders are, and when it is shown.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::payments::{Lab, SHEET};

use super::lab::{
    AFTER, BEFORE, MANY, OF_PAYMENT, PAY, RESERVES, done, lab, said, since_change, word,
};

#[test]
fn the_verdict_is_on_a_thousand() {
    for (sets, says) in [
        (vec![], "double-trouble"),
        (vec![("retries", 0.0)], "in-doubt"),
        (vec![("key", OF_PAYMENT)], "once"),
        (vec![("loss", 2.0)], "leaky"),
        (vec![("key", OF_PAYMENT), ("work", 1.0)], "double-trouble"),
        (
            vec![("key", OF_PAYMENT), ("work", 1.0), ("store", RESERVES)],
            "in-doubt",
        ),
        (vec![("key", OF_PAYMENT), ("crash", 0.02)], "once"),
        (
            vec![("key", OF_PAYMENT), ("crash", 0.02), ("written", AFTER)],
            "double-trouble",
        ),
        (
            vec![("key", OF_PAYMENT), ("crash", 0.02), ("written", BEFORE)],
            "phantom",
        ),
    ] {
        let mut lab = lab(&sets, 1);
        assert_eq!(word(&lab), Some(says), "{sets:?}");
        done(&mut lab, PAY);
        assert_eq!(word(&lab), Some(says), "{sets:?}");
        done(&mut lab, MANY);
        assert_eq!(word(&lab), Some(says), "{sets:?}");
    }
}

#[test]
fn the_borders_of_the_verdict_are_where_they_are_said_to_be() {
    let word = |twice: f64, phantom: f64, failed: f64| {
        Lab::judge(&[0.9, twice, phantom, failed], None).map(|word| SHEET.verdicts[word])
    };
    assert_eq!(word(0.0, 0.0, 0.004_9), Some("once"));
    assert_eq!(word(0.0, 0.0, 0.005), Some("in-doubt"));
    assert_eq!(word(0.000_1, 0.0, 0.5), Some("leaky"));
    assert_eq!(word(0.005, 0.0, 0.0), Some("double-trouble"));
    assert_eq!(word(0.5, 0.000_1, 0.5), Some("phantom"));
    assert_eq!(word(-1.0, -1.0, -1.0), None);
}

#[test]
fn nothing_is_shown_of_many_until_all_are_settled() {
    let mut lab = lab(&[], 1);
    done(&mut lab, PAY);
    assert_eq!(since_change(&lab, "shown"), 1.0);
    lab.act(MANY, 0.0);
    while since_change(&lab, "shown") == 0.0 {
        lab.step();
    }
    assert_eq!(
        (since_change(&lab, "shown"), lab.next_event()),
        (1_000.0, Nanos::NEVER)
    );
    let told = said(SHEET.twin, |said| lab.twin(said));
    assert_eq!(told.len(), 1);
    let sum: f64 = told[0].1[2..].iter().sum();
    assert_eq!(sum, 1_000.0);
}
