use super::forms::Forms;
use super::prose;
use crate::course::page::Page;
use crate::directives::reader::Reader;
use crate::directives::{self, KNOWN};
use crate::reading::document::Document;
use crate::reading::overlooked::Overlooked;
use crate::reading::{find, pairing};
use crate::report::diagnostic::Report;
use mdbook_markdown::MarkdownOptions;

/// Runs `look` on a chapter that consists of `vocabulary` and `text`.
fn chapter<R>(vocabulary: &str, text: &str, look: impl FnOnce(&Page<'_>) -> R) -> R {
    let source = format!("<<#vocab>>\n\n{vocabulary}\n\n<</vocab>>\n\n{text}\n");
    let options = MarkdownOptions::default();
    let mut report = Report::default();
    let found = find::find(&source, &options, KNOWN, &mut report);
    let document = Document::new(&found.blanked, &options);
    let mut overlooked = Overlooked::find(&source, &document, KNOWN);
    let lines = pairing::pair(
        &source,
        &found.directives,
        KNOWN,
        &mut overlooked,
        &mut report,
    );
    let reader = Reader {
        document: &document,
        slug: "one",
        words: crate::words::Words::of(None),
    };
    let items = directives::read(&reader, lines, &mut report);
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    look(&Page {
        path: "one.md".into(),
        slug: "one".to_owned(),
        document,
        items,
    })
}

/// The terms found in `text`, as they are written there; those where no link may stand in brackets.
fn found(vocabulary: &str, text: &str) -> Vec<String> {
    found_in(None, vocabulary, text)
}

fn found_in(language: Option<&str>, vocabulary: &str, text: &str) -> Vec<String> {
    chapter(vocabulary, text, |page| {
        let forms = Forms::of(page.terms(), &crate::words::Words::of(language).language);
        let (text, _) = prose::read(page, &forms);
        let words = text.runs.iter().flat_map(|run| {
            forms.hits(run).into_iter().map(|hit| {
                let word = &page.document.text[hit.span];
                if run.linkable {
                    word.to_owned()
                } else {
                    format!("[{word}]")
                }
            })
        });
        words.collect()
    })
}

const WORDS: &str = "Queue\n\n: A.\n\nProxy\n\n: A.\n\nClass <!-- also: kind, kinds of server -->\n\n: A.\n\n\
                     Server-sent events\n\n: A.\n\nServer\n\n: A.\n\nNaïveté\n\n: A.\n\nC++\n\n: A.";

#[test]
fn plurals_possessives_and_listed_forms_are_found() {
    assert_eq!(
        found(
            WORDS,
            "Queues, proxies and classes; the queue's end, the queue’s, a kind, kinds. NAÏVETÉ, C++!"
        ),
        [
            "Queues",
            "proxies",
            "classes",
            "queue's",
            "queue’s",
            "kind",
            "kinds",
            "NAÏVETÉ",
            "C++"
        ]
    );
}

#[test]
fn what_is_written_goes_before_the_plural_of_another() {
    chapter("New\n\n: A.\n\nNews\n\n: A.", "New news", |page| {
        let forms = Forms::of(page.terms(), &crate::words::Words::of(None).language);
        let (text, _) = prose::read(page, &forms);
        let hits = text.runs.iter().flat_map(|run| forms.hits(run));
        assert_eq!(hits.map(|hit| hit.term).collect::<Vec<_>>(), [0, 1]);
    });
}

#[test]
fn a_word_may_follow_one_that_lost_its_last_letter_for_it() {
    let words = "Ordre\n\n: A.\n\nErreur\n\n: A.";
    let text = "L'ordre, l’ordre, d’erreurs, qu’erreur, l'ordre-ci, lordre";
    let french = ["ordre", "ordre", "erreurs", "erreur"];
    assert_eq!(found_in(Some("fr-CH"), words, text), french);
    assert!(found(words, text).is_empty());
}

#[test]
fn only_whole_words_are() {
    let text = "queued, queueing, a-queue, queue-like, queue.rs, a/queue, queue_, xqueue, proxys, serve, \
                www.queue.org, queue2, queue'n'go";
    assert_eq!(
        found(WORDS, text),
        ["queue"; 1],
        "`queue_` ends with a sign of its own"
    );
    assert_eq!(
        found(WORDS, "queue. queue, (queue) “queue” queue— 'queue' queue:"),
        ["queue"; 7]
    );
}

#[test]
fn the_longest_form_is_meant() {
    assert_eq!(
        found(
            WORDS,
            "Server-sent\nevents come from a server, and kinds of server differ from servers."
        ),
        [
            "Server-sent\nevents",
            "server",
            "kinds of server",
            "servers"
        ]
    );
}

#[test]
fn a_footnote_that_no_page_shows_uses_no_term() {
    let text = "Text[^a].\n\n[^a]: A queue.\n\n[^a]: A proxy.\n\n[^b]: A server.";
    assert_eq!(found(WORDS, text), ["queue"]);
}

#[test]
fn of_terms_with_one_beginning_each_is_found() {
    let words = [
        "C",
        "C\\#",
        "C++",
        "C++ server",
        "C library",
        "C→D",
        "の",
        "の列",
    ];
    let vocabulary: String = words.map(|word| format!("{word}\n\n: A.\n\n")).concat();
    assert_eq!(
        found(
            &vocabulary,
            "C# is, C++ was, C++ servers, C libraries, C→D, C\u{a0}x, C; C librarian, C#. の列, の"
        ),
        [
            "C#",
            "C++",
            "C++ servers",
            "C libraries",
            "C→D",
            "C",
            "C",
            "C",
            "C#",
            "の列",
            "の"
        ]
    );
}

#[test]
fn what_is_no_prose_is_left_out_and_what_is_no_place_for_a_link_is_marked() {
    let text = "## A queue\n\n[a queue](x.md), ![a queue](x.png), `queue`, <kbd>queue</kbd> and *queue*\n\n\
                | queue |\n|---|\n| queue |\n\n<!-- queue -->\n\n<a href=x>\n\nqueue\n\n</a>\n\n    queue\n\n- a queue";
    assert_eq!(
        found(WORDS, text),
        [
            "[queue]",
            "[queue]",
            "[`queue`]",
            "[queue]",
            "queue",
            "[queue]",
            "queue",
            "[queue]",
            "queue"
        ]
    );
}

#[test]
fn a_term_that_is_written_as_code_is_used_where_it_stands_alone() {
    let vocabulary = "`!`\n\n: Not.\n\n`async`\n\n: Later.";
    assert_eq!(
        found(
            vocabulary,
            "Write `!` or `!=`, `async` or `async move`, `Async`."
        ),
        ["[`!`]", "[`async`]", "[`Async`]"]
    );
}

#[test]
fn goals_leave_the_link_to_the_text() {
    let text = "<<#goals>>\n\n- why a queue grows\n\n<</goals>>\n\nA queue.";
    assert_eq!(found(WORDS, text), ["[queue]", "queue"]);
}

#[test]
fn each_of_many_forms_is_told_where_it_stands() {
    let text = "Term <!-- also: one form, C: drive,two ,  one form -->\n";
    let forms = super::forms_of(text, &(0..text.len()));
    let told: Vec<&str> = ["one form", "C: drive", "two"]
        .iter()
        .map(|form| &text[forms[form].clone()])
        .collect();
    assert_eq!(told, ["one form", "C: drive", "two"]);
    assert_eq!(forms["one form"].start, text.rfind("one").unwrap());
    // A comment that lists none.
    assert!(
        super::forms_of("Term <!-- x -->", &(0..15))
            .keys()
            .all(|form| form.is_empty())
    );
}
