//! Links and pictures that lead to nothing, in books with files.

use mdbook_driver::MDBook;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use mdbook_switchboard::{Diagnostic, Severity, Switchboard};
use proptest::prelude::*;
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// Checks a book of these files: those that end in `.md` and don't begin with `_` are its chapters, as
/// after mdBook's `index` preprocessor.
pub(crate) fn check(settings: &str, files: &[(&str, &str)]) -> Vec<Diagnostic> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut items = Vec::new();
    for (path, text) in files {
        let file = folder.path().join("src").join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(&file, text).expect("a file");
        let name = Path::new(path).file_name().expect("a name");
        if path.ends_with(".md") && !name.to_string_lossy().starts_with('_') {
            let mut chapter = Chapter::new(path, (*text).to_owned(), *path, vec![]);
            if name == "README.md" {
                chapter.path = Some(Path::new(path).with_file_name("index.md"));
            }
            items.push(BookItem::Chapter(chapter));
        }
    }
    let config = settings.parse::<Config>().expect("settings");
    let context = PreprocessorContext::new(folder.path().to_owned(), config, "html".to_owned());
    Switchboard::default().check(&context, &Book::new_with_items(items))
}

pub(crate) fn messages(found: &[Diagnostic]) -> String {
    let messages: Vec<String> = found.iter().map(ToString::to_string).collect();
    messages.join("\n\n")
}

const QUIZ: &str = "<<#quiz id=tea>>\n\n### Who pours?\n\n- [x] The host\n\n  > Yes.\n- [ ] The guest\n\n  > No.\n\n\
                    The host pours.\n\n<</quiz>>\n";

/// Labels of rules that another preprocessor makes links of, `items.fn`, begin as many a chapter's name does.
#[test]
fn an_address_with_another_ending_is_not_taken_for_a_chapter() {
    let found = check(
        "",
        &[
            (
                "one.md",
                "# One\n\n[a](two.part) [b](two.part.of) [c](_three.part) [d](README.txt)\n",
            ),
            ("two.md", "# Two\n"),
            ("_three.md", "<!-- one.md: included elsewhere -->\n"),
            ("README.md", "# Read me\n\n<!-- _three.md -->\n"),
        ],
    );
    let found = messages(&found);
    for wrong in ["SUMMARY.md doesn't name two", "no chapter", "another name"] {
        assert!(!found.contains(wrong), "{found}");
    }
    for right in ["two.part", "two.part.of", "_three.part", "README.txt"] {
        assert!(
            found.contains(&format!("there is no src/{right}\n")),
            "{found}"
        );
    }
}

/// mdBook's rule for addresses isn't bound to their end.
#[test]
fn what_mdbook_makes_a_page_of_all_the_same_is_silent() {
    let found = check(
        "",
        &[
            (
                "one.md",
                "# One\n\n[a](two.mdx) [b](two.mdr#end) [c](two.md.html)\n",
            ),
            ("two.md", "# Two\n"),
        ],
    );
    assert_eq!(messages(&found), "");
}

