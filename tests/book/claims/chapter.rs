//! A chapter's text, and the settings of its lab.

use switchboard::sim::models::sheet::Sheet;

/// A module's chapter, as its author wrote it.
pub(crate) fn chapter(module: &str) -> String {
    let path = format!("{}/../book/module-{module}.md", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the chapter can be read")
}

/// A model's settings: its sheet's own, but for these.
pub(crate) fn settings(sheet: &Sheet, sets: &[(&str, f64)]) -> Vec<f64> {
    let mut settings: Vec<f64> = sheet.defaults().collect();
    for (key, value) in sets {
        settings[sheet.setting(key).expect("a setting")] = *value;
    }
    settings
}
