use super::deck;
use mdbook_switchboard::Flashcard;

fn card(id: &str, term: &str, pronunciation: Option<&str>, meaning: &str) -> Flashcard {
    Flashcard {
        id: id.to_owned(),
        term: term.to_owned(),
        pronunciation: pronunciation.map(str::to_owned),
        meaning: meaning.to_owned(),
        chapter: "module-02".to_owned(),
    }
}

#[test]
fn each_note_is_a_line_of_four_fields_whatever_is_in_it() {
    let cards = [
        card(
            "tea-cups-queue",
            "Queue",
            Some("/k<j/"),
            "<p>A line\nof\twaiting.</p>",
        ),
        card(
            "tea-cups-hash",
            "#tag",
            None,
            "<p class=\"x\">A \"quoted\" one.</p>",
        ),
        card(
            "tea-cups-code",
            "Code",
            None,
            "<pre><code>a\n\tb\n</code></pre>\n<p>c</p>",
        ),
    ];
    let deck = deck("Tea & \"cups\"\n", &cards);
    insta::assert_snapshot!(deck);
    for line in deck.lines().filter(|line| !line.starts_with("#")) {
        assert_eq!(line.split('\t').count(), 4, "{line}");
    }
}
