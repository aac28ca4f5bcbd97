//! Builds of the whole course that are killed, or meet: what is left is the one site or the other, whole.

use super::support::{Book, Moments, hearing_hangups, tree};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often a build is killed, and how often `serve` is.
const KILLS: usize = 100;
/// How often two builds meet.
const MEETINGS: usize = 100;

/// Starts the binary with nobody listening.
fn start(arguments: &[&str], folder: &Path) -> Child {
    hearing_hangups(env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .args(arguments)
        .current_dir(folder)
        .env("TMPDIR", folder.join("tmp"))
        .env("SWITCHBOARD_CACHE", folder.join("cache"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Builds the books `a` and `b` of a folder in turns, and returns the digests of both sites and the longer
/// time of the two.
fn build_both(folder: &Path) -> ([Vec<u8>; 2], Duration) {
    fs::create_dir_all(folder.join("tmp")).unwrap();
    let mut longest = Duration::ZERO;
    let digests = ["a", "b"].map(|book| {
        let begun = Instant::now();
        assert!(
            start(&["build", book, "--dest-dir", "out"], folder)
                .wait()
                .unwrap()
                .success()
        );
        longest = longest.max(begun.elapsed());
        tree::digest(&folder.join("out")).unwrap()
    });
    assert_ne!(digests[0], digests[1]);
    (digests, longest)
}

/// The course twice, with one word of difference.
fn two_courses(folder: &Path) {
    for book in ["a", "b"] {
        tree::copy_course(&folder.join(book));
    }
    let page = folder.join("b/book/module-02.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(page, text + "\nVersion B.\n").unwrap();
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one_whole() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    two_courses(folder);
    let (sites, time) = build_both(folder);
    let mut moments = Moments::new(19);
    let mut on_show = 1;
    for round in 0..KILLS {
        let book = 1 - on_show;
        let mut build = start(&["build", ["a", "b"][book], "--dest-dir", "out"], folder);
        std::thread::sleep(moments.within(time));
        build.kill().unwrap();
        let finished = build.wait().unwrap().success();
        let left = tree::digest(&folder.join("out"));
        match sites.iter().position(|site| left.as_ref() == Some(site)) {
            Some(site) if site == book => on_show = book,
            Some(_) => assert!(!finished, "round {round}: a finished build isn't on show"),
            None => panic!(
                "round {round}: neither site is whole: {:?}",
                tree::names(folder)
            ),
        }
        // Each build takes away what the one before it has left.
        let rooms = tree::names(folder).len() - ["a", "b", "cache", "out", "tmp"].len();
        assert!(rooms <= 1, "{:?}", tree::names(folder));
    }
    build_both(folder);
    assert_eq!(tree::names(folder), ["a", "b", "cache", "out", "tmp"]);
}

#[test]
fn two_builds_at_once_leave_one_site_whole() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for book in ["a", "b"] {
        let src = folder.join(book).join("src");
        fs::create_dir_all(&src).unwrap();
        fs::write(
            folder.join(book).join("book.toml"),
            "[book]\ntitle = \"T\"\n",
        )
        .unwrap();
        fs::write(src.join("SUMMARY.md"), "- [One](one.md)\n").unwrap();
        fs::write(src.join("one.md"), format!("# One\n\n{book}\n")).unwrap();
    }
    let (sites, time) = build_both(folder);
    let mut moments = Moments::new(7);
    for round in 0..MEETINGS {
        // Now and then there is no site to replace.
        if round % 10 == 0 {
            fs::remove_dir_all(folder.join("out")).unwrap();
        }
        let mut builds = ["a", "b"].map(|book| {
            let build = start(&["build", book, "--dest-dir", "out"], folder);
            std::thread::sleep(time.mul_f64(0.5 * moments.share()));
            build
        });
        for build in &mut builds {
            assert!(build.wait().unwrap().success(), "round {round}");
        }
        let left = tree::digest(&folder.join("out")).unwrap();
        assert!(sites.contains(&left), "round {round}: the sites are mixed");
        assert_eq!(tree::names(folder), ["a", "b", "out", "tmp"]);
    }
}

#[test]
fn a_server_that_is_killed_leaves_nothing_that_the_next_does_not_take_away() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    two_courses(folder);
    let (_, time) = build_both(folder);
    let site = tree::digest(&folder.join("out"));
    let temporary = folder.join("tmp");
    let mut moments = Moments::new(42);
    for round in 0..KILLS {
        let mut server = start(&["serve", "a", "--port", "0"], folder);
        std::thread::sleep(moments.within(time));
        // Every other time it is asked to stop, and then leaves nothing.
        let signal = ["KILL", "INT", "KILL", "TERM", "KILL", "HUP"][round % 6];
        let sent = Command::new("sh")
            .args(["-c", &format!("kill -{signal} {}", server.id())])
            .status()
            .unwrap();
        assert!(sent.success());
        server.wait().unwrap();
        let left = tree::names(&temporary).len();
        assert!(left <= 1, "round {round}: {:?}", tree::names(&temporary));
    }
    // What the last one left goes with the next that starts.
    let book = Book::new();
    let mut command = book.command();
    command.env("TMPDIR", &temporary);
    let mut server = super::support::Server::start_with(command);
    assert_eq!(tree::names(&temporary).len(), 1);
    server.interrupt();
    assert_eq!(tree::names(&temporary), Vec::<String>::new());
    assert_eq!(
        tree::digest(&folder.join("out")),
        site,
        "serve touched the output"
    );
}
