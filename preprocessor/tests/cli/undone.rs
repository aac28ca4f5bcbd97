//! What a command can't do whole it undoes: the next try finds all as it was.

#![cfg(target_os = "linux")]

use super::support::{Book, tree};
use std::process::{Command, ExitStatus, Stdio};

/// Larger than a file may be that these commands write.
fn long(line: &str) -> String {
    line.repeat(4000 / line.len())
}

/// The book's files before and after a command that may write no file of more than 1,024 bytes, and fails.
fn tried(book: &Book, command: &str) {
    let before = tree::digest(book.root());
    let mut shell = Command::new("bash");
    shell.args(["-c", &format!("ulimit -f 1; exec \"$0\" {command}")]);
    shell.arg(book.command().get_program());
    let output = shell.current_dir(book.root()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{command}: {said}");
    assert!(said.contains("File too large"), "{command}: {said}");
    assert_eq!(tree::digest(book.root()), before, "{command}: {said}");
}

#[test]
fn a_module_without_its_line_in_the_summary() {
    let book = Book::new();
    book.write("src/SUMMARY.md", &long("- [One]()\n"));
    tried(&book, "new module");
}

#[test]
fn a_course_that_is_half_begun() {
    let book = Book::empty();
    book.write("theme/mine.css", "");
    tried(&book, "init");
    tried(&book, "init course");
    assert_eq!(tree::names(book.root()), ["theme"]);
    assert_eq!(tree::names(&book.path("theme")), ["mine.css"]);
    assert!(book.run("init").status.success());
}

/// One of some at once begins the course; the others take nothing of it away.
#[test]
fn a_course_that_somebody_else_begins() {
    let alone = Book::empty();
    assert!(alone.run("init course").status.success());
    let expected = tree::digest(&alone.path("course"));
    for _ in 0..5 {
        let book = Book::empty();
        let mut at_once = [(); 4].map(|()| {
            let mut command = book.command();
            command.args(["init", "course"]).current_dir(book.root());
            command.stdout(Stdio::null()).stderr(Stdio::null());
            command.spawn().unwrap()
        });
        let begun = at_once.iter_mut().map(|init| init.wait().unwrap());
        assert_eq!(begun.filter(ExitStatus::success).count(), 1);
        assert_eq!(tree::digest(&book.path("course")), expected);
    }
}

#[test]
fn a_quiz_that_is_half_taken_over() {
    let book = Book::empty();
    let prompt = long("word ");
    book.write(
        "quiz.toml",
        &format!(
            "[[questions]]\ntype = \"MultipleChoice\"\nprompt.prompt = \"{prompt}?\"\n\
             prompt.distractors = [\"a\"]\nanswer.answer = \"b\"\n"
        ),
    );
    tried(&book, "migrate quiz.toml -o quiz.md");
}

#[test]
fn files_that_a_book_still_names() {
    let book = Book::new();
    assert!(book.run("install").status.success());
    let settings = book.read("book.toml");
    book.write("book.toml", &(long("# mine\n") + &settings));
    tried(&book, "uninstall");
    assert!(book.run("uninstall").status.success());
}
