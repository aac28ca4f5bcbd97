//! `check`: what is wrong, what is probably not meant, and nothing written.

use super::support::{Book, Server, wait_until};
use std::fs;

/// A quiz that is sound, and whose one question has no explanation.
const UNEXPLAINED: &str = "# One\n\n<<#quiz id=tea>>\n\n### Who pours?\n\n- [x] The host\n\n  > Yes.\n\
    - [ ] The guest\n\n  > No.\n\n<</quiz>>\n";

#[test]
fn a_warning_is_shown_with_its_place_and_fails_nothing() {
    let book = Book::with_theme();
    book.write("src/a.md", UNEXPLAINED);
    for command in ["check", "build"] {
        let output = book.run(command);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command}: {said}");
        assert!(
            said.contains("warning: this question has no explanation")
                && said.contains("--> src/a.md:5:1"),
            "{command}: {said}"
        );
    }
    let said = book.run("check").stderr;
    let said = String::from_utf8_lossy(&said);
    assert!(said.contains("has no errors, and 1 warning ("), "{said}");
}

#[test]
fn strict_fails_on_a_warning() {
    let book = Book::with_theme();
    book.write("src/a.md", UNEXPLAINED);
    insta::assert_snapshot!(book.transcript("check --strict"));
    assert!(!book.path("out").exists());
}

#[test]
fn what_would_stand_still_for_want_of_its_script_is_told() {
    let lab = "# One\n\n<<#switchboard clients=3>>\n";
    let book = Book::new();
    book.write("src/a.md", &format!("{UNEXPLAINED}\nSo it is.\n\n{lab}"));
    insta::assert_snapshot!(book.transcript("check"));
    // What no page needs isn't asked for.
    book.write("src/a.md", lab);
    let said = book.transcript("check");
    assert!(
        said.contains("no page loads theme/lab.css, theme/lab.js\n"),
        "{said}"
    );
    let book = Book::with_theme();
    book.write("src/a.md", lab);
    assert!(book.transcript("check").contains("has no errors ("));
    // Nor is anything where no pages are made: advice on them would have them made.
    let book = Book::new();
    book.write("src/a.md", &format!("{UNEXPLAINED}\nSo it is.\n"));
    let settings = book.read("book.toml");
    book.write("book.toml", &(settings + "\n[output.markdown]\n"));
    let said = book.transcript("check");
    assert!(
        !said.contains("search finds") && !said.contains("stand still"),
        "{said}"
    );
}

#[test]
fn strict_passes_a_book_without_warnings() {
    let book = Book::new();
    let output = book.run("check --strict");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("“Small” has no errors ("), "{said}");
}

#[test]
fn a_book_may_ask_for_strictness_itself() {
    let book = Book::new();
    book.write("src/a.md", UNEXPLAINED);
    let settings = book.read("book.toml");
    book.write(
        "book.toml",
        &settings.replace(
            "[preprocessor.switchboard]",
            "[preprocessor.switchboard]\nstrict = true",
        ),
    );
    for command in ["check", "build"] {
        assert_eq!(book.run(command).status.code(), Some(1), "{command}");
    }
}

#[test]
fn serve_shows_a_warning_and_the_page() {
    let book = Book::new();
    book.write("src/a.md", UNEXPLAINED);
    let server = Server::start(&book);
    assert_eq!(server.get("a.html").status, 200);
    wait_until("the warning is told", || {
        let said = server.said();
        said.contains("warning: this question has no explanation")
            && said.contains("--> src/a.md:5:1")
    });
}

#[test]
fn a_part_that_a_file_does_not_have_is_told_where_it_is_asked_for() {
    let book = Book::new();
    let text = "# One\n\n```rust\n{{#include code.rs:on}}\n{{#include code.rs:one}}\n```\n\n\\{{#include code.rs:no}}\n\n{{#include sub/part.md}}\n";
    book.write("src/a.md", text);
    book.write(
        "src/code.rs",
        "// ANCHOR: one\nlet a = 1;\n// ANCHOR_END: one\n",
    );
    book.write(
        "src/sub/part.md",
        "A part.\n\n{{#rustdoc_include ../code.rs:9:}}\n{{#playground ../code.rs:x}}\n",
    );
    insta::assert_snapshot!(book.transcript("check"));
}

#[test]
fn a_file_that_nobody_reads_is_told_of() {
    let book = Book::new();
    book.write(
        "src/SUMMARY.md",
        "- [One](a.md)\n- [M.03 \u{2014} The hidden handshake]()\n<!-- later: sub/later.md -->\n",
    );
    book.write("src/a.md", "# One\n\n{{#include sub/part.md}}\n");
    book.write(
        "src/sub/part.md",
        "A part.\n\n{{#include ../deeper.md:2:}}\n",
    );
    book.write("src/deeper.md", "Not this.\nDeeper.\n");
    book.write("src/sub/later.md", "# Later\n");
    book.write("src/README.md", "# About this folder\n");
    book.write("src/.hidden/x.md", "# Hidden\n");
    book.write("src/404.md", "# Not found\n");
    let said = book.run("check --strict").stderr;
    let said = String::from_utf8_lossy(&said);
    assert!(said.contains("“Small” has no errors ("), "{said}");

    book.write(
        "src/module-03.md",
        "<<#module number=3>>\n\n# The hidden handshake\n",
    );
    book.write("src/sub/notes.md", "\n## Notes\n");
    book.write("src/empty.md", "");
    fs::write(book.path("src/latin-1.md"), b"# Caf\xe9\n").unwrap();
    insta::assert_snapshot!(book.transcript("check"));
    assert_eq!(book.run("build").status.code(), Some(0));
    assert_eq!(book.run("check --strict").status.code(), Some(1));
}

