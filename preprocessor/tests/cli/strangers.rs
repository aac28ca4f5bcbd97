//! What `serve` does with requests that no page of its own sends.

use super::support::{Book, LIMIT, Server};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// Sends these bytes, and returns what comes back until the other end closes.
fn exchange(server: &Server, text: &str) -> String {
    let mut stream = connect(server);
    stream.write_all(text.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    stream
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("closed")
}

#[test]
fn a_page_of_another_site_reads_nothing() {
    let book = Book::new();
    let server = Server::start(&book);
    let port = server.address().rsplit_once(':').unwrap().1.to_owned();
    let ask = |path: &str, heads: &str| {
        exchange(
            &server,
            &format!("GET {path} HTTP/1.1\r\n{heads}Connection: close\r\n\r\n"),
        )
    };
    for host in ["localhost", "127.0.0.1", "[::1]"] {
        let answer = ask("/a.html", &format!("Host: {host}:{port}\r\n"));
        assert_eq!(status(&answer), "200", "{host}: {answer}");
        assert!(answer.contains("First."));
        // (The index for search is a script, which any page may ask for.)
        assert!(answer.contains("cross-origin-resource-policy: same-origin"));
    }
    for heads in ["Host: evil.test\r\n", "Host: 192.0.2.1\r\n", ""] {
        let answer = ask("/a.html", heads);
        assert!(
            matches!(status(&answer), "403" | "400"),
            "{heads}: {answer}"
        );
        assert!(!answer.contains("First."), "{answer}");
    }
    let upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
                   Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    let answer = ask(
        "/__livereload",
        &format!("Host: localhost:{port}\r\nOrigin: http://evil.test\r\n{upgrade}"),
    );
    assert_eq!(status(&answer), "403", "{answer}");
}

#[test]
fn half_a_request_is_not_waited_for_and_holds_nobody_up() {
    let book = Book::new();
    let server = Server::start(&book);
    let begun = Instant::now();
    let mut dawdling: Vec<_> = (0..300)
        .map(|_| {
            let mut stream = connect(&server);
            stream.write_all(b"GET / HTTP/1.1\r\nHost: local").unwrap();
            stream
        })
        .collect();
    assert_eq!(server.get("a.html").status, 200);
    for stream in &mut dawdling {
        let mut rest = Vec::new();
        let ended = stream.read_to_end(&mut rest);
        assert!(ended.is_ok(), "still open after {:?}", begun.elapsed());
    }
    assert!(
        begun.elapsed() > Duration::from_secs(5),
        "nobody is that slow"
    );
    assert_eq!(server.get("a.html").status, 200);
}

#[test]
fn so_many_pages_are_told_of_a_change_and_others_still_read() {
    let book = Book::new();
    let server = Server::start(&book);
    let page = server.get("a.html").body;
    let mut open: Vec<_> = (0..400).map(|_| server.live_reload(&page)).collect();
    let answer = exchange(
        &server,
        &format!(
            "GET /__livereload HTTP/1.1\r\nHost: {}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            server.address()
        ),
    );
    assert_eq!(status(&answer), "503", "{answer}");
    assert_eq!(server.get("a.html").status, 200);
    book.write("src/a.md", "# One\n\nSecond.\n");
    for page in &mut open {
        assert_eq!(page.read().unwrap().to_text().unwrap(), "reload");
    }
}

#[test]
fn what_a_page_never_says_is_not_heaped_up() {
    let book = Book::new();
    let server = Server::start(&book);
    // The beginning of a message of a megabyte, and a part of one that never ends: neither is waited for.
    for head in [
        &[0x82, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 1, 2, 3, 4][..],
        &[0x02, 0xfe, 0x08, 0, 1, 2, 3, 4][..],
    ] {
        let mut stream = connect(&server);
        let request = format!(
            "GET /__livereload HTTP/1.1\r\nHost: {}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            server.address()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"HTTP/1.1 101");
        let begun = Instant::now();
        stream.write_all(head).unwrap();
        let mut rest = Vec::new();
        // Closed, or reset because something was still to be read.
        let _ = stream.read_to_end(&mut rest);
        assert!(begun.elapsed() < Duration::from_secs(5));
        assert_eq!(server.get("a.html").status, 200);
    }
}
