//! The round trip of a translated book with the real tools: stock mdBook starts mdbook-xgettext, a translator gives
//! words for what that collected, and mdbook-gettext puts them in before ours reads the chapters.
//!
//! `./test` installs them (mdbook-i18n-helpers) beside mdBook under `target/mdbook`.

use super::site::{Site, root};
use super::stock::mdbook;
use super::support::Book;
use std::fmt::Write;
use std::path::PathBuf;

const MODULE: &str = include_str!("../../preprocessor/templates/init/module-01.md");

fn tool(name: &str) -> String {
    let path = root().join("target/mdbook/bin").join(name);
    assert!(
        path.is_file(),
        "{} isn't there: `./test` installs it, or do it by hand with `cargo install mdbook-i18n-helpers@0.4.0 \
         --debug --locked --root target/mdbook`",
        path.display()
    );
    path.display().to_string()
}

/// A book as docs/languages.md says it.
fn book() -> Book {
    let book = Book::empty();
    let ours = env!("CARGO_BIN_EXE_mdbook-switchboard");
    let (gettext, xgettext) = (tool("mdbook-gettext"), tool("mdbook-xgettext"));
    book.write(
        "book.toml",
        &format!(
            "[book]\ntitle = \"Every form\"\nlanguage = \"de\"\n\n[build]\nbuild-dir = \"out\"\n\n\
             [preprocessor.gettext]\ncommand = {gettext:?}\nafter = [\"links\"]\nbefore = [\"switchboard\"]\n\n\
             [preprocessor.switchboard]\ncommand = {ours:?}\nrenderers = [\"html\", \"xgettext\"]\n\n\
             [output.html.search.chapter]\n\"answers.html\" = {{ enable = false }}\n\n\
             [output.xgettext]\ncommand = {xgettext:?}\n"
        ),
    );
    book.write(
        "src/SUMMARY.md",
        "# Summary\n\n- [M.01 — Every form](module-01.md)\n- [M.02 — The next](module-02.md)\n",
    );
    book.write("src/module-01.md", &MODULE.replace("{{of}}", "2"));
    book.write(
        "src/module-02.md",
        "<<#module number=2 of=2 phase=\"A — Beginnings\" minutes=1>>\n\n# The next\n\nIt has a queue, too.\n",
    );
    book
}

fn build(book: &Book) -> Site {
    let output = mdbook().arg("build").arg(book.root()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    Site::read(&book.root().join("out/html"))
}

/// The translations of a catalogue, all of which are empty: each of its texts, given to `translate`.
fn translated(catalogue: &str, translate: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut text: Option<String> = None;
    for line in catalogue.lines() {
        let quoted = |line: &str| -> String { serde_json::from_str(line).expect("a PO string") };
        if let Some(first) = line.strip_prefix("msgid ") {
            text = Some(quoted(first));
        } else if line.starts_with('"')
            && let Some(text) = &mut text
        {
            text.push_str(&quoted(line));
        } else if line == "msgstr \"\""
            && let Some(text) = text.take().filter(|text| !text.is_empty())
        {
            let said = serde_json::to_string(&translate(&text)).unwrap();
            writeln!(out, "msgstr {said}").unwrap();
            continue;
        }
        writeln!(out, "{line}").unwrap();
    }
    out
}

/// What a translator writes: the quiz's two words in German, and every other word as nobody writes it. Code, HTML
/// and addresses stay.
fn foreign(text: &str) -> String {
    let text = text.replace("Answer:", "Antwort:");
    if text == "Verdicts" {
        return "Auswertung".to_owned();
    }
    let (mut code, mut tag, mut address) = (false, false, false);
    let mut before = ' ';
    let mut said = String::new();
    for sign in text.chars() {
        match sign {
            '`' => code = !code,
            '<' => tag = true,
            '>' => tag = false,
            '(' if before == ']' => address = true,
            ')' => address = false,
            _ => {}
        }
        let free = !(code || tag || address);
        said.push(match sign {
            'e' if free => 'ë',
            'o' if free => 'ö',
            sign => sign,
        });
        before = sign;
    }
    if said.starts_with("Antwört:") {
        said = said.replacen("Antwört:", "Antwort:", 1);
    }
    said
}

fn text<'s>(site: &'s Site, page: &str) -> &'s str {
    std::str::from_utf8(&site.files[page]).unwrap()
}

/// The classes of a page, in their order: what its directives became.
fn classes(page: &str) -> Vec<&str> {
    let after = page.split(" class=\"").skip(1);
    after.filter_map(|class| class.split('"').next()).collect()
}

#[test]
fn a_book_goes_through_the_gettext_tools_and_back() {
    let book = book();
    let before = build(&book);
    let catalogue = book.read("out/xgettext/messages.pot");
    assert!(catalogue.contains("msgid \"Every form there is\""));
    let texts = catalogue.matches("\nmsgid \"").count();
    assert!(texts > 50, "{texts} texts");
    for directive in ["<<", ">>", "i18n:skip"] {
        assert!(
            !catalogue.contains(directive),
            "translators meet {directive}"
        );
    }

    book.write("po/de.po", &translated(&catalogue, foreign));
    let after = build(&book);
    for page in ["module-01.html", "module-02.html", "answers.html"] {
        let (before, after) = (text(&before, page), text(&after, page));
        assert_eq!(classes(after), classes(before), "{page}");
        for left in ["<<#", "&lt;&lt;", "\\<", "&lt;/"] {
            assert!(!after.contains(left), "{page}: {left}");
        }
    }
    let module = text(&after, "module-01.html");
    for (english, foreign) in [
        ("Every form there is", "Evëry förm thërë is"),
        ("One sentence to remember", "Önë sëntëncë"),
        ("Nobody waits for ever", "Nöbödy waits för ëvër"),
        ("Those who have come", "Thösë whö havë cömë"),
        ("What forms at the counter", "What förms at thë cöuntër"),
        ("more come than are served", "mörë cömë than arë sërvëd"),
        ("Nothing to add", "Nöthing tö add"),
        ("turn the page", "turn thë pagë"),
    ] {
        let foreign = foreign.replace('Ö', "O");
        assert!(module.contains(&foreign), "{foreign}");
        assert!(!module.contains(english), "{english}");
    }

    // Ours as a whole, too, finds nothing amiss.
    let checked = book.run("check");
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(checked.status.success(), "{said}");
}

/// A translation that lost a directive's closing line, or wrote the quiz's word wrongly, is told as any other mistake.
#[test]
fn what_a_translation_breaks_is_told() {
    let book = book();
    build(&book);
    let catalogue = book.read("out/xgettext/messages.pot");
    let broken = |text: &str| foreign(text).replace("Antwort:", "Amtwort:");
    book.write("po/de.po", &translated(&catalogue, broken));
    let output = book.run("check");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{said}");
    assert!(said.contains("module-01.md"), "{said}");
}

/// Where the tools are, for whoever looks for them.
#[test]
fn the_tools_are_of_the_version_that_the_documentation_names() {
    let listed = PathBuf::from("target/mdbook/.crates.toml");
    let listed = std::fs::read_to_string(root().join(listed)).unwrap();
    assert!(listed.contains("\"mdbook-i18n-helpers 0.4.0 "), "{listed}");
}
