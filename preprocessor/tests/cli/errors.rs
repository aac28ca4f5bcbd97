//! Every sentence with which a command refuses.

use super::support::Book;
use insta::assert_snapshot;
use std::fs;
use std::net::TcpListener;

/// What each of the commands that open a book says about `folder`.
fn transcripts(book: &Book, folder: &str) -> String {
    ["build", "serve --port 0", "check"]
        .map(|command| book.transcript(&format!("{command} {folder}")))
        .join("\n")
}

#[test]
fn a_folder_that_does_not_exist() {
    assert_snapshot!(transcripts(&Book::empty(), "nowhere"));
}

#[test]
fn a_file_instead_of_a_folder() {
    assert_snapshot!(transcripts(&Book::new(), "src/a.md"));
}

#[test]
fn a_folder_without_book_toml() {
    assert_snapshot!(transcripts(&Book::empty(), "."));
}

#[test]
fn a_book_without_summary() {
    let book = Book::new();
    fs::remove_file(book.path("src/SUMMARY.md")).unwrap();
    assert_snapshot!(transcripts(&book, ""));
}

#[test]
fn a_book_toml_that_is_not_toml() {
    let book = Book::new();
    book.write("book.toml", "[book]\ntitle = Small\n");
    assert_snapshot!(transcripts(&book, ""));
}

#[test]
fn a_book_toml_with_an_unknown_key() {
    let book = Book::new();
    book.write("book.toml", "[book]\ntitel = \"Small\"\n");
    assert_snapshot!(book.transcript("build"));
}

#[test]
fn a_chapter_that_does_not_exist() {
    let book = Book::new();
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [Two](b.md)\n");
    assert_snapshot!(book.transcript("check"));
    assert!(!book.path("src/b.md").exists(), "check wrote a file");
}

#[test]
fn a_preprocessor_that_is_not_installed() {
    let book = Book::new();
    let settings = book.read("book.toml") + "[preprocessor.nowhere]\n";
    book.write("book.toml", &settings);
    assert_snapshot!(book.transcript("check"));
}

#[test]
fn a_port_in_use() {
    let taken = TcpListener::bind("localhost:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let text = Book::new().transcript(&format!("serve --port {port}"));
    let text = text
        .replace(&port.to_string(), "[PORT]")
        .replace(&(port + 1).to_string(), "[PORT + 1]");
    assert_snapshot!(text);
}

#[test]
fn an_address_that_is_not_ours() {
    // Reserved for documentation (RFC 5737): no computer has it.
    assert_snapshot!(Book::new().transcript("serve --port 0 --hostname 192.0.2.1"));
}

#[test]
fn a_preprocessor_fed_with_something_else() {
    let book = Book::empty();
    book.write("input", "[book]\n");
    let output = book
        .command()
        .stdin(fs::File::open(book.path("input")).unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_snapshot!(String::from_utf8_lossy(&output.stderr));
}

#[test]
fn output_folders_that_would_cost_the_author_something() {
    let book = Book::new();
    book.write("notes/today.txt", "not a book's output");
    book.write("site/.git/HEAD", "ref: refs/heads/pages");
    book.write("file", "");
    let text = [".", "src", "notes", "site", "file", "/"]
        .map(|folder| book.transcript(&format!("build --dest-dir {folder}")))
        .join("\n");
    assert_snapshot!(text);
    assert_eq!(book.read("src/a.md"), "# One\n\nFirst.\n");
    assert_eq!(book.read("notes/today.txt"), "not a book's output");
}

#[test]
fn a_build_dir_that_is_the_source() {
    let book = Book::new();
    book.write("book.toml", "[build]\nbuild-dir = \"src\"\n");
    assert_snapshot!(book.transcript("build"));
    assert_eq!(book.read("src/a.md"), "# One\n\nFirst.\n");
}

#[test]
fn an_output_folder_that_cannot_be_made() {
    let book = Book::new();
    // No folder can be made there, whoever one is.
    let said = book.run("build --dest-dir /proc/x").stderr;
    let said = String::from_utf8_lossy(&said);
    assert!(
        said.starts_with(
            "error: `/proc/x` can't be written: `/proc` is not a folder where you can"
        ),
        "{said}"
    );
}

#[test]
fn a_book_with_mistakes_that_is_only_checked() {
    let book = Book::new();
    book.write("src/a.md", "# One\n\n<<#gaols>>\n\n[nothing]()\n");
    let said = book.transcript("check");
    assert!(
        said.ends_with("error: “Small” has 1 error and 1 warning\n"),
        "{said}"
    );
    let said = book.transcript("build");
    assert!(
        said.ends_with("error: 1 error and 1 warning; nothing was built\n"),
        "{said}"
    );
}

#[test]
fn a_preprocessor_fed_with_nothing() {
    assert_snapshot!(Book::empty().transcript(""));
}

#[test]
fn help() {
    let book = Book::empty();
    let text = ["--help", "build --help", "serve --help", "check --help"]
        .map(|arguments| book.transcript(arguments))
        .join("\n");
    assert_snapshot!(text);
}

#[test]
fn a_command_line_that_is_wrong() {
    let book = Book::empty();
    let text = [
        "bild",
        "serve --port x",
        "serve --port 70000",
        "build --dest",
    ]
    .map(|arguments| book.transcript(arguments))
    .join("\n");
    assert_snapshot!(text);
}

#[test]
fn a_capacity_below_nothing() {
    assert_snapshot!(Book::empty().transcript("simulate --capacity -3"));
}
