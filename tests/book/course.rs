//! The course is whole: every directive became something, and nothing was complained about.

use super::site::{course, selector};

#[test]
fn nothing_was_complained_about() {
    // Lines that begin so only say that the build is still at work, on a busy machine.
    let complaints: Vec<&str> = course()
        .said
        .lines()
        .filter(|line| !line.starts_with('…'))
        .collect();
    assert_eq!(complaints, Vec::<&str>::new());
}

#[test]
fn no_directive_is_left_in_any_file() {
    for (path, bytes) in &course().site.files {
        let text = String::from_utf8_lossy(bytes);
        for mark in ["<<#", "<</", "&lt;&lt;#", "&lt;&lt;/"] {
            if let Some(at) = text.find(mark) {
                let around: String = text[at..].chars().take(60).collect();
                panic!("{path} holds {around:?}");
            }
        }
    }
}

/// A format that is given a text writes its own name: `DURATION()`.
#[test]
fn no_format_was_given_what_it_cannot_write() {
    for (path, bytes) in &course().site.files {
        if !path.ends_with(".html") {
            continue;
        }
        let text = String::from_utf8_lossy(bytes);
        for format in [
            "NUMBER", "WHOLE", "PERCENT", "DURATION", "EXACT", "RATE", "CLOCK", "SPAN",
        ] {
            assert!(!text.contains(&format!("{format}()")), "{path}: {format}()");
        }
    }
}

#[test]
fn module_02_holds_each_of_its_parts() {
    let page = course().site.page("module-02.html");
    let count = |css: &str| page.select(&selector(css)).count();
    for (css, least) in [
        ("header.module-head h1", 1),
        ("section.goals li", 4),
        ("p.section-mark", 8),
        ("figure.figure figcaption", 1),
        ("div.rule", 1),
        ("div.compare li", 10),
        ("details.card", 4),
        ("switchboard-lab table", 1),
        ("script.lab-core", 1),
        ("dl.vocab dt", 8),
        ("switchboard-quiz form.question", 5),
        ("script.quiz-answers", 1),
        ("ol.recap li", 3),
        ("nav.next", 1),
    ] {
        assert!(count(css) >= least, "{} of {css}, not {least}", count(css));
    }
    assert_eq!(count("script.lab-core"), 1, "the core is embedded once");
}

#[test]
fn the_answers_the_glossary_and_the_course_map_are_pages_of_their_own() {
    let site = &course().site;
    for (path, css) in [
        ("answers.html", "section.answers"),
        ("glossary.html", ".glossary h3"),
        ("course.html", "div.course"),
    ] {
        let page = site.page(path);
        assert!(
            page.select(&selector(css)).next().is_some(),
            "{path} has no {css}"
        );
    }
}
