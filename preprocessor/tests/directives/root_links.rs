//! Links and pictures that begin with `/`: they count from the root of the host, wherever the book is.

use crate::dead_links::{check, messages};

const ONE: &str = "# One\n\n[a page](/sub/two.md#The-End), [its place](/sub/two.html#the-end), \
    ![a pot](/img/pot.svg), ![none](/img/pott.svg), [none](/three.md), [the host](/).\n\n\
    <img src=\"/img/pot.svg\" alt=\"\">\n";

fn found(settings: &str, one: &str) -> String {
    messages(&check(
        settings,
        &[
            ("sub/one.md", one),
            ("sub/two.md", "# Two\n\n## The end\n"),
            ("img/pot.svg", ""),
        ],
    ))
}

#[test]
fn without_a_site_url_the_book_may_be_anywhere() {
    insta::assert_snapshot!(found("", ONE));
}

#[test]
fn with_a_site_url_they_are_looked_at_as_others_are() {
    for url in ["/", "https://example.org"] {
        let settings = format!("[output.html]\nsite-url = \"{url}\"\n");
        insta::assert_snapshot!("a_book_at_the_root", found(&settings, ONE));
    }
    let settings = "[output.html]\nsite-url = \"https://example.org/course/\"\n";
    let one = ONE.replace("/img/pot.svg", "/course/img/pot.svg")
        + "\n[here](/course) [there](/course/sub/two.html#the-end) [no](/course/no.md)\n";
    insta::assert_snapshot!(found(settings, &one));
}