/// One cause, one message: a folder that nobody reads, and one of which nobody reads much.
#[test]
fn files_of_a_folder_that_nobody_reads_are_told_at_once() {
    let book = Book::new();
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [Two](parts/two.md)\n");
    book.write("src/a.md", "# One\n\n<<#goals>>\n\n- A\n\n<</goals>>\n");
    book.write("src/parts/two.md", "# Two\n");
    for number in 0..8 {
        book.write(&format!("src/parts/more/{number}.md"), "# More\n");
        book.write(&format!("src/parts/x{number}.md"), "# X\n");
        book.write(&format!("src/old/deep/{number}.md"), "# Old\n");
    }
    let said = book.transcript("check");
    assert!(said.contains("and 3 warnings"), "{said}");
    for words in [
        "SUMMARY.md names none of the 8 Markdown files in old/",
        "SUMMARY.md names none of the 8 Markdown files in parts/more/",
        "SUMMARY.md doesn't name this file, nor 7 more in parts/",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    book.write(
        "src/SUMMARY.md",
        "- [One](a.md)\n- [Two](parts/two.md)\n<!-- old/ parts/more/ -->\n",
    );
    let said = book.transcript("check");
    assert!(said.contains("and 1 warning"), "{said}");
}

#[test]
fn what_is_built_among_the_sources_is_no_stray() {
    let book = Book::new();
    book.write(
        "book.toml",
        "[book]\ntitle = \"Small\"\nsrc = \".\"\n\n[build]\nbuild-dir = \"out\"\n",
    );
    book.write("SUMMARY.md", "[Zero](zero.md)\n\n- [One](src/a.md)\n");
    book.write("zero.md", "# Zero\n");
    book.write("out/copied.md", "# Copied\n");
    book.write("old/.switchboard-output", "");
    book.write("old/copied.md", "# Copied\n");
    book.write("theme/notes.md", "# Theme\n");
    fs::remove_file(book.path("src/SUMMARY.md")).unwrap();
    let said = book.run("check --strict").stderr;
    let said = String::from_utf8_lossy(&said);
    assert!(said.contains("“Small” has no errors ("), "{said}");
}

/// A preprocessor that replaces `$…$` by HTML, whatever stands around it.
const MATHS: &str = r#"
import json, re, sys
if len(sys.argv) > 1:
    sys.exit(0)
_, book = json.load(sys.stdin)
for item in book["items"]:
    chapter = item["Chapter"]
    chapter["content"] = re.sub(r"\$([^$\n]+)\$", r'<span class="maths">\1</span>', chapter["content"])
json.dump(book, sys.stdout)
"#;

#[test]
fn a_preprocessor_that_runs_too_late_is_told_and_breaks_no_quiz() {
    let book = Book::with_theme();
    let settings = book
        .read("book.toml")
        .replace("[preprocessor.switchboard]\n", "")
        + "\n[preprocessor.switchboard]\ncommand = \"true\"\n\n\
        [preprocessor.vmaths]\ncommand = \"python3 maths.py\"\n";
    book.write("maths.py", MATHS);
    book.write("book.toml", &settings);
    book.write("src/a.md", "# One\n\n$a$\n");
    assert!(book.transcript("check").contains("has no errors ("));

    let quiz = "# One\n\n<<#quiz id=m>>\n\n### What is $\\rho$?\n\n- [ ] $5/4$\n\n  > No: $\\mu$.\n\
        - [x] $4/5$\n\n  > Yes.\n\nSince $\\rho < 1$.\n\n<</quiz>>\n";
    book.write("src/a.md", quiz);
    insta::assert_snapshot!(book.transcript("check"));
    assert!(book.run("build").status.success());
    let page = book.read("out/a.html");
    assert!(page.contains("\\u0024"), "{page}");
    for text in page
        .split("<script")
        .filter(|text| text.contains("application/json"))
    {
        let (_, text) = text.split_once('>').unwrap();
        let text = text.split_once("</script>").unwrap().0;
        serde_json::from_str::<serde_json::Value>(text)
            .unwrap_or_else(|error| panic!("{error}: {text}"));
    }

    let early = settings.replace(
        "command = \"true\"",
        "command = \"true\"\nafter = [\"links\", \"vmaths\"]",
    );
    book.write("book.toml", &early);
    assert!(book.transcript("check").contains("has no errors ("));
}

#[test]
fn a_renderer_that_is_given_bare_directives_is_told() {
    let book = Book::with_theme();
    let settings = book
        .read("book.toml")
        .replace("[preprocessor.switchboard]\n", "")
        + "\n[output.markdown]\n\n[preprocessor.switchboard]\ncommand = \"true\"\nrenderers = [\"html\"]\n";
    book.write("book.toml", &settings);
    insta::assert_snapshot!(book.transcript("check"));
    book.write(
        "book.toml",
        &settings.replace("[\"html\"]", "[\"html\", \"markdown\"]"),
    );
    assert!(book.transcript("check").contains("has no errors ("));
}

#[test]
fn a_term_of_more_than_200_letters_is_an_error_and_one_of_so_many_none() {
    let book = Book::new();
    for (letters, ends) in [(200, "[exit 0]"), (201, "[exit 1]")] {
        let term = "é".repeat(letters);
        for also in [
            String::new(),
            format!(" <!-- also: {} -->", "ß".repeat(letters)),
        ] {
            book.write(
                "src/a.md",
                &format!(
                    "# One\n\n<<#vocab>>\n\n{term}{also}\n\n: A meaning.\n\n<</vocab>>\n\n{term}\n"
                ),
            );
            let said = book.transcript("check");
            assert!(said.contains(ends), "{letters}: {said}");
            let told = said.contains(&format!("it has {letters} letters, and may have 200"));
            assert_eq!(told, letters > 200, "{said}");
        }
    }
}
