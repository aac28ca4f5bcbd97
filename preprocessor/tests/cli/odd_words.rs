//! Books whose words have something odd about them: terms of signs, options of pictures, languages and files of
//! words that nobody can read.

use super::odd::{book, page, told};
use std::fs;

#[test]
fn terms_of_signs_are_told_apart_and_each_letter_heads_its_words_once() {
    let terms = [
        "C", "C++", "C\\#", "`=`", "`==`", "Apfel", "Übung", "Zeit", "école", "edge", ".NET",
    ];
    let vocab: String = terms
        .iter()
        .map(|term| format!("{term}\n\n: A meaning.\n\n"))
        .collect();
    let text = format!(
        "# A\n\n<<#vocab>>\n\n{vocab}<</vocab>>\n\nC, C++, C#, =, ==, Apfel, Übung, Zeit, école, edge, .NET.\n\n<<#glossary>>\n"
    );
    let book = book("", &[("a.md", &text)]);
    let said = told(&book);
    assert!(!said.contains("error:"), "{said}");
    let (page, _) = page(&book, "a.html");
    let page = scraper::Html::parse_document(&page);
    let texts = |css: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(css).unwrap();
        page.select(&selector)
            .map(|one| one.text().collect::<String>().trim().to_owned())
            .collect()
    };
    let mut ids: Vec<&str> = page
        .select(&scraper::Selector::parse("[id]").unwrap())
        .filter_map(|one| one.attr("id"))
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
    for term in ["C", "C++", "C#", "=", "=="] {
        assert!(
            texts("main p a.term").iter().any(|one| one == term),
            "{term}: {:?}",
            texts("main p a.term")
        );
    }
    let letters = texts(".glossary-az h2");
    assert!(
        letters.ends_with(&["A", "C", "E", "N", "U", "Z"].map(str::to_owned))
            || letters == ["A", "C", "E", "N", "U", "Z"],
        "{letters:?}"
    );
}

#[test]
fn pictures_as_options_are_told_apart_by_what_is_seen() {
    let quiz = |other: &str| {
        format!(
            "# A\n\n<<#quiz id=p>>\n\n### Which?\n\n- [ ] ![A plan](p.svg)\n\n  > No.\n- [x] ![A plan]({other})\n\n  > Yes.\n\nSo.\n\n<</quiz>>\n"
        )
    };
    for (other, same) in [("r.svg", false), ("p.svg", true)] {
        let book = book("", &[("a.md", &quiz(other))]);
        for name in ["p.svg", "r.svg"] {
            book.write(
                &format!("src/{name}"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            );
        }
        let said = told(&book);
        assert_eq!(said.contains("error:"), same, "{said}");
    }
}

#[test]
fn words_that_cannot_be_read_are_told_whatever_is_in_their_file() {
    let book = book("", &[("a.md", "# A\n\n<<#rule>>\n\nR.\n\n<</rule>>\n")]);
    let settings = book.read("book.toml");
    book.write(
        "book.toml",
        &settings.replace("title", "language = \"pl\"\ntitle"),
    );
    book.write("words/pl.ftl", "\u{feff}quiz-chek = Sprawdź\r\n");
    let said = told(&book);
    assert!(
        said.contains("words/pl.ftl:1:1") && said.contains("there are no words of this key"),
        "{said}"
    );
    let said = book.transcript("words");
    assert!(!said.contains("can't be read as words"), "{said}");
    book.write(
        "words/pl.ftl",
        "quiz-check = Sprawdź\nquiz-check = Zobacz\n",
    );
    let said = told(&book);
    assert!(said.contains("the first of them is used"), "{said}");
    fs::write(book.path("words/pl.ftl"), b"quiz-check = Spr\xe9\n").unwrap();
    let said = told(&book);
    assert!(
        said.contains("words/pl.ftl:1:") && said.contains("not text in UTF-8"),
        "{said}"
    );
    fs::remove_file(book.path("words/pl.ftl")).unwrap();
    fs::create_dir(book.path("words/pl.ftl")).unwrap();
    let said = told(&book);
    assert!(
        said.contains("the book's own words can't be read"),
        "{said}"
    );
}

#[test]
fn a_language_that_is_no_tag_is_told_and_understood() {
    let quiz =
        "# A\n\n<<#quiz id=tee>>\n\n### Wie lange?\n\nAntwort: `1,5 s`\n\nWeil.\n\n<</quiz>>\n";
    let book = book("", &[("a.md", quiz)]);
    let settings = book.read("book.toml");
    book.write(
        "book.toml",
        &settings.replace("title", "language = \"de_DE\"\ntitle"),
    );
    let said = told(&book);
    assert!(
        said.contains("don't know the book's language by this name") && said.contains("pt-BR"),
        "{said}"
    );
    assert!(
        said.contains("has no errors") && page(&book, "a.html").0.contains(">Wissenstest<"),
        "{said}"
    );
    // Its words are found under the very name that the book gives it, and else told.
    book.write("words/de_DE.ftl", "quiz-check = Los\n");
    book.write("words/fr.ftl", "quiz-check = Vérifier\n");
    assert!(!told(&book).contains("nobody reads"));
    let settings = book.read("book.toml").replace("de_DE", "de-DE");
    book.write("book.toml", &settings);
    let said = told(&book);
    assert!(
        said.contains("words/de_DE.ftl:1:1") && said.contains("call the file words/de-DE.ftl"),
        "{said}"
    );
    fs::rename(book.path("words/de_DE.ftl"), book.path("words/de-DE.ftl")).unwrap();
    assert!(!told(&book).contains("nobody reads"));
}