#[test]
fn every_way_that_leads_somewhere_is_silent() {
    let one = "# One\n\n## Two words\n\n## Two words\n\n## Own {#own-id}\n\n<div id=\"by-hand\"></div>\n\n\
        [a](two.md) [b](./two.md#the-end) [c](sub/three.md#three) [d](#two-words-1) [e](#own-id) \
        [f](#by-hand) [g](two.html) [h](sub/) [i](sub/index.md) [j](sub/index.html#read-me) \
        [k](https://nowhere.invalid/x.md#y) [l](mailto:a@b.invalid) [m](//nowhere.invalid) [n](/at-the/root) [n](/) \
        [o](answers.html) [p](answers.html#answers-tea) [q](print.html#anything) [r](index.html) \
        [s](files/a%20b.pdf) [t](old/page.html) [u](#) [v](#top) [w](two.md?print) [x][ref] [ref] \
        <https://nowhere.invalid> <a@b.invalid> [y](404.html) [z](api/index.html#x) [ä](../deployed/x.html)\n\n\
        ![p](files/a.svg) ![q](data:image/png;base64,xyz) ![r](https://nowhere.invalid/x.png)\n\n\
        <a href=\"two.md\">x</a> <img src='files/a.svg' alt=\"\"> <a name=\"old\"></a> [ö](#old) [ü](#term-cup)\n\n\
        `[code](no.md)` <!-- [comment](no.md) <a href=\"no.md\"> -->\n\n[ref]: two.md \"Title\"\n\n\
        A note.[^n] [back](#footnote-n)\n\n[^n]: Here.\n\n```markdown\n[in code](no.md)\n```\n\n\
        <<#vocab>>\n\nCup\n\n: What tea is in.\n\n<</vocab>>\n\nA cup.\n\n";
    let one = format!("{one}{QUIZ}");
    let found = check(
        "[output.html.redirect]\n\"/old/page.html\" = \"../two.html\"\n\
         [preprocessor.switchboard]\nelsewhere = [\"api/\", \"../deployed\", \"/at-the\"]\n",
        &[
            ("one.md", &one),
            (
                "two.md",
                "# Two\n\n[a](#goals-x)\n\n## The end\n\n<span id=\"goals-x\"></span>\n",
            ),
            (
                "sub/README.md",
                "# Read me\n\n[up](../two.md) [b](three.md)\n",
            ),
            ("sub/three.md", "# Three\n\n![a](../files/a.svg)\n"),
            ("files/a b.pdf", ""),
            ("files/a.svg", ""),
        ],
    );
    assert!(found.is_empty(), "{}", messages(&found));
}

#[test]
fn what_others_put_there_is_no_dead_link() {
    let settings = "[output.html]\n[output.pandoc.profile.pdf]\noutput-file = \"course.pdf\"\n\
        [output.zip]\nfiles = [\"out/code.zip\"]\n";
    let one = "# One\n\n[a](course.pdf) [b](files/code.zip) [c]({{#DOCS}}/x.html)\n\n[d]\n\n[d]: {{docs}}/y\n";
    assert_eq!(messages(&check(settings, &[("one.md", one)])), "");
    let found = check("", &[("one.md", one)]);
    assert_eq!(found.len(), 2, "{}", messages(&found));
}

#[test]
fn what_lies_beside_the_chapters_is_named_from_their_folder() {
    let chapters = [
        ("one.md", "# One\n"),
        ("sub/two.md", "# Two\n\n[a](../../files/LICENSE)\n"),
    ];
    let told = messages(&check("", &chapters));
    let (_, advice) = told
        .split_once("[preprocessor.switchboard]: ")
        .expect("advice");
    let line = advice.lines().next().unwrap();
    assert_eq!(line, "elsewhere = [\"../files/LICENSE\"]");
    let settings = format!("[preprocessor.switchboard]\n{line}\n");
    assert_eq!(messages(&check(&settings, &chapters)), "");
}

#[test]
fn what_leads_nowhere_is_told_with_its_place() {
    let found = check(
        "",
        &[
            (
                "one.md",
                "# One\n\nSee [the next](tow.md), [that](notes.txt) and [two](nowhere/two.md).\n\n\
                 [A draft](_draft.md), [out](../LICENSE), [nothing](), and [this][ref] and [that][ref].\n\n\
                 ![A tea pot](teapot.svg)\n![A cup](cups.svg)\n\n\
                 <img src=\"none.png\" alt=\"\"> and\n<a\n  href=\"none.html\">this</a>.\n\n\
                 [Read](sub/README.md) it in [the folder](empty/).\n\n- In a list: [x](none.md \"none.md\")\n\n\
                 [ref]: <missing.md>\n",
            ),
            ("two.md", "# Two\n"),
            ("_draft.md", "# A draft\n"),
            ("sub/README.md", "# Read me\n"),
            ("img/teapot.svg", ""),
            ("img/cup.svg", ""),
            ("empty/x.txt", ""),
        ],
    );
    insta::assert_snapshot!(messages(&found));
}

#[test]
fn a_place_that_a_page_lacks_draws_a_warning() {
    let two = format!("# Two\n\n## The End\n\n{QUIZ}");
    let found = check(
        "",
        &[
            (
                "one.md",
                "# One\n\n[a](two.md#The-End) [b](two.md#teh-end) [c](#nowhere) [d](answers.md#nothing)\n\n\
                 [e](two.md#who-pours)\n",
            ),
            ("two.md", &two),
        ],
    );
    assert!(found.iter().all(|one| one.severity == Severity::Warning));
    insta::assert_snapshot!(messages(&found));
}

