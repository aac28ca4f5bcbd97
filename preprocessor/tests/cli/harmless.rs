//! A book of its own with one directive: that page changes, and what is made of all pages; nothing else.

use super::support::Book;
use std::collections::BTreeMap;
use std::fs;

/// A theme that makes addresses of paths, and shows all that a chapter is called by.
const SHELL: &str = "<!doctype html><title>{{ title }}</title><link rel=\"canonical\" href=\"/{{ path }}\">\
    <nav>{{#each chapters}}{{ section }} {{ name }} {{ path }}\n{{/each}}</nav>{{{ content }}}";

fn book() -> Book {
    let book = Book::new();
    book.write(
        "book.toml",
        "[book]\ntitle = \"Mine\"\n[build]\nbuild-dir = \"out\"\n[output.html]\nhash-files = false\n\
         [output.html.search]\nenable = true\n",
    );
    book.write("theme/index.hbs", SHELL);
    book.write(
        "src/SUMMARY.md",
        "[Start](README.md)\n\n# Part\n\n- [One](a.md)\n  - [Deep](deep/b.md)\n- [Soon]()\n\n---\n\n[End](end.md)\n",
    );
    book.write("src/README.md", "{{#title A title}}\n# Start\n\nText.\n");
    book.write("src/a.md", "# One\n\nText.\n");
    book.write(
        "src/deep/b.md",
        "# Deep\n\n[Up](../a.md), [nothing](none.md).\n",
    );
    book.write("src/end.md", "# End\n\n```text\nunclosed\n");
    book
}

/// What the site holds, by path.
fn site(book: &Book) -> BTreeMap<String, Vec<u8>> {
    let output = book.run("build");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let out = book.path("out");
    walkdir::WalkDir::new(&out)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(&out).unwrap().to_string_lossy();
            (name.into_owned(), fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn changed(before: &BTreeMap<String, Vec<u8>>, after: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names: Vec<&String> = before.keys().chain(after.keys()).collect();
    let mut changed: Vec<String> = names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name))
        .cloned()
        .collect();
    changed.sort();
    changed.dedup();
    changed
}

#[test]
fn one_directive_changes_its_page_and_what_is_made_of_all_pages() {
    let book = book();
    let before = site(&book);
    let start = String::from_utf8_lossy(&before["index.html"]).into_owned();
    assert!(start.contains("<title>A title</title>"), "{start}");
    book.write(
        "src/deep/b.md",
        "# Deep\n\n[Up](../a.md), [nothing](none.md).\n\n<<#rule>>\n\nRemember.\n\n<</rule>>\n",
    );
    let after = site(&book);
    assert_eq!(
        changed(&before, &after),
        ["deep/b.html", "print.html", "searchindex.js"]
    );
}

#[test]
fn a_quiz_adds_its_answers_to_the_list_and_changes_no_text() {
    let book = book();
    book.write(
        "theme/index.hbs",
        "<title>{{ title }}</title>{{ path }}{{{ content }}}",
    );
    let before = site(&book);
    book.write(
        "src/a.md",
        "# One\n\nText.\n\n<<#quiz id=tea>>\n\n### Who pours?\n\n- [x] The host\n\n  > Yes.\n- [ ] The guest\n\n  > No.\n\n\
         Hosts do.\n\n<</quiz>>\n",
    );
    let after = site(&book);
    assert_eq!(
        changed(&before, &after),
        [
            "a.html",
            "answers.html",
            "print.html",
            "searchindex.js",
            "toc.html",
            "toc.js"
        ]
    );
}

#[test]
fn a_chapter_that_mdbook_refuses_is_still_refused() {
    let book = book();
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [Print](print.md)\n");
    book.write(
        "src/print.md",
        "# Print\n\n<<#rule>>\n\nRemember.\n\n<</rule>>\n",
    );
    let said = book.transcript("check");
    assert!(
        said.contains("mdBook refuses a chapter of this name"),
        "{said}"
    );
    let output = book.run("build");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        !output.status.success() && said.contains("print.md is reserved"),
        "{said}"
    );
}

