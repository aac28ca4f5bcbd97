//! Every entry of a model's sheet has its words, and there are no words without an entry.

use super::*;
use std::collections::BTreeSet;
use switchboard::sim::models::sheet::Sheet;
use switchboard::sim::models::switchboard::SHEET;

const SHEETS: [&Sheet; 1] = [&SHEET];

/// Whether a file holds the words of a model.
pub(super) fn are_a_models(file: &str) -> bool {
    SHEETS
        .iter()
        .any(|sheet| file == format!("settings-{}", sheet.name))
}

fn keys(file: &str) -> BTreeSet<String> {
    let all = Words::of(None).script(&[file]);
    all.as_object()
        .expect("an object")
        .keys()
        .cloned()
        .collect()
}

#[test]
fn every_setting_says_what_it_is_for() {
    for sheet in SHEETS {
        let asked: BTreeSet<String> = sheet
            .settings
            .iter()
            .map(|setting| format!("setting-{}-meaning", setting.key))
            .collect();
        assert_eq!(
            keys(&format!("settings-{}", sheet.name)),
            asked,
            "of {}",
            sheet.name
        );
    }
}
