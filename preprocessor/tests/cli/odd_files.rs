//! What a book names and isn't what it should be: pipes and devices, paths out of the book or of the site,
//! names that are no text. Each is told in a sentence, at once, and nothing that is there is written over.

use super::support::{Book, LIMIT, tree};
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// A pipe to which nobody ever writes.
fn pipe(book: &Book, path: &str) {
    let path = book.path(path);
    let _ = fs::remove_file(&path);
    let made = Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
}

/// Both commands refuse the book within a few seconds, and say this.
fn refused(book: &Book, words: &str) {
    for command in ["check", "build"] {
        let begun = Instant::now();
        let output = book.run(command);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{command}: {said}");
        assert!(said.contains(words), "{command}: {said}");
        assert!(!said.contains("panicked"), "{command}: {said}");
        assert!(begun.elapsed() < LIMIT);
    }
}

#[test]
fn no_pipe_is_opened() {
    let book = Book::new();
    book.write("src/b.md", "# B\n\n{{#include c.txt}}\n");
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [B](b.md)\n");
    pipe(&book, "src/c.txt");
    refused(&book, "what is to be included is no file");

    fs::remove_file(book.path("src/c.txt")).unwrap();
    pipe(&book, "src/b.md");
    refused(&book, "`src/b.md` can't be read");

    book.write("src/SUMMARY.md", "- [One](a.md)\n");
    pipe(&book, "style.css");
    let settings = book.read("book.toml");
    book.write(
        "book.toml",
        &format!("{settings}\n[output.html]\nadditional-css = [\"style.css\"]\n"),
    );
    refused(
        &book,
        "`style.css` in book.toml (additional-css) is no file",
    );
}

#[test]
fn nor_one_that_the_page_of_missing_addresses_is_made_from() {
    let book = Book::new();
    pipe(&book, "src/404.md");
    refused(&book, "`src/404.md` is no file");
    let settings = book.read("book.toml");
    let another = "[output.html]\ninput-404 = \"b.md\"\n";
    book.write("book.toml", &(settings.clone() + another));
    pipe(&book, "src/b.md");
    refused(&book, "`src/b.md` is no file");
    let none = "[output.html]\ninput-404 = \"\"\n";
    book.write("book.toml", &(settings + none));
    assert!(book.run("build").status.success());
}

/// What is made there for a while would be copied into itself, and taken for saves.
#[test]
fn a_temporary_folder_among_the_chapters_is_not_used() {
    let book = Book::new();
    fs::create_dir(book.path("src/t")).unwrap();
    for command in [
        "package",
        "check --links",
        "build --dest-dir src/out",
        "serve --port 0",
    ] {
        let output = book
            .command()
            .args(command.split(' '))
            .env("TMPDIR", book.path("src/t"))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{command}: {said}");
        assert!(said.contains("the temporary folder `"), "{command}: {said}");
        assert!(said.contains("TMPDIR"), "{command}: {said}");
        assert_eq!(tree::names(&book.path("src/t")), Vec::<String>::new());
    }
}

/// Nor where it is no part of the book, but may tell where that is published.
#[test]
fn nor_one_beside_the_book() {
    let book = Book::new();
    book.write("src/a.md", "# One\n\n<<#goals>>\n\n- A\n\n<</goals>>\n");
    book.write(
        ".github/workflows/pages.yml",
        "uses: actions/deploy-pages@v4\n",
    );
    fs::create_dir(book.path(".git")).unwrap();
    for file in ["README.md", ".git/config"] {
        pipe(&book, file);
        let begun = Instant::now();
        let said = book.transcript("check");
        assert!(said.contains("nobody says at which path"), "{said}");
        assert!(begun.elapsed() < LIMIT);
    }
}

#[test]
fn nor_one_among_what_mdbook_copies_or_makes_pages_from() {
    for file in [
        "theme/head.hbs",
        "theme/header.hbs",
        "theme/favicon.svg",
        "theme/fonts/fonts.css",
        "src/sub/picture.png",
    ] {
        let book = Book::new();
        let folder = book.path(file);
        fs::create_dir_all(folder.parent().unwrap()).unwrap();
        pipe(&book, file);
        refused(
            &book,
            &format!("`{file}` is no file, and mdBook would wait"),
        );
        fs::remove_file(book.path(file)).unwrap();
        std::os::unix::fs::symlink("/dev/zero", book.path(file)).unwrap();
        refused(
            &book,
            &format!("`{file}` is no file, and mdBook would wait"),
        );
        fs::remove_file(book.path(file)).unwrap();
        assert!(book.run("build").status.success());
    }
    // A text that no line of SUMMARY.md names is nobody's, and nobody waits for it.
    let book = Book::new();
    pipe(&book, "src/stray.md");
    for command in ["check", "build", "install"] {
        let output = book.run(command);
        assert!(output.status.success(), "{command}: {output:?}");
    }
}

