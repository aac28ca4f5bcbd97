//! The course in a second language: it is sound, and what isn't the author's is German too.

use std::path::Path;
use std::process::Command;

#[test]
fn the_german_module_is_sound_and_german_throughout() {
    let book = Path::new(env!("CARGO_MANIFEST_DIR")).join("../book-de");
    let out = tempfile::tempdir().expect("a folder");
    let site = out.path().join("site");
    let built = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .args(["build", "--dest-dir"])
        .arg(&site)
        .arg(&book)
        .output()
        .expect("the program");
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(
        built.status.success() && !said.contains("warning"),
        "{said}"
    );
    let page = std::fs::read_to_string(site.join("modul-01.html")).expect("the module");
    assert!(page.contains("<html lang=\"de\""));
    for german in [
        ">Zum Text springen<",
        "Modul <b>01 / 20</b>",
        "Wissenstest</span> · <span>5 Fragen",
        "Deine Antwort, in s",
        "\"quiz-check\":\"Prüfen\"",
        "\"trace-verdict-held-up\":\"Aufgehalten\"",
        "class=\"number-marks\">[\".\",\",\"]",
        "<a class=\"term\"",
    ] {
        assert!(page.contains(german), "{german} is missing");
    }
    for english in [
        "lang=\"en\"",
        ">Skip to",
        "Your answer",
        ">Question",
        "Knowledge check",
        "min</p>\n\n<h1>The",
    ] {
        assert!(!page.contains(english), "{english} is there");
    }
}
