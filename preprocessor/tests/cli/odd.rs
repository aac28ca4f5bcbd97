//! Books with something odd about them, each of a kind that was built wrong or told wrong once.

use super::support::Book;

/// A book of these chapters, the first of them first, and with these settings of `[output.html]`.
pub(super) fn book(settings: &str, chapters: &[(&str, &str)]) -> Book {
    let book = Book::new();
    book.write(
        "book.toml",
        &format!(
            "[book]\ntitle = \"Odd\"\n[build]\nbuild-dir = \"out\"\n[preprocessor.switchboard]\n[output.html]\n{settings}"
        ),
    );
    let lines = chapters
        .iter()
        .enumerate()
        .map(|(at, (path, _))| format!("- [C{at}](<{path}>)\n"));
    book.write("src/SUMMARY.md", &lines.collect::<String>());
    for (path, text) in chapters {
        book.write(&format!("src/{path}"), text);
    }
    book
}

/// What `check` says.
pub(super) fn told(book: &Book) -> String {
    let output = book.run("check");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A page of the built book, and what was said.
pub(super) fn page(book: &Book, path: &str) -> (String, String) {
    let output = book.run("build");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    (book.read(&format!("out/{path}")), said)
}

#[test]
fn a_directive_that_is_meant_literally_is_shown_as_it_is_written() {
    let text = "# A\n\n\\<<#rule>>\n\nwords\n\n\\<</rule>>\n\n`\\<</rule>>` and \\<</rule>>\n\n\\<\\</rule>>\n\n\
                ```text\n\\<</rule>>\n```\n";
    let (page, said) = page(&book("", &[("a.md", text)]), "a.html");
    for shown in [
        "<p>&lt;&lt;#rule&gt;&gt;</p>\n<p>words</p>\n<p>&lt;&lt;/rule&gt;&gt;</p>",
        "<code>\\&lt;&lt;/rule&gt;&gt;</code> and &lt;&lt;/rule&gt;&gt;</p>\n<p>&lt;&lt;/rule&gt;&gt;</p>",
        "<pre><code class=\"language-text\">\\&lt;&lt;/rule&gt;&gt;\n</code></pre>",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(!said.contains("tag"), "{said}");
}

#[test]
fn vocabularies_are_read_whatever_the_book_says_of_definition_lists() {
    let text = "# A\n\n<<#vocab>>\n\nQueue\n\n: Who waits.\n\n<</vocab>>\n\nA queue.\n";
    let book = book("definition-lists = false\n", &[("a.md", text)]);
    let said = told(&book);
    assert!(
        !said.contains("error:") && !said.contains("must be followed"),
        "{said}"
    );
    let (page, _) = page(&book, "a.html");
    for shown in [
        "<dt>Queue</dt>",
        "<p>Who waits.</p>",
        "href=\"#term-queue\">queue</a>",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
}

#[test]
fn terms_are_found_in_scripts_without_spaces_and_within_no_longer_word() {
    let text = "# A\n\n<<#vocab>>\n\n待ち行列\n\n: 列。\n\n대기열\n\n: 줄.\n\nคิว\n\n: แถว\n\n队列\n\n: 排队。\n\n<</vocab>>\n\n\
                要求は待ち行列に入る。\n\n요청은 대기열에서 기다린다.\n\nคำขอเข้าคิวรอ\n\n请求进入队列等待。\n";
    let book = book("", &[("a.md", text)]);
    assert!(!told(&book).contains("never used"), "{}", told(&book));
    let (page, _) = page(&book, "a.html");
    for term in ["待ち行列", "대기열", "คิว", "队列"] {
        assert!(page.contains(&format!(">{term}</a>")), "{term}: {page}");
    }
}

#[test]
fn addresses_that_lead_nowhere_are_told() {
    let signs = book(
        "",
        &[
            ("a.md", "# A\n"),
            ("c#1/what?.md", "# Odd\n\n<<#rule>>\n\nR.\n\n<</rule>>\n"),
        ],
    );
    let said = told(&signs);
    assert!(
        said.contains("own links don't lead to this chapter") && said.contains("SUMMARY.md:2:9"),
        "{said}"
    );
    let folder = book(
        "",
        &[
            ("sub/a.md", "# A\n\n[b](b.md) ![p](p.svg)\n"),
            ("sub/b.md", "# B\n\n<<#rule>>\n\nR.\n\n<</rule>>\n"),
        ],
    );
    folder.write(
        "src/sub/p.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    let said = told(&folder);
    assert!(
        said.contains("outside of its folder") && said.contains("SUMMARY.md:1:9"),
        "{said}"
    );
    // Where nothing leads anywhere near, nothing is amiss.
    folder.write(
        "src/sub/a.md",
        "# A\n\n[b](https://nowhere.invalid/b) [c](#a)\n",
    );
    let said = told(&folder);
    assert!(!said.contains("outside of its folder"), "{said}");
}

#[test]
fn what_the_theme_leaves_out_of_mdbook_is_told() {
    let rule = "# A\n\n<<#rule>>\n\nR.\n\n<</rule>>\n";
    let styled = "additional-css = [\"theme/page.css\"]\nmathjax-support = true\n";
    let book = book(styled, &[("a.md", rule)]);
    book.write("theme/page.css", "");
    let said = told(&book);
    assert!(
        said.contains("the course's theme knows no mathjax-support"),
        "{said}"
    );
}

#[test]
fn what_was_not_measured_is_said_to_be_none() {
    let book = Book::empty();
    for (asked, judged) in [
        ("--clients 0", false),
        ("--clients 3 --duration 1us --warm-up 0s", false),
        ("--clients 30 --patience 1us", true),
    ] {
        let output = book.run(&format!("simulate {asked} --format json"));
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        for figure in ["mean", "p50", "p95", "p99"] {
            assert!(json["latency_s"][figure].is_null(), "{asked}: {json}");
        }
        assert_eq!(json["verdict"].is_string(), judged, "{asked}: {json}");
        let output = book.run(&format!("simulate {asked} --format csv"));
        let csv = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let (names, values) = (lines.next().expect("names"), lines.next().expect("values"));
        let latencies = names
            .iter()
            .zip(&values)
            .filter(|(name, _)| name.contains("latency_s"));
        assert!(latencies.clone().count() > 0, "{csv}");
        assert!(
            latencies.clone().all(|(_, value)| value.is_empty()),
            "{asked}: {csv}"
        );
    }
}

#[test]
fn theory_has_its_say_however_many_places_there_are() {
    let asked = "simulate --clients 5 --interval 20s --service exponential --latency slot --queue 10000 \
                 --duration 5m --compare-theory";
    let output = Book::empty().run(asked);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("5.000 %"),
        "{said}"
    );
}

#[test]
fn what_mdbook_refuses_is_told_before_it_is_built() {
    let print = book(
        "",
        &[
            ("a.md", "# A\n"),
            ("print.md", "# Mine\n\n<<#rule>>\n\nR.\n\n<</rule>>\n"),
        ],
    );
    let said = told(&print);
    assert!(
        said.contains("warning: mdBook refuses a chapter of this name")
            && said.contains("SUMMARY.md:2:9"),
        "{said}"
    );
    let rule = "# A\n\n<<#rule>>\n\nR.\n\n<</rule>>\n";
    let away = book(
        "[output.html.redirect]\n\"/a.html\" = \"b.html\"\n",
        &[("a.md", rule)],
    );
    let said = told(&away);
    assert!(
        said.contains("warning: book.toml leads away from a page that is a chapter"),
        "{said}"
    );
    let bare = book("theme = \"nowhere\"\n", &[("a.md", rule)]);
    let said = told(&bare);
    assert!(
        said.contains("book.toml names a folder that isn't there"),
        "{said}"
    );
}

/// Where mdBook takes nothing of a table, what else the table lacks isn't told: the mends would be wrong.
#[test]
fn a_table_that_mdbook_ignores_is_told_alone() {
    let quiz = "# A\n\n<<#quiz id=tea>>\n\n### Who pours?\n\n- [x] The host\n\n  > Yes.\n- [ ] The guest\n\n  > No.\n\n\
                The host pours.\n\n<</quiz>>\n";
    let book = book("curly-quotes = true\n", &[("a.md", quiz)]);
    let said = told(&book);
    assert!(said.contains("mdBook ignores the whole table"), "{said}");
    assert_eq!(
        said.matches("error: ").count(),
        2,
        "it, and their number: {said}"
    );
    assert!(!said.contains("warning:"), "{said}");
    assert!(!book.run("build").status.success());
}

/// What is written to us and can't be read would count as not written: a course under another id than its
/// readers' answers are kept under, a site that is not kept for reading offline.
#[test]
fn a_setting_of_ours_that_cant_be_read_is_told() {
    for (line, at, mend) in [
        ("id = 2026", "book.toml:8:6", "id = \"a-name\""),
        ("strict = \"yes\"", "book.toml:8:10", "strict = true"),
        ("offline = \"true\"", "book.toml:8:11", "offline = true"),
        (
            "downloads = \"zip\"",
            "book.toml:8:13",
            "[\"zip\", \"epub\"]",
        ),
        (
            "downloads = [\"epub\", \"mobi\"]",
            "book.toml:8:13",
            "there is \"pdf\"",
        ),
        ("editions = [\"de\"]", "book.toml:8:12", "editions.de = "),
        ("elsewhere = \"api/\"", "book.toml:8:13", "[\"api/\"]"),
    ] {
        let book = Book::new();
        let settings = book.read("book.toml");
        book.write("book.toml", &format!("{settings}{line}\n"));
        for command in ["check", "build"] {
            let outcome = book.run(command);
            let said = String::from_utf8_lossy(&outcome.stderr).into_owned();
            assert!(!outcome.status.success(), "{command}, {line}: {said}");
            let (key, _) = line.split_once(' ').unwrap();
            assert!(said.contains(key), "{command}, {line}: {said}");
            if command == "check" {
                assert!(said.contains(at) && said.contains(mend), "{line}: {said}");
            }
        }
    }
    let book = Book::new();
    let settings = book.read("book.toml");
    book.write("book.toml", &format!("{settings}ofline = true\n"));
    let said = told(&book);
    assert!(
        said.contains("warning: [preprocessor.switchboard] knows no `ofline`")
            && said.contains("did you mean offline?"),
        "{said}"
    );
}

/// Else the site shows them as they are written, and a check finds nothing.
#[test]
fn a_site_that_we_are_not_asked_to_run_for_is_refused() {
    let book = Book::new();
    let settings = book.read("book.toml");
    for (list, code) in [("[]", 1), ("[\"HTML\"]", 1), ("[\"html\"]", 0)] {
        book.write("book.toml", &format!("{settings}renderers = {list}\n"));
        for command in ["check", "build"] {
            let outcome = book.run(command);
            let said = String::from_utf8_lossy(&outcome.stderr);
            assert_eq!(outcome.status.code(), Some(code), "{list}: {said}");
            assert_eq!(said.contains("leaves out \"html\""), code == 1, "{said}");
        }
    }
}

/// Each letter once, in the order of the book's language, with all that begin with it; signs are no letters.
#[test]
fn a_glossary_is_in_the_order_of_the_books_language() {
    let terms = "Zug Übung Apfel Ärger école edge Östen Ångström Ufer .NET \\#hash Network Hub 5G";
    let vocab: String = terms
        .split(' ')
        .map(|term| format!("{term}\n\n: A word.\n\n"))
        .collect();
    let words = terms.replace('\\', "");
    let text = format!("# A\n\n<<#vocab>>\n\n{vocab}<</vocab>>\n\nOf {words}.\n");
    let glossary = "# G\n\n<<#glossary>>\n";
    for (language, letters) in [
        ("de", "5 A E H N O U Z"),
        ("sv", "5 A E H N U Ü Z Å Ä Ö"),
        ("en", "5 A E H N O U Z"),
        ("et", "5 A E H N Z U Ä Ö Ü"),
    ] {
        let book = book("", &[("a.md", &text), ("g.md", glossary)]);
        let settings = book.read("book.toml");
        let named = format!("[book]\nlanguage = \"{language}\"\n");
        book.write("book.toml", &settings.replacen("[book]\n", &named, 1));
        let (page, _) = page(&book, "g.html");
        let shown: Vec<&str> = page
            .split("<h2 id=\"letter-")
            .skip(1)
            .filter_map(|heading| heading.split_once('>')?.1.split('<').next())
            .collect();
        assert_eq!(shown.join(" "), letters, "{language}");
    }
}

/// mdBook ends without a word where its stack does, and took a running `serve` with it.
#[test]
fn chapters_that_are_too_deep_in_one_another_are_told() {
    let nested = |depth: usize| {
        let line = |at| format!("{}- [C{at}](c{at}.md)\n", "  ".repeat(at));
        (0..depth).map(line).collect::<String>()
    };
    let book = Book::new();
    for at in 0..50 {
        book.write(&format!("src/c{at}.md"), "# C\n");
    }
    for command in [
        "check",
        "build",
        "package -o out.zip",
        "package --epub -o out.epub",
    ] {
        book.write("src/SUMMARY.md", &nested(50));
        let output = book.run(command);
        assert!(output.status.success(), "{command}: {output:?}");
        for depth in [51, 5000] {
            book.write("src/SUMMARY.md", &nested(depth));
            let output = book.run(command);
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{command}: {said}");
            assert!(
                said.contains("SUMMARY.md` can't be used as it is: from line 51 its chapters are"),
                "{command}: {said}"
            );
        }
    }
}

/// What follows two hyphens is no option, whatever it begins with.
#[test]
fn a_folder_may_be_called_like_a_number_below_zero() {
    let book = Book::plain();
    let said = book.transcript("check -- -5");
    assert!(said.contains("`-5` does not exist"), "{said}");
}
