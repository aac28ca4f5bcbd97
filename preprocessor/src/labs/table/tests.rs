use super::*;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::sheet::Sheet;

fn lab(model: &'static Sheet, sets: &[(&str, f64)]) -> Lab {
    let lab = Lab {
        model,
        settings: model.defaults().collect(),
        seed: 1,
        max: model.axis.to,
        scenario: None,
        predict: false,
        bet: None,
        situations: None,
        show: None,
        effort: 1,
        id: "lab-one".to_owned(),
        label: "A lab".to_owned(),
    };
    Lab {
        settings: lab.with(sets),
        ..lab
    }
}

fn texts(value: &Value) -> Vec<String> {
    let texts = value.as_array().expect("a list").iter();
    texts
        .map(|text| text.as_str().expect("a text").to_owned())
        .collect()
}

/// Whatever the model: its table has the columns of its sheet, a row a place, and a command that gives them.
#[test]
fn every_model_has_its_table() {
    for sheet in SHEETS {
        let table = table(&lab(sheet, &[]), &Words::of(None));
        let columns = texts(&table["columns"]);
        let figures = sheet
            .figures
            .iter()
            .filter(|figure| figure.column.is_some());
        assert!(columns.len() >= 2 + figures.count() - 1, "{columns:?}");
        let rows = table["rows"].as_array().expect("rows");
        assert_eq!(rows.len(), sheet.axis.rows.len(), "{}", sheet.name);
        for row in rows {
            assert_eq!(texts(&row["cells"]).len() + 1, columns.len());
        }
        let command = table["command"].as_str().expect("a command");
        assert!(
            command.starts_with("mdbook-switchboard simulate "),
            "{command}"
        );
        assert!(!table["caption"].as_str().expect("a caption").is_empty());
        assert!(points(&lab(sheet, &[])).len() == rows.len());
    }
}

#[test]
fn columns_are_those_that_mean_something() {
    let sheet = SHEETS[0];
    let columns =
        |sets: &[(&str, f64)]| texts(&table(&lab(sheet, sets), &Words::of(None))["columns"]);
    let all = columns(&[]);
    assert!(all.contains(&"Answered in theory".to_owned()));
    assert!(!all.contains(&"Gave up".to_owned()));
    let impatient = columns(&[("patience", 2.0)]);
    assert!(impatient.contains(&"Gave up".to_owned()));
    assert!(impatient.contains(&"Answered in theory".to_owned()));
    assert!(!impatient.contains(&"Avg latency in theory".to_owned()));
    let again = columns(&[("patience", 2.0), ("retries", 1.0)]);
    assert!(!again.contains(&"Answered in theory".to_owned()));
}

#[test]
fn only_figures_that_chance_may_change_are_called_rough() {
    let sheet = SHEETS[0];
    let caption = |sets: &[(&str, f64)]| {
        let table = table(&lab(sheet, sets), &Words::of(None));
        table["caption"].as_str().expect("a caption").to_owned()
    };
    assert!(!caption(&[]).contains("rough"), "{}", caption(&[]));
    // A thousand ask for what one gets: seconds, in which few are answered.
    let few = caption(&[("interval", 1e-3)]);
    assert!(few.contains("the figures are rough"), "{few}");
    let many = caption(&[("interval", 1e-3), ("capacity", 1e5)]);
    assert!(!many.contains("rough"), "{many}");
}

/// Shares reach the words as numbers: what happens to none isn't said to happen with a probability of nothing.
#[test]
fn a_caption_says_what_happens_to_none_without_a_number() {
    let caption = |model: &str, sets: &[(&str, f64)]| {
        let sheet = SHEETS.iter().find(|sheet| sheet.name == model);
        let table = table(&lab(sheet.expect("a model"), sets), &Words::of(None));
        table["caption"].as_str().expect("a caption").to_owned()
    };
    for (model, share, none, some) in [
        (
            "trace",
            "loss",
            "no packet is lost",
            "probability of 0.1\u{a0}%",
        ),
        (
            "handshake",
            "loss",
            "nothing is lost",
            "probability of 0.1\u{a0}%",
        ),
        (
            "payments",
            "crash",
            "works 50 ms. One",
            "dies in 0.1\u{a0}% of",
        ),
    ] {
        let without = caption(model, &[]);
        assert!(
            without.contains(none) && !without.contains('%'),
            "{without}"
        );
        let with = caption(model, &[(share, 0.001)]);
        assert!(with.contains(some) && !with.contains(none), "{with}");
    }
}