/// mdBook would take its own in their places, and of the fonts none, and the site would be on show.
#[test]
fn what_cannot_be_read_of_the_theme_is_told() {
    let book = Book::new();
    assert!(book.run("build").status.success());
    let before = tree::digest(&book.path("out"));
    for file in ["theme/fonts", "theme/header.hbs", "theme"] {
        fs::create_dir_all(book.path(file).parent().unwrap()).unwrap();
        // Who runs the tests may read everything; nobody follows such a link.
        std::os::unix::fs::symlink(book.path(file), book.path(file)).unwrap();
        refused(&book, &format!("`{file}` of the theme can't be read"));
        assert_eq!(tree::digest(&book.path("out")), before);
        fs::remove_file(book.path(file)).unwrap();
        let _ = fs::remove_dir(book.path("theme"));
    }
}

#[test]
fn no_link_makes_a_site_that_holds_itself() {
    let book = Book::new();
    fs::create_dir(book.path("src/sub")).unwrap();
    let link = |to: &Path, from: &str| std::os::unix::fs::symlink(to, book.path(from)).unwrap();
    // Whatever a link is given as, it is where it leads that counts.
    for (to, from) in [
        (Path::new("."), "src/self"),
        (Path::new("../.."), "src/sub/up"),
        (&*book.path("src"), "src/sub/src"),
        (Path::new(".."), "src/sub/over"),
    ] {
        link(to, from);
        let said = format!("`{from}` leads back to a folder that it lies in");
        refused(&book, &said);
        fs::remove_file(book.path(from)).unwrap();
    }
    // Once something is built there, a link to it would copy each site into the next.
    assert!(book.run("build").status.success());
    link(&book.path("out"), "src/last");
    refused(&book, "`src/last` leads to the folder of the built site");
    fs::remove_file(book.path("src/last")).unwrap();
    // Any other folder may be linked to, and be the chapters' own.
    let other = tempfile::tempdir().unwrap();
    fs::write(other.path().join("a.txt"), "theirs").unwrap();
    link(other.path(), "src/other");
    assert!(book.run("build").status.success());
    assert_eq!(book.read("out/other/a.txt"), "theirs");
    fs::rename(book.path("src"), book.path("chapters")).unwrap();
    link(Path::new("chapters"), "src");
    assert!(book.run("build").status.success());
}

#[test]
fn a_missing_chapter_is_made_and_never_over_another() {
    let book = Book::new();
    book.write("src/b.md", "# What I wrote\n");
    book.write(
        "src/SUMMARY.md",
        "- [One](a.md)\n- [B](gone/../b.md)\n- [C](c/<c>.md)\n",
    );
    refused(&book, "there is no `src/b.md`");
    assert_eq!(book.read("src/b.md"), "# What I wrote\n");

    book.write("src/SUMMARY.md", "- [One](a.md)\n- [A \\<C>](c/d.md)\n");
    let output = book.run("build");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(book.read("src/c/d.md"), "# A &lt;C&gt;\n");
}

#[test]
fn a_chapter_that_mdbook_would_make_is_no_error_of_a_check() {
    let book = Book::new();
    book.write("src/SUMMARY.md", "- [One](./a.md)\n- [Two](./sub/b.md)\n");
    book.write("src/a.md", "# One\n\n[two](sub/b.md)\n");
    let output = book.run("check");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("warning: a chapter isn't there"), "{said}");
    assert!(
        said.contains("and 1 warning"),
        "nothing follows from it: {said}"
    );
    assert!(!book.path("src/sub/b.md").exists());
    assert!(!book.run("check --strict").status.success());
    let settings = book.read("book.toml");
    book.write(
        "book.toml",
        &settings.replace("[build]", "[build]\ncreate-missing = false"),
    );
    assert!(!book.run("check").status.success());
}

