//! `export --anki`: the deck, and every sentence with which it refuses.

use super::support::Book;
use insta::assert_snapshot;

const WORDS: &str = "\
<<#module number=2 of=20 phase=A minutes=3>>

# Tea, *hot*

A pot of tea, and a [cup](b.md) for it.

<<#vocab>>

Tea `/tiː/`

: A drink made
  from *leaves*, in a [cup](b.md) or [elsewhere](https://example.org).

Hot *water*
: It boils.
: It is \"wet\".

  ```sh
  pour	it
  now
  ```

<</vocab>>
";

fn teaching() -> Book {
    let book = Book::with_theme();
    book.write("src/SUMMARY.md", "- [One](a.md)\n- [Cups](b.md)\n");
    book.write("src/a.md", WORDS);
    book.write("src/b.md", "# What tea is poured into\n");
    book
}

#[test]
fn a_deck_for_anki() {
    let book = teaching();
    let said = book.transcript("export --anki . --output deck.txt");
    let deck = book.read("deck.txt");
    assert_snapshot!(format!("{said}\n{deck}"));
    // Without a file it is the same on standard output, and the same again the next time.
    assert!(book.transcript("export --anki").contains(&deck));
    assert!(book.transcript("export --anki -o -").contains(&deck));
    assert!(!book.path("-").exists());
}

#[test]
fn no_card_of_an_edition_takes_the_place_of_another_language_s() {
    let book = teaching();
    let settings = book.read("book.toml");
    let ids = || -> Vec<String> {
        let deck = book.transcript("export --anki");
        let id = |line: &str| Some(line.split_once('\t')?.0.to_owned());
        deck.lines().filter_map(id).collect()
    };
    assert_eq!(ids(), ["small-tea", "small-hot-water"]);
    let german = settings.replace("[book]\n", "[book]\nlanguage = \"de\"\n");
    book.write("book.toml", &german);
    assert_eq!(ids(), ["small-de-tea", "small-de-hot-water"]);
    // They may have an id in common, under which readers' answers are kept; it outlives another title.
    let named = "[preprocessor.switchboard]\nid = \"cups\"\n";
    for (settings, expected) in [(&settings, "cups-tea"), (&german, "cups-de-tea")] {
        let settings = settings.replace("[preprocessor.switchboard]\n", named);
        book.write("book.toml", &settings.replace("Small", "Large"));
        assert_eq!(ids()[0], expected);
    }
}

#[test]
fn nothing_to_export() {
    let book = Book::new();
    book.write("src/a.md", "# A\n\nNo words.\n");
    assert_snapshot!(
        [
            "export",
            "export --anki",
            "export --anki nowhere",
            "export --anki src"
        ]
        .map(|command| book.transcript(command))
        .join("\n")
    );
}

#[test]
fn a_deck_that_cannot_be_written() {
    assert_snapshot!(teaching().transcript("export --anki -o missing/deck.txt"));
}

#[test]
fn a_book_with_mistakes_gives_no_deck() {
    let book = teaching();
    book.write("src/a.md", &format!("{WORDS}\n<<#vocap>>\n"));
    assert_snapshot!(book.transcript("export --anki -o deck.txt"));
    assert!(!book.path("deck.txt").exists());
}
