//! `install`, `uninstall`, `init` and `new module`: a book gets what it needs, is told when that is of another
//! version, and loses it again.

use super::support::{Book, tree};
use std::fs;
use std::path::Path;
use std::process::Output;

const QUIZ: &str = "# One\n\n<<#quiz id=tea>>\n\n### Who pours?\n\n- [x] The host\n\n  > Yes.\n\
    - [ ] The guest\n\n  > No.\n\nHosts do.\n\n<</quiz>>\n";

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// All files under a folder, with what is in them.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).unwrap();
            let name = name.to_string_lossy().into_owned();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn install_gives_a_book_what_it_needs_and_uninstall_takes_it_out() {
    let book = Book::plain();
    book.write("src/a.md", QUIZ);
    let before = files(book.root());
    insta::assert_snapshot!(book.transcript("install"));
    assert!(!said(&book.run("check")).contains("stand still"));

    let installed = files(book.root());
    let again = said(&book.run("install"));
    assert!(again.starts_with("Nothing to do"), "{again}");
    assert_eq!(files(book.root()), installed);

    // What it tells to add is taken out, too: without a quiz mdBook would stop at it.
    let settings = book.read("book.toml");
    let search = "\n[output.html.search.chapter]\n\"answers.html\" = { enable = false }\n";
    book.write("book.toml", &(settings + search));
    let out = book.run("uninstall");
    assert!(out.status.success(), "{}", said(&out));
    assert_eq!(files(book.root()), before);
    assert!(said(&book.run("uninstall")).contains("Nothing of mdbook-switchboard"));
}

#[test]
fn files_of_another_version_are_told_and_brought_up_to_date() {
    let book = Book::plain();
    book.write("src/a.md", QUIZ);
    book.run("install");
    let study = book.read("switchboard/study.js");
    book.write(
        "switchboard/study.js",
        &study.replace("switchboard files ", "switchboard files 0"),
    );
    for command in ["check", "build"] {
        let told = said(&book.run(command));
        assert!(
            told.contains("of another version: switchboard/study.js")
                && told.contains("run `mdbook-switchboard install` in the book's folder")
                && told.contains("--> book.toml:"),
            "{command}: {told}"
        );
    }
    let told = said(&book.run("install"));
    assert!(
        told.contains("Brought up to date: switchboard/study.js"),
        "{told}"
    );
    assert_eq!(book.read("switchboard/study.js"), study);
    assert!(!said(&book.run("check")).contains("another version"));
}

#[test]
fn what_an_author_changed_in_a_file_of_ours_is_kept() {
    let book = Book::plain();
    book.run("install");
    let lab = book.read("switchboard/lab.js");
    let mine = lab.clone() + "/* mine */";
    book.write("switchboard/lab.js", &mine);
    let told = said(&book.run("install"));
    assert!(told.contains("switchboard/lab.js.old"), "{told}");
    assert_eq!(book.read("switchboard/lab.js"), lab);
    assert_eq!(book.read("switchboard/lab.js.old"), mine);
    book.write("switchboard/lab.js", &(mine.clone() + "/* more */"));
    assert!(said(&book.run("install")).contains("switchboard/lab.js.old-2"));
    // The same again needs no other name.
    book.write("switchboard/lab.js", &mine);
    book.run("install");
    assert_eq!(book.read("switchboard/lab.js.old"), mine);
    assert!(!book.path("switchboard/lab.js.old-3").exists());

    book.write("switchboard/lab.js", &mine);
    let told = said(&book.run("uninstall"));
    assert!(told.contains("Left switchboard/lab.js"), "{told}");
    assert_eq!(book.read("switchboard/lab.js"), mine);
    assert!(!book.path("switchboard/study.js").exists());
}

#[test]
fn a_theme_of_another_name_gets_the_books_words() {
    let book = Book::plain();
    let settings = book.read("book.toml");
    let settings = settings.replace("[book]\n", "[book]\nlanguage = \"fr\"\n");
    book.write(
        "book.toml",
        &(settings + "\n[output.html]\ntheme = \"look\"\n"),
    );
    assert!(book.run("install --theme").status.success());
    book.write("words/fr.ftl", "skip-to-text = Au texte\n");
    let told = said(&book.run("words"));
    assert!(told.contains("templates have these words"), "{told}");
    assert!(book.read("look/header.hbs").contains("Au texte"));
    // What brings the theme up to date leaves them there, and puts them there.
    let told = said(&book.run("install --theme"));
    assert!(told.starts_with("Nothing to do"), "{told}");
    fs::remove_file(book.path("look/header.hbs")).unwrap();
    assert!(book.run("install --theme").status.success());
    assert!(book.read("look/header.hbs").contains("Au texte"));
    fs::rename(book.path("words"), book.path("other")).unwrap();
    assert!(book.run("install --theme").status.success());
    assert!(!book.read("look/header.hbs").contains("Au texte"));
    fs::rename(book.path("other"), book.path("words")).unwrap();
    assert!(book.run("install --theme").status.success());
    assert!(book.read("look/header.hbs").contains("Au texte"));
    assert!(!book.path("look/header.hbs.old").exists());
}

