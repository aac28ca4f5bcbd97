//! What can't be read, and by which paths it is told.

use super::support::Book;
use insta::assert_snapshot;
use std::fs;
use std::process::Stdio;

/// A book in a folder of its own, `tea`, with mistakes in its chapters.
fn in_a_folder() -> Book {
    let book = Book::empty();
    book.write("tea/book.toml", "[book]\ntitle = \"Tea\"\n");
    book.write(
        "tea/src/SUMMARY.md",
        "- [One](a.md)\n  - [Two](sub/b.md)\n- [Latin](latin.md)\n- [Old](old.md)\n- [Gone](gone.md)\n",
    );
    book.write(
        "tea/src/a.md",
        "# One\n\n[b](sub/b.md) [latin](latin.md) [old](old.md) [gone](gone.md)\n\n<<#gaols>>\n",
    );
    book.write("tea/src/sub/b.md", "# Two\n\n[none](none.md)\n");
    let latin = b"# Latin\n\nA cup of \xe9t\xe9.\n\n<<#nekst>>\n";
    fs::write(book.path("tea/src/latin.md"), latin).unwrap();
    let mut old = vec![0xff, 0xfe];
    old.extend("# Old\r\n".encode_utf16().flat_map(u16::to_le_bytes));
    fs::write(book.path("tea/src/old.md"), old).unwrap();
    book
}

#[test]
fn chapters_that_cannot_be_read_are_told_with_all_else() {
    let book = in_a_folder();
    assert_snapshot!(book.transcript("check tea"));
    assert!(!book.path("tea/src/gone.md").exists());
}

#[test]
fn no_output_is_made_of_a_book_that_cannot_be_read() {
    let book = in_a_folder();
    book.write("tea/src/a.md", "# One\n");
    book.write("tea/src/sub/b.md", "# Two\n");
    book.write("tea/src/old.md", "# Old\n");
    book.write("tea/src/gone.md", "# Gone\n");
    fs::write(book.path("tea/src/latin.md"), b"# Latin\n\n\xe9t\xe9\n").unwrap();
    for (command, last) in [
        ("build tea", "error: 1 error; nothing was built\n"),
        ("check tea", "error: “Tea” has 1 error\n"),
        ("export --anki tea", "error: 1 error; no deck was written\n"),
    ] {
        let said = book.transcript(command);
        assert!(said.contains("[exit 1]"), "{said}");
        assert!(said.contains("--> tea/src/latin.md:3:1"), "{said}");
        assert!(said.ends_with(last), "{said}");
    }
    assert!(!book.path("tea/book").exists());
}

#[test]
fn paths_lead_from_where_the_command_was_called() {
    let book = in_a_folder();
    for (folder, argument, path) in [
        ("", "tea", "tea/src/a.md"),
        ("tea", ".", "src/a.md"),
        ("tea/src/sub", "../..", "../a.md"),
        ("tea/src", "[FOLDER]/tea", "a.md"),
    ] {
        let argument = argument.replace("[FOLDER]", book.root().to_str().unwrap());
        let output = book
            .command()
            .current_dir(book.path(folder))
            .args(["check", &argument])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.contains(&format!("--> {path}:5:4")),
            "{folder}: {said}"
        );
        let summary = path.replace("a.md", "SUMMARY.md:5:10");
        assert!(said.contains(&format!("--> {summary}")), "{folder}: {said}");
    }
}

#[test]
fn mdbooks_paths_lead_from_the_shell_that_called_it() {
    let book = in_a_folder();
    let root = serde_json::to_string(&book.path("tea")).unwrap();
    book.write(
        "input",
        &format!(
            r##"[{{"root":{root},"config":{{}},"renderer":"html","mdbook_version":"0.5.4"}},
{{"items":[{{"Chapter":{{"name":"One","content":"# One\n\n<<#gaols>>\n","number":[1],"sub_items":[],"path":"a.md","source_path":"a.md","parent_names":[]}}}}]}}]"##
        ),
    );
    for (shell, path) in [("", "tea/src/a.md"), ("tea/src", "a.md")] {
        let output = book
            .command()
            .current_dir(book.path("tea"))
            .env("PWD", book.path(shell))
            .stdin(Stdio::from(fs::File::open(book.path("input")).unwrap()))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(&format!("--> {path}:")), "{shell}: {said}");
    }
}

#[test]
fn an_inclusion_without_its_file_is_told_once() {
    let book = Book::new();
    book.write("src/a.md", "# One\n\n{{#include none.md}}\n");
    assert_snapshot!(book.transcript("check"));
    // What mdBook alone knows of is told as ever.
    book.write("src/a.md", "# One\n\n{{#include a.md}}\n");
    let said = book.transcript("check");
    assert!(said.contains("Check for cyclic includes"), "{said}");
}

#[test]
fn a_setting_for_answers_that_are_not_there_is_told() {
    let book = Book::new();
    let settings = book.read("book.toml");
    let with = |name: &str| {
        book.write(
            "book.toml",
            &format!(
                "{settings}\n[output.html.search.chapter]\n\"{name}\" = {{ enable = false }}\n"
            ),
        );
    };
    with("answers.html");
    assert_snapshot!(book.transcript("build"));
    book.write(
        "src/a.md",
        "# One\n\n<<#quiz id=tea>>\n\n### Who pours?\n\n- [x] The host\n\n  > Yes.\n- [ ] The guest\n\n  > No.\n\n\
         The host pours.\n\n<</quiz>>\n",
    );
    assert!(book.run("build").status.success());
    with("answers.md");
    let said = book.transcript("build");
    assert!(said.contains("= help: write \"answers.html\""), "{said}");
}

