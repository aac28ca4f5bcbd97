//! `build`: all or nothing.

use super::support::Book;
use std::fs;

#[test]
fn a_book_is_built_into_its_build_dir() {
    let book = Book::new();
    let text = book.transcript("build");
    assert_eq!(
        text,
        "$ mdbook-switchboard build\n[exit 0]\nBuilt “Small” into out in [TIME] s.\n"
    );
    assert!(book.read("out/a.html").contains("<p>First.</p>"));
    assert!(book.path("out/searchindex.js").exists() || has_search_index(&book));
}

/// mdBook puts a hash into the names of its own files.
fn has_search_index(book: &Book) -> bool {
    fs::read_dir(book.path("out")).unwrap().any(|file| {
        file.unwrap()
            .file_name()
            .to_string_lossy()
            .starts_with("searchindex")
    })
}

#[test]
fn a_second_build_replaces_the_first_whole() {
    let book = Book::new();
    assert!(book.run("build").status.success());
    book.write("src/SUMMARY.md", "- [Two](b.md)\n");
    fs::rename(book.path("src/a.md"), book.path("src/b.md")).unwrap();
    assert!(book.run("build").status.success());
    assert!(book.path("out/b.html").exists());
    assert!(!book.path("out/a.html").exists(), "a stale page is left");
    assert_eq!(leftovers(&book), Vec::<String>::new());
}

#[test]
fn a_failed_build_leaves_the_last_good_output_as_it_was() {
    let book = Book::new();
    assert!(book.run("build").status.success());
    let before = book.read("out/a.html");
    book.write("src/a.md", "# One\n\n<<#nonsense>>\n");
    let output = book.run("build");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("a.md:3:") && said.contains("nonsense"),
        "{said}"
    );
    assert_eq!(book.read("out/a.html"), before);
    assert_eq!(leftovers(&book), Vec::<String>::new());
}

#[test]
fn another_folder_is_filled_and_may_be_filled_again() {
    let book = Book::new();
    for _ in 0..2 {
        assert!(book.run("build --dest-dir site/today").status.success());
        assert!(book.path("site/today/a.html").exists());
    }
    assert!(!book.path("out").exists(), "the build-dir was written too");
}

#[test]
fn the_source_may_be_the_whole_folder_with_the_output_in_it() {
    let book = Book::empty();
    book.write(
        "book.toml",
        "[book]\nsrc = \".\"\n[build]\nbuild-dir = \"out\"\n",
    );
    book.write("SUMMARY.md", "- [One](a.md)\n");
    book.write("a.md", "# One\n");
    book.write("img/a.svg", "<svg/>");
    for _ in 0..3 {
        let output = book.run("build");
        assert!(output.status.success(), "{output:?}");
        assert_eq!(book.read("out/img/a.svg"), "<svg/>");
        assert!(
            !book.path("out/out").exists(),
            "the last output is in the new one"
        );
        let within: Vec<_> = fs::read_dir(book.path("out"))
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with(".out"))
            .collect();
        assert!(within.is_empty(), "the output is in itself: {within:?}");
    }
}

#[test]
fn a_warning_is_told_once_however_often_the_book_is_read() {
    let book = Book::new();
    let settings = book.read("book.toml");
    let settings = settings + "downloads = [\"zip\"]\n[output.html]\n[output.markdown]\n";
    book.write("book.toml", &settings);
    book.write("src/a.md", "# One\n\n[Two](#two)\n");
    let said = book.transcript("build");
    assert!(said.contains("[exit 0]"), "{said}");
    assert_eq!(
        said.matches("no heading or id is #two").count(),
        1,
        "{said}"
    );
}