#[test]
fn what_is_to_be_added_is_told_once_and_can_be_added_as_it_is_told() {
    let book = Book::plain();
    book.write("src/a.md", QUIZ);
    let settings = book.read("book.toml");
    let chapter = "\n[output.html.search.chapter]\n\"a.md\" = { enable = true }\n";
    for (mine, told) in [
        (
            "",
            "the end of book.toml, so that search doesn't give the answers away:\n\n\
             [output.html.search.chapter]\n\"answers.html\" = { enable = false }",
        ),
        (
            chapter,
            "[output.html.search.chapter] in book.toml, so that search doesn't give the answers away:\n\n\
             \"answers.html\" = { enable = false }",
        ),
    ] {
        book.write("book.toml", &(settings.clone() + mine));
        let out = said(&book.run("install"));
        assert!(out.contains(told), "{out}");
        let (_, lines) = told.split_once("\n\n").unwrap();
        let checked = said(&book.run("check"));
        assert_eq!(
            checked.contains("add two lines at the end"),
            mine.is_empty(),
            "{checked}"
        );
        let (before, after) = match book.read("book.toml").split_once(chapter) {
            Some((before, after)) if !mine.is_empty() => {
                (format!("{before}{chapter}"), after.to_owned())
            }
            _ => (book.read("book.toml") + "\n", String::new()),
        };
        book.write("book.toml", &format!("{before}{lines}\n{after}"));
        let checked = said(&book.run("check --strict"));
        assert!(checked.contains("no errors"), "{checked}");
        // Whoever brings the files up to date knows it already.
        fs::remove_file(book.path("switchboard/lab.js")).unwrap();
        let checked = said(&book.run("check"));
        assert!(
            checked.contains("run `mdbook-switchboard install`"),
            "{checked}"
        );
        let again = said(&book.run("install"));
        assert_eq!(again, "Added switchboard/lab.js.\n");
        assert!(book.run("build").status.success());
    }
}

#[test]
fn settings_of_an_author_are_told_when_they_go() {
    let book = Book::plain();
    book.run("install");
    let own =
        "id = \"tea\"\n\n[preprocessor.switchboard.editions]\nde = \"https://example.org/de/\"\n";
    let settings = book.read("book.toml");
    let settings = settings.replace(
        "after = [\"links\"]\n",
        &format!("after = [\"links\"]\n{own}"),
    );
    book.write("book.toml", &settings);
    let told = said(&book.run("uninstall"));
    assert!(told.contains(own.trim()), "{told}");
    assert!(!book.read("book.toml").contains("tea"));
}

#[test]
fn a_theme_that_no_page_could_load_is_told_of_and_nothing_is_written() {
    let book = Book::plain();
    let settings = book.read("book.toml");
    let elsewhere = tempfile::tempdir().unwrap();
    let theme = elsewhere.path().join("theme");
    for theme in [theme.to_str().unwrap(), "in/../../theme"] {
        let settings = format!("{settings}\n[output.html]\ntheme = {theme:?}\n");
        book.write("book.toml", &settings);
        let before = tree::digest(book.root());
        let output = book.run("install --theme");
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("is no path from the book's folder"));
        assert_eq!(tree::digest(book.root()), before);
    }
    assert!(!theme.exists());
}

#[test]
fn a_template_that_an_author_changed_is_kept() {
    let book = Book::plain();
    assert!(book.run("install --theme").status.success());
    let ours = book.read("theme/header.hbs");
    // What `words` has written is known for ours.
    assert!(book.run("words").status.success());
    assert!(book.run("words").status.success());
    assert!(book.run("install --theme").status.success());
    assert!(!book.path("theme/header.hbs.old").exists());
    for command in ["words", "install --theme"] {
        let mine = format!("{ours}<p>{command}</p>\n");
        book.write("theme/header.hbs", &mine);
        let told = said(&book.run(command));
        assert!(told.contains("theme/header.hbs.old"), "{command}: {told}");
        let kept = ["theme/header.hbs.old", "theme/header.hbs.old-2"];
        let kept = kept.map(|kept| book.path(kept).exists().then(|| book.read(kept)));
        assert!(kept.contains(&Some(mine)), "{command}");
        assert!(!book.read("theme/header.hbs").contains(command));
    }
    book.write(
        "theme/head.hbs",
        "{{!-- Switchboard --}}<meta name=\"mine\">\n",
    );
    let told = said(&book.run("uninstall"));
    assert!(told.contains("Left theme/head.hbs"), "{told}");
    assert!(book.read("theme/head.hbs").contains("mine"));
    assert!(!book.path("theme/header.hbs").exists());
}

