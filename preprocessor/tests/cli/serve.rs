//! `serve`: shows, reloads, survives mistakes, stops.

use super::support::{Book, Server, wait_until};
use std::fs;
use std::time::Duration;

const MISTAKE: &str = "# One\n\n<<#nonsense>>\n";

#[test]
fn files_come_with_their_types_and_are_never_cached() {
    let book = Book::new();
    book.write("src/core.wasm", "");
    book.write("src/a.svg", "<svg/>");
    book.write("src/a.js", "");
    book.write("src/a.css", "");
    let server = Server::start(&book);
    for (path, kind) in [
        ("", "text/html; charset=utf-8"),
        ("a.html", "text/html; charset=utf-8"),
        ("core.wasm", "application/wasm"),
        ("a.svg", "image/svg+xml"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
    ] {
        let reply = server.get(path);
        assert_eq!((reply.status, &*reply.kind), (200, kind), "{path}");
        assert_eq!(reply.caching, "no-store", "{path}");
    }
    let lost = server.get("deep/nowhere.html");
    assert_eq!(lost.status, 404);
    assert!(lost.body.contains("<base href=\"/\">"), "{}", lost.body);
    let outside = server.get("..%2fbook.toml");
    assert_eq!(outside.status, 404);
    assert!(!outside.body.contains("build-dir"));
}

#[test]
fn a_save_reaches_the_open_page() {
    let book = Book::new();
    let server = Server::start(&book);
    let page = server.get("a.html").body;
    assert!(page.contains("<p>First.</p>"));
    let mut open = server.live_reload(&page);
    book.write("src/a.md", "# One\n\nSecond.\n");
    assert_eq!(open.read().unwrap().to_text().unwrap(), "reload");
    assert!(server.get("a.html").body.contains("<p>Second.</p>"));

    // A page that was loaded just before the change, and connects just after, isn't left behind.
    let mut late = server.live_reload(&page);
    assert_eq!(late.read().unwrap().to_text().unwrap(), "reload");
    assert!(
        !book.path("out").exists(),
        "serving wrote to the real output"
    );
}

#[test]
fn a_mistake_is_shown_whole_over_the_last_good_page_until_it_is_mended() {
    let book = Book::new();
    let server = Server::start(&book);
    let mut open = server.live_reload(&server.get("a.html").body);
    book.write("src/a.md", MISTAKE);
    assert_eq!(open.read().unwrap().to_text().unwrap(), "reload");
    let reply = server.get("a.html");
    assert_eq!(reply.status, 500);
    assert!(
        reply.body.contains("<p>First.</p>"),
        "the good page is gone"
    );
    assert!(reply.body.contains("a.md:3:"), "{}", reply.body);
    assert!(reply.body.contains("&lt;&lt;#nonsense&gt;&gt;"));
    assert!(!reply.body.contains("<<#"));
    wait_until("the terminal shows it too", || {
        server.said().contains("a.md:3:")
    });

    let mut covered = server.live_reload(&reply.body);
    book.write("src/a.md", "# One\n\nMended.\n");
    assert_eq!(covered.read().unwrap().to_text().unwrap(), "reload");
    let reply = server.get("a.html");
    assert_eq!(reply.status, 200);
    assert!(reply.body.contains("<p>Mended.</p>"));
    assert!(!reply.body.contains("switchboard-error"));
}

/// What a build failed for may lie outside of the book: then a save counts that changes nothing.
#[cfg(unix)]
#[test]
fn after_a_failure_any_save_builds_again() {
    let book = Book::new();
    let room = tempfile::tempdir().unwrap();
    let room = room.path().join("room");
    let wanting = format!(
        "[output.html]\n\n[output.wanting]\ncommand = \"sh -c 'cat > /dev/null; test -e {}'\"\n",
        room.display()
    );
    book.write("book.toml", &wanting);
    let server = Server::start(&book);
    assert_eq!(server.get("a.html").status, 500);
    fs::write(&room, "").unwrap();
    book.write("src/a.md", &book.read("src/a.md"));
    wait_until("the page is shown", || server.get("a.html").status == 200);
}

/// Else the first request panics where there may be no more threads (`ulimit -u`), and so do all after it.
#[cfg(target_os = "linux")]
#[test]
fn the_thread_that_reads_files_is_there_before_it_is_asked() {
    let book = Book::new();
    let server = Server::start(&book);
    wait_until("there is a thread for files", || {
        let threads = server.threads();
        threads.iter().any(|name| name.starts_with("tokio-"))
    });
}

/// Browsers wait without a word.
#[cfg(target_os = "linux")]
#[test]
fn that_nobody_can_connect_for_now_is_told() {
    let book = Book::new();
    let mut command = std::process::Command::new("sh");
    command
        .args(["-c", "ulimit -n 40 && exec \"$0\" \"$@\""])
        .arg(book.command().get_program())
        .current_dir(book.root());
    let server = Server::start_with(command);
    let connect = || std::net::TcpStream::connect(server.address()).unwrap();
    let crowd: Vec<_> = (0..60).map(|_| connect()).collect();
    wait_until("it is told", || {
        server.said().contains("no other page can connect for now")
    });
    drop(crowd);
    wait_until("pages come again", || server.get("a.html").status == 200);
}

#[test]
fn a_warning_stands_in_the_corner_of_the_page_that_it_concerns() {
    let book = Book::with_theme();
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [Two](b.md)\n");
    book.write("src/b.md", "# Two\n\n[nowhere](<no & where.md>)\n");
    let server = Server::start(&book);
    let warned = |page: &str| server.get(page).body.contains("switchboard-warnings");
    let reply = server.get("b.html");
    assert_eq!(
        (reply.status, &*reply.kind),
        (200, "text/html; charset=utf-8")
    );
    assert!(
        reply.body.contains("1 warning about this page"),
        "{}",
        reply.body
    );
    assert!(reply.body.contains("b.md:3:"), "{}", reply.body);
    assert!(reply.body.contains("no &amp; where.md"), "{}", reply.body);
    assert!(!warned("a.html") && !warned(""));

    let mut open = server.live_reload(&reply.body);
    book.write("src/b.md", "# Two\n");
    assert_eq!(open.read().unwrap().to_text().unwrap(), "reload");
    assert!(!warned("b.html"));

    // What stands in the first chapter stands at the book's own address, too.
    book.write("src/a.md", "# One\n\n[nowhere](nowhere.md)\n");
    wait_until("it is shown at all three", || {
        ["a.html", "", "index.html"].into_iter().all(warned)
    });
}

#[cfg(unix)]
#[test]
fn an_editors_lock_keeps_nothing_from_being_shown() {
    let book = Book::new();
    let server = Server::start(&book);
    std::os::unix::fs::symlink("me@host.1:2", book.path("src/.#a.md")).unwrap();
    book.write("src/a.md", "# One\n\nSaved.\n");
    wait_until("the save shows", || {
        server.get("a.html").body.contains("<p>Saved.</p>")
    });
    assert_eq!(server.get("a.html").status, 200);
}

#[test]
fn a_book_that_begins_with_a_mistake_is_served_all_the_same() {
    let book = Book::new();
    book.write("src/a.md", MISTAKE);
    let server = Server::start(&book);
    let reply = server.get("a.html");
    assert_eq!(
        (reply.status, &*reply.kind),
        (500, "text/html; charset=utf-8")
    );
    assert!(reply.body.contains("a.md:3:"), "{}", reply.body);
    let mut open = server.live_reload(&reply.body);
    book.write("src/a.md", "# One\n\nMended.\n");
    assert_eq!(open.read().unwrap().to_text().unwrap(), "reload");
    assert!(server.get("a.html").body.contains("<p>Mended.</p>"));
}

#[test]
fn what_chapters_include_and_links_lead_to_is_followed() {
    let book = Book::new();
    book.write("more/outside.md", "Outside: {{#include deeper.txt}}\n");
    book.write("more/deeper.txt", "deep");
    book.write("real/linked.md", "# Linked\n\nas it was\n");
    std::os::unix::fs::symlink("../real/linked.md", book.path("src/linked.md")).unwrap();
    // (mdBook lets white space stand anywhere in it.)
    book.write("src/a.md", "# One\n\n{{ #include  ../more/outside.md }}\n");
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [Linked](linked.md)\n");
    let server = Server::start(&book);
    let shows = |page: &str, text: &str| server.get(page).body.contains(text);
    assert!(shows("a.html", "Outside: deep") && shows("linked.html", "as it was"));
    book.write("more/deeper.txt", "deeper");
    wait_until("what an included file includes shows", || {
        shows("a.html", "Outside: deeper")
    });
    book.write("more/outside.md", "Elsewhere\n");
    wait_until("an included file shows", || shows("a.html", "Elsewhere"));
    book.write("real/linked.md", "# Linked\n\nas it is\n");
    wait_until("what a link leads to shows", || {
        shows("linked.html", "as it is")
    });
}

#[test]
fn settings_theme_styles_and_a_lost_summary_are_followed() {
    let book = Book::new();
    let server = Server::start(&book);
    let shows = |text: &str| server.get("a.html").body.contains(text);

    book.write("theme/head.hbs", "<meta name=\"new-theme\">");
    wait_until("a theme that came shows", || shows("new-theme"));

    let settings = book.read("book.toml").replace("Small", "Smaller");
    book.write("styles/a.css", "p {}");
    book.write(
        "book.toml",
        &(settings.clone() + "[output.html]\nadditional-css = [\"styles/a.css\"]\n"),
    );
    wait_until("a new title shows", || shows("Smaller"));
    let builds = server.builds();
    book.write("styles/a.css", "p { color: red }");
    wait_until("a changed style is built", || server.builds() > builds);

    book.write("book.toml", "[book\n");
    wait_until("a broken book.toml shows", || shows("book.toml"));
    book.write("book.toml", &settings);
    wait_until("the mended one does", || !shows("switchboard-error"));

    fs::remove_dir_all(book.path("src")).unwrap();
    wait_until("lost chapters are missed", || shows("SUMMARY.md"));
    fs::create_dir(book.path("src")).unwrap();
    std::thread::sleep(Duration::from_millis(300)); // noticed while still empty
    book.write("src/SUMMARY.md", "- [One](a.md)\n");
    book.write("src/a.md", "# One\n\nBack again.\n");
    wait_until("they come back", || shows("<p>Back again.</p>"));
    book.write("src/a.md", "# One\n\nAnd watched.\n");
    wait_until("and are followed again", || shows("<p>And watched.</p>"));
}

#[test]
fn writing_to_the_output_or_the_same_again_does_not_build() {
    let book = Book::new();
    let server = Server::start(&book);
    wait_until("the first build is told", || server.builds() == 1);
    book.write("out/a.html", "output");
    book.write("notes.txt", "not a source");
    book.write("src/a.md", "# One\n\nFirst.\n");
    std::thread::sleep(Duration::from_millis(800));
    assert_eq!(server.builds(), 1, "{}", server.said());
}

#[test]
fn a_preprocessor_that_writes_among_the_sources_does_not_build_for_ever() {
    let book = Book::new();
    let settings = book.read("book.toml") + "[preprocessor.writer]\ncommand = \"sh writer.sh\"\n";
    book.write("book.toml", &settings);
    book.write(
        "writer.sh",
        "echo made > src/made.txt\nif [ \"$1\" = supports ]; then exit 1; fi\n",
    );
    let server = Server::start(&book);
    std::thread::sleep(Duration::from_millis(1500));
    // The file it made is new to the second build, and the same in every other.
    assert!(server.builds() <= 2, "{}", server.said());
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_cleanly_with_pages_open() {
    let book = Book::new();
    let mut server = Server::start(&book);
    let _open = server.live_reload(&server.get("a.html").body);
    let status = server.interrupt();
    assert_eq!(status.code(), Some(0), "{}", server.said());
}