#[test]
fn findings_are_told_to_other_programs() {
    let book = book();
    book.write(
        "src/a.md",
        "# One\n\n[nothing](none.md)\n\n<<#rule>>\n\nNo end: 100 %.\n",
    );
    let output = book.run("check --message-format json");
    assert!(!output.status.success());
    let lines: Vec<serde_json::Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let found: Vec<_> = lines
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().unwrap().to_owned();
            (
                text("severity"),
                text("file"),
                one["line"].as_u64(),
                one["column"].as_u64(),
                one["end_column"].as_u64(),
            )
        })
        .collect();
    let of = |severity: &str, file: &str, place: [u64; 3]| {
        let [line, column, end] = place.map(Some);
        (severity.to_owned(), file.to_owned(), line, column, end)
    };
    assert!(
        found.contains(&of("warning", "src/a.md", [3, 11, 18])),
        "{found:?}"
    );
    assert!(
        found.contains(&of("error", "src/a.md", [5, 1, 10])),
        "{found:?}"
    );

    let output = book.run("check --message-format github");
    let said = String::from_utf8_lossy(&output.stdout);
    let line =
        "::error file=src/a.md,line=5,endLine=5,col=1,endColumn=10,title=<<#rule>> is not closed::";
    assert!(said.lines().any(|one| one.starts_with(line)), "{said}");
    assert!(said.lines().all(|one| one.starts_with("::")), "{said}");
}

#[test]
fn what_only_the_renderer_looks_at_is_told() {
    let book = book();
    book.write("src/a.md", "# One\n\n<<#rule>>\n\nRemember.\n\n<</rule>>\n");
    let settings = "[book]\ntitle = \"Mine\"\n[output.html]\n";
    let told = |rest: &str| {
        book.write("book.toml", &format!("{settings}{rest}"));
        String::from_utf8_lossy(&book.run("check").stderr).into_owned()
    };
    let said = told("additional-css = [\"mine.css\"]\ninput-404 = \"gone.md\"\n");
    assert_eq!(
        said.matches("names a file that isn't there").count(),
        2,
        "{said}"
    );
    for (setting, words) in [
        ("theme = \"gone\"\n", "names a folder that isn't there"),
        (
            "redirect = { \"/a.html\" = \"end.html\" }\n",
            "from a page that is a chapter",
        ),
        (
            "redirect = { \"/old.html#x\" = \"a.html\" }\n",
            "from a place of a page",
        ),
        (
            "[output.html.search.chapter]\n\"b.md\" = { enable = false }\n",
            "names a chapter that the book",
        ),
    ] {
        let said = told(setting);
        assert_eq!(said.matches(words).count(), 1, "{setting}: {said}");
        assert!(
            !book.run("build").status.success(),
            "{setting} is none of mdBook's stops"
        );
    }
    for sound in [
        "redirect = { \"/old.html\" = \"a.html\", \"/old.html#x\" = \"a.html\", \"/a.html#x\" = \"a.html\" }\n",
        "[output.html.search.chapter]\n\"deep\" = { enable = false }\n\"README.md\" = { enable = false }\n",
    ] {
        let said = told(sound);
        assert!(!said.contains("mdBook stops here"), "{sound}: {said}");
        assert!(book.run("build").status.success(), "{sound}");
    }
    let unnamed = "book.toml doesn't name the preprocessor";
    assert!(told("").contains(unnamed));
    assert!(!told("[preprocessor.switchboard]\n").contains(unnamed));
    let said = told("curly-quotes = true\n");
    assert!(
        said.contains("ignores the whole table") && said.contains("curly-quotes"),
        "{said}"
    );
    assert!(!said.contains("ERROR"), "it is told once: {said}");
}