#[test]
fn settings_that_are_not_text_are_told_with_their_place() {
    for file in ["book.toml", "src/SUMMARY.md"] {
        let book = Book::new();
        let text = book
            .read(file)
            .replace("One", "\u{1}")
            .replace("Small", "\u{1}");
        let bytes: Vec<u8> = text
            .bytes()
            .map(|byte| if byte == 1 { 0xe9 } else { byte })
            .collect();
        fs::write(book.path(file), bytes).unwrap();
        let said = book.transcript("check");
        assert!(
            said.contains("error: this file is not text in UTF-8"),
            "{said}"
        );
        assert!(said.contains(&format!("--> {file}:")), "{said}");
    }
}

#[test]
fn a_summary_that_mdbook_does_not_understand_is_told_with_its_line() {
    let book = Book::new();
    book.write(
        "src/SUMMARY.md",
        "# Summary\n\n- [One](a.md)\n- [Two](b.md\n",
    );
    assert_snapshot!(book.transcript("check"));
}

/// To Markdown it is no link, so that to say "write a link" would help nobody.
#[test]
fn an_address_in_summary_that_holds_a_space_is_told_with_what_it_needs() {
    let book = Book::new();
    book.write("src/SUMMARY.md", "# Summary\n\n- [One](first steps/a.md)\n");
    let transcript = book.transcript("check");
    let help = "between angle brackets: (<first steps/a.md>)";
    assert!(transcript.contains(help), "{transcript}");
}

/// Things that lie in one another, or come again, as often as there is room for: what looks for each through all others
/// takes a minute and more.
#[test]
fn time_grows_as_a_text_does() {
    let book = Book::plain();
    let mentions = "<<#quiz>> ".repeat(100_000);
    let figure = "<<#figure label=\"x\">>\n\n```\nx\n```\n\nx\n\n<</figure>>\n\n";
    for (command, text) in [
        ("check", format!("{} x {mentions}", ">".repeat(100_000))),
        (
            "check",
            format!(
                "<div>{}{}{}</div>",
                "<b>".repeat(100_000),
                "<i>".repeat(100_000),
                "</b>".repeat(100_000)
            ),
        ),
        ("check", "> ```\n\n".repeat(60_000)),
        ("build", figure.repeat(20_000)),
    ] {
        book.write("src/a.md", &format!("# One\n\n{text}\n"));
        let begun = std::time::Instant::now();
        book.run(command);
        let took = begun.elapsed();
        assert!(took.as_secs() < 25, "{took:?}: {command} {}", &text[..40]);
    }
}

/// Each read within the one before, they would take more than the stack.
#[test]
fn files_that_include_the_next_are_read_however_many() {
    let book = Book::plain();
    fs::create_dir(book.path("src/of")).unwrap();
    for number in 0..40_000 {
        let next = format!("{{{{#include {}.md}}}}\n", number + 1);
        fs::write(book.path(&format!("src/of/{number}.md")), next).unwrap();
    }
    book.write("src/a.md", "# One\n\n{{#include of/0.md}}\n");
    for command in ["check", "build"] {
        let status = book.run(command).status;
        assert!(status.code().is_some(), "{command}: {status}");
    }
}

/// Files and drafts that wait for each other.
#[test]
fn a_file_that_no_line_names_is_looked_for_among_all_drafts_at_once() {
    let book = Book::plain();
    let drafts: String = (0..12_000)
        .map(|number| format!("- [M.{number} — Draft {number}]()\n"))
        .collect();
    book.write("src/SUMMARY.md", &format!("- [One](a.md)\n{drafts}"));
    for number in 0..12_000 {
        let text = format!("# Draft {}\n", 11_999 - number);
        fs::write(book.path(&format!("src/s{number}.md")), text).unwrap();
    }
    let begun = std::time::Instant::now();
    let said = book.transcript("check");
    assert!(begun.elapsed().as_secs() < 25, "{:?}", begun.elapsed());
    assert!(
        said.contains("put its path into line 12001 of SUMMARY.md"),
        "{}",
        &said[..2000]
    );
}

#[test]
fn an_address_with_a_space_is_told_with_the_way_to_write_it() {
    let book = Book::plain();
    let named =
        |address: &str| format!("[Fore]({address})\n\n- [One](a.md)\n  - [Two]({address})\n");
    book.write("src/SUMMARY.md", &named("my words.md"));
    book.write("src/my words.md", "# Words\n");
    let said = book.transcript("check");
    let advice = "put the address, which holds a space, between angle brackets: (<my words.md>)";
    assert!(said.contains("[exit 1]") && said.contains(advice), "{said}");
    // Before the list mdBook says nothing, and leaves the chapter out.
    book.write("src/SUMMARY.md", "[Fore](my words.md)\n\n- [One](a.md)\n");
    let said = book.transcript("check --strict");
    let advice = "put the address between angle brackets: (<my words.md>)";
    assert!(
        said.contains("src/SUMMARY.md:1:1") && said.contains(advice),
        "{said}"
    );
    for commented in [
        "<!-- [Fore](my words.md) -->",
        "<!--\n[Fore](my words.md)\n-->",
        "[Fore](<my words.md>)",
    ] {
        book.write("src/SUMMARY.md", &format!("{commented}\n\n- [One](a.md)\n"));
        let said = book.transcript("check --strict");
        assert!(said.contains("[exit 0]"), "{said}");
    }
}
