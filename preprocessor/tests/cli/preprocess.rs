//! mdBook's protocol, as mdBook speaks it.

use super::support::Book;
use std::io::Write;
use std::process::{Output, Stdio};

/// What mdBook would send for a book of one chapter.
fn input(content: &str, version: &str) -> String {
    let content = serde_json::to_string(content).unwrap();
    format!(
        r#"[{{"root":"/book","config":{{"book":{{"title":"Small"}}}},"renderer":"html","mdbook_version":"{version}"}},
{{"items":[ {{"Chapter":{{"name":"One","content":{content},"number":[1],"sub_items":[],"path":"a.md","source_path":"a.md","parent_names":[]}}}}]}}]"#
    )
}

fn send(input: &str) -> Output {
    let mut child = Book::empty()
        .command()
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn every_renderer_is_supported() {
    for renderer in ["html", "epub", "markdown", "linkcheck"] {
        let output = Book::empty().run(&format!("supports {renderer}"));
        assert!(output.status.success(), "{renderer}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_book_without_directives_comes_back_byte_by_byte() {
    let sent = input("# One\n\na < b, ü", "0.5.4");
    let output = send(&sent);
    assert!(output.status.success());
    assert!(output.stderr.is_empty());
    let book = &sent[sent.find("{\"items\"").unwrap()..sent.len() - 1];
    assert_eq!(String::from_utf8(output.stdout).unwrap(), book);
}

#[test]
fn directives_are_replaced() {
    let output = send(&input(
        "# One\n\n<<#rule>>\n\nAsk *once*.\n\n<</rule>>\n",
        "0.5.4",
    ));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let book: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let content = book["items"][0]["Chapter"]["content"].as_str().unwrap();
    assert!(content.contains("class=\"rule\""), "{content}");
    assert!(!content.contains("<<"), "{content}");
}

#[test]
fn an_older_mdbook_s_book_is_told_what_is_needed() {
    let older = input("<<#course>>", "0.4.52").replace("\"items\"", "\"sections\"");
    let output = send(&older);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("a book of mdBook 0.4.52 can't be read: mdbook-switchboard needs mdBook 0.5"),
        "{said}"
    );
}

#[test]
fn a_mistake_fails_and_writes_nothing_to_standard_output() {
    let output = send(&input("# One\n\n<<#nonsense>>\n", "0.5.4"));
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("a.md:3:"), "{said}");
}

#[test]
fn another_mdbook_draws_a_warning() {
    let output = send(&input("# One\n", "0.6.0"));
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("made for mdBook 0.5.4, and was started by 0.6.0"),
        "{said}"
    );
}
