//! `serve` leaves nothing behind, while it runs and when it ends.

use super::support::{Book, Server, tree, wait_until};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A server with a temporary folder of its own.
fn start(book: &Book) -> (Server, TempDir) {
    let temporary = tempfile::tempdir().unwrap();
    let mut command = book.command_from_a_terminal();
    command.env("TMPDIR", temporary.path());
    (Server::start_with(command), temporary)
}

#[cfg(target_os = "linux")]
#[test]
fn it_runs_on_where_nobody_hears_its_address() {
    let book = Book::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut child = book
        .command()
        .args(["serve", "--port", "0"])
        .stdout(full)
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = std::io::BufReader::new(child.stderr.take().unwrap());
    let mut heard = String::new();
    while !heard.contains("Serving “Small” at http://") {
        assert_ne!(
            std::io::BufRead::read_line(&mut said, &mut heard).unwrap(),
            0,
            "{heard}"
        );
    }
    assert!(child.try_wait().unwrap().is_none(), "it ended: {heard}");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn failed_saves_leave_no_folders() {
    let book = Book::new();
    let (server, temporary) = start(&book);
    let shows = |text: &str| server.get("a.html").body.contains(text);
    for round in 0..4 {
        for text in [
            format!("<<#bad{round}>>"),
            format!("<<#worse{round}>>"),
            format!("fine {round}"),
        ] {
            book.write("src/a.md", &format!("# One\n\n{text}\n"));
            let shown = text.replace("<<", "&lt;&lt;").replace(">>", "&gt;&gt;");
            wait_until("a save shows", || shows(&shown));
        }
    }
    let scratch: PathBuf = fs::read_dir(temporary.path())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    // The mark, the pages on show, and the ones before them.
    wait_until("all others are gone", || tree::names(&scratch).len() <= 3);
}

#[cfg(unix)]
#[test]
fn every_way_of_being_stopped_leaves_nothing() {
    let book = Book::new();
    for signal in ["INT", "TERM", "HUP"] {
        let (mut server, temporary) = start(&book);
        assert_eq!(tree::names(temporary.path()).len(), 1);
        let status = server.end(signal);
        assert_eq!(status.code(), Some(0), "{signal}: {}", server.said());
        assert_eq!(
            tree::names(temporary.path()),
            Vec::<String>::new(),
            "{signal}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn under_nohup_a_closed_terminal_is_no_reason_to_stop() {
    let book = Book::new();
    let bare = book.command();
    let mut command = std::process::Command::new("sh");
    command
        .current_dir(book.root())
        .args(["-c", "trap '' HUP; exec \"$0\" \"$@\""])
        .arg(bare.get_program());
    let mut server = Server::start_with(command);
    server.send("HUP");
    // It answers after the signal, and is stopped by another.
    assert_eq!(server.get("a.html").status, 200);
    assert_eq!(server.end("TERM").code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_seen_to_go() {
    let book = Book::new();
    let server = Server::start(&book);
    let shows = |text: &str| server.get("a.html").body.contains(text);
    std::os::unix::fs::symlink("nowhere", book.path("src/link")).unwrap();
    book.write("src/a.md", "# One\n\nSecond.\n");
    wait_until("the broken link is told or the page is built", || {
        shows("switchboard-error") || shows("Second.")
    });
    fs::remove_file(book.path("src/link")).unwrap();
    wait_until("all is well without it", || {
        shows("Second.") && !shows("switchboard-error")
    });
}
