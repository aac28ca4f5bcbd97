//! `package` while it runs, and when what it writes is dated: with a browser that only takes its time.
#![cfg(target_os = "linux")]

use super::support::{Book, tree, wait_until};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;

/// A browser of which only the time that it takes counts: it prints a page of nothing, and says when.
fn slow_printer(book: &Book) -> PathBuf {
    let script = "#!/bin/sh\nsleep 1.8\nfor said; do case $said in --print-to-pdf=*)\n\
         printf '%%PDF /CreationDate (D:%s+00)' \"$(date +%Y%m%d%H%M%S)\" >\"${said#*=}\";; esac; done\n";
    book.write("printer", script);
    let printer = book.path("printer");
    fs::set_permissions(&printer, fs::Permissions::from_mode(0o755)).unwrap();
    printer
}

#[test]
fn a_bar_is_drawn_at_a_terminal_where_it_takes_over_a_second_and_nowhere_else() {
    let book = Book::new();
    let printer = slow_printer(&book);
    let bare = book.command();
    let packing = format!("{} package --pdf -o a.pdf", bare.get_program().display());
    let mut terminal = Command::new("script");
    terminal.args(["-qec", &packing, "/dev/null"]);
    terminal
        .current_dir(book.root())
        .envs([("SWITCHBOARD_CACHE", ""), ("TERM", "xterm")]);
    let output = terminal.env("CHROMIUM", &printer).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}");
    // Drawn over what was drawn before, and gone before the last word is said.
    let (drawn, last) = said.rsplit_once("\r\u{1b}[2K").expect(&said);
    assert!(
        drawn.matches("████").count() > 3 && drawn.contains(" printing ("),
        "{said}"
    );
    assert!(
        last.starts_with("Packed “Small”") && last.trim_end().lines().count() == 1,
        "{said}"
    );

    let mut packing = book.command();
    packing.args(["package", "--pdf", "-o", "b.pdf"]);
    let output = packing
        .envs([
            ("CHROMIUM", printer.to_str().unwrap()),
            ("SOURCE_DATE_EPOCH", "1000000000"),
        ])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() && !said.contains('\u{1b}'),
        "{said}"
    );
    assert_eq!(
        book.read("b.pdf"),
        "%PDF /CreationDate (D:20010909014640+00)"
    );
}

/// Else it would go on printing for nobody, in a folder that is being taken away.
#[test]
fn a_browser_ends_with_the_command_that_started_it() {
    let book = Book::new();
    let temporary = tempfile::tempdir().unwrap();
    let script = "#!/bin/sh\nfor said; do case $said in --user-data-dir=*)\n\
         (while :; do mkdir -p \"${said#*=}\"; date >\"${said#*=}/file\"; done) &\n\
         echo $! >pid.new; mv pid.new pid; wait;; esac; done\n";
    book.write("printer", script);
    let printer = book.path("printer");
    fs::set_permissions(&printer, fs::Permissions::from_mode(0o755)).unwrap();
    let mut packing = book.command();
    packing.args(["package", "--pdf", "-o", "a.pdf"]);
    packing
        .env("CHROMIUM", &printer)
        .env("TMPDIR", temporary.path());
    let mut packing = packing.spawn().unwrap();
    wait_until("it prints", || book.path("pid").exists());
    let told = Command::new("kill").arg(packing.id().to_string()).status();
    assert!(told.unwrap().success());
    assert_eq!(packing.wait().unwrap().code(), Some(128 + 15));
    let about = format!("/proc/{}/stat", book.read("pid").trim());
    wait_until("what it started has ended", || {
        fs::read_to_string(&about).map_or(true, |about| about.contains(") Z "))
    });
    // (What it wrote to the last is the next command's to take away.)
    let mut packing = book.command();
    packing.args(["package", "-o", "a.zip"]);
    packing.env("TMPDIR", temporary.path());
    assert!(packing.status().unwrap().success());
    assert_eq!(tree::names(temporary.path()), Vec::<String>::new());
}

#[test]
fn what_has_no_repository_is_dated_no_later_than_is_said() {
    let book = Book::new();
    let made = |name: &str, epoch: &str| {
        let mut packing = book.command();
        packing.args(["package", "--epub", "-o", name]);
        packing.env("SOURCE_DATE_EPOCH", epoch);
        assert!(packing.status().unwrap().success());
        fs::read(book.path(name)).unwrap()
    };
    let first = made("a.epub", "1000000000");
    // Its file's time is another one now.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    book.write("src/a.md", &book.read("src/a.md"));
    assert!(made("b.epub", "1000000000") == first);
    assert!(made("c.epub", "1100000000") != first);
}