/// mdBook itself makes the pages, and every id in them can be led to.
#[test]
fn every_id_of_a_page_is_known() {
    let one = format!(
        "# “One” & *two*: `three` <b>four</b>!\n\n## It's -- so... ![not this](a.svg) Ünï 中文 🫖\n\n## A\n\n## A\n\n\
         ## A {{#b .c}}\n\n### Noted[^n] and[^m]\n\nSetext\nover two lines\n===\n\n> ## In a quotation\n\n- ### In a list\n\n\
         A\n\n: A term with a [link](two.md)\n\n[^m]: M.\n[^n]: N.\n\nAnd[^n].\n\n<h2 id=\"raw\">Raw</h2>\n\n\
         <<#goals>>\n\n- One\n\n<</goals>>\n\n<<#vocab>>\n\nCup\n\n: What tea is in.\n\n<</vocab>>\n\nA cup.\n\n\
         <<#switchboard max=3 predict=no>>\n\n{QUIZ}"
    );
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir(&src).expect("src");
    fs::write(src.join("SUMMARY.md"), "- [One](one.md)\n- [Two](two.md)\n").expect("a summary");
    fs::write(src.join("one.md"), &one).expect("a chapter");
    fs::write(src.join("two.md"), "# Two\n").expect("a chapter");
    fs::write(src.join("a.svg"), "").expect("a picture");
    fs::write(folder.path().join("book.toml"), "").expect("book.toml");
    let mut book = MDBook::load(folder.path()).expect("a book");
    book.with_preprocessor(Switchboard::default());
    book.build().expect("a build");
    let page = fs::read_to_string(folder.path().join("book/one.html")).expect("a page");
    let page = Html::parse_document(&page);
    let with_id = Selector::parse("main [id]:not(a.term)").expect("a selector");
    let links: Vec<String> = page
        .select(&with_id)
        .filter_map(|element| element.value().id())
        .map(|id| format!("[x](<one.md#{id}>)"))
        .collect();
    assert!(links.len() > 20, "{links:#?}");
    let found = check(
        "",
        &[
            ("one.md", &one),
            ("two.md", &links.join("\n")),
            ("a.svg", ""),
        ],
    );
    assert!(found.is_empty(), "{}", messages(&found));
}

#[test]
fn what_stays_text_though_it_was_meant_as_a_link_is_told() {
    let found = check(
        "",
        &[
            (
                "one.md",
                "# One\n\n![A pot](a pot.svg) and [the next](two.md#The End), [that][nope].\n\n\
                 As it is: grid[1][2], \\[x][nope], `[x](a b.md)`, [x] (a note), [x](see below), a[^1], \
                 [ref][], [^1][x][ref], [pot](<a pot.svg> \"A pot\").\n\n\
                 ```text\n[x](a b.md) [x][nope]\n```\n\n<p>[x](a b.md)</p>\n\n- [ ] [x](two.md)\n\n\
                 [ref]: two.md\n[^1]: Note.\n",
            ),
            ("two.md", "# Two\n"),
            ("a pot.svg", ""),
        ],
    );
    insta::assert_snapshot!(messages(&found));
}

#[test]
fn an_inclusion_without_its_file_is_told() {
    let found = check(
        "",
        &[
            (
                "sub/one.md",
                "# One\n\n{{#include ../part.txt}}\n\n```rust\n{{#include no/such.rs:2:9}}\n```\n\n\
                 \\{{#include shown.rs}}\n",
            ),
            ("part.txt", "Part."),
        ],
    );
    insta::assert_snapshot!(messages(&found));
}

#[test]
fn nothing_is_said_of_places_in_a_page_with_errors() {
    let found = check(
        "",
        &[
            ("one.md", "# One\n\n[a](two.md#made-by-it)\n"),
            ("two.md", "# Two\n\n<<#gaols>>\n"),
        ],
    );
    assert_eq!(found.len(), 1, "{}", messages(&found));
    assert!(found[0].title.contains("gaols"));
}

