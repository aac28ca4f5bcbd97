//! `build --base-url` and `check --links` on small books: what they refuse, and in which words.

use super::support::{Book, refuses};
use std::fs;

#[test]
fn an_address_that_is_none_is_told_before_anything_is_built() {
    let book = Book::new();
    refuses(
        &book,
        "build --base-url example.org",
        "--base-url: `example.org` can't be the address of a site",
    );
    assert!(!book.path("out").exists());
    let settings = book.read("book.toml");
    book.write(
        "book.toml",
        &format!("{settings}\n[output.html]\nsite-url = \"https://me:pw@example.org/\"\n"),
    );
    refuses(&book, "build", "`site-url` in book.toml:");
    book.write(
        "book.toml",
        &format!("{settings}\n[preprocessor.switchboard.editions]\nde = \"nowhere\"\n"),
    );
    refuses(
        &book,
        "build",
        "[preprocessor.switchboard.editions] in book.toml: `nowhere`",
    );
    book.write("book.toml", &format!("{settings}\n[preprocessor.switchboard.editions]\n\"not a language\" = \"https://a.b/\"\n"));
    refuses(&book, "build", "`not a language` is no language");
}

#[test]
fn editions_in_other_languages_are_named_in_each_page() {
    let book = Book::new();
    let settings = book.read("book.toml");
    book.write("book.toml", &format!(
        "{settings}language = \"en\"\n[output.html]\nsite-url = \"https://example.org/\"\n\n\
         [preprocessor.switchboard.editions]\nde = \"https://example.org/de\"\nen = \"https://example.org/\"\n"
    ).replace("\n\n[build]\nbuild-dir = \"out\"\nlanguage = \"en\"\n", "\nlanguage = \"en\"\n[build]\nbuild-dir = \"out\"\n"));
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [Two](deep/b.md)\n");
    book.write("src/deep/b.md", "# Two\n\nSecond.\n");
    let said = book.transcript("build");
    assert!(said.contains("[exit 0]"), "{said}");
    let page = book.read("out/deep/b.html");
    for (language, url) in [
        ("en", "https://example.org/deep/b.html"),
        ("de", "https://example.org/de/deep/b.html"),
    ] {
        assert!(
            page.contains(&format!(
                "<link rel=\"alternate\" hreflang=\"{language}\" href=\"{url}\">"
            )),
            "{page}"
        );
    }
    assert!(
        page.contains("<link rel=\"manifest\" href=\"../manifest.webmanifest\">"),
        "{page}"
    );
    // A book without modules has no feed, and at the root of its host a file for search engines.
    assert!(!book.path("out/feed.xml").exists());
    assert!(
        book.read("out/robots.txt")
            .contains("Sitemap: https://example.org/sitemap.xml")
    );
}

#[test]
fn links_of_the_built_site_are_followed() {
    let book = Book::new();
    book.write(
        "src/a.md",
        "# One\n\n[there](#one) <a href=\"https://example.org/x\">x</a>\n",
    );
    let said = book.transcript("check --links");
    assert!(
        said.contains("[exit 0]") && said.contains("https://example.org/x\n"),
        "{said}"
    );
    assert!(
        said.contains("links of the built site lead somewhere; 1 lead"),
        "{said}"
    );
    book.write(
        "src/a.md",
        "# One\n\n<div><img src=\"gone.png\"></div>\n\n<a href=\"a.html#gone\">x</a>\n",
    );
    let said = book.transcript("check --links");
    assert!(
        said.contains("[exit 1]") && said.contains("`gone.png` leads to nothing, in a.html"),
        "{said}"
    );
    assert!(said.contains("`a.html#gone` leads to nothing"), "{said}");
    assert!(!book.path("out").exists());
    // Programs are told of them, too, and of nothing that they can't read.
    book.write(
        "src/a.md",
        "# One\n\n<a href=\"https://example.org/x\">x</a> <a href=\"gone.html\">y</a>\n",
    );
    let output = book.run("check --links --message-format json");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout).unwrap();
    let told: Vec<serde_json::Value> = (told.lines())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let has = |severity: &str, label: &str| {
        let is = |one: &&serde_json::Value| one["severity"] == severity && one["label"] == label;
        told.iter().any(|one| is(&one))
    };
    assert!(
        has("error", "gone.html") && has("note", "https://example.org/x"),
        "{told:?}"
    );
    let output = book.run("check --links --message-format github");
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains("::error title=a link of the built site"),
        "{told}"
    );
    // A chapter that was renamed is found by mdBook's own table.
    let settings = book.read("book.toml");
    book.write("src/a.md", "# One\n");
    for (to, code) in [("a.html", "[exit 0]"), ("gone.html", "[exit 1]")] {
        book.write(
            "book.toml",
            &format!("{settings}\n[output.html.redirect]\n\"/old.html\" = \"{to}\"\n"),
        );
        let said = book.transcript("check --links");
        assert!(said.contains(code), "{to}: {said}");
    }
}

