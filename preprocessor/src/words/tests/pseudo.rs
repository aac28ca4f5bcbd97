//! A language without a Latin letter, and a book without one: what is one in the pages isn't a word of ours.

use super::*;
use crate::Switchboard;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use regex::Regex;

pub(crate) const PSEUDO: &str = "en-XA";

pub(crate) fn words() -> Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| {
        let words = Inner::new(PSEUDO, ENGLISH.to_vec(), None, Some(greek));
        Words(Arc::new(words))
    });
    WORDS.clone()
}

/// The text with a Greek letter for each of its own; tags stay.
fn greek(text: &str) -> std::borrow::Cow<'_, str> {
    let mut in_tag = false;
    text.chars()
        .map(|c| {
            in_tag = c == '<' || in_tag && c != '>';
            if c.is_alphabetic() && !in_tag {
                'λ'
            } else {
                c
            }
        })
        .collect::<String>()
        .into()
}

/// Everything that says something, without a letter of its own that is Latin.
const MODULE: &str = "\
<<#module number=1 of=2 phase=\"Φ\" minutes=3>>

# Θ

Λ δ.

<<#goals>>

- Γ

<</goals>>

<<#section label=\"Σ\">>

## Ξ

<<#cards>>

### Π

*ω*

Φ.

> Ψ.

<</cards>>

<<#vocab>>

Δέλτα `/δ/`

: Ένα.

<</vocab>>

Η δέλτα.

<<#quiz id=\"q\">>

### Α;

- [ ] α

  > Ο.
- [x] β

  > Ν.

Ε.

### Β;

Answer: `3`

Ε.

### Γ;

Answer: `α` `β`

Ε.

### Δ;

Answer:

```
α
```

Ε.

### Ε;

1. α
2. β

Ε.

### Verdicts

- 5: Ω.
- 0–4: Ο.

<</quiz>>

<<#recap>>

1. **Α.** Β.

<</recap>>

<<#next>>
";

const OTHERS: &str = "# Ω\n\n<<#course>>\n\n<<#glossary>>\n";

fn pages(renderer: &str) -> Vec<(String, String)> {
    let mut book = Book::new();
    for (name, path, text) in [("Α", "1.md", MODULE), ("Β", "2.md", OTHERS)] {
        book.push_item(BookItem::Chapter(Chapter::new(
            name,
            text.to_owned(),
            path,
            Vec::new(),
        )));
    }
    let mut draft = Chapter::new_draft("Γ", Vec::new());
    draft.number = None;
    book.push_item(BookItem::Chapter(draft));
    let mut config = Config::default();
    config.book.language = Some(PSEUDO.to_owned());
    let context = PreprocessorContext::new(PathBuf::from("/nowhere"), config, renderer.to_owned());
    let (book, _) = Switchboard::default()
        .transform(&context, book)
        .unwrap_or_else(|rejected| panic!("{rejected}"));
    book.chapters()
        .map(|chapter| (chapter.name.clone(), chapter.content.clone()))
        .collect()
}

#[test]
fn nothing_that_a_reader_sees_is_said_past_the_words() {
    let pattern = |pattern| Regex::new(pattern).expect("a pattern");
    let scripts = pattern(r"(?s)<script.*?</script>");
    let spoken = pattern(r#"(?:aria-label|title|placeholder|alt)="([^"]*)""#);
    let tags = pattern(r"(?s)<[^>]*>|&\w+;");
    // Options are told apart by letters, in every language.
    let addresses = pattern(r"\]\([^)]*\)|\{#[^}]*\}|```\w*|\([a-z]\)");
    let latin = pattern(r"[A-Za-z]+");
    for (renderer, chapters) in [("html", 3), ("markdown", 2)] {
        let pages = pages(renderer);
        assert_eq!(
            pages.iter().filter(|(_, text)| !text.is_empty()).count(),
            chapters
        );
        for (name, text) in pages {
            assert!(!latin.is_match(&name), "{name}");
            let text = scripts.replace_all(&text, "").into_owned();
            let attributes = spoken.captures_iter(&text).map(|found| found[1].to_owned());
            let read = addresses
                .replace_all(&tags.replace_all(&text, " "), " ")
                .into_owned();
            for said in attributes.chain([read]) {
                assert_eq!(
                    latin.find(&said).map(|found| found.as_str()),
                    None,
                    "{renderer}: {said}"
                );
            }
        }
    }
}
