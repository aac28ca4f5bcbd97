//! What we make survives mdBook, which takes the HTML in a chapter apart and puts it together again.

use mdbook_driver::MDBook;
use mdbook_switchboard::Switchboard;
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;

/// Builds the fixtures named, each a chapter, and gives their pages.
fn build(names: &[&str]) -> Vec<Html> {
    let folder = tempfile::tempdir().expect("a folder");
    let src = folder.path().join("src");
    fs::create_dir(&src).expect("src");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut summary = "# Summary\n\n".to_owned();
    for name in names {
        fs::copy(
            fixtures.join(format!("{name}.md")),
            src.join(format!("{name}.md")),
        )
        .expect("a fixture");
        summary.push_str(&format!("- [{name}]({name}.md)\n"));
    }
    // What the fixtures' links lead to.
    fs::write(src.join("other.md"), "# Other\n\n## Cups\n").expect("a chapter");
    summary.push_str("- [Other](other.md)\n- [Later]()\n");
    fs::write(src.join("SUMMARY.md"), summary).expect("SUMMARY.md");
    fs::write(folder.path().join("book.toml"), "[book]\ntitle = \"Tea\"\n").expect("book.toml");
    let mut book = MDBook::load(folder.path()).expect("a book");
    book.with_preprocessor(Switchboard::default());
    book.build().expect("a build");
    let page = |name: &str| {
        let file = folder.path().join("book").join(format!("{name}.html"));
        Html::parse_document(&fs::read_to_string(file).expect("a page"))
    };
    names
        .iter()
        .copied()
        .chain(["answers", "print"])
        .map(page)
        .collect()
}

fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).expect("a selector"))
        .count()
}

#[test]
fn markup_nests_as_it_was_meant() {
    let pages = build(&[
        "module",
        "figure",
        "compare",
        "cards",
        "vocab",
        "quiz",
        "recap",
        "switchboard",
    ]);
    let [
        module,
        figure,
        compare,
        cards,
        vocab,
        quiz,
        recap,
        lab,
        answers,
        print,
    ] = &pages[..]
    else {
        panic!("ten pages");
    };
    for (page, selector, expected) in [
        (module, "main > header.module-head > h1", 1),
        (
            module,
            "header.module-head > div.lede > p > a[href='https://example.org/tea']",
            1,
        ),
        (module, "main > p", 1),
        (figure, "main > figure.figure > figcaption > p > sup", 1),
        (compare, "main > div.compare > section > ul", 2),
        (
            cards,
            "main > div.cards > details.card > summary > h3[id]",
            3,
        ),
        (cards, "details.card > pre > code", 1),
        (vocab, "main > dl.vocab > div[id] > dd > p", 6),
        (vocab, "div.glossary > div > p.taught", 4),
        (
            quiz,
            "main > section.quiz > switchboard-quiz > form.question > fieldset > legend",
            8,
        ),
        (quiz, "fieldset > pre code.language-rust", 1),
        (quiz, "fieldset > .option > input + label", 7),
        (quiz, "fieldset > .typed > label + textarea", 1),
        (quiz, "fieldset > ol.order > li[data-item]", 3),
        (
            quiz,
            "form > p.to-answer > a[href^='answers.html#answer-tea-']",
            8,
        ),
        (quiz, "switchboard-quiz > script.quiz-answers", 1),
        (recap, "main > ol.recap > li > p > strong", 2),
        (
            lab,
            "main > section.lab > switchboard-lab[data-lab] > .lab-static > p[id] + .table-wrapper > table",
            1,
        ),
        (answers, "main > section.answers > .answer[id] > p.right", 8),
        (answers, ".answer > p.right + pre > code", 1),
        (answers, ".explanation > p", 8),
        (print, "form.question", 8),
    ] {
        assert_eq!(count(page, selector), expected, "{selector}");
    }
}

#[test]
fn a_drawing_has_a_gap_where_nobody_is_answered() {
    let pages = build(&["lab-impatient", "quiz"]);
    let page = &pages[0];
    let column = |index: usize| {
        let selector = format!(".lab-static tbody td:nth-child({index})");
        page.select(&Selector::parse(&selector).expect("a selector"))
            .map(|cell| cell.text().collect::<String>())
            .collect::<Vec<_>>()
    };
    let latency = column(7);
    let answered = latency.iter().filter(|cell| *cell != "–").count();
    assert!(answered > 2 && answered < latency.len(), "{latency:?}");
    // A mark a row in each panel: the latency of those who are answered, and how many are in time. The line
    // of the first has gaps.
    let dots: usize = page
        .select(&Selector::parse(".lab-still > path[stroke-linecap]").expect("a selector"))
        .filter_map(|path| path.attr("d"))
        .map(|d| d.matches('M').count())
        .sum();
    assert_eq!(dots, answered + latency.len());
    let runs = latency.chunk_by(|a, b| (a == "–") == (b == "–"));
    let runs = runs.filter(|run| run[0] != "–").count();
    assert_eq!(count(page, ".lab-still > polyline"), runs + 1);
    let words: String = page
        .select(&Selector::parse(".lab-still").expect("a selector"))
        .flat_map(|drawing| drawing.text())
        .collect();
    assert!(
        words.contains("average latency, answered in time") && words.contains("nothing to measure"),
        "{words}"
    );
    // What names the table is not in the box that scrolls.
    let table = Selector::parse(".table-wrapper table").expect("a selector");
    let table = page.select(&table).next().expect("a table");
    let name = table.value().attr("aria-labelledby").expect("a name");
    assert_eq!(count(page, &format!(".lab-static > p#{name}")), 1);
}

#[test]
fn what_the_script_reads_is_json_and_search_skips_it() {
    let pages = build(&["quiz"]);
    let selector = Selector::parse("script.quiz-answers").expect("a selector");
    let script = pages[0].select(&selector).next().expect("a script");
    let json: serde_json::Value =
        serde_json::from_str(&script.text().collect::<String>()).expect("JSON");
    insta::assert_json_snapshot!(json);
}

#[test]
fn no_id_is_twice_in_the_whole_book() {
    let pages = build(&["module", "goals", "cards", "vocab", "quiz", "switchboard"]);
    let print = pages.last().expect("the print page");
    let mut ids: Vec<&str> = print
        .tree
        .nodes()
        .filter_map(|node| node.value().as_element()?.id())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    // mdBook renames a second `x` to `x-1` and leaves what points to it: ours must not need that.
    for attribute in ["for", "aria-labelledby"] {
        for node in
            print.select(&Selector::parse(&format!("main [{attribute}]")).expect("a selector"))
        {
            let target = node.value().attr(attribute).expect("a value");
            assert!(
                ids.contains(&target),
                "{attribute} points to {target}, which is nowhere"
            );
        }
    }
}
