use super::*;

#[test]
fn every_bundle_says_its_version() {
    for file in WIDGETS.iter().chain(SHELL) {
        let bundle = ["css", "js"]
            .iter()
            .any(|ending| file.path.ends_with(ending) && !file.path.contains('/'));
        assert_eq!(version(file.content).is_some(), bundle, "{}", file.path);
    }
}

#[test]
fn a_version_has_twelve_digits() {
    let text = b"/* mdbook-switchboard files 0123456789ab */\nlet a;";
    assert_eq!(version(text), Some("0123456789ab"));
    assert_eq!(version(b"/* mdbook-switchboard files 0123 */"), None);
    assert_eq!(version(b"let a;"), None);
    assert_eq!(version(b"mdbook-switchboard files "), None);
}

#[test]
fn files_are_known_by_their_names() {
    assert!(current(Path::new("switchboard/lab.js")).is_some());
    assert!(current(Path::new("theme/page.css")).is_some());
    assert_eq!(current(Path::new("theme/mine.css")), None);
    assert_eq!(current(Path::new("..")), None);
}

#[test]
fn a_file_that_somebody_changed_is_not_as_it_was_made() {
    let bundles = WIDGETS.iter().chain(SHELL);
    for file in bundles.filter(|file| version(file.content).is_some()) {
        assert!(is_as_made(file.path, file.content), "{}", file.path);
        let changed = [file.content, b"/* mine */"].concat();
        assert!(!is_as_made(file.path, &changed), "{}", file.path);
    }
    let template = signed("<p>{{ title }}</p>\n");
    assert!(is_as_made("head.hbs", template.as_bytes()));
    for changed in [
        template.replace("<p>", "<p class=\"mine\">"),
        format!("{template}<p>"),
        "<p>".to_owned(),
    ] {
        assert!(!is_as_made("head.hbs", changed.as_bytes()), "{changed}");
    }
}