#[test]
fn a_link_in_an_included_text_is_told_in_its_own_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir(&src).expect("src");
    fs::write(src.join("one.md"), "# One\n\n{{#include part.txt}}\n").expect("a chapter");
    fs::write(src.join("part.txt"), "First.\n\nSee [this](none.md).\n").expect("a part");
    let received = "# One\n\nFirst.\n\nSee [this](none.md).\n\n";
    let chapter = Chapter::new("One", received.to_owned(), "one.md", vec![]);
    let context = PreprocessorContext::new(
        folder.path().to_owned(),
        Config::default(),
        "html".to_owned(),
    );
    let book = Book::new_with_items(vec![BookItem::Chapter(chapter)]);
    let found = Switchboard::default().check(&context, &book);
    assert_eq!(found.len(), 1, "{}", messages(&found));
    assert_eq!(
        (found[0].path.as_str(), found[0].line, found[0].column),
        ("src/part.txt", Some(3), 12)
    );
}

/// What links are made of, and what is near to them.
fn piece() -> impl Strategy<Value = String> {
    let fixed = [
        "[",
        "]",
        "(",
        ")",
        "](",
        "][",
        "![",
        "<",
        ">",
        "\"",
        "'",
        "#",
        "/",
        "../",
        "one.md",
        "x y.md",
        "%20",
        "%",
        "%ff",
        "?",
        ":",
        "https:",
        "a href=",
        "<a href=\"",
        "<img src='",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "[r]: x.md\n",
        "[^1]",
        "[^1]: n\n",
        "[^x]",
        "[two words][",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "\\",
        "é",
        "🫖",
        "\r\n",
        "=",
        "{{#include ",
        "}}",
        "<<#next>",
        "<next>",
        "<</rule>>\n",
        "<<#rule>>\n",
        "&amp;",
        " ",
        "## H\n",
        "{#h}",
        "word",
    ];
    prop_oneof![
        9 => prop::sample::select(fixed.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

static BOOK: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("src")).expect("src");
    folder
});

proptest! {
    #[test]
    fn whatever_is_written_is_read_or_refused(pieces in prop::collection::vec(piece(), 0..30)) {
        let text = pieces.concat();
        let context = PreprocessorContext::new(BOOK.path().to_owned(), Config::default(), "html".to_owned());
        let chapter = Chapter::new("One", text.clone(), "one.md", vec![]);
        let book = Book::new_with_items(vec![BookItem::Chapter(chapter)]);
        for found in Switchboard::default().check(&context, &book) {
            prop_assert!(found.line.is_some_and(|line| line <= text.split('\n').count()), "{}", found);
        }
    }
}

/// Books that a host has beside this one are led to by their chapters' files, too.
#[test]
fn chapters_of_other_books_are_no_dead_links() {
    let one =
        "# One\n\n[a](../reference/x.md) [b](../../nomicon/ffi.md#y) [c](../other/src/_z.md)\n";
    let others = [
        ("../other/book.toml", "[book]\n"),
        ("../other/src/_z.md", "# Z\n"),
    ];
    let mut files = vec![("one.md", one)];
    files.extend(others);
    let found = check("", &files);
    assert_eq!(messages(&found), "");
    // A file that no book has, and one of this book with a `../` too many.
    let one = "# One\n\n[a](../_NOTES.md) [b](../sub/two.md)\n";
    let files = [
        ("one.md", one),
        ("sub/two.md", "# Two\n"),
        ("../_NOTES.md", "# Notes\n"),
    ];
    let found = check("", &files);
    assert_eq!(found.len(), 2, "{}", messages(&found));
    assert!(
        found
            .iter()
            .all(|one| one.to_string().contains("leads out of the book"))
    );
}

/// A block of code that never ends hides the definitions after it: that is said once, and not of each reference.
#[test]
fn references_after_endless_code_are_not_told() {
    let text = "# One\n\nSee [the guide][guide] and [the other][other].\n\n```rust\nlet a = 1;\n\n[guide]: two.md\n";
    let found = check("", &[("one.md", text), ("two.md", "# Two\n")]);
    assert_eq!(found.len(), 1, "{}", messages(&found));
    assert!(messages(&found).contains("this code block never ends"));
}