#[test]
fn nothing_is_written_outside_of_the_site() {
    let book = Book::new();
    let settings = book.read("book.toml");
    book.write("mine.css", "body { color: red }");
    let mine = book.path("mine.css");
    let absolute = format!("additional-css = [{:?}]", mine.display().to_string());
    for (setting, words) in [
        (
            absolute.as_str(),
            "(additional-css) is no path from the book's folder",
        ),
        (
            "additional-js = [\"sub/../../mine.css\"]",
            "(additional-js) is no path from the book's folder",
        ),
        (
            "redirect = { \"/../../mine.css\" = \"a.html\" }",
            "(redirect) leads out of the site",
        ),
        (
            "input-404 = \"../../mine.md\"",
            "(input-404) leads out of the site",
        ),
    ] {
        book.write(
            "book.toml",
            &format!("{settings}\n[output.html]\n{setting}\n"),
        );
        refused(&book, words);
        assert_eq!(book.read("mine.css"), "body { color: red }");
    }
    book.write("book.toml", &settings);
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [Two](../two.md)\n");
    book.write("two.md", "# Two\n");
    refused(&book, "SUMMARY.md names a path that no chapter can have");
}

/// As a repository with several books has them: stock mdBook writes such a copy beside the site, over whatever
/// is there.
#[test]
fn styles_from_outside_of_the_book_come_into_the_site() {
    let book = Book::new();
    let settings = book.read("book.toml");
    book.write(
        "books/one/src/SUMMARY.md",
        "- [One](a.md)\n- [Two](sub/b.md)\n",
    );
    book.write(
        "books/one/src/a.md",
        "# One\n\nHe says \"../shared/all.css\".\n",
    );
    book.write("books/one/src/sub/b.md", "# Two\n");
    book.write("books/shared/all.css", "body { color: red }");
    book.write("theme/deep.js", "// deep");
    book.write(
        "books/one/book.toml",
        &format!(
            "{settings}\n[output.html]\nadditional-css = [\"../shared/all.css\"]\n\
             additional-js = [\"../../theme/deep.js\"]\n"
        ),
    );
    for command in ["check --strict books/one", "build books/one"] {
        let output = book.run(command);
        assert!(output.status.success(), "{command}: {output:?}");
    }
    let site = |path: &str| book.read(&format!("books/one/out/{path}"));
    assert_eq!(site("shared/all.css"), "body { color: red }");
    assert_eq!(site("theme/deep.js"), "// deep");
    assert!(site("a.html").contains("href=\"shared/all.css\""));
    assert!(site("a.html").contains("src=\"theme/deep.js\""));
    assert!(site("a.html").contains("He says") && !site("a.html").contains("\"shared/all.css\"."));
    assert!(site("sub/b.html").contains("href=\"../shared/all.css\""));
    assert!(site("sub/b.html").contains("src=\"../theme/deep.js\""));
    // Nothing was written beside it, and what was to be read is as it was.
    assert!(!book.path("books/one/shared").exists());
    assert!(!book.path("books/one/theme").exists());
    assert!(!book.path("books/one/out/.switchboard-beside").exists());
    assert_eq!(book.read("theme/deep.js"), "// deep");
}

#[test]
fn an_environment_that_is_no_text_is_told() {
    let book = Book::new();
    let output = book
        .command()
        .arg("check")
        .env("MDBOOK_BOOK__TITLE", OsStr::from_bytes(b"\xff"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("`MDBOOK_BOOK__TITLE` isn't text"), "{said}");
}

#[test]
fn no_command_writes_over_what_it_did_not_write() {
    let book = Book::new();
    book.write(
        "src/a.md",
        "# One\n\n<<#vocab>>\n\nTea\n\n: A drink.\n\n<</vocab>>\n\nTea.\n",
    );
    pipe(&book, "pipe");
    let before = book.read("src/a.md");
    for command in ["export --anki -o", "package -o"] {
        for (place, words) in [
            ("src/a.md", "isn't what this command writes"),
            ("src", "is a folder"),
            ("pipe", "is no file"),
            ("/dev/null", "is no file"),
        ] {
            let output = book.run(&format!("{command} {place}"));
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{command} {place}: {said}");
            assert!(said.contains(words), "{command} {place}: {said}");
        }
    }
    assert_eq!(book.read("src/a.md"), before);
    fs::create_dir(book.path("switchboard")).unwrap();
    pipe(&book, "switchboard/study.css");
    let output = book.run("install");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("files in the way"), "{said}");
}
