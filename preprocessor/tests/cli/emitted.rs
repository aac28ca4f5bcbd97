//! Everything that mdBook's renderer makes of Markdown, in the course's own theme.

use super::support::Book;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::fs;

const PAGE: &str = r#"# Everything

![A picture](p.svg "Its title") and `code`, ~~gone~~, **bold**, *thin*, <kbd>K</kbd>.[^1] Again.[^1] One more.[^2]

[^1]: A foot.

[^2]: Another.

> A quotation.

> [!NOTE]
> a

> [!TIP]
> b

> [!IMPORTANT]
> c

> [!WARNING]
> d

> [!CAUTION]
> e

<div class="warning">

Careful, too.

</div>

| left | mid | right |
|:-----|:---:|------:|
| 1 | 2 | 3 |

- [ ] to do
- [x] done

1. one

term
: meaning

```rust
# use std::io;
fn main() {}
```

```rust,editable,should_panic
fn main() {}
```

## A heading {#own}

<i class="fas fa-check"></i> <i class="fa fa-heart"></i> <i class="fab fa-rust"></i>
"#;

/// What says what code is, or is a kind of something whose class beside it has the look.
const KINDS: [&str; 8] = [
    "language-",
    "blockquote-tag-",
    "playground",
    "editable",
    "should_panic",
    "checkbox-label",
    "fa-",
    "own",
];

#[test]
fn everything_that_mdbook_writes_has_a_look_in_the_theme() {
    let book = Book::empty();
    assert!(book.run("init .").status.success());
    let summary = book.read("book/SUMMARY.md");
    let summary = summary.replacen("\n---", "\n- [All](all.md)\n\n---", 1);
    book.write("book/SUMMARY.md", &summary);
    book.write("book/all.md", PAGE);
    book.write("book/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let output = book.run("build");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let page = Html::parse_document(&book.read("public/all.html"));
    let parts = Selector::parse("main [class]").unwrap();
    let classes: BTreeSet<&str> = page
        .select(&parts)
        .flat_map(|part| part.value().classes())
        .collect();
    for made in [
        "img-wrapper",
        "fa-svg",
        "warning",
        "blockquote-tag",
        "footnote-reference",
        "boring",
    ] {
        assert!(
            classes.contains(made),
            "mdBook makes no {made}: {classes:?}"
        );
    }
    let styles: String = fs::read_dir(book.path("theme"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "css"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let bare: Vec<_> = classes
        .into_iter()
        .filter(|class| *class == "fa-svg" || !KINDS.iter().any(|kind| class.starts_with(kind)))
        .filter(|class| !styles.contains(&format!(".{class}")))
        .collect();
    assert_eq!(bare, Vec::<&str>::new(), "without a look");
}
