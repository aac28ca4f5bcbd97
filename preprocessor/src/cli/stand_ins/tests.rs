use super::*;

fn element(of: &str) -> String {
    format!("<script type=\"text/plain\" class=\"a\">{of}</script>")
}

fn long(letter: &str) -> String {
    letter.repeat(LEAST)
}

#[test]
fn what_stands_in_is_short_and_all_comes_back() {
    let text = format!(
        "# A\n\n{}\n\nb\n\n{}\n{}\n{}",
        element(&long("a")),
        element(&long("b\nc")),
        element("short"),
        element(&long("a"))
    );
    let mut texts = Texts::new();
    let mut content = text.clone();
    texts.put_into(&mut content);
    assert_eq!(texts.texts.len(), 2);
    assert!(
        content.len() < 400 && content.contains("short"),
        "{content}"
    );
    let mut back = Vec::new();
    texts.write_whole(&content, &mut back).unwrap();
    assert_eq!(String::from_utf8(back).unwrap(), text);
}

#[test]
fn what_would_read_otherwise_stays() {
    let comment = format!("{}<!--", long("a"));
    for text in [
        format!(" {}", element(&long("a"))),
        format!("<p>{}</p>", element(&long("a"))),
        format!("<script>{}</script>", long("a")),
        format!("<script type=\"a\"\n>{}</script>", long("a")),
        element(&long("a\r\n")),
        element(&comment),
        format!("<script type=\"a\">{}", long("a")),
        "<script type=\"".to_owned(),
    ] {
        assert!(data(&text).is_empty(), "{text}");
    }
}

/// An element that is shown is written with other signs around it.
#[test]
fn one_that_is_shown_is_told() {
    let mut texts = Texts::new();
    let mut content = element(&long("a"));
    texts.put_into(&mut content);
    assert!(texts.found(content.as_bytes(), true).is_some());
    let shown = content.replace('<', "&lt;");
    assert!(texts.found(shown.as_bytes(), true).is_none());
}

#[test]
fn a_lab_without_scripts_comes_back_as_mdbook_writes_it_or_as_it_was() {
    let form = format!("<div class=\"lab-static\">\n<p>{}</p>\n</div>", long("a"));
    let text = format!("<switchboard-lab>\n{form}\n</switchboard-lab>\n");
    let mut texts = Texts::new();
    let mut content = text.clone();
    texts.put_into(&mut content);
    assert!(!content.contains("lab-static"), "{content}");
    let mut back = Vec::new();
    texts.write_whole(&content, &mut back).unwrap();
    assert_eq!(String::from_utf8(back).unwrap(), text);
    texts.write_labs();
    let page = content.as_bytes();
    let mut back = Vec::new();
    write(page, &texts.found(page, true).unwrap(), &mut back).unwrap();
    let as_written = text
        .replace("</p>\n", "</p>\n\n")
        .replace("</div>", "</div>\n");
    assert_eq!(String::from_utf8(back).unwrap(), as_written);
}

#[test]
fn what_labs_share_stands_once_in_a_page() {
    let shared = |model: &str, of: &str| {
        format!("<script type=\"a/b\" class=\"lab-core\" data-model=\"{model}\">{of}</script>\n")
    };
    let quiz = format!(
        "<script type=\"a/b\" class=\"quiz-answers\">{}</script>\n",
        long("q")
    );
    let [one, other] = ["one", "other"].map(|model| shared(model, &long("a")));
    let newer = shared("one", &long("b"));
    let chapters = [&one, &quiz, &other, &one, &quiz, &newer].map(String::as_str);
    let mut texts = Texts::new();
    let mut content = chapters.concat();
    texts.put_into(&mut content);
    let mut found = texts.found(content.as_bytes(), true).unwrap();
    leave_out_again(content.as_bytes(), &mut found);
    let mut back = Vec::new();
    write(content.as_bytes(), &found, &mut back).unwrap();
    let expected = [&one, &quiz, &other, "\n", &quiz, &newer].concat();
    assert_eq!(String::from_utf8(back).unwrap(), expected);
}

/// As an author may write it, in code say: our own form in another, and data in it.
#[test]
fn of_one_within_another_one_stands_for_both() {
    let lab = |of: &str| {
        format!("<switchboard-lab>\n<div class=\"lab-static\">\n{of}\n</div>\n</switchboard-lab>\n")
    };
    for text in [
        lab("<switchboard-lab>\n<div class=\"lab-static\">\nx"),
        lab(&element(&long("a"))),
        format!(
            "<script type=\"text/plain\">{}{}</script>",
            long("a"),
            lab("x")
        ),
    ] {
        let mut texts = Texts::new();
        let mut content = text.clone();
        texts.put_into(&mut content);
        let mut back = Vec::new();
        texts.write_whole(&content, &mut back).unwrap();
        assert_eq!(String::from_utf8(back).unwrap(), text);
    }
}

/// Each that begins would be read to the end of its line, or of the chapter: minutes.
#[test]
fn many_that_never_end_are_read_once() {
    let begun = std::time::Instant::now();
    for text in [OPENS, "<switchboard-lab>\n<div class=\"lab-static\">\n"] {
        let mut content = text.repeat(200_000);
        Texts::new().put_into(&mut content);
        content += &format!("\n\n</div>\n</switchboard-lab>\n{CLOSES}");
        Texts::new().put_into(&mut content);
    }
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
