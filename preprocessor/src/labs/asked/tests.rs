use super::*;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::switchboard::SHEET;

/// What is wrong with the switchboard's defaults, changed so.
fn found(changes: &[(&str, f64)], most: f64, spelling: Spelling) -> Vec<Contradiction> {
    let mut settings: Vec<f64> = SHEET.defaults().collect();
    let mut given = vec![false; settings.len()];
    for (key, value) in changes {
        let setting = SHEET.setting(key).expect("a setting");
        settings[setting] = *value;
        given[setting] = true;
    }
    let asked = Asked {
        settings: &settings,
        given: &given,
        most,
        changes: false,
    };
    contradictions(&SHEET, &asked, spelling)
}

fn options(changes: &[(&str, f64)]) -> Vec<Contradiction> {
    found(changes, 3.0, Spelling::Option)
}

#[test]
fn what_goes_together_is_no_contradiction() {
    assert_eq!(options(&[]), []);
    assert_eq!(
        options(&[
            ("patience", 2.0),
            ("retries", 3.0),
            ("backoff", 1.0),
            ("retry-budget", 0.1),
            ("drop-departed", 1.0),
            ("discipline", 1.0),
        ]),
        []
    );
    // A first pause that is longer than the usual longest one moves that.
    let long = [("retries", 1.0), ("backoff", 1.0), ("backoff-base", 60.0)];
    assert_eq!(options(&long), []);
}

#[test]
fn each_spelling_names_the_settings_as_they_are_written() {
    let changes = [("retry-budget", 0.1), ("backoff-cap", 1.0)];
    let sentences = |spelling| -> Vec<String> {
        let found = found(&changes, 3.0, spelling);
        found.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        sentences(Spelling::Option),
        [
            "--backoff-base and --backoff-cap are for --backoff exponential; add it, or leave them out",
            "--retry-budget bounds retries, and there are none; add --retries, or leave it out",
        ]
    );
    assert_eq!(
        sentences(Spelling::Attribute),
        [
            "backoff-base= and backoff-cap= are for backoff=exponential; add it, or leave them out",
            "retry-budget= bounds retries, and there are none; add retries=, or leave it out",
        ]
    );
    assert_eq!(
        found(&changes, 3.0, Spelling::Option)[0].setting,
        "backoff-cap"
    );
}

#[test]
fn retries_need_something_that_fails() {
    let fits = [("arrivals", 1.0), ("latency", -1.0), ("retries", 1.0)];
    let of =
        |more: &[(&str, f64)], most| found(&[&fits[..], more].concat(), most, Spelling::Option);
    assert_eq!(of(&[], 16.0)[0].setting, "retries");
    for (fails, most) in [
        (&[][..], 17.0),
        (&[("patience", 2.0)], 16.0),
        (&[("arrivals", 0.0)], 16.0),
        // The answer may come before the slot ends, and the client asks again.
        (&[("latency", 0.042)], 16.0),
    ] {
        assert_eq!(of(fails, most), [], "{fails:?}");
    }
}

/// A model's own rule and the words for it go together, whatever the model.
#[test]
fn every_contradiction_has_its_words_and_settings() {
    let words = Words::of(None);
    for sheet in SHEETS {
        let given = names(sheet, Spelling::Option);
        for contradiction in sheet.contradictions {
            let mut values: Vec<(&str, Value<'_>)> = given
                .iter()
                .map(|(name, value)| (name.as_str(), value.clone()))
                .collect();
            values.extend(
                contradiction
                    .arguments
                    .iter()
                    .map(|name| (*name, 2.0.into())),
            );
            let key = format!("{}-contradiction-{}", sheet.name, contradiction.key);
            for key in [key.clone(), format!("{key}-advice")] {
                assert!(!words.say(&key, &values).is_empty(), "{key}");
            }
            assert!(!contradiction.settings.is_empty());
            for setting in contradiction.settings {
                assert!(sheet.setting(setting).is_some(), "{setting}");
            }
        }
        let defaults: Vec<f64> = sheet.defaults().collect();
        let given = vec![false; defaults.len()];
        let asked = Asked {
            settings: &defaults,
            given: &given,
            most: sheet.axis.to,
            changes: false,
        };
        assert_eq!(contradictions(sheet, &asked, Spelling::Option), []);
    }
}
