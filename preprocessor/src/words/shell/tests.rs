use super::*;
use std::path::Path;

/// Writes the templates where `UPDATE_SHELL` is set; fails where one is stale otherwise.
#[test]
fn the_shell_is_made_from_its_words() {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../theme");
    let sources = std::fs::read_dir(theme.join("shell")).expect("theme/shell");
    let mut made = 0;
    for source in sources {
        let source = source.expect("a file of theme/shell").path();
        let text = std::fs::read_to_string(&source).expect("a template in UTF-8");
        let shell = template(
            &text,
            &[("de", &Words::of(Some("de"))), ("en", &Words::of(None))],
        )
        .unwrap_or_else(|wrong| panic!("{}: {wrong}", source.display()));
        let file = theme.join(source.file_name().expect("a file has a name"));
        if std::env::var_os("UPDATE_SHELL").is_some() {
            std::fs::write(&file, &shell).expect("the theme can be written");
        }
        assert!(
            std::fs::read_to_string(&file).unwrap_or_default() == shell,
            "{} is stale; run: UPDATE_SHELL=1 cargo test -p mdbook-switchboard --lib shell",
            file.display()
        );
        made += 1;
    }
    assert!(made >= 3, "{made} templates in theme/shell");
}

#[test]
fn what_is_no_word_is_told() {
    let words: &[_] = &[("en", &Words::of(None))];
    assert_eq!(
        template("<p>{{words \"view\"}}</p>{{ title }}", words).as_deref(),
        Ok("<p>View</p>{{ title }}")
    );
    assert!(template("{{words \"no-such-key\"}}", words).is_err());
    assert!(template("{{words \"view\"", words).is_err());
}
