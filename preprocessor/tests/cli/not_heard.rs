//! Nobody listens, or a disk is full: a sentence where there is still a place for one, and never a panic.

use super::support::{Book, tree};
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

#[cfg(target_os = "linux")]
#[test]
fn a_limit_on_the_size_of_files_is_told_and_costs_nothing() {
    let book = Book::new();
    assert!(book.run("build").status.success());
    let before = tree::names(book.root());
    for command in ["build", "package -o all.zip", "init course", "install"] {
        // (In blocks of 512 or 1,024 bytes, as the shell has it: less than any page.)
        let limited = format!("ulimit -f 1; exec \"$0\" {command} 2>&1 | cat");
        let mut shell = Command::new("bash");
        shell.args(["-c", &format!("set -o pipefail; {limited}")]);
        let bare = book.command();
        shell.arg(bare.get_program()).current_dir(book.root());
        let output = shell.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{command}: {said}");
        assert!(said.contains("File too large"), "{command}: {said}");
        // What `install` began is gone on with when it is called again.
        if command != "install" {
            assert_eq!(tree::names(book.root()), before, "{command}");
        }
        assert!(book.read("out/a.html").contains("First."));
    }
}

#[test]
fn what_a_book_says_does_not_act_on_a_terminal() {
    let book = Book::new();
    let acts = ["\x1b", "\x07", "\u{9b}", "\u{202e}"];
    let written = "T\\u001B]0;x\\u0007\\u009B31m\\u202Ex";
    let book_toml = |rest: &str| {
        let title = format!("[book]\ntitle = \"{written}\"\n[build]\nbuild-dir = \"out\"\n{rest}");
        book.write("book.toml", &title);
    };
    let commands = ["build", "check", "package", "export --anki", "words"];
    let backend = format!("[output.html]\n[output.\"{written}\"]\n");
    for (rest, text) in [
        ("", "# One\n"),
        (&*backend, "# One\n"),
        ("", "# One\n\n<<#rule \x1b]0;a\x07\u{9b}\u{202e}=1>>\n"),
        ("", "# One\n\n<<#lab model=\x1b]0;a\x07\u{9b}\u{202e}>>\n"),
    ] {
        book_toml(rest);
        book.write("src/a.md", text);
        for command in commands {
            let output = book.run(command);
            for said in [output.stdout, output.stderr] {
                let said = String::from_utf8_lossy(&said);
                let found = acts.iter().find(|one| said.contains(**one));
                assert_eq!(found, None, "{command} of {text:?}: {said:?}");
            }
        }
    }
}

/// What runs beside the work is done without where there may be no more threads (`ulimit -u`), or is told.
#[cfg(target_os = "linux")]
#[test]
fn without_another_thread_nothing_panics() {
    let book = Book::new();
    for (arguments, code, words) in [
        (&["check"][..], 0, ""),
        (&["simulate", "--replications", "3"], 0, ""),
        (&["build"], 1, "unable to listen for Ctrl-C"),
        (&["serve", "--port", "0"], 1, "unable to listen for Ctrl-C"),
    ] {
        // No thread gets a stack of this size.
        let mut command = book.command();
        command
            .args(arguments)
            .env("RUST_MIN_STACK", "1".repeat(16));
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
    }
}

/// What waits there for somebody to read on holds standard error.
#[cfg(target_os = "linux")]
#[test]
fn what_nobody_reads_on_keeps_no_command_from_ending() {
    let book = Book::new();
    let links: String = (0..3000)
        .map(|n| format!("[x](nowhere-{n}.md)\n\n"))
        .collect();
    book.write("src/a.md", &format!("# One\n\n{links}"));
    let (reader, writer) = std::io::pipe().unwrap();
    let mut command = super::support::hearing_hangups(book.command().get_program());
    command.current_dir(book.root()).arg("check");
    let mut child = command
        .stdout(Stdio::null())
        .stderr(writer)
        .spawn()
        .unwrap();
    // It waits once the pipe is full: in the system, for what is written to standard error.
    let called = format!("/proc/{}/syscall", child.id());
    super::support::wait_until("it waits for its reader", || {
        let called = std::fs::read_to_string(&called).unwrap_or_default();
        called.split(' ').nth(1) == Some("0x2")
    });
    let ended = Command::new("kill").arg(child.id().to_string()).status();
    assert!(ended.unwrap().success());
    super::support::wait_until("it ends", || child.try_wait().unwrap().is_some());
    assert_eq!(child.wait().unwrap().code(), Some(128 + 15));
    drop(reader);
}
