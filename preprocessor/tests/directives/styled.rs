//! What mdBook's renderer writes has a look in the course's theme: each of its classes, on a page that holds
//! everything.

use mdbook_driver::MDBook;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const EVERYTHING: &str = include_str!("everything.md");

/// What that page can't hold, since it is shown in quizzes, too.
const MORE: &str = "\nA note[^1].\n\n[^1]: Here.\n\n<div class=\"warning\">\n\nTake care.\n\n</div>\n\n[ref]: b.md\n";

/// The classes that mdBook 0.5.4 (`mdbook-html`, `html/tree.rs` and `html/hide_lines.rs`) writes into a chapter,
/// and `warning`, which its guide tells authors to write.
const WRITTEN: [&str; 19] = [
    "blockquote-tag",
    "blockquote-tag-caution",
    "blockquote-tag-important",
    "blockquote-tag-note",
    "blockquote-tag-tip",
    "blockquote-tag-title",
    "blockquote-tag-warning",
    "boring",
    "checkbox-img",
    "checkbox-label",
    "editable",
    "fa-svg",
    "footnote-definition",
    "footnote-reference",
    "header",
    "img-wrapper",
    "playground",
    "table-wrapper",
    "warning",
];

/// Those that look as what they are on does: quotations with a name, pictures, code.
const PLAIN: [&str; 7] = [
    "blockquote-tag",
    "blockquote-tag-important",
    "blockquote-tag-note",
    "blockquote-tag-tip",
    "checkbox-label",
    "editable",
    "playground",
];

/// The classes that the styles of a page name.
fn styled() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../theme/css");
    let files = fs::read_dir(folder).expect("the styles");
    let styles: String = files
        .map(|file| fs::read_to_string(file.expect("a file").path()).expect("a style"))
        .collect();
    let named = styles.split('.').skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        rest[..end.unwrap_or(rest.len())].to_owned()
    });
    named.collect()
}

#[test]
fn every_class_of_mdbooks_renderer_has_a_look() {
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir_all(&src).expect("src");
    fs::write(src.join("SUMMARY.md"), "- [A](a.md)\n- [B](b.md)\n").expect("a chapter");
    fs::write(src.join("a.md"), format!("# A\n\n{EVERYTHING}\n{MORE}")).expect("a chapter");
    fs::write(src.join("b.md"), "# B\n\n## Cups\n").expect("a chapter");
    let settings = "[book]\ntitle = \"Tea\"\n[output.html.playground]\neditable = true\n";
    fs::write(folder.path().join("book.toml"), settings).expect("book.toml");
    let book = MDBook::load(folder.path()).expect("a book");
    book.build().expect("a build");
    let page = fs::read_to_string(folder.path().join("book/a.html")).expect("the page");
    let page = Html::parse_document(&page);
    let anything = Selector::parse("main [class]").expect("a selector");
    let found: BTreeSet<&str> = page
        .select(&anything)
        .filter(|element| element.value().name() != "code")
        .flat_map(|element| element.value().classes())
        .chain(
            page.select(&anything)
                .flat_map(|element| element.value().classes())
                .filter(|class| *class == "editable"),
        )
        .collect();
    // What the page's author wrote.
    let own = ["big", "box", "wide", "x"];
    let written: Vec<&str> = found
        .into_iter()
        .filter(|class| !own.contains(class))
        .collect();
    assert_eq!(
        written, WRITTEN,
        "the page holds all of them, and no others"
    );
    let styled = styled();
    for class in WRITTEN {
        assert!(
            styled.contains(class) != PLAIN.contains(&class),
            "{class} has no look, or is said to have none"
        );
    }
}
