use super::*;

const BOOK: &str = r#"# A book of mine.
[book]
title = "Mine"   # and nobody else's

[output.html]
# The look.
additional-css = [
    "a.css", # first
    "b.css"
]
additional-js = ["a.js"]

[output.linkcheck]

# The end.
"#;

fn settings(text: &str) -> (tempfile::TempDir, Settings) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("book.toml"), text).expect("a file");
    let settings = Settings::open(folder.path()).expect("settings");
    (folder, settings)
}

fn add(settings: &mut Settings) {
    let renderers = settings.renderers();
    settings.add_preprocessor(&renderers).expect("a table");
    for (key, file) in [("additional-css", "s/x.css"), ("additional-js", "s/x.js")] {
        settings.add_files(key, &[file.to_owned()]).expect("a list");
    }
}

fn remove(settings: &mut Settings) {
    settings.remove_preprocessor();
    for key in ["additional-css", "additional-js"] {
        settings.remove_files(key, |file| file.starts_with("s/"));
    }
}

#[test]
fn everything_else_stays_as_it_is() {
    let (folder, mut settings) = settings(BOOK);
    add(&mut settings);
    assert!(settings.save().expect("a file"));
    let after = fs::read_to_string(folder.path().join("book.toml")).expect("a file");
    let expected = BOOK
        .replace("    \"b.css\"\n", "    \"b.css\",\n    \"s/x.css\"\n")
        .replace("[\"a.js\"]", "[\"a.js\", \"s/x.js\"]")
        .replace(
            "[output.linkcheck]\n",
            "[output.linkcheck]\n\n[preprocessor.switchboard]\nrenderers = [\"html\", \"linkcheck\"]\n\
             after = [\"links\"]\n",
        );
    assert_eq!(after, expected);
}

#[test]
fn what_was_added_is_taken_out_again() {
    for book in [
        BOOK,
        "[book]\ntitle = \"x\"\n",
        "[book]\ntitle = \"x\"",
        "book.title = \"x\"\noutput.html.additional-js = []\n",
        "[preprocessor.other]\n",
        "[output.html]\n\n[output.epub]\n",
        "[book]\ntitle = \"x\"\n\n[output.html]\n",
        "[output.epub]\nx = 1\n",
        "# These are the pages.\n[output.html]\n",
        "[output]\nhtml = { smart-punctuation = true }\n",
        "[output.html]\nadditional-css = [\n    \"a.css\",\n    \"b.css\",\n]\n[output.html.search]\n",
        "",
        "[output.html]\nadditional-css = [\n  \"a.css\", # the first\n  \"b.css\", # the second\n]\n",
        "[output.html]\nadditional-css = [\n  \"a.css\", # the first\n  \"b.css\" # the second\n  # and no more\n]\n",
        // What is said beside an empty list is the author's.
        "# Mine.\noutput.html.additional-css = []\n",
        "[output.html]\nadditional-css = [ # None yet.\n]\n",
        // Some editors begin a file so.
        "\u{feff}[book]\ntitle = \"x\"\n",
    ] {
        let (folder, mut settings) = settings(book);
        add(&mut settings);
        settings.save().expect("a file");
        let mut again = Settings::open(folder.path()).expect("settings");
        add(&mut again);
        assert!(!again.save().expect("a file"), "added twice: {book}");
        remove(&mut again);
        again.save().expect("a file");
        let after = fs::read_to_string(folder.path().join("book.toml")).expect("a file");
        // An empty list of files says no more than none.
        let book = book.replace("output.html.additional-js = []\n", "");
        assert_eq!(after.trim_end(), book.trim_end(), "not as it was");
    }
}

#[test]
fn comments_stay_with_their_lines() {
    let list = |lines: &str| format!("[output.html]\nadditional-css = [\n{lines}]\n");
    let css = |lines: &str, change: fn(&mut Settings)| {
        let (folder, mut settings) = settings(&list(lines));
        change(&mut settings);
        settings.save().expect("a file");
        let after = fs::read_to_string(folder.path().join("book.toml")).expect("a file");
        let end = after.find("\n]\n").map_or(after.len(), |end| end + 3);
        after[..end].to_owned()
    };
    for comma in ["", ","] {
        let before = format!("  \"a.css\", # first\n  \"b.css\"{comma} # last\n  # of mine\n");
        let after = format!(
            "  \"a.css\", # first\n  \"b.css\", # last\n  \"s/x.css\"{comma}\n  # of mine\n"
        );
        assert_eq!(css(&before, add), list(&after));
    }
    // Whoever writes one while the files are there has it when they are gone.
    for (with, without) in [
        (
            "  \"a.css\", # mine\n  \"s/x.css\",\n",
            "  \"a.css\", # mine\n",
        ),
        (
            "  \"a.css\",\n  # theirs\n  \"s/x.css\", # so\n  \"s/y.css\" # and so\n",
            "  \"a.css\"\n  # theirs # so # and so\n",
        ),
        (
            "  # theirs\n  \"s/x.css\", \"b.css\",\n",
            "  # theirs\n  \"b.css\",\n",
        ),
    ] {
        assert_eq!(css(with, remove), list(without));
    }
    assert_eq!(
        css("  \"s/x.css\", # all\n", remove),
        "[output.html]\nadditional-css = [ # all\n]\n"
    );
}

#[test]
fn line_ends_of_windows_stay() {
    let (folder, mut settings) = settings("[book]\r\ntitle = \"x\"\r\n");
    add(&mut settings);
    settings.save().expect("a file");
    let after = fs::read_to_string(folder.path().join("book.toml")).expect("a file");
    assert!(!after.replace("\r\n", "").contains('\n'), "{after:?}");
}

#[test]
fn what_is_no_table_or_list_is_told() {
    let (_folder, mut settings) =
        settings("preprocessor = 3\n[output]\nhtml = { additional-css = 1 }\n");
    let error = settings.add_preprocessor(&[]).expect_err("no table");
    assert!(error.to_string().contains("[preprocessor] in"), "{error}");
    let error = settings
        .add_files("additional-css", &["a".to_owned()])
        .expect_err("no list");
    assert!(
        error.to_string().contains("is not a list of files"),
        "{error}"
    );
}