#[test]
fn other_renderers_and_preprocessors_of_the_author_run_too() {
    let book = Book::new();
    let settings = book
        .read("book.toml")
        .replace("[preprocessor.switchboard]\n", "")
        + "[preprocessor.upper]\ncommand = \"sh upper.sh\"\nbefore = [\"switchboard\"]\n\
           [preprocessor.switchboard]\ncommand = \"false\"\n[output.html]\n[output.markdown]\n";
    book.write("book.toml", &settings);
    // Answers `supports` by its exit code, and a book by changing one word of it.
    book.write(
        "upper.sh",
        "if [ \"$1\" = supports ]; then exit 0; fi\n\
         cat | sed -e 's/^\\[{.*},\\({\"items\"\\)/\\1/' -e 's/]$//' -e 's/First/FIRST/'\n",
    );
    let output = book.run("build");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(book.read("out/html/a.html").contains("<p>FIRST.</p>"));
    assert!(book.read("out/markdown/a.md").contains("FIRST."));
}

#[cfg(unix)]
#[test]
fn editors_files_are_neither_stopped_at_nor_published() {
    let book = Book::new();
    for file in [
        "src/a.md~",
        "src/.a.md.swp",
        "src/deep/b.svg",
        "src/deep/#b.svg#",
        "src/.nojekyll",
    ] {
        book.write(file, "text");
    }
    for again in 0..2 {
        let output = book.run("build");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        for (file, expected) in [
            ("a.md~", false),
            (".a.md.swp", false),
            ("deep/#b.svg#", false),
            ("deep/b.svg", true),
            (".nojekyll", true),
            ("a.html", true),
        ] {
            assert_eq!(
                book.path("out").join(file).exists(),
                expected,
                "{file}, {again}"
            );
        }
        std::os::unix::fs::symlink("me@host.1:2", book.path("src/deep/.#b.md")).ok();
    }
    // Another link to nowhere is the author's, and mdBook's to refuse.
    std::os::unix::fs::symlink("gone.svg", book.path("src/c.svg")).unwrap();
    assert!(!book.run("build").status.success());
}

#[test]
fn check_accepts_a_good_book_and_writes_nothing() {
    let book = Book::new();
    let text = book.transcript("check");
    assert!(text.contains("[exit 0]\n“Small” has no errors"), "{text}");
    let mut files: Vec<_> = fs::read_dir(book.root())
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    files.sort();
    assert_eq!(files, ["book.toml", "src"]);
}

#[test]
fn check_reports_what_build_would() {
    let book = Book::new();
    book.write("src/a.md", "# One\n\n<<#nonsense>>\n");
    let [check, build] = ["check", "build"].map(|command| {
        let text = book.transcript(command);
        text.split_once('\n').unwrap().1.to_owned()
    });
    // The last line says what became of the command.
    let (check, counted) = check.rsplit_once("\n\n").unwrap();
    let (build, unbuilt) = build.rsplit_once("\n\n").unwrap();
    assert_eq!(counted.trim_end(), "error: “Small” has 1 error");
    assert_eq!(unbuilt.trim_end(), "error: 1 error; nothing was built");
    assert!(
        check.contains("[exit 1]") && check.contains("a.md:3:"),
        "{check}"
    );
    assert_eq!(check, build);
    assert!(!book.path("out").exists());
}

/// Files beside the output that a finished build must not leave.
fn leftovers(book: &Book) -> Vec<String> {
    fs::read_dir(book.root())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect()
}

/// While mdBook makes HTML of a page, other texts stand in for what it holds for scripts.
#[test]
fn data_for_scripts_is_in_the_pages_as_it_was_written() {
    let book = Book::new();
    let text = "data ".repeat(100);
    let data = format!("<script type=\"text/plain\">{text}</script>");
    // Where it is shown as code besides, nothing can stand in for it.
    for (shown, times) in [("", 1), ("```html\nDATA\n```\n", 2)] {
        let shown = shown.replace("DATA", &data);
        book.write("src/a.md", &format!("# A\n\n{data}\n\n{shown}"));
        assert!(book.run("build").status.success());
        for page in ["out/a.html", "out/index.html", "out/print.html"] {
            let page = book.read(page);
            assert_eq!(page.matches(&data).count(), 1);
            assert_eq!(page.matches(&text).count(), times);
            assert!(!page.contains("stand-in-"));
        }
    }
}
