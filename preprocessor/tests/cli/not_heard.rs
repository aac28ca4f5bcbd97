//! Nobody listens, or a disk is full: a sentence where there is still a place for one, and never a panic.

use super::support::Book;
use std::fs::File;
use std::process::{Command, Output, Stdio};

/// A stream whose other end is closed.
fn closed() -> Stdio {
    let (_, writer) = std::io::pipe().unwrap();
    writer.into()
}

fn full() -> Stdio {
    File::options()
        .write(true)
        .open("/dev/full")
        .unwrap()
        .into()
}

fn run(command: &mut Command, stdout: Stdio, stderr: Stdio) -> Output {
    command.stdout(stdout).stderr(stderr);
    command.spawn().unwrap().wait_with_output().unwrap()
}

#[test]
fn a_reader_that_went_away_is_no_failure() {
    let book = Book::new();
    for arguments in [&["build"][..], &["check"], &["build", "--dest-dir", "out2"]] {
        let output = run(book.command().args(arguments), closed(), Stdio::piped());
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
        let output = run(book.command().args(arguments), closed(), closed());
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
    assert!(book.read("out2/a.html").contains("First."));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_told() {
    let book = Book::new();
    let output = run(book.command().arg("build"), full(), Stdio::piped());
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said.starts_with("error: the book is built, but that can't be said\n  because: unable to write to standard output"),
        "{said}"
    );
    assert!(book.read("out/a.html").contains("First."));
    let output = run(book.command().arg("build"), full(), full());
    assert_eq!(output.status.code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn an_error_with_nowhere_to_tell_it_is_still_a_failure() {
    let book = Book::new();
    book.write("src/a.md", "# One\n\n<<#nonsense>>\n\n[nothing]()\n");
    for command in ["build", "check", "simulate --clients x", "export nowhere"] {
        let arguments = command.split(' ').collect::<Vec<_>>();
        for (stdout, stderr) in [(closed(), closed()), (full(), full())] {
            let code = run(book.command().args(&arguments), stdout, stderr)
                .status
                .code();
            assert!(matches!(code, Some(1 | 2)), "{command}: {code:?}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn without_open_files_left_a_build_fails_in_a_sentence() {
    let book = Book::new();
    let mut built = 0;
    for most in (5..=40).step_by(3) {
        let mut limited = Command::new("sh");
        limited
            .args(["-c", "ulimit -n $0; exec \"$@\"", &most.to_string()])
            .arg(book.command().get_program())
            .arg("build")
            .current_dir(book.root());
        let output = run(&mut limited, Stdio::piped(), Stdio::piped());
        let said = String::from_utf8_lossy(&output.stderr);
        match output.status.code() {
            Some(0) => built += 1,
            // Below what the loader of programs itself needs.
            Some(127) => assert!(most < 8, "{most}: {said}"),
            code => {
                assert_eq!(code, Some(1), "{most}: {said}");
                assert!(
                    said.starts_with("error: ") && said.contains("Too many open files"),
                    "{most}: {said}"
                );
            }
        }
    }
    assert!(built > 0, "forty are enough");
    assert!(book.read("out/a.html").contains("First."));
}