#[test]
fn a_workflow_that_publishes_below_a_path_wants_to_know_the_path() {
    let book = Book::new();
    let asked = |book: &Book| {
        book.transcript("check")
            .contains("nobody says at which path this book will be")
    };
    // (A book without any directive is mdBook's alone.)
    book.write("src/a.md", "# One\n\n<<#goals>>\n\n- A\n\n<</goals>>\n");
    let workflow = |text: &str| book.write(".github/workflows/pages.yml", text);
    assert!(!asked(&book));
    workflow("jobs: { a: { steps: [{ uses: actions/deploy-pages@v4 }] } }");
    assert!(asked(&book));
    let settings = book.read("book.toml");
    book.write(
        "book.toml",
        &format!("{settings}\n[output.html]\nsite-url = \"/a/\"\n"),
    );
    assert!(!asked(&book));
    // The path is there, in a table that mdBook ignores: that is told, and is mended by another word.
    book.write(
        "book.toml",
        &format!("{settings}\n[output.html]\nsite-url = \"/a/\"\ncurly-quotes = true\n"),
    );
    assert!(!asked(&book) && book.transcript("check").contains("mdBook ignores"));
    book.write("book.toml", &settings);
    workflow("run: build --base-url x\nuses: actions/deploy-pages@v4");
    assert!(!asked(&book));
    workflow("uses: actions/deploy-pages@v4");
    book.write(
        ".git/config",
        "[remote \"origin\"]\n\turl = git@example.org:me/me.github.io.git\n",
    );
    assert!(!asked(&book));
}

#[test]
fn a_book_that_a_workflow_doesnt_publish_or_the_readme_names_a_domain_of_is_not_asked() {
    let book = Book::new();
    let asked = |at: &str| {
        book.transcript(&format!("check {at}"))
            .contains("nobody says at which path this book will be")
    };
    book.write("teapot/book.toml", &book.read("book.toml"));
    book.write("teapot/src/SUMMARY.md", "- [One](a.md)\n");
    for folder in ["src", "teapot/src"] {
        book.write(
            &format!("{folder}/a.md"),
            "# One\n\n<<#goals>>\n\n- A\n\n<</goals>>\n",
        );
    }
    book.write(
        ".github/workflows/pages.yml",
        "run: |\n  cd teapot\n  mdbook build\nuses: actions/deploy-pages@v4\n",
    );
    assert!(!asked(".") && asked("teapot"));
    book.write(
        "README.md",
        "See [coffee](https://coffee.example/) and https://teapot.example/x.\n",
    );
    assert!(asked("teapot"));
    book.write("README.md", "Read it at <https://teapot.example/>.\n");
    assert!(!asked("teapot"));
}

#[test]
fn a_book_that_has_a_domain_of_its_own_is_not_asked() {
    let book = Book::new();
    book.write("src/a.md", "# One\n\n<<#goals>>\n\n- A\n\n<</goals>>\n");
    let asked = |book: &Book| {
        book.transcript("check")
            .contains("nobody says at which path this book will be")
    };
    let publish = "uses: peaceiris/actions-gh-pages@v4\n";
    let workflow = |text: &str| {
        book.write(".github/workflows/pages.yml", &format!("{publish}{text}"));
    };
    workflow("");
    assert!(asked(&book));
    for knows in [
        "with: { cname: example.org }",
        "run: cp CNAME book",
        "with: { external_repository: me/me.github.io }",
        "defaults: { run: { working-directory: other-book } }",
    ] {
        workflow(knows);
        assert!(!asked(&book), "{knows}");
    }
    workflow("");
    for file in ["CNAME", "assets/CNAME", "netlify.toml"] {
        book.write(file, "example.org\n");
        assert!(!asked(&book), "{file}");
        fs::remove_file(book.path(file)).unwrap();
    }
    assert!(asked(&book));
}
