use super::ids;
use mdbook_markdown::MarkdownOptions;

fn sorted(text: &str) -> Vec<String> {
    let mut ids: Vec<String> = ids(text, &MarkdownOptions::default()).into_iter().collect();
    ids.sort();
    ids
}

#[test]
fn headings_are_named_as_mdbook_names_them() {
    assert_eq!(
        sorted("# `--passes`: add *more* passes\n\n## Über 中文!\n\n### a_b  c\n"),
        ["--passes-add-more-passes", "a_b--c", "über-中文"]
    );
}

#[test]
fn equal_headings_are_numbered_and_given_ids_are_not_counted() {
    assert_eq!(
        sorted("# A\n\n## A\n\n## A {#a}\n\n## A\n\nA\n\n: A term.\n"),
        ["a", "a-1", "a-2", "a-3"]
    );
    assert_eq!(sorted("## B {#own .class}\n"), ["own"]);
}

#[test]
fn html_and_notes_have_ids_too() {
    assert_eq!(
        sorted(
            "A <span id=\"one\">b</span>[^n].\n\n<div id='two'>\n<a name=three></a>\n</div>\n\n[^n]: Note.\n\n![## no](x.png)\n"
        ),
        ["footnote-n", "fr-n-1", "one", "three", "two"]
    );
}
