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
