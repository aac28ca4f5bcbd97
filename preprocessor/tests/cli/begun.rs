//! Commands that change an author's files: what one that was killed has begun the next one ends, and two at once
//! don't mix.

use super::support::{Book, tree, wait_until};
#[cfg(unix)]
use rustix::fs::FlockOperation;
use std::fs;
use std::process::Stdio;

#[test]
fn a_module_whose_line_was_not_written_gets_it() {
    let book = Book::new();
    let summary = "- [One](a.md)\n- [Two]()\n";
    book.write("src/SUMMARY.md", summary);
    assert!(book.run("new module").status.success());
    let whole = tree::digest(book.root());
    book.write("src/SUMMARY.md", summary);
    assert!(book.run("new module").status.success());
    assert_eq!(tree::digest(book.root()), whole);
    // One that somebody has written in is somebody's.
    book.write("src/SUMMARY.md", summary);
    book.write("src/module-01.md", "mine");
    assert!(!book.run("new module").status.success());
    assert_eq!(book.read("src/module-01.md"), "mine");
}

#[test]
fn a_course_that_was_half_begun_is_gone_on_with() {
    let book = Book::empty();
    assert!(book.run("init course").status.success());
    let whole = tree::digest(&book.path("course"));
    // The names of the theme's files are what book.toml gets last.
    let settings = book.read("course/book.toml");
    let lines = settings
        .lines()
        .filter(|line| !line.starts_with("additional-"));
    let begun: String = lines.map(|line| format!("{line}\n")).collect();
    for gone in ["theme/index.hbs", "theme/page.css", "book/glossary.md"] {
        book.write("course/book.toml", &begun);
        fs::remove_file(book.path("course").join(gone)).unwrap();
        assert!(book.run("init course").status.success(), "{gone}");
        assert_eq!(tree::digest(&book.path("course")), whole, "{gone}");
    }
    assert!(!book.run("init course").status.success());
    book.write("course/book.toml", &begun);
    book.write("course/book/course.md", "mine");
    assert!(!book.run("init course").status.success());
    assert_eq!(book.read("course/book/course.md"), "mine");
}

#[test]
fn an_empty_folder_is_not_what_uninstall_leaves() {
    let book = Book::plain();
    assert!(book.run("install").status.success());
    assert!(book.run("uninstall").status.success());
    fs::create_dir(book.path("switchboard")).unwrap();
    assert!(book.run("uninstall").status.success());
    assert!(!book.path("switchboard").exists());
}

/// What a killed command has left among the chapters, or one is writing now, isn't the author's.
#[cfg(unix)]
#[test]
fn a_file_in_the_making_is_not_published() {
    let book = Book::new();
    let room = "src/.switchboard-file-abc123";
    let mark = ".switchboard-temporary";
    for folder in [room, "src/.switchboard-file-theirs"] {
        book.write(&format!("{folder}/file"), "half");
    }
    let text = "mdbook-switchboard made this folder for a while, and takes it away.\n";
    book.write(&format!("{room}/{mark}"), text);
    let used = fs::File::open(book.path(room).join(mark)).unwrap();
    rustix::fs::flock(&used, FlockOperation::LockExclusive).unwrap();
    assert!(book.run("build").status.success());
    let copied = |name: &str| book.path("out").join(name).exists();
    assert!(book.path(room).exists());
    assert!(!copied(".switchboard-file-abc123"));
    assert!(copied(".switchboard-file-theirs"));
    drop(used);
    assert!(book.run("build").status.success());
    assert!(!book.path(room).exists());
    assert!(!copied(".switchboard-file-abc123"));
}

/// Where `src = "."` the output lies among the sources, and so does what a build makes beside it, or has left there:
/// one into another folder took it into its site, or stopped where it went meanwhile.
#[cfg(unix)]
#[test]
fn an_output_in_the_making_is_not_published_by_another_build() {
    let book = Book::new();
    book.write(
        "book.toml",
        "[book]\nsrc = \".\"\n[build]\nbuild-dir = \"out\"\n[preprocessor.switchboard]\n",
    );
    book.write("SUMMARY.md", "- [One](src/a.md)\n");
    assert!(book.run("build").status.success());
    let rooms = [
        ".out.switchboard-abc123",
        "out/.switchboard-build-abc123",
        "src/.x.switchboard-a",
    ];
    let text = "mdbook-switchboard made this folder for a while, and takes it away.\n";
    for room in rooms {
        book.write(&format!("{room}/.switchboard-temporary"), text);
        book.write(&format!("{room}/site/index.html"), "half");
    }
    book.write("src/.x.switchboard-theirs/file", "theirs");
    let other = tempfile::tempdir().unwrap();
    let site = other.path().join("site");
    let mut build = book.command();
    build.arg("build").arg(book.root()).arg("-d").arg(&site);
    assert!(build.output().unwrap().status.success());
    for room in rooms {
        assert!(book.path(room).exists(), "{room}");
        assert!(!site.join(room).exists(), "{room}");
    }
    assert!(site.join("src/.x.switchboard-theirs/file").exists());
    // Nor is the last output a source, wherever the next one goes.
    assert!(!site.join("out").exists());
}

#[cfg(unix)]
#[test]
fn commands_that_change_a_book_take_turns() {
    for arguments in ["install", "uninstall", "new module", "words"] {
        let book = Book::new();
        book.write("src/SUMMARY.md", "- [One](a.md)\n- [Two]()\n");
        let before = tree::digest(book.root());
        let turn = fs::File::open(book.root()).unwrap();
        rustix::fs::flock(&turn, FlockOperation::LockExclusive).unwrap();
        let mut command = book.command();
        let log = fs::File::create(book.root().with_extension("log")).unwrap();
        let mut started = command
            .args(arguments.split(' '))
            .current_dir(book.root())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        wait_until("it says that it waits", || {
            fs::read_to_string(book.root().with_extension("log"))
                .is_ok_and(|said| said.contains("waiting for its end"))
        });
        assert_eq!(tree::digest(book.root()), before, "{arguments}");
        drop(turn);
        assert!(started.wait().unwrap().success(), "{arguments}");
        fs::remove_file(book.root().with_extension("log")).unwrap();
    }
}

/// What a reader has read is kept by a page's name, and the course page asks for it by the same.
#[test]
fn the_course_page_calls_a_page_as_the_list_of_pages_does() {
    let book = Book::empty();
    assert!(book.run("init .").status.success());
    fs::rename(book.path("book/module-01.md"), book.path("book/größe 1.md")).unwrap();
    let summary = fs::read_to_string(book.path("book/SUMMARY.md")).unwrap();
    book.write(
        "book/SUMMARY.md",
        &summary.replace("(module-01.md)", "(<größe 1.md>)"),
    );
    assert!(book.run("build .").status.success());
    let page = fs::read_to_string(book.path("public/course.html")).unwrap();
    let name = "gr%C3%B6%C3%9Fe%201.html";
    for told in [
        format!("<li><a href=\"{name}\""),
        format!("data-page=\"{name}\""),
        format!("\"page\":\"{name}\""),
    ] {
        assert!(page.contains(&told), "{told}");
    }
}