#[test]
fn the_page_names_the_versions_that_it_was_made_for() {
    let book = Book::plain();
    book.write("src/a.md", QUIZ);
    book.run("install");
    assert!(book.run("build").status.success());
    let page = book.read("out/a.html");
    let versions = page.split("class=\"switchboard-files\">").nth(1).unwrap();
    let script = book.read("switchboard/study.js");
    let version = script.split("mdbook-switchboard files ").nth(1).unwrap();
    assert!(
        versions.contains(&format!("\"study.js\":\"{}\"", &version[..12])),
        "{versions}"
    );
}

#[test]
fn a_theme_of_ones_own_is_not_written_over() {
    let book = Book::plain();
    book.write("theme/index.hbs", "mine");
    let output = book.run("install --theme");
    assert!(!output.status.success());
    assert!(
        said(&output).contains("the book has a theme of its own: theme/index.hbs"),
        "{}",
        said(&output)
    );
    assert_eq!(files(&book.path("theme")).len(), 1);
    assert!(book.run("install").status.success());
    assert_eq!(book.read("theme/index.hbs"), "mine");
    assert!(book.run("install --theme --force").status.success());
    assert!(book.read("theme/index.hbs").contains("Switchboard"));
    let settings = book.read("book.toml");
    assert!(
        !settings.contains("switchboard/study"),
        "loaded twice: {settings}"
    );
}

#[test]
fn a_course_keeps_its_theme_whole() {
    let book = Book::empty();
    assert!(book.run("init .").status.success());
    let before = files(book.root());
    let output = book.run("install");
    assert!(!output.status.success());
    let told = said(&output);
    assert!(
        told.contains("the book has the course's theme, `theme`"),
        "{told}"
    );
    assert!(files(book.root()) == before);
    let told = said(&book.run("check --links"));
    assert!(told.contains("lead somewhere"), "{told}");

    assert!(book.run("uninstall").status.success());
    assert!(book.run("install").status.success());
    let told = said(&book.run("check --links"));
    assert!(told.contains("lead somewhere"), "{told}");
}

/// A book's own theme may have files of the same names as the course's: they are named on.
#[test]
fn entries_of_a_theme_of_ones_own_stay() {
    let book = Book::plain();
    let settings = book.read("book.toml")
        + "\n[output.html]\nadditional-css = [\"theme/page.css\", \"theme/head.hbs\"]\n\
           additional-js = [\"theme/page.js\"]\n";
    book.write("book.toml", &settings);
    for file in ["theme/page.css", "theme/head.hbs", "theme/page.js"] {
        book.write(file, "/* mine */");
    }
    assert!(book.run("install").status.success());
    let installed = book.read("book.toml");
    for file in ["theme/page.css", "theme/head.hbs", "theme/page.js"] {
        assert!(installed.contains(&format!("\"{file}\"")), "{installed}");
    }
    assert!(book.run("uninstall").status.success());
    assert_eq!(book.read("book.toml"), settings);
}

#[test]
fn the_theme_says_what_it_would_take_away() {
    let book = Book::plain();
    book.write(
        "book.toml",
        "[output.html]\nmathjax-support = true\nfold.enable = true\n",
    );
    book.write("src/deep/b.md", "# One\n\n```rust\nfn main() {}\n```\n");
    let told = said(&book.run("install --theme"));
    for what in [
        "formulas (MathJax)",
        "folding",
        "the button that runs Rust code",
        "deep/b.md has a block of Rust",
    ] {
        assert!(told.contains(what), "{what}: {told}");
    }
}

#[test]
fn a_course_is_begun_and_has_no_mistakes() {
    let book = Book::empty();
    let output = book.run("init course --title A\"B");
    assert!(output.status.success(), "{}", said(&output));
    let output = book.run("check --strict course");
    assert!(output.status.success(), "{}", said(&output));
    let output = book.run("init course");
    assert!(!output.status.success() && said(&output).contains("holds a book already"));

    let shown = book.read("course/book/course.md") + &book.read("course/book/module-01.md");
    let reference = mdbook_switchboard::directives_reference();
    for row in reference.lines().filter(|line| line.starts_with("| [`<<#")) {
        let directive = row[4..].split('>').next().unwrap().to_owned();
        // (A glossary has a page of its own; any lab and its sequence are for models, of which the
        // switchboard is one; a review asks what several modules have asked.)
        let elsewhere =
            ["<<#glossary", "<<#lab", "<<#sequence", "<<#review"].contains(&directive.as_str());
        assert!(
            elsewhere || shown.contains(&directive),
            "{directive} is not shown"
        );
    }

    let output = book.run("new module course");
    assert!(
        said(&output).contains("Wrote course/book/module-02.md"),
        "{}",
        said(&output)
    );
    assert!(
        book.read("course/book/SUMMARY.md")
            .contains("- [M.02 — What comes next](module-02.md)")
    );
    let output = book.run("check --strict course");
    assert!(output.status.success(), "{}", said(&output));
    let output = book.run("new module course");
    assert!(!output.status.success() && said(&output).contains("--title"));
    let output = book.run("build course");
    assert!(output.status.success(), "{}", said(&output));
    assert!(
        book.read("course/public/module-02.html")
            .contains("href=\"module-01.html\"")
    );
}
