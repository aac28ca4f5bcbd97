use super::*;

const SUMMARY: &str = "\
# Course

[Start](start.md)

# Phase A — One

- [M.01 — First]()
- [M.02 — Second](m/module-02.md)
- [M.03 — “Third” & last]()

# Phase B — Two

- [M.14 — Far](m/module-14.md)

---

[Glossary](glossary.md)
";

fn course(last: u64) -> Course {
    Course {
        last,
        of: 20,
        phase: "A — One".to_owned(),
        folder: "m".into(),
        title: Some("Course".to_owned()),
        listed: vec![
            ("M.02 — Second".to_owned(), "m/module-02.md".into()),
            ("M.14 — Far".to_owned(), "m/module-14.md".into()),
        ],
    }
}

#[test]
fn a_draft_is_filled_in() {
    let plan = plan(SUMMARY, &course(2), None).expect("a plan");
    assert_eq!((plan.number, plan.line), (3, 9));
    assert_eq!(plan.title, "“Third” & last");
    assert_eq!(plan.phase, "A — One");
    assert_eq!(plan.path, Path::new("m/module-03.md"));
    assert_eq!(
        plan.summary,
        SUMMARY.replace("last]()", "last](m/module-03.md)")
    );
}

#[test]
fn in_a_book_without_parts_it_has_the_phase_of_the_last_module() {
    let text = "# Summary\n\n- [M.01 — First](m/module-01.md)\n- [M.02 — Next]()\n";
    let found = plan(text, &course(1), None).expect("a plan");
    assert_eq!(found.phase, "A — One");
    let untitled = Course {
        title: None,
        ..course(1)
    };
    let text = "[Start](start.md)\n\n# B\n\n- [M.02 — Next]()\n";
    assert_eq!(plan(text, &untitled, None).expect("a plan").phase, "B");
}

#[test]
fn without_a_draft_it_comes_last() {
    let plan = plan(SUMMARY, &course(14), Some("New")).expect("a plan");
    assert_eq!((plan.number, plan.line), (15, 14));
    assert_eq!(plan.phase, "B — Two");
    let expected = "Far](m/module-14.md)\n- [M.15 — New](m/module-15.md)\n";
    assert!(plan.summary.contains(expected), "{}", plan.summary);
}

#[test]
fn it_comes_after_one_whose_name_is_written_otherwise_than_it_is_read() {
    for last in [
        "- [M.02 — The `x` loop](m/module-02.md)",
        "- [M.02 — A \\[b\\]](<m/module-02.md>)",
        "* [M.02 — *So*](m/module-02.md)  ",
        "- [M.02 — And](m%20n/module-02.md)",
    ] {
        let text = format!("- [M.01 — One](m/module-01.md)\n{last}\n");
        let course = Course::of(&parse_summary(&text).unwrap(), Path::new("nowhere"));
        let plan = plan(&text, &course, Some("Next")).expect("a plan");
        assert!(plan.summary.starts_with(&text), "{}", plan.summary);
    }
}

#[test]
fn a_module_in_a_folder_of_any_name_is_found_again() {
    let mut course = course(2);
    course.folder = "my (modules <&amp; 50 %), größer".into();
    let plan = plan(SUMMARY, &course, None).expect("a plan");
    let summary = parse_summary(&plan.summary).expect("a summary");
    let named = Course::of(&summary, Path::new("nowhere")).listed;
    let third = named.iter().find(|(name, _)| name.starts_with("M.03"));
    assert_eq!(
        third.map(|(_, path)| path.as_path()),
        Some(Path::new("my (modules <&amp; 50 %), größer/module-03.md"))
    );
}

#[test]
fn what_is_missing_is_asked_for() {
    let told =
        |text: &str, course: &Course| plan(text, course, None).expect_err("none").to_string();
    assert!(told(SUMMARY, &course(14)).contains("--title"));
    assert!(told("# Empty\n", &Course::default()).contains("no list of chapters"));
}

#[test]
fn attributes_are_read_from_a_line() {
    let line = "<<#module number=2 of=20 phase=\"A — One\" minutes=38>>";
    assert_eq!(attribute(line, "of").as_deref(), Some("20"));
    assert_eq!(attribute(line, "phase").as_deref(), Some("A — One"));
    assert_eq!(attribute(line, "minutes").as_deref(), Some("38"));
    assert_eq!(attribute(line, "label"), None);
}

#[test]
fn there_is_a_last_number() {
    let last = course(u64::MAX);
    for summary in [SUMMARY, "- [M.14 — Far](m/module-14.md)\n- [Next]()\n"] {
        let none = plan(summary, &last, Some("Next")).unwrap_err();
        assert!(none.to_string().contains("no number after"), "{none}");
    }
    let summary = format!(
        "- [M.14 — Far](m/module-14.md)\n- [M.{} — A](a.md)\n",
        u64::MAX
    );
    assert!(plan(&summary, &course(14), Some("Next")).is_err());
}

#[test]
fn a_title_that_would_make_another_line_is_refused() {
    let refused = |title: &str| refuse_unreadable(title).map_err(|error| error.to_string());
    for title in ["Hot *tea*", "A [b] c", r"a \] b", "`Vec<T>`", "ä & “ö”"] {
        assert_eq!(refused(title), Ok(()), "{title}");
    }
    for title in ["two\nlines", "a ] b", "a [ b", "a\u{1b}[2J"] {
        let error = refused(title).expect_err(title);
        assert!(error.contains("can't be a title in SUMMARY.md"), "{error}");
    }
}
